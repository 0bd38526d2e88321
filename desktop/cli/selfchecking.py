"""What `jaga-akun selfcheck` does: has everything looked at, then tells the grade, and of each how to close it."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from desktop.arguments import POLICY, Given
from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.options import JSON, options_of
from desktop.logic.kiosk.selfcheck import Check, Code, State, grade
from desktop.logic.words import Words

FINE, NOT_OURS = 0, 70
"""70 as in sysexits.h: EX_SOFTWARE."""

Look = Callable[[Path | None, date], tuple[Check, ...]]
"""Looks at this machine: with the policy in this file, else in its usual place, on this day."""


def selfchecking(given: Given, look: Look) -> int:
    """Tell how hard the lock is; gives the exit status: 0 however it stands, but 70 for a program that is not whole."""
    options = options_of(given)
    checks, words = look(given.get(POLICY), options.day), plain_words(options.language)
    terminal.write(_as_json(checks, words) if given.has(JSON) else terminal.shown(_in_words(checks, words)))
    changed = any(check.code is Code.RESOURCES and check.state is State.OPEN for check in checks)
    return NOT_OURS if changed else FINE


def says(check: Check, words: Words) -> str:
    """How one thing stands, in a sentence."""
    return words(check.says, **check.values)


def _as_json(checks: Iterable[Check], words: Words) -> str:
    """All members are always there; what stands in `says` and `close` is prose, and nothing to close is empty."""
    told = [
        {
            "code": check.code,
            "state": check.state,
            "says": says(check, words),
            "close": words(check.close) if check.close else "",
        }
        for check in checks
    ]
    return encode({"grade": grade(checks), "checks": told}) + "\n"


def _in_words(checks: Iterable[Check], words: Words) -> str:
    lines = [words(f"selfcheck.grade.{grade(checks)}"), ""]
    for check in checks:
        lines.append(f"{check.code}: {words(f'selfcheck.state.{check.state}')}")
        lines.append(f"    {says(check, words)}")
        lines.extend((f"    > {words(check.close)}",) if check.close else ())
    return "\n".join((*lines, ""))
