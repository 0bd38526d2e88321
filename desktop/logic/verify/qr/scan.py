"""The pixels of a picture -> the payloads of the codes in it. What a picture *shows* as text proves nothing.

zxing-cpp reads the codes: 55 of 55 turned, blurred, noisy and inverted test pictures, where OpenCV read 40. It is
loaded when a picture comes.
"""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.private import unshown
from desktop.logic.verify.answer.shown_picture import CodePlace, ShownPicture
from desktop.logic.verify.qr.picture import Picture, Pixels

if TYPE_CHECKING:
    from PIL.Image import Image
    from zxingcpp import Barcode

_LARGEST = 12_000_000
_LONGEST_SIDE = 16_000
_AT_ONCE = 3_000_000
_PIECE, _OVERLAP = 1_000, 300
_BUDGET, _BUDGET_OF_ALL = 36_000_000, 72_000_000
_SMALL, _TINY = 1_600, 400
LARGEST_SHOWN = 480
"""The longer side of a picture for a page, in pixels."""

_ZONE = 16
_ROW = 0.015


@unshown
@dataclass(frozen=True, slots=True)
class Codes:
    """What the codes of a picture hold, from top to bottom, each once.

    `complete` is False when a limit was reached before everything was looked at, `moves` True when not every frame with
    codes holds the same ones, or not every frame was read. `shown` is the picture for the page, where a code was read.
    """

    payloads: tuple[str, ...]
    complete: bool = True
    moves: bool = False
    shown: ShownPicture | None = field(default=None, compare=False)


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
@dataclass(slots=True)
class _Budget:
    """So many pixels are looked at; `ended` when a picture that must be looked at was not."""

    rest: int
    ended: bool = False

    def take(self, attempt: _Try) -> bool:
        """Whether there is room to look at this one too."""
        allowed = self.rest >= 0
        if allowed:
            self.rest -= attempt.image.width * attempt.image.height
        elif attempt.needed:
            self.ended = True
        return allowed


@unshown
class _Found(NamedTuple):
    """One code: where it lies in the picture, and the ways to read its bytes."""

    place: CodePlace
    payloads: tuple[str, ...]


def read_picture(picture: Picture) -> Codes:
    """What the codes of all frames hold, each once.

    Every frame that holds codes must hold the same ones: else the picture shows one to us and another to a telephone.
    """
    budget = _Budget(_BUDGET if len(picture.frames) == 1 else _BUDGET_OF_ALL)
    seen: dict[bytes, dict[str, CodePlace]] = {}
    found: list[tuple[str, ...]] = []
    shown: ShownPicture | None = None
    for grounds in picture.frames:
        for pixels in grounds:
            key = hashlib.sha256(pixels.grey).digest()
            if key not in seen:
                seen[key] = _codes(pixels, budget)
                shown = shown or _shown(pixels, seen[key])
        codes = (payload for pixels in grounds for payload in seen[hashlib.sha256(pixels.grey).digest()])
        found.append(tuple(dict.fromkeys(codes)))
    several = len({frozenset(codes) for codes in found if codes}) > 1
    moves = several or picture.more_frames or (len(found) > 1 and budget.ended)
    payloads = tuple(dict.fromkeys(payload for codes in found for payload in codes))
    return Codes(payloads, complete=not picture.more_grounds and not budget.ended, moves=moves, shown=shown)


def read_codes(pixels: Pixels) -> tuple[str, ...]:
    """What the codes of one frame hold, each once, from top to bottom: QR of all kinds, Data Matrix, Aztec, PDF417.

    Codes are looked for in the whole, once more enlarged or reduced, and in the pieces of a large picture, because a
    second code that was overlooked could be the false one. Only where there is none yet the whole is smoothed and
    sharpened. All tries together look at no more than a fixed number of pixels, and none at so many that thousands of
    false corners cost more than in proportion (3,400 x 3,400 of them took 27 s in one piece).
    """
    return tuple(_codes(pixels, _Budget(_BUDGET)))


