"""The command `jaga-akun remind`: one notification a day when a check-up is due, its list, and its switch."""

from desktop.arguments import LANG, Command, Given, UsageError, flag
from desktop.cli.options import JSON, TODAY

LIST = flag("--list", "")
ENABLE, DISABLE, STATUS = flag("--enable", ""), flag("--disable", ""), flag("--status", "")

_SWITCH = (ENABLE, DISABLE, STATUS)


def _run(given: Given) -> int:
    ways = [way for way in (LIST, *_SWITCH) if given.has(way)]
    switching = bool(ways) and ways[0] in _SWITCH
    if len(ways) > 1 or (not ways and given.has(JSON)) or (switching and given.has(TODAY)):
        raise UsageError("cli.usage.remind")
    if switching:
        from desktop.cli.remind_switch import switch  # noqa: PLC0415  # a way pays for what it uses

        return switch(given, ways[0])
    from desktop.cli.reminding import remind, tell_list  # noqa: PLC0415  # same

    return tell_list(given) if ways else remind(given)


REMIND = Command(
    name="remind",
    forms=(
        ("", "cli.help.remind"),
        ("--list", "cli.help.remind.list"),
        ("--enable|--disable|--status", "cli.help.remind.switch"),
    ),
    run=_run,
    options=(LIST, *_SWITCH, JSON, LANG, TODAY),
    statuses=(
        (0, "cli.help.remind.ok"),
        (1, "cli.help.remind.due"),
        (69, "cli.help.remind.nobody"),
        (74, "cli.help.remind.unusable"),
        (75, "cli.help.remind.busy"),
    ),
    examples=("jaga-akun remind --list --json", "jaga-akun remind --enable"),
)
