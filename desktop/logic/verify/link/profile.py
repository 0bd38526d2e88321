"""Profiles on social networks and chat links: an exact handle is official, a likeness imitates, the rest is unknown."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote

from desktop.logic.findings import Finding
from desktop.logic.indonesia.numbers import dialled
from desktop.logic.pack.programme import Role
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.ground.address import Address
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.ground.lookalike import Likeness, Match
from desktop.logic.verify.ground.registry import is_trusted
from desktop.logic.verify.ground.web_lists import Network

_CHAT_HOSTS = frozenset({"wa.me", "www.wa.me", "api.whatsapp.com", "web.whatsapp.com", "chat.whatsapp.com", "send"})
_CHAT_SCHEMES = frozenset({"whatsapp", "tel", "callto", "sms", "smsto", "mms"})
_CALL_SCHEMES = frozenset({"tel", "callto"})
_COPIES = frozenset({"to", "cc", "bcc"})
_BETWEEN_MAILS = re.compile(r"[,;\s]+")
_INVITES = frozenset({"chat.whatsapp.com"})
_EDGES = re.compile(r"^[_.\-@]+|[_.\-]+$")


def network_of(address: Address, knowledge: Knowledge) -> Network | None:
    """The social network an address belongs to."""
    if address.scheme == "tg":
        return knowledge.web.networks.get("t.me")
    return knowledge.web.networks.get(address.host) if address.is_web else None


def handle_of(address: Address, network: Network, knowledge: Knowledge) -> tuple[str, ...]:
    """The path segments that name a profile: (handle,) or (marker, id); empty when the page is no profile."""
    if address.scheme == "tg":
        domain = parse_qs(address.query.removeprefix("?")).get("domain", [""])[0]
        return (domain,) if domain else ()
    segments = tuple(unquote(segment) for segment in address.segments)
    if not segments or segments[0].lower() in network.not_profiles:
        return ()
    if segments[0].lower() in knowledge.web.profile_markers and len(segments) > 1:
        return segments[:2]
    return segments[:1]


def profile_findings(address: Address, network: Network, knowledge: Knowledge) -> Iterator[Finding]:
    """What is found about a page of a social network."""
    profile = handle_of(address, network, knowledge)
    if not profile:
        return
    handle = profile[-1].removeprefix("@")
    channel = knowledge.registry.profile(network, profile)
    if channel and not is_trusted(channel):
        yield vocabulary.PROFILE_WEAK_SOURCE(handle=handle, network=network.id, fact=channel.id, pack=channel.programme)
    elif channel and channel.role is not Role.PARTICIPANT and _is_profile_page(address, profile):
        yield vocabulary.PROFILE_LISTED(
            handle=handle, network=network.id, owner=channel.owner, fact=channel.id, pack=channel.programme
        )
    elif channel and _is_profile_page(address, profile):
        yield vocabulary.PROFILE_OFFICIAL(handle=handle, network=network.id, fact=channel.id, pack=channel.programme)
    elif channel:
        yield vocabulary.PROFILE_POST(handle=handle, network=network.id, fact=channel.id, pack=channel.programme)
    else:
        yield _unlisted_profile(handle, network, knowledge)


def _is_profile_page(address: Address, profile: tuple[str, ...]) -> bool:
    """The page is the profile itself: nothing below it, no other port, nothing before an @."""
    plain = not address.port and not address.userinfo and address.is_web
    return plain and len(address.segments) == len(profile)


def _unlisted_profile(handle: str, network: Network, knowledge: Knowledge) -> Finding:
    match = handle_match(handle, knowledge)
    if match and match.likeness is Likeness.TALK:
        return vocabulary.PROFILE_TALKED_ABOUT(handle=handle, name=match.protected.name)
    if match and (match.protected.sister or match.likeness is Likeness.SHARED):
        # Of a sister not every genuine account is known: offices in every town have one.
        return vocabulary.PROFILE_SISTER_NAME(handle=handle, network=network.id, name=match.protected.name)
    if match:
        return vocabulary.PROFILE_IMITATES(handle=handle, network=network.id, name=match.protected.name)
    return vocabulary.PROFILE_UNLISTED(handle=handle, network=network.id)


def handle_match(handle: str, knowledge: Knowledge) -> Match | None:
    """The protected name that a handle resembles."""
    return knowledge.names.match(_EDGES.sub("", handle))


def chat_number(address: Address) -> str | None:
    """The normal form of the number that a chat or call link reaches; None when it reaches no number."""
    if address.scheme in _CHAT_SCHEMES:
        query = parse_qs(address.query.removeprefix("?"))
        raw = query.get("phone", [""])[0] or unquote(address.path)
    elif address.is_web and address.host in _CHAT_HOSTS:
        query = parse_qs(address.query.removeprefix("?"))
        raw = query.get("phone", [""])[0] or (address.segments[0] if address.segments else "")
    else:
        return None
    normal = dialled(unquote(raw).lstrip("/"))
    return normal or None


def dial_code(address: Address) -> str | None:
    """The code such as *21*...# that a call link dials; None when it dials a number. The # may be an escape or not."""
    if address.scheme not in _CALL_SCHEMES:
        return None
    code = unquote(address.href.partition(":")[2]).lstrip("/ ").rstrip()
    return code if code[:1] in {"*", "#"} else None


def mail_targets(address: Address) -> tuple[str, ...]:
    """Every mail address that a mailto: link writes to: the first ones, then copies, open and blind."""
    fields = parse_qs(address.query.removeprefix("?"))
    more = (value for name, values in fields.items() if name.lower() in _COPIES for value in values)
    found = (one.strip() for text in (unquote(address.path), *more) for one in _BETWEEN_MAILS.split(text))
    return tuple(dict.fromkeys(filter(None, found)))


def is_chat(address: Address) -> bool:
    """The address opens a chat or a call instead of a page."""
    return address.scheme in _CHAT_SCHEMES or (address.is_web and address.host in _CHAT_HOSTS)


def is_invite(address: Address) -> bool:
    """The address joins a chat group."""
    return address.host in _INVITES
