"""Opens the desk: the programme pack, the words and the checker that the options ask for."""

from desktop.cli.answer import Desk
from desktop.cli.options import Options, UsageError
from desktop.engine import MESSAGES
from desktop.logic.content import ContentError, load_programme, load_vocabulary
from desktop.logic.pack_fault import pack_fault
from desktop.logic.verify.check import Checker
from desktop.logic.words import load_words


def open_desk(options: Options) -> Desk:
    """Load everything once; raises UsageError for a pack that was named and cannot be used."""
    try:
        programme = load_programme(options.programme)
    except ContentError as error:
        if options.programme is None:
            raise
        text_id, values = pack_fault(options.programme, error)
        raise UsageError(text_id, **values) from None
    words = load_words(options.language, programme)
    return Desk(Checker(programme, load_vocabulary(MESSAGES)), words, programme, options.day)
