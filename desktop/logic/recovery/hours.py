"""An hour of the clock as people write it -> the moment today; later than now is no moment of the past."""

import datetime
import re
from enum import StrEnum

_FORM = re.compile(r"(?:jam|pukul|pkl\.?|at)?\s*(\d{1,2})(?:\s*[.:,]?\s*(\d{2}))?\s*(?:wib|wita|wit)?", re.IGNORECASE)


class HourFault(StrEnum):
    """Why what was written is no hour that can be counted from."""

    FORM = "form"
    LATER = "later"


def read_hour(written: str, now: datetime.datetime) -> datetime.datetime | HourFault:
    """The moment of today at which the clock showed it: "13.10", "13:10", "jam 9"; at most now, to the minute."""
    found = _FORM.fullmatch(written.strip())
    if found is None:
        return HourFault.FORM
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        return HourFault.FORM
    moment = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return HourFault.LATER if moment > now else moment
