"""The button that leads from a danger to the check-up, where it can be noted; pressing it writes nothing."""

from collections.abc import Callable

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Kind


def note_button(note: Callable[[], None], words: Words, theme: Theme) -> Button:
    """Leads there."""
    made = Button(words("password-page.checkup"), theme, "calendar-check", Kind.GHOST)
    made.clicked.connect(lambda _on: note())
    return made
