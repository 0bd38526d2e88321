"""What `jaga-akun kiosk check-policy FILE` does: tells what is in force, and every reason why it is the strictest."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.arguments import Given
from desktop.cli import terminal
from desktop.cli.finding_json import encode
from desktop.cli.help import plain_words
from desktop.cli.options import JSON
from desktop.logic.kiosk.policy import Problem, Reading, in_force
from desktop.logic.kiosk.policy_says import say_problem
from desktop.logic.words import Words

GOOD, REFUSED = 0, 1

Load = Callable[[Path], Reading]


def check_policy(given: Given, load: Load) -> int:
    """Look at the file and say what comes of it; gives the exit status."""
    (name,) = given.texts
    reading = load(Path(name))
    words = plain_words(given.language)
    if given.has(JSON):
        terminal.write(_as_json(reading, words))
    else:
        terminal.write("".join(f"{terminal.shown(line)}\n" for line in _in_words(reading, words)))
    return REFUSED if reading.problems else GOOD


def _as_json(reading: Reading, words: Words) -> str:
    problems = [{"place": one.place, "code": one.code, "says": say_problem(one, words)} for one in reading.problems]
    return encode({"ok": not problems, "problems": problems, "policy": in_force(reading.policy)}) + "\n"


def _in_words(reading: Reading, words: Words) -> Iterator[str]:
    yield words("cli.kiosk.policy.refused" if reading.problems else "cli.kiosk.policy.good")
    yield from problem_lines(reading.problems, words)
    yield words("cli.kiosk.policy.in-force")
    yield from (
        f"  {name}: {json.dumps(value, ensure_ascii=False)}" for name, value in in_force(reading.policy).items()
    )


def problem_lines(problems: tuple[Problem, ...], words: Words) -> Iterator[str]:
    """A line for each problem: its place, then its sentence."""
    return (f"  {one.place}: {say_problem(one, words)}" for one in problems)
