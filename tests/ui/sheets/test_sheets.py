"""A sheet is the same on screen, in a PDF and on paper: its words can be read back, its codes open what they say."""

import io
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pypdf import PdfReader
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.logic.qr_code import modules
from desktop.logic.sheet import Bar, Heading, Lines, Numbered, Paper, Reach, Ruled, Sheet
from desktop.ui.sheets.blocks import Setter
from desktop.ui.sheets.faces import MEASURES
from desktop.ui.sheets.marks import Stroke, Words
from desktop.ui.sheets.pages import lay_out
from desktop.ui.sheets.pdf import pdf
from desktop.ui.sheets.preview import SheetPreview
from desktop.ui.theme import Theme
from tests.ui.sheets.papers import CALLS, FOOT, codes, found, picture, plan, read, step
from tests.ui.shown import settle


def words_of(sheet: Sheet) -> list[str]:
    """All that stands in a sheet."""
    texts = [sheet.title]
    for block in sheet.blocks:
        for part in block:
            texts += [part] if isinstance(part, str) else _texts(part) if isinstance(part, tuple) else []
    drawn = {"done", "failed", "https://iasc.ojk.go.id", "https://www.contoh.go.id", ""}
    marks = {block.mark for block in sheet.blocks if isinstance(block, Numbered) and block.state}
    return [text for text in texts if text not in drawn | marks]


def _texts(parts: tuple[object, ...]) -> list[str]:
    bars = [text for part in parts if isinstance(part, Bar) for text in (part.label, part.value)]
    return [part for part in parts if isinstance(part, str)] + bars


@pytest.mark.parametrize("paper", list(Paper))
def test_a_reader_finds_every_word_of_the_sheet_in_the_pdf(paper: Paper) -> None:
    sheet = plan(12, paper)
    text = read(sheet).text

    assert [said for said in words_of(sheet) if said not in text] == []


def test_words_are_read_in_the_order_of_the_sheet() -> None:
    sheet = plan(12)
    text = read(sheet).text
    titles = [block.title for block in sheet.blocks if isinstance(block, Numbered)]

    assert sorted(titles, key=text.index) == titles


def test_a_pdf_says_its_title_and_nothing_of_who_made_it() -> None:
    about = read(plan()).reader.metadata

    assert about is not None
    assert about.title == "Rencana pemulihan Anda"
    assert not about.author
    assert not about.creator
    assert set(about) <= {"/Title", "/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped"}


def test_our_faces_travel_within_the_pdf() -> None:
    fonts = [
        font.get_object()
        for page in read(plan()).reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]  # a dictionary in every PDF
    ]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]

    assert {font["/BaseFont"].rpartition("+")[2].lstrip("/").split("-")[0] for font in fonts} == {
        "AtkinsonHyperlegibleNext", "AtkinsonHyperlegibleMono",
    }  # fmt: skip
    assert all("/FontFile2" in one.get_object() for one in descriptors)


def test_a_pdf_of_the_same_sheet_is_the_same_but_for_the_time() -> None:
    def stripped() -> tuple[object, ...]:
        reader = PdfReader(io.BytesIO(pdf(plan())))
        contents = [page.get_contents() for page in reader.pages]
        return reader.trailer["/ID"], [one.get_data() for one in contents if one is not None]

    first, second = stripped(), stripped()

    assert first == second
    assert read(plan()).reader.trailer["/ID"] != read(plan(7)).reader.trailer["/ID"]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("scale", [0.7, 203 / 144, 300 / 144])
def test_a_camera_reads_every_code_at_any_resolution(paper: Paper, scale: float) -> None:
    pages = lay_out(plan(6, paper))

    said = [text for page in pages.pages for text in codes(picture(page, pages, scale))]

    assert said == ["https://iasc.ojk.go.id", "https://www.contoh.go.id"]


def test_modules_of_a_code_are_whole_dots_of_the_printer() -> None:
    pages = lay_out(plan(6))
    image = picture(pages.pages[0], pages, 203 / 144)
    place = found(image)[0].position
    across = range(place.top_left.x + 2, place.top_right.x - 1)
    down = range(place.top_left.y + 2, place.bottom_left.y - 1)

    assert len(across) > 25
    assert {image.pixelColor(x, y).value() for x in across for y in down} == {0, 255}


def test_a4_is_a4_and_every_page_has_its_number_and_foot() -> None:
    file = read(plan(20))

    assert len(file.pages) > 1
    for number, (page, text) in enumerate(zip(file.reader.pages, file.pages, strict=True), 1):
        assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]
        assert f"{number}/{len(file.pages)}" in text
        assert FOOT in " ".join(text.split())


def test_a_slip_is_one_page_as_long_as_what_is_on_it() -> None:
    short, long = lay_out(plan(4, Paper.SLIP)), lay_out(plan(30, Paper.SLIP))

    assert len(short.pages) == len(long.pages) == 1
    assert round(short.size.width()) == round(80 / 25.4 * 144)
    assert long.size.height() > 2 * short.size.height()
    lowest = max(mark.y + mark.lines.size.height() for mark in long.pages[0].marks if isinstance(mark, Words))
    assert long.size.height() - 100 < lowest < long.size.height()


def on_pages(sheet: Sheet) -> list[list[str]]:
    return [page.text.split("\n") for page in lay_out(sheet).pages]


