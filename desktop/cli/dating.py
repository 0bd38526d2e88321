"""Check-ups written down: as a calendar file, as a card that somebody else draws, the first one as a code."""

import datetime
from collections.abc import Callable

from desktop.arguments import Given
from desktop.cli import terminal
from desktop.cli.dates import OUT, QR, REPLACE, Asked, dates_of
from desktop.cli.help import sentence
from desktop.cli.new_file import STANDARD, NotWrittenError, write_files
from desktop.logic.rotation.calendar import calendar, event_text, title
from desktop.logic.rotation.card import card
from desktop.logic.sheet import Paper, Sheet


def write_calendar(given: Given) -> int:
    """Write the calendar file; gives the exit status. Raises UsageError."""
    return _write(given, lambda asked: calendar(asked.dates, _made(asked), asked.words))


def write_card(given: Given, paper: Paper, draw: Callable[[Sheet], bytes]) -> int:
    """Write the card as `draw` makes a PDF of it; gives the exit status. Raises UsageError."""
    return _write(given, lambda asked: draw(card(asked.dates, asked.programme, asked.words, paper)))


def _write(given: Given, content: Callable[[Asked], bytes]) -> int:
    asked, out, qr = dates_of(given), given.get(OUT) or STANDARD, given.get(QR)
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
