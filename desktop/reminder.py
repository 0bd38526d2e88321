"""What `remind` works with besides the premises: the store, the choices that are kept, and that one runs at a time."""

from typing import TYPE_CHECKING, cast

from desktop.premises import personal_store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from desktop.logic.rotation.store import ReminderStore


def personal_reminders() -> "ReminderStore":
    """The same store, for what a check-up goes by."""
    return cast("ReminderStore", personal_store())


def one_reminder() -> "AbstractContextManager[None]":
    """As long as it lasts no other reminder is under way. Only where something is kept."""
    from desktop.adapters.one_at_a_time import one_at_a_time  # noqa: PLC0415  # same
    from desktop.adapters.store_file import data_folder  # noqa: PLC0415  # same

    return one_at_a_time(data_folder())


def kept_choices() -> "Mapping[str, object]":
    """What the window keeps of the person's choices; a damaged file is left to it."""
    from desktop.adapters.settings_store import FileSettingsStore, settings_folder  # noqa: PLC0415  # same

    return FileSettingsStore(settings_folder()).peek()
