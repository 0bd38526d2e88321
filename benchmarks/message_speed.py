"""One message of 2,000 characters with 10 links, against the least that finds its links: linkify and urlsplit."""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

from linkify_it import LinkifyIt

from desktop.logic.pack.content import load_programme
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases

RUNS, LIMIT_MS, LENGTH = 60, 5.0, 2_000
TODAY = date(2026, 11, 24)
LINKS = (
    "https://www.prakerja.go.id/", "https://prakerja.vip/daftar", "www.kompas.com/tren/read/2026/01/01/prakerja",
    "bit.ly/abc123", "https://www.google.com/url?q=https%3A%2F%2Fprakerja12.com", "wa.me/6281234567890",
    "https://www.instagram.com/prakerja.go.id/", "https://pr\u0430kerja.go.id/masuk",
    "\U0001f449prakerja12.info\U0001f448", "*_https://toko.example.com/produk?id=7_*",
)  # fmt: skip
WORDS = (
    "Halo semua, ini kabar tentang pelatihan bulan ini. Tempatnya di balai desa, mulai jam sembilan pagi, dan setiap "
    "orang boleh ikut. Yang mau daftar bisa lihat di alamat ini: {} Kalau ada pertanyaan, hubungi panitia. "
)
OFFICIAL = "www.prakerja.go.id"


def make_message() -> str:
    """Exactly LENGTH characters that hold each of the links once."""
    room = LENGTH // len(LINKS)
    parts = []
    for link in LINKS:
        head, _, tail = WORDS.partition("{}")
        filler = (head + link + " " + tail * 3)[: room - 1]
        parts.append(filler + "\n")
    return "".join(parts)


def milliseconds(work: Callable[[str], object], text: str, runs: int) -> list[float]:
    """The times of some runs, the first ones (which fill caches) left out."""
    found = []
    for _ in range(runs + 5):
        began = time.perf_counter()
        work(text)
        found.append((time.perf_counter() - began) * 1000)
    return found[5:]


def main() -> None:
    """Print milliseconds and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    runs = parser.parse_args().runs
    text = make_message()
    checker, linkify = Checker((load_programme(),), load_phrases("id")), LinkifyIt()

    def peer(message: str) -> list[bool]:
        return [urlsplit(match.url).hostname == OFFICIAL for match in linkify.match(message) or ()]

    found = len(checker.check(text, today=TODAY, kind=Kind.MESSAGE).links)
    theirs = milliseconds(peer, text, runs)
    ours = milliseconds(lambda message: checker.check(message, today=TODAY, kind=Kind.MESSAGE), text, runs)
    figures = f"best {min(ours):.2f} ms, median {statistics.median(ours):.2f} ms"
    print(
        f"one message, {len(text)} characters, {len(LINKS)} links ({found} readings): {figures} "
        f"(at most {LIMIT_MS:.0f} ms)"
    )
    print(f"linkify + urlsplit, same text, same run: best {min(theirs):.2f} ms, {len(peer(text))} links found: "
          f"we take {min(ours) / min(theirs):.1f} times as long")  # fmt: skip


if __name__ == "__main__":
    main()
