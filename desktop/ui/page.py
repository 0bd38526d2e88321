"""The promise of a page: all that the shell knows about any of them.

A page draws values and says what the person wants as an `Intention`. It opens no dialog, knows no other page and no
adapter. The shell draws the heading, the action bar and the focus ring from what a page promises here.

The values here and in the shell are named tuples: to define a frozen dataclass takes 0.7 ms, before the first paint.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.announcing import Announcer, announce
from desktop.ui.theme import Theme

FINISHED = "home.finished"
DAMAGED = "home.damaged"
"""Text ids of what the home page may say once: the session is over, kept choices could not be read."""


class Back(NamedTuple):
    """One page back; what was typed there is still there."""


class Open(NamedTuple):
    """Open a page of a room: `page` is its id ("check", "verdict", "channels", ...), `argument` what it shows."""

    page: str
    argument: object = None


class Choose(NamedTuple):
    """A setting was chosen; the shell keeps it and draws the page anew."""

    setting: str
    value: str | int


class Finish(NamedTuple):
    """The person is done: the session and every page are thrown away."""


Intention = Back | Open | Choose | Finish


class Action(NamedTuple):
    """A button of the action bar. At most one is `primary` (filled), at most one other stands beside it."""

    text: str
    icon: str
    do: Callable[[], None]
    primary: bool = False
    urgent: bool = False
    enabled: bool = True
    icon_after: bool = False


class Surroundings(NamedTuple):
    """What a page is built with. It is built anew when the words or the theme change."""

    words: Words
    theme: Theme
    announce: Announcer = announce


class Page(QWidget):
    """One page. `wants` carries what the person wants, `changed` says that title, actions or busy changed."""

    wants = Signal(object)
    changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.words = around.words
        self.theme = around.theme
        self.announce = around.announce

    @property
    def title(self) -> str:
        """The page's title, as heard and as shown in the window's title."""
        raise NotImplementedError

    @property
    def announcement(self) -> str:
        """What a screen reader hears when the page is shown; the title unless a page has more to say."""
        return self.title

    @property
    def busy(self) -> bool:
        """True while the page works in the background."""
        return False

    def bar_actions(self) -> tuple[Action, ...]:
        """The buttons of the action bar, right of "back"; empty for none."""
        return ()

    def first_focus(self) -> QWidget:
        """The widget that gets the keyboard when the page is shown."""
        return self

    def leave(self) -> object:
        """What must be remembered to build this page again after a change of style (its text, its scroll place)."""
        return None

    def panel(self) -> QWidget | None:
        """A full-height panel left of page and action bar (a verdict); above both when the window is narrow."""
        return None
