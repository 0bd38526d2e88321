"""The HTML of mails and the files that hang on them: what is seen, where it leads, what it can do."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.mail.mail_files import Attachment, Nature, look_at
from desktop.logic.verify.mail.mail_html import read_page

PROGRAMS = frozenset({"apk", "exe", "js"})


def packed(entries: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


# Pages.


@pytest.mark.parametrize(
    ("page", "links"),
    [
        ('<a href="https://a.id/">Masuk</a>', [("https://a.id/", "a", "Masuk")]),
        ("<A HREF=https://a.id/ class=x><b>Ma</b>suk</A>", [("https://a.id/", "a", "Masuk")]),
        ("<a href='https://a.id/?a=1&amp;b=2'>x</a>", [("https://a.id/?a=1&b=2", "a", "x")]),
        ("<a href=x.id href=y.id>x</a>", [("x.id", "a", "x")]),
        ('<a href="x.id"><img alt="Masuk"></a>', [("x.id", "a", "Masuk")]),
        ('<a href="x.id">satu<a href="y.id">dua', [("x.id", "a", "satu"), ("y.id", "a", "dua")]),
        ('<map><area href="x.id" alt="peta"></map>', [("x.id", "a", "peta")]),
        ('<form action="https://a.id"><input>', [("https://a.id", "form", "")]),
        ('<button formaction="https://a.id">', [("https://a.id", "form", "")]),
        ('<meta http-equiv="Refresh" content="0; URL=https://a.id">', [("https://a.id", "refresh", "")]),
        ('<!-- <a href="x.id">no</a> --><a href="y.id">ya</a>', [("y.id", "a", "ya")]),
        ('<script>"<a href=x.id>"</script><a href="y.id">ya</a>', [("y.id", "a", "ya")]),
        ('<a title="a>b" href="y.id">ya</a>', [("y.id", "a", "ya")]),
        ("<a/href=y.id>ya</a>", [("y.id", "a", "ya")]),
        ('<a href="y.id', []),
        ("<a name=x>ya</a>", []),
    ],
)
def test_links_are_read_with_their_visible_text(page: str, links: list[tuple[str, str, str]]) -> None:
    found = read_page(page)

    assert [(one.target, one.kind, one.shown) for one in found.links] == links
    assert all(
        one.shown == found.text[slice(*one.span)] for one in found.links if one.span != (0, 0) and "img" not in page
    )


@pytest.mark.parametrize(
    ("page", "text", "hidden"),
    [
        ("<p>a<br>b</p><p>c", "a\nb\nc", ""),
        ("a\n  b&amp;&#99;", "a b&c", ""),
        ("x<div style='display: none'>rahasia</div>y", "xy", "rahasia"),
        ("x<span hidden>rahasia</span>", "x", "rahasia"),
        ("x<i style='font-size:0px'>rahasia</i>", "x", "rahasia"),
        ("x<i style='opacity:0;'>rahasia</i>", "x", "rahasia"),
        ("x<i style='color:#FFF'>rahasia</i>", "x", "rahasia"),
        ("x<i style='color:rgb(255, 254, 255)'>rahasia</i>", "x", "rahasia"),
        ("<div bgcolor='#123456'>x<font color='#123456'>rahasia</font></div>", "x\n", "rahasia"),
        ("<div style='background:#000'><i style='color:white'>jelas</i></div>", "jelas\n", ""),
        ("<td style='font-size:0'><span style='font-size:14px'>jelas</span></td>", "jelas\n", ""),
        ("<div style='background:url(x.png)'><i style='color:#fff'>jelas</i></div>", "jelas\n", ""),
        ("<div style='display:none'>&zwnj;&nbsp;&zwnj;</div>jelas", "jelas", ""),
        ("<style>p { color: white }</style>jelas", "jelas", ""),
        ("jelas &#99999999999999999999; " + "&#" + "9" * 6000 + ";", "jelas \ufffd; \ufffd;", ""),
    ],
)
def test_what_no_reader_sees_is_kept_apart(page: str, text: str, hidden: str) -> None:
    found = read_page(page)

    assert (found.text.strip("\n"), found.hidden) == (text.strip("\n"), hidden)


def test_words_that_are_broken_by_hidden_text_are_whole_again() -> None:
    found = read_page("Pra<span style='font-size:0'>xq</span>kerja")

    assert (found.text, found.hidden_in_words) == ("Prakerja", True)


def test_a_preview_line_breaks_no_word() -> None:
    assert not read_page("<div style='display:none'>Cuplikan</div><p>Halo</p>").hidden_in_words


# Files.


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("surat.pdf", b"%PDF", Attachment("surat.pdf", Nature.OTHER)),
        ("undangan.apk", b"", Attachment("undangan.apk", Nature.PROGRAM)),
        ("undangan.PDF.APK", b"", Attachment("undangan.PDF.APK", Nature.PROGRAM, disguised=True)),
        ("undangan.apk. ", b"", Attachment("undangan.apk.", Nature.PROGRAM)),
        ("surat.pdf", b"MZ\x90", Attachment("surat.pdf", Nature.PROGRAM)),
        ("surat.html", b"", Attachment("surat.html", Nature.PAGE)),
        ("surat.pdf", b"\n<!DOCTYPE html>", Attachment("surat.pdf", Nature.PAGE)),
        ("gambar.svg", b"<svg", Attachment("gambar.svg", Nature.PAGE)),
        ("surat.docm", b"", Attachment("surat.docm", Nature.MACROS)),
        ("surat.rar", b"Rar!\x1a\x07\0", Attachment("surat.rar", Nature.CLOSED)),
        ("a/b\\surat.apk", b"", Attachment("surat.apk", Nature.PROGRAM)),
        ("surat\u202efdp.apk", b"", Attachment("suratfdp.apk", Nature.PROGRAM, disguised=True)),
        ("foto.zip", packed({"a.jpg": b"x"}), Attachment("foto.zip", Nature.OTHER)),
        ("foto.zip", packed({"a.jpg": b"x", "b.apk": b"x"}), Attachment("foto.zip", Nature.OTHER, "b.apk")),
        ("surat.pdf", packed({"AndroidManifest.xml": b"x"}), Attachment("surat.pdf", Nature.PROGRAM)),
        ("surat.docx", packed({"word/document.xml": b"x"}), Attachment("surat.docx", Nature.OTHER)),
        ("surat.docx", packed({"word/vbaProject.bin": b"x"}), Attachment("surat.docx", Nature.MACROS)),
    ],
    ids=lambda value: repr(value)[:50],
)
def test_a_file_is_what_its_name_and_its_bytes_say(name: str, content: bytes, expected: Attachment) -> None:
    assert look_at(name, "application/octet-stream", content, PROGRAMS) == expected


def test_an_encrypted_archive_is_closed() -> None:
    archive = bytearray(packed({"a.jpg": b"x"}))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        archive[archive.index(head) + flags] |= 1

    assert look_at("a.zip", "", bytes(archive), PROGRAMS).nature is Nature.CLOSED


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "<a ", "href=", '"', "'", "</a>", "<!--", "-->", "<p", "/", "style=", "&#", "x", " "]
        )
    )
)
def test_any_markup_is_read(pieces: list[str]) -> None:
    assert read_page("".join(pieces)).text is not None


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["<a ", "<a x='", "<!--", "</", "<p>", "<p style='color:red'>", "<title>", "&#1", "<a href=x>"]
)
def test_a_page_of_one_broken_piece_takes_linear_time(piece: str) -> None:
    """The standard library's parser needs 15 seconds for 40 KB of the first; the test would not end."""
    assert read_page(piece * (300_000 // len(piece))) is not None
