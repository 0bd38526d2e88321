"""Pictures: every test code is read, nothing else is, and no file does harm."""

import io
import struct
import subprocess
import sys
import zlib
from typing import Any

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.logic.limits import MAX_FILE
from desktop.logic.verify.qr.picture import PictureError, PictureReason, Pixels, open_picture
from desktop.logic.verify.qr.scan import read_codes
from tests.logic.verify.made_pictures import PAYLOAD, PICTURES, code, plain, saved


def reason_of(data: bytes) -> PictureReason | None:
    try:
        open_picture(data)
    except PictureError as error:
        return error.reason
    return None


def drawn(text: str, kind: str) -> Pixels:
    """A code of another kind than QR."""
    made: Any = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind)).to_image(scale=6)
    height, width = made.shape[:2]
    return Pixels(width, height, bytes(made))


def png(width: int, height: int, rows: bytes = b"", *extra: bytes) -> bytes:
    """A PNG file in grey with any size in its head."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_there_are_fifty_five_pictures() -> None:
    assert len(PICTURES) == 55


@pytest.mark.slow
@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_is_read(name: str) -> None:
    assert read_codes(open_picture(PICTURES[name]())) == (PAYLOAD,)


def test_several_codes_are_read_from_top_to_bottom_and_each_once() -> None:
    screen = Image.new("RGB", (1080, 2400), "white")
    for place, (payload, scale) in enumerate((("satu", 8), ("dua", 3), ("tiga", 12), ("dua", 5))):
        screen.paste(code(payload, scale), (100 + 90 * place, 100 + 550 * place))

    assert read_codes(open_picture(saved(screen))) == ("satu", "dua", "tiga")


def test_codes_beside_one_another_are_read_from_left_to_right() -> None:
    screen = Image.new("RGB", (900, 300), "white")
    screen.paste(code("kanan", 5), (500, 40))
    screen.paste(code("kiri", 5), (40, 42))

    assert read_codes(open_picture(saved(screen))) == ("kiri", "kanan")


def test_a_small_code_beside_a_large_one_on_a_huge_picture_is_not_overlooked() -> None:
    screen = Image.new("L", (4000, 3000), 255)
    screen.paste(code("besar", 60).convert("L"), (200, 200))
    screen.paste(code("kecil", 2).convert("L"), (3700, 2700))

    assert read_codes(open_picture(saved(screen))) == ("besar", "kecil")


def test_every_code_is_given_so_that_nobody_overlooks_that_there_are_too_many() -> None:
    screen = Image.new("L", (1200, 1200), 255)
    for place in range(36):
        screen.paste(code(f"kode {place}", 4).convert("L"), (200 * (place % 6), 200 * (place // 6)))

    assert len(read_codes(open_picture(saved(screen)))) == 36


@pytest.mark.parametrize("kind", ["QRCode", "MicroQRCode", "RMQRCode", "DataMatrix", "Aztec", "PDF417"])
def test_every_kind_of_code_that_telephones_read_is_read(kind: str) -> None:
    assert read_codes(drawn("contoh 12345", kind)) == ("contoh 12345",)


def test_a_bar_code_of_a_shop_is_no_code_for_us() -> None:
    assert read_codes(drawn("4006381333931", "EAN13")) == ()


@pytest.mark.parametrize("payload", ["https://prаkerja.go.id/", "Pendaftaran — Kemnaker ✓", "日本語", "naïve café"])
def test_letters_of_every_script_arrive_as_they_were_written(payload: str) -> None:
    assert payload in read_codes(open_picture(saved(code(payload))))


@pytest.mark.parametrize("width", [1, 2, 3, 50])
def test_a_picture_without_a_code_has_none(width: int) -> None:
    assert read_codes(Pixels(width, 3, bytes(3 * width))) == ()


@pytest.mark.slow
def test_noise_holds_no_code() -> None:
    for strength in (30, 90, 250):
        noise = Image.effect_noise((300, 300), strength)
        assert read_codes(Pixels(300, 300, noise.tobytes())) == ()


def test_a_very_long_line_is_looked_at() -> None:
    assert read_codes(Pixels(3_000_000, 1, bytes(3_000_000))) == ()


@pytest.mark.parametrize(("width", "height", "count"), [(2, 2, 3), (2, 2, 5), (0, 0, 0), (-1, -4, 4)])
def test_pixels_that_do_not_fit_their_size_are_refused(width: int, height: int, count: int) -> None:
    with pytest.raises(ValueError, match="width times height"):
        Pixels(width, height, bytes(count))


def test_the_pixels_are_those_of_the_picture() -> None:
    picture = Image.new("L", (3, 2))
    picture.putdata([0, 50, 100, 150, 200, 255])

    assert open_picture(saved(picture)) == Pixels(3, 2, bytes([0, 50, 100, 150, 200, 255]))


def test_a_picture_of_sixteen_bits_keeps_its_greys() -> None:
    deep = code().convert("L").convert("I").point(lambda level: level * 200).convert("I;16")

    assert read_codes(open_picture(saved(deep))) == (PAYLOAD,)


@pytest.mark.parametrize("mode", ["1", "P", "L", "LA", "RGB", "RGBA"])
def test_every_way_to_keep_colours_is_read(mode: str) -> None:
    assert read_codes(open_picture(saved(code().convert(mode)))) == (PAYLOAD,)


def test_a_photo_for_print_is_read() -> None:
    assert read_codes(open_picture(saved(code().convert("CMYK"), "JPEG"))) == (PAYLOAD,)


def test_only_the_first_frame_counts() -> None:
    stream = io.BytesIO()
    code("pertama").save(stream, "GIF", save_all=True, append_images=[code("kedua")])

    assert read_codes(open_picture(stream.getvalue())) == ("pertama",)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", PictureReason.EMPTY),
        (bytes(MAX_FILE + 1), PictureReason.TOO_LARGE),
        (b"%PDF-1.7 not a picture", PictureReason.NOT_A_PICTURE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", PictureReason.NOT_A_PICTURE),
        (b"P6 1 1 255 abc", PictureReason.NOT_A_PICTURE),
        (png(60_000, 60_000), PictureReason.TOO_MANY_PIXELS),
        (png(10_000, 5_001), PictureReason.TOO_MANY_PIXELS),
        (png(12_000, 12_000), PictureReason.TOO_MANY_PIXELS),
        (png(100, 100, b"\0" * 50), PictureReason.BROKEN),
        (plain(6)[:400], PictureReason.BROKEN),
        (plain(6, "JPEG")[:2000], PictureReason.BROKEN),
        (plain(6, "WEBP")[:200], PictureReason.BROKEN),
    ],
    ids=lambda value: value.value if isinstance(value, PictureReason) else "",
)
def test_a_file_that_is_no_picture_says_why(data: bytes, reason: PictureReason) -> None:
    assert reason_of(data) in {reason, PictureReason.NOT_A_PICTURE}


def test_an_error_holds_nothing_of_the_file() -> None:
    with pytest.raises(PictureError) as caught:
        open_picture(b"\x89PNG\r\n\x1a\nrahasia")

    assert "rahasia" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.text_id == f"picture.{caught.value.reason}"


@pytest.mark.slow
def test_text_that_swells_when_it_is_unpacked_does_no_harm() -> None:
    body = b"Comment\0\0" + zlib.compress(bytes(200_000_000))
    bomb = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))

    assert reason_of(png(2, 2, b"\0\0\0" * 2, bomb)) in {None, PictureReason.BROKEN, PictureReason.NOT_A_PICTURE}


@given(st.binary(max_size=400))
def test_any_bytes_are_a_picture_or_an_error(data: bytes) -> None:
    assert reason_of(data) is None or isinstance(reason_of(data), PictureReason)


@pytest.mark.slow
@given(st.sampled_from(["PNG", "JPEG", "WEBP", "BMP", "GIF"]), st.data())
def test_a_damaged_picture_is_a_picture_or_an_error(kind: str, data: st.DataObject) -> None:
    file = bytearray(plain(2, kind))
    for place in data.draw(st.lists(st.integers(0, len(file) - 1), min_size=1, max_size=12)):
        file[place] = data.draw(st.integers(0, 255))

    assert reason_of(bytes(file[: data.draw(st.integers(1, len(file)))])) in {None, *PictureReason}


def test_the_engine_loads_no_picture_library() -> None:
    code = "import sys, desktop.logic.verify.check, desktop.logic.verify.qr.scan; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"PIL", "zxingcpp", "numpy"} & set(loaded)
