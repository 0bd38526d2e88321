"""Findings in words: one beside what was judged, all of them with explanation and sources in the part that opens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.logic.findings import Finding, Severity, Span
from desktop.logic.pack.programme import Fact, Programme
from desktop.logic.private import unshown
from desktop.logic.says import evidence_in_words, sentence_id
from desktop.logic.sources import behind, source_lines
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, Disc, Heading, IconLine, PlainLabel, Row
from desktop.ui.widgets.heard_as import audible
from desktop.ui.widgets.readable_text import visible

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


def plain_line(reason: Reason, theme: Theme) -> IconLine:
    """A reason by itself, without its number."""
    icon, color = severity_look(reason.severity)
    return IconLine(icon, reason.text, theme, icon_color=color, strong=reason.strong)


def severity_look(severity: Severity) -> tuple[str, str]:
    """The icon and the colour key of a severity."""
    return _ICONS[severity]


class ReasonList(Column):
    """Reasons under a heading, each with its explanation and sources.

    Numbers wear the colour of how bad a sign is, as the marks in the text do.
    """

    def __init__(
        self, heading: str, reasons: Sequence[Reason], words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, 14, parent)
        self._words = words
        self.heading = self.add(Heading(heading, theme))
        for reason in reasons:
            self.add(self._line(reason))
        if not reasons:
            self.add(PlainLabel(words("verdict-page.no-reason"), theme))

    def _line(self, reason: Reason) -> QWidget:
        theme = self.theme
        if not reason.number:
            line = plain_line(reason, theme)
            self._explain(line.words, reason)
            return line
        _, color = severity_look(reason.severity)
        row = Row(theme, 14)
        holder = row.add(Column(theme))
        holder.add(Disc(reason.number, theme, f"{color}_solid", f"on_{color}"))
        holder.stretch()
        text = row.add(Column(theme, 2), 1)
        first = text.add(PlainLabel(reason.title or reason.text, theme, bold=bool(reason.title)))
        first.setAccessibleName(self._words("verdict-page.sign", n=reason.number, text=audible(first.text())))
        if reason.title:
            text.add(PlainLabel(reason.text, theme))
        self._explain(text, reason)
        return row

    def _explain(self, under: Column, reason: Reason) -> None:
        if reason.why:
            under.add(PlainLabel(reason.why, self.theme, color="muted"))
        for line in reason.sources:
            under.add(PlainLabel(line, self.theme, "small", "muted"))
