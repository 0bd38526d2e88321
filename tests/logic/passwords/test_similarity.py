"""How two passwords are compared: what people do to a password is a variant, strangers are different."""

import gc
import random
import re
import string
import sys
import time
import unicodedata
from collections.abc import Callable
from itertools import combinations_with_replacement
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.logic.passwords.similarity import LONGEST, Comparison, Likeness, Way, compare

SAME, VARIANT, DIFFERENT = Likeness.SAME, Likeness.VARIANT, Likeness.DIFFERENT

VARIANTS = [
    # Case, and the shift key held.
    ("rahasia", "RAHASIA", Way.CASE),
    ("budi1990", "Budi1990", Way.CASE),
    ("Rahasia", "ＲＡＨＡＳＩＡ", Way.CASE),
    ("caf\u00e9kopi", "cafekopi", Way.CASE),
    ("budi1234", "budi!@#$", Way.CASE),
    # Order.
    ("budi1990", "0991idub", Way.REVERSED),
    ("budi1990", "Idub2024!", Way.REVERSED),
    ("budi1990", "1990budi", Way.ROTATED),
    ("sayangibu", "ibusayang", Way.ROTATED),
    ("12051998", "05121998", Way.ROTATED),
    ("12051998", "19980512", Way.ROTATED),
    ("12051998", "120598", Way.ROTATED),
    ("12-05-1998", "12mei1998", Way.ROTATED),
    ("terserah", "serahter1", Way.ROTATED),
    # The core under its decoration.
    ("Budi1990!", "budi2024", Way.SAME_CORE),
    ("S4yangku", "sayangku#1", Way.SAME_CORE),
    ("Rahasia7", "Rahasia8", Way.SAME_CORE),
    ("rahasia", "#rahasia#", Way.SAME_CORE),
    ("Ibu2024", "ibu1965!", Way.SAME_CORE),
    ("rahasia", "ra1ha2si3a", Way.SAME_CORE),
    ("budi1990", "b1u9d9i0", Way.SAME_CORE),
    ("12051998", "12-05-1998", Way.ROTATED),
    ("merdeka2024", "mrdk2024", Way.SAME_CORE),
    ("rahasia", "r4h4s14", Way.LEET),
    ("p@$$w0rd", "password", Way.LEET),
    ("rahasia2024", "R4h4s14!99", Way.CONTAINED),
    # Repetition.
    ("budi", "budibudi", Way.REPEATED),
    ("budi12", "budi12budi12", Way.REPEATED),
    ("budi12", "budibudi99", Way.REPEATED),
    ("sayang", "sayaaaang", Way.REPEATED),
    ("111111", "11111111", Way.REPEATED),
    ("120387", "120387-120387", Way.REPEATED),
    # A place walked.
    ("januari24", "maret24", Way.WALKED_SLOT),
    ("Januari2024!", "Februari2024!", Way.WALKED_SLOT),
    ("desember2024", "januari2025", Way.WALKED_SLOT),
    ("jan2024", "feb2024", Way.WALKED_SLOT),
    ("gajimaret", "gajimei", Way.WALKED_SLOT),
    ("M4ret#24", "Jun1#24", Way.WALKED_SLOT),
    ("januari24", "24maret", Way.WALKED_SLOT),
    ("juni24", "juli24", Way.WALKED_SLOT),
    ("Senin#1", "Selasa#1", Way.WALKED_SLOT),
    ("Senin#1", "Selasa#2", Way.WALKED_SLOT),
    ("senin", "selasa", Way.WALKED_SLOT),
    ("Monday99!", "Friday99!", Way.WALKED_SLOT),
    ("Jakarta#01", "Bandung#01", Way.WALKED_SLOT),
    ("kotaSolo7", "kotaMedan7", Way.WALKED_SLOT),
    ("qwerty12", "asdfgh12", Way.WALKED_SLOT),
    ("qwertyuiop", "asdfghjkl", Way.WALKED_SLOT),
    ("1qaz!", "2wsx!", Way.WALKED_SLOT),
    ("qazwsx123", "edcrfv123", Way.WALKED_SLOT),
    ("qwer1234", "asdf5678", Way.WALKED_SLOT),
    ("1q2w3e4r", "2w3e4r5t", Way.WALKED_SLOT),
    ("hujan2024", "kemarau2024", Way.WALKED_SLOT),
    ("Summer2023!", "Winter2024!", Way.WALKED_SLOT),
    ("merah77", "biru77", Way.WALKED_SLOT),
    ("rahasiasatu", "rahasiadua", Way.WALKED_SLOT),
    ("kuncitiga", "kuncitujuh", Way.WALKED_SLOT),
    ("seninpagi", "selasapagi", Way.WALKED_SLOT),
    ("budi.facebook", "budi.instagram", Way.WALKED_SLOT),
    ("kopi90fb", "kopi90ig", Way.WALKED_SLOT),
    ("11112222", "22223333", Way.WALKED_SLOT),
    ("abc123", "bcd234", Way.WALKED_SLOT),
    # One in the other.
    ("sayang", "akusayangkamu", Way.CONTAINED),
    ("rahasia7", "x9rahasia7kP0qLmZ4t", Way.CONTAINED),
    ("123456", "123456q", Way.CONTAINED),
    ("12345", "123456", Way.CONTAINED),
    ("140495", "1#740495", Way.CONTAINED),
    # Slips of the finger.
    ("rahasia", "rahasai", Way.FEW_LETTERS),
    ("sayangku", "sayangmu", Way.FEW_LETTERS),
    ("bismillah", "bismilhal", Way.FEW_LETTERS),
    ("sayangku1990", "sayangmu2024", Way.FEW_LETTERS),
    ("Rahasia123", "Rqhqsiq123", Way.FEW_LETTERS),
    ("budi", "nifo", Way.WALKED_SLOT),
    ("ibu2024", "iub2024", Way.FEW_LETTERS),
    ("080123456789", "080123456987", Way.FEW_LETTERS),
    ("03058709", "03058710", Way.FEW_LETTERS),
    # The same ending on another base.
    ("Ibu@2024!", "Lemari@2024!", Way.SAME_ENDING),
    ("Ibu#Xy77", "Kucing#Xy77", Way.SAME_ENDING),
    ("2024@!Ibu", "2024@!Lemari", Way.SAME_ENDING),
    # Passphrases.
    ("gelas-mendung-kursi-tembok-ranting", "gelas-mendung-kursi-angsa-ranting", Way.ONE_WORD),
    ("gelas mendung kursi tembok ranting", "Gelas.Mendung.Lumbung.Tembok.Ranting", Way.ONE_WORD),
    ("GelasMendungKursiTembokRanting", "TembokKursiGelasRantingMendung", Way.ONE_WORD),
    ("meja kunang sepatu lumbung tirai pena", "meja kunang sepatu angsa tirai pena", Way.ONE_WORD),
    ("kopi_hujan", "hujan-kopi", Way.ONE_WORD),
    ("gelasmendungkursitembok", "kursigelastembokmendung", Way.COMMON_RUN),
    # Half and more in common.
    ("makan123", "makanan456", Way.CONTAINED),
    ("kartumerdeka", "merdeka2024", Way.CONTAINED),
    ("sitiaminah1990bandung", "sitiaminah1990surabaya", Way.WALKED_SLOT),
    ("sitiaminah1990kopi", "sitiaminah1990tehpanas", Way.COMMON_RUN),
    ("budi12051998", "siti12051998", Way.COMMON_RUN),
    ("rahXYZasia2024", "rahPQasia2024", Way.COMMON_RUN),
]

