"""What every page of a shared machine has: the ways of its header and its keys. None leads out of the tasks."""

from desktop.logic.settings import LANGUAGE
from desktop.ui.furniture import KEYS, LAST_WAYS
from desktop.ui.header import HeaderWay
from desktop.ui.page import Open, Step, Toggle
from desktop.ui.places import Home
from desktop.ui.shell import Furniture

KEYBOARD = "keyboard"
"""The part of this window that can be shown and put away (`Toggle`) besides its panel."""

REFERRED = "referred"
"""What a helper's key notes (`Toggle`): the participant was sent on to somebody else."""

KIOSK = Furniture(
    ways=(
        HeaderWay("home", "house", 3, Open(Home())),  # "back" leads there too, step by step
        HeaderWay(KEYBOARD, "keyboard", 1, Toggle(KEYBOARD)),  # a touched field brings it too
        HeaderWay("language", "translate", 2, Step(LANGUAGE.name, round_=True)),
        *LAST_WAYS,
    ),
    keys=KEYS,
)

ASSISTED = KIOSK._replace(keys=(*KIOSK.keys, ("F8", Toggle(REFERRED))))
"""With somebody who helps, whose screen never has the keyboard."""
