"""Never better than read: a false link behind each limit, in a message, a mail and a picture.

In front stands what alone would be told as well as such a thing can be told: official links, our sender. Behind the
limit (characters, bytes, links, parts, frames, codes) stands a false address. Whatever the engine has not read, its
answer may not be calm: official, partner or unproven. Each case goes through the command line, as a person would.
With `PYTHONPATH` set to another checkout it measures that engine.
"""

import argparse
import base64
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import segno
from PIL import Image

OURS, FALSE = "https://www.prakerja.go.id/", "https://login-akun.net/masuk"
CALM = frozenset({"official", "partner", "unproven"})
HEAD = "From: info@prakerja.go.id\nTo: a@example.com\nSubject: Pengumuman\nMIME-Version: 1.0\n"
KIB = 1_024


class Case(NamedTuple):
    """One thing to check: its name, the ending of its file ("" for a message), and its bytes."""

    name: str
    ending: str
    make: Callable[[], bytes]


def after(piece: str, times: int, *, first: str = OURS) -> bytes:
    """A message: ours, something again and again, and then the false link."""
    return f"Info resmi {first} {piece * times} {FALSE}".encode()


def many_links(count: int) -> bytes:
    """A message of so many official links, each with a path of its own, and then the false one."""
    return ("\n".join(f"{OURS}halaman-{number}" for number in range(count)) + f"\n{FALSE}").encode()


def html(before: str) -> bytes:
    """A mail whose page holds the false link behind something."""
    page = f"<p>Buka <a href='{OURS}'>laman kami</a></p>{before}<p><a href='{FALSE}'>di sini</a></p>"
    return (HEAD + "Content-Type: text/html; charset=utf-8\n\n" + page).encode()


def plain(body: str) -> bytes:
    """A mail of plain text with the false link at its end."""
    return (HEAD + f"Content-Type: text/plain\n\nBuka {OURS}\n{body}\n{FALSE}\n").encode()


def parts(*bodies: tuple[str, str]) -> bytes:
    """A mail of several parts: a kind and a body each."""
    made = "".join(f"--b\nContent-Type: {kind}\n\n{body}\n" for kind, body in bodies)
    return (HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + made + "--b--\n").encode()


def many_parts(count: int) -> bytes:
    """A mail of so many parts with our link, and one with the false one."""
    return parts(*[("text/plain", f"Buka {OURS}")] * count, ("text/plain", FALSE))


def two_long_parts() -> bytes:
    """A mail of two parts that are each too long."""
    long = "Pengumuman untuk peserta. " * 3_000
    return parts(("text/plain", f"Buka {OURS} {long}"), ("text/plain", f"{long} {FALSE}"))


def enclosed(count: int) -> bytes:
    """A mail with so many mails inside; the last holds the false link."""
    inner = [("message/rfc822", HEAD + f"\nBuka {OURS}\n")] * (count - 1)
    return parts(("text/plain", f"Buka {OURS}"), *inner, ("message/rfc822", HEAD + f"\n{FALSE}\n"))


def nested(depth: int) -> bytes:
    """A mail in a mail in a mail; the innermost holds the false link."""
    mail = HEAD + f"\n{FALSE}\n"
    for level in range(depth):
        mail = (
            HEAD
            + f"Content-Type: multipart/mixed; boundary=n{level}\n\n--n{level}\nContent-Type: text/plain\n\n{OURS}\n"
            f"--n{level}\nContent-Type: message/rfc822\n\n{mail}\n--n{level}--\n"
        )
    return mail.encode()


def long_subject() -> bytes:
    """A mail whose subject ends with the false link."""
    subject = "pengumuman " * 3_000
    head = HEAD.replace("Pengumuman", subject + FALSE)
    return (head + f"Content-Type: text/plain\n\nBuka {OURS}\n").encode()


def calendar() -> bytes:
    """A mail whose invitation holds the false link."""
    event = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:Masuk di {FALSE}\nEND:VEVENT\nEND:VCALENDAR"
    return parts(("text/plain", f"Buka {OURS}"), ("text/calendar", event))


def page_in_base64() -> bytes:
    """A page that is too long only when it has been decoded."""
    page = f"<a href='{OURS}'>kami</a>{'<p>x</p>' * 200_000}<a href='{FALSE}'>di sini</a>"
    body = base64.encodebytes(page.encode()).decode()
    return (HEAD + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + body).encode()


def code(payload: str, *, dark: str = "black", light: str | None = "white") -> Image.Image:
    """The picture of a code; all of one size, so that they can follow each other."""
    stream = BytesIO()
    segno.make(payload, micro=False, version=4).save(stream, kind="png", scale=6, dark=dark, light=light)
    return Image.open(stream).convert("RGBA")


def moving(kind: str, frames: int = 2) -> bytes:
    """A moving picture: ours, and in the last frame the false code."""
    pictures = [code(OURS)] * (frames - 1) + [code(FALSE)]
    if frames > 2:  # equal frames would be saved as one
        pictures = [picture.rotate(0).copy() for picture in pictures]
        for number, picture in enumerate(pictures):
            picture.putpixel((number % picture.width, 0), (250, 250, 250, 255))
    stream = BytesIO()
    first, *rest = pictures
    first.save(stream, kind, save_all=True, append_images=rest, duration=80, loop=0)
    return stream.getvalue()


