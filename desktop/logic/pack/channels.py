"""`channels.json` -> the registry: the only door to the answer "official"."""

from collections.abc import Iterable

from desktop.logic.jsonfile import Node
from desktop.logic.pack.hosts import HostRules
from desktop.logic.pack.programme import Channel, ChannelKind, ChannelStatus, Confidence, Role
from desktop.logic.pack.references import References, read_entries

FILE = "channels.json"

_REQUIRED = ("id", "kind", "value", "role", "owner", "status", "sources", "confidence")
_OPTIONAL = ("subdomains", "seen_on", "note")


def read_channels(root: Node, known: References, hosts: HostRules) -> tuple[Channel, ...]:
    """The entries in their order."""
    return read_entries(root, "channels", lambda node: _channel(node, known, hosts))


def superseded(registry: Iterable[Channel]) -> frozenset[str]:
    """The ids of those that were replaced by others: kept to be known, never to be offered."""
    return frozenset(channel.id for channel in registry if channel.status is ChannelStatus.SUPERSEDED)


def _channel(node: Node, known: References, hosts: HostRules) -> Channel:
    entry = node.fields(_REQUIRED, _OPTIONAL)
    kind = entry["kind"].word(ChannelKind)
    return Channel(
        programme=known.programme,
        id=entry["id"].text(),
        kind=kind,
        value=_value(entry["value"].given(entry["kind"]), kind, hosts),
        subdomains=entry["subdomains"].boolean() if "subdomains" in entry else False,
        role=entry["role"].word(Role),
        owner=entry["owner"].text(),
        status=entry["status"].word(ChannelStatus),
        seen_on=entry["seen_on"].partial_date() if "seen_on" in entry else None,
        sources=known.source_ids(entry["sources"]),
        confidence=entry["confidence"].word(Confidence),
        note=known.text_id(entry["note"]) if "note" in entry else None,
    )


def _value(node: Node, kind: ChannelKind, hosts: HostRules) -> str:
    """The value of a channel, written as its kind asks for."""
    value = node.text()
    match kind:
        case ChannelKind.HOST | ChannelKind.EMAIL_DOMAIN:
            hosts.whole(node)
        case ChannelKind.URL:
            hosts.own(_host_of_page(node))
        case ChannelKind.SOCIAL:
            hosts.network(_host_of_page(node))
        case ChannelKind.EMAIL:
            name, _, host = value.partition("@")
            if not name or not host:
                node.fail("an e-mail address")
            hosts.own(node.piece(host))
        case ChannelKind.PHONE:
            if not (value.isascii() and value.removeprefix("+").isdigit()):
                node.fail("digits only, or + and digits")
    return value


def _host_of_page(node: Node) -> Node:
    host, slash, path = node.text().partition("/")
    if not slash or not path or path.endswith("/") or "?" in path or "#" in path or ":" in path:
        node.fail("host and path without scheme, query and slash at the end")
    return node.piece(host)
