"""A stranger's file -> what stands in it: the words and links of a mail, the codes of a picture. Nothing is judged.

This is all that happens to the bytes themselves, so that it can happen in a process of its own (`desktop.worker`).
"""

from typing import NamedTuple, Protocol

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.mail.mail import Mail, looks_like_mail
from desktop.logic.verify.mail.saved import read_saved
from desktop.logic.verify.qr.picture import PICTURES, Picture, PictureError, PictureReason, open_frames
from desktop.logic.verify.qr.scan import Codes, read_picture


@unshown
class Unreadable(NamedTuple):
    """A file that is none for us: the text id of why, which says what to do."""

    text_id: str


@unshown
class GivenUp(NamedTuple):
    """A file that took too much, of time or of memory: of this kind, as far as that could be told."""

    kind: Kind


Judgeable = Mail | Codes | GivenUp
"""What became of a file, where there is something to be said of it."""

FileRead = Judgeable | Unreadable
"""What became of a file."""

EMPTY = Unreadable(PictureError(PictureReason.EMPTY).text_id)
NEITHER = Unreadable("file.neither")


class FileReader(Protocol):
    """Reads one file after the other, each to its end or to its limits. Not for a window's thread: it takes seconds."""

    def prepare(self) -> None:
        """Make ready, so that the first file need not wait for that."""
        ...

    def read(self, content: bytes, kind: Kind | None = None) -> FileRead:
        """The bytes of a mail (EMAIL) or a picture (QR); without a kind of what they look like."""
        ...

    def read_pixels(self, picture: Picture) -> FileRead:
        """A picture that is decoded already, as a copied one is."""
        ...

    def end(self) -> None:
        """Give up what is being read; nothing of any file is held when this returns, and none is read any more."""
        ...


def read_file(content: bytes, kind: Kind | None = None) -> FileRead:
    """Read the bytes of a file as a mail (EMAIL) or a picture (QR); without a kind as what they look like.

    Raises MemoryError where there is not enough.
    """
    match kind or kind_of(content):
        case Kind.EMAIL:
            return read_saved(content)
        case Kind.QR:
            return _picture(content)
    return NEITHER if content else EMPTY


def kind_of(content: bytes) -> Kind | None:
    """`Kind.QR` for a picture that may hold codes, `Kind.EMAIL` for a saved mail, None for anything else.

    A file's name says nothing, for anybody chose it.
    """
    if _is_picture(content):
        return Kind.QR
    return Kind.EMAIL if looks_like_mail(content) else None


def likely_kind(content: bytes) -> Kind:
    """What a file is by its first bytes alone, for what cannot be read: a picture, else a mail."""
    return Kind.QR if _is_picture(content) else Kind.EMAIL


def _is_picture(content: bytes) -> bool:
    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    bitmap = content[:2] == b"BM" and content[6:10] == b"\0\0\0\0"
    return content.startswith(PICTURES) or webp or bitmap


def _picture(content: bytes) -> FileRead:
    try:
        return read_picture(open_frames(content))
    except PictureError as error:
        return Unreadable(error.text_id)
