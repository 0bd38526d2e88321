"""Texts for people in need are plain: our own of the recovery, and those of packs that `pack check` does not see."""

import json
from pathlib import Path

import pytest

from desktop.logic.pack.plain import Piece, TextKind, averages, faults_of, load_plain, unexplained

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "texts" / "id"
PACKS = (*sorted((ROOT / "resources" / "programmes").iterdir()), ROOT / "tests" / "packs" / "bank")

ROOM = ("recovery", "prevention", "sheets", "printing", "store", "guide")
"""Files of the recovery; one that is not built yet has nothing to say."""


def pieces(file: Path, beginning: str = "") -> list[Piece]:
    """The texts of a file, of a pack those that begin so."""
    texts: dict[str, str] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return [Piece(key, TextKind.PAGE, text) for key, text in texts.items() if key.startswith(beginning)]


HELD = [
    *(pytest.param(pieces(TEXTS / f"{name}.json"), id=name) for name in ROOM),
    *(pytest.param(pieces(pack / "texts" / "id.json", "prevention."), id=pack.name) for pack in PACKS),
]


@pytest.mark.parametrize("held", HELD)
def test_a_text_for_somebody_in_need_is_plain(held: list[Piece]) -> None:
    rules = load_plain("id")
    assert rules

    told = {piece.id: expected for piece in held for expected in faults_of(rules, piece)}
    terms = {piece.id: term.name for piece in held for _, term in unexplained(rules, [piece])}

    assert told == {}
    assert terms == {}
    assert list(averages(rules, held)) == []
