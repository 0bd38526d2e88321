"""Two people at one machine: the tiles they begin with, what the helper reads beside each page, the screen turned."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kiosk_helper import Helper
from desktop.logic.kiosk.pin import kept
from desktop.logic.kiosk.policy import Policy
from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.ui import background
from desktop.ui.kiosk.helper.guide_page import GuidePage
from desktop.ui.kiosk.helper.turn_page import TurnPage
from desktop.ui.kiosk.places import Guide, Staff
from desktop.ui.kiosk.start_page import StartPage
from desktop.ui.page import Choose
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.private_page import PrivatePage
from desktop.ui.passwords.takeaway import PassphrasePage
from desktop.ui.places import Check, Home
from desktop.ui.recovery.places import Asking
from desktop.ui.recovery.question_page import QuestionPage
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.widgets import Tile
from tests.ui.kiosk.conftest import Opened, OpenKiosk
from tests.ui.kiosk.test_next_person import CANARY, end, picture, type_on_screen
from tests.ui.shown import settle

ASSISTED = Policy(assisted=True)


@pytest.fixture
def opened(open_kiosk: OpenKiosk) -> Opened:
    return open_kiosk(ASSISTED)


def helper_of(opened: Opened) -> Helper:
    assert opened.window.helper is not None
    return opened.window.helper


def tiles(opened: Opened) -> list[Tile]:
    assert isinstance(opened.shell.page, StartPage)
    return opened.shell.page.findChildren(Tile)


def start_over(opened: Opened) -> None:
    opened.shell.open(Home())
    settle()


def test_each_tile_opens_its_question_with_what_is_known_and_is_counted(opened: Opened) -> None:
    expected = {
        "Sudah telanjur (beri OTP/uang)": ("harm", "start", Topic.ALREADY_HAPPENED),
        "Lupa kata sandi": ("mail", "locked_what", Topic.FORGOT_PASSWORD),
        "Akun dipakai orang lain": ("misuse_sign", "start", Topic.ACCOUNT_MISUSED),
        "Email atau nomor HP tidak aktif": ("contact_what", "other_what", Topic.CONTACT_LOST),
        "NIK sudah terdaftar": ("nik_what", "nik_what", Topic.NIK_TAKEN),
        "E-wallet salah atau gagal": ("wallet_what", "other_what", Topic.WALLET),
        "Pesan mencurigakan": ("", "", Topic.SUSPICIOUS_MESSAGE),
    }
    assert [tile.accessibleName() for tile in tiles(opened)] == list(expected)

    for waiting, (node, answered, topic) in zip(helper_of(opened).waiting(), expected.values(), strict=True):
        place = waiting.opens()
        if node:
            assert isinstance(place, Asking)
            assert place.key == node
            assert place.case is not None
            assert answered in place.case.answers
        else:
            assert place == Check()
        counted = opened.window.count.ended(timed_out=False)
        assert counted is not None
        assert counted.topic is topic
        opened.window.begin_anew()

    QTest.keyClick(tiles(opened)[4], Qt.Key.Key_Return)
    settle()
    assert isinstance(opened.shell.page, QuestionPage)
    assert opened.shell.page.question.chosen == ("registered",)


def test_the_other_tasks_stand_below_and_a_room_that_the_policy_has_not_has_no_tile(open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk(Policy(assisted=True, rooms=("verify", "passwords")))

    assert [tile.accessibleName() for tile in tiles(opened)] == ["Pesan mencurigakan"]
    names = {one.accessibleName() for one in opened.shell.page.findChildren(QAbstractButton)}
    assert "Kata sandi" in names
    assert not names & {"Saluran resmi", "Pulihkan akun", "Periksa tautan atau pesan"}


def test_the_strip_says_what_the_page_asks_and_first_that_nobody_is_to_blame(opened: Opened) -> None:
    helper = helper_of(opened)
    opened.shell.page.findChildren(Tile)[0].click()
    settle()
    page = opened.shell.page
    assert isinstance(page, QuestionPage)
    asked = page.beside.say
    assert helper.strip is not None

    assert helper.script().say == ("Anda tidak bersalah. Mari lapor sekarang.", asked)
    assert asked in helper.strip.body.say.text()
    assert helper.script().ask[0] == "Kapan uang atau kode itu keluar?"

    page.question.findChildren(QAbstractButton)[0].click()  # money
    opened.shell.page.bar_actions()[0].do()
    settle()
    assert opened.shell.page is not page
    assert helper.script().say[0] == "Anda tidak bersalah. Mari lapor sekarang."

    start_over(opened)
    opened.window.begin_anew()
    opened.shell.begin()
    opened.shell.open(Check())
    assert helper.script().say == (opened.shell.words("helper.say.check"),)


def test_a_tick_brings_the_first_sentence_and_moves_nothing(opened: Opened) -> None:
    helper = helper_of(opened)
    tiles(opened)[2].click()
    settle()
    for _ in range(2):  # what was seen, then whether money went
        page = opened.shell.page
        assert isinstance(page, QuestionPage)
        page.question.findChildren(QAbstractButton)[0].click()
        if page.at_once is None:
            opened.shell.page.bar_actions()[0].do()
            settle()
            assert helper.script().say[0] != "Anda tidak bersalah. Mari lapor sekarang."
            assert helper.strip is not None
            high = helper.strip.height()
    settle()

    assert helper.script().say[0] == "Anda tidak bersalah. Mari lapor sekarang."
    assert helper.strip is not None
    assert helper.strip.height() == high


def test_the_buttons_of_the_strip_are_reached_by_tab_and_do_what_they_say(opened: Opened) -> None:
    helper = helper_of(opened)
    opened.shell.open(Check())
    settle()
    assert helper.strip is not None
    body = helper.strip.body
    passed = set()
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget() or opened.shell, Qt.Key.Key_Tab)
        passed.add(QApplication.focusWidget())
    assert {body.guide, body.refer, body.change} <= passed

    QTest.keyClick(body.refer, Qt.Key.Key_Return)
    assert body.refer.label == opened.shell.words("helper.referred")
    counted = opened.window.count.ended(timed_out=False)
    assert counted is not None
    assert counted.outcome is Outcome.REFERRED

    QTest.keyClick(body.guide, Qt.Key.Key_Return)
    assert isinstance(opened.shell.page, GuidePage)
    opened.shell.want(Choose("language", "en"))
    assert isinstance(opened.shell.page, GuidePage)
    opened.shell.back()
    assert isinstance(opened.shell.page, CheckPage)

    assert helper.strip is not None
    helper.strip.body.change.click()
    settle()
    assert opened.window.way.at_home
    assert not helper.script().referred


def test_a_key_notes_that_somebody_was_sent_on_and_nothing_where_nobody_is(opened: Opened) -> None:
    QTest.keyClick(opened.shell.page.first_focus(), Qt.Key.Key_F8)
    assert not helper_of(opened).script().referred
    assert opened.window.count.ended(timed_out=False) is None

    opened.shell.open(Check())
    settle()

    QTest.keyClick(opened.shell.page.first_focus(), Qt.Key.Key_F8)

    assert helper_of(opened).script().referred


def test_on_one_screen_it_is_turned_before_there_is_a_field(opened: Opened) -> None:
    helper = helper_of(opened)
    for place, kind in ((Password(), PrivatePage), (Passphrase(), PassphrasePage)):
        opened.shell.open(Home())
        opened.shell.open(place)
        settle()
        page = opened.shell.page
        assert isinstance(page, TurnPage)
        assert not helper.script().shut
        assert helper.script().say == (opened.shell.words("helper.say.turn"),)

        page.bar_actions()[0].do()
        settle()

        assert isinstance(opened.shell.page, kind)
        assert helper.script().shut
        assert helper.strip is not None
        assert helper.strip.findChildren(QAbstractButton) == []


def test_to_the_next_secret_or_look_it_stays_turned_without_the_text_and_afterwards_it_is_asked_anew(
    opened: Opened,
) -> None:
    opened.shell.open(Password())
    opened.shell.page.bar_actions()[0].do()
    settle()
    opened.shell.page.bar_actions()[1].do()
    settle()
    assert isinstance(opened.shell.page, PassphrasePage)
    opened.shell.back()
    page = opened.shell.page
    assert isinstance(page, PrivatePage)
    QTest.keyClicks(page.edit, "rahasia")

    opened.shell.want(Choose("language", "en"))
    fresh = opened.shell.page
    assert isinstance(fresh, PrivatePage)
    assert fresh.edit.entered == ""
    assert helper_of(opened).script().shut

    opened.shell.open(Check())
    opened.shell.open(Password())

    assert isinstance(opened.shell.page, TurnPage)


def test_in_the_corner_of_staff_there_is_no_strip_and_their_pin_shuts_it(open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk(Policy(assisted=True, pin=kept("804713", b"0" * 16)))
    helper = helper_of(opened)
    opened.shell.open(Staff())
    settle()
    assert helper.script().shut
    assert helper.strip is not None
    assert helper.strip.isHidden()

    opened.shell.open(Check())
    settle()

    assert not helper.script().shut
    assert not helper.strip.isHidden()


@pytest.fixture
def beside(open_kiosk: OpenKiosk) -> Iterator[Opened]:
    """A desk with a second screen."""
    opened = open_kiosk(Policy(assisted=True, two_displays=True))
    sheet = helper_of(opened).make_sheet()
    assert sheet is not None
    yield opened
    sheet.deleteLater()


def test_with_a_screen_of_their_own_the_helper_has_no_strip_and_nothing_is_turned(beside: Opened) -> None:
    helper = helper_of(beside)
    beside.shell.open(Check())
    settle()
    assert helper.strip is not None
    assert helper.strip.isHidden()
    assert helper.sheet is not None
    assert helper.sheet.script.say == ("Tunjukkan pesan itu. Ponsel tetap Anda pegang sendiri.",)

    beside.shell.want(Choose("language", "en"))
    assert helper.sheet.script.say == ("Show me the message. You keep the phone in your hand.",)
    beside.shell.open(Password())
    settle()
    assert isinstance(beside.shell.page, PrivatePage)
    assert helper.sheet.findChildren(QAbstractButton) == []

    beside.shell.back()
    settle()
    _refer, change = helper.sheet.findChildren(QAbstractButton)
    change.click()
    settle()
    assert beside.window.way.at_home
    assert helper.sheet.findChildren(QAbstractButton) == []


def test_unplugged_in_the_middle_of_a_secret_nothing_comes_beside_it_until_it_is_left(beside: Opened) -> None:
    helper = helper_of(beside)
    beside.shell.open(Password())
    page = beside.shell.page
    assert isinstance(page, PrivatePage)
    QTest.keyClicks(page.edit, "rahasia")

    helper.sheet_gone()
    settle()
    assert beside.shell.page is page
    assert page.edit.entered == "rahasia"
    assert helper.strip is not None
    assert helper.strip.isHidden()

    beside.shell.open(Check())
    settle()
    assert not helper.strip.isHidden()
    beside.shell.open(Password())
    assert isinstance(beside.shell.page, TurnPage)


def test_a_secret_that_comes_to_another_screen_is_thrown_away_and_asked_for_anew(beside: Opened) -> None:
    """The participant's screen is unplugged: what stood there would stand on the helper's."""
    helper = helper_of(beside)
    beside.shell.open(Passphrase())
    assert isinstance(beside.shell.page, PassphrasePage)

    helper.sheet_gone()
    helper.moved()
    settle()

    assert isinstance(beside.shell.page, TurnPage)


@pytest.mark.slow
def test_the_next_participant_finds_a_fresh_start_page_and_no_letter_of_the_last_secret(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    fresh = picture(opened)
    opened.shell.open(Password())
    opened.shell.page.bar_actions()[0].do()
    settle()
    page = opened.shell.page
    assert isinstance(page, PrivatePage)
    QTest.keyClicks(page.edit, CANARY.text[:4])
    type_on_screen(opened.shell, page.edit, CANARY.text[4:])
    assert page.edit.entered == CANARY.text
    with qtbot.waitSignal(page.asked.answered):
        page.bar_actions()[0].do()
    helper_of(opened).refer()
    assert CANARY.in_properties() == []
    assert CANARY.everywhere(tmp_path)
    del page

    end(qtbot, opened)
    assert background.wait_for_all()
    settle()

    assert CANARY.everywhere(tmp_path) == []
    assert picture(opened) == fresh


def test_nobody_helps_where_the_policy_does_not_say_so(open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk(Policy(two_displays=True))

    assert opened.window.helper is None
    assert not opened.window.can.verdict_only
    with pytest.raises(LookupError):
        opened.shell.open(Guide())
    assert not [one for one in opened.shell.findChildren(QWidget) if "Helper" in type(one).__name__]


def test_check_can_always_be_pressed_and_the_verdict_comes_no_sooner_for_a_short_secret(
    qtbot: QtBot, opened: Opened
) -> None:
    opened.shell.open(Password())
    opened.shell.page.bar_actions()[0].do()
    settle()
    page = opened.shell.page
    assert isinstance(page, PrivatePage)
    assert all(action.enabled for action in page.bar_actions())
    page.bar_actions()[0].do()
    assert page._said == "private.nothing"
    assert page.beside.verdict == ""

    page.edit.setText("a")
    page.bar_actions()[0].do()
    qtbot.waitUntil(lambda: page.asked._answer is not None)

    assert page.beside.verdict == ""
    assert page.asked._pause.isActive()
    page.bar_actions()[0].do()
    with qtbot.waitSignal(page.asked.answered):
        pass
    assert page.beside.verdict
