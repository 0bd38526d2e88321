"""What is judged with, as the options say: language, programme pack, list of passwords, day."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.arguments import BLOCKLIST, LANG, PROGRAMME, Given, Option, flag
from desktop.logic.languages import LANGUAGES
from desktop.logic.private import unshown

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day(text: str) -> date:
    """A day as 2026-11-24; raises ValueError."""
    if not _DAY.fullmatch(text):
        raise ValueError
    return date.fromisoformat(text)


TODAY = Option("--today", "YYYY-MM-DD", "cli.help.today", day)
JSON = flag("--json", "cli.help.json")
JUDGING = (LANG, PROGRAMME, TODAY)
"""The options of every command that judges."""


@unshown
@dataclass(frozen=True, slots=True)
class Options:
    """What is judged with; nothing of a path is ever shown (`unshown`)."""

    language: str = LANGUAGES[0]
    programme: Path | None = None
    blocklist: Path | None = None
    today: date | None = None
    paths: bool = True
    """Whether a question may name a file of this machine."""

    @property
    def day(self) -> date:
        """The day the dated facts are judged at: the one that was named, else the clock's."""
        return self.today or datetime.now(tz=UTC).astimezone().date()


def options_of(given: Given) -> Options:
    """What a command that judges was told to judge with."""
    return Options(given.language, given.get(PROGRAMME), given.get(BLOCKLIST), given.get(TODAY))
