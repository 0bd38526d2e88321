"""What our data rests on, in words: whoever states a fact or a channel can show its sources and their dates."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from desktop.logic.dates import PartialDate
from desktop.logic.findings import Finding, Severity
from desktop.logic.jsonfile import read_json
from desktop.logic.pack.programme import Channel, ChannelKind, Fact, Programme, Source, SourceKind
from desktop.logic.pack.sources import FILE, read_sources
from desktop.logic.private import unshown
from desktop.logic.resources import resources
from desktop.logic.words import Words

_RANK = {kind: rank for rank, kind in enumerate(SourceKind)}
_NOT_FOR_PEOPLE = frozenset({SourceKind.RECORD})
"""Our own notes, and copies of a site that somebody made for practice: nobody can look them up, or should."""

_ADDRESSES = frozenset({ChannelKind.HOST, ChannelKind.URL})


@unshown
class Age(NamedTuple):
    """How old the decisive source of a verdict is: `of` is address, contact, account or rule; `date` the source's."""

    of: str
    date: PartialDate


def sources_of(programme: Programme, ids: Iterable[str]) -> tuple[Source, ...]:
    """The sources that people are shown, the surest kind first, of one kind the newest first."""
    known = {source.id: source for source in programme.sources}
    shown = (known[one] for one in ids if one in known and known[one].kind not in _NOT_FOR_PEOPLE)
    newest = sorted(shown, key=lambda source: str(source.date or ""), reverse=True)
    return tuple(sorted(newest, key=lambda source: _RANK[source.kind]))


def source_lines(words: Words, programme: Programme, ids: Iterable[str]) -> tuple[str, ...]:
    """One line for each source by rank; one honest line for all that are only remembered, or that are only ours."""
    return lines_of(words, sources_of(programme, ids)) or (words("source.not-public"),)


@cache
def own_sources() -> tuple[Source, ...]:
    """The sources of what the program itself says, whatever programme it speaks of; raises ContentError."""
    return read_sources(read_json(resources() / FILE, FILE))


def lines_of(words: Words, sources: Iterable[Source]) -> tuple[str, ...]:
    """One line for each source, one for all that are only remembered."""
    lines: list[str] = []
    for source in sources:
        if source.kind is SourceKind.MEMORY:
            lines.append(words("source.memory"))
        elif source.date is None:
            lines.append(words("source.undated", title=source.title, publisher=source.publisher))
        else:
            date = words.date(source.date)
            lines.append(words("source.line", title=source.title, publisher=source.publisher, date=date))
    return tuple(dict.fromkeys(lines))


def behind(programme: Programme, fact: str | None) -> Fact | Channel | None:
    """The fact or the channel of an id."""
    if fact is None:
        return None
    known: tuple[Fact | Channel, ...] = (*programme.facts, *programme.channels)
    return next((one for one in known if one.id == fact), None)


def decisive_age(programme: Programme, findings: Sequence[Finding]) -> Age | None:
    """The age of what a verdict rests on, never of the pack; None where it rests on nothing that has a date.

    `findings` are those of a judgement, worst first. A fake rests on its first danger, a good verdict on the exact
    match.
    """
    worst = findings[0].severity if findings else Severity.NOTE
    decides = Severity.DANGER if worst is Severity.DANGER else Severity.GOOD
    for finding in findings:
        if finding.severity is decides and (age := _age_of(programme, finding)):
            return age
    return None


def _age_of(programme: Programme, finding: Finding) -> Age | None:
    found = behind(programme, finding.fact) if finding.pack in {"", programme.id} else None
    if isinstance(found, Fact):
        return Age("rule", found.date)
    if found is None:
        return None
    dates = [source.date for source in sources_of(programme, found.sources) if source.date]
    date = found.seen_on or max(dates, key=str, default=None)
    if date is None:
        return None
    of = "address" if found.kind in _ADDRESSES else "account" if found.kind is ChannelKind.SOCIAL else "contact"
    return Age(of, date)


def age_line(words: Words, age: Age, year: int) -> str:
    """The age in words; `year` is the last one of which anything could be known."""
    key = f"source.age.{age.of}"
    line = words(key, date=words.date(age.date))
    return line if age.date.year >= year else f"{line} {words('source.age.since', year=str(year))}"


def shown_value(channel: Channel) -> str:
    """The value as people write and dial it: 0811 5715 7157, 1500 888, @example.go.id; addresses stay as they are."""
    if channel.kind is ChannelKind.EMAIL_DOMAIN:
        return f"@{channel.value}"
    number = "0" + channel.value.removeprefix("+62") if channel.value.startswith("+62") else channel.value
    if channel.kind is not ChannelKind.PHONE or len(number) <= 6:
        return channel.value
    first = 3 if number.startswith("021") else 4
    second = first + (3 if number.startswith("0800") else 4)
    cuts = (0, first, *range(second, len(number), 4), len(number))
    return " ".join(number[start:end] for start, end in pairwise(cuts))
