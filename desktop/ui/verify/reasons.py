"""Findings in words: the reasons worst first, three at once, with the longer explanation and its sources on demand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Finding, Severity, Span
from desktop.logic.pack.programme import Fact, Programme
from desktop.logic.private import unshown
from desktop.logic.says import evidence_in_words, sentence_id
from desktop.logic.sources import behind, source_lines
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Disc, Disclosure, IconLine, PlainLabel, Row
from desktop.ui.widgets.readable_text import visible

AT_ONCE = 3
_JOINER = "\u2060"
_BOLD = ("registrable", "official", "host", "handle", "number", "address", "contact")
_ICONS = {
    Severity.DANGER: ("x-circle-fill", "palsu"),
    Severity.WARNING: ("warning-fill", "terbukti"),
    Severity.NOTE: ("info-fill", "dikenal"),
    Severity.GOOD: ("check-circle-fill", "resmi"),
}


@unshown
@dataclass(frozen=True, slots=True)
class Reason:
    """One finding, ready to be shown. `number` ties it to a mark in the message; 0 when there is none."""

    text: str
    title: str
    why: str
    severity: Severity
    strong: tuple[Span, ...]
    sources: tuple[str, ...]
    number: int = 0


def make_reason(finding: Finding, words: Words, programme: Programme, number: int = 0) -> Reason:
    """The sentences of a finding; nothing in its evidence stays hidden."""
    values = {key: _drawable(key, value) for key, value in evidence_in_words(finding, words).items()}
    text = words(sentence_id(finding), **values)
    fact = behind(programme, finding.fact) if finding.pack in {"", programme.id} else None
    rule = f"{words(fact.text)} " if isinstance(fact, Fact) else ""
    why_key, title_key = f"{sentence_id(finding)}.why", f"{sentence_id(finding)}.title"
    return Reason(
        text=text,
        title=words(title_key, **values) if title_key in words else "",
        why=f"{rule}{words(why_key, **values) if why_key in words else ''}".strip(),
        severity=finding.severity,
        strong=_bold(text, values),
        sources=source_lines(words, programme, fact.sources) if fact else (),
        number=number,
    )


def _drawable(key: str, value: str) -> str:
    """A value for use in a sentence; a line must not break inside a name: "masuk-" alone looks like another one."""
    shown = visible(value)
    return shown.replace("-", f"{_JOINER}-{_JOINER}") if key in _BOLD else shown


def _bold(text: str, values: Mapping[str, str]) -> tuple[Span, ...]:
    """Where the names that matter stand in a sentence; none inside another."""
    taken: list[Span] = []
    for value in sorted((values[key] for key in _BOLD if values.get(key)), key=len, reverse=True):
        at = text.find(value)
        while at >= 0:
            end = at + len(value)
            if all(end <= start or at >= stop for start, stop in taken):
                taken.append((at, end))
            at = text.find(value, end)
    return tuple(sorted(taken))


def shown_at_once(reasons: Sequence[Reason]) -> list[Reason]:
    """The reasons that need no opening: each danger, each that has a mark in the text, and so many anyway."""
    telling = [reason for reason in reasons if reason.number or reason.severity is Severity.DANGER]
    others = [reason for reason in reasons if reason not in telling][: max(AT_ONCE - len(telling), 0)]
    return [reason for reason in reasons if reason in telling or reason in others]


def plain_line(reason: Reason, theme: Theme) -> IconLine:
    """A reason by itself, without its number."""
    icon, color = severity_look(reason.severity)
    return IconLine(icon, reason.text, theme, icon_color=color, strong=reason.strong)


def severity_look(severity: Severity) -> tuple[str, str]:
    """The icon and the colour key of a severity."""
    return _ICONS[severity]


class ReasonList(Column):
    """The reasons under a heading; numbers wear the colour of how bad a sign is, as the marks do.

    `first` can be taken to another place, `rest` opens those that are too many.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        heading: str,
        reasons: Sequence[Reason],
        words: Words,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, 0, parent)
        self._words = words
        self.heading = self.add(PlainLabel(heading, theme, "h3", bold=True))
        self.list = self.add(Column(theme, 14))
        self.list.margins(0, 12, 0, 0)
        at_once = shown_at_once(reasons)
        lines = [self._line(reason) for reason in at_once]
        self.first: QWidget = lines[0] if lines else PlainLabel(words("verdict-page.no-reason"), theme)
        for line in lines or [self.first]:
            self.list.add(line)
        self.rest: Disclosure | None = None
        if others := [reason for reason in reasons if reason not in at_once]:
            self.rest = self.add(Disclosure(words("verdict-page.more", count=len(others)), theme))
            self.rest.body.box.setSpacing(theme.sp(14))
            for reason in others:
                self.rest.body.add(self._line(reason))
        if any(reason.why or reason.sources for reason in reasons):
            self._explain(reasons)

    def _line(self, reason: Reason) -> QWidget:
        theme = self.theme
        if not reason.number:
            return plain_line(reason, theme)
        _, color = severity_look(reason.severity)
        row = Row(theme, 14)
        holder = row.add(Column(theme))
        holder.add(Disc(reason.number, theme, f"{color}_solid", f"on_{color}"))
        holder.stretch()
        text = row.add(Column(theme, 2), 1)
        if reason.title:
            text.add(PlainLabel(reason.title, theme, bold=True))
        text.add(PlainLabel(reason.text, theme, color="muted" if reason.title else "ink"))
        text.stretch()
        return row

    def _explain(self, reasons: Sequence[Reason]) -> None:
        words, theme = self._words, self.theme
        self.why = self.add(Disclosure(words("verdict-page.why"), theme))
        body = self.why.body
        body.box.setSpacing(theme.sp(4))
        for reason in reasons:
            if not (reason.why or reason.sources):
                continue
            icon, color = _ICONS[reason.severity]
            title = reason.title or reason.text
            group = body.add(IconLine(icon, title, theme, icon_color=color, strong=((0, len(title)),))).words
            if reason.why:
                group.add(PlainLabel(reason.why, theme))
            for line in reason.sources:
                group.add(PlainLabel(line, theme, "small", "muted"))
            body.space(10)
