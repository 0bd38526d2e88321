"""A sheet at the terminal: every kind of block as lines of at most 78 columns."""

import pytest

from desktop.cli.sheet_text import WIDTH, block_lines, sheet_text, wrapped
from desktop.logic.sheet import Block, Boxed, Code, Heading, Lines, Log, Numbered, Paper, Reach, Ruled, Sheet

LONG = "Telepon bank atau e-wallet Anda sekarang, minta rekening, kartu, dan mobile banking diblokir. " * 2

BLOCKS: list[tuple[Block, list[str]]] = [
    (Heading("Permintaan saya"), ["PERMINTAAN SAYA"]),
    (Lines(("satu", "dua")), ["satu", "dua"]),
    (Numbered("2", "Telepon bank", ("sekarang",), ("Kompas",)), ["2. Telepon bank", "    sekarang", "    Kompas"]),
    (Numbered("2", "Telepon bank", state="done"), ["[x] 2. Telepon bank"]),
    (Numbered("2", "Telepon bank", state="failed"), ["[-] 2. Telepon bank"]),
    (Numbered("", "Telepon bank"), ["Telepon bank"]),
    (Reach("BCA", "1500 888", "data 2024"), ["    BCA: 1500 888", "      data 2024"]),
    (Boxed("Jangan beri", ("PIN", "kode")), ["Jangan beri", "  - PIN", "  - kode"]),
    (Ruled("NIK"), [f"NIK: {'_' * 73}"]),
    (Ruled("NIK", 2), [f"NIK: {'_' * 73}", "_" * WIDTH]),
    (Ruled("x" * 70), ["x" * 70 + ":", "_" * WIDTH]),
    (Log(("Tanggal", "Siapa"), 2), [f"{'Tanggal':36} | Siapa", *[f"{'_' * 36} | {'_' * 36}"] * 2]),
    (Code("https://lapor.go.id", "Adukan di lapor.go.id"), ["Adukan di lapor.go.id", "  https://lapor.go.id"]),
    (Code("https://lapor.go.id", "https://lapor.go.id"), ["https://lapor.go.id"]),
]


@pytest.mark.parametrize(("block", "lines"), BLOCKS, ids=[type(block).__name__ for block, _ in BLOCKS])
def test_each_kind_of_block_has_its_lines(block: Block, lines: list[str]) -> None:
    assert block_lines(block) == lines


def test_a_sheet_is_its_title_its_blocks_and_its_footer() -> None:
    sheet = Sheet("Surat", Paper.A4, (Lines(("Kepada bank",)), Ruled("Nama")), "Aplikasi independen")

    assert sheet_text(sheet) == f"Surat\n\nKepada bank\n\nNama: {'_' * 72}\n\nAplikasi independen\n"


@pytest.mark.parametrize(
    "block",
    [Heading(LONG), Lines((LONG,)), Numbered("12", LONG, (LONG,), (LONG,)), Reach("BCA", LONG, LONG),
     Boxed(LONG, (LONG,)), Ruled(LONG), Log((LONG, "Siapa", "Nomor laporan"), 10), Code("https://lapor.go.id", LONG)],
    ids=lambda block: type(block).__name__,
)  # fmt: skip
def test_nothing_is_wider_than_a_terminal_and_no_word_is_lost(block: Block) -> None:
    lines = block_lines(block)

    assert max(map(len, lines)) <= WIDTH
    assert "diblokir." in " ".join(lines).lower()


def test_an_address_is_never_broken() -> None:
    address = "https://" + "a" * 100 + ".go.id/b-c"

    assert wrapped(f"Buka {address} sekarang") == ["Buka", address, "sekarang"]
