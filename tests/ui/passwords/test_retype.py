"""A phrase is typed again from one's own note: compared while it is typed, and never kept, copied or printed."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.logic.passwords.card_sheet import phrase_card
from desktop.ui.page import Surroundings
from desktop.ui.passwords.proposal import Proposal
from desktop.ui.passwords.retype import wrong_part
from desktop.ui.passwords.typed import Sheet
from tests.ui.passwords.judged import Open
from tests.ui.sheets.papers import read
from tests.ui.shown import settle

PHRASE = Proposal(("kapal", "senja", "rumput", "lompat"), "-", 44.0)
GROUPS = Proposal(("kR7m", "2xQp", "9TgW"), "", 60.0)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("", 0), ("kap", 0), ("kapal-senja-rumput-lompat", 0),
        ("kapaI", 1), ("kapal senja", 1), ("kapal-senya", 2), ("kapal-senja-lompat", 3),
        ("kapal-senja-rumput-lompat1", 4), ("Kapal", 1),
    ],
)  # fmt: skip
def test_the_first_wrong_word_is_numbered(typed: str, number: int) -> None:
    assert wrong_part(typed, PHRASE) == number


def test_a_wrong_group_is_numbered_too() -> None:
    assert [wrong_part(text, GROUPS) for text in ("kR7m2x", "kR7m2X", "kR7m2xQp9TgW", "kR7m2xQp9TgWx")] == [0, 2, 0, 3]


def test_it_says_same_so_far_which_word_is_wrong_and_the_same(room: Open, heard: list[str]) -> None:
    page = room(page="passphrase").print
    first, second = page.proposal.parts[:2]

    QTest.keyClicks(page.retype.field.edit, first)
    assert page.retype.said == "Sama sejauh ini. Teruskan."
    QTest.keyClicks(page.retype.field.edit, f"-{second}0")
    assert page.retype.said == "Belum sama. Periksa kata ke-2."
    page.retype.field.edit.setText(page.proposal.text)
    assert page.retype.said == "Sama. Catatan Anda benar."
    assert heard == ["Sama. Catatan Anda benar."]

    page.draw()
    settle()

    assert page.retype.field.edit.entered == ""
    assert page.retype.said == ""


def test_each_word_stands_on_a_line_of_its_own(room: Open) -> None:
    page = room(page="passphrase").print

    lines = page.print._lines(4000)

    assert len(lines) == len(page.proposal.parts)


def test_the_printer_gets_nothing_of_the_page(room: Open) -> None:
    sent: list[str] = []

    def card(_parent: QWidget, around: Surroundings, _told: Callable[[str], None]) -> None:
        """What the room sends, as it is drawn for paper."""
        sent.append(read(phrase_card(around.words)).text)

    drawn = Proposal(("zebra", "wortel", "kimono", "voli"), "-", 44.0)
    page = room(Sheet(proposal=drawn), page="passphrase", card=card).print
    page.retype.field.edit.setText(drawn.text)
    assert page.card is not None
    page.card.click()

    [told] = sent
    assert "10." in told
    assert not any(part in told for part in drawn.parts)
