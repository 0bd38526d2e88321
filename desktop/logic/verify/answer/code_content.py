"""What one code of a picture can hold, as values: a link, text, a network, a contact, a message to send, a payment."""

from dataclasses import dataclass

from desktop.logic.private import unshown


@unshown
@dataclass(frozen=True, slots=True)
class Link:
    """An address to open, as it stands in the payload."""

    url: str


@unshown
@dataclass(frozen=True, slots=True)
class PlainText:
    """A text. `event` when it is the text of an appointment, `place` when it is one on a map."""

    text: str
    event: bool = False
    place: bool = False


@unshown
@dataclass(frozen=True, slots=True)
class Network:
    """A Wi-Fi network to join; its password is not kept."""

    name: str


@unshown
@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to add to the contacts; `note` is what else it says."""

    name: str
    numbers: tuple[str, ...]
    mails: tuple[str, ...]
    links: tuple[str, ...]
    note: str


@unshown
@dataclass(frozen=True, slots=True)
class Call:
    """A number to dial."""

    number: str


@unshown
@dataclass(frozen=True, slots=True)
class Writing:
    """A message that is ready to be sent: to a number or to a mail address."""

    to: str
    text: str
    mail: bool


@unshown
@dataclass(frozen=True, slots=True)
class Login:
    """Signs another device in to the account of whoever scans it."""

    app: str


@unshown
@dataclass(frozen=True, slots=True)
class SecretKey:
    """The key of a second factor; it is not kept."""


@unshown
@dataclass(frozen=True, slots=True)
class Payment:
    """Who is paid. `number` is the merchant's national number (NMID), `acquirer` the domain of who collects for it.

    `amount` is empty when the payer types it. `dynamic` codes are made for one payment. `intact` is False when the
    check sum is missing or wrong or the fields do not add up.
    """

    merchant: str
    city: str
    acquirer: str
    number: str
    amount: str
    purpose: str
    dynamic: bool
    intact: bool


Payload = Link | PlainText | Network | Contact | Call | Writing | Login | SecretKey | Payment
