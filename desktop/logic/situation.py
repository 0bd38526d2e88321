"""What has happened to a person who did what a link, a code or a message asked: from verdict to first help.

Lies below the rooms, because one finds the codes and another knows what to do; a test holds both ends together.
"""

from collections.abc import Iterable

OPENED = "opened"
"""A link was opened, and nothing more is known."""

SITUATIONS = {
    "sender.dials-forwarding": "dialled",
    "link.app-with-name": "apk",
    "message.offers-app": "apk",
    "message.install": "apk",
    "message.asks-apk": "apk",
    "message.asks-code": "otp",
    "message.asks-password": "password",
    "message.asks-fee": "money",
    "message.asks-documents-in-name": "documents",
    "mail.attached-program-in-name": "apk",
    "mail.archive-with-program-in-name": "apk",
    "qr.payment": "money",
    "qr.payment-claims": "money",
}
"""Code of a finding -> id of the situation, in the pack's `first_actions.json`, of who did what was asked."""


def situation_after(codes: Iterable[str], *, link: bool = False) -> str | None:
    """The id of the situation of somebody who did what was asked; None where several are as likely, or none.

    `codes` are those of the findings; `link` says that one address was judged, which can only be opened.
    """
    if link:
        return OPENED
    asked = {SITUATIONS[code] for code in codes if code in SITUATIONS}
    return asked.pop() if len(asked) == 1 else None
