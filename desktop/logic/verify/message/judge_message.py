"""Judges one message: what its words say, where its links and numbers lead, and what that means together."""

from collections.abc import Mapping
from datetime import date

from desktop.logic.findings import worst_first
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.assemble import NOWHERE, gather, judged
from desktop.logic.verify.answer.judge import message_verdict
from desktop.logic.verify.answer.judgement import Judgement, Kind, Via
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.link.tokenizer import MAX_TOKENS, read_tokens
from desktop.logic.verify.message.compose import Composer
from desktop.logic.verify.message.signs import AMOUNT, REQUEST, SignReader
from desktop.logic.verify.sender.contacts import contacts_in, senders_of
from desktop.logic.verify.sender.parts import link_readings

SPEECH = (
    REQUEST, "asks_money", "asks_telegram", "invite", "share", "money", AMOUNT, "urgency", "threat",
    "helper", "guarantee", "join", "remote",
)  # fmt: skip
"""Words of these groups are no part of a name: who uses them says something."""


class MessageCheck:
    """The readers of words. Made with the first message, because they take longer to load than a link to judge."""

    def __init__(self, knowledge: Knowledge, phrases: Mapping[str, tuple[str, ...]]) -> None:
        """Raises ContentError when the grammar or the patterns are broken."""
        self.signs = SignReader(knowledge, phrases)
        self.composer = Composer(knowledge)
        self._knowledge = knowledge

    def says_something(self, text: str) -> bool:
        """The words are more than a name: they ask, promise or press."""
        return self.signs.read(text).has(*SPEECH)

    def judge(self, text: str, today: date, via: Via | None, sender: str | None) -> Judgement:
        """The judgement of a message on a day; `via` and `sender` say how and from whom it came, where known."""
        signs = self.signs.read(text)
        tokens = read_tokens(text)
        claims = self._knowledge.spoken_name(signs.claims)
        link_tokens = (token for token in tokens if token.kind == "link")
        links = tuple(
            reading
            for one in link_tokens
            for reading in link_readings(one, self._knowledge, claims=claims, today=today)
        )
        given = senders_of(sender, via, self._knowledge) if sender else ()
        senders = (*contacts_in(tokens, self._knowledge), *(one._replace(span=NOWHERE) for one in given))
        composed = self.composer.compose(signs, links, senders, today)
        findings = worst_first((*composed.findings, *gather(links, senders)))
        verdict = message_verdict(findings, links, senders, softened=composed.softened, doubtful=composed.doubtful)
        complete = len(tokens) < MAX_TOKENS
        if not complete:
            findings = worst_first((*findings, vocabulary.MESSAGE_TOO_LONG()))
        return judged(
            self._knowledge,
            Kind.MESSAGE,
            text,
            verdict,
            findings,
            links=links,
            senders=senders,
            claims=signs.claims,
            complete=complete,
        )
