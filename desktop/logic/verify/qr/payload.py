"""Reads what the payload of a code is: a link, text, a network, a contact, a message to send, a payment.

Telephones act on these by what they begin with. Everything is read tolerantly, because codes are made by hand; what
cannot be read is text. Secrets (the password of a network, the key of a second factor) are dropped at once.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from desktop.logic.verify.answer.code_content import (
    Call,
    Contact,
    Link,
    Login,
    Network,
    Payload,
    PlainText,
    SecretKey,
    Writing,
)
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.link.profile import mail_targets
from desktop.logic.verify.qr.payment import read_payment

MAX_FIELDS = 60
"""So many fields of one contact or event are read."""


_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_FIELD = re.compile(r"(?<![A-Za-z0-9-])([A-Za-z0-9-]{1,20}):((?:\\.|[^;\\])*)", re.DOTALL)
_LINE = re.compile(r"^[ \t]*(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:\n]*)?):(.*)$", re.MULTILINE)
_FOLDED = re.compile(r"\r?\n[ \t]")
_BREAK = re.compile(r"\\[nN]")
_LOGINS = (
    (
        "WhatsApp",
        re.compile(r"\d@[\w+/=-]{16,}(?:,[\w+/=-]{16,}){1,5}\Z|https?://wa\.me/settings/linked_devices", re.IGNORECASE),
    ),
    ("Telegram", re.compile(r"tg:(?://)?login\?", re.IGNORECASE)),
    ("Signal", re.compile(r"(?:sgnl://|tsdevice:/)", re.IGNORECASE)),
    ("Discord", re.compile(r"https?://(?:www\.)?discord(?:app)?\.com/ra/", re.IGNORECASE)),
    ("Steam", re.compile(r"https?://s\.team/q/", re.IGNORECASE)),
)
_PREFIX = re.compile(r"([a-z-]+):(?://)?", re.IGNORECASE)
_TEXT_PARTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "URL", "ORGANIZER", "COMMENT", "ATTACH"})
_NOTES = frozenset({"NOTE", "TITLE", "ORG", "ROLE", "ADR", "MEMO", "IMPP", "X-SOCIALPROFILE"})


def read_payload(text: str) -> Payload:
    """What a payload is; text when it is nothing else."""
    stripped = text.strip().removeprefix("\ufeff").strip()
    for app, pattern in _LOGINS:
        if pattern.match(stripped):
            return Login(app)
    if payment := read_payment(stripped):
        return payment
    match = _PREFIX.match(stripped)
    known = _known(match.group(1).lower(), stripped, stripped[match.end() :]) if match else None
    if known:
        return known
    return Link(stripped) if _is_link(stripped) else PlainText(text)


def shown(text: str, payload: Payload) -> str:
    """The payload as it may be shown and kept: without the password of a network and without a secret key."""
    match payload:
        case Network(name):
            return f"WIFI:S:{name};;"
        case SecretKey():
            return "otpauth:"
        case Login(app):
            return app
    return text


def _is_link(text: str) -> bool:
    """One address and nothing else. With a blank or a line break inside telephones differ, so it is text."""
    if re.search(r"[\s\x00-\x1f]", text) or "@" in text.partition("/")[0]:
        return False
    address = read(text)
    return address is not None and (address.written or address.registrable is not None)


def _known(scheme: str, whole: str, body: str) -> Payload | None:  # noqa: C901, PLR0911  # one line a kind
    match scheme:
        case "wifi":
            return Network(_first(_fields(body), "S"))
        case "otpauth" | "otpauth-migration":
            return SecretKey()
        case "begin":
            return _lines(whole, body)
        case "mecard" | "bizcard":
            return _contact(_fields(body))
        case "tel" | "telprompt" | "callto":
            return Call(unquote(body.partition("?")[0]))
        case "sms" | "smsto" | "mms" | "mmsto":
            number, text = _query(body) if "?" in body else body.partition(":")[::2]
            return Writing(unquote(number), text, mail=False)
        case "mailto":
            mail = read(whole)
            targets = ",".join(mail_targets(mail)) if mail else ""
            return Writing(targets or unquote(body.partition("?")[0]), _query(body)[1], mail=True)
        case "matmsg":
            fields = _fields(body)
            return Writing(_first(fields, "TO"), f"{_first(fields, 'SUB')} {_first(fields, 'BODY')}".strip(), mail=True)
        case "smtp":
            address, _, text = body.partition(":")
            return Writing(address, text.replace(":", " "), mail=True)
        case "geo":
            return PlainText(whole, place=True)
        case "mebkm":
            return _bookmark(_first(_fields(body), "URL"))
        case "url" | "urlto":
            return _bookmark(body.rpartition(":")[2] if "://" not in body else body[_web_start(body) :])
    return None


def _web_start(body: str) -> int:
    """URLTO:title:https://... and URL:https://...: where the address begins."""
    match = re.search(r"[A-Za-z][A-Za-z0-9+.-]*://", body)
    return match.start() if match else 0


def _bookmark(url: str) -> Payload | None:
    return Link(url) if _is_link(url) else None


def _query(body: str) -> tuple[str, str]:
    """Who is written to, and the words of `subject` and `body`."""
    address, _, query = body.partition("?")
    pairs = (pair.partition("=") for pair in query.split("&")[:MAX_FIELDS])
    said = (unquote(value.replace("+", " ")) for key, _, value in pairs if key.lower() in {"subject", "body"})
    return address, " ".join(said)


def _fields(body: str) -> list[tuple[str, str]]:
    """The fields of `KEY:value;KEY:value;;` with a backslash before what would end a value."""
    found: list[tuple[str, str]] = []
    for match in _FIELD.finditer(body):
        found.append((match.group(1).upper(), _ESCAPED.sub(r"\1", match.group(2)).strip()))
        if len(found) == MAX_FIELDS:
            break
    return found


def _first(fields: list[tuple[str, str]], key: str) -> str:
    return next((value.removeprefix('"').removesuffix('"') for name, value in fields if name == key), "")


def _lines(whole: str, body: str) -> Payload | None:
    """A contact (vCard) or an appointment (iCalendar): a field on each line, long ones folded."""
    rows = list(_rows(_FOLDED.sub("", whole)))
    if body[:5].upper() == "VCARD":
        return _contact(rows)
    if body[:6].upper() in {"VEVENT", "VCALEN"}:
        return PlainText("\n".join(value for key, value in rows if key in _TEXT_PARTS), event=True)
    return None


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for number, match in enumerate(_LINE.finditer(text)):
        if number >= MAX_FIELDS:
            return
        value = _ESCAPED.sub(r"\1", _BREAK.sub("\n", match.group(3))).strip()
        yield match.group(1).upper(), value


def _contact(fields: list[tuple[str, str]]) -> Contact:
    def all_of(*keys: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value for key, value in fields if key in keys and value))

    # FN is the name as shown; N has its parts in an order of its own.
    given = [*all_of("FN"), *(" ".join(re.split(r"[;,]\s*", name)).strip() for name in all_of("N")), *all_of("ORG")]
    return Contact(
        name=given[0] if given else "",
        numbers=tuple(number.removeprefix("tel:") for number in all_of("TEL", "TEL-AV")),
        mails=tuple(mail.removeprefix("mailto:") for mail in all_of("EMAIL")),
        links=all_of("URL"),
        note="\n".join(value for key, value in fields if key in _NOTES),
    )
