"""The page about the program says whether its own files are whole."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.logic.integrity import Integrity
from desktop.ui.about.about import AboutPage, Versions
from desktop.window import Window


def _fail() -> Integrity:
    raise OSError


@pytest.mark.parametrize(
    ("look", "line"),
    [
        (lambda: Integrity(172), "Isi aplikasi utuh: 172 berkas sama seperti saat dibuat."),
        (
            lambda: Integrity(172, ("words/pins.txt", "web/web.json")),
            "2 berkas aplikasi hilang atau berubah: words/pins.txt, web/web.json. Pasang ulang aplikasi ini.",
        ),
        (_fail, "Isi aplikasi tidak bisa diperiksa."),
    ],
)
def test_it_says_whether_the_program_is_whole(
    look: Callable[[], Integrity], line: str, window: Window, qtbot: QtBot
) -> None:
    page = AboutPage(window.dress().around, window.programme, Versions("1", "2", "3"), (), look)
    qtbot.addWidget(page)

    def said() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]

    assert "Isi aplikasi sedang diperiksa." in said()
    qtbot.waitUntil(lambda: line in said())
    assert "Isi aplikasi sedang diperiksa." not in said()
