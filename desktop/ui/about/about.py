"""What this program is and is not, what it knows and since when, and by whose leave it uses what others made."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout

from desktop.logic.dates import PartialDate
from desktop.logic.integrity import Integrity
from desktop.logic.pack.programme import Programme
from desktop.ui.page import Page, Surroundings
from desktop.ui.widgets import Column, Disclosure, Heading, IconLine, PlainLabel, Rule
from desktop.ui.widgets.split import Split

_DEADLINE_MS = 20_000


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of a part: whose it is, its name, and how to get its text (read when somebody opens it)."""

    part: str
    name: str
    read: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Versions:
    """What runs here."""

    program: str
    python: str
    qt: str


class AboutPage(Page):
    """Who we are at the left, data and versions at the right, licences below."""

    def __init__(
        self,
        around: Surroundings,
        programme: Programme,
        versions: Versions,
        licences: tuple[Licence, ...],
        look: Callable[[], Integrity],
    ) -> None:
        """`look` tells whether the program's files are those that were built; it is asked in the background."""
        super().__init__(around)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        split = Split(self.theme)
        self._scroll = split.task
        outer.addWidget(split)
        self._build_who(split.main)
        self._build_licences(split.main, licences)
        self._build_data(split.help, programme, versions)
        self.jobs.run(look, self._show_files, lambda: self._say_files("about.files.unknown"), _DEADLINE_MS)

    @property
    def title(self) -> str:
        """The page's name."""
        return self.words("about.title")

    def _build_who(self, column: Column) -> None:
        words, theme = self.words, self.theme
        column.add(Heading(self.title, theme, "h1"))
        column.space(8)
        column.add(PlainLabel(words("about.what"), theme, "lead"))
        column.space(6)
        column.add(PlainLabel(words("about.offline"), theme, "lead", "muted"))
        self._heading(column, "about.independent")
        column.add(PlainLabel(words("about.independent.text"), theme))
        column.space(8)
        column.add(PlainLabel(words("about.independent.login"), theme))
        self._heading(column, "about.privacy")
        for number, icon in enumerate(("wifi-slash", "eye-slash", "sign-out"), 1):
            column.add(IconLine(icon, words(f"about.privacy.{number}"), theme, icon_color="brand_text"))
            column.space(6)

    def _build_licences(self, column: Column, licences: tuple[Licence, ...]) -> None:
        self._heading(column, "about.licences")
        column.add(PlainLabel(self.words("about.licences.own"), self.theme))
        column.space(8)
        for licence in licences:
            self._readable(column, licence)

    def _readable(self, column: Column, licence: Licence) -> None:
        disclosure = column.add(Disclosure(f"{licence.part}: {licence.name}", self.theme))
        disclosure.button.setAccessibleDescription(self.words("about.licences.read", name=licence.part))

        def fill(opened: bool) -> None:  # noqa: FBT001  # a signal hands it over
            if opened and disclosure.body.box.count() == 0:
                disclosure.body.add(PlainLabel(licence.read(), self.theme, "small", mono=True))

        disclosure.toggled.connect(fill)

    def _build_data(self, column: Column, programme: Programme, versions: Versions) -> None:
        words, theme = self.words, self.theme
        column.add(Heading(words("about.data"), theme))
        column.space(8)
        version, issued = str(programme.version), words.date(programme.issued)
        column.add(PlainLabel(words("about.data.pack", version=version, date=issued), theme))
        column.space(6)
        newest = newest_date(programme)
        if newest is not None:
            column.add(PlainLabel(words("about.data.newest", date=words.date(newest)), theme))
            column.space(6)
        column.add(PlainLabel(words("about.data.stale"), theme, color="muted"))
        column.space(20)
        column.add(Rule(theme))
        column.space(20)
        column.add(Heading(words("about.versions"), theme))
        column.space(8)
        for name in ("program", "python", "qt"):
            text = words(f"about.versions.{name}", version=getattr(versions, name))
            column.add(PlainLabel(text, theme, color="muted"))
            column.space(4)

        column.space(4)
        self._below = column
        self.files = column.add(PlainLabel(words("about.files.looking"), theme, color="muted"))

    def _show_files(self, found: Integrity) -> None:
        if found.whole:
            self._say_files("about.files.whole", count=found.files)
        else:
            said = self.words("about.files.changed", count=len(found.wrong), names=found.named)
            self.files.hide()
            self._below.add(IconLine("warning-fill", said, self.theme, "terbukti"))

    def _say_files(self, text_id: str, **values: str | int) -> None:
        self.files.setText(self.words(text_id, **values))

    def _heading(self, column: Column, key: str) -> None:
        column.space(28)
        column.add(Heading(self.words(key), self.theme))
        column.space(8)


def newest_date(programme: Programme) -> PartialDate | None:
    """The latest day on which an entry of the registry was seen."""
    seen = [channel.seen_on for channel in programme.channels if channel.seen_on is not None]
    return max(seen, key=lambda day: (day.year, day.month or 0, day.day or 0), default=None)
