"""A letter to an office, written from what was answered and ticked: no free text, and blanks for what only ink may say.

A letter has no place for a code, a PIN or a password, and asks nobody for one.
"""

import datetime
from collections.abc import Collection, Iterator

from desktop.logic.recovery.model import Letter, Situation
from desktop.logic.recovery.plan import Plan, standing
from desktop.logic.recovery.say import clock
from desktop.logic.sheet import Block, Heading, Lines, Numbered, Paper, Ruled, Sheet
from desktop.logic.words import Words

_LINES = 2
"""For what happened, where no sentence of ours tells it."""


def letter_sheet(
    letter: Letter, plan: Plan, words: Words, done: Collection[str] = (), failed: Collection[str] = ()
) -> Sheet:
    """One of the letters of a plan, on A4. `done` and `failed` are ids of steps."""
    first = Lines((words("letters.date", date=words.date(plan.now.date())), words(letter.to)))
    happened = _said(letter, letter.happened, plan, words)
    blocks: list[Block] = [first, Lines((words(letter.opening), *happened))]
    if letter.happened and not happened:
        blocks.append(Ruled(words("letters.happened"), _LINES))
    blocks += [*_error(letter, plan, words), *_times(letter, plan, words)]
    if told := tuple(words(text) for text in _told(letter, plan, done, failed)):
        blocks.append(Lines(told))
    blocks.append(Heading(words("letters.requests")))
    blocks += [Numbered(str(n), words(text)) for n, text in enumerate(requests(letter, plan, failed), start=1)]
    blocks.append(Heading(words("letters.blanks")))
    blocks += [Ruled(label) for label in _said(letter, letter.blanks, plan, words)]
    if enclosed := attachments(letter, plan, words):
        blocks += [Heading(words("letters.attachments")), Lines(enclosed)]
    blocks += [Lines((words(letter.closing),)), Ruled(words("letters.signature"))]
    return Sheet(words(letter.title), Paper.A4, tuple(blocks), words("shell.disclaimer"), most=1)


def sentences_of(letter: Letter) -> tuple[str, ...]:
    """The text ids of everything that it may say, each once."""
    by_step = (text for part in (letter.requests, letter.times, letter.done, letter.failed) for text in part.values())
    lists = (*letter.happened, *letter.errors, *letter.attachments, *letter.blanks)
    return tuple(dict.fromkeys((letter.title, letter.to, letter.opening, *lists, *by_step, letter.closing)))


def holds(letter: Letter, text: str, situation: Situation) -> bool:
    """Whether one of its sentences is true in this situation."""
    return text not in letter.only or any(clause.holds(situation) for clause in letter.only[text])


def attachments(letter: Letter, plan: Plan, words: Words) -> tuple[str, ...]:
    """What goes with the letter, each with the only way on which it may be sent or taken."""
    return _said(letter, letter.attachments, plan, words)


def requests(letter: Letter, plan: Plan, failed: Collection[str] = ()) -> tuple[str, ...]:
    """The text ids of what the letter asks for, each once: for steps, their parts, and ways after a failed one."""
    there = {part.id for planned in plan.steps for part in (planned.step, *planned.parts)}
    there |= {way for planned in plan.steps for way in standing(planned, failed)}
    asked = (text for step, text in letter.requests.items() if step in there)
    return tuple(dict.fromkeys(text for text in asked if holds(letter, text, plan.situation)))


def _said(letter: Letter, texts: Collection[str], plan: Plan, words: Words) -> tuple[str, ...]:
    return tuple(words(text) for text in texts if holds(letter, text, plan.situation))


def _error(letter: Letter, plan: Plan, words: Words) -> Iterator[Block]:
    """What a page showed: the one quote that fits, else a line to write it on."""
    if letter.errors:
        fitting = _said(letter, letter.errors, plan, words)
        yield Lines(fitting) if len(fitting) == 1 else Ruled(words("letters.error"))


def _times(letter: Letter, plan: Plan, words: Words) -> Iterator[Block]:
    """When it happened, as far as it was told; else a line to write it on."""
    for name, text in letter.times.items():
        if name in plan.elapsed:
            minutes = plan.elapsed[name]
            if minutes is None:
                yield Ruled(words("letters.time"))
            else:
                at = plan.now - datetime.timedelta(minutes=minutes)
                yield Lines((words(text, date=words.date(at.date()), time=clock(at)),))


def _told(letter: Letter, plan: Plan, done: Collection[str], failed: Collection[str]) -> tuple[str, ...]:
    """The text ids of what was done already, and of what was tried."""
    told = [text for step, text in letter.done.items() if step in done]
    told += [text for step, text in letter.failed.items() if step in failed and step not in done]
    return tuple(dict.fromkeys(text for text in told if holds(letter, text, plan.situation)))
