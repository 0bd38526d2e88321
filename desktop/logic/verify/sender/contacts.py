"""Who a text names: the contacts inside a message, or the one sender that a short text is about."""

import re
from collections.abc import Iterable

from desktop.logic.indonesia.numbers import find_dial_codes, find_numbers, find_short_numbers
from desktop.logic.verify.answer.judgement import SenderKind, SenderReading, Verdict, Via
from desktop.logic.verify.ground.knowledge import Knowledge
from desktop.logic.verify.link.tokenizer import read_tokens
from desktop.logic.verify.link.tokens import Token
from desktop.logic.verify.sender.from_line import looks_like_header, read_from
from desktop.logic.verify.sender.parts import header_reading, named_sender, sender_reading
from desktop.logic.verify.sender.sender import name_in, sms_name_findings

MAIL = re.compile(r"[^\s@<>/\\?#:]+(?:@[^\s@<>/\\?#:]+)+")
HANDLE = re.compile(r"@[\w.]{2,40}")
MOST_WORDS = 6
"""A text of more words says something and is no sender."""


def is_sender(text: str, via: Via | None) -> bool:
    """The text names somebody and says nothing else."""
    stripped = text.strip()
    if looks_like_header(text):
        return True
    words = stripped.split(maxsplit=MOST_WORDS + 1)
    if not words or len(words) > MOST_WORDS:
        return False
    if MAIL.fullmatch(stripped) or HANDLE.fullmatch(stripped):
        return True
    tokens = read_tokens(text)
    if any(token.kind == "link" for token in tokens):
        return sum(token.kind == "number" for token in tokens) == 1  # a card: somebody, a number, a page
    numbers = [*find_numbers(text), *find_short_numbers(text), *find_dial_codes(text)]
    if numbers:
        return len(numbers) == 1 or not any(word.isalpha() for word in words)
    return len(words) == 1 and via in {Via.SMS, Via.SOCIAL}


def contacts_in(tokens: Iterable[Token], knowledge: Knowledge, *, claims: str = "") -> tuple[SenderReading, ...]:
    """The contacts among the tokens of a text; short numbers only when listed, because any price looks like one."""
    contacts = (token for token in tokens if token.kind != "link")
    listed = (one for one in contacts if one.kind != "short-number" or knowledge.registry.contact(one.url))
    return tuple(sender_reading(token, knowledge, claims=claims) for token in listed)


def senders_of(
    text: str, via: Via | None, knowledge: Knowledge, tokens: Iterable[Token] | None = None
) -> tuple[SenderReading, ...]:
    """The sender that a short text names: a header, an address, a number with or without a name, a name.

    `tokens` are those of the text, where somebody has read them already.
    """
    stripped = text.strip()
    header = looks_like_header(text) or (via is Via.EMAIL and "@" in text and not MAIL.fullmatch(stripped))
    if header and (sender := read_from(text)):
        return (header_reading(text, sender, knowledge),)
    if MAIL.fullmatch(stripped):
        start = text.index(stripped)
        token = Token("mail", stripped, (start, start + len(stripped)))
        return (sender_reading(token, knowledge),)
    contacts = [token for token in (read_tokens(text) if tokens is None else tokens) if token.kind != "link"]
    found = contacts_in(contacts, knowledge, claims=name_in(text, knowledge)) if contacts else ()
    return found or _short_number(text, knowledge) or _named(text, via, knowledge)


def _short_number(text: str, knowledge: Knowledge) -> tuple[SenderReading, ...]:
    number = next(find_short_numbers(text), None)
    if number is None:
        return ()
    return (sender_reading(Token("number", number.text, number.span, number.normal), knowledge),)


def _named(text: str, via: Via | None, knowledge: Knowledge) -> tuple[SenderReading, ...]:
    """A name without anything that could be looked up; the name of an SMS that fits is unproven, not unknown."""
    name = text.strip()
    if not name:
        return ()
    start = text.index(name)
    by_sms = via in {None, Via.SMS}
    kind = SenderKind.SMS_NAME if by_sms else SenderKind.NAME
    findings = sms_name_findings(name, knowledge)
    reading = named_sender(name, (start, start + len(name)), kind, "", findings)
    plain = by_sms and any(name.lower() == one.name for one in knowledge.protected)
    fits = plain and reading.verdict is Verdict.UNKNOWN and name_in(name, knowledge) == name.lower()
    return (reading._replace(verdict=Verdict.UNPROVEN) if fits else reading,)
