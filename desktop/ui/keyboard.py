"""Where the keyboard is while the page under it is built anew: remembered before, given back afterwards."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets import ScrollPage

if TYPE_CHECKING:
    from desktop.ui.shell import Shell

_ROUNDS = 3  # a label that wraps tells its height after it has its width, and the page after its labels


class Held(NamedTuple):
    """`way` is the id of the header's way that has the keyboard; `height` how far down something of the page has it."""

    shell: "Shell"
    way: str
    height: int | None

    def give_back(self) -> None:
        """Put the keyboard, and what it is on, where they were."""
        if self.way:
            self.shell.header.buttons[self.way].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.height is not None:
            _hold(self.shell, self.height)


def held(shell: "Shell") -> Held:
    """Where the keyboard is now."""
    way = next((way for way, button in shell.header.buttons.items() if button.hasFocus()), "")
    now = QApplication.focusWidget()
    on_page = now is not None and shell.page.isAncestorOf(now)
    return Held(shell, way, now.mapTo(shell, QPoint(0, 0)).y() if now is not None and on_page else None)


def _hold(shell: "Shell", height: int) -> None:
    """Scroll so that what has the keyboard is where it was before the page was built anew."""
    now, column = QApplication.focusWidget(), shell.layout()
    if now is None or column is None:
        return
    for made in (*shell.tops, shell.frame):
        made.show()  # the layout would show it in the next round only
    for _ in range(_ROUNDS):
        column.activate()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for scroll in shell.page.findChildren(ScrollPage):
        if scroll.content.isAncestorOf(now):
            scroll.hold(now, now.mapTo(shell, QPoint(0, 0)).y() - height)
