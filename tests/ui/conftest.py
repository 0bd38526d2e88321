"""The window as a person meets it: with the real engine, with settings that are kept nowhere, in any size and look."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.first_actions import Situation, load_first_actions
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import Words
from desktop.rooms import tour_stops
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.page import Surroundings
from desktop.ui.passwords.proposal import Wish
from desktop.ui.passwords.strength import Abilities, PasswordPage
from desktop.ui.passwords.takeaway import PassphrasePage
from desktop.ui.passwords.typed import Left, Once, Sheet
from desktop.ui.recovery.first_actions import FirstActionsPage
from desktop.ui.room import PageFactory, Stop
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.verify.check_page import CheckPage, Draft
from desktop.ui.verify.files import Files
from desktop.ui.verify.verdict import VerdictPage
from desktop.window import House
from tests.ui.passwords.judged import Judge, Open, Window, make
from tests.ui.shown import LANGUAGES, TODAY, WIDE, Ask, Show, settle, window_of, words_of


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> Application:
    """The application with our faces: metrics are those of the window."""
    qapp.setStyle("Fusion")
    made = Application([])
    made.load_all_faces()
    return made


@pytest.fixture(autouse=True)
def _quiet(application: Application) -> Iterator[None]:
    """Our faces are loaded; a job of one test does not answer into the next."""
    yield
    assert background.wait_for_all()


@pytest.fixture(scope="session")
def pack(programme: Programme) -> Programme:
    """The built-in pack."""
    return programme


@pytest.fixture(scope="session")
def spoken(pack: Programme) -> Mapping[str, Words]:
    """The sentences of each language, and twice as long ones."""
    return {language: words_of(language, pack) for language in LANGUAGES}


# The whole window, as the composition puts it together.


@pytest.fixture
def house(application: Application) -> House:
    """What outlives the pages, with settings that are kept nowhere."""
    return House(application, None, MemorySettingsStore(), "")


@pytest.fixture(scope="session")
def stops(application: Application) -> tuple[Stop, ...]:
    """Every stop of the tour, of every room: judged once, for all tests."""
    return tour_stops(House(application, None, MemorySettingsStore(), ""))


@pytest.fixture
def open_shell(qtbot: QtBot) -> Iterator[Callable[[House], Shell]]:
    """Opens a window; at the end it is closed and its jobs are over."""
    opened: list[Shell] = []

    def open_one(house: House) -> Shell:
        shell = Shell(house.rooms, house.dress, house.choose)
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
def shell(open_shell: Callable[[House], Shell], house: House) -> Shell:
    """An open window."""
    return open_shell(house)


# Pages of the check and of the first actions, each by itself.


@pytest.fixture(scope="session")
def checker(pack: Programme) -> Checker:
    """The real engine."""
    return Checker(pack, load_phrases("id"))


@pytest.fixture(scope="session")
def check(checker: Checker) -> Ask:
    """The engine as the check page asks it."""
    return lambda draft: checker.check(draft.text, today=TODAY, via=draft.via, typed=draft.typed)


@pytest.fixture(scope="session")
def situations(pack: Programme) -> tuple[Situation, ...]:
    """What people give away, each with its first actions."""
    return load_first_actions(pack)


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
    return Files(
        lambda _parent: chosen.pop(0),
        lambda content: checker.mail(content, today=TODAY),
        lambda payloads: checker.codes(payloads, today=TODAY),
    )


@pytest.fixture
def show(
    qtbot: QtBot,
    pack: Programme,
    spoken: Mapping[str, Words],
    situations: tuple[Situation, ...],
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
        pages: dict[str, PageFactory] = {
            "check": lambda around, argument: CheckPage(
                around, argument if isinstance(argument, Draft) else Draft(), check, checker.describe, files
            ),
            "check-shared": lambda around, _argument: CheckPage(around, Draft(), check, checker.describe),
            "verdict": lambda around, argument: VerdictPage(around, argument, pack, copied.append),  # type: ignore[arg-type]
            "channels": lambda around, argument: ChannelsPage(around, str(argument or ""), pack, copied.append),
            "first_actions": lambda around, argument: FirstActionsPage(
                around, argument if isinstance(argument, str) else None, situations, pack
            ),
        }
        shell = window_of(pages, Surroundings(spoken[language], Theme(look, scale)), size)
        qtbot.addWidget(shell)
        shell.show()
        shell.open(page, argument)
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
def window(qtbot: QtBot, spoken: Mapping[str, Words], judge: Judge, heard: list[str]) -> Iterator[Open]:
    """window(sheet, page=, language=, look=, scale=, size=, can=) opens the room; `judge` answers."""
    opened: list[Shell] = []

    def opens(
        sheet: Sheet | None = None, *, page: str = "password", wish: Wish | None = None, language: str = "id",
        look: str = "light", scale: float = 1.0, size: tuple[int, int] = WIDE, **can: object,
    ) -> Window:  # fmt: skip
        abilities = Abilities(judge, make, compare=True, copy=lambda _text: None)._replace(**can)  # type: ignore[arg-type]

        def left(argument: object) -> Left:
            return argument if isinstance(argument, Left) else Left(Once(sheet or Sheet()), wish or Wish())

        pages: dict[str, PageFactory] = {
            "password": lambda around, argument: PasswordPage(around, left(argument), abilities),
            "passphrase": lambda around, argument: PassphrasePage(around, left(argument), make, abilities.copy),
        }
        around = Surroundings(spoken[language], Theme(look, scale), lambda _widget, text: heard.append(text))
        shell = window_of(pages, around, size)
        qtbot.addWidget(shell)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        shell.open(page)
        settle()
        opened.append(shell)
        return Window(shell, judge)

    yield opens
    for shell in opened:
        shell.close()
    QGuiApplication.clipboard().clear()
    settle()
