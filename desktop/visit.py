"""One person at the window: their way, running jobs, what they copied, their temporary files. It ends as a whole."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.ui.places import Place
from desktop.ui.way import begin

if TYPE_CHECKING:  # none of them before the first paint
    from desktop.logic.recovery.case import Case
    from desktop.logic.rotation.old_passwords import OldPasswords
    from desktop.logic.verify.read_file import FileReader
    from desktop.premises import Outside
    from desktop.ui.background import Jobs
    from desktop.ui.checkup.book import Book
    from desktop.ui.clipboard import VisitClipboard
    from desktop.ui.printing import OnPaper
    from desktop.ui.recovery.keeper import Keeper


class Visit:
    """From somebody's first press to "Selesai", Shift+Esc or the closing of the window."""

    def __init__(self, outside: "Outside", home: Place, first: Place) -> None:
        self._outside = outside
        self.way = begin(home, first)
        self.case: Case | None = None
        """What this person has told and done in the recovery; None before they came there."""
        self.keeper: Keeper | None = None
        """Who writes it down where they want that."""
        self.book: Book | None = None
        """What is known of their accounts, and who writes that."""
        self.old: OldPasswords | None = None
        """Who knows old passwords again; it may hold the key of that."""
        self.printing: OnPaper | None = None
        """Who prints for them, once there was a sheet."""
        self._reader: FileReader | None = None

    @cached_property
    def jobs(self) -> "Jobs":
        """What runs in the background for this person."""
        from desktop.ui.background import Jobs  # noqa: PLC0415  # threads and logging: not before the first paint

        return Jobs()

    @cached_property
    def clipboard(self) -> "VisitClipboard":
        """What this person copies, and what they pasted."""
        from desktop.ui.clipboard import VisitClipboard  # noqa: PLC0415  # not before the first paint

        return VisitClipboard(self._outside.clipboard())

    @property
    def reader(self) -> "FileReader | None":
        """Who reads files for this person, made for the first page that takes one; None where nobody does."""
        if self._reader is None and self._outside.reader is not None:
            self._reader = self._outside.reader()
        return self._reader

    def give_up(self) -> None:
        """What still runs for this person answers nobody; what prints or reads for them ends now."""
        at_work, self.printing, self._reader = (self.printing, self._reader), None, None
        if "jobs" in self.__dict__:
            self.jobs.end()
        for one in at_work:
            if one is not None:
                one.end()

    def end(self, *, everything: bool) -> None:
        """Throw away all that is of this person; `everything` that they copied or pasted leaves the clipboard too.

        Nothing on the window's side holds a text of theirs afterwards. A job that runs has its own until it ends.
        """
        self.way = self.way.finish(self.way.home)
        if self.keeper is not None:
            self.keeper.end()
        if self.book is not None:
            self.book.end()
        if self.old is not None:
            self.old.forget()
        self.case = self.keeper = self.book = self.old = None
        self.give_up()
        if "clipboard" in self.__dict__:
            self.clipboard.end(everything=everything)
        self._outside.files.clear()
