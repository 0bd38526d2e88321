"""The staff corner: shut until the PIN was right, patient after a wrong one, and shut again for whoever comes next."""

import gc
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.kiosk.policy import Problem
from desktop.logic.kiosk.selfcheck import Check, Code
from desktop.logic.kiosk.tally_today import Today
from desktop.ui.kiosk.fitted_shell import FittedShell
from desktop.ui.kiosk.places import Staff
from desktop.ui.kiosk.samples import COUNTED, PRINTED, PROBLEMS, SOFT, UNCOUNTED
from desktop.ui.kiosk.staff import Printed, StaffWays, Tried
from desktop.ui.kiosk.staff_page import StaffPage
from desktop.ui.widgets import PlainLabel
from tests.ui.clocks import double_click
from tests.ui.kiosk.seen.shared import LEFT, OpenFitted, press, touch
from tests.ui.shown import LANGUAGES, SMALL, WIDE, cut_off, misfits, settle

PIN = "739152"
Corner = Callable[..., tuple[FittedShell, StaffPage]]


class Door:
    """Opens to one PIN; what it answers to others a test says."""

    def __init__(self) -> None:
        self.ended = 0
        self.asked: list[int] = []
        self.wait = 0
        self.broken = False

    def try_pin(self, pin: str) -> Tried:
        self.asked.append(len(pin))
        if self.broken:
            raise OSError
        return Tried(right=pin == PIN, wait_s=0 if pin == PIN else self.wait)

    def end(self) -> None:
        self.ended += 1


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def corner(open_fitted: OpenFitted, door: Door) -> Corner:
    """corner(...): the staff corner in its window, with other ways if a test says so."""

    def opens(
        size: tuple[int, int] = WIDE, look: dict[str, object] | None = None, **ways: object
    ) -> tuple[FittedShell, StaffPage]:
        given = StaffWays(
            **{  # type: ignore[arg-type]  # a test says which of them differ
                "end": door.end, "try_pin": door.try_pin, "wait_s": lambda: door.wait, "self_check": lambda: SOFT,
                "print_test": lambda: PRINTED, "problems": (), **ways,
            }
        )  # fmt: skip
        shell = open_fitted({Staff: lambda around, _: StaffPage(around, given)}, size, **(look or {}))
        shell.open(Staff())
        settle()
        assert isinstance(shell.page, StaffPage)
        return shell, shell.page

    return opens


def enter(page: StaffPage, pin: str) -> None:
    """Type a PIN and press Enter."""
    assert page.pad is not None
    QTest.keyClicks(page.pad.edit, pin)
    QTest.keyClick(page.pad.edit, Qt.Key.Key_Return)


def texts(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(PlainLabel) if one.isVisible())


def open_it(qtbot: QtBot, page: StaffPage) -> None:
    enter(page, PIN)
    qtbot.waitUntil(lambda: page.offers is not None)
    settle()


def test_the_right_pin_opens_it(qtbot: QtBot, corner: Corner, door: Door) -> None:
    _, page = corner()
    assert page.offers is None

    open_it(qtbot, page)

    assert page.offers is not None
    assert QApplication.focusWidget() is page.offers.end
    QTest.mouseClick(page.offers.end, LEFT)
    assert door.ended == 1


def test_it_can_be_typed_on_the_pad_as_quickly_as_one_likes(corner: Corner, door: Door) -> None:
    _, page = corner()
    assert page.pad is not None
    keys = {key.accessibleName(): key for key in page.pad.keys}

    for digit in "739":
        press(keys[digit])
    double_click(keys["1"])
    touch(keys["0"])

    assert page.pad.edit.text() == "739110"
    assert QApplication.focusWidget() is page.pad.edit
    press(keys[page.words("kiosk.staff.erase")])
    assert page.pad.edit.text() == "73911"
    press(keys[page.words("kiosk.staff.clear")])
    assert page.pad.edit.text() == ""
    assert door.asked == []


