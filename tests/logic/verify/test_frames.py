"""A picture that shows one code to us and another to the person is never better than unknown."""

import io
import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from desktop.logic.findings import Severity
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.qr.judge_codes import MAX_PAYLOADS
from desktop.logic.verify.qr.picture import MAX_FRAMES, MAX_PIXELS, open_frames
from desktop.logic.verify.qr.scan import Codes, read_picture
from tests.logic.verify.conftest import TODAY, codes_of
from tests.logic.verify.made_frames import FALSE, KINDS, OFFICIAL, card, empty, moving, on_two_grounds
from tests.logic.verify.made_pictures import code, saved

ROOT = Path(__file__).resolve().parents[3]
GOOD = {Verdict.OFFICIAL, Verdict.PARTNER, Verdict.UNPROVEN}


def judged(checker: Checker, content: bytes) -> Judgement:
    codes = read_picture(open_frames(content))
    return checker.codes(codes.payloads, today=TODAY, complete=codes.complete, moves=codes.moves)


def calm(judgement: Judgement) -> bool:
    green = any(finding.severity is Severity.GOOD for finding in judgement.findings)
    return judgement.verdict in GOOD or (green and not judgement.complete)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", range(1, 5))
def test_a_false_code_in_any_later_frame_is_seen(checker: Checker, kind: str, place: int) -> None:
    frames = [card(OFFICIAL) for _ in range(5)]
    frames[place] = card(FALSE)

    judgement = judged(checker, moving(frames, kind))

    assert not calm(judgement)
    assert "qr.moves" in codes_of(judgement)
    assert {OFFICIAL, FALSE} == {link.text for link in judgement.links}


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_moves_and_always_shows_the_same_code_is_judged_by_it(checker: Checker, kind: str) -> None:
    frames = [empty(), card(OFFICIAL), card(OFFICIAL), empty(), card(OFFICIAL)]

    judgement = judged(checker, moving(frames, kind))

    assert (judgement.verdict, judgement.complete) == (Verdict.OFFICIAL, True)


def test_a_second_code_that_joins_later_makes_the_frames_differ(checker: Checker) -> None:
    both = Image.new("RGB", (360, 180), "white")
    both.paste(card(OFFICIAL), (0, 0))
    alone = both.copy()
    both.paste(card("https://dashboard.prakerja.go.id/"), (180, 0))

    assert "qr.moves" in codes_of(judged(checker, moving([alone, both], "GIF")))


@pytest.mark.parametrize("kind", KINDS)
def test_a_false_code_behind_the_last_frame_that_is_read_keeps_nothing_calm(checker: Checker, kind: str) -> None:
    small = [code(OFFICIAL, 1) for _ in range(MAX_FRAMES)]

    judgement = judged(checker, moving([*small, code(FALSE, 1).resize(small[0].size)], kind))

    assert not calm(judgement)
    assert "qr.moves" in codes_of(judgement)


def test_frames_past_the_room_for_pixels_are_told() -> None:
    side = 2_000
    sheet = Image.new("P", (side, side))  # as GIF keeps it: colours of its own would be counted in each frame
    count = MAX_PIXELS // (side * side) + 2

    picture = open_frames(moving([sheet] * count, "GIF"))

    assert picture.more_frames
    assert sum(one.width * one.height for grounds in picture.frames for one in grounds) <= MAX_PIXELS


def test_a_moving_picture_that_breaks_off_was_not_read_to_its_end(checker: Checker) -> None:
    whole = moving([card(OFFICIAL), card(OFFICIAL), card(FALSE)], "WEBP")

    for cut in range(len(whole) * 2 // 3, len(whole), 40):
        content = whole[:cut]
        with_frames = open_frames(content) if _opens(content) else None
        assert with_frames is None or not calm(judged(checker, content)) or not with_frames.more_frames


def _opens(content: bytes) -> bool:
    try:
        open_frames(content)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_code_that_shows_on_black_only_is_judged_too(checker: Checker, kind: str) -> None:
    options = {"lossless": 1} if kind == "WEBP" else {}

    judgement = judged(checker, saved(on_two_grounds(OFFICIAL, FALSE), kind, **options))

    assert not calm(judgement)
    assert {OFFICIAL, FALSE} == {link.text for link in judgement.links}


def test_a_transparent_picture_whose_second_ground_does_not_fit_was_not_read_in_full() -> None:
    sheet = Image.new("LA", (6_000, 5_000), (0, 0))
    sheet.paste(code(OFFICIAL, 12).convert("LA"), (100, 100))
    stream = io.BytesIO()
    sheet.save(stream, "PNG", compress_level=1)

    codes = read_picture(open_frames(stream.getvalue()))

    assert codes == Codes((OFFICIAL,), complete=False)


def test_more_codes_than_are_judged_keep_nothing_calm(checker: Checker) -> None:
    pages = ("", *(f"halaman/{number}" for number in range(MAX_PAYLOADS - 1)))
    for extra in (0, 1):
        payloads = [*(OFFICIAL + page for page in pages), FALSE][: MAX_PAYLOADS + extra]
        sheet = Image.new("L", (600, 600), 255)
        for number, (row, column) in enumerate(itertools.islice(itertools.product(range(5), repeat=2), len(payloads))):
            sheet.paste(code(payloads[number], 2).convert("L"), (8 + 120 * column, 8 + 120 * row))

        judgement = judged(checker, saved(sheet))

        assert calm(judgement) is (extra == 0)


@pytest.mark.parametrize(("complete", "moves"), [(False, False), (True, True), (False, True)])
def test_a_picture_that_was_not_read_in_full_is_never_calm(checker: Checker, complete: bool, moves: bool) -> None:
    for payloads in ((), (OFFICIAL,), ("tel:1500123", OFFICIAL), ("mailto:info@prakerja.go.id",)):
        judgement = checker.codes(payloads, today=TODAY, complete=complete, moves=moves)

        assert not judgement.complete
        assert not calm(judgement)
        assert codes_of(judgement) & {"qr.moves", "qr.not-read-to-the-end"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux tells the largest memory")
def test_a_later_frame_that_is_far_larger_than_the_picture_is_not_decoded() -> None:
    """1,600 bytes, 99 x 99 pixels, and a second frame of 152 million that took 1.9 GB (found by fuzzing)."""
    code = (
        "from pathlib import Path; from desktop.logic.verify.qr.picture import open_frames\n"
        "picture = open_frames(Path('tests/data/fuzz/picture/grows.gif').read_bytes())\n"
        "most = Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0]\n"
        "print(len(picture.frames), picture.more_frames, most)"
    )

    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    frames, more, most = said.split()
    assert (frames, more) == ("1", "True")
    assert int(most) < 200_000  # kilobytes


def test_a_large_picture_is_read_after_one_of_a_format_with_less_room() -> None:
    stream = io.BytesIO()
    code(OFFICIAL).convert("RGB").save(stream, "WEBP")
    open_frames(stream.getvalue())

    large = open_frames(saved(Image.new("1", (5_000, 4_500)), "PNG"))

    assert (large.frames[0][0].width, large.more_frames) == (5_000, False)
