"""What stands around the pages of a window of one's own: the ways in its header, and the keys.

The last ways and most keys are those of a shared machine too.
"""

from desktop.logic.settings import LANGUAGE, TEXT_SIZE
from desktop.ui.header import HeaderWay
from desktop.ui.page import DRESS, Back, Finish, Open, Press, Step, Toggle
from desktop.ui.places import About, Home
from desktop.ui.places import Settings as SettingsPlace
from desktop.ui.shell import Furniture

LAST_WAYS = (
    HeaderWay(DRESS, "text-aa", 0, Toggle(DRESS), folds=True),
    HeaderWay("finish", "sign-out", 0, Finish()),
)
KEYS = (
    ("Esc", Back()),
    ("Shift+Esc", Finish(quick=True)),
    ("Alt+Left", Back()),
    ("Alt+Home", Open(Home())),
    ("Ctrl++", Step(TEXT_SIZE.name)),
    ("Ctrl+=", Step(TEXT_SIZE.name)),
    ("Ctrl+-", Step(TEXT_SIZE.name, -1)),
    ("Ctrl+Return", Press()),
    ("Ctrl+Enter", Press()),
)

FURNITURE = Furniture(
    ways=(
        HeaderWay("home", "house", 2, Open(Home())),
        HeaderWay("settings", "gear", 3, Open(SettingsPlace())),
        HeaderWay("about", "info", 4, Open(About())),
        HeaderWay("language", "translate", 1, Step(LANGUAGE.name, round_=True)),
        *LAST_WAYS,
    ),
    keys=(*KEYS, ("F1", Open(About())), ("Ctrl+,", Open(SettingsPlace()))),
)
