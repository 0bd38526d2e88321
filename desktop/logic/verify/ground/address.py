"""One pasted address -> what a browser would open.

Every address is parsed by ada-url (the WHATWG rules that browsers follow) and by nothing else: on 199 of 452 public
test cases Python's own parser sees another host than a browser does. The registrable domain comes from the public
suffix list, never for an IP address (the list answers "0.1" for 127.0.0.1).
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import ada_url
from publicsuffixlist import PSLFILE, PublicSuffixList

from desktop.logic.later import later
from desktop.logic.private import unshown

_USUAL = ("http://", "https://")
LONGEST_HOST = 253
"""The longest name that the domain name system can hold (RFC 1035); nobody can have registered a longer one."""
WEB_SCHEMES = frozenset({"http", "https"})
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST_AND_PORT = later(r"[^/?#\\]*\.[^/?#\\:]*:\d{1,5}(?:[/?#\\]|$)|localhost:\d")
_EDGE = "".join(chr(number) for number in range(33))
_ODD_SLASHES = re.compile(r"https?:(?!//[^/\\])|[^?#\\]*+\\", re.IGNORECASE)
_PARTS = re.compile(
    r"([^:]*):(?://(?:([^@/?#]*)@)?(\[[^\]]*\]|[^:/?#]*)(?::(\d+))?)?([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL
)
_AUTHORITY = later(r"(?:[a-z][a-z0-9+.-]*:)?[/\\]*([^/\\?#]*)", re.IGNORECASE)


@cache
def _public_suffixes() -> PublicSuffixList:
    return PublicSuffixList(_ascii_rules(), accept_encoded_idn=False)


def _ascii_rules() -> Iterator[str]:
    """The rules of the list as an ASCII host meets them; the library would encode each of them, ASCII or not."""
    for line in Path(PSLFILE).read_text("utf-8").splitlines():
        if not line.startswith("//"):
            yield line if line.isascii() else ada_url.idna_to_ascii(line).decode("ascii")


@cache
def private_suffixes() -> frozenset[str]:
    """The suffixes of the list's private section: hosts where anybody can have a name of their own for the asking."""
    rows = [line.strip() for line in Path(PSLFILE).read_text("utf-8").splitlines()]
    start = rows.index("// ===BEGIN PRIVATE DOMAINS===")
    return frozenset(row.removeprefix("*.") for row in rows[start:] if row and not row.startswith("//"))


def public_suffix(host: str) -> str | None:
    """The public suffix of an ASCII host, None when its last label is no known top-level domain."""
    suffix: str | None = _public_suffixes().publicsuffix(host, accept_unknown=False)
    return suffix


@unshown
class Address(NamedTuple):
    """An address as a browser reads it; a tuple, because a help desk judges them by the hundred thousand.

    `text` is what was given, `href` the whole in normal form. `host` is ASCII, lower case, without one dot at the end,
    empty when there is none. `rest` is path, query and fragment as one text. `suffix` is the public suffix of the host,
    None when that is not known; `registrable` the name that somebody had to register, None for an IP address or a bare
    suffix. `userinfo` stands before an @, as the browser keeps it. `port` is empty for the usual one. `written` is
    False when the scheme is a browser's guess (http).
    """

    text: str
    href: str
    scheme: str
    host: str
    userinfo: str
    port: str
    path: str
    query: str
    fragment: str
    rest: str
    suffix: str | None
    registrable: str | None
    is_ip: bool
    written: bool

    @property
    def is_web(self) -> bool:
        """A web browser would open it."""
        return self.scheme in WEB_SCHEMES

    @property
    def opens(self) -> str | None:
        """The ASCII host that a web browser would open."""
        return self.host if self.scheme in WEB_SCHEMES else None

    @property
    def segments(self) -> tuple[str, ...]:
        """The path's segments, without empty ones."""
        return tuple(filter(None, self.path.split("/")))

    @property
    def unicode_host(self) -> str:
        """The host with punycode undone, letters as they are."""
        return ada_url.idna_to_unicode(self.host) if "xn--" in self.host else self.host

    @property
    def written_host(self) -> str:
        """The host as it was written, before a browser mapped its letters; roughly, for looking at."""
        match = _AUTHORITY().match(self.text)
        return match.group(1).rpartition("@")[2].partition(":")[0] if match else ""

    @property
    def odd_slashes(self) -> bool:
        """Slashes are missing or turned the wrong way, which browsers repair silently."""
        return _ODD_SLASHES.match(self.text) is not None

    @property
    def encoded_host(self) -> bool:
        """The host was written with percent escapes."""
        match = _AUTHORITY().match(self.text) if "%" in self.text else None
        return match is not None and "%" in match.group(1).rpartition("@")[2]


def read(text: str) -> Address | None:
    """What a browser makes of `text` typed into its address bar; None when it makes nothing of it."""
    cleaned = text.strip(_EDGE)
    written = cleaned.startswith(_USUAL) or (_SCHEME.match(cleaned) is not None and not _HOST_AND_PORT().match(cleaned))
    try:
        href = ada_url.normalize_url(cleaned if written else f"http://{cleaned.lstrip('/')}")
    except ValueError:
        return None
    # ada escapes every border sign inside a part of the normal form, so that taking it apart again is unambiguous.
    scheme, userinfo, host, port, path, query, fragment = _PARTS.match(href).groups("")  # type: ignore[union-attr]
    host = host[:-1] if host[-1:] == "." else host
    is_web = scheme in WEB_SCHEMES
    is_ip = is_web and (host[:1] == "[" or host.replace(".", "").isdigit())
    named = is_web and 0 < len(host) <= LONGEST_HOST and not is_ip
    suffix = public_suffix(host) if named else None
    registrable = _registrable(host, suffix) if named else None
    rest = path + query + fragment
    return Address(
        cleaned, href, scheme, host, userinfo, port, path, query, fragment, rest, suffix, registrable, is_ip, written
    )  # fmt: skip


def _registrable(host: str, suffix: str | None) -> str | None:
    if suffix is None:
        name: str | None = _public_suffixes().privatesuffix(host)
        return name
    front = host[: -len(suffix) - 1]
    return f"{front.rpartition('.')[2]}.{suffix}" if front else None
