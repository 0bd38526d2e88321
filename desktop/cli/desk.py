"""Opens the desk: the programme pack, the words and the checker that the options ask for."""

from desktop.cli.answer import Desk
from desktop.cli.options import Options, UsageError
from desktop.engine import MESSAGES
from desktop.logic.content import ContentError, load_programme, load_vocabulary
from desktop.logic.verify.check import Checker
from desktop.logic.words import load_words


def open_desk(options: Options) -> Desk:
    """Load everything once; raises UsageError for a pack that was named and is broken, with file and place."""
    try:
        programme = load_programme(options.programme)
    except ContentError as error:
        if options.programme is None:
            raise
        raise UsageError("cli.usage.programme", file=error.file, place=error.place, expected=error.expected) from None
    words = load_words(options.language, programme)
    return Desk(Checker(programme, load_vocabulary(MESSAGES)), words, programme, options.day)
