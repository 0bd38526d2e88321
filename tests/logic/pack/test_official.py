"""The three questions of the register: answered from it, never from what was replaced, and honest where it has none."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.logic.dates import PartialDate
from desktop.logic.pack.official import Age, Question, age_of, answer, half_seen_by
from desktop.logic.pack.programme import ChannelKind, ChannelStatus, Confidence, Programme, Role
from desktop.logic.words import load_words


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_number_is_the_programmes_own_and_never_one_that_was_replaced(programme: Programme, language: str) -> None:
    found = answer(programme, Question.PHONE, load_words(language, programme)).channel

    assert found is not None
    assert (found.kind, found.role) == (ChannelKind.PHONE, Role.PARTICIPANT)
    assert found.status is not ChannelStatus.SUPERSEDED
    assert found.confidence in {Confidence.HIGH, Confidence.MEDIUM}


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_whatsapp_of_somebody_else_is_given_for_the_programmes(programme: Programme, language: str) -> None:
    words = load_words(language, programme)
    found = answer(programme, Question.WHATSAPP, words)

    assert found.channel is None
    assert [key for key in found.unknown if "whatsapp" in words(key).casefold()]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_address_is_the_one_to_type_and_what_is_not_known_of_it_stands_beside(
    programme: Programme, language: str
) -> None:
    found = answer(programme, Question.ADDRESS, load_words(language, programme))

    assert found.value == programme.home
    assert found.channel is not None
    assert found.channel.value == programme.home
    assert found.unknown == ("unknown.new-host",)


def test_a_register_without_a_number_says_so(programme: Programme) -> None:
    bare = replace(programme, channels=())

    assert answer(bare, Question.PHONE, load_words("id", programme)).channel is None


@pytest.mark.parametrize(
    ("seen", "age"),
    [
        ("2026-11-24", Age()),
        ("2026-11", Age()),
        ("2026-10-30", Age()),
        ("2026-10-24", Age(0, 1)),
        ("2025-12-31", Age(0, 10)),
        ("2025-11-24", Age(1)),
        ("2024", Age(2)),
        ("2024-05-29", Age(2)),
        ("2027-01", Age()),
    ],
)
def test_an_age_is_told_in_whole_years_or_months(seen: str, age: Age) -> None:
    assert age_of(PartialDate.parse(seen), date(2026, 11, 24)) == age


def test_the_year_of_a_register_is_that_of_its_older_half(programme: Programme) -> None:
    year = half_seen_by(programme)
    years = [one.seen_on.year for one in programme.channels if one.seen_on]

    assert sum(one <= year for one in years) * 2 >= len(years) > sum(one < year for one in years) * 2
    assert half_seen_by(replace(programme, channels=())) == programme.issued.year
