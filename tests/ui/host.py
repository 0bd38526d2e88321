"""A window's host for tests of single pages: it draws what a test says, in words and a look that the test chose."""

from collections.abc import Callable, Mapping
from typing import Any

from desktop.ui.background import Jobs
from desktop.ui.page import Intention, Page, Surroundings
from desktop.ui.places import Home, Place
from desktop.ui.shell import Dress, Furniture, Shell
from desktop.ui.way import begin
from tests.ui.clocks import passed

Make = Callable[[Surroundings, Any], Page]


_JOBS = Jobs()


def jobs_of_a_test() -> Jobs:
    """The jobs of whoever sits at the window of a test."""
    return _JOBS


class Blank(Page):
    """Something to come back to."""

    @property
    def title(self) -> str:
        return "home"


class Host:
    """Draws places by their type; home is blank unless a test draws it."""

    def __init__(
        self,
        pages: Mapping[type[Place], Make],
        around: Surroundings,
        furniture: Furniture,
        shell: Callable[["Host", Furniture], Shell] = Shell,
    ) -> None:
        self._pages: dict[type[Place], Make] = {Home: lambda around, _place: Blank(around), **pages}
        self._around = around
        self.way = begin(Home(), Home())
        self.ticks = passed()
        self.shell = shell(self, furniture)

    def dress(self) -> Dress:
        return Dress(self._around)

    def draw(self, place: Place, around: Surroundings) -> Page:
        return self._pages[type(place)](around, place)

    def choose(self, wanted: Intention) -> None:
        """Nothing to choose here."""

    def shown(self, page: Page) -> None:
        """Nobody listens."""

    def finish(self, *, quick: bool) -> None:
        self.way = begin(Home(), Home())

    def close(self) -> None:
        self.way = begin(Home(), Home())


def names(shell: Shell) -> tuple[str, ...]:
    """The places on the way, the shown one last: "home", "check", "verdict"."""
    return tuple(type(place).__name__.lower() for place in shell.places)
