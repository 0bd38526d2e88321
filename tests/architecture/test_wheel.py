"""The wheel holds everything that the program needs and works far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop import __version__
from desktop.logic.pack.programme import Programme

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an unpacked wheel that was built from this checkout."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    assert wheel.name == f"jaga_akun-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.slow
def test_a_wheel_holds_resources_licences_and_the_command(installed: Path) -> None:
    shipped = {file.relative_to(ROOT / "resources") for file in (ROOT / "resources").rglob("*.json")}
    (info,) = installed.glob("*.dist-info")

    assert all((installed / "desktop" / "_resources" / file).is_file() for file in shipped)
    assert {file.name for file in (info / "licenses").iterdir()} == {"LICENSE", "NOTICE"}
    assert "jaga-akun = desktop.main:main" in (info / "entry_points.txt").read_text("utf-8")
    assert not (installed / "tests").exists()


@pytest.mark.slow
def test_an_installed_wheel_reads_its_own_resources(installed: Path, programme: Programme, tmp_path: Path) -> None:
    code = (
        "from desktop.logic.pack.content import load_programme\n"
        "from desktop.logic.resources import resources\n"
        "from desktop.logic.words import load_words\n"
        "programme = load_programme()\n"
        "print(resources(), len(programme.channels), load_words('id', programme).date(programme.issued), sep='|')\n"
        "from desktop.adapters.licences import parts\n"
        "print(parts()[0].read())"
    )
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    said = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    ).stdout

    assert said.splitlines()[0] == f"{installed / 'desktop' / '_resources'}|{len(programme.channels)}|29 November 2026"
    assert "Apache License" in said
    assert "Kartu Prakerja" in said  # the notice
