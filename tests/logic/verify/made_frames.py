"""Pictures that move or are transparent: one code for us and another for the person's telephone."""

import io
from collections.abc import Sequence

from PIL import Image

from tests.logic.verify.made_pictures import Picture, code

KINDS = ("GIF", "WEBP", "PNG")
CARD = 180, 180
OFFICIAL, FALSE = "https://www.prakerja.go.id/", "https://masuk-akun.net/"


def moving(frames: Sequence[Picture], kind: str, **options: int) -> bytes:
    """A file that shows one picture after the other; frames that are alike stay frames."""
    stream = io.BytesIO()
    first, *rest = (_marked(frame, number) for number, frame in enumerate(frames))
    options = {"lossless": 1, **options} if kind == "WEBP" else options
    first.save(stream, kind, save_all=True, append_images=rest, duration=200, loop=0, **options)
    return stream.getvalue()


def _marked(frame: Picture, number: int) -> Picture:
    """A dot in the corner, so that no writer drops a frame for being like the one before."""
    marked = frame.copy()
    marked.putpixel((number % frame.width, 0), 1 if frame.mode == "P" else (254, 254, 254))
    return marked


def card(payload: str) -> Picture:
    """A code on a card of a fixed size, whatever its length."""
    sheet = Image.new("RGB", CARD, "white")
    sheet.paste(code(payload, 3), (10, 10))
    return sheet


def empty() -> Picture:
    return Image.new("RGB", CARD, "white")


def on_two_grounds(on_white: str, on_black: str) -> Picture:
    """One code that is seen on white only, beside one that is seen on black only."""
    sheet = Image.new("RGBA", (800, 400), (0, 0, 0, 0))
    for payload, ink, left in ((on_white, 0, 20), (on_black, 255, 420)):
        drawn = code(payload, 6).convert("L").point(lambda level: 255 - level)
        layer = Image.new("RGBA", drawn.size, (ink, ink, ink, 255))
        layer.putalpha(drawn)
        sheet.paste(layer, (left, 20))
    return sheet
