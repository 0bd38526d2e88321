"""Reading a JSON file strictly, so that a broken pack is refused in one sentence and never half used.

A `Node` is a value together with where it stands. Each of its methods gives a plain typed value. Where the value is
not one, it raises `ContentError` with the file, the place in it and what was expected there; or, for somebody who
wants all faults at once, it notes that and gives a value that only stands in, so that reading goes on.
"""

import json
import os
from collections.abc import Iterable
from enum import StrEnum
from errno import EFBIG
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from desktop.logic.plain_file import NotPlainError, read_plain
from desktop.logic.resources import resources

if TYPE_CHECKING:  # each costs milliseconds before the first paint, which reads no date
    from datetime import date
    from importlib.resources.abc import Traversable

    from desktop.logic.dates import PartialDate

Word = TypeVar("Word", bound=StrEnum)

MAX_BYTES = 1_000_000
"""The largest JSON file that is read; the largest of ours has a tenth of it."""

MAX_ENTRIES = 5_000
"""So many items a list may have, and members an object: more is no pack that anybody could keep true."""

LONGEST_PLACE = 160
"""What is told of a place: a fault is one line, whatever an author has pasted as the name of a member."""


class ContentError(Exception):
    """A resource file is broken: `file`, `place` (as /channels/3/kind) and `expected`."""

    def __init__(self, file: str, place: str, expected: str) -> None:
        place = place if len(place) <= LONGEST_PLACE else f"{place[:LONGEST_PLACE]}…"
        super().__init__(f"{file}: {place}: expected {expected}")
        self.file = file
        self.place = place
        self.expected = expected

    def __reduce__(self) -> tuple[type["ContentError"], tuple[str, str, str]]:
        """As it was made, so that it can be told to another process."""
        return type(self), (self.file, self.place, self.expected)


Faults = dict[tuple[str, str], ContentError]
"""What is wrong, by file and place; of each place the first thing only: what follows from it helps nobody."""


