"""What our data rests on, in words: whoever states a fact or a channel can show its sources and their dates."""

from collections.abc import Iterable

from desktop.logic.pack.programme import Channel, ChannelKind, Fact, Programme, SourceKind
from desktop.logic.words import Words


def source_lines(words: Words, programme: Programme, ids: Iterable[str]) -> tuple[str, ...]:
    """One line for each source; one honest line for all that are only remembered."""
    sources = {source.id: source for source in programme.sources}
    lines: list[str] = []
    for source in (sources[one] for one in ids if one in sources):
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


def shown_value(channel: Channel) -> str:
    """The value as people write and dial it: 0811 5715 7157, @example.go.id; addresses stay as they are."""
    if channel.kind is ChannelKind.EMAIL_DOMAIN:
        return f"@{channel.value}"
    number = "0" + channel.value.removeprefix("+62") if channel.value.startswith("+62") else channel.value
    if channel.kind is not ChannelKind.PHONE or len(number) <= 8:
        return channel.value
    first = 3 if number.startswith("021") else 4
    return " ".join([number[:first], *(number[at : at + 4] for at in range(first, len(number), 4))])
