"""Secrets made by chance: the bits are what was drawn, the text reads back in one way, and nothing shows it."""

import ast
import inspect
import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import FrozenInstanceError
from itertools import product, repeat
from math import log2
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.logic.passwords import passphrase
from desktop.logic.passwords.passphrase import (
    CLASSES,
    SYLLABLES,
    WITHOUT_SYMBOLS,
    Passphrase,
    Separator,
    count_accepted,
    load_passphrase_words,
    make_passphrase,
    make_password,
    make_pronounceable,
    whole_bits,
)

WORDS = load_passphrase_words()
ALPHABET = "".join(CLASSES)


class Scripted:
    """A source of chance that gives what it was told, and remembers what it was asked."""

    def __init__(self, given: Iterable[int]) -> None:
        self.left = iter(given)
        self.asked: list[int] = []

    def __call__(self, below: int) -> int:
        self.asked.append(below)
        return next(self.left)


def readings(text: str, pieces: Sequence[str]) -> list[list[str]]:
    """Every way to read `text` as a row of pieces."""
    if not text:
        return [[]]
    starts = [piece for piece in pieces if text.startswith(piece)]
    return [[piece, *rest] for piece in starts for rest in readings(text[len(piece) :], pieces)]


def places(count: int, size: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, size - 1), min_size=count, max_size=count)


# Passphrases


def test_six_words_with_hyphens_are_the_default() -> None:
    made = make_passphrase(WORDS)

    assert len(made.words) == 6
    assert made.text == "-".join(made.words)
    assert made.bits == 66


@pytest.mark.parametrize("count", range(4, 11))
def test_every_word_is_worth_eleven_bits(count: int) -> None:
    made = make_passphrase(WORDS, count)

    assert made.bits == (11 * count if count > 4 else log2(2048 * 2047 * 2046 * 2045))
    assert whole_bits(made.bits) == 11 * count


def test_of_four_words_none_comes_twice() -> None:
    made = make_passphrase(WORDS, 4, below=Scripted([5, 6, 5, 7, 1, 2, 3, 4]))

    assert made.words == tuple(WORDS[place] for place in (1, 2, 3, 4))
    with pytest.raises(RuntimeError):
        make_passphrase(WORDS, 4, below=lambda _: 0)


def test_bits_follow_the_number_of_words_to_draw_from() -> None:
    assert make_passphrase(["satu", "dua", "tiga"], 4).bits == pytest.approx(log2(3**4), rel=1e-15)


@given(st.integers(4, 10).flatmap(lambda count: places(count, len(WORDS))))
def test_each_number_drawn_is_one_word_and_nothing_else_is_asked(drawn: list[int]) -> None:
    assume(len(drawn) > 4 or len(set(drawn)) == 4)
    below = Scripted(drawn)

    made = make_passphrase(WORDS, len(drawn), below=below)

    assert made.words == tuple(WORDS[place] for place in drawn)
    assert below.asked == [len(WORDS)] * len(drawn)
    assert next(below.left, None) is None


@pytest.mark.parametrize("separator", [Separator.HYPHEN, Separator.SPACE, Separator.DOT])
@given(drawn=places(6, len(WORDS)))
def test_a_phrase_splits_at_its_separator_into_its_words(separator: Separator, drawn: list[int]) -> None:
    made = make_passphrase(WORDS, separator=separator, below=Scripted(drawn))

    assert tuple(made.text.split(separator)) == made.words


@given(drawn=places(10, len(WORDS)))
def test_a_phrase_without_separator_reads_back_in_one_way(drawn: list[int]) -> None:
    made = make_passphrase(WORDS, 10, Separator.NONE, Scripted(drawn))

    assert readings(made.text, WORDS) == [list(made.words)]


@pytest.mark.parametrize("count", [-1, 0, 3, 11, 1000])
def test_a_number_of_words_that_is_not_offered_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="4 to 10 words") as caught:
        make_passphrase(WORDS, count)

    assert caught.value.__context__ is None


@pytest.mark.parametrize("separator", ["hunter2", "--", "_", "\n", "a"])
def test_a_separator_that_is_not_offered_is_refused_without_being_quoted(separator: str) -> None:
    with pytest.raises(ValueError, match="none of those offered") as caught:
        make_passphrase(WORDS, separator=separator)

    assert separator not in ("", *str(caught.value).split())
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("words", "separator"),
    [
        ([], Separator.HYPHEN),
        (["hunter2"], Separator.HYPHEN),
        (["hunter2", "hunter2"], Separator.HYPHEN),
        (["hunter2", ""], Separator.HYPHEN),
        (["hunter2", "anak-anak"], Separator.HYPHEN),
        (["hunter2", "rumah sakit"], Separator.SPACE),
        (["hunter2", "a.n"], Separator.DOT),
        (["hunter2", "main", "mainan"], Separator.NONE),
        (["main", "maina", "mainan", "hunter2"], Separator.NONE),
    ],
)
def test_words_that_read_back_in_two_ways_are_refused_without_being_quoted(
    words: list[str], separator: Separator
) -> None:
    with pytest.raises(ValueError, match=r"word") as caught:
        make_passphrase(words, separator=separator)

    assert "hunter2" not in str(caught.value)
    assert caught.value.__context__ is None


@given(st.sets(st.text("ab", min_size=1, max_size=4), min_size=2, max_size=6))
def test_words_are_taken_without_separator_exactly_when_none_begins_another(words: set[str]) -> None:
    begun = any(one != other and other.startswith(one) for one in words for other in words)

    with pytest.raises(ValueError, match="begins another") if begun else nullcontext():
        make_passphrase(sorted(words), separator=Separator.NONE)


