"""Two programmes in one checker: each is judged as by a checker of its own, and called by its own name."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.engine import Engine, programme_words
from desktop.logic.pack.programme import Channel, Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict, Via
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases

from .conftest import TODAY, codes_of
from .made_payments import qris

PRAKERJA_LINKS = (
    "https://www.prakerja.go.id/", "dashboard.prakerja.go.id", "https://prakerja.vip/", "https://prakreja.com/",
    "https://kartu-prakerja-2026.xyz/daftar", "https://instagram.com/prakerja.go.id", "https://kemnaker.go.id.id-x.top/",
    "https://pekerja.id/", "http://192.0.2.7/prakerja.apk", "https://wa.me/6281234567890?text=prakerja",
)  # fmt: skip
BANK_LINKS = (
    "https://www.bankcontoh.co.id/", "https://baru.bankcontoh.co.id/", "https://bankcontoh.xyz/", "https://bankc0ntoh.com",
    "https://bankcontoh-undian.xyz/", "https://wartacontoh.com/kabar", "https://toko.example.com/bankcontoh",
    "https://instagram.com/bankcontoh", "https://lapor.example.org/", "https://unduh.example.net/bankcontoh.apk",
)  # fmt: skip
PRAKERJA_SENDERS = ("info@prakerja.go.id", "PRAKERJA", "Prakerja <info@prakerja-dana.com>", "@prakerja.go.id")
BANK_SENDERS = ("halo@bankcontoh.co.id", "BANKCONTOH", "Bank Contoh <cs@bankcontoh-id.com>", "1500999", "@bankcontoh")
PRAKERJA_MESSAGES = (
    "Prakerja gelombang 99 sudah dibuka, daftar di https://prakerja-daftar.xyz dan dapatkan Rp3.500.000 hari ini!",
    "Prakerja: kirim kode OTP Anda ke petugas 081234567890",
    "Selamat, lolos Prakerja. Bayar biaya admin Rp50.000 dan instal aplikasi prakerja.apk",
    "Apakah Prakerja sudah buka lagi?",
    "Hati-hati, https://prakerja.vip itu penipuan",
)
BANK_MESSAGES = (
    "Nasabah Bank Contoh yang terhormat, undian gelombang 9: klik https://bankcontoh-hadiah.xyz dan menangkan 5 juta",
    "Bank Contoh: kirim kode OTP Anda ke petugas 081234567890",
    "Bank Contoh: bayar biaya admin Rp50.000 dan instal aplikasi bankcontoh.apk",
    "Contoh Syariah membuka rekening, daftar di https://syariah-baru.xyz sekarang, gratis 5 juta",
    "Hati-hati, https://bankcontoh.xyz itu penipuan",
)


@pytest.fixture(scope="module")
def both(programme: Programme, second_programme: Programme) -> Checker:
    """The built-in pack and beside it the bank's."""
    return Checker((programme, second_programme), load_phrases("id"))


def same(one: Judgement, other: Judgement) -> bool:
    """Both judgements say the same, the anatomy of the links too."""
    plain = [
        (judged._replace(links=()), [(link._replace(dissect=tuple), link.parts) for link in judged.links])
        for judged in (one, other)
    ]
    return plain[0] == plain[1]


@pytest.mark.parametrize("text", PRAKERJA_LINKS)
def test_a_link_of_the_first_is_judged_as_by_its_own_checker(both: Checker, checker: Checker, text: str) -> None:
    assert same(both.check(text, today=TODAY, kind=Kind.LINK), checker.check(text, today=TODAY, kind=Kind.LINK))


@pytest.mark.parametrize("text", BANK_LINKS)
def test_a_link_of_the_second_is_judged_as_by_its_own_checker(
    both: Checker, second_checker: Checker, text: str
) -> None:
    assert same(both.check(text, today=TODAY, kind=Kind.LINK), second_checker.check(text, today=TODAY, kind=Kind.LINK))


