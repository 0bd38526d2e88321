"""The proposal beside the task and its big print: exact bits, chosen by keyboard, never built on what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.passwords.proposal import Proposal, Wish, apart_from, must_change
from desktop.ui.widgets.choice import Choice
from tests.ui.passwords.judged import Open
from tests.ui.passwords.test_password_page import seen
from tests.ui.shown import settle


@pytest.mark.parametrize("page", ["password", "passphrase"])
def test_tab_stops_once_at_each_group_on_what_is_chosen(room: Open, page: str) -> None:
    opened = room(page=page)
    choices = [one for one in opened.shell.page.findChildren(Choice) if one.isVisible()]

    stops = [one for one in choices if one.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops == [one for one in choices if one.isChecked()]


def test_a_proposal_shows_its_exact_bits(room: Open) -> None:
    page = room().page
    assert page.aside.bits.text() == "Kekuatan 66 bit: 6 kata acak"

    page.aside.choices.lengths[4].setFocus()
    QTest.keyClick(page.aside.choices.lengths[4], Qt.Key.Key_Space)

    assert page.aside.bits.text() == "Kekuatan 44 bit: 4 kata acak"
    assert len(page.aside.proposal.parts) == 4


def test_the_big_print_lets_one_choose_what_stands_between_the_words(room: Open) -> None:
    page = room(page="passphrase").print

    QTest.keyClick(page.choices.separators["space"], Qt.Key.Key_Space)

    assert " " in page.proposal.text


def test_a_copied_proposal_says_how_long_the_copy_stays(room: Open) -> None:
    page = room().page
    assert "Setiap tambahan bit melipatduakan jumlah tebakan." not in seen(page)
    QTest.keyClick(page.aside.details.button, Qt.Key.Key_Return)
    assert "Setiap tambahan bit melipatduakan jumlah tebakan." in seen(page)

    assert page.aside.copy is not None
    page.aside.copy.click()
    assert "Salinan terhapus setelah 30 detik." in seen(page)

    page.aside.draw()
    assert "Salinan terhapus" not in seen(page)


def test_another_proposal_is_drawn_when_a_word_of_it_is_typed(room: Open) -> None:
    page = room().page
    before = page.aside.proposal

    page.field.edit.setText(f"{before.parts[2].upper()}123")

    assert page.aside.proposal.parts != before.parts
    assert before.parts[2] not in page.aside.proposal.parts


def test_who_types_the_proposal_to_try_it_keeps_it(room: Open) -> None:
    page = room().page
    before = page.aside.proposal

    QTest.keyClicks(page.field.edit, before.text)

    assert page.aside.proposal is before
    assert must_change(before, before.text + "kapal")


def test_a_drawn_proposal_shares_no_word_with_the_text(room: Open) -> None:
    drawn = [Proposal(("kapal", "senja"), "-", 22.0), Proposal(("batu", "pasir"), "-", 22.0)]

    proposal = apart_from(lambda _wish: drawn.pop(0), Wish(), "KapalLaut")

    assert proposal.parts == ("batu", "pasir")
    assert drawn == []


def test_the_big_print_shows_the_same_phrase(room: Open) -> None:
    opened = room()
    phrase = opened.page.aside.proposal.text

    opened.page.aside.write.click()
    settle()

    assert opened.print.proposal.text == phrase
    assert opened.print.print.accessibleName() == phrase.replace("-", ", ")


def test_every_kind_can_be_drawn_by_keyboard(room: Open) -> None:
    page = room(page="passphrase").print
    texts = {page.proposal.text}

    for choice in page.choices.kinds.values():
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Return)
        settle()
        texts.add(page.proposal.text)
        assert "bit" in page.bits.text()

    assert len(texts) >= 3
