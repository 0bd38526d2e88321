"""What is easy to guess, by place and kind: the list and the length first, then the worst, three at once.

Under the first stands why it matters and what helps: one thing to do, not a list of demands.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Finding, Severity
from desktop.logic.passwords import vocabulary
from desktop.logic.private import unshown
from desktop.logic.says import evidence_in_words, say, sentence_id
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Disclosure, IconLine, PlainLabel
from desktop.ui.widgets.emptied import empty

AT_ONCE = 3
_FIRST = (
    vocabulary.LISTED.id, vocabulary.SAME_AS_OTHER.id, vocabulary.VARIANT_OF_OTHER.id, vocabulary.LISTED_VARIANT.id,
    vocabulary.SHORT.id,
)  # fmt: skip
"""As NIST SP 800-63B-4 puts it: is it on a list, is it used elsewhere, is it long enough; then the rest."""

LOOKS = {
    Severity.DANGER: ("x-circle-fill", "palsu"),
    Severity.WARNING: ("warning-fill", "terbukti"),
    Severity.NOTE: ("info-fill", "dikenal"),
    Severity.GOOD: ("check-circle-fill", "resmi"),
}
_GAP = 8


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """As they are read; praise is left out where something dangerous was found."""
    danger = any(finding.severity is Severity.DANGER for finding in findings)
    return sorted((one for one in findings if not (danger and one.severity is Severity.GOOD)), key=_rank)


def _rank(finding: Finding) -> tuple[int, int, int]:
    first = _FIRST.index(finding.code) if finding.code in _FIRST else len(_FIRST)
    return first, finding.severity.rank, finding.spans[0][0] if finding.spans else 0


@unshown
class Line(NamedTuple):
    """A finding in words."""

    text: str
    why: str
    severity: Severity


class FindingsView(Column):
    """The reasons under the meter. Rebuilt only when they change: what was opened stays open while one types."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 4, parent)
        self._words = words
        self._shown: tuple[Line, ...] = ()
        self.first = self.add(Column(theme, _GAP))
        self.rest: Disclosure | None = None

    @property
    def said(self) -> tuple[str, ...]:
        """The sentences, in their order."""
        return tuple(line.text for line in self._shown)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, nothing for none."""
        lines = tuple(dict.fromkeys(self._line(finding) for finding in in_order(findings)))
        if lines != self._shown:
            self._shown = lines
            empty(self.first)
            for index, line in enumerate(lines[:AT_ONCE]):
                self._put(self.first, line, why=index == 0)
            self._show_rest(lines[AT_ONCE:])
        self.setVisible(bool(lines))

    def _show_rest(self, lines: Sequence[Line]) -> None:
        opened = self.rest is not None and self.rest.button.isChecked()
        had_keyboard = self.rest is not None and self.rest.button.hasFocus()
        if self.rest is not None:
            self.box.removeWidget(self.rest)
            self.rest.hide()
            self.rest.deleteLater()
            self.rest = None
        if not lines:
            return
        self.rest = self.add(Disclosure(self._words("password-page.more", count=len(lines)), self.theme))
        self.rest.body.box.setSpacing(self.theme.sp(_GAP))
        for line in lines:
            self._put(self.rest.body, line, why=True)
        self.rest.open(opened=opened)
        if had_keyboard:
            self.rest.show()
            self.rest.button.setFocus()

    def _line(self, finding: Finding) -> Line:
        why = f"{sentence_id(finding)}.why"
        values = evidence_in_words(finding, self._words)
        return Line(
            say(finding, self._words), self._words(why, **values) if why in self._words else "", finding.severity
        )

    def _put(self, column: Column, line: Line, *, why: bool) -> None:
        icon, color = LOOKS[line.severity]
        made = column.add(IconLine(icon, line.text, self.theme, icon_color=color))
        if why and line.why:
            made.words.box.insertWidget(1, PlainLabel(line.why, self.theme, color="muted"))
