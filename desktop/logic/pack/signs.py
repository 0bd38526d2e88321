"""`signs.json` -> what is particular to messages about the programme."""

from desktop.logic.jsonfile import Node, no_repeats
from desktop.logic.pack.hosts import HostRules, host_name
from desktop.logic.pack.programme import Signs, Sister
from desktop.logic.pack.references import References, read_list

FILE = "signs.json"

_RULES = frozenset(
    {"no_app", "free", "selection", "last_wave", "opening", "no_cash", "no_team", "no_telegram", "no_chat_forms"}
)


def read_signs(root: Node, known: References, hosts: HostRules | None = None) -> Signs:
    """The signs; each rule rests on a fact, each host of a scam on a source."""
    entry = root.fields(("claims", "sisters", "amounts", "rules", "scam_hosts", "neutral_hosts"))
    return Signs(
        programme=known.programme,
        claims=entry["claims"].texts(),
        sisters=read_list(entry["sisters"], lambda node: _sister(node, known)),
        amounts=entry["amounts"].texts(),
        rules=_rules(entry["rules"], known),
        scam_hosts={
            host: _scam(host, node, known, hosts or HostRules()) for host, node in entry["scam_hosts"].members().items()
        },
        neutral_hosts=_hosts(entry["neutral_hosts"]),
    )


def _sister(node: Node, known: References) -> Sister:
    entry = node.fields(("id", "name", "claims", "rules"))
    return Sister(
        id=entry["id"].text(),
        name=entry["name"].text(),
        claims=entry["claims"].texts(),
        rules=_rules(entry["rules"], known),
    )


def _rules(node: Node, known: References) -> dict[str, str]:
    return {name: _rule(name, rule, known) for name, rule in node.members().items()}


def _rule(name: str, node: Node, known: References) -> str:
    if name not in _RULES:
        node.fail(f"no such rule, only {', '.join(sorted(_RULES))}")
    return known.fact_id(node)


def _scam(host: str, node: Node, known: References, hosts: HostRules) -> tuple[str, ...]:
    hosts.named(node.piece(host))
    return known.source_ids(node)


def _hosts(node: Node) -> tuple[str, ...]:
    nodes = node.items()
    for item in nodes:
        host_name(item)
    return no_repeats(nodes)
