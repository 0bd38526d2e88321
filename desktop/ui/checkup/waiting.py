"""How many accounts are to be looked after today, for the first page."""

import datetime
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.rotation.schedule import State, schedule
from desktop.ui.checkup.book import look_up
from desktop.ui.checkup.changes import Records


@unshown
class Waiting(NamedTuple):
    """`urgent` accounts have an open danger, `asked` are due or soon; `fault` and `file` as of `book.Found`."""

    urgent: int
    asked: int
    fault: str = ""
    file: str = ""


def waiting_of(records: Records, today: datetime.date) -> Waiting:
    """Read what is kept; runs in a thread."""
    found = look_up(records, (), today)
    states = [one.state for one in schedule(found.accounts or (), today)]
    asked = states.count(State.DUE) + states.count(State.SOON)
    return Waiting(states.count(State.URGENT), asked, found.fault, found.file)
