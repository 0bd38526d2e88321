"""What the style of one HTML element says about being seen: gone, too small, or in the colour of its background."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from desktop.logic.private import unshown

MAX_STYLE = 4_000
_NEAR = 12
"""So little may two colours differ in each of red, green and blue and still hide a text."""
_HEX = re.compile(r"#(?:([0-9a-f]{6})|([0-9a-f]{3}))(?:[0-9a-f]{1,2})?(?![0-9a-f])")
_RGB = re.compile(r"rgba?\(\s{0,9}(\d{1,3})[\s,]{1,9}(\d{1,3})[\s,]{1,9}(\d{1,3})")
_NAMED = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "red": (255, 0, 0),
    "green": (0, 128, 0),
    "blue": (0, 0, 255),
    "yellow": (255, 255, 0),
    "gray": (128, 128, 128),
    "silver": (192, 192, 192),
}
_NOTHING = re.compile(r"0*(?:\.0+)?(?:px|pt|em|rem|%)?")
_ZERO = re.compile(r"0*(?:\.0*[1-9]?)?(?:px|pt|em|rem|%)?|1(?:px|pt)")

Colour = tuple[int, int, int]


@unshown
class Look(NamedTuple):
    """How the text of an element looks. `background` is None when a picture lies behind it."""

    gone: bool
    tiny: bool
    clear: bool
    colour: Colour
    background: Colour | None

    @property
    def hidden(self) -> bool:
        """No reader sees a text that looks so."""
        same = self.background is not None and all(
            abs(one - other) <= _NEAR for one, other in zip(self.colour, self.background, strict=True)
        )
        return self.gone or self.tiny or self.clear or same


ORDINARY = Look(gone=False, tiny=False, clear=False, colour=(0, 0, 0), background=(255, 255, 255))


def look_of(attributes: Mapping[str, str], outer: Look) -> Look:
    """The look of an element with these attributes inside another."""
    if attributes.keys().isdisjoint(_TELLING):
        return outer
    style = dict(_declarations(attributes.get("style", "")))
    colour = _colour(style.get("color", "") or attributes.get("color", "")) or outer.colour
    return Look(
        gone=outer.gone or "hidden" in attributes or _is_gone(style),
        tiny=_ZERO.fullmatch(style["font-size"]) is not None if style.get("font-size") else outer.tiny,
        clear=style["color"] == "transparent" if style.get("color") else outer.clear,
        colour=colour,
        background=_background(attributes, style, outer.background),
    )


_TELLING = frozenset({"style", "hidden", "color", "bgcolor", "background"})


def _declarations(style: str) -> list[tuple[str, str]]:
    pairs = (one.partition(":") for one in style[:MAX_STYLE].lower().split(";"))
    return [(name.strip(), value.replace("!important", "").strip()) for name, _, value in pairs]


def _is_gone(style: Mapping[str, str]) -> bool:
    return (
        style.get("display") == "none"
        or style.get("visibility") in {"hidden", "collapse"}
        or style.get("mso-hide") == "all"
        or any(style.get(name) and _NOTHING.fullmatch(style[name]) for name in ("opacity", "max-height", "max-width"))
    )


def _background(attributes: Mapping[str, str], style: Mapping[str, str], outer: Colour | None) -> Colour | None:
    written = style.get("background-color", "") or style.get("background", "") or attributes.get("bgcolor", "").lower()
    if "url(" in written or "gradient" in written or "background-image" in style or "background" in attributes:
        return None
    return _colour(written) or outer


def _colour(text: str) -> Colour | None:
    text = text.strip().lower()
    if match := _HEX.search(text):
        digits = match[1] or "".join(2 * digit for digit in match[2])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if match := _RGB.match(text):
        return int(match[1]), int(match[2]), int(match[3])
    return next((_NAMED[word] for word in text.split() if word in _NAMED), None)
