"""How long a saved mail takes, and that twice the mail takes at most about twice as long: `python benchmarks/mail.py`.

Each row is a mail that is made to cost time. Python's own HTML parser stands beside the first for comparison: it takes
longer for a page of a fiftieth of the size.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from html.parser import HTMLParser

from desktop.logic.pack.content import load_programme
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases

HTML = b"From: a@example.com\nContent-Type: text/html\n\n"
EDGES = b"From: a@example.com\nContent-Type: multipart/mixed; boundary=e\n\n"
SIZE = 400_000
COSTLY = {
    "half a tag, again and again": (HTML, b"<a "),
    "tags that never close": (HTML, b"<p style='color:red'>x"),
    "links": (HTML, b"<a href=https://example.com/>x</a>"),
    "comments that never end": (HTML, b"<!--"),
    "parts": (EDGES, b"--e\n\nx\n"),
    "fields": (b"", b"To: b@example.com\n"),
    "encoded words": (b"From: a@example.com\nSubject: ", b"=?utf-8?q?a?= "),
    "a long word as sender": (b"From: ", b"x"),
}


def seconds(job: Callable[[], object]) -> float:
    """The shortest of three runs."""
    times: list[float] = []
    for _ in range(3):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print a row for each costly mail."""
    checker, today = Checker((load_programme(),), load_phrases("id")), datetime.now(tz=UTC).date()

    def taken(head: bytes, piece: bytes, size: int) -> float:
        content = head + piece * (size // len(piece))
        return seconds(lambda: checker.mail(content, today=today))

    taken(HTML, b"x", 100)
    for name, (head, piece) in COSTLY.items():
        once, twice = taken(head, piece, SIZE), taken(head, piece, 2 * SIZE)
        ratio = f"{twice / once:.1f} times" if twice > 0.01 else "no"
        print(f"{name}: {SIZE // 1000} KB {1000 * once:.0f} ms, twice of it {1000 * twice:.0f} ms ({ratio} more)")
    page = "<a " * (SIZE // 50 // 3)
    print(f"html.parser, {SIZE // 50_000} KB of half tags: {1000 * seconds(lambda: _parse(page)):.0f} ms")


def _parse(page: str) -> None:
    parser = HTMLParser()
    parser.feed(page)
    parser.close()


if __name__ == "__main__":
    main()
