"""What is known about the web at large, the same for every programme: networks, shorteners, free hosts, schemes."""

from dataclasses import dataclass
from functools import cache

from desktop.logic.jsonfile import Node, read_json
from desktop.logic.resources import resources


@dataclass(frozen=True, slots=True)
class Network:
    """A social network: its host, other hosts of it, and first path segments that name no profile."""

    id: str
    host: str
    not_profiles: frozenset[str]


@dataclass(frozen=True, slots=True)
class WebLists:
    """The lists of `resources/web/web.json`; hosts are lower-case ASCII."""

    networks: dict[str, Network]  # every host of a network -> the network
    profile_markers: frozenset[str]
    shorteners: frozenset[str]
    page_hosts: frozenset[str]
    free_hosts: frozenset[str]
    code_hosts: frozenset[str]
    free_mail: frozenset[str]
    restricted_suffixes: frozenset[str]
    cheap_suffixes: frozenset[str]
    role_words: frozenset[str]
    talk_words: frozenset[str]
    access_words: frozenset[str]
    technical_words: frozenset[str]
    open_hosts: frozenset[str]
    app_shops: frozenset[str]
    app_endings: frozenset[str]
    redirect_parameters: frozenset[str]
    running_schemes: frozenset[str]
    opening_schemes: frozenset[str]
    program_endings: frozenset[str]
    attached_endings: frozenset[str]  # beside those: files that run or reach out when somebody opens them from a mail
    archive_endings: frozenset[str]


LISTS = tuple(name for name in WebLists.__dataclass_fields__ if name != "networks")


@cache
def load_web_lists() -> WebLists:
    """The lists; raises ContentError when the file is broken."""
    name = "web/web.json"
    root = read_json(resources() / "web" / "web.json", name).fields(
        (*LISTS, "networks", "network_prefixes", "as_of", "about")
    )
    prefixes = ("", *root["network_prefixes"].texts())
    return WebLists(
        networks=_networks(root["networks"], prefixes),
        **{list_name: frozenset(root[list_name].texts()) for list_name in LISTS},
    )


def _networks(node: Node, prefixes: tuple[str, ...]) -> dict[str, Network]:
    hosts: dict[str, Network] = {}
    for item in node.items():
        fields = item.fields(("id", "host", "aliases", "not_profiles"))
        network = Network(fields["id"].text(), fields["host"].text(), frozenset(fields["not_profiles"].texts()))
        for host in (network.host, *fields["aliases"].texts()):
            hosts.update({prefix + host: network for prefix in prefixes})
    return hosts
