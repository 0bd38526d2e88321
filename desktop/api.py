"""What other Python programs may build on: texts in, answers out. No window, no network, nothing kept of a text.

Answers are plain values that can be pickled, so `judge` can be sent to the workers of Dask, Ray or Spark as it is; see
`docs/scale.md`. Names here are stable; all else in this package may change.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from desktop.engine import Engine
from desktop.logic.findings import Finding, Severity
from desktop.logic.jsonfile import ContentError
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.says import say
from desktop.logic.text import mended
from desktop.logic.verify.answer.judgement import Judgement, Kind, SenderKind, Verdict, Via
from desktop.logic.verify.check import TooLargeError
from desktop.logic.words import Words, load_words

__all__ = [
    "Answer",
    "ContentError",
    "Kind",
    "Link",
    "Reason",
    "Sender",
    "SenderKind",
    "Severity",
    "Verdict",
    "Via",
    "judge",
]

_ABOUT_TEXTS = (None, Kind.LINK, Kind.SENDER, Kind.MESSAGE)


@unshown
class Reason(NamedTuple):
    """Why: a code of `docs/codes.md`, how much it weighs, what was seen (short texts by name), and a sentence."""

    code: str
    severity: Severity
    evidence: Mapping[str, str]
    says: str


@unshown
class Link(NamedTuple):
    """One link of the text.

    `opens` is the ASCII host that a web browser would open, None where it would open none; `registrable` the name
    somebody had to register, None for an IP address.
    """

    text: str
    scheme: str | None
    opens: str | None
    registrable: str | None
    verdict: Verdict


@unshown
class Sender(NamedTuple):
    """One sender or contact of the text; `normal` is its one normal form (+62..., lower case), empty without one."""

    text: str
    kind: SenderKind
    normal: str
    verdict: Verdict


@unshown
class Answer(NamedTuple):
    """What `jaga-akun batch` answers to the same text, as a value.

    `findings` begin with the worst. `claims` are the names of programmes that the text speaks for. `programme`,
    `version` and `issued` say by which facts it was judged. `error` is "too-large" for a text of more than 64 KiB of
    UTF-8, which was not read: its verdict is `unknown`.
    """

    text: str
    kind: Kind
    verdict: Verdict
    findings: tuple[Reason, ...] = ()
    links: tuple[Link, ...] = ()
    senders: tuple[Sender, ...] = ()
    claims: tuple[str, ...] = ()
    programme: str = ""
    version: int = 0
    issued: date = date.min
    error: str | None = None


def judge(
    texts: Iterable[str],
    *,
    kind: Kind | str | None = None,
    via: Via | str | None = None,
    today: date | None = None,
    language: str = LANGUAGES[0],
    programme: Path | str | None = None,
) -> list[Answer]:
    """The answers to pasted texts, in their order.

    `kind` is "link", "sender" or "message"; None finds it out for each text. `via` says by what it came ("sms",
    "whatsapp", "email", "call", "social"). `today` is the day the dated facts are judged at, else the clock's: name it
    where several machines judge. `language` is that of the sentences ("id", "en"). `programme` is the folder of another
    programme pack than the built-in one.

    The first call of a process takes some tens of milliseconds more; what it builds is kept for the next ones. Raises
    ValueError for another kind, way or language, TypeError for a text that is none, and
    ContentError for a pack that cannot be used.
    """
    asked, way = None if kind is None else Kind(kind), None if via is None else Via(via)
    if asked not in _ABOUT_TEXTS:
        raise ValueError("judge takes texts; files are for jaga-akun batch")
    if language not in LANGUAGES:
        raise ValueError(f"the languages are {', '.join(LANGUAGES)}")
    desk, day = _desk(language, None if programme is None else Path(programme)), today or _today()
    return [desk.answer(text, asked, way, day) for text in texts]


def _today() -> date:
    return datetime.now(tz=UTC).astimezone().date()


@lru_cache(maxsize=4)
def _desk(language: str, folder: Path | None) -> "_Desk":
    programme = load_programme(folder)
    return _Desk(programme, load_words(language, programme))


class _Desk:
    """Who answers, in which words; kept for the life of the process, and nothing of a text with it."""

    def __init__(self, programme: Programme, words: Words) -> None:
        self._programme = programme
        self._words = words
        self._check = Engine(lambda: (programme,)).checker().check

    def answer(self, text: str, kind: Kind | None, via: Via | None, today: date) -> Answer:
        """The answer to one text; raises TypeError."""
        if not isinstance(text, str):
            raise TypeError("judge takes texts")
        try:
            judgement = self._check(mended(text), today=today, kind=kind, via=via)
        except TooLargeError:
            return Answer(text, kind or Kind.MESSAGE, Verdict.UNKNOWN, error="too-large")
        return self._value(text, judgement)

    def _value(self, text: str, judgement: Judgement) -> Answer:
        programme = self._programme
        return Answer(
            text=text,
            kind=judgement.kind,
            verdict=judgement.verdict,
            findings=tuple(map(self._reason, judgement.findings)),
            links=tuple(Link(one.text, one.scheme, one.opens, one.registrable, one.verdict) for one in judgement.links),
            senders=tuple(Sender(one.text, one.kind, one.normal, one.verdict) for one in judgement.senders),
            claims=judgement.claims,
            programme=programme.id,
            version=programme.version,
            issued=programme.issued,
        )

    def _reason(self, finding: Finding) -> Reason:
        return Reason(finding.code, finding.severity, dict(finding.evidence), say(finding, self._words))
