"""The verdict about the codes of one picture."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.findings import Severity
from desktop.logic.limits import MAX_TEXT
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.check import Checker, TooLargeError
from desktop.logic.verify.qr.judge_codes import MAX_PAYLOADS
from desktop.logic.words import Words
from tests.logic.verify.conftest import TODAY, codes_of
from tests.logic.verify.made_payments import qris
from tests.logic.verify.test_payload import EVENT, VCARD

OFFICIAL = "https://www.prakerja.go.id/"
FAKE = "https://prakerja-daftar.xyz/"
UNKNOWN = "https://contoh-lain.com/"
PARTNER = "https://pintar.co/kartuprakerja"

Judge = Callable[..., Judgement]


@pytest.fixture(scope="session")
def picture(checker: Checker) -> Judge:
    return lambda *payloads: checker.codes(payloads, today=TODAY)


def test_a_picture_without_a_code_says_that_its_text_proves_nothing(picture: Judge, words: Words) -> None:
    judgement = picture()

    assert (judgement.kind, judgement.verdict, judgement.text) == (Kind.QR, Verdict.UNKNOWN, "")
    assert codes_of(judgement) == {"qr.no-code"}
    assert judgement.headline == "headline.qr.no-code"
    assert judgement.advice == ("advice.qr.paste-text", "advice.type-home", "advice.ask-listed")
    assert words("finding.qr.no-code.why")


@pytest.mark.parametrize("url", [OFFICIAL, FAKE, UNKNOWN, PARTNER, "http://prakerja.go.id", "https://prаkerja.go.id/",
                                 "HTTPS://WWW.PRAKERJA.GO.ID", "javascript:alert('prakerja')", "https://bit.ly/abc",
                                 "https://www.instagram.com/prakerja.go.id/", "prakerja.go.id"])  # fmt: skip
def test_one_address_is_judged_exactly_as_a_pasted_link(picture: Judge, checker: Checker, url: str) -> None:
    judgement, pasted = picture(url), checker.check(url, today=TODAY, kind=Kind.LINK)

    assert judgement.kind is Kind.QR
    assert judgement.verdict is pasted.verdict
    assert codes_of(judgement) == codes_of(pasted)
    assert [(link.text, link.opens, link.verdict, link.span) for link in judgement.links] == [
        (link.text, link.opens, link.verdict, link.span) for link in pasted.links
    ]


@pytest.mark.parametrize(
    ("payloads", "verdict"),
    [
        ((OFFICIAL,), Verdict.OFFICIAL),
        ((OFFICIAL, "https://dashboard.prakerja.go.id/"), Verdict.OFFICIAL),
        ((OFFICIAL, PARTNER), Verdict.PARTNER),
        ((OFFICIAL, UNKNOWN), Verdict.UNKNOWN),
        ((OFFICIAL, FAKE), Verdict.FAKE),
        ((FAKE, OFFICIAL), Verdict.FAKE),
        ((OFFICIAL, "halo"), Verdict.UNKNOWN),
        ((f"Buka {OFFICIAL}",), Verdict.UNPROVEN),
        ((OFFICIAL, f"Buka {OFFICIAL}"), Verdict.UNPROVEN),
        ((f"{OFFICIAL}\n{FAKE}",), Verdict.FAKE),
        ((OFFICIAL, "WIFI:S:Balai;;"), Verdict.UNKNOWN),
        ((OFFICIAL, qris()), Verdict.UNKNOWN),
        ((VCARD,), Verdict.UNKNOWN),
        (("geo:-6.2,106.8",), Verdict.UNKNOWN),
        (("tg://login?token=abc",), Verdict.UNKNOWN),
        (("otpauth://totp/x?secret=y",), Verdict.UNKNOWN),
        ((EVENT,), Verdict.UNKNOWN),
        ((EVENT.replace("contoh.example", "prakerja-daftar.xyz"),), Verdict.FAKE),
        ((VCARD.replace("https://contoh.example/budi", FAKE),), Verdict.FAKE),
        ((VCARD.replace("https://contoh.example/budi", OFFICIAL),), Verdict.UNKNOWN),
        ((VCARD.replace("Budi Contoh", "Admin Prakerja"),), Verdict.FAKE),
        (("tel:*21*081234567890%23",), Verdict.FAKE),
        (("tel:081234567890",), Verdict.UNKNOWN),
        (("tel:08001503001",), Verdict.UNPROVEN),
        (("smsto:081234567890:Kirim kode OTP akun Prakerja saya",), Verdict.FAKE),
        (("mailto:admin@prakerja-daftar.xyz",), Verdict.FAKE),
        ((qris(),), Verdict.UNKNOWN),
        ((qris("KARTU PRAKERJA"),), Verdict.FAKE),
        ((qris("PRA KERJA ADMIN"),), Verdict.FAKE),
        ((qris(purpose="PRAKERJA"),), Verdict.FAKE),
        ((qris(), "Biaya pendaftaran Kartu Prakerja"), Verdict.FAKE),
        ((qris("PRAKARYA KERJA"),), Verdict.UNKNOWN),
        (("",), Verdict.UNKNOWN),
    ],
)  # fmt: skip
def test_the_worst_code_counts_and_only_addresses_can_be_official(
    picture: Judge, payloads: tuple[str, ...], verdict: Verdict
) -> None:
    assert picture(*payloads).verdict is verdict


def test_a_payment_says_who_is_paid_and_that_the_programme_never_asks(picture: Judge, words: Words) -> None:
    judgement = picture(qris(amount="50000"))
    found = {finding.code: finding for finding in judgement.findings}

    assert dict(found["qr.payment"].evidence) == {"merchant": "WARUNG CONTOH", "city": "KOTA CONTOH"}
    assert found["qr.payment"].severity is Severity.WARNING
    assert found["qr.payment"].fact == "st-free"
    assert dict(found["qr.payment-amount"].evidence) == {"amount": "Rp50.000"}
    assert dict(found["qr.payment-number"].evidence)["number"] == "ID1020304050607"
    assert "qr.payment-broken" not in found
    assert judgement.headline == "headline.qr.payment"
    assert judgement.advice[0] == "advice.qr.do-not-pay"
    assert "WARUNG CONTOH" in words("finding.qr.payment", **found["qr.payment"].evidence)


def test_a_payment_in_the_name_of_the_programme_is_a_danger(picture: Judge) -> None:
    judgement = picture(qris("KARTU PRAKERJA"))

    assert judgement.findings[0].code == "qr.payment-claims"
    assert judgement.headline == "headline.qr.fake"


def test_a_changed_payment_says_so(picture: Judge) -> None:
    assert "qr.payment-broken" in codes_of(picture(qris()[:-4] + "0000"))


def test_another_programme_is_named_by_its_own_pack(second_checker: Checker) -> None:
    assert second_checker.codes((qris("BANK CONTOH"),), today=TODAY).verdict is Verdict.FAKE
    assert second_checker.codes((qris("KARTU PRAKERJA"),), today=TODAY).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("payload", ["WIFI:S:Balai;P:rahasia123;;", "otpauth://totp/x?secret=rahasia123"])
def test_no_secret_of_a_code_is_in_the_judgement(picture: Judge, payload: str) -> None:
    judgement = picture(payload, OFFICIAL)

    assert "rahasia123" not in repr(judgement)
    assert judgement.text.endswith(OFFICIAL)


def test_each_part_knows_its_place_in_the_text_of_all_codes(picture: Judge) -> None:
    judgement = picture("WIFI:S:Balai;P:rahasia123;;", f"Buka {FAKE} ya", VCARD, UNKNOWN)

    placed = [(part.span, part.text) for part in judgement.links] + [
        (part.span, part.text) for part in judgement.senders
    ]
    for (start, end), text in placed:
        assert judgement.text[start:end] == text
    for finding in judgement.findings:
        assert all(0 <= start < end <= len(judgement.text) for start, end in finding.spans)
    assert all(link.span != (0, 0) for link in judgement.links)


def test_hidden_letters_of_a_name_do_not_reach_the_evidence(picture: Judge) -> None:
    found = {finding.code: finding for finding in picture("WIFI:S:Ba\u202elai\n\u200b" + "x" * 200 + ";;").findings}

    assert found["qr.network"].evidence["network"].startswith("Balai x")
    assert len(found["qr.network"].evidence["network"]) == 60


def test_more_codes_than_are_judged_are_never_official(picture: Judge) -> None:
    judgement = picture(*[f"{OFFICIAL}{number}" for number in range(MAX_PAYLOADS + 1)])

    assert (judgement.verdict, judgement.complete) == (Verdict.UNKNOWN, False)
    assert "qr.too-many" in codes_of(judgement)


def test_codes_that_are_too_long_are_refused(checker: Checker) -> None:
    with pytest.raises(TooLargeError):
        checker.codes(("x" * (MAX_TEXT + 1),), today=TODAY)


@given(st.lists(st.one_of(st.text(max_size=80), st.sampled_from([OFFICIAL, PARTNER, qris(), VCARD])), max_size=4))
def test_only_listed_addresses_alone_are_official_or_partner(checker: Checker, payloads: list[str]) -> None:
    judgement = checker.codes(payloads, today=TODAY)

    if judgement.verdict in {Verdict.OFFICIAL, Verdict.PARTNER}:
        assert payloads
        assert {payload.strip() for payload in payloads} <= {OFFICIAL, PARTNER}


@pytest.mark.parametrize(
    "payloads",
    [(), (OFFICIAL,), (FAKE,), (qris(amount="5"),), (VCARD,), (EVENT,), ("WIFI:",), ("tel:1",), ("tel:",), ("sms:",),
     ("mailto:",), ("MECARD:",), ("BEGIN:VCARD",), ("000201590",), (OFFICIAL, "geo:"), ("x",) * 30],
)  # fmt: skip
def test_everything_that_is_found_can_be_said(checker: Checker, payloads: tuple[str, ...], words: Words) -> None:
    judgement = checker.codes(payloads, today=TODAY)

    for finding in judgement.findings:
        assert words(f"finding.{finding.code}", **finding.evidence)
    for text in (judgement.headline, *judgement.advice):
        assert words(text)
