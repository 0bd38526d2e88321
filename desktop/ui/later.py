"""Something for the next turn, for as long as whoever wants it is there.

Not `QTimer.singleShot(0, owner, do)`: PySide keeps `do`, and with it a whole page with what was drawn on it, for ever
where the owner goes before its turn comes.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(owner: QObject, do: Callable[[], object]) -> None:
    """Call `do` in the next turn, unless `owner` is gone by then; then nothing is kept of it."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(do)
    timer.timeout.connect(timer.deleteLater)
    timer.start(0)
