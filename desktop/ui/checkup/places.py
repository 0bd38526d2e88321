"""The places of the check-up behind its first page; light, as all places are."""

from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.private import unshown

if TYPE_CHECKING:  # not before the first paint
    from desktop.logic.rotation.draft import Draft


@unshown
class FormOf(NamedTuple):
    """The form of an account: `key` is its id as text, empty for a new one; `draft` is what stands in it."""

    key: str = ""
    draft: "Draft | None" = None


@unshown
class Asked(NamedTuple):
    """A question of the check-up of one account; `key` is its id, `answers` what was answered before."""

    key: str
    account: int
    answers: tuple[tuple[str, str], ...] = ()


class StayIn(NamedTuple):
    """What keeps the way into an account open ("Jangan sampai terkunci")."""


@unshown
class Removing(NamedTuple):
    """The question before an account is thrown away; without one: before all that is kept is."""

    account: int | None = None
