"""Never better than read: behind any limit lies a false link, and nothing stays calm."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from email.message import EmailMessage, Message

import pytest

from desktop.logic.findings import Severity
from desktop.logic.text import fold
from desktop.logic.verify.answer.judge import as_read
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict, Via
from desktop.logic.verify.check import Checker
from tests.logic.verify.conftest import TODAY

HOME, FALSE = "https://www.prakerja.go.id", "https://masuk-akun.net/"
FILL = "Kelas dimulai pukul sepuluh pagi di ruang biasa. "
CALM = {Verdict.OFFICIAL, Verdict.PARTNER, Verdict.UNPROVEN}


def is_calm(judgement: Judgement) -> bool:
    green = any(finding.severity is Severity.GOOD for finding in judgement.findings)
    return judgement.verdict in CALM or (green and judgement.verdict is not Verdict.FAKE and not judgement.complete)


@pytest.mark.parametrize("verdict", Verdict)
def test_what_was_not_read_to_its_end_is_at_most_unknown(verdict: Verdict) -> None:
    held, _ = as_read(verdict, (), complete=False)

    assert held is (Verdict.FAKE if verdict is Verdict.FAKE else Verdict.UNKNOWN)
    assert as_read(verdict, (), complete=True) == (verdict, ())


# Messages, links, senders.

TEXTS: dict[str, tuple[Kind, Callable[[int], str], int]] = {
    "links": (Kind.MESSAGE, lambda n: "\n".join(f"{HOME}/{i}" for i in range(n)), 400),
    "links on one line": (Kind.MESSAGE, lambda n: " ".join(f"{HOME}/{i}" for i in range(n)), 400),
    "addresses": (Kind.MESSAGE, lambda n: "\n".join(f"u{i}@prakerja.go.id" for i in range(n)), 600),
    "handles": (Kind.MESSAGE, lambda n: HOME + " " + "@prakerja.go.id " * n, 500),
    "characters": (Kind.MESSAGE, lambda n: f"{HOME} " + FILL * (n // len(FILL)), 60_000),
    "links in a link": (Kind.LINK, lambda n: " ".join(f"{HOME}/{i}" for i in range(n)), 450),
    "wrapping": (Kind.LINK, lambda n: HOME + ")" * n, 300),
    "blanks": (Kind.LINK, lambda n: HOME + " " * n, 3_000),
    "links in a sender": (Kind.SENDER, lambda n: " ".join("www.prakerja.go.id" for i in range(n)), 450),
    "addresses in a sender": (Kind.SENDER, lambda n: ", ".join(f"u{i}@prakerja.go.id" for i in range(n)), 450),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_false_link_behind_a_limit_of_a_text_keeps_nothing_calm(checker: Checker, name: str) -> None:
    kind, filled, most = TEXTS[name]
    for number in (1, most // 4, most - 2, most - 1, most, most + 1, most + 40):
        text = f"{filled(number)} {FALSE}"
        if len(text.encode()) < 65_536:
            assert not is_calm(checker.check(text, today=TODAY, kind=kind)), number


@pytest.mark.parametrize("count", [1, 4, 5, 6, 20, 49, 50, 51, 120])
@pytest.mark.parametrize("filler", ["u{}=https://www.prakerja.go.id/{}", "x{}={}"])
def test_a_false_address_behind_any_number_of_parameters_keeps_no_link_official(
    checker: Checker, count: int, filler: str
) -> None:
    query = "&".join(filler.format(number, number) for number in range(count))
    text = f"{HOME}/?{query}&url={FALSE}"

    assert not is_calm(checker.check(text, today=TODAY, kind=Kind.LINK))


@pytest.mark.parametrize("depth", range(1, 6))
def test_a_false_address_at_any_depth_keeps_no_link_official(checker: Checker, depth: int) -> None:
    from urllib.parse import quote  # here alone

    text = FALSE
    for _ in range(depth):
        text = f"{HOME}/?url={quote(text, safe='')}"

    assert not is_calm(checker.check(text, today=TODAY, kind=Kind.LINK))


@pytest.mark.parametrize("length", [10, 2_000, 2_048, 5_000, 60_000])
def test_a_false_address_at_the_end_of_a_long_official_one_is_not_calm(checker: Checker, length: int) -> None:
    for mark in (" ", ">", "|", ",", "\n"):
        text = f"{HOME}/{'a' * length}{mark}{FALSE}"
        assert not is_calm(checker.check(text, today=TODAY, kind=Kind.LINK))


# Mails.


def letter(
    body: str = f"Salam.\n{HOME}/", subject: str = "Jadwal", sender: str = "info@prakerja.go.id"
) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"Kartu Prakerja <{sender}>"
    message["Subject"] = subject
    message["Message-ID"] = "<a@x.example>"
    message.set_content(body)
    return message


def paged(html: str, plain: str = "Salam.") -> bytes:
    message = letter(plain)
    message.add_alternative(html, subtype="html")
    return bytes(message)


def with_parts(parts: list[str], subtype: str = "plain") -> bytes:
    message = EmailMessage()
    message["From"] = "Kartu Prakerja <info@prakerja.go.id>"
    message["Subject"] = "Jadwal"
    message.make_mixed()
    for text in parts:
        part = EmailMessage()
        part.set_content(text, subtype=subtype)
        message.attach(part)
    return bytes(message)


def enclosing(mails: list[EmailMessage]) -> bytes:
    message = letter()
    for mail in mails:
        message.add_attachment(mail)
    return bytes(message)


def head(lines: str, body: str = f"Salam {HOME}/") -> bytes:
    return f"{lines}\r\nSubject: x\r\nMessage-ID: <a@x.example>\r\n\r\n{body}\r\n".encode()


FROM = "From: Kartu Prakerja <info@prakerja.go.id>"


def nested(depth: int) -> bytes:
    inner: Message = letter(f"Klik {FALSE}")
    for _ in range(depth):
        outer = letter()
        outer.add_attachment(inner)
        inner = outer
    return bytes(inner)


def mails() -> Iterator[tuple[str, bytes]]:
    link = f'<a href="{FALSE}">Masuk</a>'
    yield "html", paged("<p>" + FILL * 21_000 + "</p>" + link)
    yield "html, cut before", paged("<!--" + "x" * 1_000_001 + "-->" + link)
    yield (
        "two pages",
        with_parts(["<p>" + "a<!--" + "x" * 600_000 + "--></p>", "<!--" + "x" * 600_000 + "-->" + link], "html"),
    )
    yield "two plain parts", with_parts([FILL * 700, FILL * 700 + FALSE])
    yield "one plain part", bytes(letter(FILL * 1_100 + FALSE))
    yield "subject", bytes(letter(subject="Jadwal " * 400 + FALSE))
    yield "subject of one word", bytes(letter(subject="x" * 2_500 + " " + FALSE))
    yield "enclosed", enclosing([*(letter() for _ in range(5)), letter(sender="info@masuk-akun.net")])
    yield "subject of an enclosed mail", enclosing([letter(subject=f"Masuk {FALSE}")])
    yield "depth", nested(12)
    yield "links", paged("".join(f'<a href="{HOME}/{i}">x</a>' for i in range(401)) + link)
    yield "links in words", bytes(letter("\n".join(f"{HOME}/{i}" for i in range(401)) + f"\n{FALSE}"))
    yield "addresses", bytes(letter("\n".join(f"u{i}@prakerja.go.id" for i in range(600)) + f"\n{FALSE}"))
    yield "parts", with_parts([*("Salam." for _ in range(200)), FALSE])
    yield "senders", head("\r\n".join([*[FROM] * 5, "From: Kartu Prakerja <info@masuk-akun.net>"]))
    yield "from line", head(f"From: {'Kartu ' * 300}<info@masuk-akun.net> {'x ' * 900} <info@prakerja.go.id>")
    yield "head", head(FROM + "\r\nX-Fill: " + "x" * 262_200 + "\r\nReply-To: x@masuk-akun.net")
    yield "replies", head(f"{FROM}\r\nReply-To: info@prakerja.go.id\r\nReply-To: x@masuk-akun.net")
    yield (
        "a reply behind many",
        head(f"{FROM}\r\nReply-To: " + ", ".join(["info@prakerja.go.id"] * 60 + ["x@masuk-akun.net"])),
    )
    yield "open elements", paged("<div>" * 201 + f"<div style='display:none'>x</div>{HOME} {link}")
    yield "a long style", paged(f"<p style='{'color:red;' * 500}'>x</p>")
    yield "a long label", paged(f'<a href="{HOME}/">{"Salam " * 60} www.masuk-akun.net</a>')
    yield (
        "links of a page that hangs on it",
        _hanging("".join(f'<a href="{HOME}/{i}">x</a>' for i in range(401)) + link),
    )
    yield "a long boundary", _bounded("b" * 260, f"Klik {FALSE}")
    yield "a boundary that is nowhere", _bounded("a", f"Klik {FALSE}").replace(b"boundary=a", b"boundary=zz")
    yield "names in an archive", _archive([f"foto{i}.txt" for i in range(2_100)] + ["prakerja.exe"])
    yield "a long name in an archive", _archive(["a" * 600 + ".exe"])


def _hanging(page: str) -> bytes:
    message = letter()
    message.add_attachment(page.encode(), maintype="text", subtype="html", filename="jadwal.html")
    return bytes(message)


def _bounded(boundary: str, text: str) -> bytes:
    kind = f"{FROM}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={boundary}"
    return head(kind, f"--{boundary}\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--{boundary}--")


def _archive(names: list[str]) -> bytes:
    import io  # here alone
    import zipfile  # same

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, b"")
    message = letter()
    message.add_attachment(stream.getvalue(), maintype="application", subtype="zip", filename="foto.zip")
    return bytes(message)


MAILS = dict(mails())


@pytest.mark.parametrize("name", MAILS)
def test_a_false_link_behind_a_limit_of_a_mail_keeps_nothing_calm(checker: Checker, name: str) -> None:
    judgement = checker.mail(MAILS[name], today=TODAY)

    assert not is_calm(judgement)


def test_an_ordinary_mail_of_the_programme_stays_unproven(checker: Checker) -> None:
    for content in (bytes(letter()), paged(f'<p>Salam.</p><a href="{HOME}/">Masuk</a>'), with_parts(["Salam.", HOME])):
        judgement = checker.mail(content, today=TODAY)

        assert (judgement.verdict, judgement.complete) == (Verdict.UNPROVEN, True)


# What another reader would make of it.


def test_no_character_makes_an_official_address_and_a_false_one_into_an_official_one(checker: Checker) -> None:
    host, false = "www.prakerja.go.id", "masuk-akun.net"
    for number, letter_ in enumerate(_odd_letters()):
        others = (
            f"{false}{letter_}{host}",
            f"https://{host}{letter_}{false}/",
            f"{host} {letter_} {false}",
            f"https://{host}/{letter_}{false}",
            f"{host}{letter_}@{false}",
        )
        for text in (f"{host}{letter_}{false}", others[number % len(others)]):
            judgement = checker.check(text, today=TODAY, kind=Kind.LINK)
            owned = all((link.opens or "").endswith("prakerja.go.id") for link in judgement.links)
            below = text.startswith(false) and [link.text for link in judgement.links] == [text]  # a name under ours
            allowed = owned and (below or _ONE_PATH.fullmatch(text))
            assert judgement.verdict is not Verdict.OFFICIAL or allowed, repr(text)


_ONE_PATH = re.compile(r"(?:https://)?www\.prakerja\.go\.id[/?#][-._~!$&'*+=:/?#%]?masuk-akun\.net/?")
"""Here the false name is a part of the path for every reader."""


def test_no_character_between_www_and_our_host_makes_a_mail_ours(checker: Checker) -> None:
    for letter_ in _odd_letters():
        for text in (f"info@www{letter_}prakerja.go.id", f"info@masuk-akun.net{letter_}prakerja.go.id"):
            judgement = checker.check(text, today=TODAY, kind=Kind.SENDER, via=Via.EMAIL)
            assert judgement.verdict in {Verdict.UNKNOWN, Verdict.FAKE}, repr(text)


_TELLING = frozenset(("Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf"))
"""The categories of Unicode that a reader of addresses may cut at, or overlook."""


_PICTURES = frozenset(("So", "Sm"))


def _odd_letters() -> Iterator[str]:
    """Every sign, blank and control of the first blocks, all else below U+0250, and samples of the rest.

    Of thousands of pictures and signs of mathematics that no reader takes for anything in ASCII there are samples too:
    one path decides about them all.
    """
    every, seldom = 7, 199
    for one in map(chr, range(0x3100)):
        category = unicodedata.category(one)
        telling = ord(one) < 0x250 or (category in _TELLING and (category not in _PICTURES or _reads_as_ascii(one)))
        if not (one.isascii() and one.isalnum()) and (telling or ord(one) % every == 0):
            yield one
    yield from (chr(number) for number in range(0x3100, 0x2_0000, seldom) if not 0xD800 <= number < 0xE000)
    yield from map(chr, (0xFE52, 0xFF0E, 0xFF61, 0xFF0F, 0xFF20, 0xFFFD, 0xFEFF, 0xFFA0, 0xE0001, 0xE0041))


def _reads_as_ascii(letter: str) -> bool:
    """To a browser or to a reader it is, or holds, a letter or sign of ASCII."""
    return any(one.isascii() for one in unicodedata.normalize("NFKC", letter) + fold(letter))
