"""The start page: tasks for the keyboard and the hand, how to read them, and what must be known before anything."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.rooms.kiosk import PICTURED
from desktop.ui.kiosk.fitted_shell import FittedShell
from desktop.ui.kiosk.places import Staff
from desktop.ui.kiosk.start_page import StartPage
from desktop.ui.page import DRESS, Choose, Open, Toggle
from desktop.ui.places import Check, Home
from desktop.ui.room import RoomTile, TileKind
from desktop.ui.widgets import PlainLabel, Tile
from desktop.window import Window
from tests.ui.host import Blank
from tests.ui.kiosk.seen.shared import LEFT, OpenFitted, Pages, focused
from tests.ui.shown import SMALL, WIDE, cut_off, misfits, settle

Starts = Callable[..., tuple[FittedShell, StartPage]]

VIEWS = [(size, scale) for size in (WIDE, SMALL) for scale in (1.0, 1.25, 1.5)]


@pytest.fixture
def tiles(make_window: Callable[..., Window]) -> tuple[RoomTile, ...]:
    """Those of all rooms."""
    return make_window(PICTURED).rooms.tiles


@pytest.fixture
def start(open_fitted: OpenFitted, tiles: tuple[RoomTile, ...]) -> Starts:
    """start(refused=, size=, ...): the start page in its window."""

    def opens(
        *, refused: bool = False, shown: tuple[RoomTile, ...] = tiles, **look: object
    ) -> tuple[FittedShell, StartPage]:
        pages: Pages = {
            Home: lambda around, _: StartPage(around, shown, refused=refused),
            Check: lambda around, _: Blank(around),
            Staff: lambda around, _: Blank(around),
        }
        shell = open_fitted(pages, **look)
        assert isinstance(shell.page, StartPage)
        return shell, shell.page

    return opens


def texts(page: QWidget) -> list[str]:
    return [one.text() for one in page.findChildren(PlainLabel) if one.isVisible()]


def wanted(qtbot: QtBot, page: StartPage, do: Callable[[], object]) -> object:
    """What the page wants when that is done."""
    with qtbot.waitSignal(page.wants) as heard:
        do()
    assert heard.args is not None
    return heard.args[0]


def test_the_first_tile_has_the_keyboard_and_enter_opens_it(qtbot: QtBot, start: Starts) -> None:
    _, page = start()
    now = QApplication.focusWidget()

    assert isinstance(now, Tile)
    assert wanted(qtbot, page, lambda: QTest.keyClick(now, Qt.Key.Key_Return)) == Open(Check())


def test_tab_passes_every_tile_in_its_order(start: Starts, tiles: tuple[RoomTile, ...]) -> None:
    _, page = start()
    passed = []

    below = [tile for tile in tiles if tile.kind is not TileKind.ASK]  # which stands beside the heading, before them
    for _ in below:
        passed.append(QApplication.focusWidget())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)

    shown = sorted(below, key=lambda tile: list(TileKind).index(tile.kind))  # the most urgent ones first
    assert [one.accessibleName() for one in passed if one is not None] == [page.words(one.title) for one in shown]


def test_everything_on_it_is_reached_by_tab(start: Starts, tiles: tuple[RoomTile, ...]) -> None:
    _, page = start()
    passed = set()

    for _ in range(20):
        passed.add(QApplication.focusWidget())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)

    assert {page.staff, page.dress, page.languages.checkedButton()} < passed
    assert len(passed) == len(tiles) + 3


def test_it_says_that_nobody_elses_entries_are_here(start: Starts, told: list[str]) -> None:
    _, page = start()

    assert "Tidak ada isian orang lain di sini." in texts(page)
    assert told[0].startswith("Tidak ada isian orang lain di sini.")
    assert "Aturan kios tidak terbaca. Panggil petugas." not in texts(page)


def test_it_says_that_the_rules_were_refused(start: Starts) -> None:
    _, page = start(refused=True)

    assert "Aturan kios tidak terbaca. Panggil petugas." in texts(page)


def test_another_language_is_one_press(qtbot: QtBot, start: Starts) -> None:
    _, page = start()
    english = page.languages.buttons()[1]

    assert wanted(qtbot, page, lambda: QTest.mouseClick(english, LEFT)) == Choose("language", "en")


def test_the_panel_and_the_staff_corner_are_one_press(qtbot: QtBot, start: Starts) -> None:
    shell, page = start()

    assert wanted(qtbot, page, lambda: QTest.mouseClick(page.dress, LEFT)) == Toggle(DRESS)
    assert shell.panel is not None
    shell.want(Toggle(DRESS))
    assert wanted(qtbot, page, lambda: QTest.mouseClick(page.staff, LEFT)) == Open(Staff())


def test_no_header_and_no_bar_stand_round_it(start: Starts) -> None:
    shell, page = start()

    assert shell.frame.bar is None
    assert page.mapTo(shell, QPoint(0, 0)) == QPoint(0, 0)
    assert page.size() == shell.size()
    assert page.words("shell.disclaimer") in texts(page)


def test_nothing_on_it_moves(qtbot: QtBot, start: Starts) -> None:
    shell, _ = start()
    before = shell.grab().toImage()

    qtbot.wait(1200)  # longer than any clock on a page stands still

    assert shell.grab().toImage() == before


@pytest.mark.parametrize(("size", "scale"), VIEWS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_what_must_be_known_is_seen_without_scrolling(
    start: Starts, size: tuple[int, int], scale: float, language: str
) -> None:
    shell, page = start(refused=True, size=size, scale=scale, language=language)

    for key in ("kiosk.start.clean", "kiosk.start.refused", "shell.disclaimer"):
        label = next(one for one in page.findChildren(PlainLabel) if one.text() == page.words(key))
        assert label.visibleRegion().boundingRect() == label.rect()
    for one in (page.staff, page.dress, *page.languages.buttons()):
        assert one.visibleRegion().boundingRect() == one.rect()
    tile = page.first_focus()
    assert tile.visibleRegion().boundingRect() == tile.rect()
    assert (shell.width(), shell.height()) == size


@pytest.mark.parametrize(("size", "scale"), [(WIDE, 1.0), (SMALL, 1.0)])
def test_every_task_is_seen_without_scrolling(start: Starts, size: tuple[int, int], scale: float) -> None:
    _, page = start(size=size, scale=scale)

    hidden = [one for one in page.findChildren(Tile) if one.visibleRegion().boundingRect() != one.rect()]

    assert hidden == []


@pytest.mark.parametrize("count", [1, 2, 3, 6])
@pytest.mark.parametrize(
    ("size", "scale", "language"),
    [
        *((*view, language) for view in VIEWS for language in ("id", "en")),
        (WIDE, 1.0, "double"),
        (SMALL, 1.0, "double"),
    ],
)
def test_any_number_of_tasks_has_room(
    start: Starts, tiles: tuple[RoomTile, ...], size: tuple[int, int], scale: float, language: str, count: int
) -> None:
    shell, page = start(refused=True, shown=tiles[:count], size=size, scale=scale, language=language)
    settle()

    assert len(page.findChildren(Tile)) == count
    assert [*cut_off(shell), *misfits(page)] == []
    assert (shell.width(), shell.height()) == size
