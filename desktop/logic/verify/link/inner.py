"""Addresses inside an address, to which it may lead: query values, copies of a page, paths and fragments that hold one.

A redirector decides itself how often it undoes escapes, so each text is read as it is after every undoing.
"""

import re
from base64 import urlsafe_b64decode
from urllib.parse import parse_qsl, unquote

from desktop.logic.later import later
from desktop.logic.verify.ground.address import Address, public_suffix, read
from desktop.logic.verify.ground.knowledge import Knowledge

_NAME = later(r"\w\.\w")
_TRANSLATES = ".translate.goog"
_TRANSLATED = later(r"^([^.]+)\.translate\.goog$")
_AMP = later(r"/(?:amp|c|v|i)/s/([^/]+\..+)")
_TWO_SLASHES = re.compile(r"/*[\\/]{2,}")
_WEB = later(r"https?:[\\/]+(?=[^\\/])", re.IGNORECASE)
_SCHEMES = ("http:", "https:", "javascript:", "data:")
_UNDOINGS = 3
_BASE64 = "aHR0c"
"""How every address of the web begins in base64."""
_LONGEST_BASE64 = 2048
_DROPPED = str.maketrans({"\t": None, "\n": None, "\r": None, "\\": "/"})
"""What a browser leaves out of an address, and the slash that it turns."""


def inner_texts(address: Address, knowledge: Knowledge) -> tuple[str, ...]:
    """Addresses inside this one to which it may lead: query values, copies of a page, paths that hold an address."""
    found = [_TRANSLATED().sub(_original, address.host)] if address.host.endswith(_TRANSLATES) else []
    rest = address.rest
    if "." not in rest and "%" not in rest and _BASE64 not in rest:
        return tuple(found)
    values = ((key, _undone(value)) for key, value in _parameters(rest))
    found.extend(value for key, value in values if _leads(key, value, knowledge))
    path = _undone(address.path)
    found.extend(_held(path))
    if address.fragment:
        found.extend(_held("/" + _undone(address.fragment).lstrip("#!")))
    if address.query and knowledge.registry.page(address) and (more := _held(_undone(address.query))):
        found.extend(more)
    if copied := _AMP().match(path):
        found.append(f"https://{copied[1]}")
    return tuple(dict.fromkeys(found))


def _original(match: re.Match[str]) -> str:
    """The host behind a translated copy: a dash stands for a dot there, two dashes for one."""
    return "https://" + match[1].replace("--", "\0").replace("-", ".").replace("\0", "-")


def _parameters(rest: str) -> list[tuple[str, str]]:
    query = rest.partition("?")[2] if "?" in rest else rest.partition("#")[2]
    return parse_qsl(query.replace(";", "&").replace("#", "&"), max_num_fields=None)


def _undone(text: str) -> str:
    """A text as it is when all its escapes are undone, and base64 of an address too."""
    for _ in range(_UNDOINGS):
        if "%" not in text:
            break
        text = unquote(text)
    if text.startswith(_BASE64) and len(text) <= _LONGEST_BASE64:
        return _decoded(text)
    return text


def _decoded(text: str) -> str:
    letters = text.replace("+", "-").replace("/", "_").rstrip("=")
    try:
        return urlsafe_b64decode(letters + "=" * (-len(letters) % 4)).decode("utf-8", "replace")
    except ValueError:
        return text


def _held(text: str) -> list[str]:
    """The address that a path or a fragment holds: a whole one, or a host behind two slashes."""
    if inner := _WEB().search(text, 1):
        return [text[inner.start() :]]
    if two := _TWO_SLASHES.match(text):
        target = f"https://{text[two.end() :]}"
        address = read(target)
        return [target] if address is not None and (address.is_ip or public_suffix(address.host)) else []
    return []


def _leads(key: str, value: str, knowledge: Knowledge) -> bool:
    start = value.strip().translate(_DROPPED).lower()
    if start.startswith((*_SCHEMES, "//", "www.")):
        return True
    named = _NAME().search(value) is not None
    return key.lower() in knowledge.web.redirect_parameters and named and " " not in value and "@" not in value
