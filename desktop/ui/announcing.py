"""Saying something to a screen reader that is shown elsewhere on the page than where the keyboard is."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Announcer(Protocol):
    """Has a text read out; the window gets one that speaks, a test one that listens."""

    def __call__(self, widget: "QWidget", text: str, /) -> None:
        """Read `text` out as news of `widget`; nothing happens for an empty one."""
        ...


def announce(widget: "QWidget", text: str, /) -> None:
    """Have a text read out, if anybody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  # not before the first paint

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
