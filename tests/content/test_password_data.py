"""All that is known for passwords is small, and each file says what it was made of and by which tool."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tools.manifest import MANIFEST, WORDS

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 1_600_000
"""Passwords, second cut: all built data together is at most 1.6 MB."""
OF_ANOTHER_ROOM = {"confusables.json", "manifest.json"}


def files() -> dict[str, Path]:
    """Every built file, by the name that the manifest has for it."""
    found = {file.relative_to(WORDS).as_posix(): file for file in WORDS.rglob("*") if file.is_file()}
    return {name: file for name, file in sorted(found.items()) if name not in OF_ANOTHER_ROOM}


def manifest() -> dict[str, Any]:
    entries: dict[str, Any] = json.loads(MANIFEST.read_text("utf-8"))["files"]
    return entries


def test_all_data_together_is_small() -> None:
    sizes = {name: file.stat().st_size for name, file in files().items()}

    assert {"blocklist.bin", "characters.bin", "passphrase.txt", "passwords/words.txt"} <= sizes.keys()
    assert all(sizes.values()), "no file is empty"
    assert sum(sizes.values()) < MOST_BYTES


def test_the_manifest_names_every_file_and_no_other() -> None:
    assert set(manifest()) - OF_ANOTHER_ROOM == set(files())


@pytest.mark.parametrize("name", files())
def test_a_file_names_the_tool_that_builds_it_and_its_licence(name: str) -> None:
    entry = manifest()[name]

    assert (ROOT / entry["built_by"]).is_file()
    assert entry["licence"]
    assert entry["from"] or (ROOT / entry["by_hand"]).exists()


@pytest.mark.parametrize("name", files())
def test_what_was_written_by_hand_is_there(name: str) -> None:
    by_hand = manifest()[name].get("by_hand")

    assert by_hand is None or (ROOT / by_hand).exists()


@pytest.mark.parametrize("name", files())
def test_every_source_has_a_version_a_licence_and_a_fingerprint(name: str) -> None:
    for source in manifest()[name]["from"]:
        assert source["package"]
        assert source["version"]
        assert source["licence"]
        assert re.fullmatch(r"[0-9a-f]{64}", source["sha256"])


@pytest.mark.parametrize("name", files())
def test_the_tool_that_builds_a_file_knows_it_by_name(name: str) -> None:
    # An entry that was copied by hand names the wrong tool.
    text = (ROOT / manifest()[name]["built_by"]).read_text("utf-8")

    assert re.search(rf"[\"/]{Path(name).stem}\b", text)
