"""What `jaga-akun facts` does: the page "what we know today" as text of 78 columns, or as one line of JSON."""

import datetime
from collections.abc import Iterable, Iterator

from desktop.arguments import Given
from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.options import JSON, TODAY, options_of
from desktop.cli.programme import open_programme
from desktop.cli.sheet_text import wrapped
from desktop.logic.known.read import load_known
from desktop.logic.known.say import Line, Said, Today, known_today
from desktop.logic.pack.programme import Programme, Source
from desktop.logic.words import Words, load_words

TOLD, NONE = 0, 1


def tell_facts(given: Given) -> int:
    """Print the page; gives the exit status. Raises UsageError and ContentError."""
    options = options_of(given)
    programme = open_programme(options)
    words = load_words(options.language, programme)
    answered = load_known(programme, options.programme)
    if not answered:
        terminal.complain(words("known.none"))
        return NONE
    today = given.get(TODAY) or datetime.datetime.now().date()  # noqa: DTZ005  # the day on the wall
    known = known_today(answered, programme, words, today)
    terminal.write(f"{encode(_value(known, programme, today))}\n" if given.has(JSON) else facts_text(known, words))
    return TOLD


def facts_text(known: Today, words: Words) -> str:
    """The page as text, lines ended by newlines. Nothing in it can steer the terminal."""
    parts = [[*wrapped(words("known.title")), *wrapped(known.age)], *(list(_part(said)) for said in known.said)]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _part(said: Said) -> Iterator[str]:
    yield from wrapped(said.asks.upper())
    yield from wrapped(said.answer)
    for line in said.lines:
        yield from wrapped(f"{line.says}: {line.value}" if line.value else line.says, 2, "- ")
        yield from wrapped(line.source, 4)


def _value(known: Today, programme: Programme, today: datetime.date) -> dict[str, object]:
    return {
        "facts": 1,
        "programme": {"id": programme.id, "name": programme.name, "version": programme.version},
        "issued": programme.issued.isoformat(),
        "today": today.isoformat(),
        "age_days": known.age_days,
        "newest": str(known.newest) if known.newest else None,
        "renew_by": _day(known.renew_by),
        "overdue": any(line.overdue for said in known.said for line in said.lines),
        "says": known.age,
        "questions": [_question(said) for said in known.said],
    }


def _question(said: Said) -> dict[str, object]:
    return {
        "id": said.question.value,
        "asks": said.asks,
        "answer": said.answer,
        "entries": [_entry(line) for line in said.lines],
    }


def _entry(line: Line) -> dict[str, object]:
    return {
        "kind": line.kind,
        "id": line.id,
        "says": line.says,
        "value": line.value or None,
        "date": str(line.date) if line.date else None,
        "confidence": line.confidence.value if line.confidence else None,
        "review_by": _day(line.review_by),
        "overdue": line.overdue,
        "sources": list(_sources(line.sources)),
    }


def _sources(sources: Iterable[Source]) -> Iterator[dict[str, object]]:
    for one in sources:
        date = str(one.date) if one.date else None
        yield {"id": one.id, "title": one.title, "publisher": one.publisher, "date": date, "address": one.address}


def _day(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
