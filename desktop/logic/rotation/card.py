"""The next check-up on paper: its date in words, why, the address to type, and room to write. No name of an account."""

from collections.abc import Iterator, Sequence

from desktop.logic.pack.programme import Programme
from desktop.logic.rotation.calendar import Appointment, event_text, title
from desktop.logic.rotation.honest import honest
from desktop.logic.sheet import Block, Boxed, Code, Heading, Lines, Paper, Reach, Ruled, Sheet
from desktop.logic.words import Words

_BLANKS = ("card.last", "card.next", "card.notes")


def card(dates: Sequence[Appointment], programme: Programme, words: Words, paper: Paper = Paper.A4) -> Sheet:
    """The card of one or two accounts, on one page."""
    blocks = tuple(_blocks(dates, programme, words))
    return Sheet(words("card.title"), paper, blocks, words("take.footer", date=words.date(programme.issued)), most=1)


def _blocks(dates: Sequence[Appointment], programme: Programme, words: Words) -> Iterator[Block]:
    for one in dates:
        yield Boxed(title(one.kind, words), (words.long_date(one.start), words("card.every", count=one.every)))
    yield Heading(words("card.why"))
    sourced = honest(programme, words)
    yield Lines((" ".join(one.text for one in sourced),))
    yield Lines(tuple(dict.fromkeys(line for one in sourced[:-1] for line in one.sources)), small=True)
    yield Heading(words("card.questions"))
    yield Lines(tuple(words(f"card.question.{n}") for n in (1, 2, 3, 4)))
    yield Reach(words("card.address"), programme.home, words("card.address.type"))
    yield from (Ruled(words(blank)) for blank in _BLANKS)
    yield Lines((words("card.never"),))
    yield Heading(words("card.codes"))
    yield from (Code(event_text(one, words), words.long_date(one.start)) for one in dates)
