"""The bytes of a saved mail -> who it says it is from, its words, its links with their visible text, and its files.

Nothing is rendered, fetched or written. The parts are taken apart here and not by Python's `email`, which gives no
sender for 20 % of real phishing mails and follows nesting without an end; size, depth, parts and links are bounded.
"""

import re
from dataclasses import dataclass, field, replace

from desktop.logic.limits import MAX_FILE
from desktop.logic.private import unshown
from desktop.logic.verify.mail.mail_encoding import decoded, transferred, words_of
from desktop.logic.verify.mail.mail_files import Attachment, Nature, look_at
from desktop.logic.verify.mail.mail_head import (
    Authentication,
    Head,
    parameters,
    read_authentication,
    read_head,
    read_part_head,
)
from desktop.logic.verify.mail.mail_html import MAX_BODY, MAX_LINKS, MAX_PAGE, Link, Page, read_page
from desktop.logic.verify.sender.from_line import From, read_from
from desktop.logic.verify.sender.mailbox import mailboxes_in

MAX_DEPTH = 10
MAX_PARTS = 200
MAX_FILES = 50
MOST_SENDERS = 5
LONGEST_LINE = 2_000
_LONGEST_BOUNDARY = 2_000
_GUESSED_BOUNDARY = re.compile(rb"^--([^\s-][^\r\n]{4,120}?)[ \t]{0,9}\r?$", re.MULTILINE)
_LOOKS_LIKE_PAGE = re.compile(r"\s{0,200}<(?:!doctype html|html|head|body|table|div)\b", re.IGNORECASE)
_CARDS = frozenset(
    {"text/calendar", "application/ics", "text/x-vcalendar", "text/vcard", "text/x-vcard", "text/directory"}
)
_CARD_ENDINGS = (".ics", ".vcs", ".vcf", ".ifb")
_FOLDED = re.compile(r"\r?\n[ \t]")
_CARD_BREAK = re.compile(r"\\[nN]")
_TRAILING_COMMENT = re.compile(r"\s*\([^()<>@]{0,200}\)\s*$")


@unshown
@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as far as it was read.

    `lines` are the From headers in words, `senders` the address and name of each that has an address; `enclosed` the
    senders of mails inside this one. `plain` and `page` are the two bodies; in `plain` are the words of calendars and
    cards too. `unstyled` is the page without its style sheets, where they hide something. `other_links` are links
    without a place in the text: of web pages that hang on the mail. `complete` is False when a limit was reached.
    """

    is_mail: bool
    lines: tuple[str, ...] = ()
    senders: tuple[From, ...] = ()
    enclosed: tuple[From, ...] = ()
    subject: str = ""
    authentication: Authentication | None = None
    plain: str = ""
    page: Page | None = None
    unstyled: Page | None = None
    other_links: tuple[Link, ...] = ()
    files: tuple[Attachment, ...] = ()
    complete: bool = True


def read_mail(content: bytes, programs: frozenset[str]) -> Mail:
    """Read a mail; any bytes are answered. `programs` are the endings of files that a machine runs."""
    complete = len(content) <= MAX_FILE
    content = _with_plain_newlines(content[:MAX_FILE])
    head = read_head(content)
    if not head.fields:
        return Mail(is_mail=False, plain=decoded(content[: 4 * MAX_BODY])[:MAX_BODY], complete=len(content) <= MAX_BODY)
    parts = _Parts(programs)
    parts.take(content, head, len(content), 0)
    lines, senders = _senders(head)
    source = "\n".join(parts.pages)
    page = read_page(source) if parts.pages else None
    plain = "\n".join((*parts.plain, *parts.beside))
    addressed = len(head.all("from")) <= MOST_SENDERS and len(head.all("reply-to")) <= 1
    return Mail(
        is_mail=True,
        lines=lines,
        senders=senders,
        enclosed=tuple(parts.enclosed),
        subject=_one_line(head.text("subject")),
        authentication=read_authentication(head),
        plain=plain[:MAX_BODY],
        page=page,
        unstyled=read_page(source, with_sheets=False) if page and page.styled else None,
        other_links=tuple(parts.links),
        files=tuple(parts.files),
        complete=complete
        and addressed
        and parts.complete
        and len(plain) <= MAX_BODY
        and (page is None or page.complete),
    )


def looks_like_mail(content: bytes) -> bool:
    """The bytes begin as a saved mail does."""
    names = {field.name for field in read_head(_with_plain_newlines(content[:65_536])).fields}
    return len(names & {"from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path"}) > 1


def _with_plain_newlines(content: bytes) -> bytes:
    """UTF-16, as some programs save, made UTF-8; carriage returns alone made newlines."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        content = content.decode("utf-16", "replace").encode("utf-8", "replace")
    return content if b"\n" in content else content.replace(b"\r", b"\n")