STRANGERS = [
    ("", "a"),
    ("a", "b"),
    ("kucing", "gajah"),
    ("kucing12", "gajah12"),
    ("sutrisno123", "bandung123"),
    ("rizky123456789", "anita123456789"),
    ("Mulyono2024", "Sutrisno2024"),
    ("Sayang123!", "Bandung123!"),
    ("rina2024", "sita2024"),
    ("jakarta", "bandung"),
    ("jakarta12", "bandung88"),
    ("merah", "biru"),
    ("maria1", "junia1"),
    ("qwerty", "123456"),
    ("qwerty", "1qaz2wsx3edc"),
    ("zxcvb123", "1qwertyui"),
    ("12051998", "23081971"),
    ("1371", "2580"),
    ("alhamdulillah", "bismillah"),
    ("xK9$mQ2vL7pT", "q7RtZ0-bW3eYp"),
    ("gelas-mendung-kursi-tembok-ranting", "kopi pelan jendela angsa sumur"),
    ("meja kunang sepatu lumbung tirai pena", "kopi kunang jendela lumbung sumur gelas"),
    ("meja", "meja-kunang-sepatu-lumbung-tirai-pena"),
    ("\u5bc6\u7801\u5b89\u5168", "\u732b\u54aa\u5c0f\u5c4b"),
]


