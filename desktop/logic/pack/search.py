"""Looking up a channel: by value, owner and note, by what people call it, and among what nobody could tell us."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.logic.pack.programme import Channel, ChannelKind, Programme, Role
from desktop.logic.private import unshown
from desktop.logic.words import Words

TOPICS = ("whatsapp", "telegram", "call", "complaint", "email", "social")
"""What people look for in their own words; `channels.words.<topic>` lists these, one after another."""

_MAIL = frozenset({ChannelKind.EMAIL, ChannelKind.EMAIL_DOMAIN})


@unshown
class Found(NamedTuple):
    """Entries of the registry, and the text ids of what is not known about the same thing."""

    channels: tuple[Channel, ...] = ()
    unknown: tuple[str, ...] = ()


def find(programme: Programme, wanted: str, words: Words) -> Found:
    """What answers a search; in a number spaces and dashes do not matter, and it is looked up as it is dialled.

    What is not known is told where people ask for a kind of thing, or where nothing was found.
    """
    sought = " ".join(wanted.casefold().split())
    if not sought:
        return Found()
    number = "".join(letter for letter in sought if letter.isdigit())
    if number and all(letter.isdigit() or letter in "+-. ()" for letter in sought):
        number = number.removeprefix("62").removeprefix("0")
        phones = (one for one in programme.channels if one.kind is ChannelKind.PHONE)
        return Found(tuple(one for one in phones if number and number in one.value))
    topic = topic_of(sought, words)
    texts = {sought, *((topic,) if topic in {"whatsapp", "telegram"} else ())}
    meant = _meant(topic)
    channels = tuple(one for one in programme.channels if meant(one) or _holds(one, texts, words))
    about = texts | ({"whatsapp"} if topic == "call" else set())
    if channels and not topic:
        return Found(channels)
    unknown = (key for key in programme.not_known if any(text in words(key).casefold() for text in about))
    return Found(channels, tuple(unknown))


def topic_of(sought: str, words: Words) -> str:
    """The topic that people call so; empty for none."""
    for topic in TOPICS:
        if sought in (word.strip() for word in words(f"channels.words.{topic}").casefold().split(",")):
            return topic
    return ""


def _holds(channel: Channel, texts: set[str], words: Words) -> bool:
    note = words(channel.note).casefold() if channel.note else ""
    places = (channel.value.casefold(), channel.owner.casefold())
    return any(text in place for text in texts for place in places) or any(_begins(text, note) for text in texts)


def _begins(text: str, note: str) -> bool:
    """A word of the note begins with the text; inside of words nobody looks for anything."""
    return len(text) > 2 and f" {text}" in f" {note}"


def _meant(topic: str) -> Callable[[Channel], bool]:
    own = {Role.PARTICIPANT, Role.SISTER}
    match topic:
        case "call":
            return lambda one: one.kind is ChannelKind.PHONE and one.role in own
        case "complaint":
            return lambda one: one.role is Role.REPORTING or "pengaduan" in one.value or "requests" in one.value
        case "email":
            return lambda one: one.kind in _MAIL and one.role in own
        case "social":
            return lambda one: one.kind is ChannelKind.SOCIAL
    return lambda _: False
