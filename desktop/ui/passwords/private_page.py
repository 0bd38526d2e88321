"""The page where a password is checked while somebody helps: one dot, one press, one verdict in words.

Nothing tells how long it is or what stands in it: no live answer, no bands, no places, no letter. What is typed lives
in the field and in the job that judges it; a change of look throws it away.
"""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.page import Action, Beside, Open, Page, Surroundings
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.places import Place
from desktop.ui.secrets.asked_once import AskedOnce
from desktop.ui.secrets.typed import Answer, Check, Typed
from desktop.ui.secrets.veiled_edit import VeiledEdit
from desktop.ui.widgets import Button, Column, Heading, IconLine, Kind, PlainLabel, Row, ScrollPage
from desktop.ui.widgets.boxes import bring_into_view
from desktop.ui.widgets.emptied import empty


class Verdict(StrEnum):
    """All that is told of a password here; five bands would tell more than anybody needs."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


_OF_SCORE = (Verdict.WEAK, Verdict.WEAK, Verdict.FAIR, Verdict.STRONG, Verdict.STRONG)
_LOOKS = {
    Verdict.WEAK: ("x-circle-fill", "palsu"),
    Verdict.FAIR: ("warning-fill", "terbukti"),
    Verdict.STRONG: ("check-circle-fill", "resmi"),
}
_CALM = ("info", "muted")


class PrivatePage(Page):
    """One field and "Periksa", which can be pressed from the first moment on."""

    def __init__(self, around: Surroundings, check: Check) -> None:
        super().__init__(around)
        self._verdict: Verdict | None = None
        self._scroll = ScrollPage(self.theme, 0, parent=self)
        self._build(self._scroll.content)
        self.asked = AskedOnce(check, around.jobs, self)
        self.asked.answered.connect(self._answered)
        self.asked.late.connect(lambda: self._say("private.late"))
        self.edit.edited.connect(self._edited)
        self.edit.returnPressed.connect(self._check)
        self.edit.refused.connect(lambda: self._say("private.too-long"))

    @property
    def title(self) -> str:
        """The page's title."""
        return self.words("password-page.title")

    @property
    def announcement(self) -> str:
        """The title, and at once what to type here."""
        return f"{self.title}. {self.words('password-page.shared')}"

    @property
    def beside(self) -> Beside:
        """The verdict in words, once there is one."""
        return Beside("", secret=True, verdict=self._told())

    def bar_actions(self) -> tuple[Action, ...]:
        """Have it checked; take a better one along."""
        better = Action(self.words("private.phrase"), "key", lambda: self.wants.emit(Open(Passphrase())))
        return (Action(self.words("private.check"), "magnifying-glass", self._check, primary=True), better)

    def first_focus(self) -> QWidget:
        """The field."""
        return self.edit

    def leave(self) -> Place:
        """The page; nothing that was typed."""
        return Password()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole page."""
        self._scroll.setGeometry(self.rect())
        super().resizeEvent(event)

    def show_verdict(self, verdict: Verdict) -> None:
        """Tell it here and beside, until something is changed."""
        self._verdict = verdict
        self._show(f"private.verdict.{self._verdict}", *_LOOKS[self._verdict])
        self.result.add(PlainLabel(self.words(f"private.advice.{self._verdict}"), self.theme))
        self.retold.emit()
        self.answered.emit()

    def _build(self, column: Column) -> None:
        words, theme = self.words, self.theme
        column.add(Heading(self.title, theme, "h1"))
        column.space(6)
        column.add(IconLine("hand-palm", words("private.hint"), theme, icon_color="brand_text"))
        column.space(14)
        label = column.add(PlainLabel(words("password-page.shared"), theme, bold=True))
        column.add(PlainLabel(words("password-page.shared.example"), theme, "small", "muted"))
        column.space(6)
        row = column.add(Row(theme, 10))
        self.edit = row.add(VeiledEdit(words("password-page.shared"), theme), 1)
        label.setBuddy(self.edit)
        self.away = row.add(Button(words("private.empty"), theme, "x", Kind.SECONDARY, pad=20))
        self.away.clicked.connect(self._empty)
        column.space(6)
        column.add(PlainLabel(words("private.dot"), theme, "small", "muted"))
        column.space(16)
        self.result = column.add(Column(theme, 6))
        self._show("private.start", *_CALM)
        column.stretch()

    def _empty(self) -> None:
        self.edit.empty()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        """A verdict stands for what was checked; the first change takes it back, here and beside."""
        self.asked.stop()
        if self._verdict is not None or self._said != "private.start":
            self._verdict = None
            self._show("private.start", *_CALM)
            self.retold.emit()

    def _check(self) -> None:
        entered = self.edit.entered
        if not entered:
            self._say("private.nothing")
            return
        self._edited()
        self._show("private.checking", *_CALM)
        self.asked.ask(Typed(entered))

    def _answered(self, answer: Answer) -> None:
        self.show_verdict(_OF_SCORE[answer.strength.score])
        self.announce(self, self._told())
        bring_into_view(self.result)

    def _say(self, text_id: str) -> None:
        self._show(text_id, *_CALM)
        self.announce(self, self.words(text_id))

    def _show(self, text_id: str, icon: str, color: str) -> None:
        self._said = text_id
        empty(self.result)
        text = self.words(text_id)
        strong = () if color == _CALM[1] else ((0, len(text)),)
        self.result.add(IconLine(icon, text, self.theme, icon_color=color, type_key="lead", strong=strong))

    def _told(self) -> str:
        return "" if self._verdict is None else self.words(f"private.verdict.{self._verdict}")
