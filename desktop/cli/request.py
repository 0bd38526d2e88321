"""One line of a batch -> a request: a question in one of four shapes, or the reason why it is none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from desktop.cli.files import FileError, read_base64, read_path
from desktop.cli.json_line import id_of, read_json
from desktop.cli.refusal import ErrorCode, Refusal
from desktop.logic.limits import MAX_TEXT
from desktop.logic.private import unshown
from desktop.logic.text import mended
from desktop.logic.verify.answer.judgement import Kind, Via

TEXT_KINDS = (Kind.LINK, Kind.SENDER, Kind.MESSAGE)
"""Kinds that ask about a text."""

FILE_KINDS = (Kind.EMAIL, Kind.QR)
"""Kinds that ask about a file: by its path, or with its bytes in base64."""

MOST_TEXTS = 100
"""The longest list of a person's words, or of other passwords."""

_VIAS: Mapping[str, Via] = {via.value: via for via in Via}


@unshown
class AboutText(NamedTuple):
    """Is this text official? `id_json` is the id, ready to be echoed. A tuple: it is made by the hundred thousand."""

    id_json: str
    kind: Kind
    text: str
    via: Via | None = None
    sender: str | None = None


@unshown
class AboutFile(NamedTuple):
    """Is this mail, or what the codes of this picture hold, official?"""

    id_json: str
    kind: Kind
    content: bytes


@unshown
@dataclass(frozen=True, slots=True)
class AboutPassword:
    """How strong is this password, whose owner is so described and has these others? Nothing of it is ever shown."""

    id_json: str
    text: str
    about: tuple[str, ...]
    others: tuple[str, ...]


@unshown
@dataclass(frozen=True, slots=True)
class AboutChange:
    """Is the new password just a variant of the old one? Nothing of either is ever shown."""

    id_json: str
    old: str
    new: str


Request = AboutText | AboutFile | AboutPassword | AboutChange
"""A question, one shape for each thing that it can be about."""


def read_request(line: bytes, *, paths: bool = True) -> Request | None:
    """The request of a line, None for a blank one; raises Refusal, without `paths` also for one that names a file."""
    content = read_json(line)
    if content is None:
        return None
    if not isinstance(content, dict):
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.not-an-object")
    id_json = id_of(content.get("id"))
    kind = content.get("kind")
    reader = _READERS.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.kind", id_json)
    if not paths and kind in FILE_KINDS and "path" in content:
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.no-paths", id_json)
    return reader(content, id_json)


Content = Mapping[str, object]
"""The members of a request."""


def _about_text(kind: Kind, content: Content, id_json: str) -> AboutText:
    text = _plain(content.get("text"), "cli.batch.text", id_json)
    sender, via = content.get("sender"), content.get("via")
    if sender is not None:
        sender = _plain(sender, "cli.batch.sender", id_json)
    if via is not None and (not isinstance(via, str) or via not in _VIAS):
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.via", id_json)
    return AboutText(id_json, kind, text, _VIAS[via] if via else None, sender)


def _about_file(kind: Kind, content: Content, id_json: str) -> AboutFile:
    path, letters = content.get("path"), content.get("base64")
    if (path is None) == (letters is None):
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.file", id_json)
    try:
        if letters.__class__ is str:
            return AboutFile(id_json, kind, read_base64(str(letters)))
        if path.__class__ is str:
            return AboutFile(id_json, kind, read_path(str(path)))
    except FileError as error:
        raise refused_file(error, id_json) from None
    raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.file", id_json)


def refused_file(error: FileError, id_json: str) -> Refusal:
    """The refusal of a request whose file cannot be judged."""
    return Refusal(ErrorCode.TOO_LARGE if error.too_large else ErrorCode.BAD_REQUEST, error.text_id, id_json)


def _about_password(content: Content, id_json: str) -> AboutPassword:
    text = _plain(content.get("text"), "cli.batch.text", id_json)
    about, others = (_texts(content.get(name), id_json) for name in ("about", "others"))
    _fit_together((text, *about, *others), id_json)
    return AboutPassword(id_json, text, about, others)


def _about_change(content: Content, id_json: str) -> AboutChange:
    old, new = (_plain(content.get(name), "cli.batch.change", id_json) for name in ("old", "new"))
    _fit_together((old, new), id_json)
    return AboutChange(id_json, old, new)


_READERS: Mapping[str, Callable[[Content, str], Request]] = {
    **{kind.value: partial(_about_text, kind) for kind in TEXT_KINDS},
    **{kind.value: partial(_about_file, kind) for kind in FILE_KINDS},
    "password": _about_password,
    "change": _about_change,
}

KINDS = tuple(_READERS)
"""Every kind of request, by name."""


def _texts(value: object, id_json: str) -> tuple[str, ...]:
    """A list of texts, which may be missing."""
    if value is None:
        return ()
    if not isinstance(value, list):
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.list", id_json)
    if len(value) > MOST_TEXTS:
        raise Refusal(ErrorCode.TOO_LARGE, "cli.batch.long-list", id_json)
    return tuple(_plain(one, "cli.batch.list", id_json) for one in value)


def _plain(value: object, text_id: str, id_json: str) -> str:
    """A text within its limit."""
    if value.__class__ is not str:
        raise Refusal(ErrorCode.BAD_REQUEST, text_id, id_json)
    text = mended(str(value))
    if _size(text) > MAX_TEXT:
        raise Refusal(ErrorCode.TOO_LARGE, "cli.batch.too-large", id_json)
    return text


def _fit_together(texts: Sequence[str], id_json: str) -> None:
    """Refuse texts that are together longer than one may be."""
    if sum(map(_size, texts)) > MAX_TEXT:
        raise Refusal(ErrorCode.TOO_LARGE, "cli.batch.too-large", id_json)


def _size(text: str) -> int:
    """In bytes of UTF-8."""
    return len(text) if text.isascii() else len(text.encode())
