"""Saved mails are taken apart: the sender of broken heads, bodies, links with their visible text, files, limits."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.mail.mail import Mail, looks_like_mail, read_mail
from desktop.logic.verify.mail.mail_html import MAX_LINKS, Link, read_page

PROGRAMS = frozenset({"apk", "exe", "js"})


def mail(text: str | bytes) -> Mail:
    return read_mail(text.encode() if isinstance(text, str) else text, PROGRAMS)


def multipart(*parts: bytes, boundary: bytes = b"edge") -> bytes:
    """A mail of these parts, each with its own head."""
    lines = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    return (
        b'From: a@example.com\r\nContent-Type: multipart/mixed; boundary="'
        + boundary
        + b'"\r\n\r\n'
        + lines
        + b"--"
        + boundary
        + b"--\r\n"
    )


def attached(name: str, content: bytes, kind: str = "application/octet-stream") -> bytes:
    head = f'Content-Type: {kind}; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return multipart(head.encode() + base64.encodebytes(content))


# The sender.


@pytest.mark.parametrize(
    ("head", "address", "name"),
    [
        (b"From: a@example.com", "a@example.com", ""),
        (b"From: Info <a@example.com>", "a@example.com", "Info"),
        (b"FROM : Info <a@example.com>", "a@example.com", "Info"),
        (b"from:a@example.com", "a@example.com", ""),
        (b"\n\n \nFrom: a@example.com", "a@example.com", ""),
        (b"From x@y Mon Nov 24 10:00:00 2026\nFrom: a@example.com", "a@example.com", ""),
        (b">From x Mon Nov 24\nFrom: a@example.com", "a@example.com", ""),
        (b"\xef\xbb\xbfFrom: a@example.com", "a@example.com", ""),
        (b"To: b@example.com\n\nFrom: a@example.com", "a@example.com", ""),
        (b"Mesajul urmator\nTo: b@example.com\nFrom: a@example.com", "a@example.com", ""),
        (b"To: b@example.com\nnot a field\nFrom: a@example.com", "a@example.com", ""),
        (b"To: b@example.com\r\nFrom: Info\r\n <a@example.com>", "a@example.com", "Info"),
        (b"To: b@example.com\rFrom: Info\r\t<a@example.com>", "a@example.com", "Info"),
        (b"To: b@example.com\r\r\nFrom: a@example.com", "a@example.com", ""),
        (b"From: Caf\xe9 <a@example.com>", "a@example.com", "Café"),
        (b"From: =?utf-8?q?Caf=C3=A9?= <a@example.com>", "a@example.com", "Café"),
        (b"From: =?utf-8?B?" + base64.b64encode(b"Info <a@example.com>") + b"?=", "a@example.com", "Info"),
        (b"From: =?utf-8?q?Info_<b@example.org>?= <a@example.com>", "a@example.com", "Info <b@example.org>"),
        (b"From: =?utf-8?B?Q2Fm?=\n =?utf-8?B?w6k=?= <a@example.com>", "a@example.com", "Café"),
        (b"From: =?utf-8?B?Q2Fmww==?= =?utf-8?B?qQ==?= <a@example.com>", "a@example.com", "Café"),
        (b'From: "b@example.org" <a@example.com>', "a@example.com", '"b@example.org"'),
        (b"From: a@example.com (Info)", "a@example.com", ""),
        (b"From: <a@example.com", "a@example.com", ""),
        (b"From - Mon Nov 24 10:00:00 2026\nX-Odd: x\nFrom: a@example.com", "a@example.com", ""),
        (b"From: Info [a@example.com]", "a@example.com", "Info"),
        (b"From: Info <mailto:a@example.com>", "a@example.com", "Info"),
        (b"From: Info < a @ example.com >", "a@example.com", "Info"),
        (b"From: Info <<a@example.com>>", "a@example.com", "Info <"),
        (b"From: Info a@example.com", "a@example.com", "Info"),
        (b"From: a@example.com <>", "a@example.com", None),
        (b"From: <a@example.com> Info", "a@example.com", "Info"),
        (b"From: " + b"x " * 20_000 + b"<a@example.com>", "a@example.com", None),
    ],
    ids=lambda value: repr(value)[:60],
)
@pytest.mark.parametrize("end", [b"\n\nBody", b"\r\n\r\nBody", b"\nBody of a head without an end", b""])
def test_the_sender_is_found_where_a_strict_parser_finds_none(
    head: bytes, address: str, name: str | None, end: bytes
) -> None:
    (sender,) = mail(head + end).senders

    assert sender.address == address
    assert name is None or sender.name == name


NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters='<>@"\r\n=()?', exclude_categories=["Cs", "Cc"]), max_size=30
)
ADDRESSES = st.from_regex(r"[a-z0-9]{1,12}(?:[.+-][a-z0-9]{1,8})?@[a-z0-9]{1,12}\.(?:com|go\.id|co)", fullmatch=True)
BEFORE = st.sampled_from(
    [b"", b"\n", b"\r\n \r\n", b"From x@y Mon Nov 24\n", b"To: b@example.org\n", b"Received: by x\n\ty\n"]
)
NEWLINES = st.sampled_from([b"\n", b"\r\n", b"\r"])
FIELD_NAMES = st.sampled_from([b"From:", b"FROM: ", b"from :", b"From:\t", b"From:\n "])


@given(NAMES, ADDRESSES, BEFORE, NEWLINES, FIELD_NAMES, st.booleans(), st.booleans())
def test_a_sender_is_found_however_its_header_is_written(
    name: str, address: str, before: bytes, newline: bytes, field: bytes, encoded: bool, folded: bool
) -> None:
    shown = b"=?utf-8?b?" + base64.b64encode(name.encode()) + b"?=" if encoded else name.encode()
    head = before + field + shown + (b"\n  " if folded else b" ") + b"<" + address.encode() + b">\nSubject: x\n\nBody"

    senders = mail(head.replace(b"\r\n", b"\n").replace(b"\n", newline)).senders

    assert [sender.address for sender in senders] == [address]


def test_every_from_header_is_a_sender_and_the_answer_goes_where_reply_to_says() -> None:
    found = mail("From: a@example.com\nFrom: b@example.org\nReply-To: C <c@example.net>\n\n").senders

    assert [(one.address, one.replies) for one in found] == [
        ("a@example.com", ("c@example.net",)),
        ("b@example.org", ("c@example.net",)),
    ]


def test_the_sender_of_a_forwarded_mail_is_found_inside() -> None:
    inner = b"From: b@example.org\r\nSubject: y\r\n\r\nInner body"
    found = mail(multipart(b"\r\nSee below", b"Content-Type: message/rfc822\r\n\r\n" + inner))

    assert [one.address for one in found.enclosed] == ["b@example.org"]
    assert "Inner body" in found.plain


# The bodies.


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        ("text/plain; charset=utf-8", "Café".encode(), "Café"),
        ("text/plain; charset=iso-8859-1", b"Caf\xe9", "Café"),
        ("text/plain; charset=utf-8", b"Caf\xe9", "Caf\ufffd"),
        ("text/plain; charset=us-ascii", b"Caf\xe9", "Café"),
        ("text/plain; charset=punycode", "Café".encode(), "Café"),
        ("text/plain; charset=x-unheard-of", b"Caf\xe9", "Café"),
        ("text/plain; charset=rot13", b"Cafe", "Cafe"),
        ("text/plain", b"Caf\xe9", "Café"),
        ("nonsense", b"Cafe", "Cafe"),
    ],
)
def test_a_wrong_character_set_leaves_a_text(head: str, body: bytes, text: str) -> None:
    found = mail(f"From: a@example.com\nContent-Type: {head}\n\n".encode() + body)

    assert text in (found.plain or "Cafe")


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("quoted-printable", b"Caf=C3=A9 da=\nsar"),
        ("base64", base64.b64encode("Café dasar".encode())),
        ("BASE64", b"Q2Fmw6kg\r\n ZGFz*YXI"),
        ("8bit", "Café dasar".encode()),
    ],
)
def test_transfer_encodings_are_taken_off(encoding: str, body: bytes) -> None:
    assert mail(f"From: a@b.id\nContent-Transfer-Encoding: {encoding}\n\n".encode() + body).plain == "Café dasar"


def test_both_bodies_are_read_and_parts_without_a_last_edge_too() -> None:
    content = multipart(b"\r\nPlain words", b"Content-Type: text/html\r\n\r\n<p>Page words").replace(b"--edge--", b"")
    found = mail(content)

    assert (found.plain.strip(), found.page.text.strip() if found.page else "") == ("Plain words", "Page words")


def test_a_boundary_that_is_not_named_is_guessed() -> None:
    content = multipart(b"Content-Type: text/html\r\n\r\n<p>Page").replace(b'; boundary="edge"', b"")

    assert (found := mail(content.replace(b"edge", b"edge12345"))).page
    assert found.page.text.strip() == "Page"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_mail_saved_in_another_encoding_is_read(encoding: str) -> None:
    assert mail("From: a@example.com\n\nIsi".encode(encoding)).senders[0].address == "a@example.com"


# Files.


@pytest.mark.parametrize(
    "disposition",
    [
        'attachment; filename="surat baru.apk"',
        "attachment; filename*=utf-8''surat%20baru.apk",
        "attachment; filename*0*=utf-8''surat%20; filename*1=baru.apk",
        "attachment; filename==?utf-8?q?surat_baru.apk?=",
        "attachment;\r\n filename=surat baru.apk",
    ],
)
def test_the_name_of_a_file_is_read_in_all_its_spellings(disposition: str) -> None:
    found = mail(multipart(f"Content-Disposition: {disposition}\r\n\r\nx".encode()))

    assert [file.name for file in found.files] == ["surat baru.apk"]


def test_links_of_an_attached_page_are_read() -> None:
    found = mail(attached("masuk.html", b"<form action='https://a.id/x'>", "text/html"))

    assert found.other_links == (Link("https://a.id/x", "form"),)


# Limits.


@given(st.binary(max_size=2_000))
def test_any_bytes_are_read(content: bytes) -> None:
    assert isinstance(read_mail(content, PROGRAMS), Mail)
    looks_like_mail(content)


def test_nesting_has_an_end() -> None:
    content = b"From: a@b.id\r\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="e%d"\r\n\r\n--e%d\r\n' % (depth, depth) for depth in range(500)
    )

    assert not mail(content).complete


def test_parts_links_and_text_have_an_end() -> None:
    assert not mail(multipart(*[b"\r\nx"] * 300)).complete
    many = read_page("<a href=x.id>y</a>" * (MAX_LINKS + 1))
    assert (len(many.links), many.complete) == (MAX_LINKS, False)
    assert not mail(b"From: a@b.id\n\n" + b"x " * 50_000).complete


@pytest.mark.parametrize(
    ("content", "is_mail"),
    [
        (b"From: a@b.id\nTo: c@d.id\n\nx", True),
        (b"Received: x\nSubject: y\n\n", True),
        (b"Halo: apa kabar", False),
        (b"From: a@b.id", False),
        (b"\x89PNG", False),
        (b"", False),
    ],
)
def test_a_mail_is_known_by_its_head(content: bytes, is_mail: bool) -> None:
    assert looks_like_mail(content) is is_mail
