"""The guided change of a password, for the room: the page of each of its five steps."""

from desktop.ui.checkup.change_make import Abilities, MakePage
from desktop.ui.checkup.change_places import GuidedChange, Step
from desktop.ui.checkup.change_steps import DatePage, FirstPage, OpenPage, OthersPage
from desktop.ui.checkup.desk import Desk
from desktop.ui.page import Page, Surroundings

_READ = {Step.FIRST: FirstPage, Step.OPEN: OpenPage, Step.OTHERS: OthersPage, Step.DATE: DatePage}


def change_page(around: Surroundings, desk: Desk, can: Abilities, place: GuidedChange) -> Page:
    """The page of a step."""
    if place.step is Step.MAKE:
        return MakePage(around, desk, can, place)
    return _READ[place.step](around, desk, place)
