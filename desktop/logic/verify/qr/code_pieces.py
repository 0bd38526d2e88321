"""The judgement of a picture taken apart again: each code with its place, what it is, and what was read in it."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.assemble import NOWHERE
from desktop.logic.verify.answer.judgement import Judgement, LinkReading, SenderReading
from desktop.logic.verify.qr.payload import Login, Payload, PlainText, read_payload

_BLOCK = "BEGIN:"


@unshown
class Piece(NamedTuple):
    """One code: its text, what it is, and the links and senders that were read in it."""

    text: str
    payload: Payload
    links: tuple[LinkReading, ...]
    senders: tuple[SenderReading, ...]


def code_pieces(judgement: Judgement) -> tuple[Piece, ...]:
    """The codes of a judgement of `Kind.QR`, in their order. Lines of mere text in a row are one."""
    logins = {one.evidence["app"] for one in judgement.findings if one.code == vocabulary.QR_LOGIN.id}
    found = [(span, _payload(judgement.text[slice(*span)], logins)) for span in _blocks(judgement.text)]
    pieces: list[Piece] = []
    for is_text, run in groupby(found, key=lambda pair: isinstance(pair[1], PlainText)):
        group = list(run)
        if is_text:
            span = (group[0][0][0], group[-1][0][1])
            group = [(span, _payload(judgement.text[slice(*span)], logins))]
        pieces.extend(_piece(judgement, span, payload) for span, payload in group)
    return tuple(pieces)


def _payload(text: str, logins: set[str]) -> Payload:
    return Login(text) if text in logins else read_payload(text)


def _piece(judgement: Judgement, span: Span, payload: Payload) -> Piece:
    links = tuple(one for one in judgement.links if _within(one.span, span))
    senders = tuple(one for one in judgement.senders if _within(one.span, span))
    return Piece(judgement.text[slice(*span)], payload, links, senders)


def _within(span: Span, whole: Span) -> bool:
    return span != NOWHERE and whole[0] <= span[0] and span[1] <= whole[1]


def _blocks(text: str) -> Iterator[Span]:
    """A line each; contacts and appointments from BEGIN to the END that belongs to it."""
    place, start, end = 0, -1, ""
    for line in text.split("\n"):
        here, place = place, place + len(line) + 1
        plain = line.strip().upper()
        if start < 0 and plain.startswith(_BLOCK):
            start, end = here, f"END:{plain.removeprefix(_BLOCK)}"
        elif start >= 0 and plain == end:
            yield start, here + len(line)
            start = -1
        elif start < 0 and plain:
            yield here, here + len(line)
    if start >= 0:
        yield start, len(text)
