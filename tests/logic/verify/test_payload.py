"""What the payload of a code is, as telephones read it."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.answer.code_content import (
    Call,
    Contact,
    Link,
    Login,
    Network,
    Payload,
    Payment,
    PlainText,
    SecretKey,
    Writing,
)
from desktop.logic.verify.qr.payload import read_payload, shown
from desktop.logic.verify.qr.payment import read_payment
from tests.logic.verify.made_payments import field, qris, summed

VCARD = """BEGIN:VCARD
VERSION:3.0
N:Contoh;Budi;;;
FN:Budi Contoh
ORG:Toko Contoh
TEL;TYPE=CELL:+62 812-3456-7890
item1.EMAIL;TYPE=INTERNET:budi@contoh.example
URL:https://contoh.example/budi
NOTE:Buka pukul 8\\, tutup
  pukul 17
END:VCARD"""

EVENT = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Pelatihan
LOCATION:Balai Contoh
DESCRIPTION:Daftar di contoh.example\\nBawa KTP
DTSTART:20261201T090000
END:VEVENT
END:VCALENDAR"""


@pytest.mark.parametrize(
    ("text", "payload"),
    [
        ("https://contoh.example/a?b=1", Link("https://contoh.example/a?b=1")),
        (" HTTPS://CONTOH.EXAMPLE ", Link("HTTPS://CONTOH.EXAMPLE")),
        ("contoh.co.id/daftar", Link("contoh.co.id/daftar")),
        ("javascript:alert(1)", Link("javascript:alert(1)")),
        ("https://contoh.example@lain.example/", Link("https://contoh.example@lain.example/")),
        ("URL:https://contoh.example", Link("https://contoh.example")),
        ("URLTO:Judul:https://contoh.example/a:b", Link("https://contoh.example/a:b")),
        ("MEBKM:TITLE:Contoh;URL:https\\://contoh.example;;", Link("https://contoh.example")),
        ("bitcoin:bc1qcontoh?amount=1", Link("bitcoin:bc1qcontoh?amount=1")),
        ("https://contoh.example\nhttps://lain.example", PlainText("https://contoh.example\nhttps://lain.example")),
        ("https://contoh.example lalu bayar", PlainText("https://contoh.example lalu bayar")),
        ("halo dunia", PlainText("halo dunia")),
        ("", PlainText("")),
        ("budi@contoh.example", PlainText("budi@contoh.example")),
        ("WIFI:T:WPA;S:Balai;P:rahasia123;;", Network("Balai")),
        ("WIFI:P:rahasia\\;123;S:Balai\\: Latihan\\;1;;", Network("Balai: Latihan;1")),
        ('wifi:S:"12345678";T:nopass;;', Network("12345678")),
        ("WIFI:", Network("")),
        ("tel:*21*081234567890%23", Call("*21*081234567890#")),
        ("TEL:+62-812-3456", Call("+62-812-3456")),
        ("sms:+6281234567890?body=REG%20ya", Writing("+6281234567890", "REG ya", mail=False)),
        ("SMSTO:0812345:halo: apa kabar", Writing("0812345", "halo: apa kabar", mail=False)),
        ("mailto:a@contoh.example?subject=Hai&body=OTP+saya", Writing("a@contoh.example", "Hai OTP saya", mail=True)),
        ("MATMSG:TO:a@contoh.example;SUB:Hai;BODY:x;;", Writing("a@contoh.example", "Hai x", mail=True)),
        ("SMTP:a@contoh.example:Hai:x", Writing("a@contoh.example", "Hai x", mail=True)),
        ("geo:-6.2,106.8", PlainText("geo:-6.2,106.8", place=True)),
        ("otpauth://totp/Contoh?secret=JBSWY3DPEHPK3PXP", SecretKey()),
        ("2@" + "A1b2/" * 8 + "," + "C3d4+" * 8 + "=," + "E5f6" * 8, Login("WhatsApp")),
        ("tg://login?token=abc", Login("Telegram")),
        (
            "MECARD:N:Contoh,Budi;TEL:081234567890;EMAIL:budi@contoh.example;URL:https\\://contoh.example;NOTE:hai;;",
            Contact("Contoh Budi", ("081234567890",), ("budi@contoh.example",), ("https://contoh.example",), "hai"),
        ),
        (
            VCARD,
            Contact(
                "Budi Contoh",
                ("+62 812-3456-7890",),
                ("budi@contoh.example",),
                ("https://contoh.example/budi",),
                "Toko Contoh\nBuka pukul 8, tutup pukul 17",
            ),
        ),
        (
            EVENT.replace("\n", "\r\n"),
            PlainText("Pelatihan\nBalai Contoh\nDaftar di contoh.example\nBawa KTP", event=True),
        ),
    ],
)
def test_a_payload_is_what_telephones_make_of_it(text: str, payload: Payload) -> None:
    assert read_payload(text) == payload


