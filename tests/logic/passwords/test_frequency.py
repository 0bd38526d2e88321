"""The character model: its file, what is no such file, and what learning a text changes."""

import io
import struct
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.jsonfile import ContentError
from desktop.logic.passwords.frequency import (
    MAGIC,
    SIZES,
    STEPS,
    load_character_model,
    open_character_model,
    read_character_model,
    write_character_model,
)

COSTS = {"a": 40, "ab": 4, "ac": 9, "\x02b": 255, "abc": 0}
FALLBACKS = {"": 0, "a": 20, "\x02": 80, "ab": 8}
WHOLE = write_character_model(3, COSTS, FALLBACKS)
BROKEN = (ValueError, zlib.error, struct.error)
DEAREST = 6 * 255 / STEPS + 2
"""Five steps back and a cost of one byte each, and a character that nobody ever saw."""


def packed(order: int, contexts: str, letters: str, steps: bytes) -> bytes:
    """A file of these parts, whether or not they belong together."""
    texts = contexts.encode(), letters.encode()
    return MAGIC + zlib.compress(SIZES.pack(order, len(texts[0]), len(texts[1])) + b"".join(texts) + steps)


def told(costs: dict[str, int], fallbacks: dict[str, int], text: str) -> list[float]:
    """What a model of three letters has to say, letter by letter, with n-grams that are looked up one by one."""
    padded = "\x02\x02" + text
    found = []
    for place in range(2, len(padded)):
        grams = [padded[start : place + 1] for start in (place - 2, place - 1, place)]
        known = next((number for number, gram in enumerate(grams) if gram in costs), None)
        steps = sum(fallbacks.get(gram[:-1], 0) for gram in grams[:known])
        found.append(steps / STEPS + 2 if known is None else (steps + costs[grams[known]]) / STEPS)
    return found


def test_a_file_says_again_what_was_written() -> None:
    again = read_character_model(WHOLE)

    for text in ("", "a", "b", "abc", "abcabc", "zab", "bb"):
        assert again.costs(text) == told(COSTS, FALLBACKS, text)


@given(st.dictionaries(st.text("abc1!", min_size=1, max_size=3), st.integers(0, 255), max_size=12), st.text("abc1!"))
def test_every_model_comes_back_from_its_file(costs: dict[str, int], text: str) -> None:
    fallbacks = {"": 7} | {gram[:-1]: sum(gram.encode()) % 256 for gram in costs}

    again = read_character_model(write_character_model(3, costs, fallbacks))

    assert again.costs(text) == told(costs, fallbacks, text)


def test_the_same_model_is_the_same_bytes_in_whatever_order_it_was_learnt() -> None:
    backwards = [dict(reversed(one.items())) for one in (COSTS, FALLBACKS)]

    assert write_character_model(3, *backwards) == WHOLE


def test_a_letter_costs_by_its_longest_known_context_and_each_step_back_costs_as_well() -> None:
    model = read_character_model(WHOLE)

    assert model.costs("ab") == [(80 + 40) / STEPS, 4 / STEPS]
    assert model.costs("abc")[2] == 0.0
    assert model.costs("b") == [255 / STEPS]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        MAGIC,
        MAGIC[:-1],
        b"JAGACH2\n" + WHOLE[len(MAGIC) :],
        b"\0" + WHOLE,
        WHOLE[:-1],
        WHOLE[: len(MAGIC) + 10],
        MAGIC + b"not packed",
        MAGIC + zlib.compress(b""),
        MAGIC + zlib.compress(SIZES.pack(3, 1, 1)[:-1]),
        packed(3, "\na", "ab\nb", b"\1\2\3\4"),  # one cost too few
        packed(3, "\na", "ab\nb", b"\1\2\3\4\5\6"),  # one too many
        packed(3, "\na", "ab", b"\1\2\3\4"),  # letters of one context for two
        packed(3, "\na", "ab\nb\nc", b"\1\2\3\4\5\6"),
        packed(3, "\né", "ab\nb", b"\1\2\3\4\5"),
        MAGIC + zlib.compress(SIZES.pack(3, 2**32 - 1, 2**32 - 1) + b"\na" + b"ab\nb" + b"\1\2\3\4\5"),
    ],
    ids=range(16),
)
def test_what_is_no_whole_model_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "characters.bin"
    file.write_bytes(content)

    with pytest.raises(BROKEN):
        read_character_model(content)
    with pytest.raises(ContentError) as refused:
        open_character_model(file)

    assert (refused.value.file, refused.value.place) == ("characters.bin", "/")
    assert str(tmp_path) not in str(refused.value)


@pytest.mark.parametrize("place", [*range(0, len(WHOLE), 3), len(WHOLE) - 1], ids=lambda place: f"byte-{place}")
def test_one_changed_byte_is_noticed(place: int) -> None:
    damaged = bytearray(WHOLE)
    damaged[place] ^= 0x55

    with pytest.raises(BROKEN):
        read_character_model(bytes(damaged))


@pytest.mark.parametrize("name", ["no-such.bin", "."])
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match="expected a file that can be read"):
        open_character_model(tmp_path / name)


def test_a_small_file_that_unpacks_without_end_is_refused_in_little_memory() -> None:
    packing = zlib.compressobj(9)
    bomb = MAGIC + b"".join(packing.compress(bytes(1_000_000)) for _ in range(64)) + packing.flush()
    assert len(bomb) < 100_000

    tracemalloc.start()
    with pytest.raises(ValueError, match="too long or cut off"):
        read_character_model(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 32_000_000  # it would be 64,000,000


def test_a_model_inside_an_archive_is_read_as_well() -> None:
    packed_up = io.BytesIO()
    with zipfile.ZipFile(packed_up, "w") as archive:
        archive.writestr("characters.bin", WHOLE)
        model = open_character_model(zipfile.Path(archive) / "characters.bin")

    assert model.costs("ab") == read_character_model(WHOLE).costs("ab")


@pytest.mark.parametrize("text", ["é", "пароль", "密码", "🔒" * 9, "\ud800", "\0", "\x02\x03", "a\nb", " "], ids=ascii)
def test_what_was_never_learnt_costs_something_finite(text: str) -> None:
    costs = load_character_model().costs(text)

    assert len(costs) == len(text)
    assert all(0 < cost < DEAREST for cost in costs)


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [("sayang", "gsnaya"), ("bismillah", "bhmliaisl"), ("password", "wpsodsra"), ("123456", "385204"), ("aku", "qku")],
)
def test_the_shipped_model_knows_how_people_here_write(likely: str, unlikely: str) -> None:
    model = load_character_model()

    assert sum(model.costs(likely)) < sum(model.costs(unlikely)) - 1
