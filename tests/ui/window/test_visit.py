"""One person at the window: what ends with them, whatever runs at that moment; and two windows beside one another."""

import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.settings import Settings as Settings_
from desktop.logic.settings import kept
from desktop.logic.verify.answer.judgement import Judgement
from desktop.premises import Can, Premises, personal
from desktop.rooms.all import LISTED, Listed, Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.page import Choose, Finish, Page, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.places import Channels, Check, Draft, Home, Settings, Verdict
from desktop.ui.room import Room, RoomTile, Stop, draws, pages
from desktop.ui.shell import Shell
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button, Tile
from desktop.window import Window
from tests.traces import Canary
from tests.ui.clocks import passed
from tests.ui.host import names
from tests.ui.shown import settle

CANARY = Canary("irtsu-kidnar-47", " prakerja.vip")


def canary() -> str:
    return CANARY.text


def holders() -> list[str]:
    """Every object known to Python that holds the canary."""
    return CANARY.in_objects()


class Blocked:
    """An engine that a test holds back; it keeps nothing of what it was asked."""

    def __init__(self, window: Window) -> None:
        self.begun, self.go = threading.Event(), threading.Event()
        self._window = window

    def judge(self, draft: Draft) -> Judgement:
        del draft
        self.begun.set()
        self.go.wait(20)
        return self._window.engine.checker().check("prakerja.vip", today=date(2026, 11, 28))


@pytest.fixture
def blocked(application: Application) -> Iterator[tuple[Window, Blocked]]:
    """A window whose check waits."""
    engines: list[Blocked] = []

    def here(window: Window) -> Room:
        engines.append(Blocked(window))

        def check(around: Surroundings, place: Check) -> Page:
            return CheckPage(around, place, engines[0].judge, lambda text: window.engine.checker().describe(text))

        return Room(pages(draws(Check, check)))

    window = Window(
        application,
        personal(MemorySettingsStore()),
        lambda one: Rooms(one, (Listed(here, (Check,)), *LISTED)),
        ticks=passed(),
    )
    window.shell.show()
    window.shell.open(Check())
    yield window, engines[0]
    engines[0].go.set()
    assert background.wait_for_all()
    window.shell.close()
    settle()


@pytest.mark.parametrize("quick", [False, True], ids=["Selesai", "Shift+Esc"])
def test_who_goes_while_a_check_runs_leaves_nothing(
    qtbot: QtBot, blocked: tuple[Window, Blocked], *, quick: bool
) -> None:
    window, engine = blocked
    shell = window.shell
    shell.open(Check(Draft(canary())))
    page = shell.page
    assert isinstance(page, CheckPage)
    assert background.wait_for_all()
    settle()
    page.start()
    qtbot.waitUntil(engine.begun.is_set)
    del page

    shell.want(Finish(quick=quick))
    settle()

    assert holders() == []
    assert window.visit.jobs.running is False
    engine.go.set()
    assert background.wait_for_all()
    settle()
    assert holders() == []
    assert names(shell) == ("home",)


def test_a_check_that_has_not_begun_finds_nothing_to_do(qtbot: QtBot, window: Window) -> None:
    seen: list[str] = []
    go = threading.Event()
    pool = [window.visit.jobs.run(lambda: go.wait(20), lambda _: None, lambda: None, 20_000) for _ in range(8)]

    window.visit.jobs.run_on(
        canary(), seen.append, lambda _: seen.append("then"), lambda: seen.append("failed"), 20_000
    )
    window.visit.end(everything=False)
    assert holders() == []
    go.set()
    assert background.wait_for_all()
    settle()

    assert seen == []
    assert not any(job.waiting for job in pool)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def copied_address(shell: Shell, window: Window) -> None:
    """The official address, copied from its verdict."""
    judgement = window.engine.checker().check(window.programme.home, today=date(2026, 11, 28))
    shell.open(Verdict(judgement))
    assert isinstance(shell.page, VerdictPage)
    next(action for action in shell.page.bar_actions() if action.icon == "copy").do()
    assert window.programme.home in clipboard()


def test_who_copied_the_official_address_can_paste_it_after_the_end(shell: Shell, window: Window) -> None:
    copied_address(shell, window)

    shell.want(Finish())
    assert window.programme.home in clipboard()
    shell.close()

    assert window.programme.home in clipboard()


