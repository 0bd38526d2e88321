"""Telephone numbers as people in Indonesia write them, in one normal form.

Normal form: mobile and landline numbers as +62 and the national digits (+6281234567890, +622150813333), toll-free
numbers with their 0 (08001503001), short and 1500 numbers as dialled (157, 1500445). Source of the shapes: the national
numbering plan as the operators publish it; lengths are kept wide, because a wrong length is no reason to overlook one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.logic.findings import Span
from desktop.logic.later import later
from desktop.logic.private import unshown

_SEPARATORS = re.compile(r"[\s().\-\u2010-\u2015\u00b7/_*\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
_LETTERS = str.maketrans("OoIl", "0011")
_DIGIT = r"[\dOoIl]"
_GAP = r"[ \u00a0.\-\u2010-\u2015()\u200b-\u200f\u2060/]{0,3}"
_SPELLED = later(
    rf"(?<![\w+])(?<!\d{{3}}[ \-])(?:\(?\+?{_GAP}6{_GAP}2{_GAP}(?:\(?0\)?{_GAP})?|\(?[0Oo]{_GAP})"
    rf"[2-9](?:{_GAP}{_DIGIT}){{6,12}}(?![\w])"
)
_LONG = later(rf"[2-9](?:{_GAP}{_DIGIT}){{6}}")
"""What every spelled number holds, looked for from digit to digit."""
_ABROAD = later(rf"(?<![\w+])\+(?!62)[1-9](?:{_GAP}\d){{7,14}}(?!\w)")
# These begin with a sign of their own, so that a search leaps from one to the next.
_SHORT = later(
    r"(?:1(?<![\w.,+-].)(?:\d{2}|[45]0?0?[ -]?\d{3}|4\d{3}|50\d{3,4}| ?500 ?\d{3})|8(?<![\w.,+-].)\d{2})(?![\w,]|\.\d)"
)
_DIAL = later(r"(?:\*(?<!\w.)[*#]?|#(?<!\w.)#?)\d{2,3}(?:\*[\d+ \-.xX…]{0,20})?#?")


class NumberKind(StrEnum):
    """What kind of line a number reaches."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    TOLL_FREE = "toll-free"
    SHORT = "short"
    ABROAD = "abroad"


@unshown
@dataclass(frozen=True, slots=True)
class Number:
    """A number found in a text."""

    text: str
    span: Span
    normal: str
    kind: NumberKind


def dialled(text: str) -> str:
    """The normal form of one number in any spelling; empty when it is no number."""
    digits = _SEPARATORS.sub("", text).translate(_LETTERS)
    plus = digits.startswith("+")
    digits = digits.removeprefix("+")
    if not digits.isascii() or not digits.isdigit():
        return ""
    if digits.startswith("0062"):
        digits = digits[2:]
    if digits.startswith("62") and (plus or len(digits) >= 10):
        national = digits[2:].removeprefix("0")
        return f"0{national}" if national.startswith("800") else f"+62{national}"
    if plus:
        return f"+{digits}"
    if digits.startswith("0800"):
        return digits
    return f"+62{digits[1:]}" if digits.startswith("0") and len(digits) >= 7 else digits


def kind_of(normal: str) -> NumberKind:
    """The kind of a number in its normal form."""
    if normal.startswith("+628"):
        return NumberKind.MOBILE
    if normal.startswith("+62"):
        return NumberKind.LANDLINE
    if normal.startswith("+"):
        return NumberKind.ABROAD
    return NumberKind.TOLL_FREE if normal.startswith("0") else NumberKind.SHORT


def find_numbers(text: str) -> Iterator[Number]:
    """Every number of a text that can be dialled, except short ones, in the order of the text."""
    matches = list(_SPELLED().finditer(text)) if _LONG().search(text) else []
    matches.extend(_ABROAD().finditer(text) if "+" in text else ())
    for match in sorted(matches, key=lambda match: match.start()):
        normal = dialled(match.group())
        if normal:
            yield Number(match.group(), match.span(), normal, kind_of(normal))


def find_short_numbers(text: str) -> Iterator[Number]:
    """Numbers of three to seven digits that could be a service line; only a registry can tell them from a price."""
    for match in _SHORT().finditer(text):
        yield Number(match.group(), match.span(), dialled(match.group()), NumberKind.SHORT)


def find_dial_codes(text: str) -> Iterator[tuple[str, Span]]:
    """Codes such as *21*0812...# that a phone carries out when they are dialled."""
    for match in _DIAL().finditer(text):
        code = match.group().rstrip(" .-")
        if code.endswith("#") or "*" in code[2:]:
            yield code, (match.start(), match.start() + len(code))
