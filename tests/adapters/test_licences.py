"""Every licence that the program names can be read in it."""

from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from desktop.adapters.licences import Part, packages, parts
from tools.sbom import sbom

LOCK = Path(__file__).resolve().parents[2] / "requirements" / "run.txt"


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.name)
def test_a_licence_can_be_read(part: Part) -> None:
    assert part.read().strip()


def test_our_own_licence_comes_first_with_its_notice() -> None:
    text = parts()[0].read()

    assert "Apache License" in text
    assert "Copyright 2026" in text


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.14"])
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_page_and_the_list_of_parts_name_what_the_lock_installs(system: str, python: str) -> None:
    environment = {"sys_platform": system, "python_full_version": f"{python}.0", "implementation_name": "cpython"}
    rows = (Requirement(line.rstrip(" \\")) for line in LOCK.read_text("utf-8").splitlines() if "==" in line)
    installed = {row.name: str(row.specifier)[2:] for row in rows if not row.marker or row.marker.evaluate(environment)}
    version = tuple(map(int, python.split(".")))

    parts: Any = sbom(system, version)["components"]

    assert set(packages(system, version)) == set(installed)
    assert {part["name"]: part["version"] for part in parts} == installed


def test_a_licence_is_named_as_its_package_names_it() -> None:
    for name, licence in packages().items():
        said = metadata.distribution(name).metadata.json
        named = str([said.get(key) for key in ("license_expression", "license", "classifier")])
        assert licence.split("-")[0] in named, name
