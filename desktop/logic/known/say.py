"""The page of what is known, in words: made once for the window, for paper and for the command line."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.logic.dates import PartialDate
from desktop.logic.known.read import Answered, Question
from desktop.logic.pack.programme import Channel, Confidence, Fact, Programme, Source
from desktop.logic.private import unshown
from desktop.logic.sources import shown_value, sources_of
from desktop.logic.words import Words

_WEEK = 7


@unshown
class Line(NamedTuple):
    """One thing that is known, or that nobody knows. `value` is an address or number, empty for a sentence.

    `by` says who and when, for a bracket, `source` the same as a short line; `date` is that of the decisive source;
    `overdue`: its date of review has passed. An unknown thing has no source: it was looked for, and not found.
    """

    kind: str
    id: str
    says: str
    value: str
    date: PartialDate | None
    source: str
    by: str = ""
    sources: tuple[Source, ...] = ()
    confidence: Confidence | None = None
    review_by: datetime.date | None = None
    overdue: bool = False


@unshown
class Said(NamedTuple):
    """A question as people ask it, the short answer, and what that rests on."""

    question: Question
    asks: str
    answer: str
    lines: tuple[Line, ...]


@unshown
class Today(NamedTuple):
    """The whole page. `age`: how old the facts are, in words; `age_days` None where the clock is behind them.

    `renew_by`: until when a sheet may hang, the first date of review of what is on it; None where nothing has one.
    """

    said: tuple[Said, ...]
    age: str
    age_days: int | None
    newest: PartialDate | None
    renew_by: datetime.date | None


def known_today(answered: Iterable[Answered], programme: Programme, words: Words, today: datetime.date) -> Today:
    """All questions in words, as far as is known on a day."""
    said = tuple(_said(one, programme, words, today) for one in answered)
    lines = tuple(line for one in said for line in one.lines)
    days = (today - programme.issued).days
    newest = max((line.date for line in lines if line.date and line.sources), default=None)
    renew_by = min((line.review_by for line in lines if line.review_by), default=None)
    age = _age(programme, words, days)
    if any(line.overdue for line in lines):
        age = f"{age} {words('known.overdue.some')}"
    return Today(said, age, days if days >= 0 else None, newest, renew_by)


def _age(programme: Programme, words: Words, days: int) -> str:
    """How old the facts are: nobody reads a date as an age."""
    date = words.date(programme.issued)
    if days < 0:
        return words("known.age.clock", date=date)
    return words("known.age.today", date=date) if days == 0 else words("known.age", date=date, count=days)


def _said(one: Answered, programme: Programme, words: Words, today: datetime.date) -> Said:
    return Said(
        one.question,
        words(f"known.question.{one.question}"),
        words(one.answer),
        tuple(_lines(one, programme, words, today)),
    )


def _lines(one: Answered, programme: Programme, words: Words, today: datetime.date) -> Iterator[Line]:
    facts = {fact.id: fact for fact in programme.facts}
    channels = {channel.id: channel for channel in programme.channels}
    yield from (_channel(channels[key], programme, words) for key in one.channels)
    yield from (_fact(facts[key], programme, words, today) for key in one.facts)
    for key in one.unknown:
        searched = words("known.searched", date=words.date(programme.issued))
        yield Line("unknown", key, words(key), "", PartialDate.of(programme.issued), searched)


def _fact(fact: Fact, programme: Programme, words: Words, today: datetime.date) -> Line:
    overdue = fact.review_by is not None and fact.review_by < today
    line = _sourced("fact", fact, fact.date, programme, words)
    if overdue:  # decision 11: a fact past its date of review is no more than a note
        late = words("known.overdue")
        line = line._replace(source=f"{line.source} {late}", by=f"{line.by}. {late}" if line.by else "")
    return line._replace(says=words(fact.text), review_by=fact.review_by, overdue=overdue)


def _channel(channel: Channel, programme: Programme, words: Words) -> Line:
    newest = max((one.date for one in sources_of(programme, channel.sources) if one.date), default=None)
    line = _sourced("channel", channel, channel.seen_on or newest, programme, words)
    return line._replace(says=channel.owner, value=shown_value(channel))


def _sourced(kind: str, of: Fact | Channel, date: PartialDate | None, programme: Programme, words: Words) -> Line:
    """Who says so and when: the source of that very date first, else the surest."""
    sources = sources_of(programme, of.sources)
    line = Line(kind, of.id, "", "", date, words("source.not-public"), "", sources, of.confidence)
    if not sources or date is None:
        return line
    by = next((one for one in sources if one.date == date), sources[0]).publisher
    said = words("plan.source", source=by, date=words.date(date))
    return line._replace(source=said, by=words("known.by", source=by, date=words.date(date)))
