"""The dialog in which a person chooses a picture or a mail; it shows folders, so never on a shared machine."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.logic.words import Words

_KINDS = "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.eml *.PNG *.JPG *.JPEG *.EML"


def choose_file(parent: QWidget, words: Words) -> Path | None:
    """The chosen file, None when the person changed their mind."""
    kinds = f"{words('file.kinds')} ({_KINDS});;{words('file.all')} (*)"
    downloads = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    start = str(downloads) if downloads.is_dir() else ""
    quiet = QFileDialog.Option.HideNameFilterDetails | QFileDialog.Option.ReadOnly
    chosen, _ = QFileDialog.getOpenFileName(parent, words("file.choose"), start, kinds, options=quiet)
    return Path(chosen) if chosen else None
