"""The verdict on a saved mail: at most unproven, fake for what deceives, and no alarm for ordinary mails."""

import base64
import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.check import Checker

from .conftest import TODAY, codes_of

Judge = Callable[..., Judgement]

OURS = "Kartu Prakerja <info@prakerja.go.id>"
PASSED = "mx.example.com; dkim=pass header.d=prakerja.go.id; spf=pass; dmarc=pass (p=NONE) header.from=prakerja.go.id"
FAILED = "mx.example.com; spf=fail smtp.mailfrom=evil.example; dkim=none; dmarc=fail header.from=prakerja.go.id"
GENUINE = '<p>Silakan lihat <a href="https://dashboard.prakerja.go.id/">dasbor Anda</a>.</p>'


@pytest.fixture(scope="session")
def judge(checker: Checker) -> Judge:
    """Judge a mail made of a sender, a subject and an HTML body."""

    def made(page: str, sender: str = OURS, subject: str = "Informasi", **fields: str) -> Judgement:
        more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
        head = f"{more}From: {sender}\r\nSubject: {subject}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        return checker.mail((head + page).encode(), today=TODAY)

    return made


@pytest.fixture(scope="session")
def with_file(checker: Checker) -> Judge:
    """Judge a mail with a file."""

    def made(name: str, content: bytes, text: str, sender: str = "teman@example.com") -> Judgement:
        head = (
            f"From: {sender}\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n--edge\r\n\r\n{text}\r\n--edge\r\n"
        )
        part = f'Content-Disposition: attachment; filename="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        return checker.mail((head + part).encode() + base64.encodebytes(content) + b"--edge--\r\n", today=TODAY)

    return made


def test_a_genuine_mail_is_unproven_and_no_better(judge: Judge) -> None:
    found = judge(GENUINE, Authentication_Results=PASSED)

    assert (found.kind, found.verdict, found.headline) == (
        Kind.EMAIL,
        Verdict.UNPROVEN,
        "headline.email.unproven.links",
    )
    assert {"mail.authenticated", "sender.form-fits", "message.links-official"} <= codes_of(found)
    assert [(link.opens, found.text[slice(*link.span)]) for link in found.links] == [
        ("dashboard.prakerja.go.id", "dasbor Anda")
    ]
    assert found.text[slice(*found.senders[0].span)] == OURS


@pytest.mark.parametrize(
    "results",
    [
        "mx.example.com; dkim=pass header.d=evil.example; dmarc=none",
        "mx.example.com; (dkim=pass header.d=prakerja.go.id)",
        "mx.example.com; spf=pass smtp.mailfrom=prakerja.go.id",
        "",
    ],
)
def test_only_what_speaks_for_the_senders_own_domain_supports_it(judge: Judge, results: str) -> None:
    assert "mail.authenticated" not in codes_of(judge(GENUINE, Authentication_Results=results))


def test_a_pass_moves_no_verdict_and_a_fail_is_a_warning(judge: Judge) -> None:
    page = '<a href="https://prakerja.vip">dasbor</a>'
    passed = judge(page, Authentication_Results=PASSED)
    failed = judge(GENUINE, Authentication_Results=FAILED)

    assert passed.verdict is Verdict.FAKE
    assert (failed.verdict, "mail.authentication-failed" in codes_of(failed)) == (Verdict.UNPROVEN, True)


def test_only_the_topmost_results_count(checker: Checker) -> None:
    head = f"Authentication-Results: {FAILED}\r\nAuthentication-Results: {PASSED}\r\nFrom: {OURS}\r\n\r\nHalo"

    assert "mail.authenticated" not in codes_of(checker.mail(head.encode(), today=TODAY))


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ('<a href="https://a.example/x">www.prakerja.go.id</a>', "link.text-deceives"),
        (
            '<a href="https://a.example/x">https://dashboard.prakerja.go.id/masuk sekarang juga ya</a>',
            "link.text-deceives",
        ),
        ('<a href="https://a.example/x">Login Prakerja</a>', "link.text-deceives"),
        ('<base href="https://prakerja.vip/"><a href="masuk">Masuk</a>', "link.same-name"),
        ('<a href="ht\ntps://prakerja.vip/">Masuk</a>', "link.same-name"),
        ('<a href="//prakerja.vip/">Masuk</a>', "link.same-name"),
        ('Prakerja: <form action="https://a.example/x"><input type="password"></form>', "mail.form-in-name"),
        ("Segera daftar di prakerja.vip", "link.same-name"),
    ],
)
def test_what_deceives_is_fake(judge: Judge, page: str, code: str) -> None:
    found = judge(page, sender="a@example.com")

    assert (found.verdict, code in codes_of(found)) == (Verdict.FAKE, True)


