"""What the parts of a message mean together: the claim, where it leads, and what it wants from the reader.

The rule (decisions of the project, 2 and 41): to speak for the programme and lead outside the registry is a warning; it
is a danger only with an invitation to the reader, promised money, haste or a request. A warning or a question never
erases a request that remains, nor a foreign link or number that the message recommends.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.logic.findings import Finding, Span
from desktop.logic.pack.programme import Fact
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading, PartRole, SenderKind, SenderReading, Verdict
from desktop.logic.verify.ground.knowledge import Knowledge, Speaker
from desktop.logic.verify.message.framing import Frame, frame_of, framing
from desktop.logic.verify.message.patterns import Patterns
from desktop.logic.verify.message.signs import AMOUNT, CLAIM, PERSONAL, REQUEST, SISTER, Signs
from desktop.logic.verify.message.wants import KNOWN, Want, findings_of, spoken_before, wants_of

_STEP = 6


@unshown
@dataclass(frozen=True, slots=True)
class Composed:
    """The findings about the whole, whether it only warns of or asks about what it quotes, and whether it is in doubt.

    In doubt is what asks for something that nobody should give to who writes: no official part makes it better.
    """

    findings: tuple[Finding, ...]
    softened: bool
    doubtful: bool


@unshown
@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything the rules look at."""

    signs: Signs
    links: tuple[LinkReading, ...]
    senders: tuple[SenderReading, ...]
    foreign: tuple[str, ...]
    wants: tuple[Want, ...]
    speaker: Speaker
    frame: Frame

    @property
    def name(self) -> str:
        return self.speaker.name

    @property
    def claims(self) -> bool:
        return self.signs.has(CLAIM, SISTER)

    @property
    def invites(self) -> bool:
        signs = self.signs.has("invite", "money", "urgency", AMOUNT, "threat", "remote", "share", "asks_money", REQUEST)
        led = self.signs.has("staff") and self.signs.has("join")
        return signs or led or bool(self.wants) or self._points_at_a_link()

    def _points_at_a_link(self) -> bool:
        """A word such as "klik" or "gabung" stands right before a link."""
        ends = {end for _, end in self.signs.spans("click")}
        return any(
            start - end in range(_STEP)
            for start, _ in (link.span for link in self.links if link.verdict not in KNOWN)
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
        scene = self._scene(signs, links, senders)
        dangers = (
            [] if scene.frame.calm and signs.has("warning", "question", "reported") else list(self._dangers(scene))
        )
        if dangers and scene.frame.calm:  # a denial beside a promise, a chain or a helper's offer excuses none of them
            scene = replace(scene, frame=replace(scene.frame, warns=False, asks=False))
        said = {danger.code for danger in dangers}
        asked = signs.has("asks_money") or any(want.finding == "money" for want in scene.wants)
        scams = self._patterns.find(signs.parsed.script, links, senders, calm=scene.frame.calm, asked=asked)
        findings = [*dangers, *scams, *self._dated(scene, today), *_plain_signs(scene, said)]
        findings.extend(framing(scene.frame, signs, links, senders, findings, scene.name))
        only_numbers = bool(senders) and not links and scene.invites
        return Composed(tuple(findings), scene.frame.calm, bool(scene.wants) or only_numbers)

    def _scene(self, signs: Signs, links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...]) -> _Scene:
        foreign = tuple(self._foreign(signs, links, senders))
        wants = wants_of(
            signs.requests,
            tuple(link for link in links if not self._is_neutral(link, signs)),
            senders,
            text_before=spoken_before(signs.parsed.script.source),
            claimed=signs.has(CLAIM, SISTER),
        )
        speaker = self._knowledge.speaker(signs.programme, "" if signs.claims else signs.sister)
        frame = frame_of(signs, links, senders, {text for _, text in foreign}, wants=bool(wants))
        led = tuple(text for part, text in foreign if part.span not in frame.aside)
        return _Scene(signs, links, senders, led, wants, speaker, frame)

    def _is_neutral(self, link: LinkReading, signs: Signs) -> bool:
        """A well-known newspaper, office or meeting room; what anybody may fill is one only where nothing lures."""
        if link.verdict is Verdict.FAKE or link.verdict in KNOWN:
            return False
        lures = signs.has("invite", "money", AMOUNT)
        return self._knowledge.is_neutral(link.opens, link.registrable) or (
            self._knowledge.is_open(link.registrable) and not lures
        )

    def _foreign(
        self, signs: Signs, links: tuple[LinkReading, ...], senders: tuple[SenderReading, ...]
    ) -> Iterator[tuple[LinkReading | SenderReading, str]]:
        """Links and private contacts outside the registry and outside well-known neutral hosts, with what is shown."""
        for link in links:
            if link.verdict not in KNOWN and not self._is_neutral(link, signs):
                yield link, "".join(part.text for part in link.parts if part.role is PartRole.DECISIVE) or link.text
        # A genuine notice names the reader's own mail address beside its official link.
        own_mail = any(link.verdict is Verdict.OFFICIAL for link in links)
        for sender in senders:
            private = sender.verdict is Verdict.FAKE or (sender.verdict is Verdict.UNKNOWN and not own_mail)
            if (sender.kind is SenderKind.EMAIL and private) or (
                sender.kind is SenderKind.PHONE and sender.verdict in {Verdict.UNKNOWN, Verdict.FAKE}
            ):
                yield sender, sender.text

    def _dangers(self, scene: _Scene) -> Iterator[Finding]:
        signs, name = scene.signs, scene.name
        yield from findings_of(scene.wants, scene.speaker, claimed=scene.claims)
        if signs.has("apk_lure"):
            yield vocabulary.MESSAGE_APK_LURE(*signs.spans("apk_lure"))
        if not scene.claims:
            return
        if scene.foreign and scene.invites:
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
        if signs.has("asks_money") and not any(want.finding == "money" for want in scene.wants):
            yield vocabulary.MESSAGE_FEE(*signs.spans("asks_money"), name=name, fact=rules.get("free"), pack=pack)
        if signs.has("share") and signs.has("invite", "money", AMOUNT):
            yield vocabulary.MESSAGE_CHAIN(*signs.spans("share"), name=name)
        if signs.has("asks_telegram"):
            yield vocabulary.MESSAGE_TELEGRAM_CLAIMS(
                *signs.spans("asks_telegram"), name=name, fact=rules.get("no_telegram"), pack=pack
            )
        if signs.has("remote"):
            yield vocabulary.MESSAGE_REMOTE_CLAIMS(*signs.spans("remote"), name=name)
        if signs.has("staff") and (scene.wants or signs.has("asks_money", "asks_telegram", "remote", "share")):
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
    links = (link.span for link in scene.links if link.verdict not in KNOWN)
    senders = (sender.span for sender in scene.senders if sender.text in scene.foreign)
    return tuple(dict.fromkeys((*links, *senders)))


_PLAIN_SIGNS = (
    (vocabulary.MESSAGE_URGES, ("urgency",), ()),
    (vocabulary.MESSAGE_THREATENS, ("threat",), ()),
    (vocabulary.MESSAGE_TELEGRAM, ("asks_telegram",), (vocabulary.MESSAGE_TELEGRAM_CLAIMS,)),
    (vocabulary.MESSAGE_ASKS_MONEY, ("asks_money",), (vocabulary.MESSAGE_FEE,)),
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
        if spans and said.isdisjoint((code.id, *(one.id for one in stronger))):
            yield code(*spans)
