"""What the parts of a message mean together: the claim, where it leads, and what it wants from the reader.

The rule (decisions of the project, 2 and 3): to speak for the programme and lead outside the registry is a warning; it
is a danger only with an invitation to the reader, promised money, haste or a request. Talk about the programme, a
question, a warning that quotes a false link and a genuine notice are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.logic.findings import Finding, Span
from desktop.logic.pack.programme import Fact
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading, PartRole, SenderKind, SenderReading, Verdict
from desktop.logic.verify.ground.knowledge import Knowledge, Speaker
from desktop.logic.verify.message.patterns import Patterns
from desktop.logic.verify.message.signs import AMOUNT, CLAIM, PERSONAL, SISTER, Signs

_REQUESTS = ("asks_some_code", "asks_documents", "asks_telegram", "asks_money", "install", "share", "remote", "dial",
             "asks_code", "asks_password")  # fmt: skip
_KNOWN = frozenset({Verdict.OFFICIAL, Verdict.PARTNER})
_NEAR = 48
_STEP = 6


@unshown
@dataclass(frozen=True, slots=True)
class Composed:
    """The findings about the whole, and whether it only warns of or asks about what it quotes."""

    findings: tuple[Finding, ...]
    softened: bool


@unshown
@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything the rules look at."""

    signs: Signs
    links: tuple[LinkReading, ...]
    senders: tuple[SenderReading, ...]
    foreign: tuple[str, ...]
    speaker: Speaker
    calm: bool

    @property
    def name(self) -> str:
        return self.speaker.name

    @property
    def claims(self) -> bool:
        return self.signs.has(CLAIM, SISTER)

    @property
    def wants(self) -> bool:
        return self.signs.has("invite", "money", "urgency", AMOUNT, "threat", *_REQUESTS) or self._points_at_a_link()

    def _points_at_a_link(self) -> bool:
        """A word such as "klik" or "gabung" stands right before a link."""
        ends = {end for _, end in self.signs.spans("click")}
        return any(
            start - end in range(_STEP)
            for start, _ in (link.span for link in self.links if link.verdict not in _KNOWN)
            for end in ends
        )