@pytest.mark.parametrize(
    "text",
    [
        "WIFI:T:WPA;S:Balai;P:rahasia123;;",
        "wifi:P:rahasia123;S:Balai",
        "otpauth://totp/Contoh?secret=rahasia123",
        "otpauth-migration://offline?data=rahasia123",
        "2@" + "rahasia123" * 4 + "," + "C3d4+" * 8,
    ],
)
def test_a_secret_is_neither_kept_nor_shown(text: str) -> None:
    payload = read_payload(text)

    assert "rahasia123" not in repr(payload)
    assert "rahasia123" not in shown(text, payload)


@pytest.mark.parametrize("text", ["halo", "https://contoh.example", VCARD, qris()])
def test_what_is_no_secret_is_shown_as_it_is(text: str) -> None:
    assert shown(text, read_payload(text)) == text


def test_a_static_payment_says_who_is_paid() -> None:
    assert read_payment(qris()) == Payment(
        merchant="WARUNG CONTOH",
        city="KOTA CONTOH",
        acquirer="COM.CONTOHBAYAR.WWW",
        number="ID1020304050607",
        amount="",
        purpose="",
        dynamic=False,
        intact=True,
    )


@pytest.mark.parametrize(
    ("amount", "shown_as"), [("50000", "Rp50.000"), ("1250000.50", "Rp1.250.000,50"), ("75.00", "Rp75"), ("x", "x")]
)
def test_a_dynamic_payment_says_how_much(amount: str, shown_as: str) -> None:
    payment = read_payment(qris(amount=amount))

    assert payment is not None
    assert (payment.amount, payment.dynamic, payment.intact) == (shown_as, True, True)


def test_the_check_sum_is_that_of_the_specification() -> None:
    """CRC-16/CCITT-FALSE of the nine digits is 29B1, the value that every table of check sums prints."""
    from binascii import crc_hqx

    assert crc_hqx(b"123456789", 0xFFFF) == 0x29B1


@pytest.mark.parametrize(
    "text",
    [
        qris()[:-4] + "0000",
        qris().replace("WARUNG CONTOH", "WARUNG PALSU!"),
        qris()[:-8],
        qris()[:120],
        qris() + "99",
    ],
    ids=["wrong sum", "changed name", "no sum", "cut off", "too long"],
)
def test_a_changed_payment_is_read_but_not_intact(text: str) -> None:
    payment = read_payment(text)

    assert payment is not None
    assert not payment.intact


def test_a_payment_whose_lengths_count_bytes_is_read() -> None:
    name = "KAFÉ CONTOH"
    body = field(0, "01") + field(26, field(0, "ID.CO.CONTOH")) + f"59{len(name.encode()):02}{name}" + field(60, "KOTA")

    payment = read_payment(summed(body))

    assert payment is not None
    assert (payment.merchant, payment.city, payment.intact) == (name, "KOTA", True)


@pytest.mark.parametrize(
    "text", ["000201", "0002010102", "081234567890", "00020101021", "1" * 2000, "0002" + "9" * 600]
)
def test_digits_are_no_payment(text: str) -> None:
    assert read_payment(text) is None


@given(st.text(max_size=300))
def test_any_text_is_a_payload(text: str) -> None:
    assert shown(text, read_payload(text)) is not None


@given(
    st.sampled_from(
        ["WIFI:", "MECARD:", "BEGIN:VCARD\n", "BEGIN:VEVENT\n", "sms:", "mailto:", "tel:", "URL:", "000201"]
    ),
    st.text(alphabet='ATSPN:;\\,?&=%@/.0126359\n\r "é', max_size=200),
)
def test_any_half_broken_payload_is_read(head: str, rest: str) -> None:
    payload = read_payload(head + rest)

    assert asdict(payload) is not None


@pytest.mark.parametrize("unit", ["A:\\;", "TEL:1\n", ";", "\\", "26", "a=b&", "item1.", "\n "])
@pytest.mark.parametrize("head", ["WIFI:", "MECARD:", "BEGIN:VCARD\n", "mailto:a@b?", "00020126", "2@"])
def test_a_long_payload_is_answered_at_once(head: str, unit: str) -> None:
    text = head + unit * (60_000 // len(unit))

    assert shown(text, read_payload(text)) is not None
