"""The codes of a picture as a page shows them: one below the other, those of mere text in a row as one."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from desktop.logic.verify.answer.code_content import PlainText
from desktop.logic.verify.answer.judgement import Piece


def shown_pieces(codes: Iterable[Piece]) -> Iterator[Piece]:
    """A piece for each code, or for each run of codes of mere text; blank ones are left out."""
    for is_text, run in groupby(codes, key=lambda code: isinstance(code.payload, PlainText)):
        group = tuple(run)
        if not is_text:
            yield from group
        elif text := _without_blank_lines(code.text for code in group):
            links = tuple(link for code in group for link in code.links)
            senders = tuple(sender for code in group for sender in code.senders)
            yield Piece(text, _words(group), links, senders)


def _words(codes: tuple[Piece, ...]) -> PlainText:
    """The words of codes of mere text; of a single appointment with what else is known of it."""
    words = [code.payload for code in codes if isinstance(code.payload, PlainText)]
    if len(words) == 1 and words[0].event:
        return words[0]
    return PlainText(_without_blank_lines(one.text for one in words))


def _without_blank_lines(texts: Iterable[str]) -> str:
    """The texts below one another, without the blank lines before and after them."""
    lines = "\n".join(texts).split("\n")
    said = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[said[0] : said[-1] + 1]) if said else ""