@pytest.mark.parametrize(
    ("sender", "code"),
    [
        ('"info@prakerja.go.id" <a@example.com>', "sender.other-address-in-name"),
        ("Kartu Prakerja <a@example.com>", "sender.name-claims"),
        ("=?utf-8?q?Prakerja_<info@prakerja.go.id>?= <a@example.com>", "sender.other-address-in-name"),
        ("Prakerja <info@prakerja-go.id>", "sender.imitates"),
        ("<a@example.com> (<info@prakerja.go.id>)", "sender.other-address-in-name"),
    ],
)
def test_a_sender_that_imitates_is_fake_whatever_else_the_mail_says(judge: Judge, sender: str, code: str) -> None:
    found = judge("Hati-hati penipuan! Waspada link palsu. " + GENUINE, sender=sender)

    assert (found.verdict, code in codes_of(found)) == (Verdict.FAKE, True)


def test_two_senders_are_told(checker: Checker) -> None:
    found = checker.mail(f"From: {OURS}\nFrom: x <x@example.com>\n\nHalo".encode(), today=TODAY)

    assert ("mail.two-senders" in codes_of(found), found.verdict) == (True, Verdict.UNKNOWN)


@pytest.mark.parametrize(
    ("page", "sender"),
    [
        (
            '<a href="https://www.kompas.com/">Cara daftar Prakerja gelombang 71 menurut pemerintah</a>',
            "Kompas <a@kompas.com>",
        ),
        ('<a href="https://click.example.com/?x">Toko Buku</a> diskon', "Toko <toko@example.com>"),
        ('<a href="https://click.example.com/?x">www.toko.example</a>', "Toko <toko@example.com>"),
        ('<a href="https://loker.example/kelas">Lihat kelas Prakerja</a>', "Loker <a@loker.example>"),
        ("Apakah ini benar dari Prakerja? https://contoh.example", "Budi <budi@example.com>"),
        ('<a href="#">Lihat</a><a href="cid:x">x</a><a href="javascript:void(0)">x</a>', "Toko <toko@example.com>"),
        ('<div style="display:none">Cuplikan</div><p>Halo, rapat pukul 9</p>', "Budi <budi@example.com>"),
        ('<a href="mailto:budi@example.com">Balas</a>', "Budi <budi@example.com>"),
    ],
)
def test_ordinary_mails_are_not_fake(judge: Judge, page: str, sender: str) -> None:
    assert judge(page, sender=sender).verdict is Verdict.UNKNOWN


def packed(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, b"x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("undangan.apk", b"", "mail.attached-program"),
        ("masuk.html", b"", "mail.attached-page"),
        ("berkas.zip", packed("a.apk"), "mail.archive-with-program"),
    ],
)
def test_a_file_that_runs_is_a_warning_and_in_the_programmes_name_a_danger(
    with_file: Judge, name: str, content: bytes, code: str
) -> None:
    alone = with_file(name, content, "Halo, ini berkasnya")
    claimed = with_file(name, content, "Berkas dari Kartu Prakerja")
    by_name = with_file(f"prakerja.{name}", content, "Halo")

    assert (alone.verdict, code in codes_of(alone)) == (Verdict.UNKNOWN, True)
    for found in (claimed, by_name):
        assert (found.verdict, f"{code}-in-name" in codes_of(found)) == (Verdict.FAKE, True)


def test_the_body_is_read_even_if_it_has_a_name(checker: Checker) -> None:
    content = b"From: a@example.com\nContent-Type: text/html; name=a.html\n\n<p>Segera daftar di prakerja.vip"

    assert checker.mail(content, today=TODAY).verdict is Verdict.FAKE


