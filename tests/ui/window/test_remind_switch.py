"""The switch "Ingatkan saya saat waktunya memeriksa" shows what is there, writes, removes; what moved is mended."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.adapters.login_entry import FileEntry
from desktop.adapters.notifier import LibraryNotifier
from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.login_entry import AUTOSTART
from desktop.logic.ports import Notifier
from desktop.opening import after_first_paint
from desktop.premises import personal
from desktop.rooms.all import Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.page import Choose, Finish, Open
from desktop.ui.places import Settings
from desktop.ui.settings.remind_switch import RemindSwitch
from desktop.ui.shell import Shell
from desktop.ui.widgets import PlainLabel
from desktop.window import Window
from tests.ui.clocks import passed
from tests.ui.shown import SMALL, misfits, settle

Opened = Callable[[Window], Shell]


@pytest.fixture
def entry(tmp_path: Path) -> FileEntry:
    """The entry of a program in a folder with a blank."""
    program = tmp_path / "Program Saya" / "jaga-akun"
    program.parent.mkdir()
    program.touch(mode=0o700)
    return FileEntry(tmp_path / "autostart" / "jaga-akun-remind.desktop", AUTOSTART, (str(program), "remind"))


@pytest.fixture
def announced() -> list[str]:
    return []


@pytest.fixture
def window_with(application: Application, announced: list[str]) -> Callable[..., Window]:
    def made(entry: FileEntry, notifier: Notifier | None = None) -> Window:
        shows = notifier or LibraryNotifier(signed=True)
        premises = personal(MemorySettingsStore(), login=lambda: entry, notifier=lambda: shows)
        return Window(application, premises, Rooms, None, passed(), lambda _, text: announced.append(text))

    return made


def switch_of(shell: Shell) -> RemindSwitch | None:
    return shell.page.findChild(RemindSwitch)


def in_settings(shell: Shell) -> RemindSwitch:
    shell.want(Open(Settings()))
    settle()
    switch = switch_of(shell)
    assert switch is not None
    return switch


def chosen(switch: RemindSwitch) -> str:
    [one] = [button for button in switch.group.buttons() if button.isChecked()]
    return one.accessibleName()


def press(switch: RemindSwitch, name: str) -> None:
    next(one for one in switch.group.buttons() if one.accessibleName() == name).click()
    settle()


def said(switch: RemindSwitch) -> list[str]:
    return [label.text() for label in switch.findChildren(PlainLabel) if label.isVisible()][2:]


def test_one_switch_writes_the_entry_and_removes_it_and_tells_where_it_is(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry, announced: list[str]
) -> None:
    switch = in_settings(open_shell(window_with(entry)))
    assert chosen(switch) == "Tidak aktif"
    assert said(switch) == []

    press(switch, "Aktif")
    assert entry.state().on
    assert chosen(switch) == "Aktif"
    assert said(switch) == [f"Dijalankan oleh: {entry.place}"]
    assert announced[-1] == said(switch)[0]
    press(switch, "Tidak aktif")

    assert not Path(entry.place).exists()
    assert (chosen(switch), said(switch)) == ("Tidak aktif", [])


def test_an_entry_that_was_deleted_by_hand_is_shown_as_off(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry
) -> None:
    entry.write()
    shell = open_shell(window_with(entry))
    assert chosen(in_settings(shell)) == "Aktif"

    Path(entry.place).unlink()

    assert chosen(in_settings(shell)) == "Tidak aktif"


def test_a_place_that_cannot_be_written_is_told_and_the_switch_shows_what_is_there(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry, tmp_path: Path
) -> None:
    switch = in_settings(open_shell(window_with(entry)))
    (tmp_path / "autostart").write_text("a file in the way")

    press(switch, "Aktif")

    assert chosen(switch) == "Tidak aktif"
    assert said(switch) == [f"Pilihan ini tidak bisa disimpan di sini: {entry.place}"]


def test_where_the_system_would_throw_it_away_the_switch_says_so_and_offers_the_calendar(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry
) -> None:
    switch = in_settings(open_shell(window_with(entry, LibraryNotifier(signed=False))))

    press(switch, "Aktif")

    assert chosen(switch) == "Tidak aktif"
    assert not entry.state().on
    [sentence] = said(switch)
    assert sentence.startswith("macOS hanya")
    assert "kalender" in sentence


def test_where_nothing_is_kept_there_is_no_switch(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry, window: Window
) -> None:
    plain = open_shell(window)
    plain.want(Open(Settings()))
    assert switch_of(plain) is None

    shell = open_shell(window_with(entry))
    in_settings(shell)
    shell.want(Choose("shared", "on"))
    settle()

    assert switch_of(shell) is None


def test_on_a_shared_computer_nothing_is_started_at_the_next_login(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry
) -> None:
    entry.write()
    shell = open_shell(window_with(entry))

    shell.want(Finish())
    assert entry.state().on
    shell.want(Choose("shared", "on"))
    shell.want(Finish())

    assert not entry.state().on


def test_the_keyboard_is_on_the_switch_again_after_a_change_of_look(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry, qtbot: QtBot
) -> None:
    shell = open_shell(window_with(entry))
    switch = in_settings(shell)
    with qtbot.waitActive(shell):
        shell.activateWindow()
    next(one for one in switch.group.buttons() if one.isChecked()).setFocus()

    shell.want(Choose("theme", "dark"))
    settle()

    now = switch_of(shell)
    assert now is not None
    assert shell.page.first_focus() in now.group.buttons()


@pytest.mark.parametrize("moved", [True, False], ids=["moved", "in its place"])
def test_the_window_mends_an_entry_whose_program_moved_and_leaves_others_alone(
    application: Application, window_with: Callable[..., Window], entry: FileEntry, tmp_path: Path, *, moved: bool
) -> None:
    entry.write()
    before = Path(entry.place).read_text()
    now = tmp_path / "baru"
    now.touch(mode=0o700)
    if moved:
        (tmp_path / "Program Saya" / "jaga-akun").unlink()
    ours = FileEntry(Path(entry.place), AUTOSTART, (str(now), "remind"))
    assert ours.state().stale is moved

    after_first_paint(application, window_with(ours))()
    background.wait_for_all()
    settle()

    assert ours.state().on
    assert not ours.state().stale
    assert (Path(entry.place).read_text() == before) is not moved


def test_the_window_writes_no_entry_that_nobody_asked_for(
    application: Application, window_with: Callable[..., Window], entry: FileEntry
) -> None:
    after_first_paint(application, window_with(entry))()
    background.wait_for_all()
    settle()

    assert not Path(entry.place).exists()


@pytest.mark.parametrize("scale", [100, 150])
def test_the_page_with_the_switch_has_room_in_a_small_window(
    window_with: Callable[..., Window], open_shell: Opened, entry: FileEntry, scale: int
) -> None:
    entry.write()
    shell = open_shell(window_with(entry))
    shell.want(Choose("text_size", scale))
    shell.resize(*SMALL)

    in_settings(shell)

    assert not misfits(shell.page)
