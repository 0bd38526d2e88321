"""A code that asks to be paid (QRIS and every other code after EMVCo) -> who is paid, how much, and is it whole.

Source: EMV QR Code Specification for Payment Systems, Merchant-Presented Mode: fields of two digits for what it is, two
for its length, then its value; the last one is a check sum. QRIS is the Indonesian profile of it (26 to 51: accounts).
"""

import re
from binascii import crc_hqx

from desktop.logic.verify.answer.code_content import Payment

MAX_PAYMENT = 1_024
"""EMVCo allows 512 characters; a longer text is no payment code."""

_HEAD = re.compile(r"0002\d\d")
_FIELD = re.compile(r"(\d\d)(\d\d)")
_SUM = re.compile(r"6304([0-9A-Fa-f]{4})\Z")
_AMOUNT = re.compile(r"(\d{1,12})(?:\.(\d{0,2}))?")
_RUPIAH = "360"
_QRIS = "ID.CO.QRIS.WWW"
_ACCOUNTS = range(26, 52)


def read_payment(text: str) -> Payment | None:
    """The payment a payload asks for, None when it is none. Half-broken codes are read as far as they go."""
    code = text.strip()
    if len(code) > MAX_PAYMENT or not _HEAD.match(code):
        return None
    fields, whole = _fields(code)
    accounts = [_nested(fields[key]) for key in map(str, _ACCOUNTS) if key in fields]
    if not accounts and "59" not in fields:
        return None
    issuers = [account.get("00", "") for account in accounts]
    numbers = (account.get("02", "") for account in accounts if account.get("00", "").upper() == _QRIS)
    extra = _nested(fields.get("62", ""))
    return Payment(
        merchant=fields.get("59", ""),
        city=fields.get("60", ""),
        acquirer=next((issuer for issuer in issuers if issuer.upper() != _QRIS), ""),
        number=next(numbers, ""),
        amount=_amount(fields.get("54", ""), fields.get("53", "")),
        purpose=" ".join(filter(None, (extra.get("08", ""), extra.get("01", ""), extra.get("05", "")))),
        dynamic=fields.get("01") == "12",
        intact=whole and _sum_fits(code),
    )


def _fields(code: str) -> tuple[dict[str, str], bool]:
    """The fields of a code, and whether they add up. Lengths count characters, or bytes with some makers."""
    fields, whole = _cut(code)
    if whole or code.isascii():
        return fields, whole
    by_bytes, whole = _cut(code.encode("utf-8", "replace").decode("latin-1"))
    if not whole:
        return fields, False
    return {key: value.encode("latin-1").decode("utf-8", "replace") for key, value in by_bytes.items()}, True


def _nested(code: str) -> dict[str, str]:
    return _cut(code)[0]


def _cut(code: str) -> tuple[dict[str, str], bool]:
    fields: dict[str, str] = {}
    place = 0
    while match := _FIELD.match(code, place):
        start = match.end()
        place = start + int(match.group(2))
        fields.setdefault(match.group(1), code[start:place])
        if place > len(code):
            return fields, False
    return fields, place == len(code)


def _sum_fits(code: str) -> bool:
    """The check sum (CRC-16, polynomial 1021, begun with FFFF) over everything before it."""
    match = _SUM.search(code)
    return match is not None and crc_hqx(code[:-4].encode("utf-8", "replace"), 0xFFFF) == int(match.group(1), 16)


def _amount(digits: str, currency: str) -> str:
    """The amount as it is written in Indonesia: Rp50.000; other currencies by their number."""
    match = _AMOUNT.fullmatch(digits)
    if match is None:
        return digits
    cents = (match.group(2) or "").rstrip("0")
    shown = f"{int(match.group(1)):,}".replace(",", ".") + (f",{cents:0<2}" if cents else "")
    return f"Rp{shown}" if currency in {_RUPIAH, ""} else f"{shown} ({currency})"
