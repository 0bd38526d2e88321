"""Whoever gave something away gets exactly three things to do, by mouse and by keyboard, each with its date."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.first_actions import load_first_actions
from desktop.ui.places import FirstActions
from desktop.ui.recovery.first_actions import Actions, FirstActionsPage
from desktop.ui.widgets import NumberedStep
from tests.ui.shown import SMALL, Show, settle

SITUATIONS = [situation.id for situation in load_first_actions(load_programme())]


def page_of(show: Show, chosen: str | None = None) -> FirstActionsPage:
    page = show("first_actions", chosen).page
    assert isinstance(page, FirstActionsPage)
    return page


def test_nothing_is_chosen_for_the_person(show: Show) -> None:
    page = page_of(show)

    assert not any(choice.isChecked() for choice in page.choices.values())
    assert page.findChildren(Actions) == []


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_answer_shows_exactly_three_steps(show: Show, situation: str) -> None:
    page = page_of(show)

    page.choices[situation].click()
    settle()

    assert len(page.findChildren(Actions)) == 1
    assert len(page.findChildren(NumberedStep)) == 3


def test_answers_are_chosen_with_the_arrow_keys(show: Show) -> None:
    page = page_of(show)
    first, second = SITUATIONS[:2]
    page.choices[first].setFocus()

    QTest.keyClick(page.choices[first], Qt.Key.Key_Space)
    assert page.leave() == FirstActions(first)
    QTest.keyClick(page.choices[first], Qt.Key.Key_Down)

    assert page.leave() == FirstActions(second)


def test_money_comes_first_and_its_numbers_can_be_dialled(show: Show, pack: Programme) -> None:
    page = page_of(show, "money")

    assert SITUATIONS[0] == "money"
    assert page.announcement.startswith(page.words("first_actions.money.label"))


def test_somebody_who_comes_with_an_answer_sees_the_first_step_at_once_in_a_small_window(show: Show) -> None:
    page = show("first_actions", "opened", scale=1.5, size=SMALL).page
    assert isinstance(page, FirstActionsPage)

    step = page.findChildren(NumberedStep)[0]

    assert step.mapTo(page, step.title.rect().bottomLeft()).y() < page.height()
    page.other.click()
    settle()
    assert all(choice.isVisible() for choice in page.choices.values())