def test_the_words_are_read_once() -> None:
    assert load_passphrase_words() is load_passphrase_words()


# Pronounceable passwords


def test_there_are_sixty_four_syllables_of_consonant_and_vowel_and_none_begins_another() -> None:
    assert len(set(SYLLABLES)) == len(SYLLABLES) == 64
    assert all(syllable[-1] in "aiou" and not set(syllable[:-1]) & set("aeiou") for syllable in SYLLABLES)
    assert [(a, b) for a in SYLLABLES for b in SYLLABLES if a != b and b.startswith(a)] == []


def test_nine_syllables_in_three_groups_are_the_default() -> None:
    made = make_pronounceable()

    assert made.bits == 54
    assert len(made.words) == 3
    assert made.text == "-".join(made.words)


@given(st.integers(9, 18).flatmap(lambda count: places(count, 64)))
def test_syllables_read_back_in_one_way_and_are_worth_six_bits_each(drawn: list[int]) -> None:
    below = Scripted(drawn)

    made = make_pronounceable(len(drawn), below)

    assert below.asked == [64] * len(drawn)
    assert readings(made.text.replace("-", ""), SYLLABLES) == [[SYLLABLES[place] for place in drawn]]
    assert tuple(made.text.split("-")) == made.words
    assert made.bits == 6 * len(drawn)


@pytest.mark.parametrize("syllables", [-3, 0, 8, 19])
def test_a_number_of_syllables_that_is_not_offered_is_refused(syllables: int) -> None:
    with pytest.raises(ValueError, match="9 to 18 syllables"):
        make_pronounceable(syllables)


# Random passwords


@pytest.mark.parametrize("classes", [CLASSES, WITHOUT_SYMBOLS], ids=["all", "without symbols"])
@pytest.mark.parametrize("length", [12, 20, 64])
def test_a_password_has_its_length_and_every_class(length: int, classes: Sequence[str]) -> None:
    made = make_password(length, classes)

    assert len(made.text) == length
    assert set(made.text) <= set("".join(classes))
    assert all(set(made.text) & set(group) for group in classes)
    assert made.bits == log2(count_accepted(classes, length))


def test_no_character_is_taken_for_another() -> None:
    assert not set(ALPHABET) & set("lI1|!oO0`'\",.;:^~_ \\/")
    assert ALPHABET.isascii()
    assert len(set(ALPHABET)) == len(ALPHABET) == 64


@pytest.mark.parametrize("lacking", ["ABCDEF234#%*", "abcdef234#%*", "abcABCdef#%*", "abcABC234567"])
def test_a_draw_that_lacks_a_class_is_thrown_away_whole(lacking: str) -> None:
    kept = "abcABC234#%*"
    below = Scripted(map(ALPHABET.index, lacking + kept))

    assert make_password(12, below=below).text == kept
    assert below.asked == [64] * 24


@pytest.mark.parametrize(
    ("classes", "length"),
    list(product([("ab", "X"), ("ab", "X", "12"), ("a", "B", "3"), ("abc", "XY", "12", "#")], range(1, 6))),
)
def test_accepted_strings_are_counted_as_writing_them_all_down_does(classes: tuple[str, ...], length: int) -> None:
    written = ("".join(characters) for characters in product("".join(classes), repeat=length))

    expected = sum(all(set(text) & set(group) for group in classes) for text in written)

    assert count_accepted(classes, length) == expected


def test_a_class_that_must_be_there_costs_bits() -> None:
    assert 119.7 < make_password().bits < log2(64**20) == 120


@pytest.mark.parametrize("length", [0, 11, 65])
def test_a_length_that_is_not_offered_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="12 to 64 characters"):
        make_password(length)


@pytest.mark.parametrize("classes", [(), ("",), ("abc", ""), ("abc", "cde"), ("aa", "b")])
def test_classes_that_are_empty_or_overlap_are_refused(classes: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="empty or overlap"):
        make_password(12, classes)


def test_more_classes_than_characters_are_refused() -> None:
    with pytest.raises(ValueError, match="more classes"):
        make_password(12, "abcdefghijklm")


def test_a_broken_source_of_chance_ends_instead_of_going_on_for_ever() -> None:
    with pytest.raises(RuntimeError, match="no variety"):
        make_password(12, below=Scripted(repeat(0)))


# What holds for all three

MAKERS: list[Callable[[], Passphrase]] = [lambda: make_passphrase(WORDS), make_pronounceable, make_password]


@pytest.mark.parametrize("make", MAKERS, ids=["phrase", "pronounceable", "password"])
def test_what_is_printed_of_a_secret_shows_its_strength_only(make: Callable[[], Passphrase]) -> None:
    made = make()

    for shown in (repr(made), str(made), f"{made}", repr([made])):
        assert not any(secret in shown for secret in (made.text, *made.words))
        assert str(made.bits) in shown


def test_a_secret_is_not_changed_afterwards() -> None:
    made = make_password()

    with pytest.raises(FrozenInstanceError):
        made.bits = 999.0  # type: ignore[misc]  # what must fail


@pytest.mark.parametrize("make", [make_passphrase, make_pronounceable, make_password])
def test_chance_comes_from_the_operating_system_unless_a_test_says_otherwise(make: Callable[..., Passphrase]) -> None:
    assert inspect.signature(make).parameters["below"].default is secrets.randbelow


def test_the_module_knows_no_other_source_of_chance() -> None:
    tree = ast.parse(Path(passphrase.__file__).read_text("utf-8"))

    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    came_from = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert named == {"secrets"}
    assert not {"random", "os", "time", "uuid", "secrets"} & came_from


def test_two_secrets_are_not_the_same() -> None:
    assert len({make().text for make in MAKERS * 50}) == 150