def _senders(head: Head) -> tuple[tuple[str, ...], tuple[From, ...]]:
    """Every From header in words and as sender: mail programs differ in which of two they show."""
    raw = [value for value in head.all("from") if value][:MOST_SENDERS]
    replies = mailboxes_in(_short(head.first("reply-to")))
    found = (_sender(one) for one in raw)
    senders = tuple(replace(one, replies=replies) for one in found if one)
    return tuple(_one_line(words_of(one)) for one in raw), senders


def _sender(raw: str) -> From | None:
    """Address and name of a From header; the address is looked for first, because an encoded name may hold any."""
    bare = _TRAILING_COMMENT.sub("", _short(raw))
    found = read_from(f"From: {bare}")
    if found is None:
        return read_from(f"From: {_short(_one_line(words_of(raw)))}")
    return From(_one_line(words_of(found.name)), _bare(found.address))


def _bare(address: str) -> str:
    """An address without what some programs put around it: brackets, "mailto:", blanks beside the @."""
    if " " in address:
        inner = read_from(f"From: {address}")
        address = inner.address if inner else address.replace(" ", "")
    return address.strip("[]{}`|").removeprefix("mailto:")


def _short(value: str) -> str:
    """A header's beginning and end: a long name pushes the address to the end, where no list shows it."""
    value = " ".join(value.split())
    half = LONGEST_LINE // 2
    return value if len(value) <= LONGEST_LINE else f"{value[:half]} {value[-half:]}"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_LINE]


