"""A mail as it is shown and judged: one text with the places of its parts, and what a page shows taken apart."""

import re
from dataclasses import dataclass

from desktop.logic.findings import Finding, Span
from desktop.logic.private import unshown
from desktop.logic.text import fold
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import Letter
from desktop.logic.verify.mail.mail import Mail

_ALIKE = 0.8
_WORD = re.compile(r"\w+")
_MAILBOX = re.compile(r"(?<![^<>\s])[^<>\s]*\Z")
"""The word that ends before an @; it begins where a word begins, so that a long line is looked at once."""
_ABOUT_FILES = frozenset(
    code.id for code in vocabulary.CODES.values() if code.id.startswith("mail.") and "file" in code.keys
)


@unshown
@dataclass(frozen=True, slots=True)
class LetterText:
    """The text that is shown and judged, and where its parts stand in it."""

    text: str
    lines: tuple[Span, ...]
    words_at: int
    body_at: int


def text_of(mail: Mail) -> LetterText:
    """From lines, subject and body as one text. The body is what HTML shows, and what only the plain body says."""
    pieces: list[str] = []
    lines: list[Span] = []
    place = 0
    for line in mail.lines:
        lines.append((place + 6, place + 6 + len(line)))
        pieces.append(f"From: {line}\n")
        place += len(pieces[-1])
    pieces.append(f"Subject: {mail.subject}\n\n" if mail.is_mail else "")
    body_at = place + len(pieces[-1])
    pieces.append(mail.page.text if mail.page else "")
    if not mail.page:
        pieces.append(mail.plain)
    elif said := _said_beside(mail.plain, mail.page.text):
        pieces.append(f"\n\n{said}")
    return LetterText("".join(pieces), tuple(lines), place + (9 if mail.is_mail else 0), body_at)


def _said_beside(plain: str, shown: str) -> str:
    """What the plain body says and the HTML does not, addresses aside, which HTML hides behind words: all, or lines."""
    seen = set(_WORD.findall(fold(shown)))
    if _is_new(plain, seen):
        return plain
    return "\n".join(line for line in plain.split("\n") if _is_new(line, seen))


def _is_new(text: str, seen: set[str]) -> bool:
    words = {word for piece in fold(text).split() if "/" not in piece for word in _WORD.findall(piece)}
    return bool(words) and len(words & seen) < _ALIKE * len(words)


def letter_of(mail: Mail, shown: LetterText, findings: tuple[Finding, ...]) -> Letter:
    """What a page shows taken apart."""
    replies = (one for one in findings if one.code == vocabulary.SENDER_REPLY_ELSEWHERE.id)
    return Letter(
        shown_name=_shown_name(mail.lines[0]) if mail.lines else "",
        reply_to=next((one.evidence["address"] for one in replies), ""),
        words_at=shown.words_at,
        files=_files(findings),
    )


def _shown_name(line: str) -> str:
    """What stands before the address of a From line, as a mail program shows it; empty for none and without one."""
    before, at, _ = line.partition("@")
    mailbox = _MAILBOX.search(before) if at else None
    return before[: mailbox.start()].removesuffix("<").strip(" \"'\t") if mailbox else ""


def _files(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The files about which something was found, each once: after those that are worse."""
    found = [one.evidence["file"] for one in findings if one.code in _ABOUT_FILES]
    return tuple(dict.fromkeys(reversed(found)))[::-1]
