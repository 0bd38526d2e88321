"""Check-ups written down: as a calendar file, as a card that somebody else draws, the first one as a code."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from desktop.arguments import Given, UsageError
from desktop.cli import terminal
from desktop.cli.dates import FROM, KIND, MONTHS, OUT, QR, REPLACE
from desktop.cli.help import sentence
from desktop.cli.new_file import STANDARD, NotWrittenError, write_files
from desktop.cli.options import TODAY, options_of
from desktop.cli.programme import open_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.rotation.calendar import MOST_KINDS, Appointment, appointments, calendar, event_text, title
from desktop.logic.rotation.card import card
from desktop.logic.rotation.facts import AccountKind
from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY
from desktop.logic.sheet import Paper, Sheet
from desktop.logic.words import Words, load_words


@unshown
class Asked(NamedTuple):
    """The dates that are wanted, in the words of a language, and what they are written with."""

    dates: tuple[Appointment, ...]
    programme: Programme
    words: Words
    today: datetime.date | None


def write_calendar(given: Given) -> int:
    """Write the calendar file; gives the exit status. Raises UsageError."""
    return _write(given, lambda asked: calendar(asked.dates, _made(asked), asked.words))


def write_card(given: Given, paper: str, draw: Callable[[Sheet], bytes]) -> int:
    """Write the card as `draw` makes a PDF of it; gives the exit status. Raises UsageError."""
    return _write(given, lambda asked: draw(card(asked.dates, asked.programme, asked.words, Paper(paper))))


def _write(given: Given, content: Callable[[Asked], bytes]) -> int:
    asked, out, qr = _asked(given), given.get(OUT) or STANDARD, given.get(QR)
    contents = {out: content(asked)}
    if qr is not None:
        contents[str(qr)] = _picture(asked)
    try:
        write_files(contents, replace=given.has(REPLACE))
    except NotWrittenError as error:
        terminal.complain(sentence(error.text_id, given.language))
        return error.status
    if out != STANDARD:
        terminal.write("".join(f"{line}\n" for line in _told(asked)))
    return 0


def _picture(asked: Asked) -> bytes:
    from desktop.cli.code_picture import code_png  # noqa: PLC0415  # only with a code

    first = asked.dates[0]
    return code_png(event_text(first, asked.words), asked.words.long_date(first.start))


def _made(asked: Asked) -> datetime.datetime:
    """The minute that the file is said to be made at."""
    if asked.today is not None:
        return datetime.datetime.combine(asked.today, datetime.time(), datetime.UTC)
    return datetime.datetime.now(tz=datetime.UTC)


def _told(asked: Asked) -> list[str]:
    words = asked.words
    return [
        words("calendar.first", title=title(one.kind, words), date=words.long_date(one.start)) for one in asked.dates
    ]


def _asked(given: Given) -> Asked:
    """What was asked for; raises UsageError where something is missing or does not fit together."""
    kinds, every, first = given.get(KIND), given.get(MONTHS), given.get(FROM)
    if kinds is None or every is None or first is None or not given.get(OUT) or len(kinds) > MOST_KINDS:
        raise UsageError("cli.usage.dates")
    if given.has(QR) and (len(kinds) > 1 or str(given.get(QR)) in {given.get(OUT), STANDARD}):
        raise UsageError("cli.usage.qr")
    today = given.get(TODAY)
    if today is not None and not FIRST_DAY <= today <= LAST_DAY:
        raise UsageError("cli.usage.dates")
    programme = open_programme(options_of(given))
    words = load_words(given.language, programme)
    return Asked(appointments(tuple(map(AccountKind, kinds)), every, first), programme, words, today)