@unshown
@dataclass(slots=True)
class _Parts:
    """Walks the parts of a mail and gathers what they hold."""

    programs: frozenset[str]
    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    files: list[Attachment] = field(default_factory=list)
    enclosed: list[From] = field(default_factory=list)
    count: int = 0
    room: int = MAX_PAGE
    complete: bool = True

    def take(self, content: bytes, head: Head, end: int, depth: int) -> None:
        """Take up one part, from its head to `end`."""
        self.count += 1
        if self.count > MAX_PARTS or depth > MAX_DEPTH:
            self.complete = False
            return
        self.complete = self.complete and head.complete
        kind, given = parameters(head.first("content-type"))
        if kind.startswith("multipart") and (boundary := _boundary(content, head.end, end, given)):
            before = self.count
            self._take_all(content, boundary, head.end, end, depth)
            self.complete = self.complete and self.count > before
        elif kind.startswith("multipart"):  # where its parts begin nobody knows; some programs show it as it is
            self.complete = False
            self._take_leaf(content, head, end, "", given, depth)
        elif kind in {"message/rfc822", "message/global"}:
            self._take_enclosed(content, head, end, depth)
        else:
            self._take_leaf(content, head, end, kind, given, depth)

    def _take_all(self, content: bytes, boundary: bytes, start: int, end: int, depth: int) -> None:
        line = re.compile(rb"^--" + re.escape(boundary) + rb"(--)?[ \t]{0,80}\r?$", re.MULTILINE)
        begun = -1
        for match in line.finditer(content, start, end):
            if begun >= 0:
                self.take(content, read_part_head(content, begun, match.start()), match.start(), depth + 1)
            begun = -1 if match[1] else min(match.end() + 1, end)
            if match[1] or not self.complete:
                return
        if begun >= 0:
            self.take(content, read_part_head(content, begun, end), end, depth + 1)

    def _take_enclosed(self, content: bytes, head: Head, end: int, depth: int) -> None:
        inner = transferred(content[head.end : end], head.first("content-transfer-encoding"))
        inner_head = read_head(inner)
        _, senders = _senders(inner_head)
        room = MOST_SENDERS - len(self.enclosed)
        self.complete = self.complete and len(senders) <= room
        self.enclosed.extend(senders[:room])
        if subject := _one_line(inner_head.text("subject")):
            self.beside.append(subject)
        self.take(inner, inner_head, len(inner), depth + 1)

    def _take_leaf(self, content: bytes, head: Head, end: int, kind: str, given: dict[str, str], depth: int) -> None:
        disposition, more = parameters(head.first("content-disposition"))
        name = more.get("filename") or given.get("name", "")
        body = transferred(content[head.end : end], head.first("content-transfer-encoding"))
        is_text = kind in {"", "text", "text/plain", "text/html"} or (kind.startswith("text/") and not name)
        if disposition == "attachment" or not is_text or (name and depth):
            self._take_file(name, kind, body, given)
        if kind in _CARDS or name.lower().endswith(_CARD_ENDINGS):
            self.beside.append(_card_words(self._text(body, given)))
            return
        if disposition == "attachment" or not is_text or (name and (self.plain or self.pages)):
            return  # else it is shown as the body, even with a name
        text = self._text(body, given)
        if kind == "text/html" or (kind in {"", "text"} and _LOOKS_LIKE_PAGE.match(text)):
            self.pages.append(text)
        else:
            self.plain.append(text[:MAX_BODY].replace("\r\n", "\n").replace("\r", "\n"))
            self.complete = self.complete and len(text) <= MAX_BODY

    def _take_file(self, name: str, kind: str, body: bytes, given: dict[str, str]) -> None:
        if len(self.files) >= MAX_FILES:
            self.complete = False
            return
        file = look_at(name, kind, body, self.programs)
        self.files.append(file)
        self.complete = self.complete and file.complete
        if file.nature is Nature.PAGE:
            page = read_page(self._text(body, given))
            room = MAX_LINKS - len(self.links)
            self.complete = self.complete and page.complete and len(page.links) <= room
            self.links.extend(link._replace(span=(0, 0)) for link in page.links[:room])

    def _text(self, body: bytes, given: dict[str, str]) -> str:
        """The text of a part, within what is left of the room for all texts."""
        text = decoded(body[: 4 * self.room], given.get("charset", ""))
        self.complete = self.complete and len(body) <= 4 * self.room and len(text) <= self.room
        text = text[: self.room]
        self.room -= len(text)
        return text


def _card_words(text: str) -> str:
    """The words of an appointment or a visiting card (RFC 5545, 6350), each folded line in one."""
    lines = _FOLDED.sub("", text)
    return (
        _CARD_BREAK.sub("\n", lines).replace("\\,", ",").replace("\\;", ";").replace("\r\n", "\n").replace("\r", "\n")
    )


def _boundary(content: bytes, start: int, end: int, given: dict[str, str]) -> bytes:
    """The line between parts: the one that is named, else the first that looks like one."""
    named = given.get("boundary", "").encode("utf-8", "replace")[:_LONGEST_BOUNDARY]
    if named and content.find(b"--" + named, start, end) >= 0:
        return named
    guessed = _GUESSED_BOUNDARY.search(content, start, min(end, start + 65_536))
    return guessed[1] if guessed else b""
