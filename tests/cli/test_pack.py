"""`jaga-akun pack check`: what the writer of a pack is told, and a whole foreign programme on the command line."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.cli.answer import Desk
from desktop.cli.desk import open_desk
from desktop.cli.options import Options
from desktop.cli.report import report
from desktop.logic.languages import LANGUAGES
from desktop.logic.verify.answer.judgement import Kind, Via

OURS = ("prakerja", "kemnaker", "gelombang terakhir")


@pytest.fixture
def broken(second_pack: Path, tmp_path: Path) -> Path:
    """A copy of a good pack with three faults in three files."""
    folder = Path(shutil.copytree(second_pack, tmp_path / "pack"))
    (folder / "sources.json").unlink()
    for name, old, new in (
        ("status.json", '"fact.free"', '"fact.costs"'),
        ("channels.json", '"toko.example.com/bankcontoh"', '"co.id/bankcontoh"'),
    ):
        content = (folder / name).read_text("utf-8")
        (folder / name).write_text(content.replace(old, new, 1), "utf-8")
    return folder


def test_a_good_pack_ends_with_0_and_says_what_is_in_it(
    second_pack: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["pack", "check", str(second_pack)]) == 0
    out, err = capfdbinary.readouterr()
    assert out.decode() == (
        "Paket ini bisa dipakai: Bank Contoh Nusantara, versi 3. Saluran: 12. Fakta: 3. Sumber: 3.\n"
    )
    assert err == b""


def test_every_fault_is_a_line_with_file_place_and_expectation(
    broken: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["pack", "check", str(broken), "--lang", "en"]) == 1
    assert capfdbinary.readouterr().out.decode().splitlines() == [
        "This pack cannot be used yet. Faults: 3.",
        "  channels.json, /channels/8/value: expected a name below a public suffix",
        "  status.json, /facts/1/text: expected a text id that every file in texts/ has",
        "  sources.json, /: expected a file that can be read",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("pack",),
        ("pack", "check"),
        ("pack", "mend", "."),
        ("pack", "check", "/nowhere"),
        ("pack", "check", ".", "."),
        ("pack", "check", ".", "--json"),
        ("pack", "check", ".", "--programme", "."),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(list(arguments)) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert b"nowhere" not in err
    assert b"cli." not in err


TEXTS = (
    ("https://www.bankcontoh.co.id/", Kind.LINK, None),
    ("https://bankcontoh-undian.xyz/", Kind.LINK, None),
    ("https://bankcontoh.my.id/masuk", Kind.LINK, None),
    ("https://b\u0430nkcontoh.co.id/", Kind.LINK, None),
    ("https://www.instagram.com/bankcontoh", Kind.LINK, None),
    ("https://toko.example.com/bankcontoh", Kind.LINK, None),
    ("https://www.prakerja.example/", Kind.LINK, None),
    ("1500999", Kind.SENDER, Via.CALL),
    ("halo@bankcontoh.co.id", Kind.SENDER, Via.EMAIL),
    ("Bank Contoh <halo@bank-contoh.xyz>", Kind.SENDER, Via.EMAIL),
    ("Selamat! Undian 9 Bank Contoh, 5 juta. Klaim di https://bankcontoh.vip segera, biaya admin 50 rb",
     Kind.MESSAGE, None),
    ("Petugas Bank Contoh: kirim kode OTP dan foto KTP, pasang aplikasi bankcontoh.apk", Kind.MESSAGE, None),
    ("Undian gelombang 9 Bank Contoh telah dibuka, pasti lolos, bagikan ke 10 grup", Kind.MESSAGE, None),
    ("Waspada penipuan yang mengatasnamakan Bank Contoh di bankcontoh[.]vip", Kind.MESSAGE, None),
)  # fmt: skip


@pytest.fixture(scope="module", params=LANGUAGES)
def bank(request: pytest.FixtureRequest, second_pack: Path) -> Desk:
    """The desk of a foreign programme in each language."""
    return open_desk(Options(language=request.param, programme=second_pack, today=date(2026, 11, 24)))


@pytest.mark.parametrize(("text", "kind", "via"), TEXTS)
def test_no_word_of_the_built_in_programme_shows_with_another_pack(
    bank: Desk, text: str, kind: Kind, via: Via | None
) -> None:
    judgement = bank.judge(text, kind, via, None)

    said = (report(judgement, bank.words, bank.programme) + bank.answer(judgement)).lower().replace(text.lower(), "")
    said = said.replace("prakerja.example", "")

    assert [word for word in OURS if word in said] == []
    assert "bank contoh" in said


def test_the_pages_of_help_name_no_programme(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for language in LANGUAGES:
        assert run(["--help", "--lang", language]) == 0
    assert b"rakerja" not in capfdbinary.readouterr().out
