"""Look-alikes of a programme's names, made by machine: for tests, the fuzz command and the benchmarks.

Everything is made from a pack (names, hosts, claims) and lists of how addresses are imitated.
No programme is named here.
A seed gives the same cases on every machine.
"""

import random
from collections.abc import Callable, Iterator, Mapping

import ada_url

from desktop.logic.pack.programme import Channel, ChannelKind, ChannelStatus, Confidence, Programme, ProtectedName, Role
from desktop.logic.text import confusables
from desktop.logic.verify.ground.address import public_suffix

SEED = 20_261_124
OTHER_SUFFIXES = (
    "com", "id", "co.id", "my.id", "or.id", "web.id", "biz.id", "org", "net", "info", "xyz", "vip", "shop", "site",
    "online", "click", "top", "live", "app", "io",
)  # fmt: skip
STRANGERS = ("masuk-akun.xyz", "layanan-cepat.com", "cek.top", "halaman-lain.com", "info-terbaru.my.id")
TRADE_WORDS = (
    "daftar", "login", "resmi", "klaim", "masuk", "akun", "cair", "verifikasi", "bantuan", "insentif", "kartu",
)  # fmt: skip
FREE_HOSTS = ("blogspot.com", "wordpress.com", "weebly.com", "wixsite.com", "web.app", "pages.dev", "duckdns.org")
GOVERNMENT = ".go.id"
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
PAIRS = (("m", "rn"), ("w", "vv"), ("d", "cl"))

Make = Callable[[ProtectedName], Iterator[str]]


def strange_hosts(name: ProtectedName) -> Iterator[str]:
    """The suffixes under which somebody else could register a label: the official one first, then others."""
    yield public_suffix(name.host) or name.host.partition(".")[2]
    yield from OTHER_SUFFIXES[:3]


def _labels(name: ProtectedName, labels: Iterator[str]) -> Iterator[str]:
    own = name.host.partition(".")[0]
    for label in labels:
        if label not in {name.name, own} and label.strip("-") == label:
            yield from (f"https://{label}.{suffix}/" for suffix in strange_hosts(name))


def other_suffix(name: ProtectedName) -> Iterator[str]:
    """The same name under another suffix."""
    for suffix in OTHER_SUFFIXES:
        if f"{name.name}.{suffix}" != name.host:
            yield f"https://{name.name}.{suffix}/"
            yield f"{name.name}.{suffix}"
            yield f"http://www.{name.name}.{suffix}/masuk?id=1"


def digits(name: ProtectedName) -> Iterator[str]:
    """Digits around the name."""
    return _labels(
        name, (form.format(name.name, n) for n in (1, 12, 24, 72, 123) for form in ("{0}{1}", "{1}{0}", "{0}-{1}"))
    )


def hyphens(name: ProtectedName) -> Iterator[str]:
    """A hyphen somewhere in the name."""
    return _labels(name, (f"{name.name[:at]}-{name.name[at:]}" for at in range(1, len(name.name))))


def doubled(name: ProtectedName) -> Iterator[str]:
    """A letter twice."""
    return _labels(name, (name.name[: at + 1] + name.name[at:] for at in range(len(name.name))))


def waves(name: ProtectedName) -> Iterator[str]:
    """The number of a round, or a year."""
    forms = ("{0}gelombang72", "{0}-gel-72", "gelombang72-{0}", "{0}-2026", "{0}2027", "batch5-{0}", "2026{0}")
    return _labels(name, (form.format(name.name) for form in forms))


def trade_words(name: ProtectedName) -> Iterator[str]:
    """Words that belong to such programmes, beside the name."""
    forms = ("{1}-{0}", "{0}-{1}", "{1}{0}", "{0}{1}", "{1}-{0}-2026")
    return _labels(name, (form.format(name.name, word) for word in TRADE_WORDS for form in forms))


def in_front(name: ProtectedName) -> Iterator[str]:
    """The official host as a sub-domain of a stranger's."""
    for stranger in STRANGERS:
        yield f"https://{name.host}.{stranger}/login"
        yield f"https://www.{name.host}.{stranger}/"
        yield f"{name.host}.{stranger}"
        yield f"https://{name.name}.{stranger}/login"


