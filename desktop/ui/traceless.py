"""A file dialog that leaves nothing behind: Qt writes the folder that somebody looked into in a file of its own.

`QtProject.conf`, or a key of the registry, of all programs that are made with Qt: whoever uses this computer next would
find the folder's name there.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog

_ORGANISATION, _GROUP = "QtProject", "FileDialog"
"""Of `QFileDialogPrivate::saveSettings` (qfiledialog.cpp), which runs when a dialog is deleted."""


@contextmanager
def traceless(dialog: QFileDialog) -> Iterator[None]:
    """Delete the dialog at the end. On Linux Qt's own settings are never written, elsewhere they are put back.

    There it is Qt's own dialog: that of GTK lists what was chosen among the files that were used last.
    """
    if sys.platform.startswith("linux"):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    before = _kept()
    try:
        yield
    finally:
        shiboken6.delete(dialog)
        _put_back(before)


def _settings() -> QSettings:
    settings = QSettings(QSettings.Scope.UserScope, _ORGANISATION)
    settings.setFallbacksEnabled(False)
    settings.beginGroup(_GROUP)
    return settings


def _kept() -> dict[str, object]:
    settings = _settings()
    return {name: settings.value(name) for name in settings.allKeys()}


def _put_back(values: dict[str, object]) -> None:
    settings = _settings()
    if _kept() != values:
        settings.remove("")
        for name, value in values.items():
            settings.setValue(name, value)