@pytest.mark.parametrize("way", ["Shift+Esc", "shared", "shared and closed"])
def test_what_was_copied_goes_with_who_leaves_quickly_or_shares_the_computer(
    shell: Shell, window: Window, way: str
) -> None:
    if way != "Shift+Esc":
        shell.want(Choose("shared", "on"))
    copied_address(shell, window)

    if way == "Shift+Esc":
        QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    elif way == "shared":
        shell.want(Finish())
    else:
        shell.close()
    settle()

    assert clipboard() == ""


@pytest.mark.parametrize("field", ["box", "search", "password"])
def test_what_was_pasted_goes_with_who_leaves_quickly(shell: Shell, window: Window, field: str) -> None:
    QGuiApplication.clipboard().setText(canary())
    window.visit.clipboard._known.clear()  # as if another program had put it there
    shell.open({"box": Check(), "search": Channels(), "password": Password()}[field])
    field_ = shell.page.search if isinstance(shell.page, ChannelsPage) else shell.page.first_focus()
    QTest.keyClick(field_, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()

    shell.want(Finish(quick=True))

    assert clipboard() == ""


def test_what_others_copied_stays_whoever_leaves(shell: Shell, window: Window) -> None:
    QGuiApplication.clipboard().setText("milik program lain")
    window.visit.clipboard._known.clear()
    shell.open(Check(Draft("sesuatu yang ditempel")))

    shell.want(Finish(quick=True))

    assert clipboard() == "milik program lain"


def test_a_secret_goes_with_its_person_in_every_case(shell: Shell) -> None:
    shell.open(Password())
    assert isinstance(shell.page, PasswordPage)
    copy = shell.page.aside.copy
    assert copy is not None
    copy.click()
    assert clipboard() == shell.page.aside.proposal.text

    shell.want(Finish())

    assert clipboard() == ""


def test_a_shared_computer_gives_the_next_person_the_defaults_and_stays_shared(shell: Shell, window: Window) -> None:
    for name, value in (("shared", "on"), ("theme", "dark"), ("text_size", 150), ("leak_lookup", "on")):
        shell.want(Choose(name, value))
    shell.want(Choose("language", "en"))

    shell.want(Finish())

    settings = window.settings
    assert settings[:5] == ("id", "system", 100, "off", "on")
    kept = window.premises.outside.settings.load()
    assert {**kept} == {"shared": "on", "theme": "system", "text_size": 100, "leak_lookup": "off", "language": "id"}
    assert shell.windowTitle() == window.words()("home.title")


def test_a_shared_computer_keeps_what_a_newer_program_kept_and_the_language_it_was_started_in(
    application: Application, open_shell: Callable[[Window], Shell]
) -> None:
    store = MemorySettingsStore({"shared": "on", "from-the-future": [1]})
    window = Window(application, personal(store), Rooms, "en", ticks=passed())
    shell = open_shell(window)
    shell.want(Choose("theme", "dark"))

    shell.close()

    assert {**store.load()} == {"from-the-future": [1], **kept(Settings_(shared="on"))}
    assert window.settings == Settings_("en", shared="on")


def test_on_ones_own_computer_choices_stay(shell: Shell, window: Window) -> None:
    shell.want(Choose("theme", "dark"))

    shell.want(Finish())

    assert window.settings.theme == "dark"


def test_temporary_files_go_with_their_person(window: Window) -> None:
    folder = window.premises.outside.files.folder()
    (folder / "surat.txt").write_text("rahasia", "utf-8")

    window.shell.want(Finish())

    assert not folder.exists()
    assert window.premises.outside.files.folder() != folder
    window.premises.outside.files.clear()


def test_two_windows_with_two_looks_stand_side_by_side(
    application: Application, open_shell: Callable[[Window], Shell]
) -> None:
    one, other = (Window(application, personal(MemorySettingsStore()), Rooms, ticks=passed()) for _ in range(2))
    first, second = open_shell(one), open_shell(other)
    first.open(Settings())
    second.open(Settings())
    settle()
    before = first.grab().toImage()

    for name, value in (("theme", "dark"), ("text_size", 150), ("language", "en")):
        second.want(Choose(name, value))
    settle()

    assert first.grab().toImage() == before
    assert first.windowTitle() == one.words()("settings.title") != other.words()("settings.title")
    assert second.windowTitle() == other.words()("settings.title")
    assert first.font().pixelSize() != second.font().pixelSize()
    assert first.palette().window().color() != second.palette().window().color()


def test_each_of_two_windows_speaks_its_own_language_in_menus(
    qtbot: QtBot, application: Application, open_shell: Callable[[Window], Shell]
) -> None:
    shells = []
    for language in ("id", "en"):
        window = Window(application, personal(MemorySettingsStore()), Rooms, language, ticks=passed())
        shells.append(open_shell(window))
        shells[-1].open(Check())
    said = {}
    for shell in shells:
        with qtbot.waitActive(shell):
            shell.activateWindow()
        box = shell.page.findChild(QPlainTextEdit)
        assert isinstance(box, QPlainTextEdit)
        menu = box.createStandardContextMenu()
        said[shell.words.language] = next(one.text() for one in menu.actions() if "Ctrl+V" in one.text())
        menu.deleteLater()

    assert said["id"].startswith("Tempel")
    assert said["en"].startswith("Paste")


def answered(shell: Shell) -> bool:
    return isinstance(shell.page, VerdictPage)


class Moved(NamedTuple):
    """A clock that a test sets."""

    day: date

    def today(self) -> date:
        return self.day

    def now(self) -> datetime:
        return datetime.combine(self.day, time(9, 30))


def test_a_test_moves_the_day_of_a_window(application: Application, qtbot: QtBot) -> None:
    message = "Prakerja gelombang 99 dibuka"
    seen: dict[int, set[str]] = {}
    for year in (2026, 2040):
        outside = personal(MemorySettingsStore()).outside._replace(clock=Moved(date(year, 11, 28)))
        window = Window(application, Premises(outside, Can()), Rooms, ticks=passed())
        qtbot.addWidget(window.shell)
        window.shell.open(Check(Draft(message)))
        assert isinstance(window.shell.page, CheckPage)
        window.shell.page.start()
        qtbot.waitUntil(partial(answered, window.shell), timeout=15_000)
        assert isinstance(window.shell.page, VerdictPage)
        seen[year] = {one.code for one in window.shell.page.judgement.findings}
        window.shell.close()

    assert seen[2026] != seen[2040]


class Dummy(NamedTuple):
    """The place of a room that a test adds."""


class DummyPage(Page):
    """A page that a test adds."""

    @property
    def title(self) -> str:
        return "halaman tambahan"


def dummy_room(_window: Window) -> Room:
    return Room(pages(draws(Dummy, lambda around, _place: DummyPage(around))), lambda: (Stop("10-dummy", Dummy()),))


def test_a_room_with_its_page_tile_and_stop_is_one_value_more(
    make_window: Callable[..., Window], open_shell: Callable[[Window], Shell]
) -> None:
    tile = RoomTile("home.password", "home.password.hint", "key", Dummy())
    window = make_window(Listed(dummy_room, (Dummy,), (tile,)))
    shell = open_shell(window)

    name = window.words()("home.password")
    [made for made in shell.page.findChildren(Tile) if made.accessibleName() == name][-1].click()
    settle()

    assert isinstance(shell.page, DummyPage)
    assert [stop.name for stop in window.rooms.stops()][-1] == "10-dummy"


def test_a_place_that_nobody_draws_raises_and_nothing_is_lost(shell: Shell) -> None:
    shell.open(Check(Draft("contoh pesan")))

    with pytest.raises(LookupError, match="Dummy"):
        shell.open(Dummy())

    assert names(shell) == ("home", "check")
    assert isinstance(shell.page, CheckPage)
    assert shell.page.box.text == "contoh pesan"


class Flow(NamedTuple):
    """A question of a flow."""

    key: int


class FlowPage(Page):
    """A question; it takes one answer back before the way does."""

    def __init__(self, around: Surroundings, place: Flow) -> None:
        super().__init__(around)
        self.number, self.answers = place.key, 0

    @property
    def title(self) -> str:
        return f"pertanyaan {self.number}"

    def back(self) -> bool:
        if self.answers:
            self.answers -= 1
            return True
        return False


def test_a_flow_of_three_questions_is_gone_back_question_by_question(
    make_window: Callable[..., Window], open_shell: Callable[[Window], Shell]
) -> None:
    window = make_window(Listed(lambda _: Room(pages(draws(Flow, FlowPage))), (Flow,)))
    shell = open_shell(window)
    for number in (1, 2, 3):
        shell.open(Flow(number))
    assert isinstance(shell.page, FlowPage)
    shell.page.answers = 1

    seen = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_Escape)
        seen.append(shell.page.title)

    assert seen == ["pertanyaan 3", "pertanyaan 2", "pertanyaan 1", window.words()("home.title")]


