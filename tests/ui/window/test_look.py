"""Colours that can be read, icons that exist, letters that are no boxes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainterPath, QPalette, QRawFont
from PySide6.QtWidgets import QLineEdit, QScrollBar, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from desktop.ui.application import Application
from desktop.ui.theme import NAMES, Theme, load_theme
from tests.ui.seen_stops import Seen, View
from tests.ui.shown import WIDE

STYLE = Path(__file__).parents[3] / "resources" / "style"
VERDICTS = ("resmi", "mitra", "terbukti", "dikenal", "palsu")
TEXT = [
    *((ink, ground) for ink in ("ink", "muted", "brand_text", *VERDICTS) for ground in ("bg", "surface", "sunken")),
    *((verdict, f"{verdict}_soft") for verdict in VERDICTS),
    *((f"on_{verdict}", f"{verdict}_solid") for verdict in VERDICTS),
    ("brand_text", "brand_soft"), ("ink", "brand_soft"), ("ink", "palsu_soft"), ("on_brand", "brand"),
    ("on_brand", "brand_hover"), ("on_brand", "brand_press"), ("on_hero", "hero"), ("on_hero", "hero_hover"),
    ("on_hero", "pattern"), ("disabled_ink", "disabled_bg"),
]  # fmt: skip
EDGES = [
    ("line_strong", "bg"), ("line_strong", "surface"), ("line_strong", "sunken"), ("focus", "bg"), ("focus", "surface"),
    ("focus", "sunken"), *((f"meter{level}", "sunken") for level in range(1, 6)),
]  # fmt: skip


def luminance(theme: Theme, key: str) -> float:
    colour = theme.color(key)
    parts = [channel / 255 for channel in (colour.red(), colour.green(), colour.blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: Theme, first: str, second: str) -> float:
    """The ratio of WCAG 2."""
    high, low = sorted((luminance(theme, first), luminance(theme, second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_text_can_be_read_and_edges_can_be_seen(name: str) -> None:
    theme = load_theme(name, 1.0)

    weak = {pair: round(contrast(theme, *pair), 2) for pair in TEXT if contrast(theme, *pair) < 4.5}
    weak |= {pair: round(contrast(theme, *pair), 2) for pair in EDGES if contrast(theme, *pair) < 3}

    assert not weak


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_pair_of_colours_that_is_used_can_be_read(seen_in: Callable[[View], tuple[Seen, ...]], name: str) -> None:
    theme, seen = load_theme(name, 1.0), seen_in(View("id", WIDE, 100))
    words = {pair for one in seen for pair in one.inks}
    frames = {pair for one in seen for pair in one.edges}

    assert len(words) > 20
    assert {pair: round(contrast(theme, *pair), 2) for pair in words if contrast(theme, *pair) < 4.5} == {}
    assert {pair: round(contrast(theme, *pair), 2) for pair in frames if contrast(theme, *pair) < 3} == {}


@pytest.mark.parametrize("name", NAMES)
def test_what_an_empty_field_says_can_be_read(application: Application, qtbot: QtBot, name: str) -> None:
    theme, field = load_theme(name, 1.0), QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(theme.qss())
    field.ensurePolished()

    said = field.palette().color(QPalette.ColorRole.PlaceholderText)

    assert (said.name().upper(), said.alpha()) == (theme.hex("muted"), 255)
    assert contrast(theme, "muted", "surface") >= 4.5


def test_the_handle_of_a_scroll_bar_is_wide_enough_for_a_shaking_hand(application: Application, qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setStyleSheet(load_theme("light", 1.0).qss())
    bar.resize(bar.sizeHint().width(), 200)
    bar.setRange(0, 100)
    options = QStyleOptionSlider()
    bar.initStyleOption(options)

    handle = bar.style().subControlRect(
        QStyle.ComplexControl.CC_ScrollBar, options, QStyle.SubControl.SC_ScrollBarSlider, bar
    )

    assert handle.width() >= 14


@pytest.mark.parametrize("bold", [False, True])
def test_a_zero_in_running_text_has_no_slash_and_in_an_address_it_has(application: Application, *, bold: bool) -> None:
    theme = load_theme("light", 1.0)

    assert [_holes(theme.font("host", bold=bold, mono=mono), "0") for mono in (False, True)] == [1, 2]


def _holes(font: QFont, letter: str) -> int:
    """How many closed lines an outline has inside its outer one."""
    path = QPainterPath()
    path.addText(0, 0, font, letter)
    return len(path.toSubpathPolygons()) - 1


def test_every_icon_is_in_the_face(application: Application) -> None:
    font = QRawFont.fromFont(QFont("JagaIcons"))

    for code in json.loads((STYLE / "fonts" / "icons.json").read_text("utf-8")).values():
        assert font.supportsCharacter(code)


@pytest.mark.parametrize(
    "text", ["аеорсухіјѕԁԛԝ", "οινρυχΑΒΕ", "օսոհց", "ɑɡɪʀƙĸɍɾɽƿȷı", "ｐｒａｋｅｒｊａ．ｇｏ", "ẹạọṃ"]
)
@pytest.mark.parametrize("mono", [False, True])
def test_no_look_alike_letter_shows_as_a_box(application: Application, text: str, mono: bool) -> None:
    names = load_theme("light", 1.0).font("host", mono=mono).families()
    faces = [QRawFont.fromFont(QFont(name)) for name in names]

    assert all(any(face.supportsCharacter(ord(letter)) for face in faces) for letter in text)


def test_the_faces_are_ours(application: Application) -> None:
    font = load_theme("light", 1.0).font("body")

    assert QRawFont.fromFont(font).familyName() == "Atkinson Hyperlegible Next"
    assert QFontMetrics(font).height() > 0


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_the_effective_width_is_one_rule_for_text_size_and_window(scale: float) -> None:
    theme = load_theme("light", scale)

    assert theme.width_class(round(1200 * scale)) == 1200
    assert theme.narrow(round(1099 * scale))
    assert not theme.narrow(round(1101 * scale))
    assert theme.single(round(949 * scale))
