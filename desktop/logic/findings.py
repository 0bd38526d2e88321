"""What every judge of the house says: a finding with a code, how bad it is, and where it stands in the text.

A finding carries no sentence. `desktop.logic.words` turns its code and evidence into one, so that a judgement can be
tested, translated and sent down a pipe without a word of prose in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Self

from desktop.logic.private import unshown

Span = tuple[int, int]
"""Start and end (exclusive) in code points of the text as the person gave it."""

NO_EVIDENCE: Mapping[str, str] = MappingProxyType({})


class Ranked(StrEnum):
    """Words in an order: each is written with its rank, 0 for the first."""

    rank: int

    def __new__(cls, word: str, rank: int) -> Self:
        """Make a member from its word and its rank."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.rank = rank
        return member


class Severity(Ranked):
    """How much a finding weighs, the worst first; only DANGER ever makes a whole `fake`."""

    DANGER = "danger", 0
    WARNING = "warning", 1
    NOTE = "note", 2
    GOOD = "good", 3


@unshown
class Finding(NamedTuple):
    """One thing that was seen. `evidence` holds short plain strings (hosts, names, numbers), never a whole text.

    `fact` is the id of a dated fact or a channel of the programme pack that the finding rests on; a page shows its
    source and date. `pack` is the id of the pack that states it: two packs may use one id. A tuple, because a help
    desk's hundred thousand links make half a million of them.
    """

    code: str
    severity: Severity
    evidence: Mapping[str, str] = NO_EVIDENCE
    spans: tuple[Span, ...] = ()
    fact: str | None = None
    pack: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """One word of the vocabulary: the code, its severity, and the evidence keys its sentences may use."""

    id: str
    severity: Severity
    keys: tuple[str, ...] = ()
    also: tuple[Severity, ...] = ()
    """Other severities that a finding of this code may have, by what stands beside it."""

    def weighing(self, severity: Severity) -> "Code":
        """The same code with one of its other severities; raises ValueError for one that is not declared."""
        if severity not in {self.severity, *self.also}:
            raise ValueError(f"{self.id} is never {severity}")
        return replace(self, severity=severity)

    def __call__(self, *spans: Span, fact: str | None = None, pack: str = "", **evidence: str) -> Finding:
        """Make a finding of this code; raises ValueError when the evidence is not exactly what is declared."""
        if tuple(evidence) != self.keys and set(evidence) != set(self.keys):
            raise ValueError(f"{self.id} takes evidence {self.keys}, not {tuple(evidence)}")
        return Finding(self.id, self.severity, evidence or NO_EVIDENCE, spans, fact, pack)


def worst_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same findings, worst severity first, else in the order they were found."""
    return tuple(sorted(findings, key=_rank)) if len(findings) > 1 else findings


def _rank(finding: Finding) -> int:
    return finding.severity.rank
