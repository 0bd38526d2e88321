"""The widgets that every page is made of. They take plain values and a `Theme`, and know no page."""

from desktop.ui.widgets.boxes import Box, Card, Column, FlowRow, Row, Rule, ScrollPage, Sunken
from desktop.ui.widgets.buttons import Button, Kind, Pressable, Tile
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.items import Disc, Disclosure, Icon, IconLine, NumberedStep, Stepper
from desktop.ui.widgets.lines import Lines, longest_word, set_lines, utf16
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.split import Aside, Split

__all__ = [
    "Aside",
    "Box",
    "Button",
    "Card",
    "Choice",
    "Column",
    "Disc",
    "Disclosure",
    "FlowRow",
    "FocusRing",
    "Icon",
    "IconLine",
    "Kind",
    "Lines",
    "NumberedStep",
    "PlainLabel",
    "Pressable",
    "Row",
    "Rule",
    "ScrollPage",
    "Split",
    "Stepper",
    "Sunken",
    "Tile",
    "longest_word",
    "set_lines",
    "utf16",
]
