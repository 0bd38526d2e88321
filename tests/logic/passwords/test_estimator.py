"""The estimate as a whole: bands, orders and places, never an exact figure."""

import json
import random
import string
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.logic.passwords.blocklist import Blocklists
from desktop.logic.passwords.data import PasswordData
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.normalised import LONGEST
from desktop.logic.passwords.passphrase import Separator, load_passphrase_words, make_passphrase
from desktop.logic.passwords.strength import LISTED_SCORE, STRONG, Strength, score_of
from tests.logic.passwords.conftest import TODAY, codes_of, places

CASES = json.loads((Path(__file__).resolve().parents[2] / "data" / "passwords.json").read_text("utf-8"))
CASES |= {which: [(int(score), text) for score, texts in CASES[which].items() for text in texts]
          for which in ("at_most", "at_least")}  # fmt: skip
LETTERS = string.ascii_letters + string.digits
ABOUT, OWNER = "password.about-owner", ("Sutrisno Wibowo", "12 Mei 1998", "Tanjungbalai")
HOSTILE = ["\ud800", "a\udfff" * 9, "\0", "sandi\0", "👩\u200d👩" * 9, "密码", "пароль123", "سلام", "ﷺ" * 60, "²³", "ß",
           "e" + "\u0301" * 99, "\u202epassword", " ", "\n", "ᄀ" * 9, "١٢٣٤٥٦", "١٢mei98", "x\x02\x03"]  # fmt: skip
FREE = "\u00a7\u00b6\u2021\u0436\u16a0"
"""Characters that no word, walk, sequence or number has."""


class Ask:
    """Short forms of the questions of a test."""

    def __init__(self, estimator: Estimator) -> None:
        self._estimator = estimator

    def __call__(self, text: str, *about: str, others: Sequence[str] = (), today: date = TODAY) -> Strength:
        return self._estimator.estimate(text, about=about, others=others, today=today)

    def guesses(self, text: str, *about: str) -> float:
        return self(text, *about).guesses_log10


@pytest.fixture
def ask(estimator: Estimator) -> Ask:
    return Ask(estimator)


@pytest.mark.parametrize(("score", "text"), CASES["at_most"])
def test_a_development_case_is_called_no_stronger_than_it_is(ask: Ask, score: int, text: str) -> None:
    assert ask(text).score <= score


@pytest.mark.parametrize(("score", "text"), CASES["at_least"])
def test_a_development_case_is_called_no_weaker_than_it_is(ask: Ask, score: int, text: str) -> None:
    assert ask(text).score >= score


def test_an_empty_password_has_an_answer(ask: Ask) -> None:
    assert (ask("").score, ask("").guesses_log10, codes_of(ask("", *OWNER, others=("",)))) == (0, 0, ["password.empty"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｐａｓｓｗｏｒｄ１２３", "password123"),
        ("ﬁrman99", "firman99"),
        ("caf\u00e9Kopi77", "cafe\u0301Kopi77"),
        ("Angstro\u0308m", "Angstr\u00f6m"),
        ("\u212bngstrom", "\u00c5ngstrom"),
        ("sandi①②", "sandi12"),
        (unicodedata.normalize("NFD", "한글비밀번호"), "한글비밀번호"),
        ("ｶﾞｶﾞﾊﾟ", "ガガパ"),
    ],
)  # fmt: skip
def test_two_ways_to_write_the_same_are_the_same(ask: Ask, one: str, other: str) -> None:
    assert ask.guesses(one) == ask.guesses(other)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_text_is_an_error(ask: Ask, text: str) -> None:
    assert 0 <= ask(text, text, others=(text, "x" + text)).score <= 4


@settings(max_examples=60)
@given(st.text(st.characters(), max_size=24), st.text(st.characters(), max_size=12))
def test_any_text_has_an_answer_that_holds_together(ask: Ask, text: str, hint: str) -> None:
    found = ask(text, hint)

    assert found.guesses_log10 >= 0
    assert found.score == score_of(found.guesses_log10) or (found.listed and found.score == LISTED_SCORE)
    ranks = [finding.severity.rank for finding in found.findings]
    assert ranks == sorted(ranks)
    for finding in found.findings:
        for start, end in finding.spans:
            assert 0 <= start < end <= len(text)
            assert finding.evidence == {"first": str(start + 1), "last": str(end)}


def test_what_stands_behind_the_longest_that_is_read_changes_nothing_but_is_told(ask: Ask) -> None:
    text = "".join(random.Random(4).choices(string.ascii_letters, k=5000))  # noqa: S311  # the same text each time

    whole, cut = ask(text), ask(text[:LONGEST])

    assert whole.guesses_log10 == cut.guesses_log10
    assert set(codes_of(whole)) - set(codes_of(cut)) == {"password.too-long"}


