"""The places of the guided change: one for each of its five steps, and nothing that was typed in any of them."""

from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown


class Step(StrEnum):
    """A step of the guided change, in the order of going."""

    FIRST = "first"
    OPEN = "open"
    MAKE = "make"
    OTHERS = "others"
    DATE = "date"


@unshown
class GuidedChange(NamedTuple):
    """A step of the change of one account's password; `key` is step and account. Made by `change_of`."""

    key: str
    account: int
    step: Step


def change_of(account: int, step: Step = Step.FIRST) -> GuidedChange:
    """A step of the change of an account's password, the first unless another is named."""
    return GuidedChange(f"{step}.{account}", account, step)


def after(place: GuidedChange) -> GuidedChange:
    """The step behind this one; raises IndexError behind the last."""
    steps = tuple(Step)
    return change_of(place.account, steps[steps.index(place.step) + 1])
