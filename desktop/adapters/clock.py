"""The day, from the computer's clock."""

from datetime import date


class SystemClock:
    """The clock of the computer, in its time zone."""

    def today(self) -> date:
        """The day it is where the person is."""
        return date.today()  # noqa: DTZ011 - the person's own day is meant, in the computer's time zone
