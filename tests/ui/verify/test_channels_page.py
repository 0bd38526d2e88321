"""The registry: everything in it can be found, what is weak says so, what is not known is listed."""

import pytest

from desktop.logic.content import Confidence, Programme
from desktop.ui.verify.channels import ChannelsPage
from tests.ui.verify.conftest import Show, settle


def page_of(show: Show, group: str = "") -> ChannelsPage:
    page = show("channels", group).page
    assert isinstance(page, ChannelsPage)
    return page


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


def test_the_shown_group_is_remembered(show: Show) -> None:
    page = page_of(show)

    page.groups["partner"].click()

    assert page.leave() == "partner"
