"""Made-up links for the benchmarks, the same on every machine: a mix of what people really paste."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

SEED = 20_261_124
_SYLLABLES = (
    "ba",
    "ci",
    "du",
    "ka",
    "lo",
    "ma",
    "ni",
    "pa",
    "ra",
    "sa",
    "ta",
    "wa",
    "ya",
    "ler",
    "kan",
    "ring",
    "toko",
)
_SUFFIXES = ("com", "com", "com", "co.id", "id", "go.id", "ac.id", "org", "net", "my.id", "xyz", "vip", "io", "online")
_PAGES = ("", "/", "/berita", "/produk/detail", "/a/b/c/d.html", "/search", "/index.php")
_QUERIES = ("", "", "", "?q=lowongan+kerja", "?id=12345&page=2", "?utm_source=wa&utm_medium=chat", "#bagian-2")
_KNOWN = (
    "https://www.prakerja.go.id/",
    "https://dashboard.prakerja.go.id/masuk",
    "https://www.tokopedia.com/search?q=kopi",
)
_WIDE = (
    "https://instagram.com/{}",
    "https://wa.me/62812{}",
    "https://{}.github.io/",
    "https://bit.ly/{}",
    "http://{}.blogspot.com/",
)
_FAKES = (
    "https://daftar-prakerja{}.vip/login",
    "http://prakerja.go.id.{}.xyz/",
    "https://{}-prakerja.com/masuk",
    "prakeja{}.id",
    "https://рrakerja{}.com/",
)


def make_links(count: int, seed: int = SEED) -> Iterator[str]:
    """`count` links: seven in ten ordinary, one official or well known, one on a platform, one fake."""
    chance = random.Random(seed)  # noqa: S311  # the same links every time, no secret
    for _ in range(count):
        yield _link(chance)


def write_requests(file: Path, count: int) -> None:
    """So many links as lines that `jaga-akun batch` answers."""
    with file.open("w", encoding="utf-8") as lines:
        for number, link in enumerate(make_links(count)):
            lines.write(json.dumps({"id": number, "kind": "link", "text": link}) + "\n")


def _link(chance: random.Random) -> str:
    name = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))
    match chance.randrange(10):
        case 0:
            return chance.choice(_KNOWN)
        case 1:
            return chance.choice(_WIDE).format(chance.randrange(10_000) if chance.random() < 0.5 else name)
        case 2:
            return chance.choice(_FAKES).format(chance.choice((name, "2026", "gelombang")))
    host = f"{chance.choice(('www.', '', '', 'm.', 'blog.'))}{name}.{chance.choice(_SUFFIXES)}"
    scheme = chance.choice(("https://", "https://", "https://", "http://", ""))
    return f"{scheme}{host}{chance.choice(_PAGES)}{chance.choice(_QUERIES)}"
