"""Fifty-five pictures of codes as they reach people: small, turned, slanted, blurred, noisy, inverted, coloured."""

import io
import random
from collections.abc import Callable, Iterator
from functools import partial

import segno
from PIL import Image, ImageDraw, ImageFilter, ImageOps

Picture = Image.Image
PAYLOAD = "https://contoh.example/daftar?dari=poster-7"


def code(payload: str = PAYLOAD, scale: int = 6, error: str = "m", *, micro: bool = False, border: int = 4) -> Picture:
    """A QR code, black on white."""
    made = segno.make(payload, error=error, micro=micro, boost_error=False)
    stream = io.BytesIO()
    made.save(stream, kind="png", scale=scale, border=border)
    return Image.open(stream).convert("RGB")


def saved(picture: Picture, kind: str = "PNG", **options: int) -> bytes:
    """The file of a picture."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def plain(scale: int, kind: str = "PNG", *, border: int = 4, **options: int) -> bytes:
    return saved(code(scale=scale, border=border), kind, **options)


def turned(angle: float, scale: int = 6) -> bytes:
    return saved(code(scale=scale).rotate(angle, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC))


def slanted(sideways: float, backwards: float) -> bytes:
    """As seen from the side: the far edge is shorter by the given parts."""
    picture = ImageOps.expand(code(scale=8), 60, fill="white")
    side = picture.width
    near = 1 + sideways + backwards
    far = (near, 0.0, 0.0, 0.0, near, 0.0, sideways / side, backwards / side)
    slant = picture.transform(
        (side, side), Image.Transform.PERSPECTIVE, far, Image.Resampling.BICUBIC, fillcolor="white"
    )
    return saved(slant)


def blurred(radius: float, scale: int = 6) -> bytes:
    return saved(code(scale=scale).filter(ImageFilter.GaussianBlur(radius)))


def noisy(strength: float, dots: float = 0.0, scale: int = 8) -> bytes:
    """Grain as from a cheap camera in the dark, and single dots of dirt."""
    dice = random.Random(f"{strength}{dots}")  # noqa: S311  # the same grain each time
    picture = code(scale=scale).convert("L")
    grain = bytes(
        (0 if dice.random() < 0.5 else 255)
        if dice.random() < dots
        else max(0, min(255, round(level + dice.gauss(0, strength))))
        for level in picture.tobytes()
    )
    return saved(Image.frombytes("L", picture.size, grain))


def coloured(dark: tuple[int, int, int], light: tuple[int, int, int]) -> bytes:
    picture = code().convert("L")
    ways = [
        picture.point([low + (high - low) * level // 255 for level in range(256)])
        for low, high in zip(dark, light, strict=True)
    ]
    return saved(Image.merge("RGB", ways))


def with_logo(part: float) -> bytes:
    picture = code(error="h", scale=8)
    half, middle = round(picture.width * part / 2), picture.width // 2
    ImageDraw.Draw(picture).ellipse(
        [middle - half, middle - half, middle + half, middle + half], fill="crimson", outline="white", width=4
    )
    return saved(picture)


def on_a_screen(size: tuple[int, int], scale: int, *, dark: bool = False) -> bytes:
    """A screenshot: bars, lines of text, and the code somewhere among them."""
    screen = Image.new("RGB", size, "#101820" if dark else "white")
    draw = ImageDraw.Draw(screen)
    for top in range(0, size[1], 60):
        draw.text((20, top), "Segera daftar, kuota terbatas! " * 3, fill="#a0a0a0")
    picture = code(scale=scale)
    screen.paste(picture, ((size[0] - picture.width) // 2, (size[1] - picture.height) // 3))
    return saved(screen)


def transparent(dark: str) -> bytes:
    """The light parts of the code are no pixels at all."""
    stream = io.BytesIO()
    segno.make(PAYLOAD, micro=False).save(stream, kind="png", scale=6, dark=dark, light=None)
    return stream.getvalue()


def shrunk(scale: float) -> bytes:
    """So small that a module has no whole number of pixels."""
    picture = code(scale=10)
    side = round(picture.width * scale / 10)
    return saved(picture.resize((side, side), Image.Resampling.LANCZOS))


def shaded() -> bytes:
    """A shadow across the code."""
    picture = code(scale=8).convert("L")
    shade = Image.linear_gradient("L").resize(picture.size).point([80 + level * 175 // 255 for level in range(256)])
    return saved(Image.composite(picture, Image.new("L", picture.size, 0), shade))


def on_its_side() -> bytes:
    """A photo whose EXIF data say how to turn it."""
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    code().save(stream, "JPEG", quality=80, exif=exif)
    return stream.getvalue()


def made() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The name and the maker of each picture."""
    for scale in (2, 3, 4, 10, 24):
        yield f"scale {scale}", partial(plain, scale)
    for angle in (7, 30, 45, 60, 90, 135, 180, 223, 270, 341):
        yield f"turned by {angle}", partial(turned, angle)
    for sideways, backwards in ((0.2, 0), (0.5, 0), (0, 0.3), (0.3, 0.3), (0.15, 0.4)):
        yield f"slanted by {sideways} and {backwards}", partial(slanted, sideways, backwards)
    for radius in (1, 2, 2.5, 3):
        yield f"blurred by {radius}", partial(blurred, radius)
    for strength, dots in ((20, 0), (40, 0), (60, 0), (80, 0), (10, 0.02), (10, 0.06)):
        yield f"noise of {strength} and dots of {dots}", partial(noisy, strength, dots)
    yield "inverted", partial(coloured, (255, 255, 255), (0, 0, 0))
    yield "low contrast", partial(coloured, (120, 120, 120), (150, 150, 150))
    yield "very low contrast", partial(coloured, (200, 200, 200), (212, 212, 212))
    yield "blue on yellow", partial(coloured, (20, 30, 160), (250, 230, 120))
    yield "red on white", partial(coloured, (200, 20, 20), (255, 255, 255))
    yield "white on green", partial(coloured, (255, 255, 255), (0, 110, 60))
    for part in (0.15, 0.22, 0.28):
        yield f"logo of {part}", partial(with_logo, part)
    for quality in (5, 15, 40):
        yield f"JPEG of quality {quality}", partial(plain, 4, "JPEG", quality=quality)
    yield "WebP", partial(plain, 6, "WEBP", quality=30)
    yield "GIF", partial(plain, 6, "GIF")
    yield "BMP", partial(plain, 6, "BMP")
    yield "screenshot of a telephone", partial(on_a_screen, (1080, 2400), 7)
    yield "screenshot at night", partial(on_a_screen, (1080, 2400), 7, dark=True)
    yield "small on a large screen", partial(on_a_screen, (3840, 2160), 3)
    yield "without a border", partial(plain, 6, border=0)
    yield "black on nothing", partial(transparent, "black")
    yield "white on nothing", partial(transparent, "white")
    for part in (2.3, 1.7):
        yield f"shrunk to {part}", partial(shrunk, part)
    yield "in a shadow", shaded
    yield "on its side", on_its_side


PICTURES = dict(made())