def test_another_programmes_pack_judges_its_mails(second_checker: Checker, second_programme: Programme) -> None:
    home = second_programme.home
    genuine = f"From: a@example.com\nContent-Type: text/html\n\n<a href='https://{home}/'>Situs</a>"
    false = f"From: a@example.com\nContent-Type: text/html\n\n<a href='https://a.example/'>{home}</a>"

    assert second_checker.mail(genuine.encode(), today=TODAY).links[0].verdict is Verdict.OFFICIAL
    assert second_checker.mail(false.encode(), today=TODAY).verdict is Verdict.FAKE


def test_words_that_are_only_in_the_plain_body_count_too(checker: Checker) -> None:
    content = (
        b"From: a@example.com\nContent-Type: multipart/alternative; boundary=edge\n\n--edge\n\n"
        b"Segera daftar di prakerja.vip\n--edge\nContent-Type: text/html\n\n<p>Halo</p>\n--edge--\n"
    )

    assert checker.mail(content, today=TODAY).verdict is Verdict.FAKE


def test_a_mail_that_was_not_read_to_its_end_is_unknown(judge: Judge) -> None:
    found = judge(GENUINE + "<p>Halo apa kabar" * 5_000)

    assert (found.verdict, found.complete) == (Verdict.UNKNOWN, False)
    assert "message.not-read-to-the-end" in codes_of(found)


def test_what_is_no_mail_is_unknown(checker: Checker) -> None:
    found = checker.mail(b"\x00\x01 hello", today=TODAY)

    assert (found.verdict, "mail.not-a-mail" in codes_of(found)) == (Verdict.UNKNOWN, True)


PIECES = st.sampled_from(
    [b"From: ", b"Subject: ", b"\n", b"\n\n", b"<", b">", b"info@prakerja.go.id", b"Content-Type: text/html\n", b"?=",
     b"Content-Type: multipart/mixed; boundary=a\n", b"--a\n", b"--a--", b"<a href=", b"https://www.prakerja.go.id",
     b"</a>", b"\xff", b" ", b'"', b"Reply-To: ", b"Authentication-Results: x; dmarc=pass", b"<base href=javascript:>",
     b"PK\x01\x02", b"prakerja.vip", b"=?utf-8?q?"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map(b"".join) | st.binary(max_size=300))
def test_any_bytes_are_answered_and_never_better_than_unproven(checker: Checker, content: bytes) -> None:
    found = checker.mail(content, today=TODAY)

    assert found.verdict in {Verdict.UNPROVEN, Verdict.UNKNOWN, Verdict.FAKE}
    spans = [span for finding in found.findings for span in finding.spans]
    assert all(0 <= start < end <= len(found.text) for start, end in spans)


def test_a_letter_says_who_is_shown_where_answers_go_and_which_files_were_found_odd(with_file: Judge) -> None:
    sender = '"Prakerja Resmi" <info@prakerja-dana.com>\r\nReply-To: petugas@surel-contoh.com\r\nSubject: Dana'
    letter = with_file("dana.apk", b"PK\x03\x04", "Halo", sender=sender).letter

    assert letter is not None
    assert (letter.shown_name, letter.reply_to, letter.files) == (
        "Prakerja Resmi",
        "petugas@surel-contoh.com",
        ("dana.apk",),
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Budi <budi@contoh.com>", "Budi"),
        ("'Budi' budi@contoh.com", "Budi"),
        ("budi@contoh.com", ""),
        ("info@prakerja.go.id <x@y.zz>", ""),
        ("Kartu Prakerja", ""),
        (f"{'“' * 900} <x@y.zz>", "“" * 900),
    ],
)
def test_the_shown_name_is_what_stands_before_the_address(checker: Checker, line: str, name: str) -> None:
    letter = checker.mail(f"From: {line}\r\nSubject: halo\r\n\r\nhalo".encode(), today=TODAY).letter

    assert letter is not None
    assert letter.shown_name == name


def test_the_words_of_a_letter_begin_with_its_subject(judge: Judge) -> None:
    found = judge("<p>halo</p>", subject="Subject: From: x")

    assert found.letter is not None
    assert found.text[found.letter.words_at :].startswith("Subject: From: x")
