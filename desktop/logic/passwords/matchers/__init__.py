"""One file for each kind of pattern. A matcher takes a `Reading` and says where it sees its pattern, and what it costs.

Each is linear in the length of the password or bounded by a constant; none keeps anything.
"""

from typing import NamedTuple

from desktop.logic.findings import Code
from desktop.logic.private import unshown


@unshown
class Match(NamedTuple):
    """A stretch that an attacker guesses as one thing.

    `start` and `end` (exclusive) are places in the reading, `cost` is log10 of the guesses it takes, `joining` what it
    costs on top when it is not the first part: to think of it, and to put it there. `dressed` are codes of what was
    done to it (swapped letters, written backwards).
    """

    start: int
    end: int
    cost: float
    code: Code
    joining: float
    dressed: tuple[Code, ...] = ()
