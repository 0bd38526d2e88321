"""Saying something to a screen reader that is shown elsewhere on the page than where the keyboard is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.later import later

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Announcer = Callable[["QWidget", str], None]
"""Has a text read out as news of a widget, nothing for an empty one; a window gets one that speaks, a test one that
listens."""


def announce(widget: "QWidget", text: str, /) -> None:
    """Have a text read out in the next turn, if anybody listens: its page may be gone by then, its window is there."""
    if text:
        window = widget.window()
        later(window, lambda: _say(window, text))


def _say(window: "QWidget", text: str) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  # not before the first paint

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, text))
