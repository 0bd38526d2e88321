"""`signs.json` -> what is particular to messages about the programme."""

from desktop.logic.jsonfile import Node, no_repeats
from desktop.logic.pack.hosts import host_name
from desktop.logic.pack.programme import Signs
from desktop.logic.pack.references import References

FILE = "signs.json"

_RULES = frozenset({"no_app", "free", "selection", "last_wave", "opening", "no_cash", "no_team"})


def read_signs(root: Node, known: References) -> Signs:
    """The signs; each rule rests on a fact, each host of a scam on a source."""
    entry = root.fields(("claims", "sisters", "amounts", "rules", "scam_hosts", "neutral_hosts"))
    return Signs(
        programme=known.programme,
        claims=entry["claims"].texts(),
        sisters=entry["sisters"].texts(),
        amounts=entry["amounts"].texts(),
        rules={name: _rule(name, node, known) for name, node in entry["rules"].members().items()},
        scam_hosts={host: _scam(host, node, known) for host, node in entry["scam_hosts"].members().items()},
        neutral_hosts=_hosts(entry["neutral_hosts"]),
    )


def _rule(name: str, node: Node, known: References) -> str:
    if name not in _RULES:
        node.fail(f"no such rule, only {', '.join(sorted(_RULES))}")
    return known.fact_id(node)


def _scam(host: str, node: Node, known: References) -> tuple[str, ...]:
    host_name(node.piece(host))
    return known.source_ids(node)


def _hosts(node: Node) -> tuple[str, ...]:
    nodes = node.items()
    for item in nodes:
        host_name(item)
    return no_repeats(nodes)
