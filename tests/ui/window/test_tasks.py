"""The ten tasks of docs/tasks.md take as many actions as its table says, from the first page, by pressing."""

import re
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.places import Home
from desktop.ui.recovery.at_once import AtOnce
from desktop.ui.shell import Shell
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets.value import Value
from tests.ui.shown import settle

TABLE = Path(__file__).resolve().parents[3] / "docs" / "tasks.md"
SCAM = "Prakerja: Anda terpilih. Daftar di https://prakerja.vip/daftar lalu kirim kode OTP."


class Hands:
    """Presses what is seen, and counts."""

    def __init__(self, shell: Shell) -> None:
        self.shell, self.actions = shell, 0
        shell.open(Home())
        settle()

    def press(self, key: str) -> None:
        """Press the button of these words, wherever in the window it stands."""
        text = self.shell.words(key)
        seen = [one for one in self.shell.findChildren(QAbstractButton) if one.isVisible()]
        next(one for one in seen if one.accessibleName() == text).click()
        self.actions += 1
        settle()

    def in_sight(self, widget: QWidget) -> bool:
        """Whether all of it is seen without scrolling."""
        return widget.visibleRegion().boundingRect().size() == widget.size()


def told() -> dict[str, int]:
    """The actions of each task, as the table says."""
    rows = re.findall(r"^\| (\d+) \|.*\| (\d+) \|$", TABLE.read_text("utf-8"), re.MULTILINE)
    return {task: int(actions) for task, actions in rows}


def checked(qtbot: QtBot, hands: Hands, text: str) -> VerdictPage:
    QGuiApplication.clipboard().setText(text)
    for key in ("home.check", "check.paste", "check.go"):
        hands.press(key)
    qtbot.waitUntil(lambda: isinstance(hands.shell.page, VerdictPage))
    settle()
    page = hands.shell.page
    assert isinstance(page, VerdictPage)
    return page


def test_the_table_has_ten_tasks() -> None:
    assert list(told()) == [str(number) for number in range(1, 11)]


def test_a_fake_link_and_a_scam_are_known_and_answered_without_scrolling(qtbot: QtBot, shell: Shell) -> None:
    for task, text in (("1", "https://prakerja.go.id.masuk-akun.xyz/login"), ("2", SCAM)):
        hands = Hands(shell)
        page = checked(qtbot, hands, text)

        assert hands.actions == told()[task]
        assert hands.in_sight(page.now.action)
        assert hands.in_sight(page.specimen)
        assert all(hands.in_sight(button) for button in page.now.buttons)


def test_who_gave_a_code_away_sees_what_to_do(shell: Shell) -> None:
    hands = Hands(shell)

    hands.press("home.urgent")
    hands.press("flow.harm.code")

    assert hands.actions == told()["4"]
    assert hands.in_sight(shell.page.findChildren(AtOnce)[0])


def test_the_official_number_and_whatsapp_are_answered(shell: Shell) -> None:
    hands = Hands(shell)
    hands.press("home.channels")
    page = shell.page
    assert isinstance(page, ChannelsPage)
    assert hands.actions == told()["6"]
    assert hands.in_sight(page.answer.card.findChildren(Value)[0])

    hands.press("channels.question.whatsapp")
    assert hands.actions == told()["7"]
    assert hands.in_sight(page.answer.card)


def test_the_other_language_is_one_press_and_so_is_the_way_back(shell: Shell) -> None:
    hands = Hands(shell)

    hands.press("shell.language")

    assert hands.actions == told()["9"]
    assert shell.words.language == "en"
    hands.press("shell.language")
    assert shell.words.language == "id"


def test_a_visit_ends_with_one_press(shell: Shell) -> None:
    hands = Hands(shell)

    hands.press("shell.finish")

    assert hands.actions == told()["10"]


def test_a_followed_fake_leads_to_help(qtbot: QtBot, shell: Shell) -> None:
    hands = Hands(shell)
    page = checked(qtbot, hands, SCAM)
    hands.actions = 0

    hands.press("verdict-page.followed")

    assert not isinstance(shell.page, type(page))
    assert hands.actions == told()["3"]
