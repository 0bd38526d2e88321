"""The question before a look-up: nothing leaves without a yes, the answer is judged, giving up is possible.

The page, the adapter and the server are real; only the way leads to this computer instead of the shortener.
"""

import json
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.asked_web import AskedWeb
from desktop.logic.pack.programme import Programme
from desktop.logic.resources import resources
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.link.short_link import Reason, ShortLink, ask_about
from desktop.ui import background
from desktop.ui.page import Open, Page, Surroundings
from desktop.ui.places import Check, Draft, Home
from desktop.ui.places import Verdict as VerdictPlace
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.ui.verify.ask_short_link import Ask, AskShortLink, Found
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button
from desktop.ui.widgets.address_anatomy import AddressAnatomy
from tests.loopback import Loopback, Reply, serve
from tests.ui.host import jobs_of_a_test
from tests.ui.shown import TODAY, WIDE, settle, window_of, words_of

SHORT = "https://bit.ly/3xYz9"
FAKE = "https://prakerja.go.id.masuk-akun.xyz/login"
OFFICIAL = "https://www.prakerja.go.id/"

Window = Callable[..., Shell]


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    with serve() as server:
        yield server


@pytest.fixture
def ask(loopback: Loopback, checker: Checker) -> Ask:
    """The look-up as the program puts it together."""

    def asked(link: ShortLink, wanted: Callable[[], bool]) -> Found:
        web = AskedWeb(transport=loopback.transport)
        return ask_about(link, web, lambda url: checker.check(url, today=TODAY, kind=Kind.LINK), wanted)

    return asked


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, pack: Programme, checker: Checker, check: Callable[[Draft], Judgement], ask: Ask
) -> Window:
    """The window with a judged text: window(text, language=, scale=, look=, size=, ask=)."""

    def opened(
        text: str = SHORT, *, language: str = "id", scale: float = 1.0, look: str = "light",
        size: tuple[int, int] = WIDE, ask: Ask | None = ask,
    ) -> Shell:  # fmt: skip
        def verdict(around: Surroundings, place: VerdictPlace) -> Page:
            return VerdictPage(around, place.judgement, pack, None, ask)

        def home(around: Surroundings, _place: Home) -> Page:
            return CheckPage(around, Check(Draft(text)), check, checker.describe)

        around = Surroundings(words_of(language, pack), Theme(look, scale), jobs_of_a_test)
        shell = window_of({Home: home, VerdictPlace: verdict}, around)
        qtbot.addWidget(shell)
        shell.resize(*size)
        with qtbot.waitActive(shell):  # a window in the background has no keyboard to keep
            shell.show()
            shell.activateWindow()
        page = shell.page
        assert isinstance(page, CheckPage)
        with qtbot.waitSignal(page.wants):
            page.start()
        settle()
        return shell

    return opened


def sections(shell: Shell) -> list[AskShortLink]:
    """What can be asked on the page; of one link alone the question is opened."""
    found = shell.page.findChildren(AskShortLink)
    if len(found) == 1 and len(found[0].buttons) == 1:
        found[0].buttons[0].click()
        settle()
    return found


def words(section: AskShortLink) -> str:
    return " ".join(section.said).replace("\u2060", "")