def test_the_pad_is_all_the_keyboard_that_it_has(corner: Corner) -> None:
    shell, page = corner()
    assert page.pad is not None

    touch(page.pad.edit)
    shell.type_on_screen(typing=True)
    settle()

    assert shell.keyboard is None


def test_a_wrong_pin_waits_as_long_as_it_is_told(qtbot: QtBot, corner: Corner, door: Door, told: list[str]) -> None:
    _, page = corner()
    assert page.pad is not None
    door.wait = 4

    enter(page, "111111")
    qtbot.waitUntil(lambda: "Tunggu 4 detik." in texts(page))

    assert "PIN salah. Tunggu 4 detik." in told
    assert page.pad.waiting
    assert not page.pad.button.isEnabled()
    for key in page.pad.keys:
        press(key)
    QTest.keyClicks(page.pad.edit, PIN)
    QTest.keyClick(page.pad.edit, Qt.Key.Key_Return)
    assert page.pad.edit.text() == ""
    assert door.asked == [6]


def test_after_the_wait_it_is_asked_anew_and_the_keyboard_is_back(qtbot: QtBot, corner: Corner, door: Door) -> None:
    _, page = corner()
    pad = page.pad
    assert pad is not None
    door.wait = 2
    enter(page, "111111")
    qtbot.waitUntil(lambda: "Tunggu 2 detik." in texts(page))

    page._tick()
    assert "Tunggu 1 detik." in texts(page)
    door.wait = 3  # it was locked from elsewhere meanwhile
    page._tick()
    qtbot.waitUntil(lambda: "Tunggu 3 detik." in texts(page))
    assert pad.waiting
    door.wait = 0
    for _ in range(3):
        page._tick()

    qtbot.waitUntil(lambda: not pad.waiting)
    assert QApplication.focusWidget() is pad.edit
    assert page.words("kiosk.staff.intro") in texts(page)


def test_a_wait_from_before_is_there_from_the_beginning(qtbot: QtBot, corner: Corner, door: Door) -> None:
    door.wait = 300

    _, page = corner()

    qtbot.waitUntil(lambda: "Tunggu 300 detik." in texts(page))
    assert "PIN salah" not in texts(page)
    assert page.pad is not None
    assert page.pad.waiting


def test_a_pin_that_cannot_be_looked_at_is_no_way_in(qtbot: QtBot, corner: Corner, door: Door) -> None:
    _, page = corner()
    door.broken = True

    enter(page, PIN)

    qtbot.waitUntil(lambda: page.words("kiosk.staff.failed") in texts(page))
    assert page.offers is None
    assert page.pad is not None
    assert not page.pad.waiting


def test_no_digit_stays_after_a_try(qtbot: QtBot, corner: Corner, door: Door) -> None:
    _, page = corner()
    assert page.pad is not None

    enter(page, "485926")

    assert page.pad.edit.text() == ""
    page.pad.edit.undo()
    assert page.pad.edit.text() == ""
    qtbot.waitUntil(lambda: page.words("kiosk.staff.wrong") in texts(page))
    gc.collect()
    kept = [one for one in gc.get_objects() if isinstance(one, list | tuple | dict) and _holds(one, "485" + "926")]
    assert kept == []


def _holds(one: "list[object] | tuple[object, ...] | dict[object, object]", text: str) -> bool:
    values = tuple(one.values()) if isinstance(one, dict) else tuple(one)
    return any(isinstance(value, str) and value == text for value in values)


