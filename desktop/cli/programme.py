"""Opens the programme pack that the options ask for."""

from desktop.arguments import UsageError
from desktop.cli.options import Options
from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.fault import pack_fault
from desktop.logic.pack.programme import Programme


def open_programme(options: Options) -> Programme:
    """The pack that was named, else the built-in one; raises UsageError for one that was named and cannot be used."""
    try:
        return load_programme(options.programme)
    except ContentError as error:
        if options.programme is None:
            raise
        text_id, values = pack_fault(options.programme, error)
    raise UsageError(text_id, **values)
