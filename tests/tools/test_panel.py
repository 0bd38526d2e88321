"""Files of counted passwords as others publish them are read row by row, the most used first."""

import gzip
from pathlib import Path

from benchmarks.panel import COLLECTIONS, collections, rows_of


def test_both_ways_to_write_a_counted_row_are_read_and_empty_passwords_left_out(tmp_path: Path) -> None:
    seclists, tabs = tmp_path / "a-withcount.txt", tmp_path / "b.tsv.gz"
    seclists.write_text("      3 two words\n     46\n   12  spaced\n", "utf-8")
    tabs.write_bytes(gzip.compress(b"sandi\t7\nrahasia\t9\n"))

    assert [(row.password, row.accounts, row.place) for row in rows_of(seclists)] == [
        (" spaced", 12, 1),
        ("two words", 3, 2),
    ]
    assert [(row.password, row.place) for row in rows_of(tabs)] == [("rahasia", 1), ("sandi", 2)]


def test_a_known_file_keeps_its_name_and_a_folder_that_is_not_there_gives_none(tmp_path: Path) -> None:
    (tmp_path / COLLECTIONS[0].file).write_text("5 pakistan\n", "utf-8")
    (tmp_path / "other.txt").write_text("5 pakistan\n", "utf-8")

    assert [one.name for one, _ in collections(tmp_path)] == [COLLECTIONS[0].name, "other.txt"]
    assert list(collections(tmp_path / "none")) == []
