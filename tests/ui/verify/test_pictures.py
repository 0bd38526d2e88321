"""Pictures where words fail: each says for ears what it shows, and shows nothing that is not so."""

from collections.abc import Callable, Mapping

import pytest
from pytestqt.qtbot import QtBot

from desktop.logic.recovery.say import dial_code
from desktop.logic.verify.answer.judgement import Judgement, Via
from desktop.logic.words import Words
from desktop.ui.page import Surroundings
from desktop.ui.places import Check, Draft
from desktop.ui.recovery.step_page import StepPage
from desktop.ui.shell import Shell
from desktop.ui.theme import Theme
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.send_page import SendPage
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button, NumberedStep
from desktop.ui.widgets.code_key import CodeKey
from desktop.ui.widgets.keypad import Keypad
from desktop.ui.widgets.phone_sketch import PhoneSketch
from desktop.ui.widgets.read_from_end import ReadFromEnd
from tests.ui.host import jobs_of_a_test
from tests.ui.shown import Show, settle

Ask = Callable[[Draft], Judgement]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ketik ##002# di aplikasi telepon, lalu tekan tombol panggil", "##002#"),
        ("Ketik *#21# untuk melihat", "*#21#"),
        ("*21*0812# mengalihkan", "*21*0812#"),
        ("Telepon 0800 150 3001", ""),
        ("Langkah #1", ""),
        ("", ""),
    ],
)
def test_a_dialled_code_is_found_in_its_sentence(text: str, code: str) -> None:
    assert dial_code(text) == code


def test_a_keypad_numbers_each_press_in_its_order(application: object) -> None:
    keypad = Keypad("##002#", "", Theme("light", 1.0))

    assert keypad.order == {"#": (1, 2, 6), "0": (3, 4), "2": (5,)}


def test_the_step_that_dials_shows_its_keys(show: Show) -> None:
    page = show("step", "fwd-off").page
    assert isinstance(page, StepPage)

    (keypad,) = page.findChildren(Keypad)
    assert keypad.accessibleName() == "Tekan berurutan: # # 0 0 2 #. Lalu tekan tombol telepon."


def test_an_imitation_is_read_from_its_end_and_official_addresses_are_not_taught_by(show: Show, check: Ask) -> None:
    fake = show("verdict", check(Draft("https://prakerja.go.id.masuk-akun.xyz/login"))).page
    good = show("verdict", check(Draft("https://www.prakerja.go.id/"))).page

    (ruler,) = fake.findChildren(ReadFromEnd)
    assert "Berhenti di depan masuk-akun.xyz" in ruler.accessibleName()
    assert not good.findChildren(ReadFromEnd)


def test_a_host_without_room_is_not_drawn_at_all(application: object) -> None:
    ruler = ReadFromEnd("a" * 300 + ".contoh.xyz", "contoh.xyz", "a", "b", "c", Theme("light", 2.0))

    assert ruler.heightForWidth(600) == 0
    assert ruler.heightForWidth(20_000) > 0


@pytest.mark.parametrize(("text", "keys"), [("Kode OTP Anda 123456. Jangan berikan.", 1), ("https://prakerja.vip", 0)])
def test_where_a_code_is_at_stake_it_is_a_key(show: Show, check: Ask, text: str, keys: int) -> None:
    page = show("verdict", check(Draft(text, via=Via.SMS))).page
    assert isinstance(page, VerdictPage)

    assert len(page.findChildren(CodeKey)) == keys


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_ways_to_this_computer_begin_with_the_safest(
    application: object, spoken: Mapping[str, Words], language: str
) -> None:
    theme, words = Theme("light", 1.0), spoken[language]
    own, shared = (SendPage(Surroundings(words, theme, jobs_of_a_test), own=own) for own in (True, False))

    def ways(page: SendPage) -> list[str]:
        return [step.title.text() for step in page._split.main.findChildren(NumberedStep)]

    assert ways(own)[0] == words("send.type.do")
    assert ways(shared) == [words("send.type.do")]
    assert own.findChildren(PhoneSketch)[0].accessibleName()
    for page in (own, shared):
        page.deleteLater()


def test_the_check_page_leads_to_the_ways_and_back(shell: Shell) -> None:
    shell.open(Check(Draft("contoh")))
    next(one for one in shell.page.findChildren(Button) if one.label == shell.page.words("send.title")).click()
    settle()
    assert isinstance(shell.page, SendPage)

    shell.page.bar_actions()[0].do()
    settle()

    assert isinstance(shell.page, CheckPage)
    assert shell.page.draft.text == "contoh"


def test_what_was_read_in_a_picture_is_judged_at_once(qtbot: QtBot, shell: Shell) -> None:
    shell.open(Check(Draft("prakerja.vip", typed=True), start=True))

    qtbot.waitUntil(lambda: isinstance(shell.page, VerdictPage))

    assert isinstance(shell.page, VerdictPage)
    assert shell.page.judgement.typed
    shell.back()
    settle()
    assert isinstance(shell.page, CheckPage)  # and is not judged again by itself
