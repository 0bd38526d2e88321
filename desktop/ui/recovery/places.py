"""The places of the recovery behind its first question; light, as all places are. What was told is in the visit."""

from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.private import unshown

if TYPE_CHECKING:  # not before the first paint
    from desktop.logic.recovery.case import Case


@unshown
class Asking(NamedTuple):
    """A question; `key` is the id of its node."""

    key: str
    case: "Case | None" = None


@unshown
class Planned(NamedTuple):
    """The plan of what was told; `case` is what was told already (a saved plan's, a picture's).

    `changed`: it was made of steps that have changed since.
    """

    case: "Case | None" = None
    changed: bool = False


@unshown
class AtStep(NamedTuple):
    """One step, or another way of one that failed; `key` is its id."""

    key: str
    case: "Case | None" = None


@unshown
class Paper(NamedTuple):
    """A sheet: the plan (`a4`, `slip`), a letter by its id, or the poster; `key` says which."""

    key: str
    case: "Case | None" = None


class Prevention(NamedTuple):
    """The cards on how to keep the account."""
