"""The bytes of a picture -> its pixels in grey: every frame, and what is transparent on white and on black.

A telephone shows a picture that moves, and on a ground of its own; so each frame and both grounds are taken, as far as
they fit. Pillow opens files: five formats only, and only after their size is known. It is loaded when a picture comes.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.logic.limits import MAX_FILE
from desktop.logic.private import unshown
from desktop.logic.verify.qr.jpeg_scans import has_too_many_scans

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 50_000_000
"""The largest picture that is looked at, in pixels: a telephone's largest photo. So many in all frames and grounds."""

MAX_DECODED = {"WEBP": 18_000_000, "PNG": 33_000_000, "GIF": 33_000_000, "BMP": 33_000_000}
"""The largest pictures that are decoded, by their format: a JPEG comes in grey and halved, a WebP in four copies.

So none takes more than 400 MB (`benchmarks/hostile_files.py`); a WebP of 48 million pixels took 778 MB.
"""

MAX_FRAMES = 100
"""So many frames of a moving picture are looked at."""

JPEG = b"\xff\xd8\xff"
PICTURES = (b"\x89PNG\r\n\x1a\n", JPEG, b"GIF87a", b"GIF89a")
"""How the files of pictures begin; a WebP and a bitmap are known by more than their beginning."""

_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF")
_WIDE_ENOUGH = (4000, 3000)
_STRIP = 1_000_000
"""Pixels that are levelled at once."""

_OPAQUE = 255
_ORIENTATION = 0x0112
_MOVING = frozenset({"PNG", "WEBP", "GIF"})
"""A JPEG may hold a second picture too, but nothing shows it."""


class PictureReason(StrEnum):
    """Why a file is no picture for us."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    TOO_MANY_PIXELS = "too-many-pixels"
    TOO_MANY_SCANS = "too-many-scans"
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


Grounds = tuple[Pixels, ...]
"""One frame: as it is, or on white and on black where something of it is transparent; at least one."""


@unshown
@dataclass(frozen=True, slots=True)
class Picture:
    """The frames of a picture, at least one; whether there are more, and whether a ground of one was left out."""

    frames: tuple[Grounds, ...]
    more_frames: bool = False
    more_grounds: bool = False


def open_picture(data: bytes) -> Pixels:
    """The first frame of a picture as it looks on white; raises PictureError."""
    return open_frames(data).frames[0][0]


def open_frames(data: bytes) -> Picture:
    """Every frame of a PNG, JPEG, WebP, BMP or GIF, upright, on white and on black.

    Raises PictureError, and MemoryError where there is not enough: that says nothing of the file.
    """
    if not data:
        raise PictureError(PictureReason.EMPTY)
    if len(data) > MAX_FILE:
        raise PictureError(PictureReason.TOO_LARGE)
    if data.startswith(JPEG) and has_too_many_scans(data):
        raise PictureError(PictureReason.TOO_MANY_SCANS)
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  # loaded with the first picture

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow tells of odd metadata on the terminal
        Image.MAX_IMAGE_PIXELS = MAX_PIXELS  # as before the first picture, see `_picture`
        try:
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                return _picture(image)
        except (PictureError, MemoryError):
            raise
        except Image.DecompressionBombError:
            raise PictureError(PictureReason.TOO_MANY_PIXELS) from None
        except UnidentifiedImageError:
            raise PictureError(PictureReason.NOT_A_PICTURE) from None
        except Exception:  # noqa: BLE001  # broken files make Pillow's decoders raise a dozen kinds, SyntaxError among them
            raise PictureError(PictureReason.BROKEN) from None


def _picture(image: "Image") -> Picture:
    from PIL import Image as Pillow  # noqa: PLC0415  # it is there already

    most = MAX_DECODED.get(image.format or "", MAX_PIXELS)
    if image.width * image.height > most:
        raise PictureError(PictureReason.TOO_MANY_PIXELS)
    # A later frame of a GIF may be far larger than the first. Pillow warns of so many, and refuses twice as many.
    Pillow.MAX_IMAGE_PIXELS = most // 2
    room = MAX_PIXELS
    frames: list[Grounds] = []
    whole = True
    more = False
    while not more:
        grounds = tuple(_grounds(image))
        taken = grounds[: max(1, room // (image.width * image.height))]
        frames.append(taken)
        whole = whole and len(taken) == len(grounds)
        room -= sum(one.width * one.height for one in taken)
        following = _next_frame(image, len(frames))
        if following is None:
            return Picture(tuple(frames), more_grounds=not whole)
        more = not following or len(frames) >= MAX_FRAMES or image.width * image.height > room
    return Picture(tuple(frames), more_frames=True, more_grounds=not whole)


def _next_frame(image: "Image", number: int) -> bool | None:
    """Go to the frame of this number: False where there is one that cannot be read, None where there is none."""
    if image.format not in _MOVING:
        return None
    try:
        image.seek(number)
        image.load()
    except EOFError:
        return None
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # as above; the frames before it are whole all the same
        return False
    return True


def _grounds(image: "Image") -> Iterator[Pixels]:
    for grey in _greys(image):
        upright = _upright(grey, image)
        yield Pixels(upright.width, upright.height, upright.tobytes())


def _greys(image: "Image") -> list["Image"]:
    """The picture in grey. What is transparent lies on white and on black; a ground on which nothing shows is none."""
    image.draft("L", _WIDE_ENOUGH)  # a JPEG is decoded in grey and, when it is huge, at a half or a quarter
    if image.mode[0] in "IF":
        return [_levelled(image)]
    if "A" not in image.mode and "a" not in image.mode and "transparency" not in image.info:
        return [image.convert("L")]
    layers = image if image.mode in {"RGBA", "LA"} else image.convert("RGBA")
    shown, alpha = layers.convert("L"), layers.getchannel("A")
    on_white = _laid_on(255, shown, alpha)
    if _number(alpha.getextrema()[0]) >= _OPAQUE:
        return [on_white]
    grounds = [on_white, _laid_on(0, shown, alpha)]
    return [one for one in grounds if _shows(one)] or [on_white]


def _shows(grey: "Image") -> bool:
    darkest, brightest = grey.getextrema()
    return _number(brightest) > _number(darkest)


def _laid_on(grey: int, shown: "Image", alpha: "Image") -> "Image":
    from PIL import Image  # noqa: PLC0415

    return Image.composite(shown, Image.new("L", shown.size, grey), alpha)


def _levelled(image: "Image") -> "Image":
    """A picture with 16 bits or more a pixel in 8; Pillow's own way cuts everything above 255 to white.

    A strip at a time: on the way each pixel has four bytes, and twice.
    """
    from PIL import Image  # noqa: PLC0415

    levels = [_number(level) for _, strip in _strips(image) for level in strip.getextrema()]
    darkest, brightest = min(levels), max(levels)
    factor = 255 / (brightest - darkest) if brightest > darkest else 0.0
    grey = Image.new("L", image.size)
    for top, strip in _strips(image):
        grey.paste(strip.point(lambda level: level * factor - darkest * factor).convert("L"), (0, top))
    return grey


def _strips(image: "Image") -> "Iterator[tuple[int, Image]]":
    """Its rows in strips of one number a pixel, each with the row at which it begins."""
    rows = max(1, _STRIP // image.width)
    for top in range(0, image.height, rows):
        yield top, image.crop((0, top, image.width, min(image.height, top + rows))).convert("F")


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
