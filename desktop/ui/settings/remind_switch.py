"""The switch for a notification when a check-up is due: on and off at once, with the place of what it leaves behind."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup

from desktop.logic.ports import LoginEntry
from desktop.ui.announcing import Announcer
from desktop.ui.page import Surroundings
from desktop.ui.widgets import Column, FlowRow, Heading, PlainLabel
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as

GROUP = "remind"


class RemindSwitch(Column):
    """What it shows is what is there: an entry that somebody deleted by hand is told as off."""

    def __init__(self, around: Surroundings, login: LoginEntry, obstacle: str) -> None:
        super().__init__(around.theme)
        self._words, self._login, self._obstacle = around.words, login, obstacle
        self._announce: Announcer = around.announce
        words, theme = around.words, around.theme
        self.add(Heading(words("settings.remind"), theme))
        self.add(PlainLabel(words("settings.remind.hint"), theme, color="muted"))
        self.space(6)
        row, self.group = self.add(FlowRow(theme, 12)), QButtonGroup(self)
        hear_as(row, As.GROUP, words("settings.remind"))
        self._off, self._on = (self._choice(row, on=on) for on in (False, True))
        self.space(6)
        self._told = self.add(PlainLabel("", theme, "small"))
        self._look()

    def _choice(self, row: FlowRow, *, on: bool) -> Choice:
        words = self._words
        text = words("settings.remind.on") if on else words("settings.remind.off")
        choice = row.add(Choice(text, self.theme, compact=True))
        choice.setAccessibleDescription(words("settings.remind"))
        choice.setEnabled(not (on and self._obstacle))
        choice.clicked.connect(lambda: self._switch(on=on))
        self.group.addButton(choice)
        return choice

    def _switch(self, *, on: bool) -> None:
        done = self._tried(self._login.write if on else self._login.remove)
        self._look(failed=not done)
        self._announce(self, self._told.text())

    def _look(self, *, failed: bool = False) -> None:
        """Show what is there, and tell where it is or why it cannot be."""
        words, state = self._words, None
        try:
            state = self._login.state()
        except OSError:
            failed = True
        on = state is not None and state.on
        (self._on if on else self._off).setChecked(True)
        one_stop(self.group)
        said = words("settings.remind.place", place=self._login.place) if on else ""
        if failed:
            said = words("settings.remind.failed", place=self._login.place)
        elif self._obstacle:
            said = words(self._obstacle)
        self._told.setText(said)
        self._told.setVisible(bool(said))

    @staticmethod
    def _tried(act: Callable[[], None]) -> bool:
        try:
            act()
        except OSError:
            return False
        return True
