"""What has happened to a person who did what a link, a code or a message asked: from verdict to recovery.

Lies below the rooms, because one finds the codes and another knows what to do; a test holds both ends together.
"""

from collections.abc import Iterable

URGENT = "urgent"
RECOVER = "recover"
"""The entries that the first page opens: something was given away, or something else is wrong."""

CONTACT = "contact"
"""The entry of who has lost a mailbox or a number, or soon will."""

OPENED = "opened"
"""The entry of who opened a link, where nothing more is known."""

ENTRIES = {
    "sender.dials-forwarding": "dialled",
    "link.app-with-name": "installed",
    "message.offers-app": "installed",
    "message.install": "installed",
    "message.asks-apk": "installed",
    "message.asks-code": "told",
    "message.asks-password": "typed",
    "message.asks-fee": "paid",
    "message.asks-documents-in-name": "sent",
    "mail.attached-program-in-name": "installed",
    "mail.archive-with-program-in-name": "installed",
    "qr.payment": "paid",
    "qr.payment-claims": "paid",
}
"""Code of a finding -> the entry, in a pack's `flows/questions.json`, of who did what was asked."""


def entry_after(codes: Iterable[str], *, link: bool = False) -> str:
    """The entry for somebody who did what was asked; the urgent question where several are as likely, or none.

    `codes` are those of the findings; `link` says that one address was judged, which can only be opened.
    """
    if link:
        return OPENED
    asked = {ENTRIES[code] for code in codes if code in ENTRIES}
    return asked.pop() if len(asked) == 1 else URGENT
