"""The promise of a page: all that the shell knows about any of them.

A page draws values and says what the person wants as an `Intention`. It opens no dialog, knows no other page and no
adapter. The shell draws the heading, the action bar and the focus ring from what a page promises here.

The values here and in the shell are named tuples: to define a frozen dataclass takes 0.7 ms, before the first paint.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.private import unshown
from desktop.logic.words import Words
from desktop.ui.announcing import Announcer, announce
from desktop.ui.places import Place
from desktop.ui.theme import Theme
from desktop.ui.widgets.plain_label import Heading

if TYPE_CHECKING:  # threads and logging: not before the first paint
    from desktop.ui.background import Jobs

FINISHED = "home.finished"
DAMAGED = "home.damaged"
"""Text ids of what the home page may say once: the session is over, kept choices could not be read."""

DRESS = "dress"
"""The part of every window that can be shown and put away (`Toggle`): the panel of text size, look and language."""


class Back(NamedTuple):
    """One page back; what was typed there is still there."""


@unshown
class Open(NamedTuple):
    """Go to a place; see `places.py`."""

    place: Place


@unshown
class Choose(NamedTuple):
    """A setting was chosen; it is kept, and the page is drawn anew."""

    setting: str
    value: str | int


class Step(NamedTuple):
    """The choice of a setting that comes after the one of now, or before it; `round_` goes on with the first one."""

    setting: str
    by: int = 1
    round_: bool = False


class Press(NamedTuple):
    """Press the filled button of the page."""


class Finish(NamedTuple):
    """The person is done: everything of theirs is thrown away.

    `quick`: at once and with everything that was copied or pasted here, whatever is chosen in the settings.
    """

    quick: bool = False


@unshown
class Toggle(NamedTuple):
    """Show something of the window's own, or put it away: its panel of choices, the keyboard on the screen."""

    part: str


Intention = Back | Open | Choose | Step | Press | Finish | Toggle


class Action(NamedTuple):
    """A button of the action bar. At most one is `primary` (filled), at most one other stands beside it.

    `also` holds whatever else the button may say on this page: it keeps the width of the widest.
    """

    text: str
    icon: str
    do: Callable[[], None]
    primary: bool = False
    urgent: bool = False
    enabled: bool = True
    icon_after: bool = False
    also: tuple[str, ...] = ()


class Surroundings(NamedTuple):
    """What a page is built with. It is built anew when the words or the theme change.

    `jobs` gives those of the person at the window: what a page asks for in the background ends with them.
    """

    words: Words
    theme: Theme
    jobs: "Callable[[], Jobs]"
    announce: Announcer = announce


@unshown
class Beside(NamedTuple):
    """What somebody who helps may read of a page: a sentence to say, empty for none.

    `secret`: what is typed or shown there is for nobody else's eyes; then `verdict` is all that is told, in words.
    """

    say: str = ""
    secret: bool = False
    verdict: str = ""


class Page(QWidget):
    """One page. `wants` carries what the person wants, `changed` says that title or actions changed.

    `is_answer`: whether the page itself is what somebody came for, a verdict, a plan or a sheet. One that becomes that
    while it is shown says so by `answered`. `retold` says that what is told beside it changed.
    """

    wants = Signal(object)
    changed = Signal()
    answered = Signal()
    retold = Signal()
    is_answer: bool = False

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.words = around.words
        self.theme = around.theme
        self.around = around
        self.announce = around.announce

    @property
    def jobs(self) -> "Jobs":
        """The jobs of the person at the window."""
        return self.around.jobs()

    @property
    def title(self) -> str:
        """The page's title, as heard and as shown in the window's title."""
        raise NotImplementedError

    @property
    def announcement(self) -> str:
        """What a screen reader hears when the page is shown; the title unless a page has more to say."""
        return self.title

    @property
    def beside(self) -> Beside:
        """What somebody who helps may read of it."""
        return Beside()

    def bar_actions(self) -> tuple[Action, ...]:
        """The buttons of the action bar, right of "back"; empty for none."""
        return ()

    def first_focus(self) -> QWidget:
        """The widget that gets the keyboard when the page is shown: its heading, where nothing else needs it."""
        return self.findChild(Heading) or self

    def leave(self) -> Place | None:
        """The place that builds this page again as it stands: after a change of look, or when one comes back.

        None where the place that it was built from does. It holds nothing that was typed into a secret field.
        """
        return None

    def back(self) -> bool:
        """Take one step back within the page (one answer fewer); False when the way back leads off it."""
        return False

    @property
    def whole(self) -> bool:
        """Whether it fills the window: no header and no bar stand round it then, and it says itself who we are."""
        return False

    def panel(self) -> QWidget | None:
        """A full-height panel left of page and action bar (a verdict); above both when the window is narrow."""
        return None
