"""The window's half of the composition root: adapters, content and pages meet here and nowhere else.

Pages other than the first are imported when they are opened, the engine is built after the first paint: a bare window
must not be much faster than ours.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QMessageLogContext, QSize, QtMsgType, qInstallMessageHandler

from desktop.adapters.session_bus import start_none
from desktop.adapters.settings_store import FileSettingsStore, MemorySettingsStore, settings_folder
from desktop.arguments import TourOptions, WindowOptions
from desktop.engine import blocklist_fault
from desktop.first_paint import FirstPaint, check_file, closed_first
from desktop.logic.jsonfile import ContentError
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.head import load_head
from desktop.logic.settings import read_settings
from desktop.logic.words import load_words
from desktop.premises import (
    login_entry,
    personal,
    personal_old_passwords,
    personal_records,
    personal_store,
    system_notifier,
)
from desktop.rooms.all import LISTED, Rooms
from desktop.startup import startup_line
from desktop.ui.application import Application, quiet_excepthook
from desktop.window import Window

if TYPE_CHECKING:
    from desktop.ui.shell import Shell

WRONG_USAGE = 2
BROKEN_CONTENT = 70
NO_SCREEN, UNWRITTEN = 69, 74
"""As in sysexits.h: EX_SOFTWARE, EX_UNAVAILABLE, EX_IOERR."""

LAST_MOMENT_MS = 1_500
"""For what a closed window still writes."""

COMMON, ROOMY = QSize(1366, 768), QSize(1440, 860)
"""The size of the window (pixels), and the room on a screen where that and a frame of any desktop have place."""


def open_window(options: WindowOptions) -> int:
    """Open the window and stay until it closes; gives the exit status.

    Where there is no screen the process ends here, with one sentence and the status `NO_SCREEN`.
    """
    sys.excepthook = quiet_excepthook
    fault = _fault(options)
    if fault is not None:
        return _refused(fault, options.language)
    if windowless():
        _end_without_screen(options)
    ask_the_one_screen()
    start_none()
    try:
        application = _on_a_screen(options)
        window = _window(application, options)
        shell = window.shell
    except ContentError as error:
        return _broken(error, options.programme, options.language)
    warm_up = after_first_paint(application, window, options.file)
    after = startup_then_quit(application) if options.until_painted else closed_first(warm_up)
    watch = FirstPaint(shell, after)
    shell.installEventFilter(watch)
    show_fitting(shell, application.qt.primaryScreen().availableGeometry().size())
    return ended(application.qt.exec())


def draw_tour(options: TourOptions) -> int:
    """Draw every page into a folder, without a display; gives the exit status.

    Who names pictures may name any; else a few views are drawn of each page, unless everything is wanted.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    start_none()
    from desktop.adapters.login_entry import MemoryEntry  # noqa: PLC0415  # only this command draws pictures
    from desktop.logic.login_entry import AUTOSTART_FILE  # noqa: PLC0415  # same
    from desktop.rooms.kiosk import PICTURED  # noqa: PLC0415  # same
    from desktop.ui.tour import every_view, few_views, tour  # noqa: PLC0415  # same

    views = every_view if options.everything or options.only else few_views
    qInstallMessageHandler(_without_window_hints)

    try:
        application = Application([sys.argv[0]])
        application.load_all_faces()
        store = MemorySettingsStore(place="~/jaga-akun/settings.json")
        login = partial(MemoryEntry, f"~/autostart/{AUTOSTART_FILE}")
        premises = personal(store, options.programme, login=login, notifier=system_notifier)
        window = Window(application, premises, lambda window: Rooms(window, (*LISTED, PICTURED)))
        tour(window, window.rooms.stops(), options.out, options.only, views)
    except ContentError as error:
        return _broken(error, options.programme)
    return 0


