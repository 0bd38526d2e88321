"""The signs of a text: which finding is which reason, where it is marked, and which three are called out on it."""

from collections.abc import Iterable, Iterator

from desktop.logic.findings import Finding, Severity, Span
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement
from desktop.logic.verify.answer.vocabulary import MESSAGE_ASKS_CODE, MESSAGE_ASKS_PASSWORD
from desktop.logic.words import Words
from desktop.ui.verify.reasons import Reason, make_reason, severity_look
from desktop.ui.widgets.marked_message import Mark

CALLED_OUT = 3
"""So many signs are called out on a message at once."""

_MOST_MARKS = 7
_AFTER_WORDS = " \t\r\n.,;:!?"
_SECRETS = frozenset({MESSAGE_ASKS_CODE.id, MESSAGE_ASKS_PASSWORD.id})


class Signs:
    """The reasons of a judgement, worst first, and the marks of those that stand somewhere in its text.

    `start` is where in the judged text begins what is drawn; of what is not `written` nothing is marked.
    """

    def __init__(
        self, judgement: Judgement, words: Words, programme: Programme, *, written: bool, start: int = 0
    ) -> None:
        self._judgement, self._written, self._start = judgement, written, start
        self._text = judgement.text[start:]
        self._groups = _by_code(judgement) if written else [[one] for one in judgement.findings]
        # Worst first; of two that are as bad the one that can be pointed at. Numbers follow the reader's eye.
        placed = sorted(self._placed(), key=lambda pair: (pair[0].severity.rank, not pair[1]))
        shown = sorted([spans for _, spans in placed if spans][:_MOST_MARKS])
        numbers = {spans: number for number, spans in enumerate(shown, start=1)}
        self.reasons = [make_reason(one, words, programme, numbers.get(spans, 0)) for one, spans in placed]
        self.called = [reason for reason in self.reasons if reason.number][:CALLED_OUT]
        spans_of = {number: spans for spans, number in numbers.items()}
        marked = sorted((reason for reason in self.reasons if reason.number), key=lambda reason: reason.number)
        self.marks = [self._mark(reason, spans_of[reason.number]) for reason in marked]

    def _mark(self, reason: Reason, spans: tuple[Span, ...]) -> Mark:
        said = (reason.title or reason.text) if reason in self.called else ""
        return Mark(reason.number, spans, severity_look(reason.severity)[1], said)

    def moved(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Places in the judged text as places in what is drawn; those that are not drawn are left out."""
        for start, end in spans:
            if self._start <= start < end <= len(self._judgement.text):
                yield start - self._start, end - self._start

    def _placed(self) -> Iterator[tuple[Finding, tuple[Span, ...]]]:
        """Each finding with what is marked for it, unless a worse one has marked the same words already."""
        taken: list[Span] = []
        # What asks for a secret is marked whatever else stands at the same place.
        for group in sorted(self._groups, key=lambda group: group[0].code not in _SECRETS):
            telling = self._written and group[0].severity in {Severity.DANGER, Severity.WARNING}
            spans = self._spans(group) if telling else ()
            free = tuple(one for one in spans if not any(one[0] < end and start < one[1] for start, end in taken))
            taken.extend(free)
            yield group[0], free

    def _spans(self, group: list[Finding]) -> tuple[Span, ...]:
        """Where a finding stands; one about a link stands where the link does."""
        spans: dict[Span, None] = {}
        for finding in group:
            of_links = [link.span for link in self._judgement.links if finding in link.findings]
            of_senders = [sender.span for sender in self._judgement.senders if finding in sender.findings]
            spans |= dict.fromkeys(self.moved(finding.spans or of_links or of_senders))
        return _joined(self._trimmed(start, end) for start, end in spans)

    def _trimmed(self, start: int, end: int) -> Span:
        """A mark ends where its words end, before the blanks and stops that follow."""
        while end - 1 > start and self._text[end - 1] in _AFTER_WORDS:
            end -= 1
        return start, end


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans that overlap or touch as one, so that a mark is drawn once."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _by_code(judgement: Judgement) -> list[list[Finding]]:
    """Findings of one code are one sign of a message, marked at several places."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in judgement.findings:
        key = (finding.code, finding.evidence.get("host", ""))
        groups.setdefault(key, []).append(finding)
    return list(groups.values())