def _codes(pixels: Pixels, budget: "_Budget") -> dict[str, CodePlace]:
    """What the codes hold, each once from top to bottom, with its place."""
    found: list[_Found] = []
    for attempt in _tries(pixels):
        if (not found or attempt.needed) and budget.take(attempt):
            found.extend(_look(attempt))
    places: dict[str, CodePlace] = {}
    for code in _in_reading_order(found):
        for payload in code.payloads:
            places.setdefault(payload, code.place)
    return places


def _in_reading_order(found: list[_Found]) -> list[_Found]:
    """From top to bottom; those that begin at nearly the same height from left to right."""
    rows: list[list[_Found]] = []
    for code in sorted(found, key=lambda one: one.place.top):
        if rows and code.place.top - rows[-1][0].place.top < _ROW:
            rows[-1].append(code)
        else:
            rows.append([code])
    return [code for row in rows for code in sorted(row, key=lambda one: one.place.left)]


def _shown(pixels: Pixels, places: dict[str, CodePlace]) -> ShownPicture | None:
    """The picture small enough for a page, with the places of its codes; None where there is none."""
    from PIL import Image  # noqa: PLC0415

    if not places:
        return None
    image = Image.frombuffer("L", (pixels.width, pixels.height), pixels.grey, "raw", "L", 0, 1)
    image.thumbnail((LARGEST_SHOWN, LARGEST_SHOWN))
    return ShownPicture(image.width, image.height, image.tobytes(), tuple(places.items()))


def _tries(pixels: Pixels) -> Iterator[_Try]:
    from PIL import Image, ImageFilter, ImageOps  # noqa: PLC0415

    full = Image.frombuffer("L", (pixels.width, pixels.height), pixels.grey, "raw", "L", 0, 1)
    while full.width * full.height > _LARGEST or max(full.size) > _LONGEST_SIDE:
        full = full.reduce((min(2, full.width), min(2, full.height)))
    pixel_count = full.width * full.height
    fitting = full if pixel_count <= _AT_ONCE else _resized(full, (_AT_ONCE / pixel_count) ** 0.5)
    whole = ImageOps.expand(fitting, _ZONE, fill=255)  # the quiet zone that a cut picture lacks
    zoned = partial(_zoned, fitting)
    small = max(whole.size) <= _SMALL
    other = _resized(whole, 2.0 if small else 0.5)
    yield zoned(whole, needed=True, every_kind=True)
    yield zoned(other, needed=True, every_kind=True)
    if fitting is not full:
        yield from _pieces(full)
    yield zoned(ImageOps.expand(fitting, _ZONE, fill=0))
    for one in (whole, other):
        yield zoned(ImageOps.autocontrast(one, cutoff=2))
    for softener in (ImageFilter.GaussianBlur(1.2), ImageFilter.MedianFilter(3), ImageFilter.GaussianBlur(2.5)):
        for one in (whole, other):
            yield zoned(ImageOps.autocontrast(one.filter(softener), cutoff=1))
    if small:
        yield zoned(_resized(whole, 4.0 if max(whole.size) < _TINY else 0.5))


def _zoned(fitting: "Image", image: "Image", *, needed: bool = False, every_kind: bool = False) -> _Try:
    """A try at the whole with a quiet zone round it."""
    across, down = _ZONE / fitting.width, _ZONE / fitting.height
    return _Try(image, needed, every_kind, -down, -across, 1 + 2 * down, 1 + 2 * across)


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
        if payloads := _payloads(code):
            yield _Found(_place(code, attempt), payloads)


def _place(code: "Barcode", attempt: _Try) -> CodePlace:
    """Where a code lies in the whole picture; of a turned one the box round it."""
    at, image = code.position, attempt.image
    corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    across = [attempt.left + attempt.width * corner.x / image.width for corner in corners]
    down = [attempt.top + attempt.height * corner.y / image.height for corner in corners]
    return CodePlace(min(down), min(across), max(down), max(across))


def _payloads(code: "Barcode") -> tuple[str, ...]:
    """The text of a code: as UTF-8, and as the code itself or a guess declares it. Where they differ phones do too."""
    readings = [code.text]
    with suppress(UnicodeDecodeError):
        readings.insert(0, code.bytes.decode("utf-8"))
    return tuple(dict.fromkeys(filter(None, readings)))