def _without_window_hints(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What Qt says, but for one line that the offscreen platform says at each change of a window's size."""
    if "propagateSizeHints" not in message and sys.stderr is not None:
        sys.stderr.write(message + "\n")


def after_first_paint(application: Application, window: Window, file: Path | None = None) -> Callable[[], None]:
    """What may wait until somebody sees the window: the whole pack, the faces of addresses, the engine, and a file."""

    def end_if_broken(fault: ContentError | None) -> None:
        if fault is not None:
            application.qt.exit(_broken(fault))

    def warm_up() -> None:
        import signal  # noqa: PLC0415  # not before the first paint

        from desktop.ui.collecting import collect_here  # noqa: PLC0415  # same

        collect_here(application.qt)
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal ends the program, Qt would not notice it
        try:
            _ = window.programme
            application.load_all_faces()
        except ContentError as error:
            application.qt.exit(_broken(error))
            return
        window.visit.jobs.run(partial(_fault_of, window.engine.checker), end_if_broken, lambda: None, 60_000)
        window.visit.jobs.run(window.mend_login, lambda _: None, lambda: None, 60_000)
        if file is not None:
            check_file(window.shell, file)

    return warm_up


def _fault_of(build: Callable[[], object]) -> ContentError | None:
    """What is broken of what we ship, found by building what is made of it; runs in a thread."""
    try:
        build()
    except ContentError as error:
        return error
    return None


def ended(status: int) -> int:
    """The exit status, when what still runs has had a moment; a thread that takes longer would hold up the end."""
    from desktop.ui.background import wait_for_all  # noqa: PLC0415  # not before the first paint

    if not wait_for_all(LAST_MOMENT_MS):
        os._exit(status)
    return status


def startup_then_quit(application: Application) -> Callable[[], None]:
    """Print how long it took and how much it holds, then end."""

    def stop() -> None:
        line = startup_line()
        from desktop.cli import terminal  # noqa: PLC0415  # only here, after the first paint
        from desktop.cli.help import sentence  # noqa: PLC0415  # same

        try:
            terminal.write(f"{line}\n")
        except terminal.UnwritableError:
            terminal.forget()
            terminal.complain(sentence("cli.unwritten", LANGUAGES[0]))
            application.qt.exit(UNWRITTEN)
        else:
            application.qt.quit()

    return stop


def windowless() -> bool:
    """Whether no screen can be had. Qt would say so in English first, more than once where Wayland is installed."""
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in told)


def ask_the_one_screen() -> None:
    """Where only X11 is told of, Qt need not look for Wayland, whose library would complain in English."""
    told = os.environ
    if sys.platform.startswith("linux") and told.get("DISPLAY") and not told.get("WAYLAND_DISPLAY"):
        told["QT_QPA_PLATFORM"] = told.get("QT_QPA_PLATFORM") or "xcb"


def _on_a_screen(options: WindowOptions) -> Application:
    """The application. Without a screen Qt says so in English and aborts: its last message becomes our sentence."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            _end_without_screen(options)
        said.append(message)

    qInstallMessageHandler(hear)
    application = Application([sys.argv[0]])
    qInstallMessageHandler(None)
    if said and sys.stderr is not None:  # a Windows program without a console has none
        sys.stderr.write("\n".join(said) + "\n")
    return application


def _end_without_screen(options: WindowOptions) -> NoReturn:
    """Say what is missing in the chosen language and end before Qt aborts."""
    from desktop.system_libraries import why_no_window  # noqa: PLC0415  # only here

    text_id, values = why_no_window()
    language = options.language or read_settings(FileSettingsStore(settings_folder()).peek()).language
    try:
        sentence = load_words(language, load_head())(text_id, **values)
    except ContentError as error:
        os._exit(_broken(error))
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
    os._exit(NO_SCREEN)


def _window(application: Application, options: WindowOptions) -> Window:
    settings = MemorySettingsStore() if options.until_painted else FileSettingsStore(settings_folder())
    premises = personal(
        settings,
        options.programme,
        options.blocklist,
        personal_store,
        login_entry,
        system_notifier,
        personal_records,
        personal_old_passwords,
    )
    return Window(application, premises, Rooms, options.language)


def show_fitting(shell: "Shell", room: QSize) -> None:
    """Show the window so that its frame fits the room of its screen too, or the main button would be cut off."""
    shell.setMinimumSize(640, 480)
    if room.width() < ROOMY.width() or room.height() < ROOMY.height():
        shell.resize(room)  # as it will be: to lay it out twice takes time before the first paint
        shell.showMaximized()
    else:
        shell.resize(COMMON)
        shell.show()


def _fault(options: WindowOptions) -> tuple[str, dict[str, str]] | None:
    """What is wrong with the pack's folder or the list of passwords that was named: a text id and its values."""
    if options.programme is not None:
        from desktop.logic.pack.fault import folder_fault  # noqa: PLC0415  # only when a pack is named

        text_id = folder_fault(options.programme)
        if text_id is not None:
            return text_id, {}
    return None if options.blocklist is None else blocklist_fault(options.blocklist)


def _broken(error: ContentError, folder: Path | None = None, language: str | None = None) -> int:
    """One line about what we ship, or about the pack in the folder that was named; gives the exit status."""
    if folder is not None:
        from desktop.logic.pack.fault import pack_fault  # noqa: PLC0415  # only when a pack is named

        return _refused(pack_fault(folder, error), language)
    sys.stderr.write(f"jaga-akun: {error}\n")
    return BROKEN_CONTENT


def _refused(fault: tuple[str, dict[str, str]], language: str | None) -> int:
    """Say what is wrong with what was named; gives the exit status."""
    from desktop.cli.help import sentence  # noqa: PLC0415  # only when something is named and wrong
    from desktop.cli.terminal import complain  # noqa: PLC0415  # same

    text_id, values = fault
    spoken = language or read_settings(FileSettingsStore(settings_folder()).peek()).language
    complain(sentence(text_id, spoken, **values))
    return WRONG_USAGE
