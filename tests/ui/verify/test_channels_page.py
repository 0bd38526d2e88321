"""The registry: three questions are answered, everything in it can be found, what is weak or not known says so."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.logic.pack.official import Question
from desktop.logic.pack.programme import Confidence, Programme
from desktop.ui.places import Channels
from desktop.ui.shell import Shell
from desktop.ui.verify.channel_row import ChannelRow
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.widgets import PlainLabel
from desktop.ui.widgets.emptied import widgets_of
from desktop.ui.widgets.value import LARGE, Value
from tests.ui.shown import SMALL, Show, settle


def page_of(show: Show, group: str = "") -> ChannelsPage:
    page = show("channels", group).page
    assert isinstance(page, ChannelsPage)
    return page


def card_of(page: ChannelsPage) -> list[str]:
    """What the answer says, label by label."""
    settle()
    card = page.answer.card
    return [card.accessibleName(), *(label.text() for label in card.findChildren(PlainLabel))]


def test_the_number_stands_large_with_price_source_age_and_doubt_on_one_card(show: Show) -> None:
    page = page_of(show)
    said = " ".join(card_of(page))
    (value,) = page.answer.card.findChildren(Value)

    assert value.accessibleName() == "0800 150 3001"
    assert value._fit(600) is value._sets[LARGE.index(40)]
    for told in (
        "bebas pulsa",
        "pukul",
        "Sumber:",
        "29 Mei 2024",
        "tahun lalu",
        "Kami tidak tahu apakah masih dipakai",
    ):
        assert told in said


def test_whoever_asks_for_a_whatsapp_hears_that_none_is_known(show: Show) -> None:
    page = page_of(show)

    page.answer.questions[Question.WHATSAPP].click()

    said = card_of(page)
    assert page.words("channels.answer.none") in said
    assert any("WhatsApp" in one and "mungkin saja ada" in one for one in said)
    assert not page.answer.card.findChildren(Value)


def test_the_answered_address_is_copied_and_remembered(show: Show, copied: list[str], pack: Programme) -> None:
    page = page_of(show)
    page.answer.questions[Question.ADDRESS].click()
    settle()

    page.answer.copy.click()

    assert copied == [pack.home]
    assert page.leave() == Channels("address", question="address")
    assert page_of(show).answer.chosen is Question.PHONE


@pytest.mark.parametrize("question", ["", "whatsapp", "address"])
def test_in_a_small_window_the_first_screen_shows_an_answer(show: Show, question: str) -> None:
    page = show("channels", Channels(question=question), scale=1.5, size=SMALL).page
    assert isinstance(page, ChannelsPage)
    card = page.answer.card
    answer: list[QWidget] = [*card.findChildren(Value), *card.findChildren(PlainLabel)]

    assert answer[0].mapTo(page, answer[0].rect().bottomLeft()).y() <= page.height()


def test_the_keyboard_starts_at_the_questions_and_arrows_answer_them(show: Show) -> None:
    shell = show("channels")
    page = shell.page
    assert isinstance(page, ChannelsPage)
    page.first_focus().setFocus()

    QTest.keyClick(page.first_focus(), Qt.Key.Key_Right)

    assert page.answer.chosen is Question.WHATSAPP
    assert page.words("channels.answer.none") in card_of(page)


def test_all_filters_stand_in_one_row(show: Show) -> None:
    page = page_of(show)

    assert len({chip.y() for chip in page.groups.values()}) == 1


def test_every_channel_stands_in_a_group(show: Show, pack: Programme) -> None:
    page = page_of(show)

    listed = {channel.id for group in page._groups.values() for channel in group}

    assert listed == {channel.id for channel in pack.channels}


@pytest.mark.parametrize(("typed", "found"), [
    ("siapkerja", "siapkerja.kemnaker.go.id"), ("0811 5715 7157", "+6281157157157"), ("+62 811-5715", "+6281157157157"),
    ("gopay", "1500729"),
])  # fmt: skip
def test_what_is_typed_is_found(show: Show, typed: str, found: str) -> None:
    page = page_of(show)

    page.search.setText(typed)
    page.finish_building()

    assert found in {row.channel.value for row in page.entries}


def test_what_is_not_there_is_said_without_calling_it_fake(show: Show) -> None:
    page = page_of(show)

    page.search.setText("tidak-ada.example")

    assert page.entries == ()
    assert page._lead.text() == page.words("channels.none", text="tidak-ada.example")


def test_a_channel_that_is_only_remembered_says_that_it_proves_nothing(show: Show, pack: Programme) -> None:
    page = page_of(show)
    weak = next(channel for channel in pack.channels if channel.confidence is Confidence.MEMORY)

    page.search.setText(weak.value)
    page.finish_building()

    row = next(row for row in page.entries if row.channel is weak)
    assert row.state.text.text() == page.words("channels.state.unsure")


def test_an_entry_opens_its_explanation_and_sources(show: Show) -> None:
    row = page_of(show).entries[0]

    row.detail.click()
    settle()

    assert row.body.isVisible()
    assert row.body.box.count() > 1


def test_an_entry_can_be_copied(show: Show, copied: list[str]) -> None:
    row = page_of(show).entries[0]

    row.copy.click()

    assert copied == [row.channel.value]


def test_what_nobody_knows_is_listed(show: Show, pack: Programme) -> None:
    page = page_of(show, "unknown")

    said = page._list.findChildren(type(page._lead))

    assert {page.words(key) for key in pack.not_known} <= {label.text() for label in said}


def with_tab(shell: Shell, steps: int) -> list[QWidget]:
    """What has the keyboard after each press of Tab."""
    passed = []
    for _ in range(steps):
        QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        passed.append(now)
    return passed


def test_tab_goes_from_the_search_to_groups_to_entries_and_then_to_the_bar(show: Show) -> None:
    shell = show("channels", "phone")
    page = shell.page
    assert isinstance(page, ChannelsPage)
    page.search.setText("prakerja")
    page.search.clear()
    page.finish_building()
    settle()
    page.search.setFocus()
    buttons = [button for row in page.entries for button in row.stops]

    passed = with_tab(shell, len(buttons) + 2)

    assert passed[0] is page.groups["phone"]
    assert passed[1:-1] == buttons
    assert not page.isAncestorOf(passed[-1])


def test_tab_goes_from_the_search_to_what_was_found_and_then_to_the_bar(show: Show) -> None:
    shell = show("channels")
    page = shell.page
    assert isinstance(page, ChannelsPage)
    page.search.setText("gopay")
    page.finish_building()
    settle()
    page.search.setFocus()
    buttons = [button for row in page.entries for button in row.stops]

    passed = with_tab(shell, len(buttons) + 2)

    assert passed[:-1] == [page.end, *buttons]
    assert not page.isAncestorOf(passed[-1])


def test_while_something_is_searched_no_group_is_claimed_and_each_hit_stands_under_its_own(show: Show) -> None:
    page = page_of(show)

    page.search.setText("gopay")
    page.finish_building()
    settle()

    assert not any(choice.isVisible() for choice in page.groups.values())
    title = ""
    for widget in widgets_of(page._list):
        if isinstance(widget, ChannelRow):
            assert widget.channel in page._groups[title]
        elif isinstance(widget, PlainLabel):
            title = next(name for name in page._groups if page.words(f"channels.group.{name}") == widget.text())
    assert title


def test_the_search_is_ended_with_a_button_and_the_groups_are_there_again(show: Show) -> None:
    page = page_of(show, "phone")
    page.search.setText("gopay")
    settle()

    page.end.click()
    settle()

    assert page.search.text() == ""
    assert page.search.hasFocus()
    assert page.groups["phone"].isVisible()
    assert page.groups["phone"].isChecked()
    assert not page.end.isVisible()


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1.25, 1.5])
@pytest.mark.parametrize("typed", ["prakerja", "gopay"])
def test_in_a_small_window_what_is_found_can_be_seen_while_one_types(show: Show, scale: float, typed: str) -> None:
    page = show("channels", scale=scale, size=SMALL).page
    assert isinstance(page, ChannelsPage)

    page.search.setFocus()
    QTest.keyClicks(page.search, typed)
    page.finish_building()
    settle()

    field, view = page.search, page._scroll.viewport()
    whole = [row for row in page.entries if row.state.visibleRegion().boundingRect() == row.state.rect()]
    assert view.rect().contains(QRect(field.mapTo(view, QPoint(0, 0)), field.size()))
    assert len(whole) >= 2


def test_the_shown_group_is_remembered(show: Show) -> None:
    page = page_of(show)

    page.groups["partner"].click()

    assert page.leave() == Channels("partner")
