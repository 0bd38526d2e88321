"""The question whether a shortener may be asked where its link leads, and the answer. Nothing is sent before a yes.

Every yes is for once: the section forgets it with its answer, and asks again when it is built again.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.logic.verify.link.short_link import Failure, Reason, ShortLink, Told
from desktop.ui.announcing import announce
from desktop.ui.background import Job
from desktop.ui.deadlines import NETWORK_MS
from desktop.ui.page import Open, Surroundings
from desktop.ui.places import Verdict as VerdictPlace
from desktop.ui.verify.links import anatomy
from desktop.ui.verify.reasons import make_reason
from desktop.ui.widgets import Button, Column, FlowRow, Icon, IconLine, Kind, PlainLabel, Row, Sunken
from desktop.ui.widgets.readable_text import visible

Ask = Callable[[ShortLink, Callable[[], bool]], Told | Failure]
"""Asks about a link, in a thread; the second argument tells whether the answer is still wanted."""

AT_ONCE = 3
"""So many short links of one message are asked about on its page."""

_GOOD = {Verdict.OFFICIAL, Verdict.PARTNER}


class Wish:
    """Whether somebody still wants the answer; read by the thread that asks, before each question."""

    def __init__(self) -> None:
        self._withdrawn = False

    def __call__(self) -> bool:
        """Still wanted."""
        return not self._withdrawn

    def withdraw(self, *_: object) -> None:
        """Not any more: no further question goes out."""
        self._withdrawn = True


class AskShortLink(Sunken):
    """One short link's section: the question, then waiting, then the answer. `wants` opens the whole verdict.

    `folded` shows the question on demand only: three of them at once would hide the rest of a message's page.
    """

    wants = Signal(object)

    def __init__(
        self,
        around: Surroundings,
        link: ShortLink,
        ask: Ask,
        programme: Programme,
        *,
        folded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(around.theme, 0, parent)
        self._words, self._link, self._ask, self._programme = around.words, link, ask, programme
        self._jobs = around.jobs
        self._job: Job | None = None
        self._wish = Wish()
        self._state: Column | None = None
        self._had_keyboard = False
        self.buttons: tuple[Button, ...] = ()
        self.heading = self.add(PlainLabel(self._words("short-link.title"), self.theme, "h3", bold=True))
        self.space(6)
        self.add(PlainLabel(visible(link.url), self.theme, mono=True))
        self.space(8)
        if folded:
            self._new_state()
            self._with_buttons(self._again())
        else:
            self._question()

    @property
    def said(self) -> tuple[str, ...]:
        """What stands there now, sentence by sentence."""
        return tuple(label.text() for label in self.findChildren(PlainLabel) if label.isVisibleTo(self))

    def _question(self) -> None:
        host, state = self._link.host, self._new_state()
        state.add(self._sentence("globe", "short-link.question", host=host))
        state.add(self._sentence("warning-fill", "short-link.risk", color="terbukti"))
        state.add(self._sentence("info", "short-link.sent", host=host))
        state.add(self._sentence("link", "short-link.more"))
        yes = Button(self._words("short-link.yes"), self.theme, "paper-plane-right")
        no = Button(self._words("short-link.no"), self.theme, "", Kind.GHOST)
        yes.clicked.connect(self._asked)
        no.clicked.connect(self._declined)
        for button in (yes, no):
            button.setAccessibleDescription(self._words("short-link.question", host=host))
        self._with_buttons(yes, no)

    def _asked(self) -> None:
        self._wish = wish = Wish()
        self.destroyed.connect(wish.withdraw)
        ask, link = self._ask, self._link
        self._job = self._jobs().run_on(wish, partial(ask, link), self._answered, self._too_late, NETWORK_MS)
        state = self._new_state()
        state.add(self._sentence("hourglass", "short-link.asking", host=link.host))
        stop = Button(self._words("short-link.stop"), self.theme, "x")
        stop.clicked.connect(self._given_up)
        self._with_buttons(stop)
        self._announce("short-link.asking", host=link.host)

    def _declined(self) -> None:
        self._quiet("short-link.declined")

    def _given_up(self) -> None:
        self._wish.withdraw()
        if self._job is not None:
            self._job.forget()
        self._quiet("short-link.stopped", host=self._link.host)

    def _quiet(self, key: str, **values: str) -> None:
        """One sentence, and the way back to the question."""
        self._new_state().add(self._sentence("info", key, **values))
        self._with_buttons(self._again())
        self._announce(key, **values)

    def _too_late(self) -> None:
        self._wish.withdraw()
        self._answered(Failure(Reason.TOO_SLOW))

    def _answered(self, answer: Told | Failure) -> None:
        if isinstance(answer, Told):
            self._told(answer)
            return
        key = f"short-link.failed.{answer.reason}"
        self._new_state().add(self._sentence("warning-circle-fill", key, color="terbukti", host=self._link.host))
        self._with_buttons(self._again())
        self._announce(key, host=self._link.host)

    def _told(self, answer: Told) -> None:
        words, theme, judgement = self._words, self.theme, answer.judgement
        state = self._new_state()
        state.add(PlainLabel(words("short-link.target"), theme, "small", "muted"))
        if judgement.links:
            state.add(anatomy(judgement.links[0], words, self._programme, theme))
        else:
            state.add(PlainLabel(visible(answer.target.url), theme, mono=True))
        state.add(self._verdict(judgement))
        if judgement.verdict in _GOOD:
            state.add(self._sentence("warning-fill", "short-link.may-change", color="terbukti"))
        state.space(4)
        state.add(self._sentence("globe", "short-link.asked", type_key="small", hosts=_named(answer.target.hops)))
        whole = Button(words("short-link.open"), theme, "arrow-right", icon_after=True)
        whole.clicked.connect(lambda: self.wants.emit(Open(VerdictPlace(judgement))))
        self._with_buttons(whole)
        self._announce("short-link.told", host=self._link.host, verdict=words(f"verdict.{judgement.verdict}.word"))

    def _verdict(self, judgement: Judgement) -> QWidget:
        """Shape, word and headline of the target's verdict, and its first reason.

        A good one has no headline: that says "may be opened", and what was pasted is the short link.
        """
        words, theme = self._words, self.theme
        key, icon = theme.verdict(judgement.verdict)
        row = Row(theme, 12)
        holder = row.add(Column(theme))
        holder.add(Icon(icon, theme, 32, key))
        holder.stretch()
        text = row.add(Column(theme, 4), 1)
        text.add(PlainLabel(words(f"verdict.{judgement.verdict}.word"), theme, "h3", key, bold=True))
        if judgement.verdict not in _GOOD:
            text.add(PlainLabel(words(judgement.headline), theme))
        if judgement.findings:
            reason = make_reason(judgement.findings[0], words, self._programme)
            text.add(PlainLabel(reason.text, theme, color="muted", strong=reason.strong))
        return row

    def _sentence(self, icon: str, key: str, color: str = "muted", type_key: str = "body", **values: str) -> IconLine:
        text = self._words(key, **values)
        strong = [(text.find(value), text.find(value) + len(value)) for value in values.values() if value in text]
        return IconLine(icon, text, self.theme, icon_color=color, type_key=type_key, strong=strong)

    def _again(self) -> Button:
        again = Button(self._words("short-link.again"), self.theme, "question")
        again.clicked.connect(self._question)
        return again

    def _new_state(self) -> Column:
        """An empty place for what is said now; what was said before goes, on Qt's side too."""
        self._had_keyboard = any(button.hasFocus() for button in self.buttons)
        if self._state is not None:
            self.box.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
        self._state = self.add(Column(self.theme, 10))
        return self._state

    def _with_buttons(self, *buttons: Button) -> None:
        """Put buttons under the sentences; the keyboard goes to the first if it was on one that is gone."""
        self.buttons = buttons
        if self._state is None:
            return
        self._state.space(6)
        row = self._state.add(FlowRow(self.theme))
        for button in buttons:
            row.add(button)
        self._state.show()  # at once: what is not shown yet cannot take the keyboard
        if self._had_keyboard:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _announce(self, key: str, **values: str) -> None:
        announce(self, self._words(key, **values))


def _named(hosts: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(hosts))
