"""How strong a password is: the values that an estimate gives, and how long each kind of attacker needs.

Bands as zxcvbn has them: 10^3, 10^6, 10^8 and 10^10 guesses (Wheeler, USENIX Security 2016).
"""

from enum import StrEnum
from typing import NamedTuple

from desktop.logic.findings import Finding
from desktop.logic.private import unshown

BANDS = (3.0, 6.0, 8.0, 10.0)
"""Where score 1, 2, 3 and 4 begin, in log10 of guesses."""

STRONG = 3
"""From this score on the parts are no reason to worry, and only what concerns the owner is told."""

LISTED_SCORE = 1
"""The highest score of a password that stands on a list of leaked ones (decision 35)."""


@unshown
class Strength(NamedTuple):
    """What an estimate says. Nothing of the password is in it.

    `guesses_log10`: how many guesses an attacker who knows Indonesia needs, as log10. `score`: 0 to 4. `listed`: it
    stands on a list of leaked and common passwords.
    """

    guesses_log10: float
    score: int
    listed: bool = False
    findings: tuple[Finding, ...] = ()


def score_of(guesses_log10: float) -> int:
    """The band of a number of guesses, 0 to 4."""
    return sum(guesses_log10 >= band for band in BANDS)


class Attacker(StrEnum):
    """Who guesses. The rates are those of zxcvbn's documentation."""

    ONLINE = "online"  # at the sign-in page, which lets through some hundred tries an hour
    OFFLINE = "offline"  # with the stolen data of a site that stored passwords well, with a slow hash


GUESSES_PER_SECOND = {Attacker.ONLINE: 100 / 3600, Attacker.OFFLINE: 1e4}
"""The offline rate is the one that the bands are made for; a site that stored badly makes it a million times faster."""


class Unit(StrEnum):
    """A unit of time in which a duration is told."""

    MOMENT = "moment"  # under a second
    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    CENTURY = "century"  # more than a hundred years


@unshown
class Duration(NamedTuple):
    """A rounded time: `number` of a unit, 0 where the unit says it all.

    Above ten it goes by fives: "about 21 hours" would promise what no estimate can keep.
    """

    unit: Unit
    number: int = 0


_FINE, _STEP = 10, 5
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_MONTH, _YEAR = 30 * _DAY, 365 * _DAY
_STEPS = (
    (_MINUTE, 1, Unit.SECONDS),
    (_HOUR, _MINUTE, Unit.MINUTES),
    (_DAY, _HOUR, Unit.HOURS),
    (_MONTH, _DAY, Unit.DAYS),
    (_YEAR, _MONTH, Unit.MONTHS),
    (100 * _YEAR, _YEAR, Unit.YEARS),
)


def lasts(guesses_log10: float, attacker: Attacker) -> Duration:
    """How long the guesses take this attacker, rounded down to whole units."""
    if guesses_log10 > 20:
        return Duration(Unit.CENTURY)
    seconds = 10**guesses_log10 / GUESSES_PER_SECOND[attacker]
    if seconds < 1:
        return Duration(Unit.MOMENT)
    for limit, length, unit in _STEPS:
        if seconds < limit:
            number = int(seconds // length)
            return Duration(unit, number - number % _STEP if number > _FINE else number)
    return Duration(Unit.CENTURY)
