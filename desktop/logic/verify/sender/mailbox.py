"""One line of a From or Reply-To header -> the name and the address that decides, by the rules of mail (RFC 5322).

What is quoted or in a comment belongs to nobody: "info@ours.id"@theirs.net and x(info@ours.id)@theirs.net are both of
theirs.net. A quote or comment that never ends is none. One pass; nothing is nested by recursion.
"""

import re

_QUOTED, _COMMENT = "\x01", "\x02"
_DOMAIN = re.compile(r"[\s\x02]*([^\s<>\"'(),;:\x01\x02]+)")
_MAILTO = re.compile(r"\s*mailto:", re.IGNORECASE)
MAX_MAILBOXES = 50
_BETWEEN = re.compile(r"[,;]")
_OPENS = re.compile(r"[\"(]")
_BLANKS = "\x02 \t"
_ENDS_MAILBOX = frozenset("<>'(),;: \t\r\n\x02")


def mailbox_in(line: str) -> tuple[str, str]:
    """The name (all that is written beside the address) and the address; no address is empty."""
    marked = _marked(line)
    opened = marked.rfind("<")
    closed = marked.find(">", opened) if opened >= 0 else -1
    closed = closed if closed >= 0 else len(line)
    if opened >= 0 and "@" in line[opened:closed]:
        inner, address = _bare(_MAILTO.sub("", line[opened + 1 : closed]))
        outside = f"{line[:opened]} {line[closed + 1 :].lstrip('> ')} {inner}"
        return " ".join(outside.split()), address or line[opened + 1 : closed].strip()
    name, address = _bare(line)
    return (" ".join(name.split()), address) if address else ("", "")


def mailboxes_in(line: str) -> tuple[str, ...]:
    """Every address to which an answer would go."""
    found = (mailbox_in(one)[1] for one in _BETWEEN.split(line)[:MAX_MAILBOXES] if "@" in one)
    return tuple(dict.fromkeys(filter(None, (*found, mailbox_in(line)[1]))))


def _bare(text: str) -> tuple[str, str]:
    """The rest and the address of a text without angle brackets that count."""
    marked = _marked(text)
    at = marked.rfind("@")
    if at < 0:  # only quoted or in a comment: better than nothing
        marked, at = text, text.rfind("@")
    domain = _DOMAIN.match(marked, at + 1) if at >= 0 else None
    if domain is None:
        return text, ""
    end = len(marked[:at].rstrip(_BLANKS))
    start = end
    while start and marked[start - 1] not in _ENDS_MAILBOX:
        start -= 1
    mailbox = text[start:end]
    return (
        f"{text[:start]} {text[end:at]} {text[at + 1 : domain.start(1)]} {text[domain.end() :]}",
        f"{mailbox}@{domain[1]}",
    )


def _marked(text: str) -> str:
    """The text with one mark for each letter that is quoted and another for each that is in a comment."""
    pieces: list[str] = []
    ends = {'"': _end_of_quote, "(": _end_of_comment}
    place = 0
    for match in _OPENS.finditer(text):
        if match.start() < place or match[0] not in ends:
            continue
        end = ends[match[0]](text, match.start())
        if end < 0:
            del ends[match[0]]  # none of this kind ends: looked for once, so that a line is read in one pass
            continue
        mark = _QUOTED if match[0] == '"' else _COMMENT
        pieces += (text[place : match.start()], mark * (end - match.start()))
        place = end
    return "".join((*pieces, text[place:]))


def _end_of_quote(text: str, start: int) -> int:
    place = start + 1
    while place < len(text):
        if text[place] == '"':
            return place + 1
        place += 2 if text[place] == "\\" else 1
    return -1


def _end_of_comment(text: str, start: int) -> int:
    depth, place = 0, start
    while place < len(text):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        place += 2 if text[place] == "\\" else 1
        if not depth:
            return place
    return -1