def in_userinfo(name: ProtectedName) -> Iterator[str]:
    """The official host before an @."""
    for stranger in STRANGERS:
        yield f"https://{name.host}@{stranger}/"
        yield f"https://www.{name.host}:443@{stranger}/masuk"
        yield f"https://{name.host}%2F@{stranger}/"


def in_path(name: ProtectedName) -> Iterator[str]:
    """The official host in the path of an address without a name, or of a cheap one."""
    for stranger in ("masuk-akun.xyz", "cek.top", "203.0.113.7", "info-terbaru.my.id"):
        yield f"https://{stranger}/{name.host}/"
        yield f"https://{stranger}/www.{name.host}/login.html"


def in_query(name: ProtectedName) -> Iterator[str]:
    """The official host in the query."""
    for stranger in ("masuk-akun.xyz", "cek.top", "203.0.113.7"):
        yield f"https://{stranger}/?{name.host}"
        yield f"https://{stranger}/a?situs={name.host}/masuk"


def dashes(name: ProtectedName) -> Iterator[str]:
    """The official host with dashes for its dots."""
    joined = name.host.replace(".", "-")
    for suffix in OTHER_SUFFIXES[:8]:
        yield f"https://{joined}.{suffix}/"
        yield f"https://www-{joined}.{suffix}/"
        yield f"https://{joined}-login.{suffix}/"


def free_hosts(name: ProtectedName) -> Iterator[str]:
    """The name and a word of the trade where anybody may have a page."""
    for host in FREE_HOSTS:
        for word in TRADE_WORDS:
            yield f"https://{word}-{name.name}.{host}/"
            yield f"https://{name.name}-{word}.{host}/"


def _alike(letter: str) -> list[str]:
    return [odd for odd, plain in confusables().items() if plain == letter]


def _opens(url: str) -> bool:
    try:
        return bool(ada_url.URL(url).hostname)
    except (ValueError, UnicodeEncodeError):
        return False


def _is_swapped(url: str, name: ProtectedName) -> bool:
    """A browser opens it, and opens another host than the official one."""
    return _opens(url) and ada_url.URL(url).hostname != name.host


def one_odd_letter(name: ProtectedName) -> Iterator[str]:
    """One letter of another script, or another form of it."""
    for at, letter in enumerate(name.name):
        for odd in _alike(letter):
            url = f"https://{name.name[:at]}{odd}{name.name[at + 1 :]}.{next(strange_hosts(name))}/"
            if _is_swapped(url, name):
                yield url


def two_odd_letters(name: ProtectedName) -> Iterator[str]:
    """Two letters of other scripts."""
    chance = random.Random(SEED)  # noqa: S311  # the same cases every time, no secret
    for _ in range(600):
        letters = list(name.name)
        for at in chance.sample(range(len(letters)), 2):
            letters[at] = chance.choice(_alike(letters[at]) or [letters[at]])
        url = f"https://{''.join(letters)}.{chance.choice(tuple(strange_hosts(name)))}/"
        if not "".join(letters).isascii() and _is_swapped(url, name):
            yield url


def punycode(name: ProtectedName) -> Iterator[str]:
    """The same, already written as xn--."""
    for url in one_odd_letter(name):
        if (host := ada_url.URL(url).hostname).startswith("xn--"):
            yield f"https://{host}/"


def bit_flips(name: ProtectedName) -> Iterator[str]:
    """One bit of one letter."""
    flipped = (
        name.name[:at] + chr(ord(letter) ^ 1 << bit) + name.name[at + 1 :]
        for at, letter in enumerate(name.name)
        for bit in range(7)
    )
    return _labels(name, (text for text in flipped if text.isascii() and text.isalnum() and text == text.lower()))


def transpositions(name: ProtectedName) -> Iterator[str]:
    """Two neighbours swapped."""
    text = name.name
    return _labels(name, (text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(len(text) - 1)))


def keyboard(name: ProtectedName) -> Iterator[str]:
    """The key beside the right one, instead of it."""
    text = name.name
    beside = {key: row[max(at - 1, 0) : at] + row[at + 1 : at + 2] for row in KEYBOARD for at, key in enumerate(row)}
    return _labels(
        name, (text[:at] + key + text[at + 1 :] for at in range(len(text)) for key in beside.get(text[at], ""))
    )


