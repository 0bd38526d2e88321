"""What a command is given of the person's machine: ports, made when they are first asked for. It comes from above."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import NamedTuple

from desktop.logic.ports import LoginEntry, Notifier
from desktop.logic.rotation.store import ReminderStore


class Machine(NamedTuple):
    """The outside world of a command that reminds.

    `alone` waits until no other reminder is under way: two logins in one moment must not show two notifications.
    `settings`: what the window keeps of the person's choices, only looked at.
    """

    store: Callable[[], ReminderStore]
    notifier: Callable[[], Notifier]
    login: Callable[[], LoginEntry]
    alone: Callable[[], AbstractContextManager[None]]
    settings: Callable[[], Mapping[str, object]]
