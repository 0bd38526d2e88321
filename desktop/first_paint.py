"""The moment of the first paint: what waits for it, and what may come only then."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:  # to name a type takes time before the first paint
    from desktop.ui.shell import Shell


class FirstPaint(QObject):
    """Calls back once, after the window was painted for the first time."""

    def __init__(self, window: QObject, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint; the call comes when it is on the screen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


def closed_first(then: Callable[[], None]) -> Callable[[], None]:
    """Before anybody can have typed: what they will type comes into no core file, and no other process reads it."""

    def close() -> None:
        from desktop.adapters.process_safety import close_memory  # noqa: PLC0415  # not before the first paint

        close_memory()
        then()

    return close


def check_file(shell: "Shell", file: Path) -> None:
    """Open the check as if the file had been dropped there."""
    from PySide6.QtCore import QMimeData, QUrl  # noqa: PLC0415  # after the first paint

    from desktop.ui.once import Once  # noqa: PLC0415  # same
    from desktop.ui.page import Open  # noqa: PLC0415  # same
    from desktop.ui.places import Check  # noqa: PLC0415  # same

    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file.absolute()))])
    shell.want(Open(Check(offered=Once(dropped))))