@pytest.mark.parametrize(
    ("hint", "text", "place"),
    [
        ("Sutrisno Wibowo", "xqsutrisnoqx", (2, 10)),
        ("Sutrisno Wibowo", "Wibowo99", (0, 6)),
        ("Sutrisno Wibowo", "!5utr1sn0", (1, 9)),
        ("sutrisno", "７７ＳＵＴＲＩＳＮＯ", (2, 10)),
        ("12 Mei 1998", "xq12051998", (2, 10)),
        ("12 Mei 1998", "xq120598", (2, 8)),
        ("12 Mei 1998", "19980512zq", (0, 8)),
        ("1998-05-12", "xq12051998", (2, 10)),
        ("12/5/98", "xq12051998", (2, 10)),
        ("120598", "xq12051998", (2, 10)),
        ("Tanjungbalai", "tanjungbalai77", (0, 12)),
        ("qorizmawan.b@contoh.id", "qorizmawan1", (0, 10)),
        ("0813-9876-5421", "081398765421", (0, 12)),
        ("3273015205980003", "!3273015205980003", (1, 17)),
        ("1998-05-12", "xq12mei98", (2, 9)),
        ("081398765421", "+6281398765421", (0, 14)),
        ("3273015205980003", "xq12051998", (2, 10)),
    ],
)  # fmt: skip
def test_what_a_person_says_of_themselves_is_found_where_it_stands(
    ask: Ask, hint: str, text: str, place: tuple[int, int]
) -> None:
    assert ask.guesses(text, hint) < ask.guesses(text)
    assert place in places(ask(text, hint), ABOUT)
    assert ABOUT not in codes_of(ask(text))


@pytest.mark.parametrize("hint", ["327301", "3273", "3273012505980003", "25 Mei 1998", "Bandung"])
def test_a_nik_is_guessed_sooner_by_who_knows_where_or_when_its_owner_was_born(ask: Ask, hint: str) -> None:
    assert ask.guesses("3273012505980007", hint) < ask.guesses("3273012505980007")


def test_a_hint_that_is_not_inside_changes_nothing(ask: Ask) -> None:
    assert ask("rahasia2024", *OWNER, "", "!?", "ab") == ask("rahasia2024")


def test_one_question_changes_no_other(ask: Ask) -> None:
    before = ask("Sutrisno1998")
    ask("Sutrisno1998", *OWNER, others=("Sutrisno1998", "tanjungbalai"), today=date(2040, 1, 1))

    assert ask("Sutrisno1998") == before
    assert ABOUT not in codes_of(before)


def test_two_people_at_once_do_not_meet(ask: Ask) -> None:
    texts = ["Sutrisno1998", "Wulandari77", "tanjungbalai!", "xqwulandari"] * 25
    hints = [OWNER, ("Wulandari",)]
    expected = [[ask(text, *about) for text in texts] for about in hints]
    assert expected[0] != expected[1]

    with ThreadPoolExecutor(2) as two:
        answers = [*two.map(lambda about: [ask(text, *about) for text in texts], hints)]

    assert answers == expected


@pytest.mark.parametrize(
    ("other", "code"), [("Jendela77kaca", "same-as-other"), ("jendela77KACA!", "variant-of-other"), ("meja-batu", "")]
)
def test_another_password_of_theirs_gives_it_away(ask: Ask, other: str, code: str) -> None:
    found = ask("Jendela77kaca", others=("qqq", other))

    assert [one for one in codes_of(found) if "-other" in one] == ([f"password.{code}"] if code else [])
    assert found.score == 0 if code else found == ask("Jendela77kaca")


@pytest.mark.parametrize("text", ["123456", "password", "bismillah", "qwerty", "iloveyou", "doraemon", "ilikecookies"])
def test_a_listed_password_is_weak_and_guessed_within_its_list(ask: Ask, data: PasswordData, text: str) -> None:
    found = ask(text)

    assert found.listed
    assert found.score <= LISTED_SCORE
    assert 10**found.guesses_log10 <= data.blocklists.entries
    assert "password.listed" in codes_of(found)


class FarDown(Blocklists):
    """A list with everything in it, in a place that no file of ours reaches."""

    def rank(self, text: str) -> float | None:
        return 1e9


def test_a_listed_password_is_weak_however_far_down_the_list(data: PasswordData) -> None:
    far = replace(data, blocklists=FarDown())

    assert Estimator(far, ()).estimate("xK9$mQ2vL7pT", today=TODAY).score == LISTED_SCORE


@pytest.mark.parametrize(
    "text", ["prakerja71", "Kartuprakerja@71", "prakerja#72", "gelombang71prakerja", "kemnaker72!"]
)
def test_a_word_of_the_programme_with_its_wave_is_weak_and_told(ask: Ask, text: str) -> None:
    assert ask(text).score <= 1
    assert "password.programme-word" in codes_of(ask(text))


