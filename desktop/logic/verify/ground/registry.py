"""The official and partner channels, looked up exactly: the only door through which `official` can come.

Nothing here measures likeness. A host equals an entry or lies under one that says so; a page equals an entry in whole
path segments; a profile is the network's canonical handle, letter by letter.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

from desktop.logic.indonesia.numbers import dialled
from desktop.logic.pack.programme import Channel, ChannelKind, ChannelStatus, Confidence, Role
from desktop.logic.verify.ground.address import LONGEST_HOST, Address
from desktop.logic.verify.ground.web_lists import Network, WebLists

_Key = TypeVar("_Key", bound=Hashable)

TRUSTED = frozenset({Confidence.HIGH, Confidence.MEDIUM})


class Registry:
    """Exact look-ups over the channels of all programmes; of what two of them list, the first one's entry counts."""

    def __init__(self, channels: Iterable[Channel], web: WebLists) -> None:
        self._web = web
        self._hosts: dict[str, Channel] = {}
        self._parents: dict[str, Channel] = {}
        self._pages: dict[str, list[tuple[tuple[str, ...], Channel]]] = defaultdict(list)
        self._profiles: dict[tuple[str, tuple[str, ...]], Channel] = {}
        self._contacts: dict[str, Channel] = {}
        self._mail_domains: dict[str, Channel] = {}
        self.handles: dict[str, Channel] = {}
        for channel in channels:
            self._add(channel)
        self.own_hosts = frozenset(host for host, channel in self._parents.items() if channel.role is Role.PARTICIPANT)

    def _add(self, channel: Channel) -> None:
        value = channel.value
        match channel.kind:
            case ChannelKind.HOST:
                _put(self._parents if channel.subdomains else self._hosts, value, channel)
            case ChannelKind.URL:
                host, _, path = value.partition("/")
                self._pages[host].append((tuple(path.split("/")), channel))
            case ChannelKind.SOCIAL:
                host, _, path = value.partition("/")
                network = self._web.networks[host]
                _put(self._profiles, (network.id, _handle_key(path.split("/"))), channel)
                if "/" not in path:
                    _put(self.handles, path.lower(), channel)
            case ChannelKind.PHONE:
                _put(self._contacts, dialled(value), channel)
            case ChannelKind.EMAIL:
                _put(self._contacts, value.lower(), channel)
            case ChannelKind.EMAIL_DOMAIN:
                _put(self._mail_domains, value, channel)

    def page(self, address: Address) -> Channel | None:
        """The channel of a web address: a listed page, else a listed host, else a host under a listed one."""
        if found := self._page(address):
            return found
        return self._hosts.get(address.host) or self._covering(address.host)

    def _page(self, address: Address) -> Channel | None:
        pages = self._pages.get(address.host)
        if not pages:
            return None
        segments = address.segments
        return next((channel for path, channel in pages if segments[: len(path)] == path), None)

    def _covering(self, host: str) -> Channel | None:
        """The closest entry that this host equals or lies under."""
        while host and len(host) <= LONGEST_HOST:
            if channel := self._parents.get(host):
                return channel
            host = host.partition(".")[2]
        return None

    def lists(self, host: str) -> bool:
        """The host itself stands in the registry, not only a name above it."""
        return host in self._hosts or host in self._parents or host in self._pages

    def profile(self, network: Network, segments: tuple[str, ...]) -> Channel | None:
        """The channel of exactly this profile; pages below a profile are not the profile."""
        return self._profiles.get((network.id, _handle_key(segments)))

    def contact(self, normal: str) -> Channel | None:
        """The channel of an e-mail address or a number in its normal form."""
        return self._contacts.get(normal)

    def mail_domain(self, domain: str) -> Channel | None:
        """The channel of the domain of an e-mail address, exactly."""
        return self._mail_domains.get(domain)


def _put(table: dict[_Key, Channel], key: _Key, channel: Channel) -> None:
    """List a channel, unless a programme before its own lists the same."""
    if key not in table or table[key].programme == channel.programme:
        table[key] = channel


def _handle_key(segments: Iterable[str]) -> tuple[str, ...]:
    """A profile path in one spelling: the @ dropped; the id of a channel keeps its case, a handle has none."""
    parts = tuple(segment for segment in segments if segment)
    if len(parts) == 1:
        return (parts[0].removeprefix("@").lower(),)
    return (parts[0].lower(), *parts[1:]) if parts else ()


def is_trusted(channel: Channel) -> bool:
    """The entry rests on a source good enough for a positive verdict and was not replaced since."""
    return channel.confidence in TRUSTED and channel.status is not ChannelStatus.SUPERSEDED
