"""The check for authors of packs: every fault at once, and none in the packs that we ship."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.logic.pack_check import pack_problems


@pytest.fixture
def pack(second_pack: Path, tmp_path: Path) -> Path:
    """A copy of a good pack, to be broken."""
    return Path(shutil.copytree(second_pack, tmp_path / "pack"))


def test_the_packs_of_this_house_have_no_fault(root: Path, second_pack: Path) -> None:
    assert not pack_problems(second_pack)
    for folder in (root / "resources" / "programmes").iterdir():
        assert not pack_problems(folder)


def test_every_fault_is_told_at_once(pack: Path) -> None:
    (pack / "signs.json").unlink()
    (pack / "status.json").write_text("{")
    channels = json.loads((pack / "channels.json").read_text("utf-8"))
    channels["channels"][0]["kind"] = "website"
    del channels["channels"][2]["owner"]
    (pack / "channels.json").write_text(json.dumps(channels), "utf-8")

    places = [(problem.file, problem.place) for problem in pack_problems(pack)]

    assert places == [
        ("channels.json", "/channels/0/kind"),
        ("channels.json", "/channels/2"),
        ("status.json", "line 1"),
        ("signs.json", "/"),
    ]


def test_what_no_schema_can_say_is_found_too(pack: Path) -> None:
    channels = json.loads((pack / "channels.json").read_text("utf-8"))
    channels["channels"][1]["value"] = "co.id"
    (pack / "channels.json").write_text(json.dumps(channels), "utf-8")

    (problem,) = pack_problems(pack)

    assert str(problem) == "channels.json: /channels/1/value: expected a name below a public suffix"


def test_a_fault_is_one_line_however_long_the_value(pack: Path) -> None:
    (pack / "programme.json").write_text(json.dumps(["x" * 10_000]), "utf-8")

    (problem,) = pack_problems(pack)

    assert "\n" not in str(problem)
    assert len(str(problem)) < 300
