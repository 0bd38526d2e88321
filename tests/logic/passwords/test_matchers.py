"""What each matcher sees in a text, and the look-alikes in which it sees nothing."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.findings import Code
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.affection import find_affection
from desktop.logic.passwords.matchers.affixes import find_between, find_endings, find_signs, find_suffixes
from desktop.logic.passwords.matchers.dates import find_date_matches
from desktop.logic.passwords.matchers.dictionary import Dictionaries, Dictionary, find_words
from desktop.logic.passwords.matchers.few_letters import find_few_letters
from desktop.logic.passwords.matchers.identity import find_numbers_of_people
from desktop.logic.passwords.matchers.labels import find_labels
from desktop.logic.passwords.matchers.respelled import find_respelled
from desktop.logic.passwords.matchers.skeletons import Skeletons, find_skeletons
from desktop.logic.passwords.matchers.stretched import find_runs, find_stretched
from desktop.logic.passwords.matchers.walks import find_repeats, find_sequences, find_walks
from desktop.logic.passwords.normalised import Normalised, normalise
from desktop.logic.passwords.owner import NOBODY, Owner

YEAR = 2026
Finder = Callable[[Normalised], Iterable[Match]]

WORDS = {"sayang": 1, "merdeka": 2, "ilil": 3, "katak": 4, "budi": 5}
DEARER = Dictionary(vocabulary.ENGLISH, {"merdeka": 1, "chair": 2}, price=2.0)
VOCABULARY = Dictionaries(Dictionary(vocabulary.WORD, WORDS), DEARER)


def words(reading: Normalised) -> Iterable[Match]:
    return find_words(reading, VOCABULARY)


def repeats(reading: Normalised) -> Iterable[Match]:
    return find_repeats(reading, lambda start, end: float(end - start))


def respelled(reading: Normalised) -> Iterable[Match]:
    return find_respelled(reading, VOCABULARY)


def skeletons(reading: Normalised) -> Iterable[Match]:
    return find_skeletons(reading, Skeletons(["semangat\npendekar\nrahasia\nbudi\n"]), {"budi", "rini"}.__contains__)


def stretched(reading: Normalised) -> Iterable[Match]:
    return find_stretched(reading, words)


def dates(reading: Normalised) -> Iterable[Match]:
    return find_date_matches(reading, YEAR)


def people(reading: Normalised) -> Iterable[Match]:
    return find_numbers_of_people(reading, YEAR, NOBODY, known)


def known(letters: str) -> bool:
    return letters in VOCABULARY


def stretches(find: Finder, text: str, code: Code) -> set[str]:
    """The pieces of a text that a matcher calls so."""
    return {text[match.start : match.end] for match in find(normalise(text)) if match.code is code}


def the(find: Finder, text: str, piece: str) -> Match:
    """The cheapest match that covers exactly this piece."""
    reading, start = normalise(text), text.index(piece)
    return min((one for one in find(reading) if one[:2] == (start, start + len(piece))), key=lambda one: one.cost)


SEEN: list[tuple[Finder, Code, str, set[str]]] = [
    (words, vocabulary.WORD, "sayang", {"sayang"}),
    (words, vocabulary.WORD, "xxSaYaNgxx", {"SaYaNg"}),
    (words, vocabulary.WORD, "sayangbudi", {"sayang", "budi"}),
    (words, vocabulary.WORD, "s4y4ng", {"s4y4ng"}),
    (words, vocabulary.WORD, "$@y@n6", {"$@y@n6"}),
    (words, vocabulary.WORD, "M3rD3k@!", {"M3rD3k@"}),
    (words, vocabulary.WORD, "1l1l", {"1l1l"}),
    (words, vocabulary.WORD, "gnayas", {"gnayas"}),
    (words, vocabulary.WORD, "say-ang", {"say-ang"}),
    (words, vocabulary.WORD, "b.u.d.i", {"b.u.d.i"}),
    (words, vocabulary.WORD, "katak", {"katak"}),
    (words, vocabulary.ENGLISH, "ch@ir", {"ch@ir"}),
    (find_walks, vocabulary.KEYBOARD, "qwerty", {"qwerty"}),
    (find_walks, vocabulary.KEYBOARD, "1qaz2wsx", {"1qaz", "2wsx"}),
    (find_walks, vocabulary.KEYBOARD, "xxasdfgPP", {"asdfg"}),
    (find_walks, vocabulary.KEYBOARD, "QWErty", {"QWErty"}),
    (find_sequences, vocabulary.SEQUENCE, "abcd", {"abcd"}),
    (find_sequences, vocabulary.SEQUENCE, "97531", {"97531"}),
    (find_sequences, vocabulary.SEQUENCE, "xx2468yy", {"2468"}),
    (find_sequences, vocabulary.SEQUENCE, "CBA123", {"CBA", "123"}),
    (repeats, vocabulary.REPEAT, "aaaa", {"aaaa"}),
    (repeats, vocabulary.REPEAT, "budibudi", {"budibudi"}),
    (repeats, vocabulary.REPEAT, "xBudibUDIx", {"BudibUDI"}),
    (repeats, vocabulary.REPEAT, "budi12budi12budi12!", {"budi12budi12budi12"}),
    (repeats, vocabulary.REPEAT, "111", {"111"}),
    (dates, vocabulary.DATE, "17agustus1945", {"17agustus1945"}),
    (dates, vocabulary.DATE, "xx12 mei 98", {"12 mei 98"}),
    (dates, vocabulary.DATE, "12/05/1998", {"12/05/1998"}),
    (dates, vocabulary.DATE, "aku120598", {"120598"}),
    (dates, vocabulary.YEAR, "budi1998", {"1998"}),
    (dates, vocabulary.YEAR, "20192021", {"2019", "2021"}),
    (dates, vocabulary.YEAR, "2036", {"2036"}),
    (people, vocabulary.NIK, "3201011708450001", {"3201011708450001"}),
    (people, vocabulary.NIK, "xx3273015205980003!", {"3273015205980003"}),
    (people, vocabulary.PHONE, "081234567890", {"081234567890"}),
    (people, vocabulary.PHONE, "+6281234567890", {"+6281234567890"}),
    (people, vocabulary.PHONE, "6281234567890", {"6281234567890"}),
    (people, vocabulary.PHONE, "0812-3456-7890", {"0812-3456-7890"}),
    (people, vocabulary.PHONE, "budi0857 1234 5678!", {"0857 1234 5678"}),
    (people, vocabulary.PLATE, "B1234XYZ", {"B1234XYZ"}),
    (people, vocabulary.PLATE, "ab 12 cd", {"ab 12 cd"}),
    (people, vocabulary.PLATE, "!D-4567-ABC!", {"D-4567-ABC"}),
    (people, vocabulary.PLATE, "abB1234XYZ", {"bB1234XYZ", "B1234XYZ"}),
    (people, vocabulary.PLATE, "B1234XYZ9", {"B1234XYZ"}),
    (people, vocabulary.PLATE, "xxB1234XYZku", {"B1234XYZ"}),
    (people, vocabulary.PLATE, "beatB12X", {"beatB12X"}),
    (people, vocabulary.NIK, "320101-170845-0001", {"320101-170845-0001"}),
    (people, vocabulary.NIK, "3201.0117.0845.0001", {"3201.0117.0845.0001"}),
    (people, vocabulary.PHONE, "(0812) 3456-7890", {"(0812) 3456-7890"}),
    (people, vocabulary.PHONE, "nowa087812349080", {"087812349080"}),
    (people, vocabulary.PHONE, "021-5551234", {"021-5551234"}),
    (people, vocabulary.PHONE, "xx0274123456", {"0274123456"}),
    (people, vocabulary.ACCOUNT, "norek1230009876543", {"norek1230009876543"}),
    (people, vocabulary.ACCOUNT, "x!No. Rek: 1230-0098-765", {"No. Rek: 1230-0098-765"}),
    (people, vocabulary.ACCOUNT, "12345678bca!", {"12345678bca"}),
    (people, vocabulary.ACCOUNT, "rekbudi12345678", {"rekbudi12345678"}),
    (people, vocabulary.ACCOUNT, "budirek12345678", {"budirek12345678"}),
    (people, vocabulary.ACCOUNT, "r3k12345678", {"r3k12345678"}),
    (people, vocabulary.ACCOUNT, "npwp091234567406000", {"npwp091234567406000"}),
    (people, vocabulary.ACCOUNT, "09.123.456.7-406.000", {"09.123.456.7-406.000"}),
    (people, vocabulary.ACCOUNT, "0001234567890", {"0001234567890"}),
    (people, vocabulary.ACCOUNT, "198704152010121003", {"198704152010121003"}),
    (find_labels, vocabulary.LABELLED, "rt05rw11", {"rt05", "rw11", "rt05rw11"}),
    (find_labels, vocabulary.LABELLED, "pkkRT02/RW07", {"RT02/RW07"}),
    (find_labels, vocabulary.LABELLED, "tgl21bln4thn99", {"tgl21bln4thn99"}),
    (find_labels, vocabulary.LABELLED, "blokF7no12", {"blokF7no12"}),
    (find_labels, vocabulary.LABELLED, "aku700rb", {"700rb"}),
    (find_labels, vocabulary.LABELLED, "7jutaperbulan", {"7jutaperbulan"}),
    (find_labels, vocabulary.LABELLED, "gaji5jt/bln", {"gaji5jt/bln"}),
    (find_labels, vocabulary.LABELLED, "Rp50.000", {"Rp50.000"}),
    (find_labels, vocabulary.LABELLED, "xiiipa3", {"xiiipa3"}),
    (find_labels, vocabulary.LABELLED, "kelas7a", {"kelas7a"}),
    (find_labels, vocabulary.LABELLED, "jlmelati5", {"jl"}),
    (find_few_letters, vocabulary.FEW_LETTERS, "xkKkKjJkJx", {"xkKkKjJkJx"}),
    (find_few_letters, vocabulary.FEW_LETTERS, "b5b2Bb7b", {"b5b2Bb7b"}),
    (find_few_letters, vocabulary.FEW_LETTERS, "rtabcabcabab", {"abcabcabab"}),
    (find_runs, vocabulary.REPEAT, "xkkwwbbttx", {"kkwwbbtt"}),
    (find_runs, vocabulary.REPEAT, "aaa111", {"aaa111"}),
    (stretched, vocabulary.WORD, "sayaaaang", {"sayaaaang"}),
    (stretched, vocabulary.WORD, "ssaayyaanngg", {"ssaayyaanngg"}),
    (respelled, vocabulary.CHAT, "cayank", {"cayank"}),
    (respelled, vocabulary.CHAT, "boedi", {"boedi"}),
    (respelled, vocabulary.CHAT, "c4y4nk", {"c4y4nk"}),
    (find_sequences, vocabulary.SEQUENCE, "xaiueox", {"aiueo"}),
    (find_signs, vocabulary.DECORATION, "budi!", {"!"}),
    (find_signs, vocabulary.DECORATION, "a@b#1", {"@", "#"}),
    (find_signs, vocabulary.DECORATION, "budi_1!@#", {"_", "!@#"}),
    (skeletons, vocabulary.CHAT, "pndkr_budi", {"pndkr"}),
    (skeletons, vocabulary.CHAT, "Rhs2024!", {"Rhs"}),
    (find_affection, vocabulary.SAYING, "akusayangsiti", {"akusayang"}),
    (find_affection, vocabulary.SAYING, "Gue Kangen Siti", {"Gue Kangen"}),
    (find_affection, vocabulary.WORD, "budiganteng99", {"ganteng"}),
    (find_signs, vocabulary.DECORATION, "K@mpu$@2016", {"@"}),
    (find_endings, vocabulary.DIGITS, "budi12345", {"12345"}),
    (find_endings, vocabulary.DIGITS, "budi54321", {"54321"}),
    (find_endings, vocabulary.DIGITS, "budi123", {"123"}),
    (find_endings, vocabulary.DIGITS, "budi@7x99", {"7", "99"}),
    (find_endings, vocabulary.DIGITS, "budi_4821", {"4821"}),
    (find_suffixes, vocabulary.SUFFIX, "sayangku", {"ku"}),
    (find_suffixes, vocabulary.SUFFIX, "rumahnya", {"nya"}),
    (find_between, vocabulary.SUFFIX, "mycastle0", {"my"}),
    (find_between, vocabulary.SUFFIX, "om.keisha", {"om"}),
]

OVERLOOKED: list[tuple[Finder, Code, str]] = [
    (words, vocabulary.WORD, ""),
    (words, vocabulary.WORD, "sayan"),
    (words, vocabulary.WORD, "say-anq"),
    (words, vocabulary.WORD, "s6y6ng"),
    (find_walks, vocabulary.KEYBOARD, "qe"),
    (find_walks, vocabulary.KEYBOARD, "qpzmal"),
    (find_sequences, vocabulary.SEQUENCE, "a"),
    (find_sequences, vocabulary.SEQUENCE, "aaaa"),
    (find_sequences, vocabulary.SEQUENCE, "ac"),
    (find_sequences, vocabulary.SEQUENCE, "agms"),
    (find_sequences, vocabulary.SEQUENCE, "aB"),
    (find_sequences, vocabulary.SEQUENCE, "9:;"),
    (find_sequences, vocabulary.SEQUENCE, '!"#$'),
    (repeats, vocabulary.REPEAT, "budibuda"),
    (repeats, vocabulary.REPEAT, "abca"),
    (repeats, vocabulary.REPEAT, "a"),
    (repeats, vocabulary.REPEAT, "aa"),
    (dates, vocabulary.DATE, "mei"),
    (dates, vocabulary.DATE, "99/99/99"),
    (dates, vocabulary.DATE, "0000"),
    (dates, vocabulary.DATE, "32.13"),
    (dates, vocabulary.YEAR, "1899"),
    (dates, vocabulary.YEAR, "2037"),
    (dates, vocabulary.YEAR, "2 024"),
    (people, vocabulary.NIK, "320101170845000"),
    (people, vocabulary.NIK, "9901011708450001"),
    (people, vocabulary.NIK, "3201011713450001"),
    (people, vocabulary.NIK, "3201011708450000"),
    (people, vocabulary.NIK, "32010117-08450001"),
    (people, vocabulary.NIK, "320101-170845.0001"),
    (people, vocabulary.PHONE, "0712345678901"),
    (people, vocabulary.PHONE, "08123"),
    (people, vocabulary.PHONE, "10812345678901"),
    (people, vocabulary.PHONE, "0812345678901234"),
    (people, vocabulary.PHONE, "0812--3456--7890"),
    (people, vocabulary.PLATE, "B0123XYZ"),
    (people, vocabulary.PLATE, "B1234"),
    (people, vocabulary.PLATE, "I1234XYZ"),
    (people, vocabulary.PLATE, "B12345XYZ"),
    (people, vocabulary.PLATE, "B12WXYZ"),
    (people, vocabulary.PLATE, "abB1234XyZ"),
    (people, vocabulary.PLATE, "xxb12xyz"),
    (people, vocabulary.PHONE, "02155512345678"),
    (people, vocabulary.PHONE, "0115551234"),
    (people, vocabulary.ACCOUNT, "1230009876543"),
    (people, vocabulary.ACCOUNT, "norek1234567"),
    (people, vocabulary.ACCOUNT, "norek123456789012345678901"),
    (people, vocabulary.ACCOUNT, "katak12345678"),
    (people, vocabulary.ACCOUNT, "xqzwa12345678"),
    (people, vocabulary.ACCOUNT, "198713152010121003"),
    (people, vocabulary.ACCOUNT, "9901234567890"),
    (find_labels, vocabulary.LABELLED, "budi"),
    (find_labels, vocabulary.LABELLED, "art5"),
    (find_labels, vocabulary.LABELLED, "rt"),
    (find_labels, vocabulary.LABELLED, "k3v9xq2mzt"),
    (find_labels, vocabulary.LABELLED, "5kgx"),
    (find_labels, vocabulary.LABELLED, "xipaku"),
    (find_few_letters, vocabulary.FEW_LETTERS, "abcdabcd"),
    (find_few_letters, vocabulary.FEW_LETTERS, "abcab"),
    (find_few_letters, vocabulary.FEW_LETTERS, "12341234"),
    (find_runs, vocabulary.REPEAT, "aabc"),
    (find_runs, vocabulary.REPEAT, "aab"),
    (stretched, vocabulary.WORD, "sayang"),
    (stretched, vocabulary.WORD, "saxyaang"),
    (respelled, vocabulary.CHAT, "sayang"),
    (respelled, vocabulary.CHAT, "qxyz"),
    (find_signs, vocabulary.DECORATION, "budi"),
    (find_signs, vocabulary.DECORATION, "a!\u00a7b"),
    (find_signs, vocabulary.DECORATION, "a\u00a7b"),
    (skeletons, vocabulary.CHAT, "rhs2024budi"),
    (skeletons, vocabulary.CHAT, "xpndkr"),
    (skeletons, vocabulary.CHAT, "bd2024"),
    (find_affection, vocabulary.SAYING, "akusayang"),
    (find_affection, vocabulary.SAYING, "bakucintasiti"),
    (find_affection, vocabulary.WORD, "ganteng99"),
    (find_affection, vocabulary.WORD, "budibagusan"),
    (find_endings, vocabulary.DIGITS, "123"),
    (find_endings, vocabulary.DIGITS, "budi83041"),
    (find_endings, vocabulary.DIGITS, "budi 12"),
    (find_suffixes, vocabulary.SUFFIX, "ku"),
    (find_between, vocabulary.SUFFIX, "my1"),
    (find_suffixes, vocabulary.SUFFIX, "bku"),
    (find_suffixes, vocabulary.SUFFIX, "rum4nya"),
    (find_suffixes, vocabulary.SUFFIX, "1234ku"),
]


@pytest.mark.parametrize(("find", "code", "text", "pieces"), SEEN, ids=[f"{row[1].id}-{row[2]}" for row in SEEN])
def test_a_matcher_sees_its_pattern_where_it_stands(find: Finder, code: Code, text: str, pieces: set[str]) -> None:
    assert pieces <= stretches(find, text, code)


@pytest.mark.parametrize(("find", "code", "text"), OVERLOOKED, ids=[f"{row[1].id}-{row[2]!a}" for row in OVERLOOKED])
def test_a_look_alike_is_no_pattern(find: Finder, code: Code, text: str) -> None:
    assert stretches(find, text, code) == set()


@pytest.mark.parametrize(
    ("plain", "dressed"),
    [
        ("sayang", "Sayang"),
        ("Sayang", "SaYanG"),
        ("sayang", "s4yang"),
        ("s4yang", "$4yang"),
        ("sayang", "gnayas"),
        ("sayang", "s-ayan_g"),
        ("s4y4ng", "$@y4n6"),
    ],
)
def test_each_trick_costs_a_little_and_never_less_than_none(plain: str, dressed: str) -> None:
    assert the(words, plain, plain).cost < the(words, dressed, dressed).cost < the(words, plain, plain).cost + 3


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sayang", ()),
        ("SAYANG", ()),
        ("s4yang", (vocabulary.SWAPPED_LETTERS,)),
        ("gnayas", (vocabulary.REVERSED,)),
        ("katak", ()),
    ],
)
def test_swapped_and_turned_letters_are_told_and_a_palindrome_is_none(text: str, told: tuple[Code, ...]) -> None:
    assert {match.dressed for match in words(normalise(text))} == {told}


def test_a_word_of_two_lists_is_of_the_cheaper_one() -> None:
    assert the(words, "merdeka", "merdeka").code is vocabulary.WORD


@pytest.mark.parametrize(
    ("cheap", "dear"),
    [
        (the(dates, "2020", "2020"), the(dates, "1940", "1940")),
        (the(dates, "agustus2020", "agustus2020"), the(dates, "17agustus2020", "17agustus2020")),
        (the(find_endings, "budi1", "1"), the(find_endings, "budi7", "7")),
        (the(find_endings, "budi123", "123"), the(find_endings, "budi862", "862")),
        (the(find_signs, "budi!", "!"), the(find_signs, "budi~", "~")),
        (the(find_suffixes, "budiku", "ku"), the(find_suffixes, "budikah", "kah")),
        (the(find_sequences, "abcd", "abcd"), the(find_sequences, "dcba", "dcba")),
        (the(find_walks, "qwert", "qwert"), the(find_walks, "qazxcdew", "qazxcdew")),
        (the(people, "B1XY", "B1XY"), the(people, "B1234XY", "B1234XY")),
        (the(people, "3201011708450001", "3201011708450001"), the(people, "9605591708450911", "9605591708450911")),
        (the(repeats, "abab", "abab"), the(repeats, "ababab", "ababab")),
    ],
)
def test_what_is_tried_sooner_costs_less(cheap: Match, dear: Match) -> None:
    assert 0 < cheap.cost < dear.cost


@pytest.mark.parametrize(
    "owner",
    [
        Owner(dates=frozenset({(12, 5, 1998)})),
        Owner(places=frozenset({"327305"})),
        Owner(places=frozenset({"3273"})),
        Owner(dates=frozenset({(12, 5, 1998)}), places=frozenset({"3273"})),
    ],
    ids=["date", "district", "regency", "both"],
)
def test_who_knows_the_owner_needs_fewer_guesses_for_their_nik(owner: Owner) -> None:
    nik = "3273055205980003"
    costs = [
        match.cost
        for match in find_numbers_of_people(normalise(nik), YEAR, owner, known)
        if match.code is vocabulary.NIK
    ]

    assert max(costs) < the(people, nik, nik).cost


FINDERS: tuple[Finder, ...] = (
    words, find_walks, find_sequences, repeats, dates, people, find_signs, find_endings, find_suffixes,
    find_labels, find_few_letters, find_runs, stretched, respelled,
)  # fmt: skip


@given(st.text(max_size=40) | st.text("ab1 rtw0KkjbB2.q", max_size=40))
def test_a_match_lies_in_the_text_and_costs_something_finite(text: str) -> None:
    reading = normalise(text)

    for find in FINDERS:
        for match in find(reading):
            assert 0 <= match.start < match.end <= len(reading)
            assert 0 <= match.cost < 60


@pytest.mark.parametrize("text", ["a" * 60, "abab" * 15])
def test_a_repeat_is_told_by_its_shortest_piece_only(text: str) -> None:
    assert [(match.start, match.end) for match in repeats(normalise(text))] == [(0, 60)]


@given(st.text("ab1!", min_size=1, max_size=6), st.integers(3, 6), st.text("xy", max_size=3))
def test_what_was_written_again_is_found_as_a_whole(piece: str, times: int, before: str) -> None:
    text = before + piece * times

    assert any(match.start <= len(before) and match.end == len(text) for match in repeats(normalise(text)))
