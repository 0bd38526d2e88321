"""The three things that people ask of a register first, answered from it: a number, a WhatsApp, the address to type."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from statistics import median_low
from typing import NamedTuple

from desktop.logic.dates import PartialDate
from desktop.logic.pack.programme import Channel, ChannelKind, ChannelStatus, Confidence, Programme, Role
from desktop.logic.private import unshown
from desktop.logic.words import Words

_SURE = frozenset({Confidence.HIGH, Confidence.MEDIUM})
_MOBILE = "+628"
_MONTHS = 12


class Question(StrEnum):
    """What is asked."""

    PHONE = "phone"
    WHATSAPP = "whatsapp"
    ADDRESS = "address"


@unshown
class Answer(NamedTuple):
    """The channel that answers, None where none is known; the address to type; what is not known about it (text ids).

    `value` is what is shown large: the address to type, and empty where the channel says it.
    """

    channel: Channel | None = None
    value: str = ""
    unknown: tuple[str, ...] = ()


@unshown
class Age(NamedTuple):
    """How long ago something was seen, in whole years, else in whole months; both 0 in the month itself."""

    years: int = 0
    months: int = 0


def answer(programme: Programme, question: Question, words: Words) -> Answer:
    """What the register says, and beside it what nobody could tell about the same thing."""
    unknown = _not_known(programme, words(f"channels.question.{question}.words"), words)
    own = [one for one in programme.channels if one.role is Role.PARTICIPANT and _may_be_named(one)]
    match question:
        case Question.ADDRESS:
            hosts = [one for one in own if one.kind is ChannelKind.HOST and one.value == programme.home]
            return Answer(_newest(hosts), programme.home, unknown)
        case Question.WHATSAPP:
            return Answer(_newest(one for one in _phones(own) if _is_whatsapp(one, words)), "", unknown)
        case Question.PHONE:
            return Answer(_newest(one for one in _phones(own) if not _is_whatsapp(one, words)), "", unknown)


def age_of(seen: PartialDate, today: date) -> Age:
    """How long ago that was; of a year alone its first month counts: nothing looks newer than it may be."""
    months = (today.year - seen.year) * _MONTHS + today.month - (seen.month or 1)
    if seen.day > today.day:
        months -= 1
    years, rest = divmod(max(months, 0), _MONTHS)
    return Age(years) if years else Age(0, rest)


def half_seen_by(programme: Programme) -> int:
    """The year that says how old a register is: half of its dated channels were last seen then or earlier."""
    return median_low([one.seen_on.year for one in programme.channels if one.seen_on] or [programme.issued.year])


def _may_be_named(channel: Channel) -> bool:
    return channel.confidence in _SURE and channel.status is not ChannelStatus.SUPERSEDED


def _phones(channels: Iterable[Channel]) -> list[Channel]:
    return [one for one in channels if one.kind is ChannelKind.PHONE]


def _is_whatsapp(channel: Channel, words: Words) -> bool:
    note = words(channel.note) if channel.note else ""
    return channel.value.startswith(_MOBILE) and "whatsapp" in note.casefold()


def _newest(channels: Iterable[Channel]) -> Channel | None:
    """The one that was seen last; of those the surest."""
    return max(channels, key=lambda one: (str(one.seen_on or ""), one.confidence is Confidence.HIGH), default=None)


def _not_known(programme: Programme, about: str, words: Words) -> tuple[str, ...]:
    """The first thing about it that nobody could tell."""
    names = [name.strip() for name in about.casefold().split(",")]
    said = (key for key in programme.not_known if any(name in words(key).casefold() for name in names))
    return tuple(said)[:1]
