"""The dialog in which a person chooses a picture or a mail; it shows folders, so never on a shared machine."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.logic.words import Words
from desktop.ui.traceless import traceless

_KINDS = "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.eml *.PNG *.JPG *.JPEG *.EML"


def choose_file(parent: QWidget, words: Words) -> Path | None:
    """The chosen file, None when the person changed their mind."""
    kinds = f"{words('file.kinds')} ({_KINDS});;{words('file.all')} (*)"
    downloads = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    start = str(downloads) if downloads.is_dir() else ""
    dialog = QFileDialog(parent, words("file.choose"), start, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setOptions(QFileDialog.Option.HideNameFilterDetails | QFileDialog.Option.ReadOnly)
    # A window of its own takes on nothing from its parent but the style sheet.
    dialog.setPalette(parent.palette())
    dialog.setFont(parent.font())
    with traceless(dialog):
        chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    return Path(chosen[0]) if chosen else None
