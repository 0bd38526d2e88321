"""The first page: what do you want to do? It shows the tasks that exist and nothing that is still to come."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.logic.private import unshown
from desktop.ui.drop_page import DropPage
from desktop.ui.home.hero import HeroTile
from desktop.ui.later import later
from desktop.ui.page import FINISHED, Open, Surroundings
from desktop.ui.places import Check
from desktop.ui.room import RoomTile, TileKind
from desktop.ui.widgets import Button, Column, Heading, IconLine, Row, ScrollPage, Sunken, Tile, numbered
from desktop.ui.widgets.tiles import TileGrid

if TYPE_CHECKING:  # each takes PySide a fifth of a millisecond
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop.ui.places import Place

_HERO_SHARE = 35  # per cent of the width
_ENDLESS = (1 << 24) - 1  # Qt's own word for no greatest height
_ALL = 999  # of what is left, against the room below
_FEW = 2  # with so few plain tiles there is room for the three rules that help most
_TALLEST, _BESIDES = 640, 160  # pixels at 100 %: higher tiles would be stretched; what stands above and below them
_TWO_TILES = 800  # the effective width from which two tiles beside one another have room for their words


@unshown
class Offer(NamedTuple):
    """What was kept: the tile that leads to `instead` says `hint` and opens it. `fault`: what went wrong, in words.

    `banner` is what waits, above the tiles, and opens `banner_opens`.
    """

    instead: "Place"
    hint: str = ""
    opens: "Place | None" = None
    fault: str = ""
    banner: str = ""
    banner_opens: "Place | None" = None


Ask = Callable[[Callable[[Offer], None]], None]


class HomePage(DropPage):
    """The tiles: the large one at the left, the urgent one on top of the others.

    `news` is the text id of one calm line above them: what has just happened, empty for nothing. `ask` looks for what
    was kept, after the first paint: then a tile goes on with that, and none moves.
    """

    def __init__(
        self, around: Surroundings, tiles: tuple[RoomTile, ...], news: str = "", ask: "Ask | None" = None
    ) -> None:
        super().__init__(around)
        self._ask = ask
        self._leads: dict[QWidget, Place] = {}
        self._news = self.words(news) if news else ""
        self._tiles: list[QWidget] = []
        self._pastes = any(isinstance(tile.opens, Check) for tile in tiles)
        self.setAcceptDrops(self._pastes)
        self._hero: HeroTile | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollPage(self.theme)
        outer.addWidget(scroll)
        if self._news:
            icon = "check" if news == FINISHED else "info"
            scroll.content.add(IconLine(icon, self._news, self.theme, icon_color="brand_text"))
        self._head = scroll.content.add(Row(self.theme, 16))
        self._head.add(Heading(self.title, self.theme, "h1"), 1)
        self._banner: Column | None = None
        if ask is not None:  # beside the title its place is kept, so that nothing moves when it comes
            self._banner = self._head.add(Column(self.theme))
            self._banner.setFixedHeight(self.theme.size("button"))
        scroll.content.space(12 if self._news else 24)  # a line more, and all of it without scrolling
        self._parts = scroll.content.add(Row(self.theme, 16), _ALL)
        self._build(tiles)
        scroll.content.space(10 if self._news else 16)
        offline = self.words("home.offline")
        self._foot = scroll.content.add(IconLine("wifi-slash", offline, self.theme, "muted", type_key="small"))
        scroll.content.stretch()

    @property
    def title(self) -> str:
        """The question that the tiles answer."""
        return self.words("home.title")

    @property
    def announcement(self) -> str:
        """What has just happened, then the question."""
        return f"{self._news} {self.title}".strip()

    def first_focus(self) -> QWidget:
        """The large tile: Enter begins a check."""
        return self._tiles[0] if self._tiles else super().first_focus()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Paste means the check, wherever the keyboard is."""
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415  # not before the first paint

        if event.matches(QKeySequence.StandardKey.Paste) and self._pastes:
            from desktop.ui.clipboard import copied  # noqa: PLC0415  # same

            self.let_go(copied())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Once there is something to see, look for what was kept."""
        super().paintEvent(event)
        if self._ask is not None:
            ask, self._ask = self._ask, None
            later(self, lambda: ask(self._offered))

    def let_go(self, data: "QMimeData") -> None:
        """The check takes it as if it had been pasted there."""
        from desktop.ui.once import Once  # noqa: PLC0415  # not before the first paint

        self.wants.emit(Open(Check(offered=Once(data))))

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Tiles beside one another, or one below the other."""
        single = self.theme.single(self.window().width())
        self._parts.turn(down=single)
        self._head.turn(down=single)
        if self._banner is not None:
            self._banner.setVisible(not single or self._banner.box.count() > 0)
        self._parts.box.setStretch(0, 0 if single else _HERO_SHARE)
        self._parts.box.setStretch(1, 100 - _HERO_SHARE)
        if self._hero is not None:
            self._hero.set_band(band=single)
        self._grid.set_columns(2 if self.theme.width_class(self.window().width()) >= _TWO_TILES else 1)
        self._parts.setMaximumHeight(_ENDLESS if single else self._tallest())
        super().resizeEvent(event)

    def _tallest(self) -> int:
        """What tiles beside one another may be stretched to; a common window has no room for more."""
        tallest = self.theme.px(_TALLEST)
        if self.height() < tallest + self.theme.px(_BESIDES):
            return _ENDLESS
        return max(tallest, self._parts.box.heightForWidth(self.width() - 2 * self.theme.side(self.window().width())))

    def _build(self, tiles: tuple[RoomTile, ...]) -> None:
        by_kind = {kind: [tile for tile in tiles if tile.kind is kind] for kind in TileKind}
        for tile in by_kind[TileKind.HERO]:
            self._hero = self._parts.add(HeroTile(self.words(tile.title), self.words, self.theme, tile.icon))
            self._opens(self._hero, tile)
        right = self._parts.add(Column(self.theme, 16))
        for tile in by_kind[TileKind.URGENT]:
            self._add_tile(right, tile)
        plain = [*by_kind[TileKind.PLAIN], *by_kind[TileKind.ASK]]
        self._grid = right.add(TileGrid(self.theme), len(plain) if len(plain) > _FEW else 0)
        for tile in plain:
            made = Tile(self.words(tile.title), self.words(tile.hint), self.theme, tile.icon)
            self._grid.put(made)
            self._opens(made, tile)
        if len(plain) <= _FEW:
            right.add(self._remember(), 1)

    def _add_tile(self, column: Column, tile: RoomTile) -> None:
        urgent = tile.kind is TileKind.URGENT
        made = column.add(Tile(self.words(tile.title), self.words(tile.hint), self.theme, tile.icon, urgent=urgent))
        self._opens(made, tile)

    def _opens(self, made: HeroTile | Tile, tile: RoomTile) -> None:
        self._leads[made] = tile.opens
        made.clicked.connect(lambda: self.wants.emit(Open(self._leads[made])))
        self._tiles.append(made)

    def _offered(self, offer: "Offer") -> None:
        """A tile goes on with what was kept; what went wrong with it is said in the last line."""
        if offer.fault:
            self._foot.text.setText(offer.fault)
            self.announce(self, offer.fault)
        if offer.banner and offer.banner_opens is not None:
            self._show_banner(offer.banner, offer.banner_opens)
        for made, place in self._leads.items():
            if isinstance(made, Tile) and place == offer.instead and offer.opens is not None:
                made.rehint(offer.hint)
                self._leads[made] = offer.opens

    def _show_banner(self, text: str, opens: "Place") -> None:
        """Something waits: it is said, and takes no keyboard away."""
        if self._banner is not None:
            made = self._banner.add(Button(text, self.theme, "bell"), 0)
            self._banner.show()
            made.clicked.connect(lambda: self.wants.emit(Open(opens)))
            self.announce(self, text)

    def _remember(self) -> Sunken:
        box = Sunken(self.theme, 14)
        box.margins(26, 24, 26, 24)
        box.add(Heading(self.words("home.remember"), self.theme))
        for step in numbered([self.words(f"home.remember.{number}") for number in (1, 2, 3)], self.words, self.theme):
            box.add(step)
        box.stretch()
        return box
