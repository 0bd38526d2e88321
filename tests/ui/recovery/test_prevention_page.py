"""How to protect the account: every card with its reason and source, one way into a room, and the poster."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.prevention import Advice, Leads, advice_source, load_prevention
from desktop.logic.words import Words
from desktop.ui.page import Open, Surroundings
from desktop.ui.passwords.places import Password
from desktop.ui.places import Channels, Check, Home, Place
from desktop.ui.recovery.prevention import PreventionPage
from desktop.ui.theme import Theme
from desktop.ui.widgets import PlainLabel
from tests.ui.host import jobs_of_a_test
from tests.ui.shown import SMALL, WIDE, cut_off, misfits, settle, window_of

PLACES: dict[Leads, Place] = {
    Leads.CHECK: Check(),
    Leads.PASSWORD: Password(),
    Leads.CHANNELS: Channels(),
    Leads.RECOVER: Home(),
}


class Advised(NamedTuple):
    """The page of a test."""


@pytest.fixture(scope="module")
def cards(pack: Programme) -> tuple[Advice, ...]:
    return load_prevention(pack)


class Shows:
    """Opens the page in a window; `posters` is what was printed."""

    def __init__(self, qtbot: QtBot, pack: Programme, spoken: Mapping[str, Words]) -> None:
        self._qtbot, self._pack, self._spoken = qtbot, pack, spoken
        self.posters: list[str] = []

    def __call__(
        self, places: Mapping[Leads, Place] = PLACES, *, poster: bool = True, language: str = "id", scale: float = 1.0,
        size: tuple[int, int] = WIDE,
    ) -> PreventionPage:  # fmt: skip
        cards = load_prevention(self._pack)

        def make(around: Surroundings, _place: Place) -> PreventionPage:
            return PreventionPage(around, cards, self._pack, places, self._print if poster else None)

        around = Surroundings(self._spoken[language], Theme("light", scale), jobs_of_a_test)
        self.shell = window_of({Advised: make}, around, size)
        self._qtbot.addWidget(self.shell)
        self.shell.show()
        self.shell.open(Advised())
        settle()
        page = self.shell.page
        assert isinstance(page, PreventionPage)
        return page

    def _print(self) -> None:
        self.posters.append("poster")


@pytest.fixture
def shows(qtbot: QtBot, pack: Programme, spoken: Mapping[str, Words]) -> Shows:
    return Shows(qtbot, pack, spoken)


def test_each_card_says_what_to_do_why_and_who_says_so(
    shows: Shows, cards: tuple[Advice, ...], pack: Programme
) -> None:
    page = shows()

    said = {label.text() for label in page.findChildren(PlainLabel)}

    for card in cards:
        assert {page.words(card.title), page.words(card.why), advice_source(card, pack, page.words)} <= said


def test_the_button_of_a_card_opens_its_room(
    cards: tuple[Advice, ...], pack: Programme, spoken: Mapping[str, Words], qtbot: QtBot
) -> None:
    page = PreventionPage(Surroundings(spoken["id"], Theme("light", 1.0), jobs_of_a_test), cards, pack, PLACES)
    qtbot.addWidget(page)

    for card in page.cards:
        assert card.button is not None
        with qtbot.waitSignal(page.wants) as wanted:
            card.button.click()
        assert wanted.args == [Open(PLACES[card.card.room])]
        assert card.button.accessibleName() == page.words(f"prevention.room.{card.card.room.value}")
        assert card.button.accessibleDescription() == page.words(card.card.title)


def test_a_room_that_is_not_open_here_has_no_button(shows: Shows) -> None:
    page = shows({Leads.CHECK: Check()})

    assert {card.card.room for card in page.cards if card.button} == {Leads.CHECK}
    assert any(card.button is None for card in page.cards)


def test_the_poster_is_printed_from_the_bar_where_that_can_be_done(shows: Shows) -> None:
    page = shows()

    (action,) = page.bar_actions()
    action.do()

    assert shows.posters == ["poster"]
    assert action.primary
    assert shows(poster=False).bar_actions() == ()


@pytest.mark.parametrize("size", [WIDE, SMALL])
@pytest.mark.parametrize(("language", "scale"), [("id", 1.0), ("en", 1.5), ("double", 1.5)])
def test_nothing_is_cut_off(shows: Shows, size: tuple[int, int], language: str, scale: float) -> None:
    page = shows(size=size, language=language, scale=scale)

    assert misfits(page) == []
    assert cut_off(shows.shell) == []
