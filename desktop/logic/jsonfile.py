"""Reading a JSON file strictly, so that a broken pack is refused in one sentence and never half used.

A `Node` is a value together with where it stands. Each of its methods either gives a plain typed value or raises
`ContentError` with the file, the place in it and what was expected there.
"""

import json
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Never, TypeVar

if TYPE_CHECKING:  # each costs milliseconds before the first paint, which reads no date
    from datetime import date
    from importlib.resources.abc import Traversable

    from desktop.logic.dates import PartialDate

Word = TypeVar("Word", bound=StrEnum)


class ContentError(Exception):
    """A resource file is broken: `file`, `place` (as /channels/3/kind) and `expected`."""

    def __init__(self, file: str, place: str, expected: str) -> None:
        super().__init__(f"{file}: {place}: expected {expected}")
        self.file = file
        self.place = place
        self.expected = expected


class Node:
    """One value of a JSON file and its place, a JSON pointer."""

    __slots__ = ("file", "place", "value")

    def __init__(self, value: object, file: str, place: str = "") -> None:
        self.value = value
        self.file = file
        self.place = place

    def fail(self, expected: str) -> Never:
        """Raise the one sentence about this place."""
        raise ContentError(self.file, self.place or "/", expected)

    def fields(self, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, "Node"]:
        """The members of an object that has all of `required` and nothing beyond `optional`."""
        members = self.members()
        needed, allowed = set(required), set(required) | set(optional)
        for name in sorted(needed - set(members)):
            self.fail(f'a member "{name}"')
        for name in sorted(set(members) - allowed):
            members[name].fail(f"no such member, only {', '.join(sorted(allowed))}")
        return members

    def members(self) -> dict[str, "Node"]:
        """The members of an object of any keys."""
        if not isinstance(self.value, dict):
            self.fail("an object")
        return {name: Node(value, self.file, f"{self.place}/{name}") for name, value in self.value.items()}

    def text_members(self) -> dict[str, str]:
        """The members of an object of texts, none empty."""
        if not isinstance(self.value, dict):
            self.fail("an object")
        for name, value in self.value.items():
            if not isinstance(value, str) or not value.strip():
                Node(value, self.file, f"{self.place}/{name}").text()
        return self.value

    def items(self) -> tuple["Node", ...]:
        """The items of a list."""
        if not isinstance(self.value, list):
            self.fail("a list")
        return tuple(Node(value, self.file, f"{self.place}/{index}") for index, value in enumerate(self.value))

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fail("a text that is not empty")
        return self.value

    def texts(self) -> tuple[str, ...]:
        """A list of texts, none empty, none twice."""
        return no_repeats(self.items())

    def integer(self) -> int:
        """A whole number from 0 on."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 0:
            self.fail("a whole number from 0 on")
        return self.value

    def boolean(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.fail("true or false")
        return self.value

    def word(self, words: type[Word]) -> Word:
        """One of a closed list of words."""
        text = self.text()
        if text not in set(words):
            self.fail(f"one of {', '.join(words)}")
        return words(text)

    def partial_date(self) -> "PartialDate":
        """A date as YYYY, YYYY-MM or YYYY-MM-DD."""
        from desktop.logic.dates import PartialDate  # noqa: PLC0415  # see above

        try:
            return PartialDate.parse(self.text())
        except ValueError:
            self.fail("a date as 2024, 2024-08 or 2024-08-31")

    def whole_date(self) -> "date":
        """A date as YYYY-MM-DD."""
        partial = self.partial_date()
        if not partial.day:
            self.fail("a whole date as 2024-08-31")
        return partial.whole()


def no_repeats(nodes: Iterable[Node]) -> tuple[str, ...]:
    """The texts of the nodes; raises ContentError at the first that was there before."""
    seen: dict[str, None] = {}
    for node in nodes:
        if node.text() in seen:
            node.fail("something that was not listed before")
        seen[node.text()] = None
    return tuple(seen)


def read_json(file: "Traversable", name: str) -> Node:
    """The content of a JSON file, called `name` in messages; raises ContentError when it cannot be read."""
    try:
        return Node(json.loads(file.read_bytes(), object_pairs_hook=_once), name)
    except OSError:
        raise ContentError(name, "/", "a file that can be read") from None
    except UnicodeDecodeError:
        raise ContentError(name, "/", "text in UTF-8") from None
    except json.JSONDecodeError as error:
        raise ContentError(name, f"line {error.lineno}", "JSON") from None
    except _RepeatedError as error:
        raise ContentError(name, f"/{error}", "each member once") from None
    except (ValueError, RecursionError):
        raise ContentError(name, "/", "JSON that is not nested deeply and has no endless numbers") from None


class _RepeatedError(ValueError):
    """An object names a member twice; JSON lets the last one win, which hides a mistake."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedError(next(name for name in names if names.count(name) > 1))
    return members
