"""Every way a link occurs in real messages is read as what would be opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.verify.link.tokenizer import MAX_TOKENS, read_tokens


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Klik:www.contoh-daftar.com ya", ["www.contoh-daftar.com"]),
        ("klik;http//www.contoh.com/x", ["http://www.contoh.com/x"]),
        ("Http://www.contoh12.com/", ["Http://www.contoh12.com/"]),
        ("\U0001f449\U0001f3fccontoh.vip\U0001f448", ["contoh.vip"]),
        ("_https://contoh.vip_ *www.contoh.vip*", ["https://contoh.vip", "www.contoh.vip"]),
        ("daftar:contoh12.org,kuota", ["contoh12.org"]),
        ("contoh[.]vip contoh [dot] vip contoh(titik)vip", ["contoh.vip", "contoh.vip", "contoh.vip"]),
        ("hxxps://contoh[.]vip/a", ["https://contoh.vip/a"]),
        ("buka\u00a0contoh.vip", ["contoh.vip"]),
        ("KFCUK11.XYZ", ["KFCUK11.XYZ"]),
        ("Kunjungi www.contoh.co.id... ya", ["www.contoh.co.id"]),
        ("(lihat https://a.example/x_(y))", ["https://a.example/x_(y)"]),
        ("S.Pd M.Si selesai.Di sana dll. 600.000 jam 15.40 a.n. Budi s.d. sekarang", []),
        ("surat.pdf undangan.apk", []),
        ("[contoh.co.id](https://lain.example/x)", ["contoh.co.id", "https://lain.example/x"]),
        ('<a class="b" href="https://lain.example">contoh.co.id</a>', ["https://lain.example", "contoh.co.id"]),
        (
            "https://contoh.co.id.\nlain-lagi.xyz/masuk ya",
            ["https://contoh.co.id", "https://contoh.co.id.lain-lagi.xyz/masuk"],
        ),
        ("lihat https://contoh.co.id.\nInfo lagi di bawah", ["https://contoh.co.id"]),
        ('"https://a.example" <https://b.example>', ["https://a.example", "https://b.example"]),
        ("http://192.0.2.1/x 198.51.100.7", ["http://192.0.2.1/x", "198.51.100.7"]),
        (
            "https://contoh.co.id&lain.com/",
            ["https://contoh.co.id&lain.com/", "https://contoh.co.id", "http://lain.com/"],
        ),
    ],
)
def test_links_are_read(text: str, urls: list[str]) -> None:
    assert [token.url for token in read_tokens(text) if token.kind == "link"] == urls


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("cs@ovo.id hubungi 0812-3456-7890 atau 1500445", ["mail", "number", "short-number"]),
        ("ikuti @contoh.id ya", ["handle"]),
        ("tekan *21*0812# lalu *#21#", ["dial", "dial"]),
        ("NIK 3201011708450001 lahir 12-05-1998", []),
    ],
)
def test_contacts_are_read(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in read_tokens(text)] == kinds


@given(st.text(max_size=400))
def test_tokens_stand_in_the_order_of_the_text(text: str) -> None:
    tokens = read_tokens(text)
    assert len(tokens) <= MAX_TOKENS
    assert [token.span[0] for token in tokens] == sorted(token.span[0] for token in tokens)
    assert all(text[slice(*token.span)] == token.text for token in tokens)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[Daftar di sini](https://lain.example)", "Daftar di sini"),
        ('<a href="https://lain.example"><b>A &amp; B</b></a>', "A & B"),
    ],
)
def test_the_text_that_a_reader_sees_in_place_of_a_link_is_kept(text: str, shown: str) -> None:
    assert [token.shown for token in read_tokens(text)] == [shown]
