"""What `jaga-akun kiosk set-pin` does: has a PIN typed twice without being seen, and puts it into the policy."""

from collections.abc import Callable
from pathlib import Path
from secrets import token_bytes
from typing import NamedTuple

from desktop.arguments import POLICY, Given, UsageError
from desktop.cli import terminal
from desktop.cli.help import plain_words
from desktop.cli.kiosk import STDIN
from desktop.cli.kiosk_policy import Load, problem_lines
from desktop.cli.unseen import first_line, typed_unseen
from desktop.logic.kiosk.pin import SALT_BYTES, kept, pin_fault
from desktop.logic.kiosk.policy import Pin, Problem
from desktop.logic.kiosk.policy_text import PolicyRefusedError
from desktop.logic.words import Words

DONE, REFUSED, UNWRITABLE = 0, 1, 73
"""73 as in sysexits.h: EX_CANTCREAT."""


class PolicyFile(NamedTuple):
    """The policy file as this command needs it. `write_pin` raises PolicyRefusedError or OSError."""

    load: Load
    write_pin: Callable[[Path, Pin], None]


def set_pin(given: Given, policy: PolicyFile) -> int:
    """Ask for a PIN and keep it; gives the exit status. Raises UsageError."""
    place = given.get(POLICY)
    if place is None:
        raise UsageError("cli.usage.kiosk.set-pin")
    words = plain_words(given.language)
    problems = policy.load(place).problems
    if problems:
        return _no_policy(problems, words)
    pin = _from_input() if given.has(STDIN) else _from_terminal(words)
    fault = "cli.kiosk.pin.unequal" if pin is None else _fault(pin)
    if pin is None or fault is not None:
        return _refuse(words(fault or ""))
    return _write(place, pin, policy, words)


def _from_terminal(words: Words) -> str | None:
    """The PIN; None where the second time it is another one. A PIN that is refused is not asked for twice."""
    pin = typed_unseen(words("cli.kiosk.pin.ask"))
    return pin if _fault(pin) or typed_unseen(words("cli.kiosk.pin.again")) == pin else None


def _from_input() -> str | None:
    source = terminal.demanded_source()
    pin = first_line(source)
    return pin if first_line(source) == pin else None


def _fault(pin: str) -> str | None:
    code = pin_fault(pin)
    return None if code is None else f"pin.fault.{code}"


def _write(place: Path, pin: str, policy: PolicyFile, words: Words) -> int:
    try:
        policy.write_pin(place, kept(pin, token_bytes(SALT_BYTES)))
    except PolicyRefusedError as error:  # somebody changed it while the PIN was typed
        return _no_policy(error.problems, words)
    except OSError as error:
        terminal.demand_room(error)
        terminal.complain(words("cli.kiosk.pin.unwritable"))
        return UNWRITABLE
    terminal.write(f"{words('cli.kiosk.pin.kept')}\n")
    return DONE


def _no_policy(problems: tuple[Problem, ...], words: Words) -> int:
    return _refuse("\n".join((words("cli.kiosk.pin.no-policy"), *problem_lines(problems, words))))


def _refuse(sentence: str) -> int:
    terminal.complain(sentence)
    return REFUSED
