"""Where in a host a protected name is imitated: in the part somebody registered, or only set in front of it."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

import ada_url

from desktop.logic.pack.programme import ProtectedName
from desktop.logic.private import unshown
from desktop.logic.text import fold
from desktop.logic.verify.ground.address import Address
from desktop.logic.verify.ground.lookalike import Likeness, Match, Names, joined


class Place(StrEnum):
    """Which part of the host imitates."""

    REGISTERED = "registered"
    IN_FRONT = "in-front"


@unshown
@dataclass(frozen=True, slots=True)
class Imitation:
    """An imitated name in a host. `start` and `end` are places in the ASCII host."""

    match: Match
    place: Place
    start: int
    end: int

    @property
    def whole_address(self) -> bool:
        """The official address itself is written there, dots and all."""
        return self.match.likeness is Likeness.ADDRESS


def find_imitation(address: Address, names: Names, protected: tuple[ProtectedName, ...]) -> Imitation | None:
    """The most telling imitation in the host of `address`, None when there is none."""
    host = address.host
    plain = "xn--" not in host
    if plain and not names.may_hold(joined(host)):
        return None
    labels = host.split(".")
    found = _find(address, labels, labels if plain else [reading_of(label) for label in labels], names, protected)
    if found or plain or address.text.isascii():
        return found
    # A browser maps some letters to others that look less alike, a capital mu to a small one.
    written = fold(address.written_host).rstrip(".").split(".")
    return _find(address, labels, written, names, protected) if len(written) == len(labels) else None


def _find(
    address: Address, labels: list[str], readings: list[str], names: Names, protected: tuple[ProtectedName, ...]
) -> Imitation | None:
    registered = len(labels) - (address.registrable.count(".") + 1 if address.registrable else len(labels))
    suffix = address.suffix.count(".") + 1 if address.suffix else 1
    free = labels[: len(labels) - suffix] or labels
    return (
        _official_in_front(labels, readings, protected)
        or _in_labels(labels, readings, range(registered, max(len(free), registered + 1)), Place.REGISTERED, names)
        or _in_labels(labels, readings, range(registered), Place.IN_FRONT, names)
        or _joined(labels, readings[: len(free)], registered, names)
    )


def reading_of(label: str) -> str:
    """A label as a reader sees it: punycode undone, look-alike letters folded."""
    return fold(ada_url.idna_to_unicode(label)) if label.startswith("xn--") else label


def as_read(text: str) -> str:
    """A part of an address as a reader sees it: escapes undone, look-alike letters folded."""
    return fold(unquote(text) if "%" in text else text)


def _extent(labels: list[str], first: int, last: int) -> tuple[int, int]:
    start = sum(len(label) + 1 for label in labels[:first])
    return start, start + len(".".join(labels[first : last + 1]))


def _official_in_front(
    labels: list[str], readings: list[str], protected: tuple[ProtectedName, ...]
) -> Imitation | None:
    for name in protected:
        wanted = name.host.split(".")
        for first in range(len(labels) - len(wanted) + 1):
            last = first + len(wanted) - 1
            if readings[first : last + 1] == wanted:
                place = Place.IN_FRONT if last < len(labels) - 1 else Place.REGISTERED
                likeness = Likeness.ADDRESS if place is Place.IN_FRONT else Likeness.SIMILAR
                return Imitation(Match(name, likeness, role=True), place, *_extent(labels, first, last))
    return None


def _in_labels(labels: list[str], readings: list[str], places: range, place: Place, names: Names) -> Imitation | None:
    found = ((names.match(readings[index]), index) for index in places)
    matches = [(match, index) for match, index in found if match]
    if not matches:
        return None
    match, index = min(matches, key=lambda pair: list(Likeness).index(pair[0].likeness))
    return Imitation(match, place, *_extent(labels, index, index))


def _joined(labels: list[str], readings: list[str], registered: int, names: Names) -> Imitation | None:
    """Dots set inside the name: p.rakerja, pra.kerja."""
    first = 1 if readings[:1] == ["www"] else 0
    if len(readings) - first < 2 or not (match := names.match("".join(readings[first:]))):
        return None
    place = Place.REGISTERED if registered < len(readings) else Place.IN_FRONT
    return Imitation(match, place, *_extent(labels, first, len(readings) - 1))