@pytest.mark.parametrize("text", ["xqzv2026", "xqzv12mei1977", "3273012505980007", "xqzv2031"])
def test_a_year_is_dearer_the_longer_ago_it_was(ask: Ask, text: str) -> None:
    guesses = [ask(text, today=date(year, 1, 1)).guesses_log10 for year in (2031, 2040, 2060, 2090)]

    assert guesses == sorted(guesses)
    assert guesses[0] == ask(text, today=TODAY).guesses_log10 or "19" in text or text.isdigit()
    assert guesses[-1] > guesses[0]


def test_this_year_costs_the_same_in_every_year(ask: Ask) -> None:
    assert ask("xqzv2026").guesses_log10 == ask("xqzv2031", today=date(2031, 11, 28)).guesses_log10


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("oﬁrman99", "password.name", (1, 6)),
        ("㎏rahasia", "password.saying", (1, 8)),
        ("e\u0301rahasia", "password.saying", (2, 9)),
        ("sta\ufb0399", "password.english-word", (0, 4)),
    ],
)  # fmt: skip
def test_a_place_is_one_in_the_text_as_it_was_given(ask: Ask, text: str, code: str, place: tuple[int, int]) -> None:
    assert place in places(ask(text), code)


@pytest.mark.parametrize("text", ["xK9$mQ2vL7pT", "batu7Layar!korek2Hujan", "gelas-mendung-kursi-tembok-ranting"])
def test_a_strong_password_is_told_so_and_nothing_else(ask: Ask, text: str) -> None:
    assert codes_of(ask(text)) == ["password.hard-to-guess"]
    assert codes_of(ask("Sutrisno " + text, *OWNER)) == [ABOUT, "password.hard-to-guess"]


@pytest.mark.parametrize("text", ["aisahar99", "gnudnab2024"])
def test_a_word_that_was_turned_is_told(ask: Ask, text: str) -> None:
    assert places(ask(text), "password.reversed") == [(0, 7)]


@pytest.mark.parametrize("text", ["M3rd3ka99", "b4ndun62024", "4kuc1nt4k4mu"])
def test_swapped_letters_are_told_where_the_word_stands(ask: Ask, text: str) -> None:
    assert [start for start, _ in places(ask(text), "password.swapped-letters")] == [0]


@pytest.mark.parametrize("word", ["merdeka", "bandung", "sutrisno", "terserah", "kelinci", "alhamdulillah", "prakerja"])
def test_decoration_adds_little(ask: Ask, word: str) -> None:
    dressed = ask(f"{word.capitalize()}@2025!")

    assert dressed.guesses_log10 < ask.guesses(word) + 3.5
    assert dressed.score <= 2
    assert "password.decoration" in codes_of(dressed)


@settings(max_examples=60)
@given(st.text(LETTERS + "!@.-_", min_size=1, max_size=14), st.sampled_from(FREE))
def test_a_character_that_no_pattern_has_never_makes_a_password_weaker(ask: Ask, text: str, more: str) -> None:
    before = ask(text)
    assume(not before.listed)

    assert ask.guesses(text + more) >= before.guesses_log10 - 1e-6


def steps_of_random_passwords(ask: Ask) -> list[float]:
    """What one more random character changes."""
    chance = random.Random(8)  # noqa: S311  # the same passwords each time
    texts = ["".join(chance.choices(LETTERS, k=chance.randint(8, 14))) for _ in range(150)]
    return [ask.guesses(text) - ask.guesses(text[:-1]) for text in texts]


def test_one_more_random_character_mostly_makes_a_random_password_stronger(ask: Ask) -> None:
    steps = steps_of_random_passwords(ask)

    assert sum(step > 0 for step in steps) > 0.85 * len(steps)
    assert sum(steps) > 0.8 * len(steps)


def test_one_more_random_character_never_weakens_a_random_password_much(ask: Ask) -> None:
    assert min(steps_of_random_passwords(ask)) > -4  # a capital that completes a pattern is no dear letter any more


def test_twelve_random_characters_are_never_weak(ask: Ask) -> None:
    chance = random.Random(12)  # noqa: S311  # same

    assert min(ask("".join(chance.choices(LETTERS, k=12))).score for _ in range(150)) >= STRONG


@pytest.mark.slow
@pytest.mark.parametrize("separator", Separator, ids=lambda one: one.name)
@pytest.mark.parametrize("count", [4, 5, 6])
def test_a_generated_passphrase_is_never_weak(ask: Ask, count: int, separator: Separator) -> None:
    chance, words = random.Random(count), load_passphrase_words()  # noqa: S311  # same

    made = [make_passphrase(words, count, separator, below=chance.randrange).text for _ in range(50)]

    assert min(ask(text).score for text in made) >= STRONG