@settings(max_examples=30)
@given(some.lists(some.integers(1, 7), min_size=3, max_size=40))
def test_no_heading_ends_a_page_and_no_step_is_torn(sizes: list[int]) -> None:
    blocks: list[Heading | Numbered | Reach] = []
    for number, size in enumerate(sizes, 1):
        if number % 3 == 1:
            blocks.append(Heading(f"Judul {number}."))
        blocks.append(step(number, "", *(f"Baris {n} dari langkah {number}." for n in range(size))))
        if size % 2:
            blocks.append(Reach(f"Kontak {number}.", f"0800 {number}"))

    pages = on_pages(Sheet("Rencana", Paper.A4, tuple(blocks)))

    for page in pages:
        assert not page[-2].startswith("Judul"), "the last words but the page's number"
    for number, size in enumerate(sizes, 1):
        parts = {f"Langkah nomor {number} yang dikerjakan", f"Sumber {number}, 2026"}
        parts |= {f"Baris {size - 1} dari langkah {number}."} | ({f"0800 {number}"} if size % 2 else set())
        assert [len(parts & set(page)) for page in pages if parts & set(page)] == [len(parts)]


def test_a_step_longer_than_a_page_goes_on_on_the_next() -> None:
    long = step(1, "", *(f"Baris {n}." for n in range(90)))
    pages = on_pages(Sheet("Rencana", Paper.A4, (Heading("Sekarang"), long)))

    said = [line for page in pages for line in page]

    assert len(pages) == 3
    assert [f"Baris {n}." in said for n in range(90)] == [True] * 90


def test_type_grows_smaller_only_to_keep_the_pages() -> None:
    free, held, easy = lay_out(plan(16)), lay_out(plan(16, most=2)), lay_out(plan(4, most=2))

    def size(pages: object) -> int:
        first = next(mark for mark in pages.pages[0].marks if isinstance(mark, Words))  # type: ignore[attr-defined]
        return first.lines.layout.font().pixelSize()

    assert (len(free.pages), len(held.pages)) == (3, 2)
    assert size(held) < size(free) == size(easy)
    assert size(held) >= 0.8 * size(free)


def test_numbers_are_large_and_stand_beside_one_another_where_there_is_room() -> None:
    calls = tuple(Reach(f"Bank {n}", f"1500 88{n}") for n in range(6))
    for paper, rows in ((Paper.A4, 2), (Paper.SLIP, 3)):
        marks = lay_out(Sheet("Rencana", paper, calls)).pages[0].marks
        values = [mark for mark in marks if isinstance(mark, Words) and mark.text.startswith("1500")]
        assert len({mark.y for mark in values}) == rows
        assert min(mark.lines.layout.font().pixelSize() for mark in values) >= 26


def test_a_long_address_stays_within_its_column() -> None:
    for paper in Paper:
        pages = lay_out(Sheet("Rencana", paper, (Reach("Formulir", "bantuan." + "panjang-" * 9 + "contoh.go.id"),)))
        wide = pages.size.width() - MEASURES[paper].side / 25.4 * 144
        texts = [mark for mark in pages.pages[0].marks if isinstance(mark, Words)]
        assert max(mark.x + mark.lines.size.width() for mark in texts) <= wide + 1


def test_a_blank_leaves_room_to_write() -> None:
    marks = lay_out(Sheet("Surat", Paper.A4, (Ruled("Nama"), Ruled("Alamat", 3)))).pages[0].marks
    strokes = [mark for mark in marks if isinstance(mark, Stroke) and mark.width == 1.0][:4]

    assert all(mark.right > 700 for mark in strokes)
    gaps = [after.y - before.y for before, after in pairwise(strokes)]
    assert min(gaps) >= 7 / 25.4 * 144


def test_a_sheet_may_be_empty() -> None:
    for paper in Paper:
        assert read(Sheet("Kosong", paper, ())).text.startswith("Kosong")
        assert read(Sheet("Kosong", paper, (Lines(()),))).text.startswith("Kosong")


def test_contacts_stand_under_the_words_of_their_step() -> None:
    made = Setter(MEASURES[Paper.A4])
    under = [mark.x for piece in made.pieces(Sheet("", Paper.A4, (step(1), *CALLS))) for mark in piece.marks]
    free = [mark.x for piece in made.pieces(Sheet("", Paper.A4, (Lines(("a",)), *CALLS))) for mark in piece.marks]

    assert min(x for x in under[-5:]) > 0
    assert min(x for x in free[-5:]) == 0


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_the_page_shows_paper_in_every_look(qtbot: QtBot, look: str) -> None:
    sheet = plan(20)
    preview = SheetPreview(sheet, Theme(look, 1.0))
    qtbot.addWidget(preview)
    preview.resize(900, preview.heightForWidth(900))
    preview.show()
    settle()

    assert [view.width() for view in preview.views] == [860] * len(preview.pages.pages)
    first = preview.views[0]
    assert abs(first.height() / first.width() - 297 / 210) < 0.01
    assert first.grab().toImage().pixelColor(20, 20).name() == "#ffffff"
    assert codes(first.grab().toImage()) == ["https://iasc.ojk.go.id"]


def test_a_page_is_heard_whole(qtbot: QtBot) -> None:
    sheet = plan(20)
    preview = SheetPreview(sheet, Theme("light", 1.0))
    qtbot.addWidget(preview)

    heard = QAccessible.queryAccessibleInterface(preview.views[0])

    name, more = (heard.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    assert name.startswith(f"Rencana pemulihan Anda 1/{len(preview.views)}")
    assert "Langkah nomor 1 yang dikerjakan" in name + more


def test_a_code_needs_something_to_say() -> None:
    assert len(modules("https://www.contoh.go.id")) == 25
    for wrong in ("", "x" * 5000):
        with pytest.raises(ValueError, match=r"."):
            modules(wrong)
