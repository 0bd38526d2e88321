"""Everything that is wrong with a programme pack, for the person who writes it.

`load_programme` refuses a pack at the first fault. Who writes one wants all of them: this holds every file to its JSON
Schema and then lets the loader look for what a schema cannot say (ids that lead nowhere, public suffixes).
"""

import json
from collections.abc import Iterator
from pathlib import Path

from desktop.logic.content import LANGUAGES, load_programme
from desktop.logic.jsonfile import ContentError, read_json
from desktop.logic.recovery.first_actions import load_first_actions
from desktop.logic.resources import resources

KINDS = ("programme", "channels", "status", "signs", "sources", "first_actions")

LONGEST = 160


def pack_problems(folder: Path) -> tuple[ContentError, ...]:
    """All faults of the pack in a folder, file by file; empty for a pack that can be used."""
    files = [(kind, f"{kind}.json") for kind in KINDS] + [("texts", f"texts/{language}.json") for language in LANGUAGES]
    found = [problem for kind, name in files for problem in _against_schema(folder / name, name, kind)]
    if not found:
        try:
            load_first_actions(load_programme(folder), folder)
        except ContentError as problem:
            found.append(problem)
    return tuple(found)


def _against_schema(file: Path, name: str, kind: str) -> Iterator[ContentError]:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs more than a whole start (decision 21)

    try:
        content = read_json(file, name).value
    except ContentError as problem:
        yield problem
        return
    schema = json.loads((resources() / "schema" / f"{kind}.schema.json").read_text("utf-8"))
    for error in Draft202012Validator(schema).iter_errors(content):
        place = "".join(f"/{part}" for part in error.absolute_path) or "/"
        yield ContentError(name, place, f"what the schema asks for: {error.message[:LONGEST]}")
