"""Senders: what can be forged is never more than unproven."""

import pytest

from desktop.logic.verify.answer.judgement import Kind, Verdict, Via
from desktop.logic.verify.check import Checker
from desktop.logic.verify.sender.from_line import read_from

from .conftest import TODAY, codes_of

UNPROVEN, UNKNOWN, FAKE, OFFICIAL = Verdict.UNPROVEN, Verdict.UNKNOWN, Verdict.FAKE, Verdict.OFFICIAL


@pytest.mark.parametrize(
    ("text", "via", "verdict", "code"),
    [
        ("0800 150 3001", Via.CALL, UNPROVEN, "sender.may-be-called"),
        ("+62 800-150-3001", None, UNPROVEN, "sender.may-be-called"),
        ("021-25541246", None, UNPROVEN, "sender.superseded"),
        ("1500445", None, UNPROVEN, "sender.may-be-called"),
        ("157", Via.CALL, UNPROVEN, "sender.may-be-called"),
        ("110", Via.CALL, UNKNOWN, "sender.weak-source"),
        ("188", None, UNPROVEN, "sender.may-be-called"),
        ("817", None, UNKNOWN, "sender.weak-source"),
        ("081 157 157 157", Via.WHATSAPP, UNPROVEN, "sender.may-be-called"),
        ("+62 812-3456-7890", Via.WHATSAPP, UNKNOWN, "sender.private-number"),
        ("O812 3456 789O", Via.SMS, UNKNOWN, "sender.private-number"),
        ("Admin Prakerja +62 812-3456-7890", Via.WHATSAPP, FAKE, "sender.private-number-claims"),
        ("Pr\u0430kerja 0812 3456 7890", Via.WHATSAPP, FAKE, "sender.private-number-claims"),
        ("+1 202 555 0100", Via.CALL, UNKNOWN, "sender.unlisted"),
        ("*21*081234567890#", None, FAKE, "sender.dials-forwarding"),
        ("**62*0812345#", None, FAKE, "sender.dials-forwarding"),
        ("*123#", None, UNKNOWN, "sender.dial-code"),
        ("info@prakerja.go.id", Via.EMAIL, UNPROVEN, "sender.form-fits"),
        ("apa.saja@prakerja.go.id", Via.EMAIL, UNPROVEN, "sender.form-fits"),
        ("info@mail.prakerja.go.id", Via.EMAIL, UNKNOWN, "sender.unlisted"),
        ("info@prakerja.id", Via.EMAIL, FAKE, "sender.imitates"),
        ("info.prakerja@gmail.com", Via.EMAIL, FAKE, "sender.name-in-mailbox"),
        ("budi@gmail.com", Via.EMAIL, UNKNOWN, "sender.free-mail"),
        ("help@dana.id", Via.EMAIL, UNPROVEN, "sender.contact-listed"),
        ("PRAKERJA", Via.SMS, UNPROVEN, "sender.name-proves-nothing"),
        ("TOKOBAGUS", Via.SMS, UNKNOWN, "sender.name-proves-nothing"),
        ("PR\u0410KERJA", Via.SMS, FAKE, "sender.imitates"),
        ("@prakerja.go.id", Via.SOCIAL, UNPROVEN, "sender.form-fits"),
        ("@prakerja_resmi", Via.SOCIAL, FAKE, "profile.imitates"),
        ("@budi", Via.SOCIAL, UNKNOWN, "sender.unlisted"),
        ("https://www.instagram.com/prakerja.go.id", Via.SOCIAL, OFFICIAL, "profile.official"),
        ('From: "info@prakerja.go.id" <prakerja.info@gmail.com>', Via.EMAIL, FAKE, "sender.other-address-in-name"),
        ("From: =?UTF-8?B?S2FydHUgUHJha2VyamE=?= <noreply@layanan.example>", Via.EMAIL, FAKE, "sender.name-claims"),
        ("From: Kartu Prakerja <noreply@layanan.example>", Via.EMAIL, FAKE, "sender.name-claims"),
        ("From: Prak\u200berja <x@prakerja.go.id>", Via.EMAIL, UNPROVEN, "sender.hidden-letters"),
        ("From: \u0421ustomer Service <x@contoh.example>", Via.EMAIL, UNKNOWN, "sender.mixed-scripts"),
        ("From: Budi <budi@contoh.example>\r\nReply-To: lain@contoh.org", Via.EMAIL, UNKNOWN, "sender.reply-elsewhere"),
        ("", None, UNKNOWN, "sender.unreadable"),
    ],
)  # fmt: skip
def test_a_sender_gets_its_verdict_and_its_reason(
    checker: Checker, text: str, via: Via | None, verdict: Verdict, code: str
) -> None:
    judgement = checker.check(text, today=TODAY, kind=Kind.SENDER, via=via)
    assert (judgement.verdict, code in codes_of(judgement)) == (verdict, True), codes_of(judgement)


@pytest.mark.parametrize(
    "spelling",
    ["081315792171", "0813-1579-2171", "+62 813 1579 2171", "62 813 1579 2171", "6281315792171", "(0813) 15792171",
     "0813.1579.2171", "o8l3 1579 2171", "+62 (0)813-1579-2171"],
)  # fmt: skip
def test_a_number_is_the_same_in_every_spelling(checker: Checker, spelling: str) -> None:
    judgement = checker.check(spelling, today=TODAY, kind=Kind.SENDER)
    assert judgement.senders[0].normal == "+6281315792171"
    assert judgement.verdict is UNPROVEN


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("From: a@b.example", "a@b.example"),
        ('From: "Budi, S.Kom" <budi@b.example>', "budi@b.example"),
        ("From: Kartu ,_<no-reply@b.example>", "no-reply@b.example"),
        ("From: <x@y.example> <a@b.example>", "a@b.example"),
        ('From: "a\r\n x@y.example"\r\n <a@b.example>', "a@b.example"),
        ("from:a@b.example", "a@b.example"),
        ("Dari: Budi <a@b.example>", "a@b.example"),
    ],
)
def test_the_address_that_decides_is_found(header: str, address: str) -> None:
    sender = read_from(header)
    assert sender is not None
    assert sender.address == address
