"""The staff corner: a pad for the PIN, and behind it what staff may do. Whoever leaves it locks it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kiosk.offers import Offers, problems_of
from desktop.ui.kiosk.pin_pad import PinPad
from desktop.ui.kiosk.places import Staff
from desktop.ui.kiosk.staff import Opened, StaffWays, Tried
from desktop.ui.page import Page, Surroundings
from desktop.ui.widgets import Column, Heading, IconLine, PlainLabel, numbered
from desktop.ui.widgets.emptied import empty
from desktop.ui.widgets.split import Split

_LOOK_MS = 10_000
"""One look at a PIN takes a tenth of a second, on a slow machine a few."""
_NEVER = ("choose", "type", "keep")


class StaffPage(Page):
    """A pad for the PIN; once it was right, what staff may do. Whoever leaves the page must enter the PIN again."""

    def __init__(self, around: Surroundings, ways: StaffWays, opened: Opened | None = None) -> None:
        super().__init__(around)
        self._ways = ways
        self.pad: PinPad | None = None
        self.offers: Offers | None = None
        self._wrong, self._left_s = "", 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        split = Split(self.theme)
        outer.addWidget(split)
        split.main.add(Heading(self.title, self.theme, "h1"))
        split.main.space(4)
        self.said = split.main.add(IconLine("lock", "", self.theme, "muted", "brand_text", "lead"))
        split.main.space(18)
        self._task = split.main.add(Column(self.theme))
        self._build_help(split.help)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        if opened is not None:
            self._open(opened)
        elif ways.try_pin is None:
            self._say_no_pin()
        else:
            self._ask()

    @property
    def title(self) -> str:
        """Whose corner it is."""
        return self.words("kiosk.staff.title")

    def first_focus(self) -> QWidget:
        """The field of the PIN, or the first that may be done."""
        if self.pad is not None:
            return self.pad.edit
        return self.offers.first if self.offers is not None else super().first_focus()

    def leave(self) -> Staff:
        """Locked."""
        return Staff()

    def _ask(self) -> None:
        self.said.text.setText(self.words("kiosk.staff.intro"))
        self.pad = self._task.add(PinPad(self.words, self.theme), 0, Qt.AlignmentFlag.AlignLeft)
        self.pad.entered.connect(self._try)
        self._ask_wait()

    def _say_no_pin(self) -> None:
        """A refused policy may well have a PIN, which is not in force, and no new one is written into it."""
        words, theme = self.words, self.theme
        why = "kiosk.staff.no-policy" if self._ways.problems else "kiosk.staff.no-pin"
        self.said.text.setText(words(why))
        self._task.add(PlainLabel(words(f"{why}.what"), theme))
        self._task.space(6)
        self._task.add(PlainLabel(words(f"{why}.command"), theme, mono=True))
        if self._ways.problems:  # behind no PIN: nobody could read it otherwise, and it holds places of a file only
            self._task.space(28)
            self._task.add(problems_of(self._ways.problems, words, theme))

    def _build_help(self, column: Column) -> None:
        column.add(Heading(self.words("kiosk.staff.never"), self.theme))
        column.space(6)
        for step in numbered([self.words(f"kiosk.staff.never.{what}") for what in _NEVER], self.words, self.theme):
            column.add(step)
            column.space(6)

    def _try(self, pin: str) -> None:
        if self.pad is None or self._ways.try_pin is None:
            return
        self.pad.set_waiting(waiting=True)
        self._say(self.words("kiosk.staff.looking"))
        self.jobs.run_on(pin, self._ways.try_pin, self._tried, self._failed, _LOOK_MS)

    def _tried(self, tried: Tried) -> None:
        if tried.right:
            self._open(Opened())
        else:
            self._wrong = self.words("kiosk.staff.wrong")
            self._wait(tried.wait_s)

    def _failed(self) -> None:
        self._say(self.words("kiosk.staff.failed"))
        if self.pad is not None:
            self.pad.set_waiting(waiting=False)

    def _ask_wait(self) -> None:
        """Asked anew when the time seems to be up: it may come from before a restart, and a clock may have slept."""
        self.jobs.run(self._ways.wait_s, self._wait, self._failed, _LOOK_MS)

    def _wait(self, left_s: int) -> None:
        self._left_s = left_s
        if self.pad is None:
            return
        self._say_wait(aloud=True)
        self.pad.set_waiting(waiting=left_s > 0)
        if left_s > 0:
            self._clock.start()

    def _tick(self) -> None:
        self._left_s -= 1
        if self._left_s > 0:
            self._say_wait(aloud=False)
        else:
            self._clock.stop()
            self._wrong = ""
            self._ask_wait()

    def _say_wait(self, *, aloud: bool) -> None:
        wait = self.words("kiosk.staff.wait", count=self._left_s) if self._left_s > 0 else ""
        self._say(f"{self._wrong} {wait}".strip(), aloud=aloud)

    def _say(self, text: str, *, aloud: bool = True) -> None:
        self.said.text.setText(text or self.words("kiosk.staff.intro"))
        self.said.text.set_color("ink" if text else "muted")
        if aloud:
            self.announce(self, text)

    def _open(self, opened: Opened) -> None:
        self._clock.stop()
        empty(self._task)
        self.pad = None
        self.said.text.setText(self.words("kiosk.staff.open"))
        self.offers = self._task.add(Offers(self.around, self._ways, opened))
        self.offers.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.announce(self, self.words("kiosk.staff.open"))
