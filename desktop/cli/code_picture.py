"""A date as a PNG of its code, with the date in words under it: for a screen, a chat or paper."""

import io

from PIL import Image, ImageDraw, ImageFont

from desktop.logic.qr_code import QUIET, modules
from desktop.logic.resources import shipped

MODULE = 8
"""Pixels a module."""

_FACE = "AtkinsonHyperlegibleNext-Regular.ttf"
_LARGEST, _SMALLEST = 28, 12
_DARK, _LIGHT = 0, 255


def code_png(text: str, words: str) -> bytes:
    """The picture, dark on white; the words grow smaller until they fit its width."""
    rows = modules(text)
    side = (len(rows) + 2 * QUIET) * MODULE
    size, font = _fitting(words, side - 2 * QUIET * MODULE)
    picture = Image.new("L", (side, side + 2 * size), _LIGHT)
    dots = Image.frombytes("L", (len(rows), len(rows)), bytes(_LIGHT * (1 - dark) for row in rows for dark in row))
    picture.paste(dots.resize((len(rows) * MODULE,) * 2, Image.Resampling.NEAREST), (QUIET * MODULE,) * 2)
    ImageDraw.Draw(picture).text((side / 2, side), words, fill=_DARK, font=font, anchor="mt")
    target = io.BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()


def _fitting(words: str, width: int) -> tuple[int, ImageFont.FreeTypeFont]:
    """The largest size of our face in which the words stand in one line."""
    face = shipped("style", "fonts", _FACE)
    for size in range(_LARGEST, _SMALLEST, -1):
        font = ImageFont.truetype(io.BytesIO(face), size, layout_engine=ImageFont.Layout.BASIC)
        if font.getlength(words) <= width:
            break
    return size, font
