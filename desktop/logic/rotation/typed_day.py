"""A day as somebody types it: 24/5/2027, 24-05-2027, 24.5.2027 or 2027-05-24."""

import datetime
import re

_FORMS = (
    re.compile(r"(?P<day>\d{1,2})[/.\- ](?P<month>\d{1,2})[/.\- ](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
)


def read_day(text: str) -> datetime.date | None:
    """The day, None for what is none."""
    for form in _FORMS:
        found = form.fullmatch(text.strip())
        if found is not None:
            return _real(*(int(found[part]) for part in ("year", "month", "day")))
    return None


def _real(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