class Composer:
    """Puts the findings of a message together, by the rules of the programme that it speaks for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._patterns = Patterns(knowledge)

    def compose(
        self, signs: Signs, links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...], today: date
    ) -> Composed:
        """The findings about the whole message, judged on a day."""
        warns = _warns(signs, links)
        foreign = tuple(self._foreign(signs, links, senders))
        asks = not warns and (signs.has("question") or (signs.has("reported") and not foreign))
        speaker = self._knowledge.speaker(signs.programme, "" if signs.claims else signs.sister)
        scene = _Scene(signs, links, senders, foreign, speaker, calm=warns or asks)
        dangers = [] if scene.calm else list(self._dangers(scene))
        scams = self._patterns.find(signs.script, links, senders, calm=scene.calm)
        findings = [
            *dangers,
            *scams,
            *self._dated(scene, today),
            *_plain_signs(scene, {danger.code for danger in dangers}),
        ]
        findings.extend(_framing(scene, warns=warns, asks=asks, findings=findings))
        return Composed(tuple(findings), softened=scene.calm)

    def _foreign(
        self, signs: Signs, links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...]
    ) -> Iterator[str]:
        """Links and private contacts outside the registry and outside well-known neutral hosts."""
        knowledge, wants = self._knowledge, signs.has("invite", "money", AMOUNT)
        for link in links:
            neutral = link.verdict is not Verdict.FAKE and (
                knowledge.is_neutral(link.opens, link.registrable)
                or (knowledge.is_open(link.registrable) and not wants)
            )
            if link.verdict not in _KNOWN and not neutral:
                yield "".join(part.text for part in link.parts if part.role is PartRole.DECISIVE) or link.text
        # A genuine notice names the reader's own mail address beside its official link.
        own_mail = any(link.verdict is Verdict.OFFICIAL for link in links)
        for sender in senders:
            private = sender.verdict is Verdict.FAKE or (sender.verdict is Verdict.UNKNOWN and not own_mail)
            if (sender.kind is SenderKind.EMAIL and private) or (
                sender.kind is SenderKind.PHONE and sender.verdict in {Verdict.UNKNOWN, Verdict.FAKE}
            ):
                yield sender.text

    def _dangers(self, scene: _Scene) -> Iterator[Finding]:
        signs, name = scene.signs, scene.name
        pressed = scene.claims or signs.has("threat")
        if signs.has("asks_code") or (pressed and signs.has("asks_some_code")):
            yield vocabulary.MESSAGE_ASKS_CODE(*signs.spans("asks_code", "asks_some_code"))
        harmless = signs.has("harmless_secret") and not scene.claims
        if (signs.has("asks_password") or (scene.claims and signs.has("asks_some_password"))) and not harmless:
            yield vocabulary.MESSAGE_ASKS_PASSWORD(*signs.spans("asks_password", "asks_some_password"))
        if signs.has("apk_lure"):
            yield vocabulary.MESSAGE_APK_LURE(*signs.spans("apk_lure"))
        if not scene.claims:
            return
        if scene.foreign and scene.wants:
            yield vocabulary.MESSAGE_FALSE_CHANNEL(*_foreign_spans(scene), name=name, contact=scene.foreign[0])
        elif scene.foreign:
            yield vocabulary.MESSAGE_CLAIMS_FOREIGN(name=name, contact=scene.foreign[0])
        yield from self._forbidden(scene)

    def _forbidden(self, scene: _Scene) -> Iterator[Finding]:
        """What the programme never does, said in its name."""
        signs, name = scene.signs, scene.name
        pack, rules = scene.speaker.pack, scene.speaker.rules
        official = bool(scene.links) and not scene.foreign
        if signs.has("helper") or (signs.has("guarantee") and signs.has("join", "asks_money", "invite")):
            yield vocabulary.MESSAGE_GUARANTEE(
                *signs.spans("guarantee", "helper"), name=name, fact=rules.get("selection"), pack=pack
            )
        if signs.has("asks_money"):
            yield vocabulary.MESSAGE_FEE(*signs.spans("asks_money"), name=name, fact=rules.get("free"), pack=pack)
        if signs.has("install"):
            yield vocabulary.MESSAGE_APP(*signs.spans("install"), name=name, fact=rules.get("no_app"), pack=pack)
        if signs.has("share") and signs.has("invite", "money", AMOUNT):
            yield vocabulary.MESSAGE_CHAIN(*signs.spans("share"), name=name)
        if signs.has("asks_documents") and not official:
            yield vocabulary.MESSAGE_DOCUMENTS_CLAIM(
                *signs.spans("asks_documents"), name=name, fact=rules.get("no_chat_forms"), pack=pack
            )
        if signs.has("asks_telegram"):
            yield vocabulary.MESSAGE_TELEGRAM_CLAIMS(
                *signs.spans("asks_telegram"), name=name, fact=rules.get("no_telegram"), pack=pack
            )
        if signs.has("remote"):
            yield vocabulary.MESSAGE_REMOTE_CLAIMS(*signs.spans("remote"), name=name)
        if signs.has("staff") and signs.has(*_REQUESTS):
            yield vocabulary.MESSAGE_STAFF(*signs.spans("staff"), name=name, fact=rules.get("no_team"), pack=pack)
        if (
            not official
            and signs.has("invite")
            and signs.has("money", AMOUNT)
            and signs.has("opening", "urgency", "money")
        ):
            yield vocabulary.MESSAGE_PROMISE(
                *signs.spans("money", AMOUNT), name=name, fact=rules.get("no_cash"), pack=pack
            )

    def _dated(self, scene: _Scene, today: date) -> Iterator[Finding]:
        """What is known up to a day of each programme that is named; after its review day it falls to a note."""
        for programme in scene.signs.claims:
            yield from self._dated_of(programme, scene, today)

    def _dated_of(self, programme: str, scene: _Scene, today: date) -> Iterator[Finding]:
        """Never a danger."""
        wave_fact = self._knowledge.rule_fact("last_wave", programme)
        last = wave_fact.values.get("last_wave", 0) if wave_fact else 0
        for wave, span in scene.signs.waves:
            if wave_fact and last and wave > last:
                code = vocabulary.MESSAGE_WAVE if _fresh(wave_fact, today) else vocabulary.MESSAGE_WAVE_OLD_DATA
                yield code(
                    span, wave=str(wave), last=str(last), as_of=str(wave_fact.date), fact=wave_fact.id, pack=programme
                )
                break
        opening = self._knowledge.rule_fact("opening", programme)
        if opening and scene.signs.has("opening"):
            code = vocabulary.MESSAGE_OPENING if _fresh(opening, today) else vocabulary.MESSAGE_OPENING_OLD_DATA
            yield code(*scene.signs.spans("opening"), as_of=str(opening.date), fact=opening.id, pack=programme)


def _fresh(fact: Fact, today: date) -> bool:
    return fact.review_by is None or today <= fact.review_by


def _foreign_spans(scene: _Scene) -> tuple[Span, ...]:
    links = (link.span for link in scene.links if link.verdict not in _KNOWN)
    senders = (sender.span for sender in scene.senders if sender.text in scene.foreign)
    return tuple(dict.fromkeys((*links, *senders)))


_PLAIN_SIGNS = (
    (vocabulary.MESSAGE_URGES, ("urgency",), ()),
    (vocabulary.MESSAGE_THREATENS, ("threat",), ()),
    (vocabulary.MESSAGE_ASKS_DOCUMENTS, ("asks_documents",), (vocabulary.MESSAGE_DOCUMENTS_CLAIM,)),
    (vocabulary.MESSAGE_TELEGRAM, ("asks_telegram",), (vocabulary.MESSAGE_TELEGRAM_CLAIMS,)),
    (vocabulary.MESSAGE_ASKS_MONEY, ("asks_money",), (vocabulary.MESSAGE_FEE,)),
    (vocabulary.MESSAGE_INSTALL, ("install",), (vocabulary.MESSAGE_APP,)),
    (vocabulary.MESSAGE_SHARE, ("share",), (vocabulary.MESSAGE_CHAIN,)),
    (vocabulary.MESSAGE_HELPER, ("helper",), (vocabulary.MESSAGE_GUARANTEE,)),
    (vocabulary.MESSAGE_REMOTE, ("remote",), (vocabulary.MESSAGE_REMOTE_CLAIMS,)),
    (vocabulary.MESSAGE_NEW_NUMBER, ("new_number",), ()),
    (vocabulary.MESSAGE_PERSONAL_NUMBER, (PERSONAL,), ()),
    (vocabulary.MESSAGE_RESET, ("reset",), ()),
    (vocabulary.MESSAGE_INVITES, ("invite",), (vocabulary.MESSAGE_FALSE_CHANNEL, vocabulary.MESSAGE_PROMISE)),
    (vocabulary.MESSAGE_JOIN, ("join",), (vocabulary.MESSAGE_FALSE_CHANNEL,)),
)
"""Code, groups of the vocabulary, and the dangers that already say the same with more weight."""


def _plain_signs(scene: _Scene, said: set[str]) -> Iterator[Finding]:
    """Signs that are worth showing whoever wrote the message; none of them a danger."""
    signs = scene.signs
    if signs.has("money") and vocabulary.MESSAGE_PROMISE.id not in said:
        yield vocabulary.MESSAGE_MONEY(*signs.spans("money", AMOUNT))
    for code, groups, stronger in _PLAIN_SIGNS:
        spans = signs.spans(*groups)
        if spans and said.isdisjoint(one.id for one in stronger):
            yield code(*spans)


def _framing(scene: _Scene, *, warns: bool, asks: bool, findings: list[Finding]) -> Iterator[Finding]:
    """What the message is as a whole."""
    signs = scene.signs
    if warns:
        yield vocabulary.MESSAGE_WARNING(*signs.spans("warning"))
    elif asks:
        yield vocabulary.MESSAGE_QUESTION(*signs.spans("question", "reported"))
    if signs.has("code_notice") and signs.has("keep_secret"):
        yield vocabulary.MESSAGE_CODE_NOTICE(*signs.spans("code_notice"))
    if scene.links and all(link.verdict is Verdict.OFFICIAL for link in scene.links):
        yield vocabulary.MESSAGE_LINKS_OFFICIAL()
    if not scene.links and not scene.senders and not findings:
        yield vocabulary.MESSAGE_NOTHING()


def _warns(signs: Signs, links: tuple[LinkReading, ...]) -> bool:
    """The message warns of what it quotes.

    Cheats copy warning words, so they do not count when the same message leads the reader to a foreign link that it
    calls the right one: a link, not masked, with an invitation shortly before it.
    """
    if not signs.has("warning"):
        return False
    invites = signs.spans("invite", "points")
    for link in links:
        masked = any(finding.code == vocabulary.LINK_DEFANGED.id for finding in link.findings)
        led = any(0 <= link.span[0] - end <= _NEAR or start <= link.span[0] < end for start, end in invites)
        if link.verdict not in _KNOWN and not masked and led:
            return False
    return True
