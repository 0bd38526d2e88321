"""The window as a person meets it: with the real engine, with settings that are kept nowhere, in any size and look."""

import gc
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import Words
from desktop.premises import personal
from desktop.rooms.all import LISTED, Listed, Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.collecting import collect_due
from desktop.ui.once import Once
from desktop.ui.page import Surroundings
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.proposal import Wish
from desktop.ui.passwords.strength import Abilities, PasswordPage
from desktop.ui.passwords.takeaway import PassphrasePage, PrintCard
from desktop.ui.passwords.typed import Left, Sheet
from desktop.ui.places import Channels, Check, Place, Recovery, Verdict
from desktop.ui.recovery.desk import Desk
from desktop.ui.recovery.places import Asking, AtStep, Planned
from desktop.ui.recovery.plan_page import PlanPage
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.room import Stop
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.files import Files
from desktop.ui.verify.verdict import VerdictPage
from desktop.window import Window
from tests.read_here import ReadHere
from tests.ui.clocks import passed
from tests.ui.host import Make, jobs_of_a_test
from tests.ui.passwords.judged import Judge, Open, Opened, make
from tests.ui.seen_stops import Seen, View, see
from tests.ui.shown import (
    LANGUAGES,
    TODAY,
    WIDE,
    Ask,
    CheckShared,
    Show,
    place_of,
    settle,
    window_of,
    words_of,
)
from tests.ui.told import desk_of


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> Application:
    """The application with our faces: metrics are those of the window."""
    qapp.setStyle("Fusion")
    made = Application([])
    made.load_all_faces()
    return made


@pytest.fixture(autouse=True)
def _quiet(application: Application) -> Iterator[None]:
    """Our faces are loaded; a job of one test does not answer into the next; cycles are collected in this thread."""
    gc.disable()
    yield
    assert background.wait_for_all()
    collect_due()


@pytest.fixture(scope="session")
def pack(programme: Programme) -> Programme:
    """The built-in pack."""
    return programme


@pytest.fixture(scope="session")
def spoken(pack: Programme) -> Mapping[str, Words]:
    """The sentences of each language, and twice as long ones."""
    return {language: words_of(language, pack) for language in LANGUAGES}


PATIENCE_MS = 30_000
"""What is waited for may take so long on a busy machine, wherever a test says nothing else."""


@pytest.fixture(autouse=True, scope="session")
def _patient() -> Iterator[None]:
    """pytest-qt and our jobs would give up after five seconds."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("waitActive", "waitExposed", "waitSignal", "waitSignals", "waitUntil", "waitCallback"):
            wait = getattr(QtBot, name)
            patch.setattr(wait, "__kwdefaults__", {**wait.__kwdefaults__, "timeout": PATIENCE_MS})
        patch.setattr(background.wait_for_all, "__defaults__", (PATIENCE_MS,))
        yield


# The whole window, as the composition puts it together.


@pytest.fixture
def clock() -> Callable[[], float]:
    """By this clock every button has stood there long enough."""
    return passed()


@pytest.fixture
def announced() -> list[str]:
    """What a screen reader would have heard from the window."""
    return []


@pytest.fixture
def make_window(application: Application, clock: Callable[[], float], announced: list[str]) -> Callable[..., Window]:
    """make_window(*more): a window with all rooms, and more of them; settings are kept nowhere."""

    def make_one(*more: Listed) -> Window:
        def rooms(window: Window) -> Rooms:
            return Rooms(window, (*LISTED, *more))

        premises = personal(MemorySettingsStore())
        premises.outside = premises.outside._replace(reader=ReadHere)
        return Window(application, premises, rooms, None, clock, lambda _, text: announced.append(text))

    return make_one


@pytest.fixture
def window(make_window: Callable[..., Window]) -> Window:
    """The window of a person's own machine."""
    return make_window()


@pytest.fixture(scope="session")
def stops(application: Application) -> tuple[Stop, ...]:
    """Every stop of the tour, of every room: judged once, for all tests."""
    return tuple(Window(application, personal(MemorySettingsStore()), Rooms).rooms.stops())


@pytest.fixture(scope="session")
def seen_in(application: Application, stops: tuple[Stop, ...]) -> Callable[[View], tuple[Seen, ...]]:
    """seen_in(view): every stop as it stands there; walked once, for all tests."""

    @cache
    def walked(view: View) -> tuple[Seen, ...]:
        window = Window(application, personal(MemorySettingsStore()), Rooms, ticks=passed())
        return tuple(see(window, view, stops))

    return walked


@pytest.fixture
def open_shell(qtbot: QtBot) -> Iterator[Callable[[Window], Shell]]:
    """Opens a window; at the end it is closed and its jobs are over."""
    opened: list[Shell] = []

    def open_one(window: Window) -> Shell:
        shell = window.shell
        qtbot.addWidget(shell)
        shell.resize(*WIDE)
        shell.show()
        qtbot.waitUntil(lambda: shell.ring.watching)
        opened.append(shell)
        return shell

    yield open_one
    background.wait_for_all()
    for shell in opened:
        shell.close()
    QGuiApplication.clipboard().clear()
    settle()