def answered(qtbot: QtBot, section: AskShortLink, *, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Say yes by the keyboard and wait for the answer."""
    yes = section.buttons[0]
    yes.setFocus()
    QTest.keyClick(yes, key)
    qtbot.waitUntil(lambda: not section.consent.waiting)
    settle()


def test_the_question_names_the_host_and_what_it_may_tell(window: Window, loopback: Loopback) -> None:
    [section] = sections(window())

    said = words(section)
    assert SHORT in said
    assert "bertanya ke bit.ly lewat internet" in said
    assert "Pengirim mungkin tahu" in said
    assert [button.label for button in section.buttons] == ["Tanyakan sekali ini", "Jangan"]
    assert "bit.ly" in section.buttons[0].accessibleDescription()
    assert loopback.asked == []


def test_a_fake_target_is_shown_as_fake_with_its_anatomy(qtbot: QtBot, window: Window, loopback: Loopback) -> None:
    loopback.leads("/3xYz9", FAKE)
    [section] = sections(window())

    answered(qtbot, section)

    said = words(section)
    assert "PALSU" in said
    assert "bit.ly" in said
    [anatomy] = section.findChildren(AddressAnatomy)
    assert "masuk-akun.xyz" in anatomy.accessibleName() + anatomy.accessibleDescription()
    assert [path for *_, path, _ in loopback.asked] == ["/3xYz9"]


def test_an_official_target_makes_no_short_link_trustworthy(qtbot: QtBot, window: Window, loopback: Loopback) -> None:
    loopback.leads("/3xYz9", OFFICIAL)
    shell = window()
    [section] = sections(shell)

    answered(qtbot, section, key=Qt.Key.Key_Space)

    assert "RESMI" in words(section)
    assert "Ketik sendiri alamat di atas" in words(section)
    assert "Boleh dibuka" not in words(section)
    assert isinstance(shell.page, VerdictPage)
    assert shell.page.judgement.verdict is Verdict.UNKNOWN


def test_the_whole_result_opens_as_a_verdict_page(qtbot: QtBot, window: Window, loopback: Loopback) -> None:
    loopback.leads("/3xYz9", FAKE)
    shell = window()
    [section] = sections(shell)
    answered(qtbot, section)

    with qtbot.waitSignal(shell.page.wants) as wanted:
        section.buttons[0].click()

    [intention] = wanted.args
    assert isinstance(intention, Open)
    assert isinstance(shell.page, VerdictPage)
    assert shell.page.judgement.verdict is Verdict.FAKE


def test_every_host_that_was_asked_is_named(qtbot: QtBot, window: Window, loopback: Loopback) -> None:
    loopback.leads("/3xYz9", "https://s.id/abc")
    loopback.leads("s.id/abc", OFFICIAL)
    [section] = sections(window())

    answered(qtbot, section)
    assert [host for _, host, *_ in loopback.asked] == ["bit.ly"]  # one yes is one request
    assert "bertanya ke s.id lewat internet" in words(section)
    answered(qtbot, section)

    assert "Ditanyakan lewat internet: bit.ly, s.id." in words(section)


def test_after_three_questions_nobody_asks_any_further(qtbot: QtBot, window: Window, loopback: Loopback) -> None:
    for path, following in (("/3xYz9", "s.id/a"), ("s.id/a", "s.id/b"), ("s.id/b", "s.id/c"), ("s.id/c", "s.id/d")):
        loopback.leads(path, f"https://{following}")
    [section] = sections(window())

    for _ in range(3):
        answered(qtbot, section)

    assert len(loopback.asked) == 3
    assert "Kami berhenti di sini: s.id" in words(section)


def test_a_no_asks_nothing_and_the_question_can_come_back(window: Window, loopback: Loopback) -> None:
    [section] = sections(window())
    section.buttons[1].setFocus()

    QTest.keyClick(section.buttons[1], Qt.Key.Key_Return)
    settle()

    assert "Tidak ada yang ditanyakan" in words(section)
    assert "Pengirim mungkin tahu" not in words(section)
    [again] = section.buttons
    assert again.hasFocus()
    again.click()
    settle()
    assert "Pengirim mungkin tahu" in words(section)
    assert section.buttons[0].hasFocus()
    assert loopback.asked == []


def test_a_yes_holds_once(qtbot: QtBot, window: Window, loopback: Loopback) -> None:
    loopback.leads("/3xYz9", OFFICIAL)
    shell = window()
    answered(qtbot, sections(shell)[0])

    shell.redress()
    settle()

    [section] = sections(shell)
    assert "Pengirim mungkin tahu" in words(section)
    assert len(loopback.asked) == 1


@pytest.mark.parametrize("way", ["stop", "back"])
def test_giving_up_ends_the_waiting_and_no_further_question_goes_out(
    qtbot: QtBot, window: Window, loopback: Loopback, ask: Ask, way: str
) -> None:
    loopback.replies["/3xYz9"] = Reply(wait=True)
    wishes: list[Callable[[], bool]] = []

    def watched(link: ShortLink, wanted: Callable[[], bool]) -> Found:
        wishes.append(wanted)
        return ask(link, wanted)

    shell = window(ask=watched)
    [section] = sections(shell)
    section.buttons[0].setFocus()
    QTest.keyClick(section.buttons[0], Qt.Key.Key_Return)
    qtbot.waitUntil(loopback.waiting.is_set)
    settle()
    assert "Sedang bertanya ke bit.ly" in words(section)
    assert section.buttons[0].hasFocus()

    if way == "stop":
        QTest.keyClick(section.buttons[0], Qt.Key.Key_Return)
        settle()
        assert "Kami berhenti bertanya" in words(section)
    else:
        shell.back()
        settle()

    [wish] = wishes
    assert not wish()
    loopback.over.set()
    assert background.wait_for_all()
    settle()
    if way == "stop":
        assert "Kami berhenti bertanya" in words(section), "a late answer was shown"
    assert len(loopback.asked) == 1


def test_who_waits_too_long_is_told_so(qtbot: QtBot, pack: Programme, loopback: Loopback, ask: Ask) -> None:
    loopback.replies["/3xYz9"] = Reply(wait=True)
    around = Surroundings(words_of("id", pack), Theme("light", 1.0), jobs_of_a_test)
    wishes: list[Callable[[], bool]] = []

    def watched(link: ShortLink, wanted: Callable[[], bool]) -> Found:
        wishes.append(wanted)
        return ask(link, wanted)

    section = AskShortLink(around, ShortLink("bit.ly", SHORT), watched, pack, deadline_ms=50)
    qtbot.addWidget(section)
    section.show()

    answered(qtbot, section)

    assert "terlalu lama" in words(section)
    assert not any(wish() for wish in wishes)  # on a busy machine it had not begun, and never does
    loopback.over.set()


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (Reply(200), "tidak menyebut tujuannya"),
        (Reply(404), "tidak mengenal tautan ini lagi"),
        (Reply(405), "menolak pertanyaan ini"),
        (Reply(301, (("Location", "market://details?id=x"),)), "membuka aplikasi"),
        (Reply(301, (("Location", "/3xYz9"),)), "berputar"),
        (Reply(raw=b"\0\0"), "tidak bisa dibaca"),
    ],
)
def test_a_failure_says_what_to_do(
    qtbot: QtBot, window: Window, loopback: Loopback, reply: Reply, sentence: str
) -> None:
    loopback.replies["/3xYz9"] = reply
    [section] = sections(window())

    answered(qtbot, section)

    assert sentence in words(section)
    assert section.buttons[0].hasFocus()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_reason_that_can_be_shown_has_its_sentence(language: str) -> None:
    texts = json.loads((resources() / "texts" / language / "short-link.json").read_text("utf-8"))

    assert {f"short-link.failed.{one}" for one in Reason if one is not Reason.GIVEN_UP} == {
        key for key in texts if key.startswith("short-link.failed.")
    }


@pytest.mark.parametrize("text", [FAKE, OFFICIAL, "https://kabar-kita.id/berita", "Halo, apa kabar?"])
def test_other_pages_show_no_question(window: Window, text: str) -> None:
    assert sections(window(text)) == []


def test_where_nothing_may_be_asked_there_is_no_question(window: Window) -> None:
    assert sections(window(ask=None)) == []


def test_one_link_costs_the_page_a_line_until_its_question_is_wanted(window: Window, loopback: Loopback) -> None:
    [section] = window().page.findChildren(AskShortLink)

    assert [button.label for button in section.buttons] == ["Cari tahu tujuannya"]
    assert loopback.asked == []


def test_several_short_links_are_folded_and_asked_one_by_one(qtbot: QtBot, window: Window, loopback: Loopback) -> None:
    loopback.leads("s.id/abc", OFFICIAL)
    first, second = sections(window("Halo, lihat ya: s.id/abc dan bit.ly/3xYz9"))
    assert [button.label for button in first.buttons] == ["Cari tahu tujuannya"]
    first.buttons[0].click()

    answered(qtbot, first)

    assert "RESMI" in words(first)
    assert [host for _, host, *_ in loopback.asked] == ["s.id"]
    assert "https://bit.ly/3xYz9" in words(second)


_watching: list[list[str]] = []


def _hear(event: str, _arguments: object) -> None:
    if _watching and event.startswith("socket."):
        _watching[-1].append(event)


@pytest.fixture(scope="module")
def _ears() -> None:
    """Hears of every socket that Python makes; such a hook stays for good, so there is one."""
    sys.addaudithook(_hear)


@pytest.fixture
def sockets(_ears: None) -> Iterator[list[str]]:
    """What was done with sockets during a test."""
    heard: list[str] = []
    _watching.append(heard)
    yield heard
    _watching.clear()


@pytest.mark.parametrize("text", [SHORT, FAKE, OFFICIAL, "Prakerja: kirim OTP ke s.id/abc, https://x.example"])
def test_a_whole_check_opens_no_socket_without_a_yes(
    qtbot: QtBot, pack: Programme, check: Callable[[Draft], Judgement], checker: Checker, sockets: list[str], text: str
) -> None:
    def ask(link: ShortLink, wanted: Callable[[], bool]) -> Found:
        return ask_about(link, AskedWeb(), lambda url: check(Draft(url)), wanted)

    around = Surroundings(words_of("id", pack), Theme("light", 1.0), jobs_of_a_test)
    page = CheckPage(around, Check(Draft(text)), check, checker.describe)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.wants) as wanted:
        page.start()
    verdict = VerdictPage(around, wanted.args[0].place.judgement, pack, None, ask)
    qtbot.addWidget(verdict)
    verdict.show()
    settle()

    for section in verdict.findChildren(AskShortLink):
        section.buttons[-1].click()  # "no"
    for button in verdict.findChildren(Button):
        if button.isCheckable():
            button.click()
    settle()
    assert background.wait_for_all()

    assert sockets == []


def test_the_ears_hear_a_socket(qtbot: QtBot, sockets: list[str], loopback: Loopback) -> None:
    AskedWeb(transport=loopback.transport).head(SHORT)

    assert "socket.connect" in sockets
