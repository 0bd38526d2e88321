"""One pasted address -> what a browser would open.

Every address is parsed by ada-url (the WHATWG rules that browsers follow) and by nothing else: on 199 of 452 public
test cases Python's own parser sees another host than a browser does. The registrable domain comes from the public
suffix list, never for an IP address (the list answers "0.1" for 127.0.0.1).
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property

import ada_url
from publicsuffixlist import PSLFILE, PublicSuffixList

from desktop.logic.text import fold

WEB_SCHEMES = frozenset({"http", "https"})
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HOST_AND_PORT = re.compile(r"[^/?#\\]*\.[^/?#\\:]*:\d{1,5}(?:[/?#\\]|$)|localhost:\d")
_EDGE = "".join(chr(number) for number in range(33))
_ODD_SLASHES = re.compile(r"https?:(?!//[^/\\])|[^?#]*\\", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?[/\\]*([^/\\?#]*)", re.IGNORECASE)


@cache
def _public_suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@cache
def private_suffixes() -> frozenset[str]:
    """The suffixes of the list's private section: hosts where anybody can have a name of their own for the asking."""
    with open(PSLFILE, encoding="utf-8") as lines:
        rows = [line.strip() for line in lines]
    start = rows.index("// ===BEGIN PRIVATE DOMAINS===")
    return frozenset(row.removeprefix("*.") for row in rows[start:] if row and not row.startswith("//"))


def public_suffix(host: str) -> str | None:
    """The public suffix of an ASCII host, None when its last label is no known top-level domain."""
    suffix: str | None = _public_suffixes().publicsuffix(host, accept_unknown=False)
    return suffix


@dataclass(frozen=True)
class Address:
    """An address as a browser reads it.

    `text` is what was given, `url` the parsed form. `host` is ASCII, lower case, without one dot at the end; empty
    when the address has none. `written` is False when the scheme is a browser's guess (http).
    """

    text: str
    url: ada_url.URL
    scheme: str
    host: str
    written: bool

    @property
    def is_web(self) -> bool:
        """A web browser would open it."""
        return self.scheme in WEB_SCHEMES

    @property
    def opens(self) -> str | None:
        """The ASCII host that a web browser would open."""
        return self.host if self.is_web else None

    @cached_property
    def is_ip(self) -> bool:
        """The host is an IP address, however it was written."""
        return self.url.host_type != ada_url.HostType.DEFAULT

    @cached_property
    def registrable(self) -> str | None:
        """The name that somebody had to register; None for an IP address, a bare suffix or no host."""
        if not self.is_web or not self.host or self.is_ip:
            return None
        name: str | None = _public_suffixes().privatesuffix(self.host)
        return name

    @cached_property
    def suffix(self) -> str | None:
        """The public suffix of the host, None when it is not known or the host is an IP address."""
        return None if self.is_ip or not self.host else public_suffix(self.host)

    @cached_property
    def port(self) -> str:
        """The port that was named, empty for the usual one."""
        return self.url.port

    @cached_property
    def userinfo(self) -> str:
        """What stands before an @ in front of the host, as the browser keeps it."""
        name, password = self.url.username, self.url.password
        return f"{name}:{password}" if password else name

    @cached_property
    def path(self) -> str:
        """The path, normalised: no dot segments."""
        return self.url.pathname

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """The path's segments, without empty ones."""
        return tuple(segment for segment in self.path.split("/") if segment)

    @cached_property
    def rest(self) -> str:
        """Path, query and fragment as one text."""
        return self.path + self.url.search + self.url.hash

    @cached_property
    def reader_host(self) -> str:
        """The host as a reader sees it: punycode undone, look-alike letters folded."""
        if "xn--" not in self.host:
            return self.host
        return fold(ada_url.idna_to_unicode(self.host))

    @property
    def unicode_host(self) -> str:
        """The host with punycode undone, letters as they are."""
        return ada_url.idna_to_unicode(self.host) if "xn--" in self.host else self.host

    @property
    def odd_slashes(self) -> bool:
        """Slashes are missing or turned the wrong way, which browsers repair silently."""
        return _ODD_SLASHES.match(self.text) is not None

    @property
    def encoded_host(self) -> bool:
        """The host was written with percent escapes."""
        match = _AUTHORITY.match(self.text)
        return match is not None and "%" in match.group(1).rpartition("@")[2]


def read(text: str) -> Address | None:
    """What a browser makes of `text` typed into its address bar; None when it makes nothing of it."""
    cleaned = text.strip(_EDGE)
    written = _SCHEME.match(cleaned) is not None and not _HOST_AND_PORT.match(cleaned)
    try:
        url = ada_url.URL(cleaned if written else f"http://{cleaned.lstrip('/')}")
    except (ValueError, UnicodeEncodeError):
        return None
    host = url.hostname
    return Address(cleaned, url, url.protocol[:-1], host[:-1] if host[-1:] == "." else host, written)