@pytest.mark.parametrize("via", [None, Via.SMS, Via.EMAIL])
@pytest.mark.parametrize("text", PRAKERJA_SENDERS)
def test_a_sender_of_the_first_is_judged_as_by_its_own_checker(
    both: Checker, checker: Checker, text: str, via: Via | None
) -> None:
    asked = {"today": TODAY, "kind": Kind.SENDER, "via": via}
    assert same(both.check(text, **asked), checker.check(text, **asked))  # type: ignore[arg-type]


@pytest.mark.parametrize("via", [None, Via.SMS, Via.EMAIL])
@pytest.mark.parametrize("text", BANK_SENDERS)
def test_a_sender_of_the_second_is_judged_as_by_its_own_checker(
    both: Checker, second_checker: Checker, text: str, via: Via | None
) -> None:
    asked = {"today": TODAY, "kind": Kind.SENDER, "via": via}
    assert same(both.check(text, **asked), second_checker.check(text, **asked))  # type: ignore[arg-type]


@pytest.mark.parametrize("day", [TODAY, date(2028, 1, 1)])
@pytest.mark.parametrize("text", PRAKERJA_MESSAGES)
def test_a_message_about_the_first_is_judged_by_its_rules(
    both: Checker, checker: Checker, text: str, day: date
) -> None:
    judgement = both.check(text, today=day, kind=Kind.MESSAGE)
    assert same(judgement, checker.check(text, today=day, kind=Kind.MESSAGE))
    assert judgement.claims == ("prakerja",)


@pytest.mark.parametrize("day", [TODAY, date(2028, 1, 1)])
@pytest.mark.parametrize("text", BANK_MESSAGES)
def test_a_message_about_the_second_is_judged_by_its_rules_and_told_with_its_name(
    both: Checker, second_checker: Checker, text: str, day: date
) -> None:
    judgement = both.check(text, today=day, kind=Kind.MESSAGE)
    names = {finding.evidence["name"] for finding in judgement.findings if "name" in finding.evidence}
    assert same(judgement, second_checker.check(text, today=day, kind=Kind.MESSAGE))
    assert set(judgement.claims) <= {"bank-contoh"}
    assert names <= {"Bank Contoh", "bankcontoh", "Contoh Syariah"}


def test_a_message_that_speaks_for_both_is_told_with_the_name_that_comes_first(both: Checker) -> None:
    text = "{} bersama {}: daftar sekarang di https://dana-bantuan.xyz dan terima Rp3.500.000"
    first = both.check(text.format("Bank Contoh", "Prakerja"), today=TODAY, kind=Kind.MESSAGE)
    second = both.check(text.format("Prakerja", "Bank Contoh"), today=TODAY, kind=Kind.MESSAGE)
    assert (first.claims, second.claims) == (("bank-contoh", "prakerja"), ("prakerja", "bank-contoh"))
    assert {"Bank Contoh"} == {one.evidence["name"] for one in first.findings if "name" in one.evidence}
    assert {"Prakerja"} == {one.evidence["name"] for one in second.findings if "name" in one.evidence}


def test_a_link_claims_the_programme_whose_name_stands_in_it(both: Checker) -> None:
    assert both.check("https://prakerja.vip/", today=TODAY).claims == ("prakerja",)
    assert both.check("https://bankcontoh.xyz/", today=TODAY).claims == ("bank-contoh",)
    assert both.check("https://contoh.example.org/", today=TODAY).claims == ()


def test_a_mail_in_the_name_of_the_second_names_it_and_its_rule(both: Checker) -> None:
    head = (
        b"From: Bank Contoh <cs@bankcontoh-id.com>\nSubject: Aplikasi\nContent-Type: multipart/mixed; boundary=edge\n\n"
    )
    file = b'--edge\nContent-Disposition: attachment; filename="baru.apk"\n\nPK\x03\x04\n--edge--\n'
    for subject in (b"Aplikasi", b"Halo"):
        judgement = both.mail(head.replace(b"Aplikasi", subject) + file, today=TODAY)
        told = next(one for one in judgement.findings if one.code == "mail.attached-program-in-name")
        assert (told.evidence["name"], told.fact) == ("Bank Contoh", "no-app")


