"""The shield: a secret is typed, and everything that the helper's side shows, says and paints tells nothing of it.

It is read on one screen (the strip) and on two (the sheet), at every keystroke and after "Periksa". On one screen the
whole window is compared as well: whoever looks at it learns no length.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kiosk_helper import Helper
from desktop.logic.kiosk.policy import Policy
from desktop.ui.kiosk.covers import FRAMELESS
from desktop.ui.kiosk.helper.script import Script
from desktop.ui.kiosk.helper.turn_page import TurnPage
from desktop.ui.passwords.places import Password
from desktop.ui.passwords.private_page import PrivatePage
from tests.ui.kiosk.conftest import Opened, OpenKiosk
from tests.ui.shown import SMALL, settle

pytestmark = pytest.mark.slow

WEAK = ("a", "1234567", "rahasia", "Rahasia-2024!", "password" * 8, "zzzzzzzzzzzzzzzzzzzzzzzz")
STRONG = (
    "xK9#mQ2$vL7&pR4!",
    "gelombang-tujuh-kabut-sepeda-lampu-teras",
    "pelangi9*Tambak-Xq7-ladang-ombak-sore-kertas" * 4,
)

_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


Texts = tuple[tuple[str | bytes, str | bytes], ...]
Spoken = tuple[tuple[object, ...], ...]


class Watched(NamedTuple):
    """A desk with two people: the window, the helper's side of it, what a screen reader has said."""

    opened: Opened
    side: QWidget
    said: list[str]

    @property
    def page(self) -> PrivatePage:
        page = self.opened.shell.page
        assert isinstance(page, PrivatePage)
        return page

    @property
    def helper(self) -> Helper:
        return helper_of(self.opened)


def helper_of(opened: Opened) -> Helper:
    helper = opened.window.helper
    assert helper is not None
    return helper


def heard(interface: QAccessibleInterface | None) -> Iterator[tuple[object, ...]]:
    """What a screen reader can ask of something and of all that lies in it."""
    if interface is None or not interface.isValid():
        return
    yield interface.role(), *(interface.text(kind) for kind in _TEXTS)
    for index in range(interface.childCount()):
        yield from heard(interface.child(index))


def heard_of(widget: QWidget) -> Iterator[tuple[object, ...]]:
    return heard(QAccessible.queryAccessibleInterface(widget))


def shown(of: QObject) -> Iterator[tuple[str | bytes, str | bytes]]:
    """Every text property of Qt's objects, and the value that Python holds."""
    meta = of.metaObject()
    for index in range(meta.propertyCount()):
        name = str(meta.property(index).name())
        value = of.property(name)
        if isinstance(value, str | QByteArray):
            yield name, bytes(value.data()) if isinstance(value, QByteArray) else value
    for dynamic in of.dynamicPropertyNames():
        yield bytes(dynamic.data()), "a dynamic property"


class Everything(NamedTuple):
    """All that a side shows, says and paints."""

    texts: Texts
    spoken: Spoken
    pixels: bytes


def told_by(side: QWidget) -> tuple[Texts, Spoken]:
    """What a side shows and says, and all that lies in it."""
    whole = [side, *side.findChildren(QWidget)]
    texts = tuple(one for widget in whole for one in shown(widget) if one[0] != "objectName")
    spoken = tuple(heard_of(side))
    return texts, spoken


def everything(side: QWidget) -> Everything:
    """Of a side and of all that lies in it."""
    return Everything(*told_by(side), painted(side))


def painted(widget: QWidget) -> bytes:
    image = widget.grab().toImage()
    return bytes(image.constBits())