class Node:
    """One value of a JSON file and its place, a JSON pointer. With `faults` it notes them there and goes on."""

    __slots__ = ("faults", "file", "place", "value")

    def __init__(self, value: object, file: str, place: str = "", faults: Faults | None = None) -> None:
        self.value = value
        self.file = file
        self.place = place
        self.faults = faults

    def fail(self, expected: str) -> None:
        """Say the one sentence about this place: raise it, or note it where faults are collected."""
        fault = ContentError(self.file, self.place or "/", expected)
        if self.faults is None:
            raise fault
        self.faults.setdefault((self.file, self.place), fault)

    def piece(self, value: str) -> "Node":
        """A part of a text, at the place of the whole."""
        return Node(value, self.file, self.place, self.faults)

    def given(self, other: "Node") -> Self:
        """This node; what is wrong with it goes unheard where it was read by the light of an `other` that is wrong."""
        if self.faults is None or (other.file, other.place) not in self.faults:
            return self
        return type(self)(self.value, self.file, self.place, {})

    def fields(self, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, "Node"]:
        """The members of an object that has all of `required` and nothing beyond `optional`."""
        members = self.members()
        needed, allowed = set(required), set(required) | set(optional)
        missing = sorted(needed - set(members))
        if missing:
            self.fail(" and ".join(f'a member "{name}"' for name in missing))
        for name in sorted(set(members) - allowed):
            members[name].fail(f"no such member, only {', '.join(sorted(allowed))}")
        # What is wrong with something that is not there goes unheard.
        return members | {name: Node(None, self.file, f"{self.place}/{name}", {}) for name in missing}

    def members(self) -> dict[str, "Node"]:
        """The members of an object of any keys."""
        if not isinstance(self.value, dict):
            self.fail("an object")
            return {}
        if len(self.value) > MAX_ENTRIES:
            self.fail(f"at most {MAX_ENTRIES} members")
            return {}
        file, place, faults = self.file, self.place, self.faults
        return {name: Node(value, file, f"{place}/{name}", faults) for name, value in self.value.items()}

    def text_members(self) -> dict[str, str]:
        """The members of an object of texts, none empty."""
        if not isinstance(self.value, dict):
            self.fail("an object")
            return {}
        if len(self.value) > MAX_ENTRIES:
            self.fail(f"at most {MAX_ENTRIES} members")
            return {}
        for name, value in self.value.items():
            if not isinstance(value, str) or not value.strip():
                Node(value, self.file, f"{self.place}/{name}", self.faults).text()
        return self.value

    def items(self) -> tuple["Node", ...]:
        """The items of a list."""
        if not isinstance(self.value, list):
            self.fail("a list")
            return ()
        if len(self.value) > MAX_ENTRIES:
            self.fail(f"at most {MAX_ENTRIES} items")
            return ()
        file, place, faults = self.file, self.place, self.faults
        return tuple(Node(value, file, f"{place}/{index}", faults) for index, value in enumerate(self.value))

    def text(self) -> str:
        """A text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fail("a text that is not empty")
            return ""
        return self.value

    def texts(self) -> tuple[str, ...]:
        """A list of texts, none empty, none twice."""
        return no_repeats(self.items())

    def integer(self) -> int:
        """A whole number from 0 on."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 0:
            self.fail("a whole number from 0 on")
            return 0
        return self.value

    def boolean(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.fail("true or false")
            return False
        return self.value

    def word(self, words: type[Word]) -> Word:
        """One of a closed list of words."""
        text = self.text()
        try:
            return words(text)
        except ValueError:
            self.fail(f"one of {', '.join(words)}")
            return next(iter(words))

    def partial_date(self) -> "PartialDate":
        """A date as YYYY, YYYY-MM or YYYY-MM-DD."""
        from desktop.logic.dates import PartialDate  # noqa: PLC0415  # see above

        try:
            return PartialDate.parse(self.text())
        except ValueError:
            self.fail("a date as 2024, 2024-08 or 2024-08-31")
            return PartialDate(1, 1, 1)

    def whole_date(self) -> "date":
        """A date as YYYY-MM-DD."""
        partial = self.partial_date()
        if not partial.day:
            self.fail("a whole date as 2024-08-31")
            partial = type(partial)(1, 1, 1)
        return partial.whole()


def no_repeats(nodes: Iterable[Node]) -> tuple[str, ...]:
    """The texts of the nodes; one that was there before is a fault."""
    seen: dict[str, None] = {}
    for node in nodes:
        text = node.text()
        if text in seen:
            node.fail("something that was not listed before")
        seen[text] = None
    return tuple(seen)


def read_json(file: "Traversable", name: str, faults: Faults | None = None) -> Node:
    """The content of a JSON file, called `name` in messages.

    Raises ContentError when it cannot be read. Where faults are collected that is noted, and the content is a null of
    which nothing more is told.
    """
    if faults is None:
        return Node(_parsed(file, name), name)
    try:
        return Node(_parsed(file, name), name, "", faults)
    except ContentError as fault:
        faults[name, fault.place] = fault
        return Node(None, name, "", {})


def _parsed(file: "Traversable", name: str) -> object:
    try:
        return json.loads(_content(file, name), object_pairs_hook=_once)
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


def _content(file: "Traversable", name: str) -> bytes:
    """The bytes of a regular file: a pipe would never end, and a device or a huge file would fill the memory.

    A pack has no links, which may lead anywhere; ours are followed: some installers put links in place of all files.
    """
    if not isinstance(file, Path):
        return file.read_bytes()  # of ours, inside an archive
    try:
        return read_plain(file, MAX_BYTES, links=file.is_relative_to(str(resources())))
    except NotPlainError as error:
        expected = f"a file of at most {MAX_BYTES:,} bytes" if error.errno == EFBIG else "an ordinary file, no link"
    raise ContentError(name, "/", expected)


def is_there(file: "Traversable") -> bool:
    """Whether something bears that name, of whatever kind: what is no file is to be refused, not passed over."""
    return os.path.lexists(file) if isinstance(file, Path) else file.is_file()


class _RepeatedError(ValueError):
    """An object names a member twice; JSON lets the last one win, which hides a mistake."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        raise _RepeatedError(next(name for name in names if names.count(name) > 1))
    return members
