"""The head of a saved mail: its fields, found where Python's parser finds none.

Real phishing mails begin with blank lines or an mbox line, end lines in any way, lack the blank line before the body or
have one too many, write "FROM :", fold names and put raw bytes into them. Every reader here bounds what it looks at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.verify.mail.mail_encoding import decoded, unescaped, words_of

MAX_HEAD = 262_144
MAX_VALUE = 16_384
MAX_PARAMETERS = 4_096
_FOLLOWED = {
    **dict.fromkeys((b"from", b"subject", b"reply-to"), 2_000),
    **dict.fromkeys((b"content-type", b"content-disposition"), MAX_PARAMETERS),
}
"""Fields that are told or followed, and so many bytes of each as are looked at."""
_LINE = re.compile(rb"([^\r\n]*+)(?:\r{0,2}\n|\r|\Z)")
_FIELD = re.compile(rb"([!-9;-~]{1,70})[ \t]{0,20}:")
_MBOX = re.compile(rb">?From [^\r\n]{1,400}")
_USUAL = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|mime-version|content-[a-z-]{4,30}|reply-to|received|return-path|sender"
    rb"|delivered-to|x-[a-z0-9-]{2,40}|dkim-signature|authentication-results)[ \t]{0,20}:",
    re.IGNORECASE,
)
_NEAR, _AT_FIRST = 3, 20
_PARAMETER = re.compile(r";\s{0,80}([^\s=;\"]{1,80})\s{0,20}=\s{0,20}(?:\"((?:[^\"\\]|\\.)*+)\"|([^;]*+))")
_TYPE = re.compile(r"\s*([\w.+-]{1,60}(?:/[\w.+-]{1,100})?)")
_COMMENT = re.compile(r"\([^()]*\)")
_RESULT = re.compile(r"\b(spf|dkim|dmarc)\s{0,9}=\s{0,9}([a-z]{1,20})([^;]*)", re.IGNORECASE)
_DOMAIN = re.compile(r"\b(?:header\.(?:d|i|from)|smtp\.mailfrom)\s{0,9}=\s{0,9}(?:[^\s;@]{0,200}@)?([\w.-]{1,253})")


@unshown
class Field(NamedTuple):
    """One field: the name in lower case and its unfolded value, encoded words not yet read."""

    name: str
    value: str


@unshown
@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a mail or of one of its parts, in their order, and where the body begins.

    `complete` is False when the head, or a field of it that is told or followed, was too long to be read in full.
    """

    fields: tuple[Field, ...]
    end: int
    complete: bool = True

    def all(self, name: str) -> tuple[str, ...]:
        """The raw values of all fields of that name."""
        return tuple(field.value for field in self.fields if field.name == name)

    def first(self, name: str) -> str:
        """The raw value of the first field of that name, empty when there is none."""
        return next((field.value for field in self.fields if field.name == name), "")

    def text(self, name: str) -> str:
        """The same with its encoded words read."""
        return words_of(self.first(name))


def read_part_head(content: bytes, start: int, end: int) -> Head:
    """The fields of one part of a mail: a part may have none, and then its body may begin with anything."""
    lines = _Lines(content, start, min(end, start + MAX_HEAD))
    found: list[tuple[bytes, list[bytes]]] = []
    while (line := lines.next()) is not None and line.strip():
        if line[:1] in b" \t" and found:
            found[-1][1].append(line)
        elif match := _FIELD.match(line):
            found.append((match[1].lower(), [line[match.end() :]]))
        else:
            lines.back()
            break
    return _head(found, lines.place, whole=lines.place - start < MAX_HEAD)


def read_head(content: bytes) -> Head:
    """The fields of a mail. What is not a mail gives no fields and a body that begins at once."""
    lines = _Lines(content, 0, min(len(content), MAX_HEAD))
    found: list[tuple[bytes, list[bytes]]] = []
    has_sender = False
    while (line := lines.next()) is not None:
        if not line.strip():
            folded = line and lines.continues()
            if found and not folded and (has_sender or not lines.usual_follows(1)):
                break
        elif line[:1] in b" \t" and found:
            found[-1][1].append(line)
        elif match := _FIELD.match(line):
            found.append((match[1].lower(), [line[match.end() :]]))
            has_sender = has_sender or match[1].lower() == b"from"
        elif not _MBOX.fullmatch(line) and not lines.usual_follows(_NEAR if found else _AT_FIRST):
            lines.back()
            break
    return _head(found, lines.place if found else 0, whole=lines.place < MAX_HEAD)


