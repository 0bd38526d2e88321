"""What `remind --enable`, `--disable` and `--status` do: the entry at login, written, removed or looked at."""

from desktop.arguments import Given, Option
from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.machine import Machine
from desktop.cli.options import JSON
from desktop.cli.remind import DISABLE, ENABLE, STATUS
from desktop.logic.login_entry import LoginState
from desktop.logic.ports import LoginEntry
from desktop.logic.words import Words

DONE, NOBODY, UNWRITABLE, UNREADABLE = 0, 69, 73, 74
"""As in sysexits.h: EX_UNAVAILABLE, EX_CANTCREAT, EX_IOERR."""


def switch(given: Given, way: Option[bool], machine: Machine) -> int:
    """Do one of the three and say how it stands now; gives the exit status."""
    words, entry = plain_words(given.language), machine.login()
    obstacle = machine.notifier().obstacle if way is ENABLE else ""
    if obstacle:
        terminal.complain(words(obstacle))
        return NOBODY
    try:
        if way is ENABLE:
            entry.write()
        elif way is DISABLE:
            entry.remove()
        state = entry.state()
    except OSError as error:
        terminal.demand_room(error)
        terminal.complain(words("remind.failed", place=entry.place))
        return UNREADABLE if way is STATUS else UNWRITABLE
    terminal.write(_as_json(entry, state) if given.has(JSON) else _in_words(entry, state, words))
    return DONE


def _as_json(entry: LoginEntry, state: LoginState) -> str:
    return encode({"on": state.on, "place": entry.place, "stale": state.stale}) + "\n"


def _in_words(entry: LoginEntry, state: LoginState, words: Words) -> str:
    said = words("remind.on", place=terminal.shown(entry.place)) if state.on else words("remind.off")
    return f"{said}\n{words('remind.stale')}\n" if state.stale else f"{said}\n"
