"""Collections of passwords as others publish them are read row by row, the most used first."""

import gzip
from pathlib import Path

from benchmarks.panel import COLLECTIONS, collections, counted_rows, ordered_rows

MUSLIM_MATCH = COLLECTIONS[0]


def test_both_ways_to_write_a_counted_row_are_read_and_empty_passwords_left_out() -> None:
    seclists, tabs = ["      3 two words", "     46", "   12  spaced", ""], ["sandi\t7", "rahasia\t9"]

    assert [(row.password, row.accounts, row.place) for row in counted_rows(seclists)] == [
        (" spaced", 12, 1),
        ("two words", 3, 2),
    ]
    assert [(row.password, row.place) for row in counted_rows(tabs)] == [("rahasia", 1), ("sandi", 2)]


def test_rows_without_counts_that_fall_by_their_letters_share_a_count() -> None:
    rows = ordered_rows(["satu", "zebra", "sapi", "zebra", "ayam", "kuda", ""])

    assert [(row.password, row.accounts, row.place) for row in rows] == [
        ("satu", 5, 1),
        ("zebra", 2, 2),
        ("sapi", 2, 3),
        ("ayam", 2, 4),
        ("kuda", 1, 5),
    ]


def test_a_known_file_is_read_with_its_pieces_whose_places_nobody_knows(tmp_path: Path) -> None:
    (tmp_path / f"{MUSLIM_MATCH.file}.gz").write_bytes(gzip.compress(b"5 pakistan\n"))
    (tmp_path / MUSLIM_MATCH.file.replace(".txt", ".part-900.txt")).write_text("2 lahore\n", "utf-8")
    (tmp_path / "other.txt").write_text("5 pakistan\n", "utf-8")

    [(found, rows)] = collections(tmp_path)

    assert found == MUSLIM_MATCH
    assert [tuple(row) for row in rows] == [("pakistan", 5, 1), ("lahore", 2, 0)]
    assert list(collections(tmp_path / "none")) == []
