"""What is told of a fault of ours: its class and where it happened, for its message may be a person's."""

from traceback import walk_tb


def place_of(error: BaseException) -> str:
    """As "ValueError desktop.cli.request:12"."""
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"{type(error).__name__} {frame.f_globals.get('__name__', '?')}:{line}"
