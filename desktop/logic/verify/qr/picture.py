"""A picture -> the payloads of the codes in it. Only codes are read: what a picture *shows* as text proves nothing.

Pillow opens files (five formats only, and only after their size is known), zxing-cpp reads the codes: 55 of 55 turned,
blurred, noisy and inverted test pictures, where OpenCV read 40. Both are loaded when a picture comes.
"""

import warnings
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.limits import MAX_FILE
from desktop.logic.private import unshown

if TYPE_CHECKING:
    from PIL.Image import Image
    from zxingcpp import Barcode

MAX_PIXELS = 50_000_000
"""The largest picture that is decoded, in pixels: a telephone's largest photo. As PNG it takes ten bytes each."""

MAX_CODES = 20
"""So many codes of one picture are read. A real screenshot holds one or two."""

_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF")
_WIDE_ENOUGH = (4000, 3000)
_LARGEST = 12_000_000
_LONGEST_SIDE = 16_000
_AT_ONCE = 3_000_000
_PIECE, _OVERLAP = 1_000, 300
_BUDGET = 36_000_000
_SMALL, _TINY = 1_600, 400
_FLAT = 24
_ORIENTATION = 0x0112


class PictureReason(StrEnum):
    """Why a file is no picture for us."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TOO_MANY_PIXELS = "too-many-pixels"
    NOT_A_PICTURE = "not-a-picture"
    BROKEN = "broken"


class PictureError(ValueError):
    """The file cannot be opened as a picture. Holds a reason and nothing of the file."""

    def __init__(self, reason: PictureReason) -> None:
        super().__init__(reason.value)
        self.reason = reason

    @property
    def text_id(self) -> str:
        """The id of the sentence that says so."""
        return f"picture.{self.reason.value}"


@unshown
@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture in grey: one byte a pixel (0 is black), row by row from the top, without padding."""

    width: int
    height: int
    grey: bytes

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1 or len(self.grey) != self.width * self.height:
            raise ValueError("as many bytes as width times height, and at least one")


def open_picture(data: bytes) -> Pixels:
    """The pixels of a PNG, JPEG, WebP, BMP or GIF (its first frame), upright, on white; raises PictureError."""
    if not data:
        raise PictureError(PictureReason.EMPTY)
    if len(data) > MAX_FILE:
        raise PictureError(PictureReason.TOO_LARGE)
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  # loaded with the first picture

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow tells of odd metadata on the terminal
        try:
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                return _pixels(image)
        except PictureError:
            raise
        except Image.DecompressionBombError:
            raise PictureError(PictureReason.TOO_MANY_PIXELS) from None
        except UnidentifiedImageError:
            raise PictureError(PictureReason.NOT_A_PICTURE) from None
        except Exception:  # noqa: BLE001  # broken files make Pillow's decoders raise a dozen kinds, SyntaxError among them
            raise PictureError(PictureReason.BROKEN) from None


def _pixels(image: "Image") -> Pixels:
    if image.width * image.height > MAX_PIXELS:
        raise PictureError(PictureReason.TOO_MANY_PIXELS)
    upright = _upright(_grey(image), image)
    return Pixels(upright.width, upright.height, upright.tobytes())


def _grey(image: "Image") -> "Image":
    """The picture in grey. What is transparent lies on white, or on black where nothing could be seen on white."""
    image.draft("L", _WIDE_ENOUGH)  # a JPEG is decoded in grey and, when it is huge, at a half or a quarter
    if image.mode[0] in "IF":
        return _levelled(image)
    if "A" not in image.mode and "a" not in image.mode and "transparency" not in image.info:
        return image.convert("L")
    layers = image if image.mode in {"RGBA", "LA"} else image.convert("RGBA")
    shown, alpha = layers.convert("L"), layers.getchannel("A")
    on_white = _laid_on(255, shown, alpha)
    darkest, brightest = on_white.getextrema()
    return on_white if _number(brightest) - _number(darkest) > _FLAT else _laid_on(0, shown, alpha)


def _laid_on(grey: int, shown: "Image", alpha: "Image") -> "Image":
    from PIL import Image  # noqa: PLC0415

    return Image.composite(shown, Image.new("L", shown.size, grey), alpha)


def _levelled(image: "Image") -> "Image":
    """A picture with 16 bits or more a pixel in 8; Pillow's own way cuts everything above 255 to white."""
    wide = image.convert("F")
    darkest, brightest = (_number(level) for level in wide.getextrema())
    factor = 255 / (brightest - darkest) if brightest > darkest else 0.0
    return wide.point(lambda level: level * factor - darkest * factor).convert("L")


def _number(level: object) -> float:
    return float(level) if isinstance(level, (int, float)) else 0.0


