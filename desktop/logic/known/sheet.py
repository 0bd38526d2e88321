"""What is known today on one page, for the wall of a training centre or to take along.

It has no code to scan: on a wall anybody can paste another over it. Addresses are typed.
"""

import datetime
from collections.abc import Iterator

from desktop.logic.known.read import Question
from desktop.logic.known.say import Said, Today
from desktop.logic.pack.programme import Programme
from desktop.logic.sheet import Block, Boxed, Heading, Lines, Paper, Reach, Sheet
from desktop.logic.words import Words


def known_sheet(
    known: Today, programme: Programme, words: Words, today: datetime.date, paper: Paper = Paper.A4
) -> Sheet:
    """All of the page on one side of paper, with the day it was printed and the day it is to be taken down."""
    dates = [known.age, words("known.printed", date=words.date(today))]
    if known.renew_by and known.renew_by >= today:
        dates.append(words("known.renew", date=words.date(known.renew_by)))
    blocks = (Lines((" ".join(dates),)), *(block for said in known.said for block in _blocks(said, words)))
    footer = words("take.footer", date=words.date(programme.issued))
    return Sheet(words("known.title"), paper, blocks, footer, most=1)


def _blocks(said: Said, words: Words) -> Iterator[Block]:
    """The answer to the first question stands in a box: it is what people come to read."""
    yield Heading(said.asks)
    yield Boxed(said.answer, ()) if said.question is Question.OPEN else Lines((said.answer,))
    yield from (Reach(line.says, line.value, line.source) for line in said.lines if line.value)
    sentences = [line for line in said.lines if not line.value]
    if said.question is Question.UNKNOWN:
        yield Lines(tuple(words("known.listed", says=line.says) for line in sentences))
        yield Lines(tuple(dict.fromkeys(line.source for line in sentences)), small=True)
    elif sentences:
        yield Lines(tuple(words("known.cited", says=line.says, source=line.by or line.source) for line in sentences))
