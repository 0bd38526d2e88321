"""Words: placeholders, plurals, the fall-back to Indonesian, dates and numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.dates import PartialDate
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import Programme
from desktop.logic.words import MissingWordsError, Words, load_words

ENGLISH = Words(
    "en",
    {
        "hello": "Hello {{name}} of {{programme}}",
        "links_one": "{{count}} link",
        "links_other": "{{count}} links",
        "half": "Only {{here}}",
        "number.separator": ",",
    },
    {"hello": "Halo", "only": "Hanya di sini", "half": "Semua", "links_other": "{{count}} tautan"},
    {"programme": "Bank"},
)


def test_placeholders_are_filled_and_the_programme_is_always_known() -> None:
    assert ENGLISH("hello", name="Ayu") == "Hello Ayu of Bank"


def test_a_value_is_never_read_as_a_placeholder() -> None:
    assert ENGLISH("hello", name="{{programme}} <b>") == "Hello {{programme}} <b> of Bank"


@pytest.mark.parametrize(("count", "said"), [(0, "0 links"), (1, "1 link"), (2, "2 links"), (1234, "1,234 links")])
def test_a_count_chooses_the_plural_form(count: int, said: str) -> None:
    assert ENGLISH("links", count=count) == said


@pytest.mark.parametrize("count", [1, 2])
def test_indonesian_has_one_form_for_all_counts(count: int) -> None:
    indonesian = Words("id", {"links_other": "{{count}} tautan"})

    assert indonesian("links", count=count) == f"{count} tautan"


def test_a_missing_sentence_is_said_in_indonesian() -> None:
    assert ENGLISH("only") == "Hanya di sini"


def test_a_sentence_whose_value_is_missing_is_said_in_indonesian() -> None:
    assert ENGLISH("half") == "Semua"


def test_nothing_at_all_still_gives_something_to_show() -> None:
    assert ENGLISH("no.such") == "no.such"
    assert ENGLISH("no.such", count=2) == "no.such"
    assert Words("id", {"a": "Ini {{gap}}"})("a") == "Ini …"


@pytest.mark.parametrize("key", ["only", "half", "no.such"])
def test_strict_words_find_what_is_missing(key: str) -> None:
    strict = Words("en", ENGLISH.texts, ENGLISH.fallback, ENGLISH.always, strict=True)

    with pytest.raises(MissingWordsError, match=key):
        strict(key)


@given(st.text(), st.text())
def test_no_key_and_no_value_stops_a_running_program(key: str, value: str) -> None:
    assert isinstance(ENGLISH(key, name=value), str)


def test_a_key_is_there_in_its_language_or_in_indonesian_or_as_a_plural() -> None:
    assert "hello" in ENGLISH
    assert "only" in ENGLISH
    assert "links" in ENGLISH
    assert "no.such" not in ENGLISH
    assert 3 not in ENGLISH


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("id", "2026-11-24", "24 November 2026"),
        ("id", "2026-08-05", "5 Agustus 2026"),
        ("id", "2025-10", "Oktober 2025"),
        ("en", "2025-10", "October 2025"),
        ("en", "2024", "2024"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(programme: Programme, language: str, written: str, said: str) -> None:
    assert load_words(language, programme, strict=True).date(PartialDate.parse(written)) == said


def test_a_day_of_the_calendar_is_said_too(words: Words) -> None:
    assert words.date(date(2026, 4, 1)) == "1 April 2026"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_a_name(words: Words, month: int) -> None:
    assert words.date(PartialDate(2026, month)).endswith(" 2026")


@pytest.mark.parametrize(("language", "said"), [("id", "18.980.000"), ("en", "18,980,000")])
def test_numbers_carry_the_separators_of_the_language(programme: Programme, language: str, said: str) -> None:
    assert load_words(language, programme).number(18_980_000) == said


def test_a_pack_says_things_in_its_own_words(programme: Programme, second_programme: Programme) -> None:
    for language in LANGUAGES:
        own = load_words(language, second_programme)

        assert own("fact.free") == second_programme.texts[language]["fact.free"]
        assert "fact.st-free" not in own
        assert "fact.st-free" in load_words(language, programme)


def test_an_unknown_language_is_indonesian(programme: Programme) -> None:
    assert load_words("xx", programme).date(PartialDate(2025, 10)) == "Oktober 2025"


@pytest.mark.parametrize(
    ("days", "indonesian", "english"),
    [
        (365, "12 bulan lagi", "in 12 months"),
        (181, "6 bulan lagi", "in 6 months"),
        (60, "2 bulan lagi", "in 2 months"),
        (59, "59 hari lagi", "in 59 days"),
        (9, "9 hari lagi", "in 9 days"),
        (1, "besok", "tomorrow"),
        (0, "hari ini", "today"),
        (-1, "1 hari lewat", "1 day ago"),
        (-12, "12 hari lewat", "12 days ago"),
    ],
)
def test_a_distance_is_said_in_days_or_months(programme: Programme, days: int, indonesian: str, english: str) -> None:
    assert load_words("id", programme, strict=True).until(days) == indonesian
    assert load_words("en", programme, strict=True).until(days) == english