def test_only_digits_are_taken_and_nothing_is_pasted(corner: Corner) -> None:
    _, page = corner()
    assert page.pad is not None
    data = QMimeData()
    data.setText(PIN)
    QGuiApplication.clipboard().setMimeData(data)

    QTest.keyClick(page.pad.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.pad.edit.paste()
    QTest.keyClicks(page.pad.edit, "ab c-")
    assert page.pad.edit.text() == ""

    QTest.keyClicks(page.pad.edit, "1234567890123456")
    assert page.pad.edit.text() == "123456789012"


def test_no_second_pin_is_taken_while_one_is_looked_at(qtbot: QtBot, corner: Corner, door: Door) -> None:
    go = Event()

    def slow(pin: str) -> Tried:
        go.wait(60)
        return door.try_pin(pin)

    _, page = corner(try_pin=slow)
    enter(page, "111111")
    assert page.words("kiosk.staff.looking") in texts(page)
    assert page.pad is not None
    page.pad._enter()
    go.set()

    qtbot.waitUntil(lambda: page.words("kiosk.staff.wrong") in texts(page))
    assert door.asked == [6]


def test_whoever_leaves_it_shuts_it(qtbot: QtBot, corner: Corner) -> None:
    shell, page = corner()
    open_it(qtbot, page)

    shell.back()
    shell.open(Staff())
    assert isinstance(shell.page, StaffPage)
    assert shell.page.offers is None

    open_it(qtbot, shell.page)
    shell.redress()
    assert isinstance(shell.page, StaffPage)
    assert shell.page.offers is None


def test_without_a_pin_no_way_leads_out_and_staff_read_how_to_set_one(corner: Corner) -> None:
    _, page = corner(try_pin=None)

    assert (page.pad, page.offers) == (None, None)
    said = texts(page)
    assert page.words("kiosk.staff.no-pin") in said
    assert "set-pin" in said


def test_under_a_refused_policy_no_way_leads_out_and_nobody_is_told_that_it_has_no_pin(corner: Corner) -> None:
    _, page = corner(try_pin=None, problems=PROBLEMS)

    assert (page.pad, page.offers) == (None, None)
    said = texts(page)
    assert page.words("kiosk.staff.no-policy") in said
    assert page.words("kiosk.staff.no-pin") not in said
    assert "check-policy" in said
    assert "/idle_s" in said
    assert "bilangan bulat 15 sampai 3600 (detik)" in said


def test_behind_the_pin_it_is_told_why_a_policy_was_refused(qtbot: QtBot, corner: Corner) -> None:
    _, page = corner(problems=(Problem("/", "bom"),))
    assert "BOM" not in texts(page)

    open_it(qtbot, page)

    assert "BOM" in texts(page)


def test_the_self_check_tells_open_doors_first_and_how_to_close_them(qtbot: QtBot, corner: Corner) -> None:
    checks = (Check(Code.VT, "cage"), Check(Code.SHELL, "desktop"), Check(Code.CLOCK))
    _, page = corner(self_check=lambda: checks)
    open_it(qtbot, page)
    assert page.offers is not None
    assert page.offers.check is not None

    QTest.mouseClick(page.offers.check, LEFT)
    qtbot.waitUntil(lambda: "Kunci lunak" in texts(page))

    said = texts(page)
    names = [page.words(f"kiosk.staff.about.{code}") for code in ("shell", "clock", "vt")]
    assert sorted(names, key=said.index) == names
    assert page.words("selfcheck.shell.close") in said
    assert page.words("selfcheck.vt.close") not in said


def test_a_self_check_that_fails_says_so(qtbot: QtBot, corner: Corner) -> None:
    def broken() -> tuple[Check, ...]:
        raise OSError

    _, page = corner(self_check=broken)
    open_it(qtbot, page)
    assert page.offers is not None
    assert page.offers.check is not None

    QTest.mouseClick(page.offers.check, LEFT)

    qtbot.waitUntil(lambda: page.words("kiosk.staff.check.failed") in texts(page))


@pytest.mark.parametrize("done", [True, False])
def test_a_test_page_says_whether_it_was_taken(qtbot: QtBot, corner: Corner, done: bool) -> None:
    says = f"kiosk.staff.print.{'done' if done else 'failed'}"
    _, page = corner(print_test=lambda: Printed(done, says))
    open_it(qtbot, page)
    assert page.offers is not None
    assert page.offers.printer is not None

    QTest.mouseClick(page.offers.printer, LEFT)

    qtbot.waitUntil(lambda: page.words(says) in texts(page))


def test_without_a_printer_no_test_page_is_offered(qtbot: QtBot, corner: Corner) -> None:
    _, page = corner(print_test=None)
    open_it(qtbot, page)

    assert page.offers is not None
    assert page.offers.printer is None
    assert page.words("kiosk.staff.print") not in [one.accessibleName() for one in page.findChildren(QWidget)]


def test_staff_read_what_they_must_never_do(corner: Corner) -> None:
    _, page = corner()

    for what in ("choose", "type", "keep"):
        assert page.words(f"kiosk.staff.never.{what}") in texts(page)


@pytest.mark.parametrize(
    ("language", "size", "scale"),
    [
        (language, size, scale)
        for language in LANGUAGES
        for size in (WIDE, SMALL)
        for scale in (1.0, 1.5)
        # A header of twice as long words has no room for three ways there: ours has, in both languages.
        if (language, size, scale) != ("double", SMALL, 1.5)
    ],
)
def test_all_of_it_has_room(qtbot: QtBot, corner: Corner, size: tuple[int, int], scale: float, language: str) -> None:
    shell, page = corner(size, {"language": language, "scale": scale}, problems=PROBLEMS)
    assert [*cut_off(shell), *misfits(page)] == []

    open_it(qtbot, page)
    assert page.offers is not None
    assert page.offers.check is not None
    QTest.mouseClick(page.offers.check, LEFT)
    grade = page.words("kiosk.staff.grade.lunak")
    qtbot.waitUntil(lambda: grade in texts(page))
    settle()

    assert [*cut_off(shell), *misfits(page)] == []
    assert (shell.width(), shell.height()) == size


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_counts_of_today_are_shown_whole_to_who_has_the_pin(qtbot: QtBot, corner: Corner, language: str) -> None:
    _, page = corner(tally=lambda: COUNTED, look={"language": language})
    assert page.words("kiosk.staff.tally") not in [one.accessibleName() for one in page.findChildren(QWidget)]
    open_it(qtbot, page)
    assert page.offers is not None
    assert page.offers.tally is not None

    QTest.mouseClick(page.offers.tally, LEFT)
    qtbot.waitUntil(lambda: page.words("kiosk.tally.visits", count=17) in texts(page))

    shown = texts(page)
    assert page.words("tally.topic.wallet") in shown
    assert f"{page.words('tally.outcome.done')}: 2 · {page.words('tally.outcome.referred')}: 1" in shown
    assert page.words("kiosk.tally.unwritten") not in shown


def test_that_nothing_can_be_counted_is_said_at_once_and_with_the_counts(qtbot: QtBot, corner: Corner) -> None:
    _, page = corner(tally=lambda: UNCOUNTED)
    open_it(qtbot, page)
    said = f"{page.words('kiosk.tally.unwritten')} {page.words('kiosk.tally.unwritable')}"
    qtbot.waitUntil(lambda: said in texts(page))
    assert "jaga-akun-kiosk.damaged-1.sqlite3" in texts(page)

    assert page.offers is not None
    assert page.offers.tally is not None
    QTest.mouseClick(page.offers.tally, LEFT)
    qtbot.waitUntil(lambda: page.words("kiosk.tally") in texts(page).splitlines())

    assert texts(page).count(said) == 1


def test_counts_that_cannot_be_asked_for_are_said_to_be_that(qtbot: QtBot, corner: Corner) -> None:
    def fail() -> Today:
        raise OSError

    _, page = corner(tally=fail)
    open_it(qtbot, page)
    assert page.offers is not None
    assert page.offers.tally is not None
    QTest.mouseClick(page.offers.tally, LEFT)

    qtbot.waitUntil(lambda: page.words("kiosk.tally.failed") in texts(page))


def test_where_nobody_counts_no_counts_are_offered(qtbot: QtBot, corner: Corner) -> None:
    _, page = corner()
    open_it(qtbot, page)

    assert page.offers is not None
    assert page.offers.tally is None
