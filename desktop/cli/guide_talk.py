"""`jaga-akun guide` at a terminal: one question after the other, numbers for answers, a step back, then the plan."""

import re
import sys
from typing import NamedTuple

from desktop.arguments import Given, UsageError
from desktop.cli import terminal
from desktop.cli.guide_file import Told
from desktop.cli.guided import Ground
from desktop.cli.sheet_text import wrapped
from desktop.logic.private import unshown
from desktop.logic.recovery.flow import Reached, allowed, replay
from desktop.logic.recovery.model import Answers, Kind, Question
from desktop.logic.recovery.routes import most_left

_NUMBERS = re.compile(r"\s*\d{1,2}(?:\s*,\s*\d{1,2})*\s*", re.ASCII)
_LONGEST = 4_096
_BACK, _STOP = "k", "s"


@unshown
class _Typed(NamedTuple):
    """What was typed: the chosen options, or a step back; neither for what cannot be read."""

    chosen: tuple[str, ...] = ()
    back: bool = False


def talk(given: Given, ground: Ground) -> int:
    """Ask until the plan is reached, and print it; gives the exit status. Raises UsageError without a terminal."""
    if not _at_a_terminal():
        raise UsageError("cli.guide.no-terminal")
    from desktop.cli.guide_text import plan_text  # noqa: PLC0415  # after the last answer
    from desktop.cli.guiding import OPEN, TOLD, guided_by, moment  # noqa: PLC0415  # it calls us

    moment(given)  # what is wrong with day and minute is said before anybody has answered
    answers = _asked(ground)
    told = Told(answers, None, {}, (), (), None, None)
    guided = None if answers is None else guided_by(ground, told, moment(given))
    if guided is None:
        terminal.write(f"\n{ground.words('guide.stopped')}\n")
        return OPEN
    terminal.write(f"\n{plan_text(guided)}")
    return TOLD


def _at_a_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _asked(ground: Ground) -> Answers | None:
    """The answers that lead to the plan; None for who stops before it."""
    answers: dict[str, tuple[str, ...]] = {}
    terminal.write(_lines(wrapped(ground.words("guide.keys"))))
    while (reached := replay(ground.flow, answers)).next_node is not None:
        question = ground.flow.questions[reached.next_node]
        terminal.write(_lines(_question(ground, question, reached)))
        typed = _read(question)
        if typed is None:
            return None
        if typed.back:
            answers.pop(reached.asked[-1] if reached.asked else "", None)
        elif typed.chosen:
            answers[question.id] = typed.chosen
        else:
            says = "guide.again.many" if question.kind is Kind.MANY else "guide.again.one"
            terminal.write(_lines(wrapped(ground.words(says, count=len(question.options)))))
    return answers


def _question(ground: Ground, question: Question, reached: Reached) -> list[str]:
    words, n = ground.words, len(reached.asked) + 1
    left = most_left(ground.flow, reached.answers)
    place = words("recovery.question.left", n=n, count=left) if left else words("recovery.question.last", n=n)
    lines = ["", *wrapped(place), *wrapped(words(question.text))]
    lines += wrapped(words(question.hint)) if question.hint else []
    lines += wrapped(f"{words('recovery.why')}: {words(question.why)}", 2)
    for number, option in enumerate(question.options, start=1):
        lines += wrapped(words(option.text), 1, f"{number}. ")
        lines += wrapped(words(option.line), 4) if option.line else []
    return lines


def _read(question: Question) -> _Typed | None:
    """What is typed to a question; None for who stops. Nothing of it is kept but the numbers."""
    terminal.write("> ")
    stream = terminal.source()
    line = stream.readline(_LONGEST) if stream is not None else b""
    text = line.decode("utf-8", "replace").strip().lower()
    if not line or text == _STOP:
        return None
    if text == _BACK:
        return _Typed(back=True)
    numbers = [int(one) for one in text.split(",")] if _NUMBERS.fullmatch(text) else []
    if not all(1 <= number <= len(question.options) for number in numbers):
        return _Typed()
    return _Typed(allowed(question, [question.options[number - 1].id for number in numbers]))


def _lines(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"
