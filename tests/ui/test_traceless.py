"""What a file dialog leaves behind: nothing, and what other programs had left stays as it was."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.ui.traceless import _kept, _put_back, traceless

KIND, USER = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
OLD = "[FileDialog]\nlastVisited=file:///theirs\nviewMode=List\n\n[Other]\nkept=1\n"


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Path]:
    """The folder of Qt's own settings."""
    QSettings.setPath(KIND, USER, str(tmp_path))
    yield tmp_path
    QSettings.setPath(KIND, USER, os.environ["XDG_CONFIG_HOME"])


def test_a_dialog_leaves_no_file_and_the_folder_in_none(qapp: QApplication, config: Path) -> None:
    (config / "secret").mkdir()
    dialog = QFileDialog(None, "", str(config / "secret"))

    with traceless(dialog):
        dialog.selectFile("a.eml")

    assert [file.name for file in config.iterdir()] == ["secret"]


def test_what_others_left_is_put_back_where_qt_writes_it(qapp: QApplication, config: Path) -> None:
    (config / "QtProject.conf").write_text(OLD)
    before = _kept()
    settings = QSettings(USER, "QtProject")
    settings.setValue("FileDialog/lastVisited", "file:///ours")
    settings.setValue("FileDialog/history", ["file:///ours"])
    settings.sync()
    assert "ours" in (config / "QtProject.conf").read_text()

    _put_back(before)

    assert (config / "QtProject.conf").read_text() == OLD
