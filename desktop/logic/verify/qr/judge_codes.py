"""What the codes of one picture are together: every payload is judged as what a telephone would do with it.

An address in a code is exact, letter for letter, and is judged as a pasted link; so it may be `official`. Everything
else can be written by anybody and is at most `unproven`. The worst code counts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop.logic.findings import Finding
from desktop.logic.indonesia.numbers import dialled
from desktop.logic.text import HIDDEN
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.assemble import NOWHERE, judged
from desktop.logic.verify.answer.code_content import (
    Call,
    Contact,
    Link,
    Login,
    Network,
    Payload,
    Payment,
    PlainText,
    SecretKey,
    Writing,
)
from desktop.logic.verify.answer.judge import capped, verdict_of
from desktop.logic.verify.answer.judgement import (
    Judgement,
    Kind,
    Piece,
    SenderKind,
    SenderReading,
    Verdict,
    worst,
)
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.qr.found import Found, merged, placed
from desktop.logic.verify.qr.payload import read_payload, shown
from desktop.logic.verify.qr.pieces import shown_pieces
from desktop.logic.verify.sender.from_line import From
from desktop.logic.verify.sender.parts import MAX_TARGETS, named_sender
from desktop.logic.verify.sender.sender import (
    dial_findings,
    mail_findings,
    name_in,
    number_findings,
    protected_in,
)

MAX_PAYLOADS = 20
"""So many codes of one picture are judged; a code holds 3,000 letters at most."""

_BETWEEN = re.compile(r"[,;\s]+")
_LONGEST_EVIDENCE = 60
_NOTHING_SAID = "–"


class CodeCheck:
    """Judges payloads; `link` and `message` judge one text as a pasted address and as a message."""

    def __init__(
        self, knowledge: Knowledge, link: Callable[[str], Judgement], message: Callable[[str], Judgement]
    ) -> None:
        self._knowledge = knowledge
        self._link = link
        self._message = message

    def judge(self, payloads: Sequence[str], *, complete: bool = True, moves: bool = False) -> Judgement:
        """The judgement of all codes of a picture; none is `unknown`: what the picture shows as text proves nothing.

        `complete` and `moves` say how the picture was read; see `Codes`.
        """
        picture = tuple(_of_picture(complete=complete, moves=moves))
        if not payloads:
            found_none = (*picture, vocabulary.QR_NO_CODE())
            return judged(self._knowledge, Kind.QR, "", Verdict.UNKNOWN, found_none, complete=not picture)
        read = [(text, read_payload(text)) for text in payloads[:MAX_PAYLOADS]]
        texts = [shown(text, payload) for text, payload in read]
        found = [self._found(payload) for _, payload in read]
        start = 0
        for place, text in enumerate(texts):
            found[place] = placed(found[place], text, start)
            start += len(text) + 1
        claims = tuple(dict.fromkeys(claim for one in found for claim in one.claims))
        complete = len(payloads) <= MAX_PAYLOADS and not picture and all(one.complete for one in found)
        whole = (*picture, *self._whole(len(payloads), [payload for _, payload in read], next(iter(claims), "")))
        findings = merged((*whole, *(finding for one in found for finding in one.findings)))
        verdicts = [one.verdict for one in found]
        if verdict_of(whole) is Verdict.FAKE:
            verdicts.append(Verdict.FAKE)
        judgement = judged(
            self._knowledge,
            Kind.QR,
            "\n".join(texts),
            worst(*verdicts),
            findings,
            links=tuple(link for one in found for link in one.links),
            senders=tuple(sender for one in found for sender in one.senders),
            claims=claims,
            complete=complete,
        )
        codes = zip(texts, (payload for _, payload in read), found, strict=True)
        return judgement._replace(
            pieces=tuple(shown_pieces(Piece(text, held, *one.placed) for text, held, one in codes))
        )

    def _whole(self, count: int, payloads: Sequence[Payload], claimed: str) -> Iterator[Finding]:
        """What only the codes together say; `claimed` is the id of the programme for which one of them speaks."""
        if count > MAX_PAYLOADS:
            yield vocabulary.QR_TOO_MANY(count=str(count))
        elif count > 1:
            yield vocabulary.QR_SEVERAL(count=str(count))
        paid = next((payload for payload in payloads if isinstance(payload, Payment)), None)
        if paid and claimed and not self._claimed(paid):
            name = self._knowledge.programme(claimed).name
            yield vocabulary.QR_PAYMENT_CLAIMS(merchant=_plain(paid.merchant), name=name)

    def _found(self, payload: Payload) -> Found:  # noqa: PLR0911  # one line a kind
        match payload:
            case Link(url):
                return _of(self._link(url))
            case PlainText():
                return self._words(payload)
            case Network(name):
                return Found(Verdict.UNKNOWN, (vocabulary.QR_NETWORK(network=_plain(name)),))
            case Contact():
                return self._contact(payload)
            case Call(number):
                sender = _number(number, self._knowledge)
                return _with_senders((vocabulary.QR_CALLS(number=_plain(number)),), (sender,))
            case Writing():
                return self._writing(payload)
            case Login(app):
                return Found(Verdict.UNKNOWN, (vocabulary.QR_LOGIN(app=app),))
            case SecretKey():
                return Found(Verdict.UNKNOWN, (vocabulary.QR_SECRET_KEY(),))
        return self._payment(payload)

    def _words(self, words: PlainText) -> Found:
        if words.place:
            return Found(Verdict.UNKNOWN, (vocabulary.QR_PLACE(),))
        piece = _of(self._message(words.text))
        note = vocabulary.QR_EVENT() if words.event else vocabulary.QR_TEXT()
        return Found(
            piece.verdict, (note, *piece.findings), piece.links, piece.senders, piece.claims, complete=piece.complete
        )

    def _contact(self, contact: Contact) -> Found:
        name = name_in(contact.name, self._knowledge) if contact.name else ""
        numbers = (_number(number, self._knowledge, claims=name) for number in contact.numbers)
        mails = (_mail(contact.name, mail, self._knowledge) for mail in contact.mails)
        senders = (*numbers, *mails)
        said = [_of(self._link(url)) for url in contact.links]
        if contact.note:
            said.append(_of(self._message(contact.note)))
        known = contact.name or next((sender.text for sender in senders), "")
        piece = _with_senders((vocabulary.QR_CONTACT(contact=_plain(known)),), senders)
        return _limited(piece, said)

    def _writing(self, writing: Writing) -> Found:
        said = [_of(self._message(writing.text))] if writing.text.strip() else []
        claims = self._knowledge.spoken_name([claim for piece in said for claim in piece.claims])
        targets = _BETWEEN.split(writing.to) if writing.mail else [writing.to]
        senders = tuple(
            _mail("", one, self._knowledge) if writing.mail else _number(one, self._knowledge, claims=claims)
            for one in targets[:MAX_TARGETS]
        )
        piece = _limited(_with_senders((vocabulary.QR_WRITES(to=_plain(writing.to)),), senders), said)
        return replace(piece, complete=piece.complete and len(targets) <= MAX_TARGETS)

    def _payment(self, payment: Payment) -> Found:
        merchant, claimed = _plain(payment.merchant), self._claimed(payment)
        found = [vocabulary.QR_PAYMENT(merchant=merchant, city=_plain(payment.city), fact=self._fact(claimed))]
        if claimed:
            name = self._knowledge.programme(claimed).name
            found.insert(0, vocabulary.QR_PAYMENT_CLAIMS(merchant=merchant, name=name))
        if not payment.intact:
            found.append(vocabulary.QR_PAYMENT_BROKEN())
        if payment.amount:
            found.append(vocabulary.QR_PAYMENT_AMOUNT(amount=_plain(payment.amount)))
        if payment.number or payment.acquirer:
            found.append(vocabulary.QR_PAYMENT_NUMBER(number=_plain(payment.number), acquirer=_plain(payment.acquirer)))
        return Found(verdict_of(found), tuple(found))

    def _fact(self, claimed: str) -> str | None:
        """The dated fact that nobody has to pay for the claimed programme, else for the first that knows one."""
        if claimed:
            return self._knowledge.rule("free", claimed)
        facts = (self._knowledge.rule("free", programme.id) for programme in self._knowledge.programmes)
        return next((fact for fact in facts if fact), None)

    def _claimed(self, payment: Payment) -> str:
        """The id of the programme like which is called who is paid, or what for; empty for none."""
        names = (protected_in(text, self._knowledge) for text in (payment.merchant, payment.purpose) if text)
        return next((name.programme for name in names if name), "")


def _of_picture(*, complete: bool, moves: bool) -> Iterator[Finding]:
    """Why the picture may hold another code than those that were read."""
    if moves:
        yield vocabulary.QR_MOVES()
    elif not complete:
        yield vocabulary.QR_NOT_READ()


def _number(text: str, knowledge: Knowledge, *, claims: str = "") -> SenderReading:
    number = text.strip()
    if number[:1] in {"*", "#"}:
        return named_sender(number, NOWHERE, SenderKind.CODE, number, dial_findings(number))
    normal = dialled(number)
    found = number_findings(normal or _plain(number), knowledge, claims=claims)
    return named_sender(number, NOWHERE, SenderKind.PHONE, normal, found)


def _mail(name: str, address: str, knowledge: Knowledge) -> SenderReading:
    mail = address.strip()
    found = mail_findings(From(name, mail), knowledge)
    return named_sender(mail, NOWHERE, SenderKind.EMAIL, mail.lower(), found)


def _of(judgement: Judgement) -> Found:
    """The judgement of one text as a piece of the whole."""
    return Found(
        judgement.verdict,
        judgement.findings,
        judgement.links,
        judgement.senders,
        judgement.claims if judgement.kind is Kind.MESSAGE else (),
        complete=judgement.complete,
    )


def _with_senders(findings: tuple[Finding, ...], senders: tuple[SenderReading, ...]) -> Found:
    verdict = capped(Kind.SENDER, worst(*(one.verdict for one in senders))) if senders else Verdict.UNKNOWN
    return Found(verdict, (*findings, *(one for sender in senders for one in sender.findings)), senders=senders)


def _limited(piece: Found, said: Sequence[Found]) -> Found:
    """A contact or a message with what is written in it: never better than `unproven`.

    Words in which there is nothing to judge leave the verdict as it is.
    """
    telling = [one.verdict for one in said if one.links or one.senders or one.verdict is Verdict.FAKE]
    return Found(
        capped(Kind.SENDER, worst(piece.verdict, *telling)),
        (*piece.findings, *(finding for one in said for finding in one.findings)),
        tuple(link for one in said for link in one.links),
        (*piece.senders, *(sender for one in said for sender in one.senders)),
        tuple(claim for one in said for claim in one.claims),
        complete=all(one.complete for one in said),
    )


def _plain(text: str) -> str:
    """A name or number from a payload as evidence: one line, without hidden letters, not long; a dash for none."""
    letters = "".join(letter for letter in text if letter not in HIDDEN and (letter.isprintable() or letter.isspace()))
    line = " ".join(letters.split())
    return (line[: _LONGEST_EVIDENCE - 1] + "…" if len(line) > _LONGEST_EVIDENCE else line) or _NOTHING_SAID
