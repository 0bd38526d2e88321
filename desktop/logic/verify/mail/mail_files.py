"""What hangs on a mail: each file by its name, its type and its bytes. Nothing is unpacked, nothing is kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.logic.private import unshown
from desktop.logic.text import BIDI

MAX_NAMES = 2_000
MAX_SHOWN_NAME = 120
_NAME_IN_ARCHIVE = re.compile(rb"PK(?:\x01\x02|\x03\x04)")
_LONGEST_NAME = 512
_LONGEST_ENTRY = 46 + _LONGEST_NAME
_PACKED = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"MSCF", b"\xfd7zXZ", b"BZh")
_PACKED_ENDINGS = frozenset({"rar", "7z", "gz", "cab", "xz", "bz2", "tar", "tgz", "ace", "arj"})
_PAGE_ENDINGS = frozenset({"html", "htm", "xhtml", "shtml", "xht", "svg", "svgz", "mht", "mhtml"})
_MACRO_ENDINGS = frozenset({"docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "ppsm"})
_DOCUMENT_ENDINGS = frozenset(
    {"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "rtf", "jpg", "jpeg", "png", "gif", "mp4", "mp3", "csv"}
)
_PAGE_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,80})?<(?:!doctype\s|html|svg|script)", re.IGNORECASE
)
_RUNS = (
    *(b"MZ", b"\x7fELF", b"dex\n", b"L\0\0\0\x01\x14\x02\0", b"ITSF", b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d"),
    *(b"[InternetShortcut]", b"[{000214A0", b"REGEDIT4", b"Windows Registry Editor", b"[Desktop Entry]"),
)
"""How programs begin, and shortcuts, help files, notebooks and registry files, whatever they are called."""
_PROGRAM_TYPES = ("android.package-archive", "x-msdownload", "x-msdos-program", "java-archive", "x-ms-shortcut")
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "image/svg+xml"})


class Nature(StrEnum):
    """What a file can do to the person who opens it."""

    PROGRAM = "program"
    PAGE = "page"  # a web page or drawing that runs in the browser, without an address that could be checked
    MACROS = "macros"
    CLOSED = "closed"  # packed so that nobody can look inside without opening it
    OTHER = "other"


@unshown
@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a mail. `inside` is the program that an archive holds, `disguised` when the name hides its ending.

    `complete` is False for an archive with more names, or longer ones, than were read.
    """

    name: str
    nature: Nature
    inside: str = ""
    disguised: bool = False
    complete: bool = True


def look_at(name: str, kind: str, content: bytes, programs: frozenset[str]) -> Attachment:
    """Judge a file by its name, its media type and its bytes; `programs` are the endings that a machine runs."""
    shown = _plain_name(name)
    nature, inside = _nature(_endings(name), kind, content, programs)
    risky = nature is not Nature.OTHER or inside != ""
    complete = not content.startswith(b"PK") or _are_few(content)
    return Attachment(shown, nature, inside, risky and _is_disguised(name), complete)


def _plain_name(name: str) -> str:
    """The last part of a path, without the letters that turn the order of what is read."""
    last = re.split(r"[/\\]", name[-1_000:])[-1]
    return " ".join("".join(letter for letter in last if letter not in BIDI).split())[-MAX_SHOWN_NAME:]


def _endings(name: str) -> list[str]:
    """Everything behind the first dot, as a system reads it: bidirectional controls do nothing, blanks and dots end."""
    plain = "".join(letter for letter in name[-1_000:] if letter not in BIDI).rstrip(" .\0").lower()
    return [ending.strip() for ending in plain.split(".")[1:]]


def _is_disguised(name: str) -> bool:
    endings = _endings(name)
    twice = len(endings) > 1 and endings[-2] in _DOCUMENT_ENDINGS and endings[-1] != endings[-2]
    return twice or any(letter in BIDI for letter in name) or "     " in name


def _nature(endings: list[str], kind: str, content: bytes, programs: frozenset[str]) -> tuple[Nature, str]:
    last = endings[-1] if endings else ""
    if content.startswith(b"PK"):
        return _archive(last, content, programs)
    if last in programs or content.startswith(_RUNS) or kind.endswith(_PROGRAM_TYPES):
        return Nature.PROGRAM, ""
    if last in _PAGE_ENDINGS or kind in _PAGE_TYPES or _PAGE_HEAD.match(content):
        return Nature.PAGE, ""
    if last in _MACRO_ENDINGS:
        return Nature.MACROS, ""
    if last in _PACKED_ENDINGS or content.startswith(_PACKED):
        return Nature.CLOSED, ""
    return Nature.OTHER, ""


def _archive(last: str, content: bytes, programs: frozenset[str]) -> tuple[Nature, str]:
    """What a ZIP holds, and so every APK, JAR and office document."""
    entries = list(_entries(content))
    names = {name for name, _ in entries}
    if last in programs or "AndroidManifest.xml" in names or "META-INF/MANIFEST.MF" in names:
        return Nature.PROGRAM, ""
    if last in _MACRO_ENDINGS or any(name.endswith("vbaProject.bin") for name in names):
        return Nature.MACROS, ""
    risky = (programs | _PAGE_ENDINGS) if last not in _DOCUMENT_ENDINGS else programs
    inside = next((name for name, _ in entries if not risky.isdisjoint(_endings(name)[-1:])), "")
    if inside:
        return Nature.OTHER, _plain_name(inside)
    return (Nature.CLOSED if any(locked for _, locked in entries) else Nature.OTHER), ""


def _are_few(content: bytes) -> bool:
    """An archive whose names were all read."""
    number = 0
    for number, match in enumerate(_NAME_IN_ARCHIVE.finditer(content), 1):
        at = match.start() + (28 if match.group().endswith(b"\x02") else 26)
        if number > MAX_NAMES or int.from_bytes(content[at : at + 2], "little") > _LONGEST_NAME:
            return False
    return True


def _entries(content: bytes) -> Iterator[tuple[str, bool]]:
    """Name of each entry and whether it is encrypted, read from the entries themselves.

    `zipfile` trusts the directory at the end, which may list half a million names or hide some; telephones and
    unpackers are more lenient. So every entry's own head counts, up to MAX_NAMES.
    """
    for number, match in enumerate(_NAME_IN_ARCHIVE.finditer(content)):
        if number >= MAX_NAMES:
            return
        central = match.group().endswith(b"\x02")
        head = content[match.start() : match.start() + _LONGEST_ENTRY]
        length_at, name_at, flags_at = (28, 46, 8) if central else (26, 30, 6)
        length = int.from_bytes(head[length_at : length_at + 2], "little")
        name = head[name_at : name_at + length]
        if name:
            yield name.decode("utf-8", "replace"), bool(head[flags_at : flags_at + 1] and head[flags_at] & 1)
