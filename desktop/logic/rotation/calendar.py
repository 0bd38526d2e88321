"""Check-ups for the calendar of a phone: a file that comes back for five years, and one date small enough for a code.

Written by hand after RFC 5545: a library that writes it costs more of a start than the whole command. No name of an
account, no address and no link is in either: a calendar is shared with a family or a firm more often than one thinks.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.rotation.facts import AccountKind
from desktop.logic.rotation.schedule import APART, kept_28
from desktop.logic.words import Words

MOST_KINDS = 2
LARGEST_CODE = 160
"""Bytes of a date in a code: it stays large enough to be read from a screen by an old phone."""

_LINE = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""

_FIVE_YEARS = 60
_NINE = datetime.time(9)
_LONG = datetime.timedelta(minutes=15)
_ALARMS = ("-P7D", "PT0S")


@unshown
class Appointment(NamedTuple):
    """The check-ups of one account: the first on `start` at nine, then each `every` months."""

    kind: AccountKind
    every: int
    start: datetime.date


def appointments(kinds: Sequence[AccountKind], every: int, first: datetime.date) -> tuple[Appointment, ...]:
    """The mailbox first, a second account two weeks after it; each by the rule of the 28th."""
    ordered = sorted(kinds, key=lambda kind: kind is not AccountKind.EMAIL)
    start = kept_28(first)
    return tuple(Appointment(kind, every, kept_28(start + n * APART)) for n, kind in enumerate(ordered))


def calendar(dates: Iterable[Appointment], made: datetime.datetime, words: Words) -> bytes:
    """The file: UTF-8, lines ended by CR and LF. `made` in UTC; the same dates made again replace the former ones."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Jaga Akun//Jaga Akun//EN",
        *(line for one in dates for line in _event(one, made, words)),
        "END:VCALENDAR",
    ]
    return b"".join(folded(line) for line in lines)


def _event(one: Appointment, made: datetime.datetime, words: Words) -> Iterator[str]:
    summary = _text(title(one.kind, words))
    yield "BEGIN:VEVENT"
    yield f"UID:jaga-akun-{one.kind}-{one.start:%Y%m%d}-{one.every}"
    yield f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART:{_at(one.start, _NINE)}"
    yield "DURATION:PT15M"
    yield f"RRULE:FREQ=MONTHLY;INTERVAL={one.every};COUNT={_FIVE_YEARS // one.every}"
    yield f"SUMMARY:{summary}"
    yield f"DESCRIPTION:{_text(words('calendar.description'))}"
    yield "CLASS:PRIVATE"
    for before in _ALARMS:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{before}", f"DESCRIPTION:{summary}", "END:VALARM")
    yield "END:VEVENT"


def event_text(one: Appointment, words: Words) -> str:
    """The first date for a QR code: a bare event, which phones of both kinds take; at most 160 bytes of UTF-8."""
    said = _small_event(one, title(one.kind, words))
    return said if len(said.encode()) <= LARGEST_CODE else _small_event(one, title(AccountKind.OTHER, words))


def _small_event(one: Appointment, summary: str) -> str:
    end = (datetime.datetime.combine(one.start, _NINE) + _LONG).time()
    return "\n".join(
        (
            "BEGIN:VEVENT",
            f"SUMMARY:{_text(summary)}",
            f"DTSTART:{_at(one.start, _NINE)}",
            f"DTEND:{_at(one.start, end)}",
            "END:VEVENT",
        )
    )


def title(kind: AccountKind, words: Words) -> str:
    """What is to be done that day, by the kind of account; never its name."""
    return words(f"calendar.title.{kind}")


def folded(line: str) -> bytes:
    """A line with its end; a long one goes on behind a blank, and no letter is cut."""
    parts, part = [], b""
    for letter in line:
        if len(part) + len(letter.encode()) > _LINE:
            parts.append(part)
            part = b" "
        part += letter.encode()
    return b"\r\n".join((*parts, part)) + b"\r\n"


def _at(day: datetime.date, time: datetime.time) -> str:
    """Nine on the clock of wherever the phone is then: without a time zone."""
    return f"{day:%Y%m%d}T{time:%H%M%S}"


def _text(text: str) -> str:
    """A text as a calendar writes it (RFC 5545, 3.3.11)."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text
