"""What every page of a shared machine has: the ways of its header and its keys. None leads out of the tasks."""

from desktop.logic.settings import LANGUAGE, TEXT_SIZE
from desktop.ui.header import HeaderWay
from desktop.ui.page import DRESS, Back, Finish, Open, Press, Step, Toggle
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
        HeaderWay(DRESS, "text-aa", 0, Toggle(DRESS), folds=True),
        HeaderWay("finish", "sign-out", 0, Finish()),
    ),
    keys=(
        ("Esc", Back()),
        ("Shift+Esc", Finish(quick=True)),
        ("Alt+Left", Back()),
        ("Alt+Home", Open(Home())),
        ("Ctrl++", Step(TEXT_SIZE.name)),
        ("Ctrl+=", Step(TEXT_SIZE.name)),
        ("Ctrl+-", Step(TEXT_SIZE.name, -1)),
        ("Ctrl+Return", Press()),
        ("Ctrl+Enter", Press()),
    ),
)

ASSISTED = KIOSK._replace(keys=(*KIOSK.keys, ("F8", Toggle(REFERRED))))
"""With somebody who helps, whose screen never has the keyboard."""
