"""The places of the guided change: one for each of its five steps, and nothing that was typed in any of them."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.private import unshown

if TYPE_CHECKING:  # not before the first paint
    from desktop.logic.rotation.facts import Account


class Step(StrEnum):
    """A step of the guided change, in the order of going."""

    FIRST = "first"
    OPEN = "open"
    MAKE = "make"
    OTHERS = "others"
    DATE = "date"


@unshown
class GuidedChange(NamedTuple):
    """A step of the change of one account's password; `key` is step and account. Made by `change_of`.

    `shown` are the accounts of a picture, None for those that are kept.
    """

    key: str
    account: int
    step: Step
    shown: "tuple[Account, ...] | None" = None


def change_of(account: int, step: Step = Step.FIRST) -> GuidedChange:
    """A step of the change of an account's password, the first unless another is named."""
    return GuidedChange(f"{step}.{account}", account, step)


def after(place: GuidedChange) -> GuidedChange:
    """The step behind this one; raises IndexError behind the last."""
    steps = tuple(Step)
    return change_of(place.account, steps[steps.index(place.step) + 1])._replace(shown=place.shown)
