"""The command `jaga-akun remind`, all but its ports, which come from above: a notification, its list, its switch."""

from collections.abc import Callable

from desktop.arguments import LANG, Command, Given, Option, UsageError, flag
from desktop.cli.options import JSON, TODAY

LIST = flag("--list", "")
ENABLE, DISABLE, STATUS = flag("--enable", ""), flag("--disable", ""), flag("--status", "")

SWITCH = (ENABLE, DISABLE, STATUS)


def way_of(given: Given) -> Option[bool] | None:
    """What was asked for in place of a notification, None for nothing; raises UsageError for what does not fit."""
    ways = [way for way in (LIST, *SWITCH) if given.has(way)]
    way = ways[0] if ways else None
    if len(ways) > 1 or (way is None and given.has(JSON)) or (way in SWITCH and given.has(TODAY)):
        raise UsageError("cli.usage.remind")
    return way


def remind_command(run: Callable[[Given], int]) -> Command:
    """The command that `run` carries out."""
    return Command(
        name="remind",
        forms=(
            ("", "cli.help.remind"),
            ("--list", "cli.help.remind.list"),
            ("--enable|--disable|--status", "cli.help.remind.switch"),
        ),
        run=run,
        options=(LIST, *SWITCH, JSON, LANG, TODAY),
        statuses=(
            (0, "cli.help.remind.ok"),
            (1, "cli.help.remind.due"),
            (69, "cli.help.remind.nobody"),
            (73, "cli.help.remind.unwritable"),
            (74, "cli.help.remind.unusable"),
            (75, "cli.help.remind.busy"),
        ),
        examples=("jaga-akun remind --list --json", "jaga-akun remind --enable"),
    )
