"""What is told of a fault of ours: its class and where it happened, for its message may be a person's."""

from traceback import walk_tb


def place_of(error: BaseException) -> str:
    """As "ValueError desktop.cli.request:12": the last place that is ours, where the fault came by one of ours."""
    places = [(str(frame.f_globals.get("__name__", "?")), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [place for place in places if place[0].startswith("desktop")]
    module, line = (ours or places)[-1]
    return f"{type(error).__name__} {module}:{line}"
