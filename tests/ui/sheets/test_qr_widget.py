"""A code on the page: a camera reads it in every look and size, and it says in words what it opens."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme
from desktop.ui.widgets.qr_code import QrCode
from tests.ui.sheets.papers import codes
from tests.ui.shown import settle

ADDRESS = "https://www.contoh.go.id/bantuan"


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_camera_reads_it(qtbot: QtBot, look: str, scale: float) -> None:
    code = QrCode(ADDRESS, "www.contoh.go.id/bantuan", "Kode QR alamat resmi", Theme(look, scale))
    qtbot.addWidget(code)
    code.show()
    settle()

    picture = code.code.grab().toImage()

    assert codes(picture) == [ADDRESS]
    assert {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())} == {
        "#000000", "#ffffff",
    }  # fmt: skip


def test_four_light_modules_stand_round_it(qtbot: QtBot) -> None:
    code = QrCode(ADDRESS, "www.contoh.go.id/bantuan", "Kode", Theme("dark", 1.0))
    qtbot.addWidget(code)
    picture = code.code.grab().toImage()
    module = picture.width() // (29 + 8)

    dark = [
        (x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y).value() == 0
    ]

    assert picture.width() % module == 0
    assert min(min(place) for place in dark) == 4 * module
    assert max(max(place) for place in dark) == picture.width() - 4 * module - 1


def test_it_is_heard_by_its_name_and_by_what_it_opens(qtbot: QtBot) -> None:
    code = QrCode(ADDRESS, "www.contoh.go.id/bantuan", "Kode QR alamat resmi", Theme("light", 1.0))
    qtbot.addWidget(code)

    heard = QAccessible.queryAccessibleInterface(code.code)

    name, more = (heard.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    assert f"{name}. {more}".removesuffix(". ") == "Kode QR alamat resmi. www.contoh.go.id/bantuan"
    assert code.words.text() == "www.contoh.go.id/bantuan"
