"""What goes between us and the process that reads strangers' files: frames of JSON, and raw bytes one way.

Whoever took over that process must not come any further: nothing that comes from there is ever run (as pickle would
be), and an answer is believed only if it is, to the last value, what a reading can be.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from itertools import repeat
from math import isfinite
from types import NoneType, UnionType
from typing import IO, Any, NamedTuple, get_args, get_origin, get_type_hints

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.answer.shown_picture import ShownPicture
from desktop.logic.verify.mail.mail import LONGEST_LINE, MAX_FILES, MOST_SENDERS, Mail
from desktop.logic.verify.mail.mail_files import MAX_SHOWN_NAME
from desktop.logic.verify.mail.mail_html import MAX_BODY, MAX_LINKS, MAX_PAGE, MAX_SHOWN, Link, Page
from desktop.logic.verify.qr.picture import PictureReason
from desktop.logic.verify.qr.scan import LARGEST_SHOWN, Codes
from desktop.logic.verify.read_file import NEITHER, FileRead, GivenUp, Unreadable

MOST_ANSWER = 8_000_000
"""The longest answer in bytes: a mail of 48,000 letters and 400 links is a tenth of it."""

_MOST_HEADER = 1_000
_LENGTH = 8
_LONGEST_CODE = 10_000
"""Letters: the largest QR code holds 7,089 digits."""

_LONGEST_SENDER = 3 * LONGEST_LINE
"""What stands in one line, and grew when its letters were made small."""

_FARTHEST = 2
"""Sides of a picture: a code that is cut off may be thought to go on beyond its edge."""

_SAID = {one.__name__: one for one in (Mail, Codes, Unreadable, GivenUp)}
_REASONS = {NEITHER.text_id, *(f"picture.{reason}" for reason in PictureReason)}


@unshown
class Header(NamedTuple):
    """What is asked: the sizes of the byte strings that follow, and what they are.

    Those of one file, of this kind or (None) of whatever it looks like; or with a width and a height the grounds of one
    picture in grey, of which more were left out.
    """

    sizes: tuple[int, ...]
    kind: Kind | None = None
    width: int = 0
    height: int = 0
    more_grounds: bool = False


@unshown
class Question(NamedTuple):
    """One file, or the grounds of one picture."""

    header: Header
    parts: tuple[bytes, ...]


def send_held(target: IO[bytes], names: tuple[str, ...]) -> None:
    """The first that the process says: what it may not do."""
    _send(target, to_wire(names))
    target.flush()


def receive_held(source: IO[bytes]) -> tuple[str, ...]:
    """What the process may not do, as it says; raises EOFError and ValueError as `receive_answer`."""
    held: tuple[str, ...] = from_wire(tuple[str, ...], _receive(source, _MOST_HEADER))
    return held


def send_question(target: IO[bytes], question: Question) -> None:
    """Raises OSError where nobody reads it."""
    _send(target, to_wire(question.header))
    for part in question.parts:
        target.write(part)
    target.flush()


def next_question(source: IO[bytes]) -> Question | None:
    """The next question; None where there is none any more."""
    try:
        header: Header = from_wire(Header, _receive(source, _MOST_HEADER))
    except EOFError:
        return None
    return Question(header, tuple(_exactly(source, size) for size in header.sizes))


def send_answer(target: IO[bytes], read: FileRead) -> None:
    """Raises OSError where nobody reads it."""
    _send(target, [type(read).__name__, to_wire(read)])
    target.flush()


def receive_answer(source: IO[bytes]) -> FileRead:
    """The answer; raises EOFError where none comes, and ValueError for what can be none."""
    match _receive(source, MOST_ANSWER):
        case [str(name), value] if name in _SAID:
            read: FileRead = from_wire(_SAID[name], value)
            if _can_be(read):
                return read
    raise ValueError


def _send(target: IO[bytes], value: object) -> None:
    body = json.dumps(value, separators=(",", ":")).encode("ascii")
    target.write(len(body).to_bytes(_LENGTH, "big") + body)


def _receive(source: IO[bytes], most: int) -> object:
    size = int.from_bytes(_exactly(source, _LENGTH), "big")
    if size > most:
        raise ValueError
    try:
        value: object = json.loads(_exactly(source, size))
    except RecursionError:
        raise ValueError from None
    return value


def _exactly(source: IO[bytes], size: int) -> bytes:
    content = source.read(size)
    if len(content) < size:
        raise EOFError
    return content


def to_wire(value: object) -> object:
    """A value of tuples, frozen dataclasses, texts, numbers and bytes as JSON knows it, without its names."""
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, tuple | frozenset):
        return [to_wire(one) for one in value]
    if is_dataclass(value):
        return [to_wire(getattr(value, field.name)) for field in fields(value)]
    return value


def from_wire(kind: Any, value: object) -> Any:  # noqa: ANN401  # of whatever type the annotation names
    """The value of this annotated type; raises ValueError for anything else."""
    if isinstance(kind, UnionType):
        inner = next(one for one in get_args(kind) if one is not NoneType)
        return None if value is None else from_wire(inner, value)
    if kind is bytes and type(value) is str:
        return b64decode(value, validate=True)
    if isinstance(kind, type) and issubclass(kind, StrEnum) and type(value) is str:
        return kind(value)
    if type(value) is list:
        return _from_list(kind, value)
    if type(value) is float and not isfinite(value):
        raise ValueError
    if kind in {str, int, float, bool} and type(value) is kind:
        return value
    raise ValueError


def _from_list(kind: Any, values: list[object]) -> Any:  # noqa: ANN401  # same
    wanted = get_origin(kind) or kind
    if wanted is frozenset:
        return frozenset(from_wire(get_args(kind)[0], one) for one in values)
    if wanted is tuple:
        inner = get_args(kind)
        kinds = repeat(inner[0], len(values)) if inner[1:] == (...,) else inner
        return tuple(from_wire(one, value) for one, value in zip(kinds, values, strict=True))
    return wanted(*(from_wire(one, value) for one, value in zip(_fields(wanted), values, strict=True)))


@cache
def _fields(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401  # same
    """The types of what a named tuple or a dataclass holds, in their order; raises ValueError for any other type."""
    if not (is_dataclass(kind) or hasattr(kind, "_fields")):
        raise ValueError
    return tuple(get_type_hints(kind).values())


def _can_be(read: FileRead) -> bool:
    """Whether a reading keeps to the limits of every reading, on which those rely who judge and draw it."""
    match read:
        case Mail():
            return _mail_can_be(read)
        case Codes(payloads, shown=shown):
            return _are_short(payloads, _LONGEST_CODE) and (shown is None or _picture_can_be(shown))
        case Unreadable():
            return read.text_id in _REASONS
        case GivenUp():
            return read.kind in {Kind.QR, Kind.EMAIL}
    return True


def _mail_can_be(mail: Mail) -> bool:
    """Every text too: a sender's name of 7 MB would be judged for a minute."""
    pages = (page for page in (mail.page, mail.unstyled) if page is not None)
    senders = (*mail.senders, *mail.enclosed)
    few = max(len(mail.lines), len(mail.senders), len(mail.enclosed)) <= MOST_SENDERS
    few = few and len(mail.files) <= MAX_FILES
    short = len(mail.plain) <= MAX_BODY and _are_short((*mail.lines, mail.subject), LONGEST_LINE)
    few = few and all(len(one.replies) <= LONGEST_LINE for one in senders)
    short = short and all(_are_short((one.name, one.address, *one.replies), _LONGEST_SENDER) for one in senders)
    short = short and all(_are_short((one.name, one.inside), MAX_SHOWN_NAME) for one in mail.files)
    return few and short and _links_can_be(mail.other_links) and all(map(_page_can_be, pages))


def _page_can_be(page: Page) -> bool:
    spans = (link.span for link in page.links)
    longest = len(page.text)
    short = longest <= MAX_BODY and len(page.base) <= MAX_PAGE and len(page.hidden) <= MAX_SHOWN
    return short and _links_can_be(page.links) and all(0 <= start <= end <= longest for start, end in spans)


def _links_can_be(links: tuple[Link, ...]) -> bool:
    short = all(len(link.target) <= MAX_PAGE and len(link.shown) <= MAX_SHOWN for link in links)
    return short and len(links) <= MAX_LINKS


def _are_short(texts: Iterable[str], longest: int) -> bool:
    return all(len(text) <= longest for text in texts)


def _picture_can_be(shown: ShownPicture) -> bool:
    sides = 1 <= shown.width <= LARGEST_SHOWN and 1 <= shown.height <= LARGEST_SHOWN
    near = all(-1 <= edge <= _FARTHEST for _, place in shown.codes for edge in place)
    return sides and len(shown.grey) == shown.width * shown.height and near
