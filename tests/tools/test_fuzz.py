"""The fuzz command: a seed makes its texts again, and what breaks an invariant is told."""

from datetime import date
from pathlib import Path

import pytest

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from tools import fuzz
from tools.invariants import broken

PACKS = {"built-in": None, "bank": Path(__file__).resolve().parents[1] / "packs" / "bank"}


@pytest.fixture(scope="module", params=list(PACKS.values()), ids=list(PACKS))
def pack(request: pytest.FixtureRequest) -> Programme:
    return load_programme(request.param)


def judged(text: str, kind: Kind, programme: Programme) -> Judgement:
    return Checker((programme,), load_phrases("id")).check(text, today=date(2026, 11, 24), kind=kind)


@pytest.mark.slow
def test_a_seed_makes_the_same_texts_again(pack: Programme) -> None:
    one, same, other = fuzz.Maker(pack, 5), fuzz.Maker(pack, 5), fuzz.Maker(pack, 6)
    texts = [one.text() for _ in range(50)]
    assert [same.text() for _ in range(50)] == texts
    assert [other.text() for _ in range(50)] != texts


@pytest.mark.slow
def test_some_hundred_texts_break_nothing(pack: Programme) -> None:
    checker, maker = Checker((pack,), load_phrases("id")), fuzz.Maker(pack, 20_261_124)
    for kind in (None, Kind.LINK, Kind.MESSAGE, Kind.SENDER):
        for _ in range(100):
            text = maker.text()
            assert [fault for fault in fuzz.faults(checker, pack, text, kind, None) if fault != "slow"] == []


@pytest.mark.parametrize(
    ("kind", "fault"),
    [(Kind.LINK, "official outside the registry"), (Kind.MESSAGE, "official for what can be forged")],
)
def test_an_official_answer_outside_the_registry_is_told(pack: Programme, kind: Kind, fault: str) -> None:
    wrong = judged("https://example.com/", kind, pack)._replace(verdict=Verdict.OFFICIAL)
    assert fault in list(broken(wrong, kind, pack))


def test_a_mark_outside_the_text_is_told(pack: Programme) -> None:
    right = judged("klik https://evil.example/ segera", Kind.MESSAGE, pack)
    assert list(broken(right, Kind.MESSAGE, pack)) == []
    assert "a mark outside the text" in list(broken(right._replace(text="klik"), Kind.MESSAGE, pack))


def test_what_is_found_is_printed_without_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--seconds", "0.2", "--seed", "7", "--notes", str(tmp_path)]

    assert fuzz.main(asked, lambda *_: ["a made-up fault"]) == 1

    lines = capsys.readouterr().out.splitlines()
    notes = (tmp_path / "fuzz-7.txt").read_text("ascii").splitlines()
    assert lines[0].startswith("seed 7, text 1, kind ")
    assert lines[0].endswith(": a made-up fault")
    assert len(notes) == len(lines) - 1
