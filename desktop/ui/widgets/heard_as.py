"""What a widget that we paint is to somebody who hears the window: a heading, a picture, a text, a group, a fold.

Qt tells screen readers the roles of its own widgets only. A widget is told here what it is, which costs nothing before
the first paint; `desktop/ui/heard.py` tells it to Qt.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

PROPERTY = "heard_as"

_UNHEARD = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))

W = TypeVar("W", bound=QWidget)


class As(StrEnum):
    """What a widget may be heard as. `METER`: it has a `reached`, `BUTTON`: a `click`.

    `FOLD`: a button that opens what stands below it; `NOTHING`: only looked at.
    """

    WINDOW = "window"
    TITLE = "title"
    SECTION = "section"
    PART = "part"
    PICTURE = "picture"
    TEXT = "text"
    METER = "meter"
    GROUP = "group"
    BUTTON = "button"
    FOLD = "fold"
    NOTHING = "nothing"


_told: list[Callable[[QWidget], None]] = []


def tell(listener: Callable[[QWidget], None]) -> None:
    """Have each widget told to somebody, from now on, once it is something else than it was."""
    _told.append(listener)


def hear_as(widget: W, what: As, name: str = "") -> W:
    """Let a widget be heard as this, and by this name where one is given; gives it back."""
    widget.setProperty(PROPERTY, what.value)
    for listener in _told:
        listener(widget)
    if name:
        widget.setAccessibleName(audible(name))
    return widget


def fold(button: QAbstractButton) -> None:
    """Make a button one that opens and closes something: it is heard as expanded or collapsed, not as ticked."""
    button.setCheckable(True)
    hear_as(button, As.FOLD)
    button.toggled.connect(lambda _on: _say_turned(button))


def audible(text: str) -> str:
    """A text as it is heard: without what only tells where a line may break."""
    return text.translate(_UNHEARD)


def _say_turned(button: QAbstractButton) -> None:
    from desktop.ui.heard import say_turned  # noqa: PLC0415  # nothing is turned before the first paint

    say_turned(button)
