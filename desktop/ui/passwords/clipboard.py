"""A secret on the clipboard: marked so that histories leave it out, and gone after a while if it is still ours.

Whether it is ours is told by a mark of our own beside the text; the text itself is kept nowhere to compare with.
"""

import secrets

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

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


class SecretClipboard(QObject):
    """The one way to copy a secret. It outlives pages: the thirty seconds are for pasting elsewhere."""

    def __init__(self, kept_ms: int = KEPT_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.forget)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.forget)

    @property
    def waiting(self) -> bool:
        """Whether a secret of ours may still be there."""
        return self._timer.isActive()

    def copy(self, secret: str) -> None:
        """Put it there, and begin to count."""
        data = QMimeData()
        data.setText(secret)
        for kind, value in LEAVE_OUT.items():
            data.setData(kind, value)
        self._mark = secrets.token_bytes(16)
        data.setData(MARK, self._mark)
        QGuiApplication.clipboard().setMimeData(data)
        self._timer.start()

    def forget(self) -> None:
        """Clear the clipboard, unless somebody has copied something else since."""
        self._timer.stop()
        if self._mark and bytes(QGuiApplication.clipboard().mimeData().data(MARK).data()) == self._mark:
            QGuiApplication.clipboard().clear()
        self._mark = b""
