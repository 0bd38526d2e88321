"""What a file is by its content: a picture, a saved mail, or neither. Its name says nothing, for anybody chose it."""

from desktop.logic.verify.answer.judgement import Kind

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")


def kind_of(content: bytes) -> Kind | None:
    """`Kind.QR` for a picture that may hold codes, `Kind.EMAIL` for a saved mail, None for anything else."""
    from desktop.logic.verify.mail.mail import looks_like_mail  # noqa: PLC0415  # only a file is asked for it

    webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    bitmap = content[:2] == b"BM" and content[6:10] == b"\0\0\0\0"
    if content.startswith(_PICTURES) or webp or bitmap:
        return Kind.QR
    return Kind.EMAIL if looks_like_mail(content) else None
