"""Faults to be put into a pack: each a function that spoils a copy and says where that must be seen."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

QUESTIONS, STEPS, CARDS, ORDER = (f"flows/{name}.json" for name in ("questions", "steps", "cards", "order"))

Json = Any


class Seen(NamedTuple):
    """Where a fault must be told, and a piece of what must be said."""

    file: str
    place: str
    expected: str


class Copy:
    """A copy of a pack that may be spoiled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> Json:
        """What a file of the pack holds."""
        return json.loads((self.folder / name).read_text("utf-8"))

    @contextmanager
    def change(self, name: str) -> Iterator[Json]:
        """What a file holds, written back when it was changed."""
        content = self.read(name)
        yield content
        (self.folder / name).write_text(json.dumps(content), "utf-8")

    def says(self, key: str, text: str) -> None:
        """Let the pack say something else in Indonesian."""
        with self.change("texts/id.json") as texts:
            assert key in texts
            texts[key] = text


def guarded(nodes: list[Json]) -> int:
    """The number of the first question with a guarded way."""
    return next(number for number, node in enumerate(nodes) if any("if" in way for way in node["next"]))


def first_id(nodes: list[Json], kind: str = "options") -> str:
    """The id of the first option of the first question."""
    return str(nodes[0][kind][0]["id"])


def ending(nodes: list[Json]) -> int:
    """The number of the first question whose only way is the plan."""
    return next(number for number, node in enumerate(nodes) if node["next"] == [{"to": "plan"}])


def with_member(entries: list[Json], member: str) -> int:
    """The number of the first entry that has a member with something in it."""
    return next(number for number, entry in enumerate(entries) if entry.get(member))


def twin(node: Json, name: str, to: str) -> Json:
    """A question like another one under a name of its own, with one way."""
    return {**node, "id": name, "next": [{"to": to}]}
