"""The places of the check-up behind its first page; light, as all places are.

`shown` are the accounts of a picture, None for those that are kept.
"""

from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.private import unshown

if TYPE_CHECKING:  # not before the first paint
    from desktop.logic.rotation.draft import Draft
    from desktop.logic.rotation.facts import Account
    from desktop.ui.places import Place


@unshown
class FormOf(NamedTuple):
    """The form of an account: `key` is its id as text, empty for a new one; `draft` is what stands in it.

    `then` is where it leads once it is written; the check-up unless another place is named.
    """

    key: str = ""
    draft: "Draft | None" = None
    then: "Place | None" = None
    shown: "tuple[Account, ...] | None" = None


@unshown
class Asked(NamedTuple):
    """A question of the check-up of one account; `key` is its id, `answers` what was answered before."""

    key: str
    account: int
    answers: tuple[tuple[str, str], ...] = ()
    shown: "tuple[Account, ...] | None" = None


class StayIn(NamedTuple):
    """What keeps the way into an account open ("Jangan sampai terkunci")."""


@unshown
@unshown
class Removing(NamedTuple):
    """The question before an account is thrown away; without one: before all that is kept is."""

    account: int | None = None
    shown: "tuple[Account, ...] | None" = None
