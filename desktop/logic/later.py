"""Regular expressions that are compiled with their first use: a cold start pays for what it reads, not for all."""

import re
from collections.abc import Callable
from functools import cache, partial


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """What gives the compiled pattern, the same one each time. Only for what a plain link needs nothing of."""
    return cache(partial(re.compile, pattern, flags))
