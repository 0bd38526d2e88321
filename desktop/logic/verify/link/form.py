"""How an address is written, whoever it belongs to: its odd parts, and letters that are not what they look like."""

from collections.abc import Iterator
from urllib.parse import unquote

from desktop.logic.findings import Finding
from desktop.logic.later import later
from desktop.logic.text import confusables, fold, hidden_in, script
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.ground.address import Address

MAX_ODD_LETTERS = 3
_HEAD = later(r"(?:[A-Za-z][A-Za-z0-9+.\-]*:)?[/\\]*[^/\\?#]*")
"""Scheme and host, however the slashes between them are turned; it matches every text."""


def form_findings(address: Address) -> Iterator[Finding]:
    """How the address is written, whoever it belongs to. None of these is a danger by itself."""
    host = address.host
    if address.scheme == "http" and address.written:
        yield vocabulary.LINK_HTTP(host=host)
    if address.port:
        yield vocabulary.LINK_PORT(host=host, port=address.port)
    if address.userinfo:
        yield vocabulary.LINK_USERINFO(host=host, before=unquote(address.userinfo))
    if address.odd_slashes:
        yield vocabulary.LINK_ODD_SLASHES(host=host)
    if ".." in host or host.endswith(".") or host.startswith("."):
        yield vocabulary.LINK_ODD_DOTS(host=host)
    if address.encoded_host:
        yield vocabulary.LINK_ENCODED_HOST(host=host)
    if address.is_ip:
        yield vocabulary.LINK_IP(host=host)
    elif not address.suffix:
        yield vocabulary.LINK_UNKNOWN_SUFFIX(host=host, suffix=host.rpartition(".")[2])
    if not address.text.isascii() or "xn--" in host:
        yield from letter_findings(address)


def letter_findings(address: Address) -> Iterator[Finding]:
    """Letters that are not what they look like, hidden characters, and spellings that a browser rewrites."""
    host = address.host
    head = _HEAD().match(address.text).group()  # type: ignore[union-attr]
    if hidden_in(head):
        yield vocabulary.LINK_HIDDEN(host=host)
    odd = dict.fromkeys(letter for letter in address.unicode_host if not letter.isascii())
    for letter in list(odd)[:MAX_ODD_LETTERS]:
        looks_like = fold(letter) if letter in confusables() else ""
        yield vocabulary.LINK_ODD_LETTER(
            letter=letter, looks_like=looks_like, script=script(letter), codepoint=f"U+{ord(letter):04X}"
        )
    if not odd and not hidden_in(head) and not head.isascii():
        yield vocabulary.LINK_REWRITTEN(host=host)
