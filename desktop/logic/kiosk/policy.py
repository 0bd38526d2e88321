"""The policy of a kiosk: how long it waits, which rooms it has, how staff get out. Wrong in one place, it is not used.

A centre writes it once, by hand, and nobody looks at it again: a typing error that were passed over would leave a
machine open that everybody believes to be closed. So what cannot be read makes the strictest policy there is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from desktop.logic.kiosk.policy_json import Found, RefusedError, parse
from desktop.logic.private import unshown
from desktop.logic.settings import LANGUAGE, TEXT_SIZE, THEME, Choice

FORMAT = 1
ROOMS = ("verify", "passwords", "recovery", "channels", "checkup")
"""The rooms that have a tile, by their ids."""

IDLE_S, COUNTDOWN_S = (15, 3600), (20, 300)
"""The fewest and the most seconds."""

LONGEST_DESK, LONGEST_PRINTER = 60, 200
"""Characters: one line of a sheet and of a page; longer than any name that CUPS (127) or Windows gives."""

COSTS, BLOCK, LANES = (1 << 15, 1 << 16, 1 << 17), 8, (1, 4)
SALT, HASH = (16, 64), 32
"""Bytes."""


@unshown
@dataclass(frozen=True, slots=True)
class Pin:
    """What is kept of the PIN of staff: the parameters of scrypt (RFC 7914), its salt and its answer in bytes."""

    n: int
    r: int
    p: int
    salt: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Desk:
    """Where people find help, as it is printed on what they take along; empty for what the centre did not say."""

    name: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What holds at a kiosk. The defaults are those of a policy that says nothing.

    Times are in seconds, `text_size` in per cent; `printer` is None where nothing is printed, `pin` where no way leads
    out through the program. `rooms` are ids of `ROOMS`: those that have a tile.
    """

    idle_s: int = 120
    countdown_s: int = 60
    rooms: tuple[str, ...] = ROOMS
    printer: str | None = None
    desk: Desk = Desk()
    language: str = str(LANGUAGE.choices[0])
    text_size: int = int(TEXT_SIZE.choices[0])
    theme: str = str(THEME.choices[0])
    network: bool = False
    tally: bool = False
    assisted: bool = False
    two_displays: bool = False
    pin: Pin | None = None

    @property
    def helper_screen(self) -> bool:
        """Whether somebody helps and is to have a screen of their own."""
        return self.assisted and self.two_displays


