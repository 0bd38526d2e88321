"""Everything the checks look things up in, made once from the programme packs and the lists about the web."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.logic.pack.programme import Fact, Programme, ProtectedName
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.ground.lookalike import Names
from desktop.logic.verify.ground.registry import Registry
from desktop.logic.verify.ground.web_lists import WebLists, load_web_lists


@dataclass(frozen=True)
class Knowledge:
    """The packs, one or more and no two of one id, and what was made of them.

    Names, channels, signs and claims carry the id of their programme. What names nobody (a host of false messages, a
    well-known news host) counts whichever pack says so; rules count for the programme that a text speaks for.
    """

    programmes: tuple[Programme, ...]
    web: WebLists
    names: Names
    registry: Registry

    @cached_property
    def protected(self) -> tuple[ProtectedName, ...]:
        """The names nobody else may imitate."""
        return tuple(name for programme in self.programmes for name in programme.protected)

    @cached_property
    def _by_id(self) -> dict[str, Programme]:
        return {programme.id: programme for programme in self.programmes}

    def programme(self, pack_id: str) -> Programme:
        """The programme of an id."""
        return self._by_id[pack_id]

    def spoken_name(self, claims: Sequence[str]) -> str:
        """The protected name for which a text speaks that names these programmes; empty for none."""
        return self._by_id[claims[0]].protected[0].name if claims else ""

    def rule(self, name: str, pack_id: str) -> str | None:
        """The id of the fact on which a rule of a programme rests; None for a rule it does not have."""
        return self._by_id[pack_id].signs.rules.get(name)

    def rule_fact(self, name: str, pack_id: str) -> Fact | None:
        """The dated fact on which a rule of a programme rests."""
        wanted = self.rule(name, pack_id)
        return next((fact for fact in self._by_id[pack_id].facts if fact.id == wanted), None)

    @cached_property
    def channel_ids(self) -> frozenset[str]:
        """The ids of all channels."""
        return frozenset(channel.id for programme in self.programmes for channel in programme.channels)

    @cached_property
    def scam_hosts(self) -> frozenset[str]:
        """Hosts of false messages that somebody in the know has named."""
        return frozenset(host for programme in self.programmes for host in programme.signs.scam_hosts)

    @cached_property
    def neutral_hosts(self) -> frozenset[str]:
        """Well-known hosts that write about a programme."""
        return frozenset(host for programme in self.programmes for host in programme.signs.neutral_hosts)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """The protected names and the hosts where they live, as they may stand in an address."""
        return tuple(text for name in self.protected for text in (name.host, name.name))

    @cached_property
    def partner_domains(self) -> frozenset[str]:
        """Registrable domains of which a host or page is in the registry; never `fake` for holding the name."""
        channels = (channel for programme in self.programmes for channel in programme.channels)
        hosts = (channel.value.partition("/")[0] for channel in channels if "." in channel.value)
        addresses = (read(host) for host in hosts if "@" not in host)
        return frozenset(address.registrable for address in addresses if address and address.registrable)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The ids of the programmes of which a protected name stands in the text, letter by letter."""
        low = text.lower()
        found = [name.programme for name in self.protected if name.name in low]
        return tuple(dict.fromkeys(found)) if found else ()


def make_knowledge(programmes: Sequence[Programme]) -> Knowledge:
    """Everything the checks need to know, for one programme or several; raises ValueError for none or one id twice."""
    if len({programme.id for programme in programmes}) != len(programmes) or not programmes:
        raise ValueError("one or more programmes, each once")
    web = load_web_lists()
    protected = [name for programme in programmes for name in programme.protected]
    ordinary = {programme.id: programme.ordinary_words for programme in programmes}
    names = Names(protected, ordinary, web.role_words, web.talk_words)
    channels = (channel for programme in programmes for channel in programme.channels)
    return Knowledge(tuple(programmes), web, names, Registry(channels, web))
