"""What each built file in `resources/words` was made of, in `manifest.json` beside them."""

import json
from collections.abc import Mapping
from pathlib import Path

WORDS = Path(__file__).resolve().parent.parent / "resources" / "words"
MANIFEST = WORDS / "manifest.json"


def write_entry(name: str, entry: Mapping[str, object], file: Path = MANIFEST) -> None:
    """Say of one file what it was made of; the entries of the others stay as they are, in the order of their names."""
    files = json.loads(file.read_text("utf-8"))["files"] if file.exists() else {}
    files[name] = dict(entry)
    ordered = {"files": dict(sorted(files.items()))}
    file.write_text(json.dumps(ordered, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
