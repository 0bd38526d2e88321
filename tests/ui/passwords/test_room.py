"""The room as the program puts it together: a tile at home, the real engine, one clipboard that finishing empties."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.logic.passwords.strength import Strength
from desktop.ui import background
from desktop.ui.page import Choose, Finish
from desktop.ui.passwords.draw import draw
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.proposal import LENGTHS, SEPARATORS, Kind, Wish
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.passwords.typed import Sheet
from desktop.ui.places import Settings
from desktop.ui.room import Stop
from desktop.ui.secrets.typed import Answer, Typed
from desktop.ui.shell import Shell
from desktop.ui.widgets import PlainLabel, Tile
from desktop.ui.widgets.choice import Choice
from desktop.window import Window
from tests.ui.host import names
from tests.ui.shown import settle


def test_the_tile_at_home_leads_to_the_page(shell: Shell) -> None:
    [tile] = [one for one in shell.page.findChildren(Tile) if one.accessibleName() == "Kata sandi"]

    tile.click()
    settle()

    assert names(shell) == ("home", "password")


def test_the_lists_are_read_while_the_page_is_read(shell: Shell, window: Window) -> None:
    shell.open(Password())
    assert background.wait_for_all(30_000)

    assert window.engine._estimator is not None


def test_a_typed_password_is_judged_by_the_engine(qtbot: QtBot, shell: Shell) -> None:
    shell.open(Password())
    page = shell.page
    assert isinstance(page, PasswordPage)

    QTest.keyClicks(page.field.edit, "123456")
    qtbot.waitUntil(lambda: not page.live.waiting, timeout=30_000)
    settle()

    assert page.result.meter.level in {1, 2}
    assert any("Ada di daftar" in text for text in page.result.findings.said)


def test_finishing_empties_the_clipboard(shell: Shell) -> None:
    shell.open(Password())
    page = shell.page
    assert isinstance(page, PasswordPage)
    assert page.aside.copy is not None
    page.aside.copy.click()
    assert QGuiApplication.clipboard().text() == page.aside.proposal.text

    shell.want(Finish())
    settle()

    assert QGuiApplication.clipboard().text() == ""


def test_a_strong_password_leads_to_the_date_of_its_next_look(shell: Shell) -> None:
    shell.open(Password(Sheet(Typed("x"), answer=Answer(Strength(12.0, 4)))))
    [action] = shell.page.bar_actions()
    assert action.text == "Catat tanggal pemeriksaan"

    action.do()
    settle()

    assert names(shell) == ("home", "password", "checkup")


def test_a_computer_that_is_said_to_be_shared_asks_for_something_like_it(shell: Shell) -> None:
    shell.want(Choose("shared", "on"))
    settle()

    shell.open(Password())

    page = shell.page
    assert isinstance(page, PasswordPage)
    assert page.field.edit.accessibleName() == "Ketik contoh yang mirip (bukan yang asli)"
    assert page.reuse is None


def test_nothing_is_looked_up_on_the_internet_until_somebody_allows_it(shell: Shell, window: Window) -> None:
    shell.open(Password())
    page = shell.page
    assert isinstance(page, PasswordPage)
    assert page.breach is None
    assert [one for one in page.findChildren(PlainLabel) if "Nyalakan di Pengaturan" in one.text()]

    shell.open(Settings())
    settle()
    allow = next(one for one in shell.page.findChildren(Choice) if one.label == "Aktif, tetapi tanya dulu setiap kali")
    allow.click()
    settle()
    shell.back()
    settle()

    page = shell.page
    assert isinstance(page, PasswordPage)
    assert page.breach is not None
    assert page.breach.said == ""
    assert not [one for one in page.findChildren(PlainLabel) if "Nyalakan di Pengaturan" in one.text()]
    assert window.settings.leak_lookup == "on"


@pytest.mark.parametrize("kind", Kind)
def test_every_wish_is_drawn_with_its_bits(kind: Kind) -> None:
    for length in LENGTHS[kind]:
        for name, mark in SEPARATORS.items():
            proposal = draw(Wish(kind, length, name))

            assert proposal.bits > 43.99
            if kind is Kind.PHRASE:
                assert len(proposal.text.split(mark)) == length
                assert proposal.bits == (11 * length if length > 4 else pytest.approx(44, abs=0.01))
            if kind is Kind.RANDOM:
                assert len(proposal.text) == length


def test_the_tour_shows_every_state_and_every_kind(stops: tuple[Stop, ...], window: Window) -> None:
    places = [stop.place for stop in stops if isinstance(stop.place, Password | Passphrase)]

    sheets = [place.left for place in places if isinstance(place.left, Sheet)]
    kinds = {place.left.kind for place in places if isinstance(place.left, Wish)}
    assert any(sheet.typed.password == "" for sheet in sheets)
    assert any(sheet.shown for sheet in sheets)
    assert any(sheet.hints for sheet in sheets)
    assert kinds == set(Kind)
