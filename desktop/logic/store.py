"""Why nothing could be read from the personal store, or kept in it: three things that a page has a sentence for."""

from typing import ClassVar

DAMAGED = "store.damaged"
"""The text id of what is said once of a damaged store; its value `file` is the name that it was moved to."""


class StoreError(Exception):
    """The store cannot be used now; nothing in it was changed. It carries nothing of what should have been kept.

    `text_id` is what is said, `status` what a command ends with.
    """

    text_id: ClassVar[str]
    status: ClassVar[int]


class StoreLocked(StoreError):  # noqa: N818  # a state of the store, not a fault
    """Somebody else is writing, and did not end while we waited. It is not damaged: to try again helps."""

    text_id = "store.locked"
    status = 75  # as in sysexits.h: EX_TEMPFAIL


class StoreNewer(StoreError):  # noqa: N818  # same
    """A newer version of the program wrote it. It is not touched."""

    text_id = "store.newer"
    status = 74  # EX_IOERR


class StoreUnwritable(StoreError):  # noqa: N818  # same
    """The system does not let us: no right to write there, no room, something else in its place."""

    text_id = "store.unwritable"
    status = 74


class StoreForeign(StoreError):  # noqa: N818  # same
    """The file that was named is none of ours, or damaged. It is not touched."""

    text_id = "store.foreign"
    status = 74
