"""What a centre counts: how many visits there were, of which topic and with which outcome, and nothing about anybody.

A cell has no place for a word that is not ours: what is no `Topic` or `Outcome` cannot be counted.
"""

from enum import StrEnum


class Topic(StrEnum):
    """What a visit was about: the tile or the room of its first page."""

    FORGOT_PASSWORD = "forgot-password"  # noqa: S105  # a topic
    ACCOUNT_MISUSED = "account-misused"
    CONTACT_LOST = "contact-lost"
    NIK_TAKEN = "nik-taken"
    WALLET = "wallet"
    SUSPICIOUS_MESSAGE = "suspicious-message"
    ALREADY_HAPPENED = "already-happened"
    PASSWORD = "password"  # noqa: S105  # same
    CHECK_UP = "check-up"
    OTHER = "other"


class Outcome(StrEnum):
    """How a visit ended."""

    DONE = "done"
    """A plan, a verdict or a sheet was reached."""
    REFERRED = "referred"
    """The helper sent the visitor on to somebody else."""
    LEFT = "left"
    TIMED_OUT = "timed-out"
    """The idle clock ended it, and nothing was reached."""
