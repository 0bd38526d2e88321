"""A stranger's file -> what stands in it: the words and links of a mail, the codes of a picture. Nothing is judged.

This is all that happens to the bytes themselves, so that it can happen in a process of its own (`desktop.worker`).
"""

from typing import NamedTuple, Protocol

from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.file_kind import is_picture, kind_of
from desktop.logic.verify.ground.web_lists import load_web_lists
from desktop.logic.verify.mail.mail import Mail, read_mail
from desktop.logic.verify.qr.picture import Picture, PictureError, PictureReason, open_frames
from desktop.logic.verify.qr.scan import Codes, read_picture


class Unreadable(NamedTuple):
    """A file that is none for us: the text id of why, which says what to do."""

    text_id: str


class GivenUp(NamedTuple):
    """A file that took too much, of time or of memory: of this kind, as far as that could be told."""

    kind: Kind


FileRead = Mail | Codes | Unreadable | GivenUp
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
            return as_mail(content)
        case Kind.QR:
            return _picture(content)
    return NEITHER if content else EMPTY


def as_mail(content: bytes) -> Mail:
    """The bytes read as a saved mail, whatever they are."""
    web = load_web_lists()
    return read_mail(content, web.program_endings | web.attached_endings)


def likely_kind(content: bytes) -> Kind:
    """What a file is by its first bytes alone, for what cannot be read: a picture, else a mail."""
    return Kind.QR if is_picture(content) else Kind.EMAIL


def _picture(content: bytes) -> FileRead:
    try:
        return read_picture(open_frames(content))
    except PictureError as error:
        return Unreadable(error.text_id)
