"""Whom a shell works for: all that it knows of the window that holds it. For type checkers only: nobody imports it."""

from collections.abc import Callable
from typing import Protocol

from desktop.ui.page import Intention, Page, Surroundings
from desktop.ui.places import Place
from desktop.ui.shell import Dress
from desktop.ui.way import Way


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
