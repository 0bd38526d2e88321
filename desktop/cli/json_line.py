"""One line of a batch -> its JSON value, and an id -> what is echoed of it. No line can stop the next one."""

import json
from typing import Never

from desktop.cli.finding_json import encode
from desktop.cli.refusal import ErrorCode, Refusal
from desktop.logic.limits import MAX_TEXT

MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

_BOM = "\ufeff"
_BLANK = " \t\r\n"
_MOST_VALUES = 100_000


class Number(str):
    """A number as it was written. It is only ever echoed, so that 1e400 and 5,000 digits stay what they are."""

    __slots__ = ()


def _no_constant(_name: str) -> Never:
    raise ValueError


_DECODE = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=_no_constant).raw_decode


def is_utf_16(line: bytes) -> bool:
    """A first line in UTF-16, as some shells write it: a mark, or a zero beside its first character."""
    return line.startswith(MARKS_OF_UTF_16) or b"\0" in line[:2]


def is_blank(line: bytes) -> bool:
    """Whether there is nothing in a line, which is skipped then."""
    return not line.removeprefix(_BOM.encode()).strip(_BLANK.encode())


def read_json(line: bytes) -> object:
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


def id_of(value: object) -> str:
    """The id of a request as JSON, ready to be echoed; raises Refusal for an endless one."""
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
