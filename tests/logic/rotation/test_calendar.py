"""Calendar files and codes are read by others' readers to the dates that were asked for."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
import zxingcpp
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from PIL import Image

from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.programme import Programme
from desktop.logic.qr_code import QUIET, modules
from desktop.logic.rotation.calendar import Appointment, appointments, calendar, event_text, folded
from desktop.logic.rotation.facts import EVERY, AccountKind
from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY
from desktop.logic.words import Words, load_words

MADE = datetime(2026, 11, 24, 3, 4, 5, tzinfo=UTC)
MAY = date(2027, 5, 24)
BOTH = appointments((AccountKind.PROGRAMME, AccountKind.EMAIL), 6, MAY)
CHANGING = {"DTSTAMP"}

days = st.dates(FIRST_DAY, LAST_DAY)


@pytest.fixture(params=LANGUAGES)
def words(programme: Programme, request: pytest.FixtureRequest) -> Words:
    return load_words(request.param, programme, strict=True)


def events(content: bytes) -> list[Any]:
    """The events as icalendar reads them; what a value is depends on its name."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_icalendar_reads_one_event_an_account_with_all_that_was_asked_for(words: Words) -> None:
    mailbox, programme = events(calendar(BOTH, MADE, words))

    for event, start in ((mailbox, MAY), (programme, date(2027, 6, 7))):
        assert event.decoded("DTSTART") == datetime.combine(start, time(9))
        assert event.decoded("DTSTART").tzinfo is None
        assert event.decoded("DTSTAMP") == MADE
        assert event.decoded("DURATION") == timedelta(minutes=15)
        assert event["RRULE"] == {"FREQ": ["MONTHLY"], "INTERVAL": [6], "COUNT": [10]}
        assert event["CLASS"] == "PRIVATE"
        alarms = [(alarm["ACTION"], alarm.decoded("TRIGGER")) for alarm in event.walk("VALARM")]
        assert alarms == [("DISPLAY", timedelta(days=-7)), ("DISPLAY", timedelta(0))]
    assert mailbox["SUMMARY"] == words("calendar.title.email")
    assert programme["SUMMARY"] == words("calendar.title.programme")


def test_a_calendar_has_no_method_address_or_link_and_its_lines_end_as_they_must(words: Words) -> None:
    content = calendar(BOTH, MADE, words)
    lines = content.split(b"\r\n")

    assert lines[-1] == b""
    assert not any(b"\n" in line or len(line) > 75 for line in lines)
    assert not any(
        sign in content.lower() for sign in (b"method", b"@", b"http", b"www", b".go.id", b"attendee", b"url")
    )


@pytest.mark.parametrize("every", EVERY)
def test_an_event_comes_back_for_five_years(programme: Programme, every: int) -> None:
    dates = appointments((AccountKind.OTHER,), every, MAY)
    (event,) = events(calendar(dates, MADE, load_words("id", programme)))

    assert event["RRULE"]["COUNT"][0] * every == 60


def test_the_same_dates_have_the_same_id_in_every_language_and_on_every_day(programme: Programme) -> None:
    ids = [
        [event["UID"] for event in events(calendar(BOTH, made, load_words(language, programme)))]
        for language in LANGUAGES
        for made in (MADE, MADE + timedelta(days=99))
    ]

    assert all(one == ids[0] for one in ids)


def test_another_kind_start_or_interval_is_another_event(programme: Programme) -> None:
    words = load_words("id", programme)
    some = [Appointment(kind, every, on) for kind in AccountKind for every in EVERY for on in (MAY, date(2027, 5, 25))]

    assert len({event["UID"] for event in events(calendar(some, MADE, words))}) == len(some)


@given(days, st.sampled_from(EVERY))
def test_the_first_event_is_on_its_day_or_the_28th_and_the_second_two_weeks_later(first: date, every: int) -> None:
    mailbox, other = appointments((AccountKind.OTHER, AccountKind.EMAIL), every, first)

    assert (mailbox.kind, other.kind) == (AccountKind.EMAIL, AccountKind.OTHER)
    assert mailbox.start == first.replace(day=min(first.day, 28))
    assert 11 <= (other.start - mailbox.start).days <= 14
    assert other.start.day <= 28


@given(days, st.sampled_from(EVERY))
def test_a_date_of_a_file_exists_in_every_month_so_none_is_left_out(first: date, every: int) -> None:
    words = Words("id", {"calendar.title.email": "Periksa", "calendar.description": "Ganti"})
    (event,) = events(calendar(appointments((AccountKind.EMAIL,), every, first), MADE, words))
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=event.decoded("DTSTART"))  # as many calendars do it
    seen = list(rule)

    assert len(seen) == 60 // every
    months = [one.year * 12 + one.month for one in seen]
    assert {later - earlier for earlier, later in pairwise(months)} == {every}


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_a_folded_line_can_be_put_together_again_and_no_letter_is_cut(line: str) -> None:
    parts = folded(line).removesuffix(b"\r\n").split(b"\r\n")

    assert "".join(part.decode()[number > 0 :] for number, part in enumerate(parts)) == line
    assert all(len(part) <= 75 for part in parts)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_whatever_a_programme_is_called_its_name_comes_back_unchanged(name: str) -> None:
    words = Words("id", {"calendar.title.email": f"Periksa {name}", "calendar.description": name})
    (event,) = events(calendar(BOTH[:1], MADE, words))

    assert (event["SUMMARY"], event["DESCRIPTION"]) == (f"Periksa {name}", name)


@pytest.mark.parametrize("one", BOTH, ids=lambda one: one.kind.value)
def test_a_code_is_read_at_two_pixels_a_module_to_a_bare_event(words: Words, one: Appointment) -> None:
    rows = modules(event_text(one, words))
    side = len(rows)
    dots = Image.frombytes("L", (side, side), bytes(255 * (1 - dark) for row in rows for dark in row))
    picture = Image.new("L", ((side + 2 * QUIET) * 2,) * 2, 255)
    picture.paste(dots.resize((side * 2,) * 2, Image.Resampling.NEAREST), (QUIET * 2,) * 2)

    (code,) = zxingcpp.read_barcodes(picture)

    assert side <= 41, "version 6"
    lines = code.text.split("\n")
    assert (lines[0], lines[-1]) == ("BEGIN:VEVENT", "END:VEVENT")
    assert [line.split(":")[0] for line in lines[1:-1]] == ["SUMMARY", "DTSTART", "DTEND"]
    assert lines[2:4] == [f"DTSTART:{one.start:%Y%m%d}T090000", f"DTEND:{one.start:%Y%m%d}T091500"]
    assert "\r" not in code.text


@pytest.mark.parametrize("name", ["Program Bantuan Pelatihan Kerja Nasional", "é" * 63, ";" * 63])
def test_the_date_in_a_code_is_small_whatever_the_programme_is_called(programme: Programme, name: str) -> None:
    words = load_words("id", programme)
    named = Words("id", words.texts, always={**words.always, "programme": name})

    assert len(event_text(BOTH[1], named).encode()) <= 160
