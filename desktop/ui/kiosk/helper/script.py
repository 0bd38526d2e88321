"""What a helper reads, as a value, and the parts that the strip, the second screen and the guide are made of."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QResizeEvent

from desktop.logic.private import unshown
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Heading, IconLine, PlainLabel, Row

NEVER = ("code", "pin", "password", "nik")
"""What nobody may ask of a participant, by the ends of its text ids."""

ASK = ("helper.ask.screen", "helper.ask.when", "helper.ask.mail")
"""What may be asked, whatever somebody comes with."""


@unshown
class Script(NamedTuple):
    """What is read now. `say` are sentences for the participant and `ask` is what may be asked, both in words.

    `most` is what may be said before the page changes, so that nothing moves when it is; `begun`: somebody is there.
    `shut`: a secret has the keyboard, or may have it at once; then `verdict` is all that is shown.
    """

    say: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    begun: bool = True
    referred: bool = False
    shut: bool = False
    verdict: str = ""


class Presses(NamedTuple):
    """What a helper may press: send the participant on, end the visit, open the guide."""

    refer: Callable[[], None]
    change: Callable[[], None]
    guide: Callable[[], None]


def quoted(say: tuple[str, ...]) -> str:
    """Sentences for the participant, as something to be said aloud."""
    return f"“{' '.join(say)}”" if say else ""


def say_part(script: Script, words: Words, theme: Theme) -> Column:
    """What is said to the participant, large enough to be read in passing."""
    column = Column(theme, 8)
    column.add(PlainLabel(words("helper.say"), theme, bold=True, color="brand_text"))
    column.add(PlainLabel(quoted(script.say), theme, "h2", bold=True))
    return column


class Lists(Row):
    """What must never be asked and what may be, beside one another where there is room."""

    def __init__(self, script: Script, words: Words, theme: Theme) -> None:
        super().__init__(theme, 32)
        never = tuple(words(f"helper.never.{what}") for what in NEVER)
        self.add(_listed(words("helper.never"), never, ("x-circle-fill", "palsu"), theme), 1)
        self.add(_listed(words("helper.ask"), script.ask, ("check-circle-fill", "resmi"), theme), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other in a small window."""
        super().resizeEvent(event)
        self.turn(down=self.theme.single(self.window().width()))


def _listed(head: str, lines: tuple[str, ...], look: tuple[str, str], theme: Theme) -> Column:
    column = Column(theme, 8)
    column.add(Heading(head, theme))
    for line in lines:
        column.add(IconLine(look[0], line, theme, icon_color=look[1]))
    column.stretch()
    return column
