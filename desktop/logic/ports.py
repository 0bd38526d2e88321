"""The outside world as the logic sees it: small Protocols, implemented in `desktop.adapters`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # three milliseconds before the first paint
    from datetime import date, datetime
    from pathlib import Path

    from desktop.logic.login_entry import LoginState
    from desktop.logic.network import Answer, Document
    from desktop.logic.printing import Printed
    from desktop.logic.saved_plan import SavedPlan
    from desktop.logic.sheet import Sheet


class Clock(Protocol):
    """Tells the time. The logic never asks for it by itself: a room asks and hands day or minute in."""

    def today(self) -> "date":
        """The day it is where the person is."""
        ...

    def now(self) -> "datetime":
        """What the clock on the wall shows where the person is, without a zone."""
        ...


class SettingsStore(Protocol):
    """Keeps the person's choices, or does not (a computer of many people)."""

    def load(self) -> Mapping[str, object]:
        """What was kept, empty when nothing was. A damaged store is moved aside; see `damaged`."""
        ...

    def keep(self, values: Mapping[str, object]) -> None:
        """Keep these values beside the others that are kept now; raises OSError when the place cannot be written."""
        ...

    @property
    def damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to, its own where it had to stay; else None."""
        ...

    @property
    def place(self) -> str:
        """The file where choices are kept, empty for nowhere: a page shows it."""
        ...


class PlanStore(Protocol):
    """Keeps one recovery plan. Every call looks at what is there now and may wait for another window, seconds at worst.

    Each raises StoreError (`logic/store.py`) where it cannot be done; then what was kept is still kept.
    """

    def load(self) -> "SavedPlan | None":
        """The plan that is kept, None for none. A damaged store is moved aside; see `take_damaged`."""
        ...

    def save(self, plan: "SavedPlan") -> None:
        """Keep this plan in place of the one that is kept."""
        ...

    def clear(self) -> None:
        """Keep no plan any more."""
        ...

    def take_damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to since this was asked last: it is to be said once."""
        ...


class Notifier(Protocol):
    """Shows a notification of the system, also while no window is open."""

    @property
    def obstacle(self) -> str:
        """The text id of why nothing can ever be shown here, empty where something can."""
        ...

    def show(self, title: str, text: str) -> bool:
        """Whether a service was there and took it. May wait for the service: some twenty seconds at worst."""
        ...


class LoginEntry(Protocol):
    """What has the system start `jaga-akun remind` at login. Each call looks at what is there now; raises OSError."""

    @property
    def place(self) -> str:
        """Where the entry stands: a file, or a value of the registry."""
        ...

    def state(self) -> "LoginState":
        """Whether there is an entry, and whether it is stale."""
        ...

    def write(self) -> None:
        """Have this program started, in place of whatever an older entry starts."""
        ...

    def remove(self) -> None:
        """Have nothing started any more."""
        ...


class Web(Protocol):
    """Asks one host one question, after somebody said yes to it."""

    def head(self, url: str) -> "Answer":
        """The head of the answer to an https address; no redirect is followed, no body read.

        Raises WebError when there is no answer.
        """
        ...


class WebReader(Protocol):
    """Reads one short document of one host, after somebody said yes to it."""

    def get(self, url: str, headers: Mapping[str, str], *, at_most: int) -> "Document":
        """The answer to an https address; no redirect is followed, no body of more bytes than `at_most` taken.

        `headers` are sent besides those of every question. Raises WebError when there is no answer.
        """
        ...


class LookUps(Web, WebReader, Protocol):
    """All that may be asked of the network."""


class Clipboard(Protocol):
    """The clipboard of the system."""

    def text(self) -> str:
        """The text that is there, empty for none."""
        ...

    def mark(self, kind: str) -> bytes:
        """What lies beside the text under a name of our own, empty for nothing."""
        ...

    def ours(self) -> bool:
        """Whether this program put there what is there."""
        ...

    def put(self, text: str, marks: Mapping[str, bytes]) -> None:
        """Put a text there, with what lies beside it."""
        ...

    def clear(self) -> None:
        """Nothing is there any more."""
        ...

    def clear_selection(self) -> None:
        """What was selected in this program can no longer be pasted with the middle button (X11)."""
        ...


class Printers(Protocol):
    """The printers of the system. Each call may take ten seconds, so none is made on a window's thread."""

    def names(self) -> tuple[str, ...] | None:
        """Those that print on paper; None where the system does not answer in time."""
        ...

    def send(self, sheet: "Sheet", printer: str, job: str) -> "Printed":
        """Print a sheet on the printer of this very name, as a job that the system's list calls `job`."""
        ...

    def stop(self) -> None:
        """Give up what is under way: the sheet is in no process any more when this returns."""
        ...


class TemporaryFiles(Protocol):
    """A place for files that must not outlive a person's visit."""

    def folder(self) -> "Path":
        """The folder, made when it is first asked for, for its owner only; raises OSError."""
        ...

    def clear(self) -> None:
        """Remove the folder and everything in it, if there is one."""
        ...