def _head(found: list[tuple[bytes, list[bytes]]], end: int, *, whole: bool) -> Head:
    fields = tuple(Field(name.decode("ascii"), _unfolded(pieces)) for name, pieces in found)
    short = all(sum(map(len, pieces)) <= _FOLLOWED.get(name, MAX_HEAD) for name, pieces in found)
    return Head(fields, end, complete=whole and short)


class _Lines:
    """The lines of a head, whatever ends them, one at a time."""

    def __init__(self, content: bytes, start: int, limit: int) -> None:
        bom = 3 if content.startswith(b"\xef\xbb\xbf", start) else 0
        self._content, self._limit = content, limit
        self._before = self.place = min(start + bom, limit)

    def next(self) -> bytes | None:
        """The next line without its end, None behind the last."""
        self._before = self.place
        line, self.place = self._line(self.place)
        return line

    def back(self) -> None:
        """The last line is none of the head's."""
        self.place = self._before

    def continues(self) -> bool:
        """The next line goes on with the field before it."""
        line, _ = self._line(self.place)
        return bool(line and line[:1] in b" \t" and line.strip())

    def usual_follows(self, lines: int) -> bool:
        """Within so many lines, and before a blank one, a field begins that every mail has."""
        place = self.place
        for _ in range(lines):
            line, place = self._line(place)
            if not line or not line.strip():
                return False
            if _USUAL.match(line):
                return True
        return False

    def _line(self, place: int) -> tuple[bytes | None, int]:
        match = _LINE.match(self._content, place, self._limit) if place < self._limit else None
        return (match[1], match.end()) if match else (None, place)


def _unfolded(pieces: list[bytes]) -> str:
    joined = b"".join(pieces) if len(pieces) == 1 else b" ".join(piece.strip(b" \t") for piece in pieces)
    if len(joined) > MAX_VALUE:  # what decides may stand at the end: a long name pushes the address there
        joined = joined[: MAX_VALUE // 2] + b" " + joined[-MAX_VALUE // 2 :]
    return decoded(joined).strip()


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """A Content-Type or Content-Disposition: its main word and its parameters, continuations (RFC 2231) joined."""
    value = value[:MAX_PARAMETERS]
    main = _TYPE.match(value)
    plain: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for match in _PARAMETER.finditer(value):
        name, escaped = match[1].lower().removesuffix("*"), match[1].endswith("*")
        content = match[3].strip() if match[2] is None else match[2].replace("\\", "")
        base, star, number = name.partition("*")
        if star or escaped:
            pieces.setdefault(base, []).append((int(number) if number.isdecimal() else 0, escaped, content))
        else:
            plain.setdefault(name, words_of(content))
    return main[1].lower() if main else "", {**plain, **{name: _joined(found) for name, found in pieces.items()}}


def _joined(found: list[tuple[int, bool, str]]) -> str:
    content = "".join(content for _, _, content in sorted(found, key=lambda piece: piece[0]))
    return unescaped(content) if any(escaped for _, escaped, _ in found) else content


@unshown
@dataclass(frozen=True, slots=True)
class Authentication:
    """What the receiving server says of SPF, DKIM and DMARC; `domains` are those it names beside a "pass"."""

    results: frozenset[tuple[str, str]]
    domains: frozenset[str]

    def passed(self, domain: str) -> bool:
        """DMARC passed, or DKIM for just this domain or one above it."""
        aligned = any(domain == one or domain.endswith(f".{one}") for one in self.domains if "." in one)
        return aligned and not self.results.isdisjoint({("dmarc", "pass"), ("dkim", "pass")})

    def failed(self) -> bool:
        """DMARC failed; without a word on DMARC, SPF or DKIM failed and neither passed."""
        words = {method: {word for name, word in self.results if name == method} for method in ("spf", "dkim", "dmarc")}
        if words["dmarc"] & {"fail", "pass"}:
            return "pass" not in words["dmarc"]
        bad = words["spf"] & {"fail", "softfail"} or words["dkim"] & {"fail"}
        return bool(bad) and "pass" not in words["spf"] | words["dkim"]


def read_authentication(head: Head) -> Authentication | None:
    """The top-most Authentication-Results and no other: what lies below it, the sender may have written."""
    value = head.first("authentication-results")[:MAX_VALUE].lower()
    found = list(_results(_COMMENT.sub(" ", value)))
    if not found:
        return None
    domains = (match[1].strip(".") for _, word, rest in found if word == "pass" for match in _DOMAIN.finditer(rest))
    return Authentication(frozenset((method, word) for method, word, _ in found), frozenset(domains))


def _results(value: str) -> Iterator[tuple[str, str, str]]:
    for match in _RESULT.finditer(value):
        yield match[1], match[2], match[3] if match[1] != "spf" else ""
