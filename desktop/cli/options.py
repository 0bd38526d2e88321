"""What was asked for on the command line, as values. How it is read is in `parse`, what a command takes in `takes`."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.logic.languages import LANGUAGES
from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Kind, Via


class UsageError(Exception):
    """The arguments are wrong: the text id of what is wrong, and values of ours (never the person's) for it."""

    def __init__(self, text_id: str = "cli.usage", **values: str) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.values = values


@unshown
@dataclass(frozen=True, slots=True)
class Options:
    """The arguments, each of its own type; nothing of them is ever shown (`unshown`)."""

    command: str = ""
    text: tuple[str, ...] = ()
    language: str = LANGUAGES[0]
    programme: Path | None = None
    blocklist: Path | None = None
    today: date | None = None
    via: Via | None = None
    kind: Kind | None = None
    sender: str | None = None
    file: str | None = None
    json: bool = False
    words: int | None = None
    separator: str | None = None
    password: bool = False
    pronounceable: bool = False
    length: int | None = None
    version: bool = False
    help: bool = False

    @property
    def day(self) -> date:
        """The day the dated facts are judged at: the one that was named, else the clock's."""
        return self.today or datetime.now(tz=UTC).astimezone().date()
