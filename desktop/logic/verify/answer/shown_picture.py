"""The picture that somebody gave, small enough for a page, and where in it each code was read."""

from typing import NamedTuple

from desktop.logic.private import unshown


@unshown
class CodePlace(NamedTuple):
    """The box round a code, in parts of the picture: 0 is its top or left edge, 1 its bottom or right one."""

    top: float
    left: float
    bottom: float
    right: float


@unshown
class ShownPicture(NamedTuple):
    """Grey pixels, one byte each, row by row without padding; each payload with its place, from top to bottom."""

    width: int
    height: int
    grey: bytes
    codes: tuple[tuple[str, CodePlace], ...]
