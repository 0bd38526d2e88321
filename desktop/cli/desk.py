"""Opens the desk: the programme pack, the words and the list of passwords that the options ask for."""

from desktop.cli.answer import Desk
from desktop.cli.engine import make_engine
from desktop.cli.options import Options
from desktop.cli.programme import open_programme
from desktop.logic.words import load_words


def open_desk(options: Options, *, many: bool = False) -> Desk:
    """Load the pack and the words, for one question or `many`.

    Raises UsageError for a pack or a list that was named and cannot be used.
    """
    programme = open_programme(options)
    engine = make_engine(options, programme)
    return Desk(engine, load_words(options.language, programme), programme, options.day, many=many)
