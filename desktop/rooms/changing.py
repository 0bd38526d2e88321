"""The guided change of a password for the check-up's room: who judges what is typed, and who knows it again."""

from functools import partial

from desktop.logic.rotation.old_passwords import OldPasswords
from desktop.rooms.passwords import check_password
from desktop.ui.checkup.change_make import Abilities, Old
from desktop.ui.checkup.tag_switch import Switching
from desktop.ui.passwords.places import Passphrase
from desktop.ui.secrets.typed import Typed
from desktop.window import Window


def abilities(window: Window) -> Abilities:
    """What the step with the new password can do in a window."""
    can = window.can
    return Abilities(
        partial(check_password, window),
        can.real_reuse,
        can.show_secret,
        Passphrase(),
        _old(window, window.old_passwords),
    )


def _old(window: Window, old: OldPasswords | None) -> Old | None:
    if old is None:
        return None
    switch = Switching(old.is_on, old.turn_on, old.turn_off)
    return Old(lambda scored: old.knows(scored.password, scored.score), partial(_learn, window, old), switch)


def _learn(window: Window, old: OldPasswords, typed: Typed) -> None:
    """The old one first: the newest stays longest. Runs in a thread."""
    for text in (typed.other, typed.password):
        if text:
            old.learn(text, check_password(window, Typed(text)).strength.score)
