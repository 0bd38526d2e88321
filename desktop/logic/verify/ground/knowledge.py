"""Everything the checks look things up in, made once from the programme packs and the lists about the web."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from desktop.logic.pack.programme import Fact, Programme, ProtectedName, Role
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.ground.lookalike import Access, Names
from desktop.logic.verify.ground.registry import Registry
from desktop.logic.verify.ground.web_lists import WebLists, load_web_lists


class Speaker(NamedTuple):
    """For whom a text speaks: `pack` knows it, `name` is told to people, `rules` are its own and nobody else's."""

    pack: str
    name: str
    rules: Mapping[str, str]

    def rule(self, name: str) -> str | None:
        """The id of the fact on which one of its rules rests; None where it has no such rule."""
        return self.rules.get(name)


NOBODY = Speaker("", "", {})


_GOVERNMENT = ".go.id"
"""Everything the government runs; an imitation under it is found before."""


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

    def speaker(self, pack_id: str, sister: str = "") -> Speaker:
        """The programme of a pack, or one of its sisters, as somebody for whom a text speaks; NOBODY for no pack."""
        if not pack_id:
            return NOBODY
        programme = self._by_id[pack_id]
        found = next((one for one in programme.signs.sisters if one.id == sister), None)
        if found is None:
            return Speaker(pack_id, programme.name, programme.signs.rules)
        return Speaker(pack_id, found.name, found.rules)

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

    def is_neutral(self, host: str | None, registrable: str | None) -> bool:
        """A host that writes about the programme and does not speak for it: news, fact checks, the government.

        To be led there is no sign of a false channel. It never proves anything: an imitation is judged before.
        """
        if host is None or registrable is None:
            return False
        return registrable in self.neutral_hosts or host.endswith(_GOVERNMENT)

    def is_open(self, registrable: str | None) -> bool:
        """A host on which anybody writes (videos, blogs): an invitation or money in such a message still counts."""
        return registrable in self.web.open_hosts

    @cached_property
    def access(self) -> Access:
        """The words that turn a bare name into a false front door."""
        return Access(self.web.access_words, (name.name for name in self.protected))

    @cached_property
    def program_ending(self) -> re.Pattern[str]:
        """The ending of a program somewhere in an address without escapes."""
        endings = "|".join(sorted(map(re.escape, self.web.program_endings | self.web.app_endings)))
        return re.compile(rf"\.(?:{endings})(?![a-z0-9])", re.IGNORECASE)

    @cached_property
    def technical(self) -> Access:
        """The words of people who write programs."""
        return Access(self.web.technical_words, (name.name for name in self.protected))

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """The protected names and the hosts where they live, as they may stand in an address."""
        return tuple(text for name in self.protected for text in (name.host, name.name))

    @cached_property
    def partner_domains(self) -> frozenset[str]:
        """Registrable domains of which a host or page is in the registry; never `fake` for holding the name.

        A place for technical files is rented: it makes nobody of its provider's whole domain a partner.
        """
        listed = (channel for programme in self.programmes for channel in programme.channels)
        channels = (channel for channel in listed if channel.role is not Role.TECHNICAL)
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
    names = Names(protected, ordinary, web.role_words, web.talk_words, web.access_words)
    channels = (channel for programme in programmes for channel in programme.channels)
    return Knowledge(tuple(programmes), web, names, Registry(channels, web))