def pairs(name: ProtectedName) -> Iterator[str]:
    """Two letters that look like one."""
    return _labels(name, (name.name.replace(one, two) for one, two in PAIRS if one in name.name))


def omitted(name: ProtectedName) -> Iterator[str]:
    """A letter left out."""
    return _labels(name, (name.name[:at] + name.name[at + 1 :] for at in range(len(name.name))))


def added(name: ProtectedName) -> Iterator[str]:
    """A letter more, somewhere inside."""
    text = name.name
    return _labels(name, (text[:at] + letter + text[at:] for at in range(1, len(text)) for letter in ALPHABET))


def digit_for_letter(name: ProtectedName) -> Iterator[str]:
    """Digits that look like letters."""
    swaps = (("o", "0"), ("i", "1"), ("l", "1"), ("e", "3"), ("a", "4"), ("s", "5"), ("t", "7"), ("b", "8"))
    return _labels(name, (name.name.replace(one, two) for one, two in swaps if one in name.name))


TRICKS: Mapping[str, Make] = {
    "other suffix": other_suffix,
    "digits": digits,
    "hyphens": hyphens,
    "doubled letter": doubled,
    "wave or year": waves,
    "words of the trade": trade_words,
    "official host in front": in_front,
    "official host before @": in_userinfo,
    "official host in path": in_path,
    "official host in query": in_query,
    "dashes for dots": dashes,
    "free hosts": free_hosts,
    "one odd letter": one_odd_letter,
    "two odd letters": two_odd_letters,
    "punycode": punycode,
    "bit flips": bit_flips,
    "neighbours swapped": transpositions,
    "keyboard neighbours": keyboard,
    "rn for m, vv for w, cl for d": pairs,
    "letter left out": omitted,
    "letter added": added,
    "digit for letter": digit_for_letter,
}
"""Class of tricks -> what makes its addresses. None of them belongs to the programme."""


def imitations(programme: Programme, trick: str) -> list[str]:
    """All addresses of one class, for every protected name; ordinary words and genuine hosts are left out."""
    innocent = {*programme.ordinary_words, *(name.name for name in programme.protected)}
    listed = {channel.value for channel in programme.channels}
    # A name that others bear too is imitated by nobody who merely bears it.
    found = dict.fromkeys(url for name in programme.protected if not name.shared for url in TRICKS[trick](name))
    kept = (url for url in found if not _is_the_governments(url, programme))
    return [
        url for url in kept if _label(url) not in innocent - _imitated(trick, programme) and _host(url) not in listed
    ]


def _is_the_governments(url: str, programme: Programme) -> bool:
    """The name itself, decorated or not, where only the government registers: nobody can say that it is false."""
    label = _label(url).replace("-", "")
    return _host(url).endswith(GOVERNMENT) and any(name.name in label for name in programme.protected)


def _imitated(trick: str, programme: Programme) -> set[str]:
    """The names themselves may be a label where it is the rest of the address that deceives."""
    whole = trick.startswith("official") or trick in {"other suffix", "free hosts"}
    return {name.name for name in programme.protected} if whole else set()


def _host(url: str) -> str:
    return url.removeprefix("https://").partition("/")[0]


def _label(url: str) -> str:
    return _host(url).partition(".")[0]


def official_hosts(programme: Programme) -> list[str]:
    """The hosts of the programme that the registry says to be official."""
    return [
        channel.value for channel in programme.channels if channel.kind is ChannelKind.HOST and _is_official(channel)
    ]


def official_channels(programme: Programme, kind: ChannelKind) -> list[str]:
    """The values of the programme's own channels of a kind."""
    return [channel.value for channel in programme.channels if channel.kind is kind and _is_official(channel)]


def _is_official(channel: Channel) -> bool:
    sure = channel.confidence in {Confidence.HIGH, Confidence.MEDIUM} and channel.status is not ChannelStatus.SUPERSEDED
    return sure and channel.role is Role.PARTICIPANT