def test_escape_and_coming_again_finds_the_draft(shell: Shell) -> None:
    shell.open(Check())
    assert isinstance(shell.page, CheckPage)
    QTest.keyClicks(shell.page.box, "contoh pesan")

    QTest.keyClick(shell.page.box, Qt.Key.Key_Escape)
    shell.open(Check())

    assert isinstance(shell.page, CheckPage)
    assert shell.page.draft == Draft("contoh pesan", typed=True)


def test_coming_again_finds_no_secret(shell: Shell) -> None:
    shell.open(Password())
    assert isinstance(shell.page, PasswordPage)
    QTest.keyClicks(shell.page.field.edit, canary())

    shell.back()
    settle()
    shell.open(Password())

    assert isinstance(shell.page, PasswordPage)
    assert shell.page.field.edit.text() == ""


def kind_of_answer(stop: Stop) -> tuple[str, ...]:
    """What was judged and how, where it is a verdict."""
    place = stop.place
    return (place.judgement.kind, place.judgement.verdict) if isinstance(place, Verdict) else ()


def test_where_little_may_be_done_buttons_keys_and_drops_are_gone(
    application: Application, open_shell: Callable[[Window], Shell], stops: tuple[Stop, ...]
) -> None:
    can = Can(files=False, copy=False, web=False, show_secret=False, real_reuse=False)
    window = Window(application, Premises(personal(MemorySettingsStore()).outside, can), Rooms, ticks=passed())
    shell = open_shell(window)

    shell.open(Check())
    assert isinstance(shell.page, CheckPage)
    assert (shell.page.files, shell.page.tile, shell.page.acceptDrops()) == (None, None, False)
    shell.open(Password())
    page = shell.page
    assert isinstance(page, PasswordPage)
    settle()
    assert (page.reuse, page.breach) == (None, None)
    assert not page.field.button.isVisible()
    page.field.show_text(shown=True)
    assert not page.field.edit.shown
    one_of_each = {(type(stop.place), kind_of_answer(stop)): stop for stop in stops}
    for stop in one_of_each.values():
        shell.open(stop.place)
        settle()
        icons = {button._icon for button in shell.findChildren(Button) if button.isVisible()}
        assert not icons & {"copy", "paper-plane-right", "globe"}, stop.name


