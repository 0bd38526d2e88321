"""Code and catalogues agree: what a page asks for can be said, and nothing is translated that no page says."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted((ROOT / "desktop").rglob("*.py"))
PACK_TEXTS = ROOT / "resources" / "programmes" / "prakerja" / "texts" / "id.json"


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for file in CODE:
        yield file, ast.parse(file.read_text("utf-8"))


def keys() -> set[str]:
    """Every text id of the program, without the plural's ending."""
    files = [*(ROOT / "resources" / "texts" / "id").glob("*.json"), PACK_TEXTS]
    return {re.sub(r"_(one|other)$", "", key) for file in files for key in json.loads(file.read_text("utf-8"))}


def asked(tree: ast.Module) -> Iterator[str]:
    """The ids that are asked for word for word: `words("a.b")`, `self.words("a.b", ...)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == "words" and isinstance(node.args[0].value, str):
                yield node.args[0].value


def literals() -> set[str]:
    """Every text of the code that could be an id or the beginning of one (`f"month.{n}"`)."""
    constants = (node for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in constants if isinstance(node.value, str) and re.fullmatch(r"[\w.-]+", node.value)}


def test_every_sentence_that_is_asked_for_exists() -> None:
    missing = {f"{file.name}: {key}" for file, tree in trees() for key in asked(tree) if key not in keys()}

    assert not missing


def test_no_sentence_is_translated_for_nobody() -> None:
    found = literals()
    beginnings = tuple({text if text.endswith(".") else f"{text}." for text in found if "." in text})
    program = keys() - json.loads(PACK_TEXTS.read_text("utf-8")).keys()

    unused = {key for key in program if key not in found and not key.startswith(beginnings)}

    assert not unused