@pytest.mark.parametrize(("old", "new", "way"), VARIANTS)
def test_what_people_do_to_a_password_is_a_variant(old: str, new: str, way: Way) -> None:
    assert compare(old, new) == Comparison(VARIANT, way)
    assert compare(new, old) == Comparison(VARIANT, way)


@pytest.mark.parametrize(("old", "new"), STRANGERS)
def test_strangers_are_different(old: str, new: str) -> None:
    assert compare(old, new) == compare(new, old) == Comparison(DIFFERENT, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [("rahasia", "rahasia"), ("", ""), ("ｂｕｄｉ１", "budi1"), ("cafe\u0301", "caf\u00e9"), ("\ufb01lm", "film")],
)
def test_the_same_keys_are_the_same_however_they_are_encoded(old: str, new: str) -> None:
    assert compare(old, new) == Comparison(SAME, None)


# How people change a password (Wang et al. 2017; Das et al. 2014), as templates over these bases.
BASES = (
    "rahasia", "sayangku", "bismillah", "merdeka", "kampung", "doraemon", "milanisti", "sutrisno", "terserah",
    "persebaya", "akucintakamu", "kucinghitam", "garudajaya", "rahasia2024", "Sutrisno123", "budi1990",
    "Merdeka#1945", "M3rD3ka@2025!", "sayang_ibu7", "17agustus1945", "ngatiyem70", "S4yangku2025!", "B1234XYZ",
    "kelinci99", "anakku01", "xK9$mQ2vL7pT",
)  # fmt: skip
UNRELATED = tuple(base for base in BASES if not re.match("rahasia.|.utrisno.|merdeka|M3r|S4|sayang_", base))
LEET = str.maketrans("aeios", "43105")
Change = Callable[[str, random.Random], str]


def seeded(name: str) -> random.Random:
    """The same choices every time."""
    return random.Random(name)  # noqa: S311  # nothing secret is drawn


def split_at(base: str, choice: random.Random) -> tuple[str, str]:
    """The base in two, somewhere inside."""
    place = choice.randrange(1, len(base))
    return base[:place], base[place:]


def swapped(base: str, choice: random.Random) -> str:
    """Two neighbours exchanged."""
    place = choice.randrange(len(base) - 1)
    return base[:place] + base[place + 1] + base[place] + base[place + 2 :]


def replaced(base: str, choice: random.Random) -> str:
    """One character replaced."""
    place = choice.randrange(len(base))
    return base[:place] + choice.choice(string.ascii_lowercase) + base[place + 1 :]


def inserted(base: str, piece: str, choice: random.Random) -> str:
    """A piece put in somewhere."""
    return piece.join(split_at(base, choice))


