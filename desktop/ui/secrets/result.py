"""The answer about what is typed: the meter, how long it would last, what is easy to guess; or what to do first."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.passwords.strength import Attacker, Strength, lasts
from desktop.logic.words import Words
from desktop.ui.announcing import Announcer
from desktop.ui.secrets.findings_view import FindingsView
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, IconLine, Kind, PlainLabel
from desktop.ui.widgets.strength_meter import LEVELS, MeterWords, StrengthMeter

SETTLED_MS = 1_000
"""A screen reader hears a new band when nobody has typed for so long, not at each keystroke."""

_ICONS = {Attacker.ONLINE: "app-window", Attacker.OFFLINE: "file-text"}


def meter_words(words: Words) -> MeterWords:
    """What the meter says in a language."""
    bands = tuple(words(f"password.band.{score}") for score in range(LEVELS))
    levels = tuple(words("password-page.level", band=band, level=level) for level, band in enumerate(bands, 1))
    unknown, busy, late = (words(f"password-page.{state}") for state in ("unknown", "busy", "unfinished"))
    return MeterWords(bands, levels, unknown, busy, late)


class Result(Column):
    """`again` says that somebody wants the answer that came too late to be tried for once more."""

    again = Signal()

    def __init__(self, words: Words, theme: Theme, announce: Announcer, parent: QWidget | None = None) -> None:
        super().__init__(theme, 0, parent)
        self._words, self._announce = words, announce
        self.meter = self.add(StrengthMeter(meter_words(words), theme))
        self.space(10)
        self.note = self.add(PlainLabel("", theme, color="muted"))
        again = Button(words("password-page.late.again"), theme, "arrows-clockwise", Kind.GHOST, pad=2)
        self.retry = self.add(again, 0, Qt.AlignmentFlag.AlignLeft)
        self.retry.clicked.connect(self.again)
        self.lasts = self.add(Column(theme, 4))
        self.lines = {one: self.lasts.add(IconLine(icon, "", theme, "muted")) for one, icon in _ICONS.items()}
        self.lasts.space(10)
        self.findings = self.add(FindingsView(words, theme))
        self.settled = QTimer(self)
        self.settled.setSingleShot(True)
        self.settled.setInterval(SETTLED_MS)
        self.settled.timeout.connect(self._tell)
        self._told = 0
        self.show_nothing()

    def show_strength(self, strength: Strength) -> None:
        """An answer."""
        self.meter.show_level(strength.score + 1)
        for attacker, line in self.lines.items():
            unit, number = lasts(strength.guesses_log10, attacker)
            line.text.setText(self._words(f"password.lasts.{attacker}.{unit}", count=number))
        self.findings.show_findings(strength.findings)
        self._say("")
        self.lasts.show()
        self.settled.start()

    def show_nothing(self, note: str = "password-page.start") -> None:
        """Nothing is typed: a calm word on what this page does."""
        self.meter.show_level(0)
        self._clear()
        self._say(note)
        self._told = 0

    def show_busy(self) -> None:
        """The answer takes a while; what was said about an older text is taken back."""
        self.meter.show_busy()
        self._clear()
        self._say("password-page.busy.note")

    def show_late(self) -> None:
        """No answer came in time."""
        self.meter.show_late()
        self._clear()
        self._say("password-page.late", retry=True)
        self._announce(self, self.note.text())

    def _clear(self) -> None:
        self.settled.stop()
        self.lasts.hide()
        self.findings.show_findings(())

    def _say(self, key: str, *, retry: bool = False) -> None:
        self.note.setText(self._words(key) if key else "")
        self.note.setVisible(bool(key))
        self.retry.setVisible(retry)

    def _tell(self) -> None:
        if self.meter.level != self._told:
            self._told = self.meter.level
            self._announce(self, f"{self.meter.said}. {' '.join(self.findings.said[:1])}".strip())
