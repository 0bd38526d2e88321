"""The question whether a list of leaked passwords on the internet may be asked. Nothing is sent before a yes.

Every yes is for once and for the password that stands in the field at that moment; an edit takes the answer away.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.logic.passwords.breach import HOST, Failure, Found, NotFound, Reason
from desktop.ui.announcing import announce
from desktop.ui.background import Job
from desktop.ui.deadlines import NETWORK_MS
from desktop.ui.once import Once
from desktop.ui.page import Surroundings
from desktop.ui.widgets import Button, Column, FlowRow, IconLine, Kind
from desktop.ui.widgets.boxes import bring_into_view
from desktop.ui.widgets.emptied import empty

Told = Found | NotFound | Failure

AskBreach = Callable[[str, Callable[[], bool]], Told]
"""Asks about a password, in a thread; the second argument tells whether the answer is still wanted."""


class _Wish:
    """Whether somebody still wants the answer, and the text until the thread takes it."""

    def __init__(self, password: str) -> None:
        self.once = Once(password)
        self._withdrawn = False

    def __call__(self) -> bool:
        return not self._withdrawn

    def withdraw(self, *_: object) -> None:
        """Not any more: no question goes out."""
        self._withdrawn = True
        self.once.drop()


class BreachQuestion(Column):
    """A button, then the question, then waiting, then the answer; back to the button when the password changes."""

    def __init__(
        self, read: Callable[[], str], ask: AskBreach, around: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(around.theme, 10, parent)
        self._read, self._ask, self._words, self._jobs = read, ask, around.words, around.jobs
        self._job: Job | None = None
        self._wish: _Wish | None = None
        self._key = self.text = ""
        self.buttons: tuple[Button, ...] = ()
        self._rest()

    @property
    def said(self) -> str:
        """The text id of what stands there now, empty at rest."""
        return self._key

    def changed(self) -> None:
        """The password was edited: what was asked or answered was about another one."""
        self._withdraw()
        if self._key:
            self._rest()

    def _rest(self) -> None:
        self._key = self.text = ""
        self._with(self._button("password-page.breach", "globe", self._question))

    def _question(self) -> None:
        if not self._read():
            self._say("empty", "info")
            return
        yes = self._button("password-page.breach.yes", "paper-plane-right", self._asked)
        no = self._button("password-page.breach.no", "", self._declined, Kind.GHOST)
        for button in (yes, no):
            button.setAccessibleDescription(self._words("password-page.breach.question", host=HOST))
        self._show("question", "globe", "muted", yes, no)

    def _asked(self) -> None:
        self._withdraw()
        wish = self._wish = _Wish(self._read())
        self.destroyed.connect(wish.withdraw)
        self._job = self._jobs().run(partial(_work, wish, self._ask), self._told, self._too_late, NETWORK_MS)
        self._show("asking", "hourglass", "muted", self._button("password-page.breach.stop", "x", self._stopped))
        self._announce()

    def _declined(self) -> None:
        self._say("declined", "info")

    def _stopped(self) -> None:
        self._withdraw()
        self._say("stopped", "info")

    def _too_late(self) -> None:
        self._told(Failure(Reason.TOO_SLOW))

    def _told(self, told: Told | None) -> None:
        self._withdraw()
        match told:
            case Found(count):
                self._say("found", "x-circle-fill", "palsu", count=count)
            case NotFound():
                self._say("not-found", "check", "dikenal")
            case Failure(reason):
                self._say(f"failed.{reason}", "warning-circle-fill", "terbukti")
            case None:
                self._rest()

    def _withdraw(self) -> None:
        if self._wish is not None:
            self._wish.withdraw()
        if self._job is not None:
            self._job.forget()
        self._wish = self._job = None

    def _say(self, key: str, icon: str, color: str = "muted", **values: int) -> None:
        """A sentence, and the way back to the question."""
        again = self._button("password-page.breach.again", "globe", self._question)
        self._show(key, icon, color, again, **values)
        self._announce()

    def _show(self, key: str, icon: str, color: str, *buttons: Button, **values: int) -> None:
        self._key = f"password-page.breach.{key}"
        self.text = self._words(self._key, host=HOST, **values)
        self._with(*buttons, line=IconLine(icon, self.text, self.theme, icon_color=color))
        bring_into_view(self)

    def _button(self, key: str, icon: str, do: Callable[[], None], kind: Kind = Kind.SECONDARY) -> Button:
        button = Button(self._words(key), self.theme, icon, kind)
        button.clicked.connect(do)
        return button

    def _with(self, *buttons: Button, line: IconLine | None = None) -> None:
        """Show these in place of what stood here; the keyboard stays if it was here."""
        had_keyboard = any(button.hasFocus() for button in self.buttons)
        empty(self)
        if line is not None:
            self.add(line)
        row = self.add(FlowRow(self.theme))
        self.buttons = buttons
        for button in buttons:
            row.add(button)
        row.show()
        if had_keyboard:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self) -> None:
        announce(self, self.text)


def _work(wish: _Wish, ask: AskBreach) -> Told | None:
    """Take the text and ask; nothing that this job was made of holds it afterwards."""
    password = wish.once.take()
    return ask(password, wish) if password is not None and wish() else None
