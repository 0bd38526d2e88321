"""Saying something to a screen reader that is shown elsewhere on the page than where the keyboard is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Announcer = Callable[["QWidget", str], None]
"""Has a text read out as news of a widget, nothing for an empty one; a window gets one that speaks, a test one that
listens."""


def announce(widget: "QWidget", text: str, /) -> None:
    """Have a text read out, if anybody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  # not before the first paint

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
