"""What a message is as a whole: a warning, a question or story, a code, a mere claim, or nothing to judge.

A warning or a question exists only where nothing is asked for and no foreign link or number is recommended.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.logic.findings import Finding, Span
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading, PartRole, SenderKind, SenderReading, Verdict
from desktop.logic.verify.message.mentions import Mention, mention
from desktop.logic.verify.message.polarity import Polarity
from desktop.logic.verify.message.signs import CLAIM, SISTER, Signs

_SAID_OF_OTHERS = frozenset({Mention.FORBIDDEN, Mention.FALSE})
_STORIES = frozenset({Mention.REPORTED, Mention.WONDERED})
_TOPICS = {"code": "code", "somecode": "code", "secret": "password", "papers": "documents", "money": "money",
           "app": "app", "apk": "app", "known-app": "app", "device": "device", "account": "account"}  # fmt: skip


@unshown
@dataclass(frozen=True, slots=True)
class Frame:
    """Whether the message warns or asks, of what, and which of its links and numbers it does not recommend."""

    warns: bool
    asks: bool
    what: str
    aside: frozenset[Span]

    @property
    def calm(self) -> bool:
        """It warns or asks, and wants nothing."""
        return self.warns or self.asks


def frame_of(
    signs: Signs, links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...], foreign: set[str], *, wants: bool
) -> Frame:
    """The frame of a message; `foreign` are the shown texts of its foreign links and numbers."""
    framed = signs.has("warning", "question", "reported")
    parts: tuple[LinkReading | SenderReading, ...] = (*links, *senders)
    meant = {part.span: _mention(part, signs, framed=framed) for part in parts if part.span[1]}
    aside = frozenset(span for span, how in meant.items() if how is not Mention.RECOMMENDED)
    left = (
        wants
        or signs.has("apk_lure")
        or any(part.span not in aside for part in parts if _shown(part) in foreign or _forwards(part))
    )
    kinds = set(meant.values())
    warns = not left and (signs.has("warning") or not kinds.isdisjoint(_SAID_OF_OTHERS) or _denies(signs, links))
    asks = not left and not warns and (_asks(signs, kinds) or (signs.has("reported") and not foreign))
    what = _topic(signs, [part for part in parts if part.span in aside])
    return Frame(warns, asks, what, aside)


def _mention(part: LinkReading | SenderReading, signs: Signs, *, framed: bool) -> Mention:
    """How a part is meant; who writes contoh[.]vip so that nobody can tap it recommends nothing."""
    masked = any(finding.code == vocabulary.LINK_DEFANGED.id for finding in part.findings)
    how = mention(signs.parsed, part.span)
    return Mention.REPORTED if masked and framed and how is Mention.RECOMMENDED else how


def _forwards(part: LinkReading | SenderReading) -> bool:
    return isinstance(part, SenderReading) and part.kind is SenderKind.CODE and part.verdict is Verdict.FAKE


def _shown(part: LinkReading | SenderReading) -> str:
    if isinstance(part, SenderReading):
        return part.text
    return "".join(piece.text for piece in part.parts if piece.role is PartRole.DECISIVE) or part.text


def _denies(signs: Signs, links: tuple[LinkReading, ...]) -> bool:
    """A request is denied or quoted, and it is no plain message with a code, nor a notice with official links."""
    notice = signs.has("code_notice") or (bool(links) and all(link.verdict is Verdict.OFFICIAL for link in links))
    return not notice and any(one.polarity in {Polarity.DENIED, Polarity.QUOTED} for one in signs.requests)


def _asks(signs: Signs, kinds: set[Mention]) -> bool:
    wondered = any(one.polarity is Polarity.WONDERED for one in signs.requests)
    return signs.has("question") or wondered or not kinds.isdisjoint(_STORIES)


def _topic(signs: Signs, aside: list[LinkReading | SenderReading]) -> str:
    """What is warned of or asked about: a link or number as it is shown, else the id of a word of ours."""
    for part in aside:
        shown = _shown(part)
        if shown:
            return shown
    for one in signs.requests:
        if one.polarity is not Polarity.ASKED and one.thing in _TOPICS:
            return _TOPICS[one.thing]
    return "programme" if signs.has(CLAIM, SISTER) and not signs.has("warning") else "fraud"


def framing(
    frame: Frame,
    signs: Signs,
    links: tuple[LinkReading, ...],
    senders: tuple[SenderReading, ...],
    findings: list[Finding],
    name: str,
) -> Iterator[Finding]:
    """What the message is as a whole."""
    if frame.warns:
        yield vocabulary.MESSAGE_WARNING(*signs.spans("warning"), what=frame.what)
    elif frame.asks:
        yield vocabulary.MESSAGE_QUESTION(*signs.spans("question", "reported"), what=frame.what)
    notice = signs.has("code_notice") and signs.has("keep_secret")
    if notice:
        yield vocabulary.MESSAGE_CODE_NOTICE(*signs.spans("code_notice"))
    if links and all(link.verdict is Verdict.OFFICIAL for link in links):
        yield vocabulary.MESSAGE_LINKS_OFFICIAL()
    if not links and not senders and not findings and not frame.calm and not notice:
        yield vocabulary.MESSAGE_CLAIM(*signs.spans(CLAIM, SISTER), name=name) if name else vocabulary.MESSAGE_NOTHING()
