"""Everything the checks look things up in, made once from a programme pack and the lists about the web."""

from dataclasses import dataclass
from functools import cached_property

from desktop.logic.pack.programme import Channel, Fact, Programme, ProtectedName
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.ground.lookalike import Names
from desktop.logic.verify.ground.registry import Registry
from desktop.logic.verify.ground.web_lists import WebLists, load_web_lists


@dataclass(frozen=True)
class Knowledge:
    """The pack and what was made of it."""

    programme: Programme
    web: WebLists
    names: Names
    registry: Registry

    @property
    def protected(self) -> tuple[ProtectedName, ...]:
        """The names nobody else may imitate."""
        return self.programme.protected

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The dated facts by id."""
        return {fact.id: fact for fact in self.programme.facts}

    @cached_property
    def channels(self) -> dict[str, Channel]:
        """The channels by id."""
        return {channel.id: channel for channel in self.programme.channels}

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """The protected names and the hosts where they live, as they may stand in an address."""
        return tuple(text for name in self.protected for text in (name.host, name.name))

    @cached_property
    def partner_domains(self) -> frozenset[str]:
        """Registrable domains of which a host or page is in the registry; never `fake` for holding the name."""
        hosts = (channel.value.partition("/")[0] for channel in self.programme.channels if "." in channel.value)
        addresses = (read(host) for host in hosts if "@" not in host)
        return frozenset(address.registrable for address in addresses if address and address.registrable)


def make_knowledge(programme: Programme) -> Knowledge:
    """Everything the checks need to know, for one programme."""
    web = load_web_lists()
    names = Names(programme.protected, programme.ordinary_words, web.role_words, web.talk_words)
    return Knowledge(programme, web, names, Registry(programme.channels, web))
