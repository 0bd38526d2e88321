"""The places of the password room; light, because the first page has a tile that leads here."""

from typing import TYPE_CHECKING, NamedTuple

from desktop.logic.private import unshown

if TYPE_CHECKING:  # not before the first paint
    from desktop.ui.passwords.proposal import Wish
    from desktop.ui.passwords.typed import Left, Sheet


@unshown
class Password(NamedTuple):
    """The password page: as it was left, or with a sheet (a picture's) on it."""

    left: "Left | Sheet | None" = None


@unshown
class Passphrase(NamedTuple):
    """The big print of a password to take along: as it was left, or of a kind (a picture's)."""

    left: "Left | Wish | None" = None
