"""Which printers are none: what writes a file or sends the sheet somewhere, by name, make or device."""

import pytest

from desktop.logic.printing import writes_files

FILES = (
    "Microsoft Print to PDF", "Send To OneNote 2016", "OneNote (Desktop)", "Fax", "Microsoft Shared Fax Driver",
    "Microsoft XPS Document Writer", "Microsoft Office Document Image Writer", "Journal Note Writer", "CutePDF Writer",
    "PDFCreator", "Adobe PDF", "doPDF v11", "Bullzip PDF Printer", "Foxit Reader PDF Printer", "cups-pdf:/",
    "Generic CUPS-PDF Printer (w/ options)", "CUPS-BRF-Printer", "file:///dev/null", "/home/kios/out.ps", "nul:",
    "Print to Evernote", "Snagit 2024", "Amyuni Document Converter 500", "PaperPort Image Printer", "ImagePrinter",
    "Virtual Printer", "AnyDesk Printer", "TeamViewer Printer", "Google Cloud Print", "Send_to_Kindle",
    "Simpan sebagai berkas", "print_to_file", "HP OfficeJet FAX", "TIFF Writer", "Kirim Faks",
)  # fmt: skip
PAPER = (
    "HP LaserJet 4", "Epson L3150", "EPSON TM-T88V Receipt", "Generic PostScript Printer", "Generic / Text Only",
    "Canon imageRUNNER 2525", "Brother HL-L2350DW series", "Xerox DocuPrint P355", "NEC MultiWriter 5600C",
    "Apple LaserWriter 12/640", "Zebra ZD420", "ipp://10.0.0.7/print", "usb://HP/LaserJet%201020", "profile", "Ruang_2",
    "socket://192.168.1.7:9100", "Meja layanan, lantai 2", "Star TSP143 Cutter",
)  # fmt: skip


@pytest.mark.parametrize("told", FILES)
def test_a_printer_that_is_a_file_is_known_by_whatever_says_so(told: str) -> None:
    assert writes_files(told)
    assert writes_files("Printer", told.upper())


@pytest.mark.parametrize("told", PAPER)
def test_a_printer_of_paper_is_none(told: str) -> None:
    assert not writes_files(told)
