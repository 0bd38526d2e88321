"""The host in a warning can be read and not tapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linkify_it import LinkifyIt

from desktop.logic.verify.answer.warning import defang, warned_of

from .conftest import Judge

_HOSTS = st.from_regex(r"[a-z0-9-]{1,12}(\.[a-z0-9-]{1,12}){0,3}\.(com|id|go\.id|xyz|vip|org)", fullmatch=True)


@pytest.mark.parametrize("host", ["prakerja.vip", "prakerja.go.id.masuk-akun.xyz", "192.0.2.7", "[2001:db8::1]",
                                  "xn--prkerja-4ve.go.id"])  # fmt: skip
def test_no_link_finder_finds_a_link_in_a_warning(host: str) -> None:
    assert not LinkifyIt().match(f"Hati-hati. Alamat {defang(host)} bukan milik mereka.")


@given(_HOSTS)
def test_no_host_survives_defanging(host: str) -> None:
    assert not LinkifyIt().match(f"Alamat {defang(host)} palsu")


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("Prakerja: daftar di https://prakerja-daftar.xyz/a?b=1", "host", "prakerja-daftar (titik) xyz"),
        ("Admin Prakerja, chat wa.me/6281200000000 untuk klaim", "number", "+6281200000000"),
        ("Insentif Prakerja cair, klaim di https://bit.ly/3abc", "page", "bit (titik) ly/3abc"),
        ("Prakerja dibuka, daftar di https://forms.gle/abc123", "page", "forms (titik) gle/abc123"),
        (
            "Prakerja dibuka, isi https://docs.google.com/forms/d/e/x",
            "page",
            "docs (titik) google (titik) com/forms/d/e/x",
        ),
        (
            "Klaim Prakerja di https://www.instagram.com/prakerja_resmi",
            "account",
            "www (titik) instagram (titik) com/prakerja_resmi",
        ),
        ("Admin Prakerja: klaim insentif Rp600.000 sekarang ke 0812-3456-7890", "number", "0812-3456-7890"),
        ("Prakerja dibuka, daftar di https://kabar-baru.net/x", "host", "kabar-baru (titik) net"),
    ],
)
def test_a_warning_names_what_is_wrong_in_this_message(message: Judge, text: str, kind: str, what: str) -> None:
    warned = warned_of(message(text))

    assert warned is not None
    assert (warned.kind, warned.what) == (kind, what)


def test_what_is_not_fake_names_nobody(message: Judge) -> None:
    assert warned_of(message("Halo, lihat https://kabar-kita.id ya")) is None
