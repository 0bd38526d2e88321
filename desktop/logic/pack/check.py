"""Everything that is wrong with a programme pack, for the person who writes it.

`load_programme` refuses a pack at the first fault. Who writes one wants all of them: this holds every file to its JSON
Schema, then follows every id from file to file and looks at every host, and lets the loader have the last word.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from desktop.logic.jsonfile import ContentError, Node, read_json
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.content import channel_value, load_programme
from desktop.logic.pack.programme import ChannelKind
from desktop.logic.recovery.first_actions import load_first_actions
from desktop.logic.resources import resources
from desktop.logic.verify.ground.web_lists import load_web_lists

KINDS = ("programme", "channels", "status", "signs", "sources", "first_actions")

LONGEST = 160

_LISTS = {
    "channels.json": ("channels", "channels"),
    "status.json": ("facts", "facts"),
    "sources.json": ("sources", "sources"),
    "first_actions.json": ("situations", "situations"),
}
"""File -> the list of things with an id in it, and what they are called here."""

_REFERENCES = (
    ("programme.json", "not_known/*", "texts"),
    ("channels.json", "channels/*/note", "texts"),
    ("channels.json", "channels/*/sources/*", "sources"),
    ("status.json", "facts/*/text", "texts"),
    ("status.json", "facts/*/sources/*", "sources"),
    ("signs.json", "rules/*", "facts"),
    ("signs.json", "scam_hosts/*/*", "sources"),
    ("first_actions.json", "situations/*/label", "texts"),
    ("first_actions.json", "situations/*/limit", "texts"),
    ("first_actions.json", "situations/*/actions/*/title", "texts"),
    ("first_actions.json", "situations/*/actions/*/detail", "texts"),
    ("first_actions.json", "situations/*/actions/*/channels/*", "channels"),
    ("first_actions.json", "situations/*/actions/*/sources/*", "sources"),
)
"""Where an id of something else stands, and of what."""

_WANTED = {
    "texts": "a text id that every file in texts/ has",
    "sources": "the id of a source in sources.json",
    "facts": "the id of a fact in status.json",
    "channels": "the id of a channel in channels.json",
}


def pack_problems(folder: Path) -> tuple[ContentError, ...]:
    """All faults of the pack in a folder, file by file; empty for a pack that can be used."""
    kinds = {f"{kind}.json": kind for kind in KINDS} | {f"texts/{language}.json": "texts" for language in LANGUAGES}
    found: list[ContentError] = []
    roots: dict[str, Node] = {}
    for name, kind in kinds.items():
        try:
            roots[name] = read_json(folder / name, name)
        except ContentError as problem:
            found.append(problem)
            continue
        found.extend(_against_schema(roots[name], kind))
    told = {(problem.file, problem.place) for problem in found}
    found.extend(problem for problem in _across(roots) if (problem.file, problem.place) not in told)
    if not found:
        try:
            load_first_actions(load_programme(folder), folder)
        except ContentError as problem:
            found.append(problem)
    order = list(kinds)
    return tuple(sorted(found, key=lambda problem: order.index(problem.file)))


def _against_schema(root: Node, kind: str) -> Iterator[ContentError]:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs more than a whole start (decision 21)

    schema = json.loads((resources() / "schema" / f"{kind}.schema.json").read_text("utf-8"))
    for error in Draft202012Validator(schema).iter_errors(root.value):
        place = "".join(f"/{part}" for part in error.absolute_path) or "/"
        yield ContentError(root.file, place, f"what the schema asks for: {error.message[:LONGEST]}")


def _across(roots: Mapping[str, Node]) -> Iterator[ContentError]:
    """What a schema cannot say: ids that lead nowhere or stand twice, hosts of everybody, texts in one language."""
    yield from _ids(roots)
    yield from _texts(roots)
    yield from _hosts(roots)


def _ids(roots: Mapping[str, Node]) -> Iterator[ContentError]:
    known: dict[str, Collection[str]] = {"texts": _text_ids(roots)}
    for file, (member, name) in _LISTS.items():
        if file not in roots:
            continue
        nodes = list(_at(roots[file], f"{member}/*/id"))
        known[name] = {node.value for node in nodes if isinstance(node.value, str)}
        for place, node in enumerate(nodes):
            if any(node.value == other.value for other in nodes[:place]):
                yield _fault(node, "something that was not listed before")
    for file, pattern, name in _REFERENCES:
        if file in roots and name in known:
            for node in _at(roots[file], pattern):
                if isinstance(node.value, str) and node.value not in known[name]:
                    yield _fault(node, _WANTED[name])


def _text_ids(roots: Mapping[str, Node]) -> set[str]:
    """What at least one language has; what another one lacks is told once, by `_texts`."""
    values = (roots[name].value for language in LANGUAGES if (name := f"texts/{language}.json") in roots)
    return {key for value in values if isinstance(value, dict) for key in value}


def _texts(roots: Mapping[str, Node]) -> Iterator[ContentError]:
    for key in sorted(_text_ids(roots)):
        for language in LANGUAGES:
            root = roots.get(f"texts/{language}.json")
            if root is not None and isinstance(root.value, dict) and key not in root.value:
                yield ContentError(root.file, f"/{key}", "the sentence that another language has")


def _hosts(roots: Mapping[str, Node]) -> Iterator[ContentError]:
    """Values of channels, and hosts that would make half the web official."""
    networks = load_web_lists().networks
    is_public = _public_suffixes()
    for node in _at(roots["channels.json"], "channels/*") if "channels.json" in roots else ():
        entry = node.value if isinstance(node.value, dict) else {}
        value, kind = entry.get("value"), entry.get("kind")
        if not isinstance(value, str) or kind not in set(ChannelKind):
            continue
        place = Node(value, node.file, f"{node.place}/value")
        try:
            channel_value(place, ChannelKind(kind))
        except ContentError as problem:
            yield problem
            continue
        host = value.partition("@")[2] or value.partition("/")[0]
        if kind != ChannelKind.PHONE and is_public(host):
            yield _fault(place, "a name below a public suffix")
        elif kind == ChannelKind.SOCIAL and host not in networks:
            yield _fault(place, f"a profile on one of {', '.join(sorted({one.host for one in networks.values()}))}")
    if "programme.json" in roots:
        for node in _at(roots["programme.json"], "protected/*/host"):
            if isinstance(node.value, str) and "." in node.value and is_public(node.value):
                yield _fault(node, "a name below a public suffix")


def _public_suffixes() -> Callable[[str], bool]:
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - not before the first paint (decision 21)

    suffixes = PublicSuffixList()
    return lambda host: suffixes.privatesuffix(host) is None


def _at(node: Node, pattern: str) -> Iterator[Node]:
    """The nodes at places such as `channels/*/note`, as far as the file is made like that."""
    nodes = [node]
    for step in pattern.split("/"):
        nodes = [inner for outer in nodes for inner in _step(outer, step)]
    yield from nodes


def _step(node: Node, step: str) -> Iterator[Node]:
    if isinstance(node.value, dict):
        members = node.members()
        yield from members.values() if step == "*" else [members[step]] if step in members else []
    elif isinstance(node.value, list) and step == "*":
        yield from node.items()


def _fault(node: Node, expected: str) -> ContentError:
    return ContentError(node.file, node.place, expected)
