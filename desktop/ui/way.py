"""The way of a person through the pages: a value, and what can be done with it. Knows no page and no window."""

from collections.abc import Callable
from typing import NamedTuple, Self

from desktop.logic.private import unshown
from desktop.ui.places import Place


@unshown
class Way(NamedTuple):
    """The places from the first page to the shown one, and what was left on pages that are off the way now."""

    home: Place
    places: tuple[Place, ...]
    left: tuple[Place, ...] = ()

    @property
    def here(self) -> Place:
        """The place that is shown."""
        return self.places[-1]

    @property
    def at_home(self) -> bool:
        """Whether there is no way back."""
        return len(self.places) == 1

    def open(self, place: Place) -> Self:
        """Go to a place. One that stands on the way is gone back to, and what lay behind it is left.

        A place that says nothing of its own (all defaults) is found as it was left last; one that has a method `found`
        says itself what it becomes there.
        """
        # What the first page had to say is said once.
        before = self.places if len(self.places) > 1 else (self.home,)
        at = next((at for at, one in enumerate(before) if same(one, place)), len(before))
        known = next((one for one in (*before[at : at + 1], *self.left) if same(one, place)), place)
        left = _without((*before[at + 1 :], *self.left), place)
        return self._replace(places=(*before[:at], _found(place, known)), left=_once_each(left))

    def back(self) -> Self:
        """Go one place back; the same way on the first page."""
        if self.at_home:
            return self
        return self._replace(places=self.places[:-1], left=_once_each((self.here, *self.left)))

    def leave(self, place: Place) -> Self:
        """The shown place as it stands now: what its page builds itself from when it is shown again."""
        return self._replace(places=(*self.places[:-1], place))

    def finish(self, first: Place) -> Self:
        """Forget everything and begin anew at a first page."""
        return type(self)(self.home, (first,))


def begin(home: Place, first: Place) -> Way:
    """A way that has only its first page."""
    return Way(home, (first,))


def same(one: Place, other: Place) -> bool:
    """Whether two places are one for a person: of one kind, and of the same key where the kind has keys."""
    return type(one) is type(other) and getattr(one, "key", None) == getattr(other, "key", None)


def _found(place: Place, left: Place) -> Place:
    if _is_bare(place):
        return left
    found: Callable[[Place], Place] | None = getattr(place, "found", None)
    return place if found is None else found(left)


def _is_bare(place: Place) -> bool:
    defaults = getattr(place, "_field_defaults", {})
    return len(defaults) == len(place) and tuple(place) == tuple(defaults.values())


def _without(places: tuple[Place, ...], gone: Place) -> tuple[Place, ...]:
    return tuple(one for one in places if not same(one, gone))


def _once_each(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The latest of each kind and key; the first one is the latest."""
    kept: list[Place] = []
    for place in places:
        if not any(same(place, one) for one in kept):
            kept.append(place)
    return tuple(kept)