def test_a_false_sender_without_a_claim_gives_a_file_the_name_of_its_programme(both: Checker) -> None:
    head = b"From: cs@bankcontoh-id.com\nSubject: halo\nContent-Type: multipart/mixed; boundary=edge\n\n"
    file = b'--edge\nContent-Disposition: attachment; filename="baru.apk"\n\nPK\x03\x04\n--edge--\n'
    told = next(one for one in both.mail(head + file, today=TODAY).findings if one.code.endswith("program-in-name"))
    assert told.evidence["name"] == "Bank Contoh"


def test_a_payment_in_a_name_is_told_with_that_name(both: Checker) -> None:
    told = {
        merchant: [one.evidence.get("name") for one in both.codes((qris(merchant),), today=TODAY).findings]
        for merchant in ("BANK CONTOH", "KARTU PRAKERJA")
    }
    assert (told["BANK CONTOH"][0], told["KARTU PRAKERJA"][0]) == ("Bank Contoh", "Prakerja")


def test_a_word_that_is_ordinary_for_one_programme_may_imitate_another(
    programme: Programme, second_programme: Programme
) -> None:
    odd = replace(programme, ordinary_words=(*programme.ordinary_words, "bankcontohan"))
    checker = Checker((odd, second_programme), load_phrases("id"))
    assert checker.check("https://bankcontohan.com/", today=TODAY).verdict is Verdict.FAKE
    assert checker.check("https://pekerja.com/", today=TODAY).verdict is Verdict.UNKNOWN


def test_of_what_two_packs_list_the_first_one_decides(programme: Programme, second_programme: Programme) -> None:
    def entry(pack: Programme, role: str) -> Channel:
        one = next(channel for channel in pack.channels if channel.kind == "host" and channel.role == role)
        return replace(one, id=f"{pack.id}-both", value="dua.example.org", subdomains=False)

    first = replace(programme, channels=(*programme.channels, entry(programme, "partner")))
    second = replace(second_programme, channels=(*second_programme.channels, entry(second_programme, "participant")))
    for packs, verdict in (((first, second), Verdict.PARTNER), ((second, first), Verdict.OFFICIAL)):
        judgement = Checker(packs, load_phrases("id")).check("https://dua.example.org/", today=TODAY)
        assert (judgement.verdict, judgement.links[0].channel) == (verdict, f"{packs[0].id}-both")


def test_every_name_channel_and_sign_carries_the_id_of_its_pack(
    programme: Programme, second_programme: Programme
) -> None:
    for pack in (programme, second_programme):
        listed = {name.programme for name in pack.protected} | {channel.programme for channel in pack.channels}
        assert {pack.signs.programme, *listed} == {pack.id}


def test_a_checker_needs_a_pack_and_each_once(programme: Programme) -> None:
    for packs in ((), (programme, programme)):
        with pytest.raises(ValueError, match="each once"):
            Checker(packs, load_phrases("id"))


def test_the_engine_judges_and_measures_with_the_names_of_both(
    programme: Programme, second_programme: Programme
) -> None:
    engine = Engine(lambda: (programme, second_programme))
    assert engine.checker().check("https://www.bankcontoh.co.id/", today=TODAY).verdict is Verdict.OFFICIAL
    assert {"prakerja", "bankcontoh"} <= set(programme_words((programme, second_programme)))


def test_a_picture_of_both_says_so(both: Checker) -> None:
    judgement = both.codes(("https://www.prakerja.go.id/", "https://www.bankcontoh.co.id/"), today=TODAY)
    assert judgement.verdict is Verdict.OFFICIAL
    assert codes_of(judgement) == {"link.official", "qr.several"}
    assert set(judgement.claims) == {"prakerja", "bank-contoh"}
