"""The plan's times and contacts in words: the page, the paper and the terminal say them the same way."""

import datetime
import re
from typing import NamedTuple, Protocol

from desktop.logic.dates import PartialDate
from desktop.logic.pack.programme import Channel, Confidence, Programme
from desktop.logic.private import unshown
from desktop.logic.recovery.model import WaitKind
from desktop.logic.recovery.plan import RunningWait, WaitState
from desktop.logic.sources import shown_value, sources_of
from desktop.logic.words import Words

_HOUR = 60
_DIAL_CODE = re.compile(r"[*#]{1,2}\d[\d*#]*#")

NEVER_GIVE = ("otp", "pin", "password", "link")
"""What nobody in office ever asks for; the texts are `plan.never.<word>`."""


@unshown
class Contact(NamedTuple):
    """Somebody to reach, in words: whose it is, the number or address as people write it, what to know about it."""

    channel: Channel
    name: str
    value: str
    note: str

    @property
    def certain(self) -> bool:
        """Whether a source says so itself."""
        return is_certain(self.channel)


def is_certain(channel: Channel) -> bool:
    """Whether a contact rests on more than a weak report."""
    return channel.confidence not in {Confidence.LOW, Confidence.MEMORY}


def contacts(programme: Programme, ids: tuple[str, ...], words: Words) -> tuple[Contact, ...]:
    """The contacts of a step in their order."""
    known = {channel.id: channel for channel in programme.channels}
    return tuple(_contact(known[one], words) for one in ids if one in known)


def _contact(channel: Channel, words: Words) -> Contact:
    date = words.date(channel.seen_on) if channel.seen_on else words("step.contacts.undated")
    key = "step.contacts.seen" if is_certain(channel) else "step.contacts.uncertain"
    return Contact(channel, channel.owner, shown_value(channel), words(key, date=date, owner=channel.owner))


class Resting(Protocol):
    """What rests on sources: a step, a piece of advice."""

    @property
    def date(self) -> PartialDate:
        """That of the newest source."""
        ...

    @property
    def ours(self) -> bool:
        """Whether it is a rule of ours that no source says."""
        ...


def source_line(step: Resting, sources: tuple[str, ...], programme: Programme, words: Words) -> str:
    """One short line: who says so, and the date of the newest source; a rule of ours says that it is one."""
    said = sources_of(programme, sources)
    by = next((one for one in said if one.date == step.date), said[0] if said else None)
    publisher = by.publisher if by else words("source.not-public")
    return words("plan.ours" if step.ours else "plan.source", source=publisher, date=words.date(step.date))


def clock(moment: datetime.datetime) -> str:
    """A clock time as people write it: 15.40."""
    return f"{moment:%H.%M}"


def wait_line(wait: RunningWait, programme: Programme, words: Words) -> str:
    """When it may be tried again, by the rules of what year."""
    year = _year(wait, programme)
    if wait.until is None or wait.began is None:
        return words("wait.not-begun")
    if wait.state is WaitState.OVER:
        return words("wait.over", year=year)
    if wait.wait.kind is WaitKind.WORKING_DAYS:
        return words("wait.days", date=words.long_date(wait.until.date()), year=year)
    if wait.until.date() == wait.began.date():
        return words("wait.clock", time=clock(wait.until), year=year)
    return words("wait.clock.day", date=words.long_date(wait.until.date()), time=clock(wait.until), year=year)


def left_line(wait: RunningWait, now: datetime.datetime) -> str:
    """How long it still is, short enough for a ring: 1:25, 7 h as 7:00; days as their number."""
    if wait.until is None or wait.state is not WaitState.RUNNING:
        return ""
    if wait.wait.kind is WaitKind.WORKING_DAYS:
        return str(max((wait.until.date() - now.date()).days, 0))
    minutes = minutes_left(wait, now)
    return f"{minutes // _HOUR}:{minutes % _HOUR:02}"


def minutes_left(wait: RunningWait, now: datetime.datetime) -> int:
    """Whole minutes until the end, the begun one counts; 0 for one that is over or has not begun."""
    if wait.until is None or wait.until <= now:
        return 0
    return -(-int((wait.until - now).total_seconds()) // 60)


def elapsed_line(minutes: int, words: Words) -> str:
    """How long ago it was: a number that hurries and never comforts."""
    if minutes < 2 * _HOUR:
        return words("plan.elapsed.minutes", count=minutes)
    if minutes < 2 * 24 * _HOUR:
        return words("plan.elapsed.hours", count=minutes // _HOUR)
    return words("plan.elapsed.days", count=minutes // (24 * _HOUR))


def _year(wait: RunningWait, programme: Programme) -> str:
    dates = [one.date.year for one in programme.sources if one.id in wait.wait.sources and one.date]
    return str(max(dates, default=programme.issued.year))


def dial_code(text: str) -> str:
    """The code that is dialled in a sentence ("##002#"); empty when there is none."""
    found = _DIAL_CODE.search(text)
    return found[0] if found else ""