@pytest.fixture(params=["one screen", "two screens"])
def watched(request: pytest.FixtureRequest, open_kiosk: OpenKiosk, qtbot: QtBot) -> Iterator[Watched]:
    """The page with the field, opened as two people do it."""
    QApplication.setCursorFlashTime(0)
    opened = open_kiosk(Policy(assisted=True, two_displays=True))
    said: list[str] = []
    opened.window._announcer = lambda _, text: said.append(text)
    opened.shell.redress()
    helper = helper_of(opened)
    two = request.param == "two screens"
    if two:
        show_beside(helper)
    opened.shell.open(Password())
    settle()
    if not two:
        turn(opened)
    side = helper.sheet if two else helper.strip
    assert side is not None
    page = opened.shell.page
    assert isinstance(page, PrivatePage)
    page.asked._pause.setInterval(0)
    said.clear()
    yield Watched(opened, side, said)
    if two:
        side.hide()
        side.deleteLater()
        helper.sheet_gone()
    QApplication.setCursorFlashTime(1000)


def show_beside(helper: Helper) -> None:
    """The helper's window; on this platform there is one screen for both."""
    sheet = helper.make_sheet()
    assert sheet is not None
    sheet.setWindowFlags(FRAMELESS | Qt.WindowType.WindowDoesNotAcceptFocus)
    sheet.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    sheet.resize(*SMALL)
    sheet.show()


def turn(opened: Opened) -> None:
    """The step before the field: the screen is turned."""
    assert isinstance(opened.shell.page, TurnPage)
    opened.shell.page.bar_actions()[0].do()
    settle()


def check(qtbot: QtBot, watched: Watched) -> None:
    with qtbot.waitSignal(watched.page.asked.answered):
        watched.page.bar_actions()[0].do()
    settle()


def test_at_no_keystroke_does_the_helpers_side_tell_anything(watched: Watched) -> None:
    empty, windows = everything(watched.side), set()

    for secret in (*WEAK, *STRONG):
        for letter in secret[:30]:
            QTest.keyClicks(watched.page.edit, letter)
            assert told_by(watched.side) == (empty.texts, empty.spoken)
        assert watched.page.edit.entered == secret[:30]
        assert everything(watched.side) == empty
        windows.add((painted(watched.opened.shell), tuple(heard_of(watched.opened.shell))))
        watched.page.edit.empty()

    assert len(windows) == 1, "on one screen the helper looks at this one, and a nosy one counts"

    assert not [value for name, value in empty.texts if value and name in WORDS]
    assert not [text for _, *texts in empty.spoken for text in texts if text]
    assert watched.said == []


WORDS = {"text", "accessibleName", "accessibleDescription", "toolTip", "statusTip", "whatsThis", "windowTitle"}
"""The properties that hold what people read or hear."""


def test_after_the_check_it_tells_the_verdict_whatever_length_the_secret_has(qtbot: QtBot, watched: Watched) -> None:
    blank = everything(watched.side)
    for secrets, verdict in ((WEAK, "weak"), (STRONG, "strong")):
        told, whole = set(), set()
        words = watched.page.words(f"private.verdict.{verdict}")
        watched.said.clear()
        for secret in secrets:
            QTest.keyClicks(watched.page.edit, secret)
            check(qtbot, watched)
            told.add(everything(watched.side))
            whole.add(painted(watched.opened.shell))
            assert watched.helper.script().verdict == words
            watched.page.edit.backspace()  # the first change takes the verdict back
            settle()
            assert everything(watched.side) == blank
            watched.page.edit.empty()

        assert len(told) == 1
        assert len(whole) == 1, "the window itself tells secrets apart"
        assert set(watched.said) == {words}


def test_the_side_is_open_again_when_the_secret_is_left_and_empty_when_the_visit_is_over(watched: Watched) -> None:
    QTest.keyClicks(watched.page.edit, WEAK[1])
    watched.helper.refer()
    assert watched.helper.script() == Script(shut=True)

    watched.opened.shell.back()
    settle()
    assert not watched.helper.script().shut
    assert watched.helper.script().say
    assert watched.helper.script().referred

    watched.opened.shell.finish(quick=True)
    assert watched.helper.script() == Script(shut=True)
    settle()
    assert watched.opened.window.way.at_home
    assert not watched.helper.script().referred
