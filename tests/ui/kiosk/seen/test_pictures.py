"""What the tour shows of a shared machine: every page of it, in both languages, whole."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.logic.languages import LANGUAGES
from desktop.rooms.all import LISTED
from desktop.rooms.kiosk import PICTURED
from desktop.ui.kiosk.call_page import CallPage
from desktop.ui.kiosk.places import Staff
from desktop.ui.page import Choose, Open, Page
from desktop.ui.places import Home
from desktop.ui.tour import View, tour
from desktop.ui.widgets import PlainLabel
from desktop.window import Window
from tests.ui.heard import faults
from tests.ui.host import Blank
from tests.ui.kiosk.seen.shared import LEFT, OpenFitted
from tests.ui.shown import SMALL, WIDE, cut_off, misfits, settle, unpainted

NAMES = {
    "kiosk-start", "kiosk-start-refused", "kiosk-panel", "kiosk-countdown", "kiosk-keyboard", "kiosk-keyboard-secret",
    "kiosk-staff-pin", "kiosk-staff-no-pin", "kiosk-staff-offers", "kiosk-staff-check", "kiosk-call-staff",
    "kiosk-staff-tally", "kiosk-staff-tally-unwritten", "tally-sheet",
    "helper-start", "helper-strip", "helper-turn", "helper-shut", "helper-verdict", "helper-guide", "helper-screen",
    "helper-screen-shut", "helper-screen-verdict", "helper-screen-participant",
}  # fmt: skip

NO_PAGES = {"25-tally-sheet", "26-helper-screen-shut", "26-helper-screen-verdict"}
"""Paper, and a covered screen that nobody sits at: nothing there is a heading, nothing takes the keyboard."""


@pytest.fixture
def pictured(make_window: Callable[..., Window]) -> Window:
    """A window that can draw the pictures too."""
    return make_window(PICTURED)


def test_every_page_of_a_shared_machine_is_on_the_way(pictured: Window) -> None:
    stops = {stop.name[3:] for stop in PICTURED.make(pictured).stops()}

    assert stops == NAMES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_drawn_in_each_language(pictured: Window, tmp_path: Path, language: str) -> None:
    view = View(language, "light", 100, WIDE)
    stops = [stop for stop in PICTURED.make(pictured).stops() if "call" in stop.name]

    [file] = tour(pictured, stops, tmp_path, views=lambda: iter([view]))

    assert file.name == f"{language}-light-100-1366-24-kiosk-call-staff.png"
    assert QImage(str(file)).width() == WIDE[0]


def test_nothing_leads_there_on_a_persons_own_machine(pictured: Window) -> None:
    assert not {place for listed in LISTED for place in listed.places} & set(PICTURED.places)
    assert PICTURED.tiles == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "size", "text_size"),
    [("id", SMALL, 150), ("en", SMALL, 150), ("id", SMALL, 100), ("en", WIDE, 100)],
)
def test_every_picture_has_room_for_all_its_words_and_can_be_read_by_ear(
    qtbot: QtBot, pictured: Window, language: str, size: tuple[int, int], text_size: int
) -> None:
    for name, value in (("text_size", text_size), ("language", language)):
        pictured.choose(Choose(name, value))
    shell = unpainted(qtbot, pictured, size)
    problems: dict[str, list[str]] = {}

    for stop in PICTURED.make(pictured).stops():
        shell.open(stop.place)
        settle()
        framed = next(iter(shell.page.findChildren(Page)), shell.page)
        found = [*cut_off(shell), *misfits(framed)]
        if (shell.width(), shell.height()) != size:
            found.append(f"the window grew to {shell.width()} x {shell.height()}")
        if stop.name not in NO_PAGES:
            found += faults(shell)
        if found:
            problems[stop.name] = found

    assert problems == {}


def test_the_page_that_asks_for_staff_needs_no_room(qtbot: QtBot, open_fitted: OpenFitted, told: list[str]) -> None:
    shell = open_fitted({Home: lambda around, _: CallPage(around), Staff: lambda around, _: Blank(around)})
    page = shell.page
    assert isinstance(page, CallPage)
    said = {one.text() for one in page.findChildren(PlainLabel)}

    assert {page.words(f"kiosk.call.{what}") for what in ("title", "why", "gone", "again", "staff")} < said
    assert told[0].startswith("Panggil petugas")
    with qtbot.waitSignal(page.wants) as heard:
        QTest.mouseClick(page.staff, LEFT)
    assert heard.args == [Open(Staff())]
