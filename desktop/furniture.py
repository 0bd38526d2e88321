"""What stands around the pages of a window of one's own: the ways in its header, and the keys."""

from desktop.logic.settings import LANGUAGE, TEXT_SIZE
from desktop.ui.header import HeaderWay
from desktop.ui.page import DRESS, Back, Finish, Open, Press, Step, Toggle
from desktop.ui.places import About, Home
from desktop.ui.places import Settings as SettingsPlace
from desktop.ui.shell import Furniture

FURNITURE = Furniture(
    ways=(
        HeaderWay("home", "house", 2, Open(Home())),
        HeaderWay("settings", "gear", 3, Open(SettingsPlace())),
        HeaderWay("about", "info", 4, Open(About())),
        HeaderWay("language", "translate", 1, Step(LANGUAGE.name, round_=True)),
        HeaderWay(DRESS, "text-aa", 0, Toggle(DRESS), folds=True),
        HeaderWay("finish", "sign-out", 0, Finish()),
    ),
    keys=(
        ("Esc", Back()),
        ("Shift+Esc", Finish(quick=True)),
        ("Alt+Left", Back()),
        ("Alt+Home", Open(Home())),
        ("F1", Open(About())),
        ("Ctrl+,", Open(SettingsPlace())),
        ("Ctrl++", Step(TEXT_SIZE.name)),
        ("Ctrl+=", Step(TEXT_SIZE.name)),
        ("Ctrl+-", Step(TEXT_SIZE.name, -1)),
        ("Ctrl+Return", Press()),
        ("Ctrl+Enter", Press()),
    ),
)
"""The ways of the header and the keys that work on every page of a person's own machine."""
