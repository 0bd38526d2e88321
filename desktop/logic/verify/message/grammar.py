"""The grammar of requests as data: acts with their forms, objects, receivers, governing words and the verdict table.

`resources/signs/requests.json` holds stems; the forms that people write (kirim, kirimkan, kirimin, dikirim, mengirim,
ngirim) are made from them here, so that a new stem is one word in the file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from desktop.logic.jsonfile import Node, read_json
from desktop.logic.resources import resources
from desktop.logic.verify.message.phrases import Phrases

_SUFFIXES = ("", "kan", "in", "i", "lah", "kanlah", "kn", "ke", "no", "keun", "en")
_NASAL = {"p": ("mem", "m", 1), "t": ("men", "n", 1), "s": ("meny", "ny", 1), "k": ("meng", "ng", 1)}
_KEPT = {"b": ("mem", "m"), "f": ("mem", "m"), "d": ("men", "n"), "c": ("men", "n"), "j": ("men", "n")}
_LIQUID = frozenset("lmnrwy")


class Form(StrEnum):
    """The form of a verb: "kirim" can order, "dikirim" tells what is done to a thing, "mengirim" what somebody does."""

    BARE = "bare"
    PASSIVE = "passive"
    ACTIVE = "active"


class Weight(StrEnum):
    """What a request makes of a message."""

    FAKE = "fake"
    UNKNOWN = "unknown"
    NONE = "none"


def forms(stem: str) -> Iterator[tuple[Form, str]]:
    """The forms of a stem; some that nobody writes are among them, they match nothing."""
    for suffix in _SUFFIXES:
        yield Form.BARE, stem + suffix
        yield Form.PASSIVE, f"di{stem}{suffix}"
        for prefix, rest in _active(stem):
            yield Form.ACTIVE, prefix + rest + suffix


def _active(stem: str) -> Iterator[tuple[str, str]]:
    """The stem behind meN-, and behind the bare nasal of chats: mengirim, ngirim."""
    first = stem[0]
    if first in _NASAL:
        long, short, dropped = _NASAL[first]
        yield from ((long, stem[dropped:]), (short, stem[dropped:]), ("n" if first == "t" else "me", stem))
        yield long.removesuffix("y"), stem  # a borrowed stem keeps its letter: mentransfer
    elif first in _KEPT:
        long, short = _KEPT[first]
        yield from ((long, stem), (short, stem))
    elif first in _LIQUID:
        yield "me", stem
    else:
        yield from (("meng", stem), ("ng", stem))


@dataclass(frozen=True, slots=True)
class Cell:
    """What a request for an object comes to: in the name of a programme, and in nobody's; and what is said of it."""

    claimed: Weight
    alone: Weight
    finding: str


@dataclass(frozen=True)
class Grammar:
    """Everything that a request is recognised by, and the verdict table: (object, act, receiver) -> cell.

    `groups`: the name of a group of phrases -> whether it is of an act, object, receiver or word, and which.
    """

    phrases: Phrases
    groups: Mapping[str, tuple[str, str]]
    table: Mapping[tuple[str, str, str], Cell]

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Which object can go with which act."""
        return frozenset((thing, act) for thing, act, _ in self.table)

    def cell(self, thing: str, act: str, receiver: str) -> Cell | None:
        """What a request comes to; None for what is none, such as bringing a copy to a class."""
        return self.table.get((thing, act, receiver))


@cache
def load_grammar() -> Grammar:
    """The built-in grammar; raises ContentError."""
    name = "signs/requests.json"
    parts = ("acts", "objects", "harmless", "idle", "receivers", "words", "table")
    root = read_json(resources() / "signs" / "requests.json", name).fields(parts)
    groups = {f"act {act} {form}": words for act, node in root["acts"].members().items() for form, words in _act(node)}
    groups |= {f"object {thing}": node.texts() for thing, node in root["objects"].members().items()}
    groups |= {f"receiver {kind}": node.texts() for kind, node in root["receivers"].members().items()}
    groups |= {f"word {kind}": node.texts() for kind, node in root["words"].members().items()}
    groups |= {name: root[name].texts() for name in ("harmless", "idle")}
    table = dict(cell for row in root["table"].items() for cell in _cells(row))
    kinds = {group: (group.partition(" ")[0], group.partition(" ")[2]) for group in groups}
    return Grammar(Phrases(groups), kinds, table)


def _act(node: Node) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """The phrases of one act, by form; `not` lists the forms that mean something else."""
    fields = node.fields(("stems", "words"), ("not",))
    other = set(fields["not"].texts()) if "not" in fields else set()
    made: dict[Form, list[str]] = {form: [] for form in Form}
    for stem in fields["stems"].texts():
        for form, word in forms(stem):
            if word not in other:
                made[form].append(word)
    made[Form.BARE].extend(fields["words"].texts())
    yield from ((form, tuple(dict.fromkeys(words))) for form, words in made.items())


def _cells(node: Node) -> Iterator[tuple[tuple[str, str, str], Cell]]:
    row = node.fields(("object", "acts", "receivers", "claimed", "alone", "finding"))
    cell = Cell(row["claimed"].word(Weight), row["alone"].word(Weight), row["finding"].text())
    for act in row["acts"].texts():
        for receiver in row["receivers"].texts():
            yield (row["object"].text(), act, receiver), cell
