"""Every content file fits the schema that stands for its kind, and every schema refuses something."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
PACK_FILES = ("programme", "channels", "status", "signs", "sources")
FLOW_FILES = ("questions", "steps", "cards", "order")


def content_files() -> list[tuple[str, Path]]:
    """Every content file with the name of its schema."""
    packs = [*sorted((RESOURCES / "programmes").iterdir()), ROOT / "tests" / "packs" / "bank"]
    files = [(kind, pack / f"{kind}.json") for pack in packs for kind in PACK_FILES]
    optional = ("prevention", "known", "report")
    files += [(kind, file) for kind in optional for pack in packs for file in pack.glob(f"{kind}.json")]
    files += [(f"flow-{kind}", pack / "flows" / f"{kind}.json") for pack in packs for kind in FLOW_FILES]
    files += [("texts", file) for pack in packs for file in sorted((pack / "texts").glob("*.json"))]
    files += [("texts", file) for file in sorted((RESOURCES / "texts").glob("*/*.json"))]
    signs = RESOURCES / "signs"
    files += [("vocabulary", file) for file in sorted(signs.glob("??.json"))]
    files += [(kind, signs / f"{kind}.json") for kind in ("requests", "patterns", "answers")]
    files += [("web", RESOURCES / "web" / "web.json"), ("confusables", RESOURCES / "words" / "confusables.json")]
    files += [("sources", RESOURCES / "sources.json"), ("checkup", RESOURCES / "checkup.json")]
    files += [("plain", RESOURCES / "plain" / "plain.json")]
    files += [("manifest", RESOURCES / "words" / "manifest.json")]
    return [*files, ("tokens", RESOURCES / "style" / "tokens.json")]


def read(file: Path) -> Any:  # noqa: ANN401 - JSON is anything until a schema has seen it
    return json.loads(file.read_text("utf-8"))


def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(read(RESOURCES / "schema" / f"{kind}.schema.json"))


@pytest.mark.parametrize(("kind", "file"), content_files(), ids=lambda one: getattr(one, "name", one))
def test_a_content_file_fits_its_schema(kind: str, file: Path) -> None:
    errors = [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(read(file))]

    assert not errors


@pytest.mark.parametrize("file", sorted((RESOURCES / "schema").glob("*.json")), ids=lambda file: file.name)
def test_a_schema_is_one_and_refuses_what_has_no_place(file: Path) -> None:
    schema = read(file)
    Draft202012Validator.check_schema(schema)

    assert not Draft202012Validator(schema).is_valid([])
    assert not Draft202012Validator(schema).is_valid({"no such member": 3})


def test_no_content_file_is_without_a_schema() -> None:
    held = {file for _, file in content_files()}
    built = {RESOURCES / "schema", RESOURCES / "style" / "fonts"}

    free = [file for file in RESOURCES.rglob("*.json") if file not in held and file.parent not in built]

    assert not free
