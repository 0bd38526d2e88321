"""For somebody who has given something away: the first three things to do."""

from collections.abc import Iterator
from functools import partial

from desktop.logic.recovery.first_actions import load_first_actions
from desktop.ui.page import Page, Surroundings
from desktop.ui.places import FirstActions
from desktop.ui.recovery.first_actions import FirstActionsPage
from desktop.ui.room import Room, Stop, draws, pages
from desktop.window import Window


def room(window: Window) -> Room:
    """The first actions of a window's programme."""

    def first_actions(around: Surroundings, place: FirstActions) -> Page:
        situations = load_first_actions(window.programme, window.premises.folder)
        return FirstActionsPage(around, place.situation or None, situations, window.programme)

    return Room(pages(draws(FirstActions, first_actions)), partial(_stops, window))


def _stops(window: Window) -> Iterator[Stop]:
    yield Stop("05-first-actions", FirstActions())
    for one in load_first_actions(window.programme, window.premises.folder):
        yield Stop(f"05-first-actions-{one.id}", FirstActions(one.id))
