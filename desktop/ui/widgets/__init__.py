"""The widgets that every page is made of. They take plain values and a `Theme`, and know no page.

What is named here is loaded before the first paint. What the first page does without (`choice`, `focus_ring`, `split`,
the verdict's) is imported from its own module.
"""

from desktop.ui.widgets.boxes import Box, Card, Column, FlowRow, Row, Rule, ScrollPage, Sunken
from desktop.ui.widgets.buttons import Button, Kind, Pressable
from desktop.ui.widgets.items import Disc, Disclosure, Icon, IconLine, NumberedStep, numbered
from desktop.ui.widgets.lines import Lines, longest_word, set_lines, utf16
from desktop.ui.widgets.plain_label import Heading, PlainLabel
from desktop.ui.widgets.tiles import Tile

__all__ = [
    "Box",
    "Button",
    "Card",
    "Column",
    "Disc",
    "Disclosure",
    "FlowRow",
    "Heading",
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
    "Sunken",
    "Tile",
    "longest_word",
    "numbered",
    "set_lines",
    "utf16",
]
