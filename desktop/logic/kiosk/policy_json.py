"""Bytes of a policy -> JSON, strictly, and values that know where they stand; all that is wrong is told at once."""

import json
from collections import Counter
from typing import Any

LARGEST = 64 * 1024
"""Bytes; a policy that says everything has less than one thousand."""

LONGEST_PLACE = 160
"""What is told of a place: a problem is one line, whatever somebody has pasted as the name of a key."""

_BOM = b"\xef\xbb\xbf"


class RefusedError(Exception):
    """Nothing of a file can be used: the code of the reason, and the line where that is known (else 0)."""

    def __init__(self, code: str, line: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.line = line


class Members(dict[str, object]):
    """The members of a JSON object, and the keys that stood there more than once: JSON lets the last one win."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        self.repeated = {name for name, times in Counter(name for name, _ in pairs).items() if times > 1}


class Found:
    """One value of a policy, and its place as a JSON pointer. `problems` collects codes by their places."""

    __slots__ = ("place", "problems", "value")

    def __init__(self, value: Any, place: str, problems: dict[str, str]) -> None:  # noqa: ANN401  # JSON
        self.value = value
        self.place = place
        self.problems = problems

    def fail(self, code: str) -> None:
        """Say what is wrong here; of each place the first thing only."""
        place = self.place or "/"
        place = place if len(place) <= LONGEST_PLACE else f"{place[:LONGEST_PLACE]}…"
        self.problems.setdefault(place, code)

    def at(self, name: str, value: object = None) -> "Found":
        """What stands, or should stand, under a key of this one (RFC 6901)."""
        return Found(value, f"{self.place}/{name.replace('~', '~0').replace('/', '~1')}", self.problems)

    @property
    def is_object(self) -> bool:
        """Whether this is an object."""
        return isinstance(self.value, Members)

    def members(self) -> dict[str, "Found"]:
        """The members of an object by their keys, in the order of the file; none of what is no object."""
        if not isinstance(self.value, Members):
            self.fail("kind")
            return {}
        members = {name: self.at(name, value) for name, value in self.value.items()}
        for name, one in members.items():
            if name in self.value.repeated:
                one.fail("twice")
        return members

    def items(self) -> list["Found"]:
        """The items of a list; none of what is no list."""
        if not isinstance(self.value, list):
            self.fail("kind")
            return []
        return [self.at(str(index), value) for index, value in enumerate(self.value)]


def parse(data: bytes) -> object:
    """The JSON of a file, objects as `Members`; raises RefusedError."""
    if len(data) > LARGEST:
        raise RefusedError("large")
    if data.startswith(_BOM):
        raise RefusedError("bom")
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=Members, parse_constant=_no_number)
    except UnicodeDecodeError:
        fault = RefusedError("encoding")
    except json.JSONDecodeError as error:
        fault = RefusedError("json", error.lineno)
    except RefusedError as error:
        fault = error
    except (ValueError, RecursionError):  # a number of thousands of digits; lists within lists within lists
        fault = RefusedError("json")
    raise fault


def _no_number(_: str) -> object:
    raise RefusedError("number")
