"""Runs the readings and the checks over one pasted text and puts their findings together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.logic.limits import MAX_TEXT
from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.assemble import judged
from desktop.logic.verify.answer.judge import verdict_of
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict, Via, worst
from desktop.logic.verify.ground.knowledge import make_knowledge
from desktop.logic.verify.link.link import unreadable_findings
from desktop.logic.verify.link.tokenizer import read_tokens
from desktop.logic.verify.link.tokens import whole_token
from desktop.logic.verify.sender.contacts import HANDLE, MAIL, is_sender
from desktop.logic.verify.sender.question import Readings, read_addresses, read_sender

if TYPE_CHECKING:
    from desktop.logic.verify.mail.mail import Mail
    from desktop.logic.verify.message.judge_message import MessageCheck
    from desktop.logic.verify.read_file import Judgeable


class TooLargeError(ValueError):
    """The text is longer than MAX_TEXT bytes."""


@unshown
@dataclass(frozen=True, slots=True)
class Description:
    """What a text reads as, before it is judged: for the line under the box."""

    kind: Kind
    links: int = 0
    senders: int = 0
    words: int = 0


class Checker:
    """Judges texts for one programme or several. Made once; every call is a pure function of its arguments."""

    def __init__(self, programmes: Sequence[Programme], phrases: Mapping[str, tuple[str, ...]]) -> None:
        """Make it for packs, no two of one id; `phrases` are how people write. Raises ValueError without a pack."""
        self._knowledge = make_knowledge(programmes)
        self._phrases = phrases

    @cached_property
    def _messages(self) -> "MessageCheck":
        from desktop.logic.verify.message.judge_message import MessageCheck  # noqa: PLC0415  # most questions are links

        return MessageCheck(self._knowledge, self._phrases)

    def check(
        self,
        text: str,
        *,
        today: date,
        kind: Kind | None = None,
        via: Via | None = None,
        sender: str | None = None,
        typed: bool = False,
    ) -> Judgement:
        """Judge a text; without `kind` it is found out. Raises TooLargeError past MAX_TEXT bytes."""
        if len(text) > MAX_TEXT // 4 and len(text.encode("utf-8", "surrogatepass")) > MAX_TEXT:
            raise TooLargeError
        match kind or self._kind(text, via):
            case Kind.LINK:
                return self._link(text, today, typed=typed)
            case Kind.SENDER:
                return self._sender(text, via, today, typed=typed)
        return self._messages.judge(text, today, via, sender)

    def codes(self, payloads: Sequence[str], *, today: date, complete: bool = True, moves: bool = False) -> Judgement:
        """Judge what the codes of one picture hold; `()` for a picture without one. Raises TooLargeError as `check`.

        `complete` and `moves` say how the picture was read; see `Codes`.
        """
        if sum(len(payload.encode("utf-8", "surrogatepass")) for payload in payloads) > MAX_TEXT:
            raise TooLargeError
        from desktop.logic.verify.qr.judge_codes import CodeCheck  # noqa: PLC0415  # most questions are no pictures

        reader = CodeCheck(
            self._knowledge,
            lambda text: self.check(text, today=today, kind=Kind.LINK),
            lambda text: self.check(text, today=today, kind=Kind.MESSAGE),
        )
        return reader.judge(payloads, complete=complete, moves=moves)

    def mail(self, data: "bytes | Mail", *, today: date) -> Judgement:
        """Judge a saved mail: what was read of it, or its bytes, which this process then reads; any are answered.

        The judgement's text is what a reader would see.
        """
        from desktop.logic.verify.mail.judge_mail import judge_mail  # noqa: PLC0415  # most questions are no mails
        from desktop.logic.verify.mail.saved import read_saved  # noqa: PLC0415  # same

        mail = read_saved(data) if isinstance(data, bytes) else data
        return judge_mail(mail, self._knowledge, self._messages.signs, self._messages.composer, today)

    def file(self, read: "Judgeable", *, today: date) -> Judgement:
        """Judge what was read of a file; raises TooLargeError as `check`."""
        from desktop.logic.verify.qr.scan import Codes  # noqa: PLC0415  # most questions are no files
        from desktop.logic.verify.read_file import GivenUp  # noqa: PLC0415  # same

        if isinstance(read, GivenUp):
            why = vocabulary.QR_STOPPED() if read.kind is Kind.QR else vocabulary.MAIL_STOPPED()
            return judged(self._knowledge, read.kind, "", Verdict.UNKNOWN, (why,))
        if not isinstance(read, Codes):
            return self.mail(read, today=today)
        found = self.codes(read.payloads, today=today, complete=read.complete, moves=read.moves)
        return found._replace(picture=read.shown)

    def describe(self, text: str, via: Via | None = None) -> Description:
        """What a text reads as."""
        words = len(text.split())
        match self._kind(text, via):
            case Kind.LINK:
                return Description(Kind.LINK, links=1, words=words)
            case Kind.SENDER:
                return Description(Kind.SENDER, senders=1, words=words)
        tokens = [token for token in read_tokens(text) if not token.partial]
        links = sum(token.kind == "link" for token in tokens)
        senders = sum(token.kind in {"mail", "number"} for token in tokens)
        return Description(Kind.MESSAGE, links=links, senders=senders, words=words)

    def _kind(self, text: str, via: Via | None) -> Kind:
        """What a text is: an address alone, somebody's name or number alone, or else a message."""
        stripped = text.strip()
        single = len(stripped.split()) == 1 and not MAIL.fullmatch(stripped) and not HANDLE.fullmatch(stripped)
        if single and (whole_token(text) or any(token.kind == "link" for token in read_tokens(text))):
            return Kind.LINK
        if is_sender(text, via) and not self._messages.says_something(text):
            return Kind.SENDER
        return Kind.MESSAGE

    def _link(self, text: str, today: date, *, typed: bool) -> Judgement:
        read = read_addresses(text, self._knowledge, today)
        if read.links:
            return self._judged(Kind.LINK, text, read, typed=typed)
        odd = tuple(unreadable_findings(text, self._knowledge))
        verdict = worst(verdict_of(odd), read.verdict)
        findings = (*odd, vocabulary.LINK_NOT_AN_ADDRESS(), *read.findings)
        return self._judged(Kind.LINK, text, read._replace(verdict=verdict, findings=findings), typed=False)

    def _sender(self, text: str, via: Via | None, today: date, *, typed: bool) -> Judgement:
        return self._judged(Kind.SENDER, text, read_sender(text, via, self._knowledge, today), typed=typed)

    def _judged(self, kind: Kind, text: str, read: Readings, *, typed: bool) -> Judgement:
        """The judgement of an address or a sender from what can be read in it."""
        return judged(
            self._knowledge,
            kind,
            text,
            read.verdict,
            read.findings,
            links=read.links,
            senders=read.senders,
            typed=typed,
            complete=read.complete,
        )
