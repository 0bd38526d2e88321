"""Dates as facts carry them: a source often tells only the year or the month, and we never invent the rest."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day. `month` and `day` are 0 where nobody said.

    Sorting puts "2024" before "2024-08": what is known less exactly comes first.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Raise ValueError for a day without a month and for what no calendar has."""
        if self.day and not self.month:
            raise ValueError("a day needs its month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read YYYY, YYYY-MM or YYYY-MM-DD; raises ValueError for anything else."""
        form = _FORM.fullmatch(text) if text.isascii() else None
        if form is None:
            raise ValueError("not YYYY, YYYY-MM or YYYY-MM-DD")
        if "00" in (form[2], form[3]):
            raise ValueError("no month or day is 00")
        return cls(int(form[1]), int(form[2] or 0), int(form[3] or 0))

    @classmethod
    def of(cls, day: date) -> Self:
        """The whole date of a day."""
        return cls(day.year, day.month, day.day)

    def whole(self) -> date:
        """The day, when it is known; raises ValueError when only its month or year is."""
        return date(self.year, self.month, self.day)

    @property
    def iso(self) -> str:
        """As it was written: 2024, 2025-10 or 2026-11-24."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def __str__(self) -> str:
        return self.iso