STRICTEST = Policy(idle_s=60)
"""What holds where a policy cannot be read: no printer, no network, nothing counted, no way out."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a policy: a JSON pointer ("/" for the whole file), a code, its line or 0.

    `desktop/logic/kiosk/policy_says.py` puts it into words.
    """

    place: str
    code: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The policy that is in force, and why it is the strictest: nothing is wrong, or everything is refused."""

    policy: Policy
    problems: tuple[Problem, ...] = ()


def refused(code: str) -> Reading:
    """The reading of a file of which nothing can be used."""
    return Reading(STRICTEST, (Problem("/", code),))


def read_policy(data: bytes) -> Reading:
    """The content of a policy file -> what is in force, and every problem in the order of the file."""
    try:
        content = parse(data)
    except RefusedError as error:
        return Reading(STRICTEST, (Problem("/", error.code, error.line),))
    found: dict[str, str] = {}
    values = _members(Found(content, "", found), _READERS)
    if found:
        return Reading(STRICTEST, tuple(Problem(place, code) for place, code in found.items()))
    values.pop("format", None)
    return Reading(Policy(**values))


def in_force(policy: Policy) -> dict[str, object]:
    """Every key of a policy as it would stand in a file; of the PIN only whether there is one."""
    values: dict[str, object] = {one.name: getattr(policy, one.name) for one in fields(policy)}
    desk = {"name": policy.desk.name, "hours": policy.desk.hours}
    return {"format": FORMAT, **values, "rooms": list(policy.rooms), "desk": desk, "pin": policy.pin is not None}


Reader = Callable[[Found], Any]
"""Reads one value; what is wrong it says to `Found`, and then what it gives counts for nothing."""


def _members(found: Found, readers: Mapping[str, Reader], *, all_needed: bool = False) -> dict[str, Any]:
    members = found.members()
    for name in readers if all_needed and found.is_object else ():
        if name not in members:
            found.at(name).fail("missing")
    return {name: readers.get(name, _unknown)(one) for name, one in members.items()}


def _unknown(found: Found) -> None:
    found.fail("unknown")


def _number(bounds: tuple[int, int]) -> Reader:
    def read(found: Found) -> object:
        if type(found.value) is not int:  # True is no number of seconds
            found.fail("kind")
        elif not bounds[0] <= found.value <= bounds[1]:
            found.fail("range")
        return found.value

    return read


def _choice(choices: tuple[Choice, ...]) -> Reader:
    def read(found: Found) -> object:
        if type(found.value) not in {type(choice) for choice in choices}:
            found.fail("kind")
        elif found.value not in choices:
            found.fail("choice")
        return found.value

    return read


def _yes_or_no(found: Found) -> object:
    if not isinstance(found.value, bool):
        found.fail("kind")
    return found.value


def _text(longest: int, *, may_be_empty: bool = False) -> Reader:
    def read(found: Found) -> str:
        text = found.value
        if not isinstance(text, str):
            found.fail("kind")
            return ""
        if not text.strip() and not (may_be_empty and not text):
            found.fail("empty")
        elif len(text) > longest:
            found.fail("long")
        elif not text.isprintable():  # a line break, half a character, a sign that turns the line round
            found.fail("text")
        return text

    return read


def _hex(bytes_: tuple[int, int]) -> Reader:
    def read(found: Found) -> bytes:
        text = found.value
        if not isinstance(text, str):
            found.fail("kind")
        elif not set(text) <= set("0123456789abcdef") or len(text) % 2:
            found.fail("hex")
        elif not bytes_[0] <= len(text) // 2 <= bytes_[1]:
            found.fail("range")
        else:
            return bytes.fromhex(text)
        return b""

    return read


def _printer(found: Found) -> object:
    return None if found.value is None else _text(LONGEST_PRINTER)(found)


def _rooms(found: Found) -> tuple[str, ...]:
    items, seen = found.items(), list[object]()
    for one in items:
        _choice(ROOMS)(one)
        if one.value in seen:
            one.fail("twice")
        seen.append(one.value)
    if isinstance(found.value, list) and not items:
        found.fail("empty")
    return tuple(str(one) for one in seen)


def _desk(found: Found) -> Desk:
    line = _text(LONGEST_DESK, may_be_empty=True)
    values = _members(found, {"name": line, "hours": line})
    return Desk(values.get("name", ""), values.get("hours", ""))


def _pin(found: Found) -> Pin | None:
    values = _members(found, _PIN, all_needed=True)
    return Pin(**values) if values.keys() == _PIN.keys() else None


_PIN: Mapping[str, Reader] = {
    "n": _choice(COSTS),
    "r": _choice((BLOCK,)),
    "p": _number(LANES),
    "salt": _hex(SALT),
    "hash": _hex((HASH, HASH)),
}

_READERS: Mapping[str, Reader] = {
    "format": _choice((FORMAT,)),
    "idle_s": _number(IDLE_S),
    "countdown_s": _number(COUNTDOWN_S),
    "rooms": _rooms,
    "printer": _printer,
    "desk": _desk,
    "language": _choice(LANGUAGE.choices),
    "text_size": _choice(TEXT_SIZE.choices),
    "theme": _choice(THEME.choices),
    **dict.fromkeys(("network", "tally", "assisted", "two_displays"), _yes_or_no),
    "pin": _pin,
}
