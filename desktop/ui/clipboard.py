"""What one person puts on the clipboard or takes from it, and what of it goes when they do.

A secret is marked so that histories leave it out, and gone after a while if it is still ours; it goes with the person
in every case. Whether it is ours is told by a mark of our own beside the text. Everything else that was copied or
pasted here is known again by a keyed hash with a key of this visit; the text itself is kept nowhere to compare with.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from desktop.logic.ports import Clipboard

KEPT_MS = 30_000
MARK = "application/x-jaga-akun-once"

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
LEAVE_OUT = {
    # KDE's Klipper, and those that follow it.
    "x-kde-passwordManagerHint": b"secret",
    # Windows: no history, no copy to other devices, no monitor. The last two are numbers, 0 for no.
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
    # macOS: nspasteboard.org, asked for by clipboard managers there.
    "org.nspasteboard.ConcealedType": b"1",
}


def copied() -> QMimeData:
    """What is on the clipboard; Qt gives None for an empty one, whatever its types say."""
    data: object = QGuiApplication.clipboard().mimeData()
    return data if isinstance(data, QMimeData) else QMimeData()


class SystemClipboard:
    """Qt's clipboard as the logic's port."""

    def text(self) -> str:
        """The text that is there."""
        return QGuiApplication.clipboard().text()

    def mark(self, kind: str) -> bytes:
        """What lies beside the text under this name."""
        return bytes(copied().data(kind).data())

    def ours(self) -> bool:
        """Whether this program put there what is there."""
        return QGuiApplication.clipboard().ownsClipboard()

    def put(self, text: str, marks: Mapping[str, bytes]) -> None:
        """Put a text there, with what lies beside it."""
        data = QMimeData()
        data.setText(text)
        for kind, value in marks.items():
            data.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(data)

    def clear(self) -> None:
        """Nothing is there any more."""
        QGuiApplication.clipboard().clear()

    def clear_selection(self) -> None:
        """What was selected here is not pasted with the middle button any more."""
        board = QGuiApplication.clipboard()
        if board.supportsSelection() and board.ownsSelection():
            board.clear(QClipboard.Mode.Selection)


class VisitClipboard(QObject):
    """The clipboard of one person. It outlives pages: a secret's thirty seconds are for pasting elsewhere."""

    def __init__(self, board: Clipboard | None = None, kept_ms: int = KEPT_MS) -> None:
        super().__init__()
        self._board = board or SystemClipboard()
        self._mark = b""
        self._key = secrets.token_bytes(32)
        self._known: set[bytes] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.forget_secret)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.aboutToQuit.connect(self.forget_secret)
            application.clipboard().dataChanged.connect(self._changed)

    @property
    def waiting(self) -> bool:
        """Whether a secret of ours may still be there."""
        return self._timer.isActive()

    def copy(self, text: str) -> None:
        """Put there what a person asked to copy."""
        self._known.add(self._hash(text))
        self._board.put(text, {})

    def copy_secret(self, secret: str) -> None:
        """Put a secret there, and begin to count."""
        self._mark = secrets.token_bytes(16)
        self._known.add(self._hash(secret))
        self._board.put(secret, {**LEAVE_OUT, MARK: self._mark})
        self._timer.start()

    def note_paste(self, field: str) -> None:
        """Something was pasted into a field, which holds this text now: know it again when it is what lies there."""
        there = self._board.text()
        if there and there.strip() in field:
            self._known.add(self._hash(there))

    def forget_secret(self) -> None:
        """Clear the clipboard of our secret, unless somebody has copied something else since."""
        self._timer.stop()
        if self._mark and self._board.mark(MARK) == self._mark:
            self._board.clear()
        self._mark = b""

    def end(self, *, everything: bool) -> None:
        """The person is gone: secrets and what is selected go; `everything` that was copied or pasted here too."""
        self.forget_secret()
        self._board.clear_selection()
        if everything and self._known and self._hash(self._board.text()) in self._known:
            self._board.clear()
        self._known.clear()
        self._key = secrets.token_bytes(32)

    def _changed(self) -> None:
        """A field copies by itself with Ctrl+C: that is known again too."""
        if self._board.ours() and (there := self._board.text()):
            self._known.add(self._hash(there))

    def _hash(self, text: str) -> bytes:
        return hmac.digest(self._key, text.encode("utf-8", "surrogatepass"), hashlib.sha256)