SHADES = {(True, True): (255, 255), (True, False): (0, 0), (False, True): (128, 255), (False, False): (0, 128)}
"""Grey and opacity that look light (or half dark) on white and light (or dark) on black."""


def on_white_and_black() -> bytes:
    """One picture that shows our code on white and the false one on black."""
    ours, false = code(OURS).convert("L"), code(FALSE).convert("L")
    layers = Image.new("LA", ours.size)
    pairs = zip(ours.tobytes(), false.tobytes(), strict=True)
    layers.putdata([SHADES[on_white > 127, on_black > 127] for on_white, on_black in pairs])
    stream = BytesIO()
    layers.convert("RGBA").save(stream, "PNG")
    return stream.getvalue()


def many_codes(count: int) -> bytes:
    """A sheet of so many codes of ours, and a false one at its end."""
    codes = [code(f"{OURS}h{number}") for number in range(count)] + [code(FALSE)]
    width, across = codes[0].width + 20, 6
    sheet = Image.new("RGB", (across * width, (len(codes) // across + 1) * width), "white")
    for number, one in enumerate(codes):
        sheet.paste(one.convert("RGB"), (number % across * width, number // across * width))
    stream = BytesIO()
    sheet.save(stream, "PNG")
    return stream.getvalue()


def cases() -> Iterator[Case]:
    """Every limit."""
    yield Case("message: 40 KiB of words", "", partial(after, "kabar baik ", 3_600))
    yield Case("message: 63 KiB of dots", "", partial(after, ".", 63 * KIB))
    yield Case("message: past 64 KiB", "", partial(after, "kabar baik ", 7_000))
    yield Case("message: 401 links", "", partial(many_links, 400))
    yield Case("message: 1,200 links", "", partial(many_links, 1_200))
    yield Case("message: 600 addresses", "", partial(after, "a@b.co ", 600))
    yield Case("message: one word of 30,000 letters", "", partial(after, "a", 30_000))
    yield Case("mail: page of 1.2 million characters", "eml", partial(html, "<p>kabar</p>" * 100_000))
    yield Case("mail: one comment of a million", "eml", partial(html, f"<!--{'x' * 1_000_000}-->"))
    yield Case("mail: 401st link", "eml", partial(html, f"<a href='{OURS}x'>x</a>" * 400))
    yield Case("mail: 300 open tags", "eml", partial(html, "<div>" * 300))
    yield Case("mail: page of 1.6 million in base64", "eml", page_in_base64)
    yield Case("mail: plain text of 60,000 characters", "eml", partial(plain, "kabar baik " * 5_500))
    yield Case("mail: 600 addresses before the link", "eml", partial(plain, "a@b.co " * 600))
    yield Case("mail: two long plain parts", "eml", two_long_parts)
    yield Case("mail: 250 parts", "eml", partial(many_parts, 250))
    yield Case("mail: 6th enclosed mail", "eml", partial(enclosed, 6))
    yield Case("mail: 15 mails in one another", "eml", partial(nested, 15))
    yield Case("mail: subject of 33,000 characters", "eml", long_subject)
    yield Case("mail: part of a calendar", "eml", calendar)
    yield Case(
        "mail: a comment for one mail program",
        "eml",
        partial(html, f"<!--[if mso]><a href='{FALSE}'>x</a><![endif]-->"),
    )
    for kind in ("GIF", "PNG", "WEBP"):
        yield Case(f"picture: 2nd frame, {kind}", kind.lower(), partial(moving, kind))
        yield Case(f"picture: 60th frame, {kind}", kind.lower(), partial(moving, kind, 60))
    yield Case("picture: another code on black", "png", on_white_and_black)
    yield Case("picture: 21st code", "png", partial(many_codes, 20))
    yield Case("picture: 36th code", "png", partial(many_codes, 35))


def answer(case: Case, folder: Path) -> str:
    """What the command line says: a verdict, or that it does not judge such a thing."""
    command, data = [sys.executable, "-P", "-m", "desktop", "check", "--json"], case.make()
    if case.ending:
        file = folder / f"case.{case.ending}"
        file.write_bytes(data)
        asked = subprocess.run([*command, "--file", file], capture_output=True, check=False)
    else:
        asked = subprocess.run([*command, "--kind", "message", "-"], input=data, capture_output=True, check=False)
    try:
        return str(json.loads(asked.stdout)["verdict"])
    except (ValueError, KeyError):
        return "not judged"


def main() -> None:
    """Print the answer of each case, and how many are calm."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory() as folder:
        answers = {case.name: answer(case, Path(folder)) for case in cases()}
    calm = [name for name, verdict in answers.items() if verdict in CALM]
    print(f"a false link behind {len(answers)} limits: {len(calm)} answers are calm (at most 0)")
    for name, verdict in answers.items():
        print(f"  {verdict:10} {name}{'  <- calm' if name in calm else ''}")


if __name__ == "__main__":
    main()
