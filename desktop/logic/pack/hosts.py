"""Hosts that a pack may name: written as an exact look-up finds them, and none that anybody can have for the asking.

A pack that registers co.id would call everybody official (decision 12). The list of public suffixes costs start-up
time, so the built-in pack, which a test holds to it, is read without.
"""

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import NamedTuple

from desktop.logic.jsonfile import Node, read_json
from desktop.logic.resources import resources

_SHARED = ("shorteners", "page_hosts", "free_hosts", "free_mail")


class HostRules(NamedTuple):
    """What is asked of hosts beyond their spelling; None: not asked.

    `is_public`: whether anybody can have a name below a host. `networks`: every host of a social network that we can
    read -> the one it is named by. `shared`: hosts that everybody writes on; a page of one may be somebody's own.
    """

    is_public: Callable[[str], bool] | None = None
    networks: Mapping[str, str] | None = None
    shared: Collection[str] = ()

    def whole(self, node: Node) -> str:
        """A host that is one owner's with everything on it; a host of scams may belong to nobody, but not to all."""
        host = self.own(node)
        plain = host.removeprefix("www.")
        if plain in self.shared or (self.networks is not None and host in self.networks):
            node.fail("a host that not everybody shares; name the page that is meant as a url")
        return host

    def named(self, node: Node) -> str:
        """A host that was only used by somebody; one that everybody shares cannot be named for it."""
        host = host_name(node)
        if host.removeprefix("www.") in self.shared:
            node.fail("a host that not everybody shares")
        return host

    def own(self, node: Node) -> str:
        """A host that one owner has to himself."""
        host = host_name(node)
        if host and self.is_public is not None and self.is_public(host):
            node.fail("a name below a public suffix")
        return host

    def network(self, node: Node) -> str:
        """The host of a social network."""
        host = self.own(node)
        if host and self.networks is not None and host not in self.networks:
            node.fail(f"a profile on one of {', '.join(sorted(set(self.networks.values())))}")
        return host


def host_name(node: Node) -> str:
    """A host name in lower-case ASCII with at least two labels; an IP address is nobody's name (decision 12)."""
    host = node.text()
    labels = host.split(".")
    plain = all(label and label.replace("-", "").isalnum() for label in labels)
    if not host.isascii() or host != host.lower() or not plain or len(labels) < 2:
        node.fail("a host in lower-case ASCII, as www.example.go.id")
        return ""
    # A browser reads a host whose last label is a number, decimal or 0x, as an IPv4 address; one of IPv6 has colons.
    if labels[-1].isdigit() or labels[-1].startswith("0x"):
        node.fail("a host name, not an IP address")
        return ""
    return host


def shared_hosts() -> frozenset[str]:
    """Shorteners, forms, link pages, free pages and free mail: whole hosts that nobody may call his."""
    name = "web/web.json"
    lists = read_json(resources() / "web" / "web.json", name).members()
    return frozenset(host for key in _SHARED for host in lists[key].texts())


@cache
def public_suffixes() -> Callable[[str], bool]:
    """Whether a host is a public suffix, or below none; the list is read once, in some 20 milliseconds."""
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - not before the first paint (decision 21)

    suffixes = PublicSuffixList()
    return lambda host: suffixes.privatesuffix(host) is None
