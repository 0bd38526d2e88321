"""What a file is by its content: a picture, a saved mail, or neither. Its name says nothing, for anybody chose it."""

from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.qr.picture import PICTURES


def kind_of(content: bytes) -> Kind | None:
    """`Kind.QR` for a picture that may hold codes, `Kind.EMAIL` for a saved mail, None for anything else."""
    from desktop.logic.verify.mail.mail import looks_like_mail  # noqa: PLC0415  # only a file is asked for it

    if is_picture(content):
        return Kind.QR
    return Kind.EMAIL if looks_like_mail(content) else None


def is_picture(content: bytes) -> bool:
    """Whether the first bytes are those of a picture."""
    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    bitmap = content[:2] == b"BM" and content[6:10] == b"\0\0\0\0"
    return content.startswith(PICTURES) or webp or bitmap
