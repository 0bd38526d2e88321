"""How a blocklist is built: from a list in clear, from a list of hashes, and what the manifest says of it."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from desktop.logic.passwords.blocklist import Blocklist, open_blocklist
from tools import build_blocklist
from tools.manifest import write_entry
from tools.packages import Source


def made(folder: Path, content: bytes, *options: str) -> Blocklist:
    """The list that the command makes of a file of this content."""
    (folder / "list.txt").write_bytes(content)
    files = ["--from", str(folder / "list.txt"), "--out", str(folder / "bigger.bin")]
    build_blocklist.main([*files, *options])
    assert sorted(file.name for file in folder.iterdir()) == ["bigger.bin", "list.txt"]
    return open_blocklist(folder / "bigger.bin")


def sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest().upper()


@pytest.mark.parametrize("content", [b"satu\ndua dua\ntiga\n", b"\xef\xbb\xbfsatu\r\ndua dua\r\n\r\ntiga"])
def test_a_list_in_clear_keeps_its_order(tmp_path: Path, content: bytes) -> None:
    made_list = made(tmp_path, content)

    assert [made_list.rank(text) for text in ("satu", "dua dua", "tiga")] == pytest.approx([1, 2, 3], rel=0.025)


def test_a_line_that_is_no_utf8_harms_no_other(tmp_path: Path) -> None:
    made_list = made(tmp_path, b"satu\np\xe9rez\ntiga\n")

    assert len(made_list) == 3
    assert made_list.rank("tiga") == pytest.approx(3, rel=0.025)


def test_hashes_with_counts_are_ordered_by_count(tmp_path: Path) -> None:
    lines = [f"{sha1('dua')}:20", f"{sha1('tiga').lower()}:7", f"{sha1('satu')}:300", f"{sha1('empat')}:7"]

    made_list = made(tmp_path, "\r\n".join(lines).encode(), "--top", "3")

    assert [made_list.rank(text) for text in ("satu", "dua", "tiga")] == pytest.approx([1, 2, 3], rel=0.025)
    assert made_list.rank("empat") is None


def test_a_list_that_mixes_hashes_and_other_lines_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="another line"):
        made(tmp_path, f"{sha1('satu')}:20\nrahasia\n".encode())

    assert not (tmp_path / "bigger.bin").exists()


def test_an_empty_list_is_a_list_of_nothing(tmp_path: Path) -> None:
    assert len(made(tmp_path, b"")) == 0


def test_the_programs_own_list_is_not_overwritten_by_a_part_of_it() -> None:
    with pytest.raises(SystemExit):
        build_blocklist.main(["--without", "held-back.txt"])


def test_a_counted_list_may_hold_anything_but_a_line_break(tmp_path: Path) -> None:
    file = tmp_path / "counted.tsv.gz"
    file.write_bytes(gzip.compress("123456\t9\n a\tb \t8\nc\u2028d\x85\t7\n".encode()))

    assert build_blocklist.counted_rows(file) == [("123456", 9), (" a\tb ", 8), ("c\u2028d\x85", 7)]


def test_a_source_that_is_another_one_than_named_ends_the_build() -> None:
    data = b"as named"
    source = Source("some-list", "1.0", hashlib.sha256(data).hexdigest(), "MIT")

    assert source.check(data) == data
    with pytest.raises(SystemExit, match=r"some-list 1\.0: sha256 is "):
        source.check(b"another")


def test_an_entry_of_the_manifest_leaves_the_others_alone(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    write_entry("b.bin", {"entries": 1}, file)
    write_entry("a.bin", {"entries": 2}, file)
    write_entry("b.bin", {"entries": 3}, file)

    assert json.loads(file.read_text("utf-8")) == {"files": {"a.bin": {"entries": 2}, "b.bin": {"entries": 3}}}
    assert list(json.loads(file.read_text("utf-8"))["files"]) == ["a.bin", "b.bin"]
