"""The page of choices: each applies at once, and the page says where it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QVBoxLayout, QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.settings import LANGUAGE, LEAK_LOOKUP, SHARED, TEXT_SIZE, THEME, Setting, Settings
from desktop.ui.page import Choose, Open, Page, Surroundings
from desktop.ui.places import About, Place
from desktop.ui.places import Settings as SettingsPlace
from desktop.ui.settings.remind_switch import GROUP, RemindSwitch
from desktop.ui.widgets import Button, Column, FlowRow, Heading, IconLine, Kind, PlainLabel, Row
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.slim_row import SlimRow
from desktop.ui.widgets.split import Split

_SHOWN = ((TEXT_SIZE,), (THEME,), (LANGUAGE, SHARED), (LEAK_LOOKUP,))
"""Groups that have room beside one another."""
_EXPLAINED = {LEAK_LOOKUP: "settings.leak_lookup.hint", SHARED: "settings.shared.hint"}
_BESIDE = 32
_KEYS = ("move", "press", "back", "quick", "go", "home", "text")


@unshown
@dataclass(frozen=True, slots=True)
class Keeping:
    """Where choices go: the file's path, empty when nothing is kept; what happened to a damaged or full place.

    `damaged` is the name that a damaged file has now.
    """

    file: str = ""
    damaged: str = ""
    failed: bool = False


class SettingsPage(Page):
    """Groups of choices at the left, where they are kept and the keys at the right."""

    def __init__(
        self,
        around: Surroundings,
        settings: Settings,
        programme: Programme,
        keeping: Keeping,
        group: str = "",
        remind: Callable[[], RemindSwitch] | None = None,
    ) -> None:
        super().__init__(around)
        self._settings, self._remind = settings, remind
        self._groups: dict[str, QButtonGroup] = {}
        self._rows: list[Row] = []
        self._first = group or TEXT_SIZE.name
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        split = Split(self.theme)
        outer.addWidget(split)
        self._build_task(split.main, keeping)
        self._build_help(split.help, programme, keeping)

    @property
    def title(self) -> str:
        """The page's name."""
        return self.words("settings.title")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Groups beside one another where there is room."""
        for row in self._rows:
            row.turn(down=self.theme.single(self.window().width()))
        super().resizeEvent(event)

    def first_focus(self) -> QWidget:
        """What is chosen in the group that was used last."""
        group = self._groups.get(self._first, self._groups[TEXT_SIZE.name])
        return group.checkedButton() or super().first_focus()

    def leave(self) -> Place:
        """The group that has the keyboard, so that it is there again after the change."""
        now = QApplication.focusWidget()
        group = next((name for name, group in self._groups.items() if now in group.buttons()), self._first)
        return SettingsPlace(group)

    def _build_task(self, column: Column, keeping: Keeping) -> None:
        words, theme = self.words, self.theme
        column.add(self._head())
        if keeping.damaged:
            stayed = Path(keeping.file).name == keeping.damaged
            said = words("settings.damaged.stayed" if stayed else "settings.damaged", file=keeping.damaged)
            column.add(IconLine("warning-fill", said, theme, "terbukti"))
        else:
            column.add(PlainLabel(words("settings.intro"), theme, "lead", "muted"))
        for settings in _SHOWN:
            column.space(10)
            row = column.add(Row(theme, _BESIDE if len(settings) > 1 else 0))
            self._rows.append(row)
            for setting in settings:
                group = row.add(Column(theme), 1)
                self._build_group(group, setting)
                group.stretch()
        if self._remind is not None:
            column.space(12)
            self._groups[GROUP] = column.add(self._remind()).group

    def _build_group(self, column: Column, setting: Setting) -> None:
        column.add(Heading(self.words(setting.text), self.theme))
        if setting in _EXPLAINED:
            column.add(PlainLabel(self.words(_EXPLAINED[setting]), self.theme, color="muted"))
        column.space(4)
        column.add(self._choices(setting))

    def _head(self) -> Row:
        """The title, and at its right the way to the page that a narrow header has no room for."""
        row = SlimRow(self.theme, 12)
        row.add(Heading(self.title, self.theme, "h1"), 1, Qt.AlignmentFlag.AlignVCenter)
        about = Button(self.words("settings.about"), self.theme, "caret-right", Kind.GHOST, icon_after=True, pad=2)
        about.clicked.connect(lambda: self.wants.emit(Open(About())))
        row.add(about, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _choices(self, setting: Setting) -> FlowRow:
        row, group = hear_as(FlowRow(self.theme, 12), As.GROUP, self.words(setting.text)), QButtonGroup(self)
        for value in setting.choices:
            text = self.words(setting.choice_text(value))
            choice = row.add(Choice(text, self.theme, compact=True))
            choice.setAccessibleDescription(self.words(setting.text))
            choice.setChecked(getattr(self._settings, setting.name) == value)
            choice.clicked.connect(self._chooser(setting.name, value))
            group.addButton(choice)
        one_stop(group)
        self._groups[setting.name] = group
        return row

    def _chooser(self, name: str, value: str | int) -> Callable[[], None]:
        def choose() -> None:
            if getattr(self._settings, name) != value:
                self.wants.emit(Choose(name, value))

        return choose

    def _build_help(self, column: Column, programme: Programme, keeping: Keeping) -> None:
        words, theme = self.words, self.theme
        column.add(Heading(words("settings.kept"), theme))
        column.space(4)
        kept = "failed" if keeping.failed else "file" if keeping.file else "memory"
        column.add(PlainLabel(words(f"settings.kept.{kept}"), theme, color="muted"))
        if kept == "file":
            column.space(2)
            column.add(PlainLabel(keeping.file, theme, "small", mono=True))
        column.space(10)
        column.add(Heading(words("settings.programme"), theme))
        column.space(4)
        version, issued = str(programme.version), words.date(programme.issued)
        column.add(PlainLabel(words("settings.programme.name", version=version, date=issued), theme))
        column.space(4)
        origin = "built_in" if programme.built_in else "foreign"
        column.add(PlainLabel(words(f"settings.programme.{origin}"), theme, color="muted"))
        column.space(10)
        column.add(Heading(words("settings.keys"), theme))
        for key in _KEYS:
            column.add(PlainLabel(words(f"settings.keys.{key}"), theme, color="muted"))