def _upright(grey: "Image", original: "Image") -> "Image":
    """The picture turned as its EXIF data say; unreadable ones say nothing."""
    from PIL import Image  # noqa: PLC0415

    turn = Image.Transpose
    turns = {
        2: turn.FLIP_LEFT_RIGHT,
        3: turn.ROTATE_180,
        4: turn.FLIP_TOP_BOTTOM,
        5: turn.TRANSPOSE,
        6: turn.ROTATE_270,
        7: turn.TRANSVERSE,
        8: turn.ROTATE_90,
    }
    try:
        method = turns.get(original.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001  # the pixels are whole all the same
        return grey
    return grey if method is None else grey.transpose(method)


@unshown
class _Try(NamedTuple):
    """A picture to look at and its place in parts of the whole.

    `needed` when it is looked at even after codes were found; `every_kind` when not for QR codes alone (to look for
    Data Matrix takes six times as long as for all kinds of QR).
    """

    image: "Image"
    needed: bool = False
    every_kind: bool = False
    top: float = 0.0
    left: float = 0.0
    height: float = 1.0
    width: float = 1.0


@unshown
class _Found(NamedTuple):
    """One code: where its top left corner lies, in parts of the picture, and the ways to read its bytes."""

    top: float
    left: float
    payloads: tuple[str, ...]


def read_codes(pixels: Pixels) -> tuple[str, ...]:
    """What the codes of a picture hold, each once, from top to bottom: QR of all kinds, Data Matrix, Aztec, PDF417.

    Codes are looked for in the whole, once more enlarged or reduced, and in the pieces of a large picture, because a
    second code that was overlooked could be the false one. Only where there is none yet the whole is smoothed and
    sharpened. All tries together look at no more than a fixed number of pixels, and none at so many that thousands of
    false corners cost more than in proportion (3,400 x 3,400 of them took 27 s in one piece).
    """
    found: list[_Found] = []
    spent = 0
    for attempt in _tries(pixels):
        if (found and not attempt.needed) or spent > _BUDGET:
            continue
        spent += attempt.image.width * attempt.image.height
        found.extend(_look(attempt))
    ordered = sorted(found, key=lambda code: (round(code.top, 2), code.left))
    return tuple(dict.fromkeys(payload for code in ordered for payload in code.payloads))[:MAX_CODES]


def _tries(pixels: Pixels) -> Iterator[_Try]:
    from PIL import Image, ImageFilter, ImageOps  # noqa: PLC0415

    full = Image.frombuffer("L", (pixels.width, pixels.height), pixels.grey, "raw", "L", 0, 1)
    while full.width * full.height > _LARGEST or max(full.size) > _LONGEST_SIDE:
        full = full.reduce((min(2, full.width), min(2, full.height)))
    pixel_count = full.width * full.height
    fitting = full if pixel_count <= _AT_ONCE else _resized(full, (_AT_ONCE / pixel_count) ** 0.5)
    whole = ImageOps.expand(fitting, 16, fill=255)  # the quiet zone that a cut picture lacks
    small = max(whole.size) <= _SMALL
    other = _resized(whole, 2.0 if small else 0.5)
    yield _Try(whole, needed=True, every_kind=True)
    yield _Try(other, needed=True, every_kind=True)
    if fitting is not full:
        yield from _pieces(full)
    yield _Try(ImageOps.expand(fitting, 16, fill=0))
    for one in (whole, other):
        yield _Try(ImageOps.autocontrast(one, cutoff=2))
    for softener in (ImageFilter.GaussianBlur(1.2), ImageFilter.MedianFilter(3), ImageFilter.GaussianBlur(2.5)):
        for one in (whole, other):
            yield _Try(ImageOps.autocontrast(one.filter(softener), cutoff=1))
    if small:
        yield _Try(_resized(whole, 4.0 if max(whole.size) < _TINY else 0.5))


def _pieces(full: "Image") -> Iterator[_Try]:
    """A large picture in overlapping pieces at its full size."""
    for top in range(0, max(1, full.height - _OVERLAP), _PIECE - _OVERLAP):
        for left in range(0, max(1, full.width - _OVERLAP), _PIECE - _OVERLAP):
            box = (left, top, min(full.width, left + _PIECE), min(full.height, top + _PIECE))
            part = full.crop(box)
            yield _Try(
                part,
                needed=True,
                top=top / full.height,
                left=left / full.width,
                height=part.height / full.height,
                width=part.width / full.width,
            )


def _resized(image: "Image", factor: float) -> "Image":
    from PIL import Image  # noqa: PLC0415

    size = (max(1, int(image.width * factor)), max(1, int(image.height * factor)))
    return image.resize(size, Image.Resampling.BICUBIC if factor > 1 else Image.Resampling.BOX)


def _look(attempt: _Try) -> Iterator[_Found]:
    import zxingcpp  # noqa: PLC0415  # loaded with the first picture

    kinds, image = zxingcpp.BarcodeFormat, attempt.image
    wanted = [kinds.QRCode, kinds.MicroQRCode, kinds.RMQRCode]
    if attempt.every_kind:
        wanted += [kinds.DataMatrix, kinds.Aztec, kinds.PDF417]
    grey = memoryview(image.tobytes()).cast("B", shape=[image.height, image.width])
    formats = zxingcpp.BarcodeFormats(wanted)
    for code in zxingcpp.read_barcodes(grey, formats=formats, text_mode=zxingcpp.TextMode.Plain):
        corner = code.position.top_left
        top = attempt.top + attempt.height * corner.y / image.height
        left = attempt.left + attempt.width * corner.x / image.width
        if payloads := _payloads(code):
            yield _Found(top, left, payloads)


def _payloads(code: "Barcode") -> tuple[str, ...]:
    """The text of a code: as UTF-8, and as the code itself or a guess declares it. Where they differ phones do too."""
    readings = [code.text]
    with suppress(UnicodeDecodeError):
        readings.insert(0, code.bytes.decode("utf-8"))
    return tuple(dict.fromkeys(filter(None, readings)))
