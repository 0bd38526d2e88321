"""A made-up plan to print, and what a reader of the PDF or a camera finds on it."""

import io
from typing import NamedTuple

import zxingcpp
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPainter

from desktop.logic.sheet import Block, Boxed, Code, Heading, Lines, Log, Numbered, Paper, Reach, Ruled, Sheet
from desktop.ui.sheets.pages import Page, Pages
from desktop.ui.sheets.pdf import pdf

FOOT = "Dibuat oleh Jaga Akun, aplikasi bantuan independen."
CALLS = (Reach("Bank Contoh", "1500 888", "dilihat 2024"), Reach("Dompet Contoh", "0800 150 3001"))
CODES = (Code("https://iasc.ojk.go.id", "iasc.ojk.go.id"), Code("https://www.contoh.go.id", "www.contoh.go.id"))


def step(number: int, state: str = "", *more: str) -> Numbered:
    texts = (f"Keterangan pertama langkah {number}, dua kalimat. Kalimat kedua juga pendek.", *more)
    return Numbered(str(number), f"Langkah nomor {number} yang dikerjakan", texts, (f"Sumber {number}, 2026",), state)


def plan(steps: int = 6, paper: Paper = Paper.A4, most: int = 0) -> Sheet:
    half = steps // 2
    blocks: tuple[Block, ...] = (
        Boxed("Jangan pernah beri", ("Kode (OTP), PIN, kata sandi, atau tautan.",)),
        Heading("Sekarang"), step(1, "done"), *CALLS, step(2, "failed"), CODES[0],
        *(step(n) for n in range(3, half + 1)),
        Heading("Hari ini"), *(step(n) for n in range(half + 1, steps + 1)), CODES[1],
        Heading("Catatan"), Log(("Tanggal", "Siapa", "Nomor laporan"), 10),
        Ruled("Nama"), Ruled("Alamat lengkap", 2), Lines(("Sumber: contoh.",), small=True),
    )  # fmt: skip
    return Sheet("Rencana pemulihan Anda", paper, blocks, FOOT, most)


class Read(NamedTuple):
    """A PDF as pypdf reads it."""

    reader: PdfReader
    pages: tuple[str, ...]

    @property
    def text(self) -> str:
        """All pages; lines that were broken for their width are joined."""
        return " ".join(" ".join(self.pages).split())


def read(sheet: Sheet) -> Read:
    reader = PdfReader(io.BytesIO(pdf(sheet)), strict=True)
    return Read(reader, tuple(page.extract_text() for page in reader.pages))


def picture(page: Page, pages: Pages, scale: float = 1.0) -> QImage:
    """A page as paper would show it, `scale` dots a half point."""
    wide, high = (round(side * scale) for side in (pages.size.width(), pages.size.height()))
    image = QImage(wide, high, QImage.Format.Format_Grayscale8)
    image.fill(0xFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    page.draw(painter)
    painter.end()
    return image


def found(image: QImage) -> list[zxingcpp.Barcode]:
    """The codes that a camera finds, from above."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = memoryview(grey.constBits()).cast("B", shape=[grey.height(), grey.bytesPerLine()])
    codes = zxingcpp.read_barcodes(lines, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return sorted(codes, key=lambda one: (one.position.top_left.y, one.position.top_left.x))


def codes(image: QImage) -> list[str]:
    """What they say."""
    return [code.text for code in found(image)]
