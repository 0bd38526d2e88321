"""Colours that can be read, icons that exist, letters that are no boxes."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QRawFont

from desktop.ui.application import Application
from desktop.ui.theme import NAMES, Theme, load_theme

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


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_effective_width_is_one_rule_for_text_size_and_window(scale: float) -> None:
    theme = load_theme("light", scale)

    assert theme.width_class(round(1200 * scale)) == 1200
    assert theme.narrow(round(1099 * scale))
    assert not theme.narrow(round(1101 * scale))
    assert theme.single(round(949 * scale))
