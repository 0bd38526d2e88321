"""Makes the engine that the options ask for."""

from desktop.arguments import UsageError
from desktop.cli.options import Options
from desktop.engine import Engine, blocklist_fault
from desktop.logic.pack.programme import Programme


def make_engine(options: Options, programme: Programme) -> Engine:
    """The engine of a programme; raises UsageError for a list of passwords that was named and cannot be used."""
    fault = None if options.blocklist is None else blocklist_fault(options.blocklist)
    if fault is None:
        return Engine(lambda: (programme,), options.blocklist)
    text_id, values = fault
    raise UsageError(text_id, **values)
