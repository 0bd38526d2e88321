"""One line of a batch -> a request, or the reason why it is none. Nothing that a line holds can stop the next one."""

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, Never

from desktop.cli.files import FileError, read_base64, read_path
from desktop.logic.verify.check import MAX_TEXT
from desktop.logic.verify.judgement import Kind, Via

KINDS: Mapping[str, Kind] = {kind.value: kind for kind in (Kind.LINK, Kind.SENDER, Kind.MESSAGE)}
"""Kinds that ask about a text."""

FILE_KINDS: Mapping[str, Kind] = {kind.value: kind for kind in (Kind.EMAIL, Kind.QR)}
"""Kinds that ask about a file: by its path, or with its bytes in base64."""

LATER = ("password", "change")
"""Kinds whose rooms are not built yet."""

MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

_VIAS: Mapping[str, Via] = {via.value: via for via in Via}
_BOM = "\ufeff"
_BLANK = " \t\r\n"
_HALVES = re.compile("[\ud800-\udfff]")
_MOST_VALUES = 100_000


class ErrorCode(StrEnum):
    """Why a line has no verdict."""

    BAD_REQUEST = "bad-request"
    TOO_LARGE = "too-large"
    UNSUPPORTED = "unsupported"


class Request(NamedTuple):
    """A question. `id_json` is its id, ready to be echoed. A tuple: it is made by the hundred thousand."""

    id_json: str
    kind: Kind
    text: str
    via: Via | None = None
    sender: str | None = None
    file: bytes | None = None


class Refusal(Exception):  # noqa: N818  # the answer to a line, not a fault of ours
    """A line that gets no verdict: the code, the text id of the reason, and the id to echo."""

    def __init__(self, code: ErrorCode, text_id: str, id_json: str = "null") -> None:
        super().__init__(code)
        self.code = code
        self.text_id = text_id
        self.id_json = id_json


class Number(str):
    """A number as it was written. It is only ever echoed, so that 1e400 and 5,000 digits stay what they are."""

    __slots__ = ()


def _no_constant(_name: str) -> Never:
    raise ValueError


_DECODE = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=_no_constant).raw_decode
encode = json.JSONEncoder(check_circular=False, allow_nan=False).encode
"""Values of ours as JSON in ASCII: a lone surrogate or a control character can break no line and no reader."""


def is_utf_16(line: bytes) -> bool:
    """A first line in UTF-16, as some shells write it: a mark, or a zero beside its first character."""
    return line.startswith(MARKS_OF_UTF_16) or b"\0" in line[:2]


def read_request(line: bytes) -> Request | None:
    """The request of a line, None for a blank one; raises Refusal."""
    content = _read(line)
    if content is None:
        return None
    if not isinstance(content, dict):
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.not-an-object")
    id_json = _id(content.get("id"))
    kind = content.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        return _about_file(content, kind, id_json)
    text, sender, via = _text(content, id_json), content.get("sender"), content.get("via")
    if sender is not None:
        sender = _plain(sender, "cli.batch.sender", id_json)
    if via is not None and (not isinstance(via, str) or via not in _VIAS):
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.via", id_json)
    return Request(id_json, KINDS[kind], text, _VIAS[via] if via else None, sender)


def _read(line: bytes) -> object:
    """The JSON value of a line, None for a blank line; a `null` is no blank line."""
    if len(line) > _MOST_VALUES and line.count(b",") > _MOST_VALUES:
        raise Refusal(ErrorCode.TOO_LARGE, "cli.batch.too-many-values")
    try:
        return _value(line.decode("utf-8").removeprefix(_BOM).strip(_BLANK))
    except UnicodeDecodeError:
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.not-utf-8") from None
    except RecursionError:
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.nested") from None
    except ValueError:
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.not-json") from None


def _value(text: str) -> object:
    if not text:
        return None
    value, end = _DECODE(text)
    if end < len(text):
        raise ValueError
    return value or False


def _id(value: object) -> str:
    if value.__class__ is Number:
        id_json = str(value)
    else:
        try:
            id_json = _as_it_came(value)
        except RecursionError:
            raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.nested") from None
    if len(id_json) > MAX_TEXT:
        raise Refusal(ErrorCode.TOO_LARGE, "cli.batch.too-large")
    return id_json


def _as_it_came(value: object) -> str:
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_as_it_came, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{encode(name)}: {_as_it_came(member)}" for name, member in value.items()) + "}"
    return encode(value)


def _about_file(content: Mapping[str, object], kind: object, id_json: str) -> Request:
    if not isinstance(kind, str) or kind not in FILE_KINDS:
        raise _no_kind(kind, id_json)
    path, letters = content.get("path"), content.get("base64")
    if (path is None) == (letters is None):
        raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.file", id_json)
    try:
        if letters.__class__ is str:
            return Request(id_json, FILE_KINDS[kind], "", file=read_base64(str(letters)))
        if path.__class__ is str:
            return Request(id_json, FILE_KINDS[kind], "", file=read_path(str(path)))
    except FileError as error:
        raise refused_file(error, id_json) from None
    raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.file", id_json)


def refused_file(error: FileError, id_json: str) -> Refusal:
    """The refusal of a request whose file cannot be judged."""
    return Refusal(ErrorCode.TOO_LARGE if error.too_large else ErrorCode.BAD_REQUEST, error.text_id, id_json)


def _no_kind(kind: object, id_json: str) -> Refusal:
    if isinstance(kind, str) and kind in LATER:
        return Refusal(ErrorCode.UNSUPPORTED, "cli.batch.unsupported", id_json)
    return Refusal(ErrorCode.BAD_REQUEST, "cli.batch.kind", id_json)


def _text(content: Mapping[str, object], id_json: str) -> str:
    return _plain(content.get("text"), "cli.batch.text", id_json)


def _plain(value: object, text_id: str, id_json: str) -> str:
    """A text within its limit."""
    if value.__class__ is not str:
        raise Refusal(ErrorCode.BAD_REQUEST, text_id, id_json)
    text = mended(str(value))
    if len(text) > MAX_TEXT or (not text.isascii() and len(text.encode()) > MAX_TEXT):
        raise Refusal(ErrorCode.TOO_LARGE, "cli.batch.too-large", id_json)
    return text


def mended(text: str) -> str:
    """The text with half characters replaced one for one, so that it can be judged, encoded and shown."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("\ufffd", text)
    return text
