"""Files that cost more than they weigh, made by code: pictures and mails of at most 25 MB."""

import io
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable, Mapping

from PIL import Image

from desktop.logic.limits import MAX_FILE

_LONGEST_RUN = 32_767


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _scan(first: int, last: int, letters: str, refines: int = 0) -> bytes:
    """One scan of a grey progressive JPEG whose coded data are these binary digits."""
    padded = letters + "1" * (-len(letters) % 8)
    data = bytes(int(padded[place : place + 8], 2) for place in range(0, len(padded), 8))
    return _segment(0xDA, bytes((1, 1, 0, first, last, refines << 4))) + data.replace(b"\xff", b"\xff\x00")


def bomb_of_scans(scans: int, width: int = 400, height: int = 400) -> bytes:
    """A JPEG that has every dot refined so many times, and says each time in a few bytes that nothing changes."""
    blocks = -(-width // 8) * -(-height // 8)
    one_code = bytes((1, *(0 for _ in range(15))))
    whole = _scan(0, 0, "0" * blocks)
    nothing = _scan(1, 63, ("0" + "1" * 14) * -(-blocks // _LONGEST_RUN), refines=1)
    return b"".join(
        (
            b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00",
            _segment(0xDB, bytes((0, *(1 for _ in range(64))))),
            _segment(0xC2, struct.pack(">BHHB", 8, height, width, 1) + bytes((1, 0x11, 0))),
            _segment(0xC4, bytes((0x00, *one_code, 0x00))),
            _segment(0xC4, bytes((0x10, *one_code, 0xE0))),
            whole,
            nothing * (scans - 1),
            b"\xff\xd9",
        )
    )


def heavy() -> bytes:
    """So many scans as are allowed over so many dots as are allowed: some seconds."""
    return bomb_of_scans(100, 8_000, 6_000)


def _png(width: int, height: int, depth: int, kind: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG with anything in its head and any chunks behind it."""
    head = (b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0))
    every = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in (head, *chunks, (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(every)


def _rows(width: int, height: int, bytes_a_pixel: int) -> tuple[bytes, bytes]:
    """The pixels of a PNG that are next to nothing packed."""
    packer = zlib.compressobj(9)
    row = bytes(1 + width * bytes_a_pixel)
    return b"IDAT", b"".join((*(packer.compress(row) for _ in range(height)), packer.flush()))


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def _frames(kind: str, mode: str, size: tuple[int, int], count: int, **options: object) -> bytes:
    pictures = [Image.new("L", size, 20 + 3 * number).convert(mode) for number in range(count)]
    return _saved(pictures[0], kind, save_all=True, append_images=pictures[1:], **options)


def _noise(mode: str, size: tuple[int, int]) -> Image.Image:
    small = Image.effect_noise((1_000, 750), 80).resize(size)
    return Image.merge(mode, [small] * len(mode)) if len(mode) > 1 else small


def _corners(size: int) -> Image.Image:
    """Nothing but the corners of QR codes: each is a place where one may begin."""
    corner = Image.new("L", (9, 9), 255)
    corner.paste(0, (1, 1, 8, 8))
    corner.paste(255, (2, 2, 7, 7))
    corner.paste(0, (3, 3, 6, 6))
    sheet = Image.new("L", (size, size), 255)
    for place in range(0, size, 9):
        sheet.paste(corner, (place, 0))
    row = sheet.crop((0, 0, size, 9))
    for place in range(9, size, 9):
        sheet.paste(row, (0, place))
    return sheet


def _filled(head: bytes, piece: bytes, tail: bytes = b"") -> bytes:
    """As often as it has room."""
    return head + piece * ((MAX_FILE - len(head) - len(tail)) // len(piece)) + tail


def _nested(depth: int) -> bytes:
    """A mail in a mail, each in base64."""
    inner = b"Subject: x\n\nhalo " * 1_000
    head = b"From: a@b.id\nSubject: x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
    for _ in range(depth):
        packed = head + b64encode(inner)
        if len(packed) > MAX_FILE:
            break
        inner = packed
    return inner


_FROM = b"From: a@b.id\nSubject: x\n"
_QUOTED = _FROM + b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
_HTML = _FROM + b"Content-Type: text/html\n\n"

PICTURES: Mapping[str, Callable[[], bytes]] = {
    "JPEG, 3,000 scans": lambda: bomb_of_scans(3_000, 3_000, 2_000),
    "JPEG, 100 scans of 48 million dots": heavy,
    "JPEG, CMYK, progressive, 48 million dots": lambda: _saved(
        _noise("CMYK", (8_000, 6_000)), "JPEG", progressive=True, quality=30
    ),
    "JPEG, 25 MB of remarks": lambda: _filled(b"\xff\xd8", b"\xff\xfe\x00\x02"),
    "PNG, 16 bits, 33 million dots": lambda: _png(6_600, 5_000, 16, 0, _rows(6_600, 5_000, 2)),
    "PNG, transparent, 33 million dots": lambda: _png(6_600, 5_000, 8, 6, _rows(6_600, 5_000, 4)),
    "PNG, four thousand million dots": lambda: _png(65_535, 65_535, 8, 6, _rows(65_535, 10, 4)),
    "PNG, packed words": lambda: _png(
        9, 9, 8, 0, *[(b"zTXt", b"a\0\0" + zlib.compress(bytes(60_000_000)))] * 20, _rows(9, 9, 1)
    ),
    "PNG, packed colours": lambda: _png(
        9, 9, 8, 0, (b"iCCP", b"a\0\0" + zlib.compress(bytes(900_000_000))), _rows(9, 9, 1)
    ),
    "PNG, 25 MB of empty chunks": lambda: _png(9, 9, 8, 0, *[(b"aaAa", b"")] * 2_000_000, _rows(9, 9, 1)),
    "PNG that moves, 33 million dots": lambda: _frames("PNG", "RGBA", (6_600, 5_000), 3),
    "GIF, three frames of 33 million dots": lambda: _frames("GIF", "L", (6_600, 5_000), 3, transparency=0),
    "GIF, 80 frames": lambda: _frames("GIF", "L", (700, 700), 80),
    "GIF, 250,000 frames of one dot": lambda: _filled(
        b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff",
        b"!\xf9\4\0\0\0\0\0" + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0" + b"!\xfe" + b"\xff" + bytes(255) + b"\0",
        b";",
    ),
    "WebP, 18 million dots": lambda: _saved(_noise("RGBA", (4_500, 4_000)), "WEBP", quality=20, method=0),
    "WebP that moves, 18 million dots": lambda: _frames("WEBP", "RGBA", (4_500, 4_000), 4, quality=20, method=0),
    "BMP, 33 million dots": lambda: _saved(_noise("L", (5_500, 4_500)), "BMP"),
    "noise": lambda: _saved(_noise("L", (4_000, 3_000)), "JPEG", quality=80),
    "corners of codes": lambda: _saved(_corners(3_400), "PNG"),
}
"""What each is, and how it is made."""

MAILS: Mapping[str, Callable[[], bytes]] = {
    "a mail in a mail, in base64": lambda: _nested(60),
    "parts, 25 MB": lambda: _filled(_FROM + b"Content-Type: multipart/mixed; boundary=e\n\n", b"--e\n\nx\n"),
    "parts in parts": lambda: (
        _FROM
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (number, number) for number in range(300_000)
        )
    ),
    "heads, 25 MB": lambda: _filled(_FROM, b"To: b@example.com\n"),
    "one head of 25 MB": lambda: _filled(b"Subject: x\nFrom: ", b"x"),
    "encoded words": lambda: _filled(b"From: a@b.id\nSubject: ", b"=?utf-8?q?a?= "),
    "parameters in pieces": lambda: (
        _FROM
        + b"Content-Type: text/plain"
        + b"".join(b";\n name*%d*=utf-8''%%41" % number for number in range(100_000))
        + b"\n\nx"
    ),
    "half a tag, again and again": lambda: _filled(_HTML, b"<a "),
    "links": lambda: _filled(_HTML, b"<a href=https://example.com/>x</a>"),
    "style sheets": lambda: _filled(_HTML, b"<style>.a,.b>p:not(.c){color:red}</style><p class='a b c d e f'>x"),
    "tags in tags": lambda: _filled(_HTML, b"<div style='display:none'><p>"),
    "entities": lambda: _filled(_HTML, b"&amp;#x41;&notin"),
    "an archive of names": lambda: _filled(
        _FROM + b"Content-Type: application/zip; name=a.zip\n\nPK\x03\x04",
        b"PK\x01\x02" + bytes(24) + b"\x05\x00" + bytes(16) + b"a.txt",
    ),
    "quoted-printable": lambda: _filled(
        _HTML.replace(b"\n\n", b"\nContent-Transfer-Encoding: quoted-printable\n\n"), b"=41=\n"
    ),
    "UTF-7": lambda: _filled(_FROM + b"Content-Type: text/plain; charset=utf-7\n\n", b"+AGE-"),
    "words of a message": lambda: _filled(_FROM + b"\n", b"kirim kode OTP anda ke https://a.id/b sekarang "),
}
"""What each is, and how it is made."""
