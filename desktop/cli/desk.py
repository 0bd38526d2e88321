"""Opens the desk: the programme pack and the words that the options ask for."""

from desktop.cli.answer import Desk
from desktop.cli.options import Options
from desktop.cli.programme import open_programme
from desktop.engine import Engine
from desktop.logic.words import load_words


def open_desk(options: Options) -> Desk:
    """Load the pack and the words; raises UsageError for a pack that was named and cannot be used."""
    programme = open_programme(options)
    return Desk(Engine(lambda: programme), load_words(options.language, programme), programme, options.day)
