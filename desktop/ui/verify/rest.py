"""What the verdict page keeps for whoever wants to know more, behind one line that says what it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Severity
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.verify.reasons import ReasonList
from desktop.ui.verify.subject import Subject
from desktop.ui.widgets import Column, Disclosure, Heading, IconLine, Rule, numbered

_SIGNS = frozenset({Severity.DANGER, Severity.WARNING})


class Rest(Disclosure):
    """Further steps, all reasons with their sources, details, addresses. Its line counts what it opens.

    `also` names what its page puts into `body` besides.
    """

    def __init__(
        self,
        judgement: Judgement,
        subject: Subject,
        steps: Sequence[str],
        note: str,
        words: Words,
        theme: Theme,
        also: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._judgement, self._subject, self._words, self._also = judgement, subject, words, also
        details = subject.details()
        self._detailed = bool(details)
        super().__init__(self._line(len(steps)), theme, parent)
        self.margins(0, 4, 0, 0)
        self.body.box.setSpacing(theme.sp(24))
        self.steps = self.body.add(Column(theme, 12))
        self._add_steps(steps)
        self.reasons = self.body.add(ReasonList(self._heading(), subject.reasons, words, theme))
        for part in details:
            self._add(part)
        if (links := subject.link_list()) is not None:
            self._add(links)
        self.foot = self.body.add(IconLine("wifi-slash", note, theme, "muted", type_key="small"))
        self.toggled.connect(self._number)

    def _add(self, part: QWidget) -> None:
        self.body.add(Rule(self.theme))
        self.body.add(part)

    def _add_steps(self, steps: Sequence[str]) -> None:
        """What to do after the first thing: it is numbered on from there."""
        self.steps.setVisible(bool(steps))
        if steps:
            self.steps.add(Heading(self._words("verdict-page.then"), self.theme))
        for step in numbered(steps, self._words, self.theme, first=2):
            self.steps.add(step)

    def _number(self, opened: bool) -> None:  # noqa: FBT001  # a signal hands it over
        """Numbers in the text mean something where the reasons stand."""
        if self._subject.message is not None:
            self._subject.message.show_numbers(numbered=opened)

    def forget_steps(self) -> None:
        """The steps are said elsewhere now."""
        self.steps.hide()
        self.button.relabel(self._line(0))

    def _line(self, steps: int) -> str:
        """What it opens, in a few words: "4 tanda lain · 2 tautan · Sumber"."""
        words, subject = self._words, self._subject
        told = 0 if subject.many else len(subject.signs.called)
        reasons = len(subject.reasons) - (told if subject.said is None else 1)
        parts = [
            words("verdict-page.more-steps", count=steps) if steps else "",
            words("verdict-page.more-signs" if subject.written else "verdict-page.more", count=reasons)
            if reasons
            else "",
            words("verdict-page.linked", count=len(subject.links)) if subject.links else "",
            words("verdict-page.details") if self._detailed else "",
            words("verdict-page.sources"),
            self._also,
        ]
        return " · ".join(part for part in parts if part)

    def _heading(self) -> str:
        signs = len([reason for reason in self._subject.reasons if reason.severity in _SIGNS])
        if self._subject.written and self._judgement.verdict is Verdict.FAKE and signs:
            return self._words("verdict-page.signs", count=signs)
        return self._words(f"verdict-page.why.{self._judgement.verdict}")
