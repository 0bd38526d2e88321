"""Whom a shell works for, and what it is furnished with: all that it knows of the window that holds it."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from desktop.ui.frame import HeaderWay
from desktop.ui.page import Intention, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.way import Way


class Dress(NamedTuple):
    """Words and look of the window at this moment; `notice` is a line under the header of every page."""

    around: Surroundings
    notice: str = ""


class Furniture(NamedTuple):
    """What every page of this window has: the ways of the header, and the keys (as Qt writes them)."""

    ways: tuple[HeaderWay, ...]
    keys: tuple[tuple[str, Intention], ...]


class Host(Protocol):
    """Whom the shell works for: a window with the person who sits at it."""

    @property
    def way(self) -> Way:
        """The way of the person."""
        ...

    @way.setter
    def way(self, way: Way) -> None: ...

    @property
    def ticks(self) -> Callable[[], float]:
        """Seconds that never go back: so long has a button stood there when it is pressed."""
        ...

    def dress(self) -> Dress:
        """How to look now."""
        ...

    def draw(self, place: Place, around: Surroundings) -> Page:
        """The page of a place; raises LookupError for one that nobody draws."""
        ...

    def choose(self, wanted: Intention) -> None:
        """Take a choice; the shell dresses anew afterwards."""
        ...

    def shown(self, page: Page) -> None:
        """A page was built and will be seen."""
        ...

    def finish(self, *, quick: bool) -> None:
        """Throw away everything of the person; `way` begins anew. The page they saw is gone already."""
        ...

    def close(self) -> None:
        """The window closes: throw away everything of the person."""
        ...
