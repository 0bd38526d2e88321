"""The start page of a shared machine: the tasks, and how to read them. Nothing on it moves, nothing tells the time.

Where somebody helps it has what people come with instead, and the tasks in small below.
"""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from desktop.logic.private import unshown
from desktop.logic.settings import LANGUAGE
from desktop.ui.kiosk.brand import Band, Foot, Rest, Sides, Slab
from desktop.ui.kiosk.places import Staff
from desktop.ui.page import DRESS, Choose, Open, Page, Surroundings, Toggle
from desktop.ui.places import Place
from desktop.ui.room import RoomTile, TileKind
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, FlowRow, Heading, IconLine, Kind, PlainLabel, Row, Tile
from desktop.ui.widgets.buttons import Look
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.tiles import TileGrid

_TWO_TILES = 800  # the effective width from which two tiles beside one another have room for their words


@unshown
class Waiting(NamedTuple):
    """One thing that people come with: the text id of its tile, its icon, and where it leads, asked at the press."""

    title: str
    icon: str
    opens: Callable[[], Place]
    urgent: bool = False


class StartPage(Page):
    """Tiles of the tasks, or of a `queue`; the first has the keyboard. `refused`: the policy could not be read."""

    def __init__(
        self,
        around: Surroundings,
        tiles: tuple[RoomTile, ...],
        *,
        refused: bool = False,
        queue: tuple[Waiting, ...] = (),
    ) -> None:
        super().__init__(around)
        self._queue = queue
        self._opens: list[QWidget] = []
        words = self.words
        main = Column(self.theme)
        self._top = main.add(Row(self.theme))
        self._top.stretch()
        self._controls = self._build_controls()
        self._scroll = main.add(Rest(self.theme), 1)
        self._build_task(self._scroll.content, tiles)
        self._foot = main.add(self._build_foot(refused=refused))
        self.staff = self._foot.staff
        self.staff.clicked.connect(lambda: self.wants.emit(Open(Staff())))
        slab = Slab(around, (words("kiosk.start.ask"), words("kiosk.start.erased")))
        self._sides = Sides(slab, Band(around), main, self.theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._sides)

    @property
    def title(self) -> str:
        """The question that the tiles answer."""
        return self.words("helper.start.title" if self._queue else "home.title")

    @property
    def announcement(self) -> str:
        """That nobody else's entries are here, then the question."""
        return f"{self.words('kiosk.start.clean')} {self.title}"

    @property
    def whole(self) -> bool:
        """It has its own head."""
        return True

    def first_focus(self) -> QWidget:
        """The first tile: Enter opens it."""
        return self._opens[0] if self._opens else super().first_focus()

    def leave(self) -> Place | None:
        """It builds itself from nothing but what the window knows."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Slab or band, tiles beside or below one another."""
        width, theme = self.window().width(), self.theme
        narrow = self._sides.fit(width)
        across = theme.width_class(width)
        (self._sides.band.row if narrow else self._top).add(self._controls)
        self._top.setVisible(not narrow)
        self._sides.band.row.turn(down=across < _TWO_TILES)
        right = theme.side(width)
        left = right if narrow else theme.sp(56)
        self._top.box.setContentsMargins(left, theme.sp(24), right, 0)
        self._scroll.content.box.setContentsMargins(left, theme.sp(14 if narrow else 22), right, theme.sp(8))
        self._foot.box.setContentsMargins(left, theme.sp(6), right - theme.sp(12), theme.sp(10))
        self._grid.set_columns(2 if across >= _TWO_TILES else 1)
        super().resizeEvent(event)

    def _build_controls(self) -> FlowRow:
        row, words, theme = FlowRow(self.theme, 10), self.words, self.theme
        group = QButtonGroup(self)
        for value in LANGUAGE.choices:
            choice = row.add(Choice(words(LANGUAGE.choice_text(value)), theme, compact=True))
            choice.setAccessibleDescription(words(LANGUAGE.text))
            choice.setChecked(value == words.language)
            choice.clicked.connect(lambda _=False, chosen=value: self._choose(chosen))
            group.addButton(choice)
        hear_as(row, As.GROUP, words(LANGUAGE.text))
        one_stop(group)
        self.languages = group
        self.dress = row.add(_Low(words("shell.dress.title"), theme, "text-aa", choice))
        self.dress.setAccessibleDescription(words("shell.dress.hint"))
        self.dress.clicked.connect(lambda: self.wants.emit(Toggle(DRESS)))
        return row

    def _choose(self, chosen: str | int) -> None:
        if chosen != self.words.language:
            self.wants.emit(Choose(LANGUAGE.name, chosen))

    def _build_task(self, column: Column, tiles: tuple[RoomTile, ...]) -> None:
        head = column.add(FlowRow(self.theme, 16, 4))
        head.add(Heading(self.title, self.theme, "h1"))
        column.space(16)
        self._grid = column.add(TileGrid(self.theme))
        ask = [tile for tile in tiles if tile.kind is TileKind.ASK]
        tasks = [tile for tile in tiles if tile.kind is not TileKind.ASK]
        if self._queue:
            for one in self._queue:
                made = Tile(self.words(one.title), "", self.theme, one.icon, urgent=one.urgent)
                self._lead(self._grid.put(made), one.opens)
            self._build_more(column, tasks)
        else:
            for tile in sorted(tasks, key=lambda one: list(TileKind).index(one.kind)):
                self._lead(self._grid.put(self._tile(tile)), partial(_itself, tile.opens))
        for tile in ask:
            self._lead(head.add(self._question(tile)), partial(_itself, tile.opens))
        column.stretch()

    def _lead(self, way: QAbstractButton, opens: Callable[[], Place]) -> None:
        self._opens.append(way)
        way.clicked.connect(lambda: self.wants.emit(Open(opens())))

    def _question(self, tile: RoomTile) -> Button:
        """Beside the heading: tiles leave it no room in a small window."""
        made = Button(self.words(tile.title), self.theme, tile.icon, Kind.GHOST)
        made.setAccessibleDescription(self.words(tile.hint))
        return made

    def _build_more(self, column: Column, tasks: Sequence[RoomTile]) -> None:
        """The tasks that no tile of the queue leads to."""
        if not tasks:
            return
        column.space(18)
        column.add(PlainLabel(self.words("helper.start.more"), self.theme, bold=True, color="muted"))
        column.space(8)
        row = column.add(FlowRow(self.theme, 10))
        for tile in tasks:
            button = row.add(Button(self.words(tile.title), self.theme, tile.icon, pad=18))
            button.setAccessibleDescription(self.words(tile.hint))
            button.clicked.connect(lambda _=False, place=tile.opens: self.wants.emit(Open(place)))

    def _build_foot(self, *, refused: bool) -> Foot:
        """What must be read without scrolling."""
        foot, words, theme = Foot(self.around), self.words, self.theme
        foot.say_above(IconLine("check", words("kiosk.start.clean"), theme, icon_color="brand_text"))
        if refused:
            said = words("kiosk.start.refused")
            foot.say_above(IconLine("warning-fill", said, theme, icon_color="terbukti", type_key="small"))
        return foot

    def _tile(self, tile: RoomTile) -> Tile:
        title, hint = self.words(tile.title), self.words(tile.hint)
        if tile.kind is TileKind.HERO:
            return _FilledTile(title, hint, self.theme, tile.icon)
        return Tile(title, hint, self.theme, tile.icon, urgent=tile.kind is TileKind.URGENT)


def _itself(place: Place) -> Place:
    return place


class _FilledTile(Tile):
    """The tile of the task that most people come for."""

    def _inks(self) -> tuple[str, str]:
        return "on_hero", "on_hero"

    def _look(self) -> Look:
        on = self.underMouse() or self.isDown()
        border = {"contrast": 5.0, "dark": 1.0}.get(self.theme.name, 0.0)
        return Look("hero_hover" if on else "hero", "hero_line", "on_hero", border)


class _Low(Button):
    """As high as the choices beside it."""

    def __init__(self, text: str, theme: Theme, icon: str, beside: Choice) -> None:
        super().__init__(text, theme, icon, pad=16)
        self._beside = beside

    def sizeHint(self) -> QSize:
        """All words in one line."""
        return QSize(super().sizeHint().width(), self._beside.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(super().minimumSizeHint().width(), self._beside.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """More where the words need it."""
        return max(self._beside.sizeHint().height(), math.ceil(self._words_height(width)) + self.theme.sp(16))
