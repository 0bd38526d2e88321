"""The codes of a judged picture, taken apart again for the page."""

from datetime import date

import pytest

from desktop.logic.pack.content import load_programme
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.verify.qr.code_pieces import Piece, code_pieces
from desktop.logic.verify.qr.payload import Contact, Link, Login, Network, PlainText, SecretKey
from desktop.logic.verify.qr.payment import Payment
from tests.logic.verify.made_payments import qris

CONTACT = "BEGIN:VCARD\nVERSION:3.0\nFN:Petugas Contoh\nTEL:+6281200000000\nEND:VCARD"
LINK = "https://www.prakerja.go.id/"
LOGIN = "2@abcdefghijklmnopqrstuv,abcdefghijklmnopqrstuv"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker((load_programme(),), load_phrases("id"))


def pieces(checker: Checker, *payloads: str) -> tuple[Piece, ...]:
    return code_pieces(checker.codes(payloads, today=date(2026, 11, 24)))


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (LINK, Link),
        ("WIFI:T:WPA;S:Kafe;P:contoh;;", Network),
        (CONTACT, Contact),
        (LOGIN, Login),
        ("otpauth://totp/Contoh?secret=CONTOH", SecretKey),
        ("hanya tulisan", PlainText),
        (qris(), Payment),
    ],
)
def test_one_code_is_what_it_was(checker: Checker, payload: str, kind: type) -> None:
    (piece,) = pieces(checker, payload)

    assert isinstance(piece.payload, kind)


def test_several_codes_keep_their_order_their_links_and_their_numbers(checker: Checker) -> None:
    link, contact, fake = pieces(checker, LINK, CONTACT, "https://prakerja.vip/")

    assert [one.opens for one in link.links] == ["www.prakerja.go.id"]
    assert [one.normal for one in contact.senders] == ["+6281200000000"]
    assert [one.opens for one in fake.links] == ["prakerja.vip"]
    assert isinstance(contact.payload, Contact)


def test_a_text_of_several_lines_is_one_piece(checker: Checker) -> None:
    (piece,) = pieces(checker, "baris satu\nbaris dua\n\nbaris tiga")

    assert piece.text == "baris satu\nbaris dua\n\nbaris tiga"


def test_a_contact_without_an_end_is_still_shown(checker: Checker) -> None:
    (piece,) = pieces(checker, "BEGIN:VCARD\nFN:Contoh\nTEL:+6281200000000")

    assert isinstance(piece.payload, Contact)


def test_no_codes_are_no_pieces(checker: Checker) -> None:
    assert pieces(checker) == ()