def test_a_paste_at_home_opens_the_check_with_it(shell: Shell) -> None:
    QGuiApplication.clipboard().setText("https://prakerja.vip/daftar")

    QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert isinstance(shell.page, CheckPage)
    assert shell.page.draft == Draft("https://prakerja.vip/daftar", typed=False)
    shell.want(Finish(quick=True))
    assert clipboard() == ""


def test_a_file_that_is_let_go_at_home_is_judged(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    from PySide6.QtCore import QPointF, QUrl
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    mail = tmp_path / "surat.eml"
    mail.write_text("From: admin@prakerja.vip\nSubject: Prakerja\n\nKirim kode OTP Anda.\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(mail))])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    assert shell.page.acceptDrops()
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), action, data, button, none)
    shell.page.dragEnterEvent(enter)
    assert enter.isAccepted()

    shell.page.dropEvent(QDropEvent(QPointF(9, 9), action, data, button, none))
    qtbot.waitUntil(lambda: isinstance(shell.page, VerdictPage), timeout=15_000)

    assert names(shell) == ("home", "check", "verdict")


@pytest.mark.parametrize(
    ("text", "pasted", "checks"),
    [
        ("prakerja.vip", False, True),
        ("0812-3456-7890", False, True),
        ("halo", False, False),
        ("halo", True, True),
        ("halo dunia", True, False),
    ],
)
def test_enter_checks_one_pasted_word_or_one_address(
    qtbot: QtBot, shell: Shell, text: str, *, pasted: bool, checks: bool
) -> None:
    shell.open(Check())
    page = shell.page
    assert isinstance(page, CheckPage)
    if pasted:
        data = QMimeData()
        data.setText(text)
        page.box.insertFromMimeData(data)
    else:
        QTest.keyClicks(page.box, text)

    QTest.keyClick(page.box, Qt.Key.Key_Return)
    if checks:
        qtbot.waitUntil(lambda: isinstance(shell.page, VerdictPage), timeout=15_000)
    else:
        qtbot.waitUntil(lambda: page.box.text == f"{text}\n", timeout=15_000)


def test_home_is_where_one_finishes(shell: Shell) -> None:
    shell.open(Check(Draft("contoh")))

    QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)

    assert shell.places == (Home("home.finished"),)