CHANGES: dict[str, Change] = {
    "tail: a digit": lambda base, choice: base + choice.choice(string.digits),
    "tail: a number": lambda base, choice: base + str(choice.randrange(10, 1000)),
    "tail: a year": lambda base, choice: base + str(choice.randrange(1960, 2030)),
    "tail: a symbol": lambda base, choice: base + choice.choice("!@#.*?"),
    "tail: symbol and number": lambda base, choice: f"{base}#{choice.randrange(100)}",
    "tail: letters": lambda base, choice: base + choice.choice(["ku", "mu", "nya", "aja", "xx", "ok"]),
    "tail: one dropped": lambda base, choice: base[:-1],
    "tail: two dropped": lambda base, choice: base[:-2],
    "head: a digit": lambda base, choice: choice.choice(string.digits) + base,
    "head: a symbol": lambda base, choice: choice.choice("!@#.*") + base,
    "head: letters": lambda base, choice: choice.choice(["my", "si", "aku", "ini"]) + base,
    "head: one dropped": lambda base, choice: base[1:],
    "head and tail": lambda base, choice: f"!{base}{choice.randrange(100)}",
    "case: all": lambda base, choice: base.upper(),
    "case: first": lambda base, choice: base[0].swapcase() + base[1:],
    "case: here and there": lambda base, choice: "".join(choice.choice([c.upper(), c.lower()]) for c in base),
    "case and tail": lambda base, choice: base.upper() + "!1",
    "l33t": lambda base, choice: base.lower().translate(LEET),
    "l33t and tail": lambda base, choice: base.translate(str.maketrans("a", "@")) + "!",
    "reversed": lambda base, choice: base[::-1],
    "moved": lambda base, choice: "".join(reversed(split_at(base, choice))),
    "doubled": lambda base, choice: base * 2,
    "doubled with a sign": lambda base, choice: f"{base}-{base}",
    "digit between": lambda base, choice: inserted(base, choice.choice(string.digits), choice),
    "symbol between": lambda base, choice: inserted(base, choice.choice("-_.@ "), choice),
    "two signs between": lambda base, choice: inserted(base, "#7", choice),
    "slip: swapped": swapped,
    "slip: replaced": replaced,
    "slip: doubled letter": lambda base, choice: base[0] + base,
    "slip: left out": lambda base, choice: base[: len(base) // 2] + base[len(base) // 2 + 1 :],
    "fullwidth and case": lambda base, choice: "".join(chr(ord(c) + 0xFEE0) for c in base.swapcase()),
}
PAIRED: dict[str, tuple[str, str]] = {
    "the year after": ("{}2024", "{}2025"),
    "the number after": ("{}7", "{}8"),
    "the number of two digits": ("{}09", "{}10"),
    "the year and a symbol": ("{}2024", "{}2025!"),
    "another symbol": ("{}!", "{}#"),
    "from front to end": ("99{}", "{}99"),
    "month in Indonesian": ("{}januari", "{}maret"),
    "month at the front": ("Mei{}", "Agustus{}"),
    "short month": ("{}-jan", "{}-feb"),
    "month and year": ("{}Desember2024", "{}Januari2025"),
    "day": ("Senin{}", "Selasa{}"),
    "town": ("{}Jakarta", "{}Bandung"),
    "colour": ("{}merah", "{}biru"),
    "number in words": ("{}satu", "{}dua"),
    "row of keys": ("{}qwerty", "{}asdfgh"),
    "season": ("{}hujan", "{}kemarau"),
    "site": ("{}facebook", "{}gmail"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_common_change_of_every_base_is_found(change: str) -> None:
    choice = seeded(change)
    for base in BASES * 6:
        new = CHANGES[change](base, choice)
        expected = SAME if unicodedata.normalize("NFKC", new) == base else VARIANT
        assert compare(base, new).likeness is compare(new, base).likeness is expected, (base, new)


@pytest.mark.parametrize("walk", PAIRED)
def test_every_walk_beside_every_base_is_found(walk: str) -> None:
    for base in BASES:
        old, new = (form.format(base) for form in PAIRED[walk])
        assert compare(old, new).likeness is compare(new, old).likeness is VARIANT, (old, new)


@pytest.mark.parametrize("one", range(len(UNRELATED)))
def test_bases_that_have_nothing_to_do_with_one_another_are_strangers(one: int) -> None:
    for other in UNRELATED[:one]:
        assert compare(UNRELATED[one], other).likeness is DIFFERENT, other


def word_list(choice: random.Random, size: int = 2_048) -> list[str]:
    """Made words of four to seven letters, as like one another as real ones."""
    words: set[str] = set()
    while len(words) < size:
        word = "".join(
            choice.choice("bcdghjklmnprstwy") + choice.choice("aeiou") for _ in range(choice.choice([2, 2, 3]))
        )
        words.add(word + choice.choice(["", "n", "r", "k"]))
    return sorted(words)


@pytest.mark.slow
@pytest.mark.parametrize("shared", [0, 1, 2])
@pytest.mark.parametrize("separator", ["-", " ", "", "_", "7"])
def test_passphrases_that_share_up_to_two_words_of_six_by_chance_are_strangers(separator: str, shared: int) -> None:
    choice = seeded(f"{separator}{shared}")
    words = word_list(choice)
    for _ in range(150):
        drawn = choice.sample(words, 12)
        one, other = drawn[:6], drawn[6:]
        for place in choice.sample(range(6), shared):
            other[place] = one[place]
        assert compare(separator.join(one), separator.join(other)).likeness is DIFFERENT, (one, other)


@pytest.mark.parametrize("count", [5, 6, 7])
@pytest.mark.parametrize("separator", ["-", " ", "", "_", "7", "Camel"])
def test_a_passphrase_with_one_word_changed_is_a_variant(separator: str, count: int) -> None:
    choice = seeded(f"{separator}{count}")
    words = word_list(choice)
    for _ in range(100):
        *one, fresh = choice.sample(words, count + 1)
        other = list(one)
        other[choice.randrange(count)] = fresh
        if separator == "Camel":
            choice.shuffle(other)
            old, new = "".join(map(str.title, one)), "".join(map(str.title, other))
        else:
            old, new = separator.join(one), separator.join(other)
        assert compare(old, new).likeness is VARIANT, (old, new)


@pytest.mark.slow
@pytest.mark.parametrize(
    "alphabet", [string.ascii_letters + string.digits, string.printable[:94], string.ascii_lowercase]
)
def test_random_passwords_are_strangers(alphabet: str) -> None:
    choice = seeded(alphabet)
    for _ in range(2_000):
        one, other = ("".join(choice.choices(alphabet, k=12)) for _ in range(2))
        assert compare(one, other).likeness is DIFFERENT, (one, other)


TEXTS = (
    st.text(max_size=40) | st.text("abAB12!@ ", max_size=14) | st.text("\u0130\u0131\u00df\u0300\ufdfa\ud800\u200b1a")
)
PASSWORDS = st.text(string.ascii_letters + string.digits + "!@#-", min_size=6, max_size=20)


@given(TEXTS)
def test_every_text_is_the_same_as_itself(text: str) -> None:
    assert compare(text, text) == Comparison(SAME, None)


@given(TEXTS, TEXTS)
def test_the_order_does_not_matter_and_the_answer_is_whole(one: str, other: str) -> None:
    answer = compare(one, other)
    assert answer == compare(other, one)
    assert (answer.way is not None) == (answer.likeness is VARIANT)
    equal = unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)
    assert (answer.likeness is SAME) == equal


@given(TEXTS, st.sampled_from([str.upper, str.lower, str.swapcase, str.title]))
def test_another_case_is_a_variant_wherever_it_changes_the_text(text: str, change: Callable[[str], str]) -> None:
    changed = change(text)
    equal = unicodedata.normalize("NFKC", text) == unicodedata.normalize("NFKC", changed)
    assert compare(text, changed).likeness is (SAME if equal else VARIANT)


@given(PASSWORDS, st.integers(1, 19), st.text(string.digits + "!@#", min_size=1, max_size=3))
def test_what_was_turned_reversed_doubled_or_longer_is_a_variant(text: str, place: int, more: str) -> None:
    for changed in (text[place:] + text[:place], text[::-1], text + text, text + more, more + text):
        assert compare(text, changed).likeness is (SAME if changed == text else VARIANT)


@given(PASSWORDS, PASSWORDS)
def test_the_answer_shows_nothing_of_the_texts(one: str, other: str) -> None:
    shown = repr(compare(one + "Q7", other + "Q7"))
    vocabulary = {repr(Comparison(likeness, way)) for likeness in Likeness for way in (None, *Way)}
    assert shown in vocabulary


def containers_that_hold(text: str) -> list[str]:
    """The types of the containers that the garbage collector knows and that hold this text, however it is written."""
    holders = (holder for holder in gc.get_objects() if isinstance(holder, (list, tuple, set, dict)))
    inside = ((holder, [*holder, *(holder.values() if isinstance(holder, dict) else ())]) for holder in holders)
    return [
        type(holder).__name__
        for holder, values in inside
        if any(type(value) is str and text in value.lower() for value in values)
    ]


def test_nothing_of_the_texts_stays_behind() -> None:
    number = str(time.monotonic_ns())[-9:]
    compare(f"zzKunci{number}x\u00e9", f"zzLain{number}yy")
    compare(f"zzKunci{number}x\u00e9", f"ZZKunci{number}x\u00e97")
    gc.collect()
    assert containers_that_hold("zzkunci" + number) == []
    modules = [module for name, module in sys.modules.items() if name.startswith("desktop.logic.passwords.similarity")]
    assert len(modules) == 4
    assert not any(hasattr(value, "cache_info") for module in modules for value in vars(module).values())


def test_the_search_for_what_stays_behind_finds_it() -> None:
    number = str(time.monotonic_ns())[-9:]
    kept = [f"zzKunci{number}x", []]
    assert "list" in containers_that_hold("zzkunci" + number)
    assert kept


def one_in(size: int, signs: str) -> str:
    """A long run of one letter with a few others in it."""
    letters = ["a"] * size
    for number, sign in enumerate(signs, 3):
        letters[size // number] = sign
    return "".join(letters)


REPEATED = (
    "a",
    "ab",
    "aB",
    "a!",
    "januari1",
    "gelas-",
    "\u0300\u0316",
    "\ud800",
    "\ufdfa",
    "\u0130",
    "\n",
    "\U0001f600",
)
HOSTILE = [(piece * LONGEST)[:LONGEST] for piece in REPEATED]
HOSTILE += [
    "a" * (LONGEST - 1) + "b",
    "b" + "a" * (LONGEST - 1),
    "1" * (LONGEST - 1) + "a",
    "a" + "1" * (LONGEST - 2) + "a",
]
HOSTILE += [one_in(LONGEST, "bcde"), one_in(LONGEST - 3, "edcb"), "".join(seeded("ab").choices("ab", k=LONGEST))]


def calls(one: str, other: str) -> int:
    """The work of one comparison: how many functions were called and left."""
    done = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal done
        done += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        compare(one, other)
    finally:
        sys.setprofile(before)
    return done


@pytest.mark.slow
def test_hostile_texts_cost_a_hundred_steps_a_character_at_most() -> None:
    assert max(calls(*pair) for pair in combinations_with_replacement(HOSTILE, 2)) < 100 * LONGEST


@pytest.mark.parametrize("piece", ["a", "aB1!", "kursi "])
def test_endless_texts_are_answered_by_their_ends(piece: str) -> None:
    endless = piece * (60_000 // len(piece))
    assert compare(endless, endless).likeness is SAME
    assert compare(endless, endless + "x!").likeness is VARIANT
    assert compare(endless, "q7RtZ0-bW3eYp" * 5_000).likeness is DIFFERENT


def test_endless_marks_cost_five_steps_each_at_most() -> None:
    one, other = "a" + "\u0300\u0316" * 30_000, "b" + "\u0300\u0316" * 30_000

    assert compare(one, other).likeness is DIFFERENT
    assert calls(one, other) < 5 * len(one)


@pytest.mark.slow
@settings(max_examples=40)
@given(st.text(min_size=900, max_size=1_100), st.text(min_size=900, max_size=1_100))
def test_long_texts_are_answered(one: str, other: str) -> None:
    assert compare(one, other).likeness in {SAME, VARIANT, DIFFERENT}
