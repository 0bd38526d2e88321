"""How an account stands, in one sentence."""

import datetime

from desktop.logic.rotation.schedule import Standing, State, Why
from desktop.logic.words import Words

_BY_STATE = "checkup.state."
_BY_WHY = "checkup.why."


def says(standing: Standing, words: Words, today: datetime.date) -> str:
    """The sentence of the page, the command line and whoever reads it aloud."""
    if standing.due is None or not isinstance(standing.why, Why):
        return words(f"{_BY_WHY}{standing.why}")
    left = (standing.due - today).days
    if standing.why is Why.CALENDAR:
        return words(
            f"{_BY_STATE}{standing.state}", count=left, date=words.long_date(standing.due), until=words.until(left)
        )
    later = ".later" if standing.why is Why.UNKNOWN and standing.state is not State.DUE else ""
    return words(f"{_BY_WHY}{standing.why}{later}", date=words.long_date(standing.due))
