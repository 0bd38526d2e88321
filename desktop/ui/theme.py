"""Tokens -> colours, sizes, fonts, icons and the style sheet of one look; nothing else in the window knows a number.

A `Theme` is a value: a change of look or text size makes another one, and every page is built anew with it.
"""

import json
from functools import cache
from string import Template
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPainterPath, QPalette, QPixmap

from desktop.logic.resources import shipped, shipped_text

if TYPE_CHECKING:  # five milliseconds before the first paint, for a name
    from desktop.logic.verify.answer.judgement import Verdict

SYSTEM = "system"
NAMES = ("light", "dark", "contrast")
_SPACE_GROWTH = 0.35  # look/README: spacing grows at 35 % of the text, or 150 % text has no room left


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads(shipped("style", "tokens.json"))
    return tokens


@cache
def load_icons() -> dict[str, int]:
    """The place of each icon in its face; raises ContentError. In the middle of a painting it would be too late."""
    icons: dict[str, int] = json.loads(shipped("style", "fonts", "icons.json"))
    return icons


class Theme(NamedTuple):
    """One look: `name` is light, dark or contrast, `scale` 1.0, 1.25 or 1.5."""

    name: str
    scale: float

    @property
    def tokens(self) -> dict[str, Any]:
        """All that tokens.json says."""
        return _tokens()

    def hex(self, key: str) -> str:
        """The colour as #RRGGBB; raises KeyError when there is none of that name."""
        colour: str = self.tokens["theme"][self.name][key]
        return colour

    def color(self, key: str) -> QColor:
        """The colour as Qt wants it."""
        return QColor(self.hex(key))

    def px(self, size: str | int) -> int:
        """A type size by name ("body") or a height in pixels, at this text size."""
        return round((self.tokens["type"][size] if isinstance(size, str) else size) * self.scale)

    def sp(self, space: int) -> int:
        """A space between things: grows slower than the text."""
        return round(space * (1 + (self.scale - 1) * _SPACE_GROWTH))

    def size(self, key: str) -> int:
        """A height or width of the `size` tokens, at this text size."""
        return self.px(int(self.tokens["size"][key]))

    def radius(self, key: str) -> int:
        """A corner: "control", "tile" or "pill"; corners do not grow."""
        return int(self.tokens["radius"][key])

    @property
    def line(self) -> float:
        """The width of a hairline: 1, in high contrast 2."""
        return 2.0 if self.name == "contrast" else 1.0

    @property
    def margin(self) -> dict[str, int]:
        """The side margins "wide", "narrow" and "slim"."""
        return {key: self.sp(value) for key, value in self.tokens["margin"].items()}

    def width_class(self, window_px: int) -> int:
        """The effective width W of a window: what it would be if the text had not grown."""
        return round(window_px / self.scale)

    def narrow(self, window_px: int) -> bool:
        """W < 1100: narrow margins, the panel becomes a band, chevrons go."""
        return self.width_class(window_px) < int(self.tokens["narrow"]["band"])

    def single(self, window_px: int) -> bool:
        """W < 950: one column."""
        return self.width_class(window_px) < int(self.tokens["narrow"]["single"])

    def tight(self, window_px: int) -> bool:
        """W < 760: a verdict has no panel; its word stands in what it says first."""
        return self.width_class(window_px) < int(self.tokens["narrow"]["tight"])

    def slim(self, window_px: int) -> bool:
        """W < 480: what has no room beside its words stands below them."""
        return self.width_class(window_px) < int(self.tokens["narrow"]["slim"])

    def least_side(self, window_px: int) -> int:
        """The least room at each side of what stands in a window of this width."""
        if self.slim(window_px):
            return self.margin["slim"]
        return self.margin["narrow" if self.narrow(window_px) else "wide"]

    def side(self, window_px: int) -> int:
        """The side margin of a window of this width: what stands in a wide one is in its middle."""
        return max(self.least_side(window_px), (window_px - self.px(int(self.tokens["widest"]))) // 2)

    def line_height(self, type_key: str | int) -> float:
        """The height of a line in parts of the face's own."""
        heights = self.tokens["line_height_pct"]
        size = self.tokens["type"][type_key] if isinstance(type_key, str) else type_key
        lead = "lead" if size >= self.tokens["type"]["lead"] else "body"
        key = "heading" if size >= self.tokens["type"]["h3"] else lead
        return float(heights[key]) / 100

    def font(self, type_key: str | int, *, bold: bool = False, mono: bool = False) -> QFont:
        """A font of a type size; `mono` for addresses and numbers. Rare letters come from the third family."""
        names = self.tokens["font"]
        font = QFont([names["mono" if mono else "sans"], names["letters"]])
        font.setPixelSize(self.px(type_key))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def icon(self, name: str, size: int, color_key: str) -> QPixmap:
        """An icon of `size` pixels (already scaled), sharp on every screen; raises KeyError for an unknown name."""
        return _icon(name, size, self.hex(color_key), _pixel_ratio(), self.tokens["font"]["icons"])

    def verdict(self, verdict: "Verdict") -> tuple[str, str]:
        """The colour key ("resmi", also "on_resmi", "resmi_soft", "resmi_solid") and the icon of a verdict."""
        entry = self.tokens["verdict"][verdict.value]
        return entry["key"], entry["icon"]

    def palette(self) -> QPalette:
        """The palette for what Qt draws by itself."""
        role, palette = QPalette.ColorRole, QPalette()
        keys = {
            role.Window: "bg", role.Base: "surface", role.AlternateBase: "sunken", role.Button: "surface",
            role.WindowText: "ink", role.Text: "ink", role.ButtonText: "ink", role.ToolTipText: "ink",
            role.ToolTipBase: "surface", role.PlaceholderText: "muted", role.Highlight: "brand",
            role.HighlightedText: "on_brand", role.Link: "brand_text", role.Accent: "brand",
        }  # fmt: skip
        for one, key in keys.items():
            palette.setColor(one, self.color(key))
        for one in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, self.color("disabled_ink"))
        return palette

    def qss(self) -> str:
        """The style sheet for the few things that Qt draws: text fields, scroll bars, menus."""
        values: dict[str, object] = dict(self.tokens["theme"][self.name])
        values |= {f"font_{key}": name for key, name in self.tokens["font"].items()}
        values |= {f"type_{key}": self.px(key) for key in self.tokens["type"]}
        values |= {f"radius_{key}": size for key, size in self.tokens["radius"].items()}
        values |= {f"sp{space}": self.sp(space) for space in (4, 8, 12, 16)}
        return _template().substitute(values)


def load_theme(name: str, scale: float) -> Theme:
    """The theme of a name; "system" asks what the desktop wants."""
    if name == SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    return Theme(name, scale)


@cache
def _template() -> Template:
    return Template(shipped_text("style", "app.qss"))


def _pixel_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@cache
def _icon(name: str, size: int, colour: str, ratio: float, family: str) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    font = QFont(family)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    glyph = chr(load_icons()[name])
    metrics = QFontMetricsF(font)
    path = QPainterPath()
    path.addText(0, 0, font, glyph)
    # The em box is centred, not the ink: all icons of a column keep one optical grid.
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate((size - metrics.horizontalAdvance(glyph)) / 2, _baseline(path.boundingRect(), size, metrics))
    painter.fillPath(path, QColor(colour))
    painter.end()
    return pixmap


def _baseline(ink: QRectF, size: int, metrics: QFontMetricsF) -> float:
    if ink.isEmpty():
        return metrics.ascent()
    return size / 2 + metrics.ascent() - (metrics.ascent() + metrics.descent()) / 2