@pytest.fixture
def shell(open_shell: Callable[[Window], Shell], window: Window) -> Shell:
    """An open window."""
    return open_shell(window)


# Pages of the check and of the recovery, each by itself.


@pytest.fixture(scope="session")
def checker(pack: Programme) -> Checker:
    """The real engine."""
    return Checker((pack,), load_phrases("id"))


@pytest.fixture(scope="session")
def check(checker: Checker) -> Ask:
    """The engine as the check page asks it."""
    return lambda draft: checker.check(draft.text, today=TODAY, via=draft.via, typed=draft.typed)


@pytest.fixture
def desk(pack: Programme, copied: list[str]) -> Desk:
    """Somebody's recovery at 13.40; what they tell is kept in `desk.case()`."""
    return desk_of(pack, copied=copied)


@pytest.fixture
def copied() -> list[str]:
    """What was put on the clipboard."""
    return []


@pytest.fixture
def chosen() -> list[Path | None]:
    """What the person chooses in the dialog, one after another."""
    return []


@pytest.fixture
def files(checker: Checker, chosen: list[Path | None]) -> Files:
    """Pictures and mails, judged by the real engine."""
    return Files(lambda _parent: chosen.pop(0), ReadHere(), lambda read: checker.file(read, today=TODAY))


@pytest.fixture
def show(
    qtbot: QtBot,
    pack: Programme,
    spoken: Mapping[str, Words],
    desk: Desk,
    checker: Checker,
    check: Ask,
    copied: list[str],
    files: Files,
) -> Show:
    """Shows a page in a real window: show(page, argument, language=, look=, scale=, size=, files=)."""

    def shown(
        page: str, argument: object = None, *, language: str = "id", look: str = "light", scale: float = 1.0,
        size: tuple[int, int] = WIDE, files: Files = files,
    ) -> Shell:  # fmt: skip
        pages: dict[type[Place], Make] = {
            Check: lambda around, place: CheckPage(around, place, check, checker.describe, files),
            CheckShared: lambda around, _place: CheckPage(around, Check(), check, checker.describe),
            Verdict: lambda around, place: VerdictPage(
                around, place.judgement, pack, copied.append, entries=desk.flow.entries
            ),
            Channels: lambda around, place: ChannelsPage(around, place, pack, copied.append),
            Recovery: lambda around, place: QuestionPage(around, desk, desk.flow.entries[place.entry].node),
            Asking: lambda around, place: QuestionPage(around, desk, place.key),
            Planned: lambda around, _place: PlanPage(around, desk),
            AtStep: lambda around, place: StepPage(around, desk, place.key),
        }
        shell = window_of(pages, Surroundings(spoken[language], Theme(look, scale), jobs_of_a_test), size)
        qtbot.addWidget(shell)
        shell.show()
        shell.open(place_of(page, argument))
        settle()
        return shell

    return shown


# The pages about passwords: judged by what a test says, at the moment it says so.


@pytest.fixture
def judge() -> Iterator[Judge]:
    """Who answers about passwords."""
    one = Judge()
    yield one
    if one.go is not None:
        one.go.set()
    assert background.wait_for_all()


@pytest.fixture
def heard() -> list[str]:
    """What a screen reader would have read out of a page about passwords."""
    return []


@pytest.fixture
def room(qtbot: QtBot, spoken: Mapping[str, Words], judge: Judge, heard: list[str]) -> Iterator[Open]:
    """room(sheet, page=, language=, look=, scale=, size=, card=, can=) opens the room; `judge` answers."""
    opened: list[Shell] = []

    def opens(
        sheet: Sheet | None = None, *, page: str = "password", wish: Wish | None = None, language: str = "id",
        look: str = "light", scale: float = 1.0, size: tuple[int, int] = WIDE, card: PrintCard | None = None,
        **can: object,
    ) -> Opened:  # fmt: skip
        abilities = Abilities(judge, make, compare=True, copy=lambda _text: None)._replace(**can)  # type: ignore[arg-type]

        def left(given: object) -> Left:
            return given if isinstance(given, Left) else Left(Once(sheet or Sheet()), wish or Wish())

        pages: dict[type[Place], Make] = {
            Password: lambda around, place: PasswordPage(around, left(place.left), abilities),
            Passphrase: lambda around, place: PassphrasePage(around, left(place.left), make, abilities.copy, card),
        }
        around = Surroundings(
            spoken[language], Theme(look, scale), jobs_of_a_test, lambda _widget, text: heard.append(text)
        )
        shell = window_of(pages, around, size)
        qtbot.addWidget(shell)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        shell.open({"password": Password(), "passphrase": Passphrase()}[page])
        settle()
        heard.clear()  # that the page was opened
        opened.append(shell)
        return Opened(shell, judge)

    yield opens
    for shell in opened:
        shell.close()
    QGuiApplication.clipboard().clear()
    settle()
