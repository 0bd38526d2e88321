"""The day and the minute, from the computer's clock."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # three milliseconds before the first paint, which tells no day
    from datetime import date, datetime


class SystemClock:
    """The clock of the computer, in its time zone."""

    def today(self) -> "date":
        """The day it is where the person is."""
        from datetime import date  # noqa: PLC0415  # see above

        return date.today()  # noqa: DTZ011 - the person's own day is meant, in the computer's time zone

    def now(self) -> "datetime":
        """What the clock on the wall shows, to the second."""
        from datetime import datetime  # noqa: PLC0415  # see above

        return datetime.now().replace(microsecond=0)  # noqa: DTZ005 - the clock on the wall is meant
