"""The list of the parts that go into a package (CycloneDX 1.6), from the lock: `python -m tools.sbom linux`."""

import json
import re
import sys
from pathlib import Path

from desktop import __version__
from desktop.adapters.licences import packages

LOCK = Path(__file__).parents[1] / "requirements" / "run.txt"


def sbom(system: str = sys.platform, python: tuple[int, ...] = sys.version_info[:2]) -> dict[str, object]:
    """The document for a system ("linux", "win32", "darwin"); the same for the same lock, whenever it is made.

    Raises KeyError for a package that the lock does not have.
    """
    versions = locked()
    own = {"type": "application", "name": "jaga-akun", "version": __version__, "bom-ref": "jaga-akun"}
    parts = [_part(name, versions[name], licence) for name, licence in packages(system, python).items()]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own | {"licenses": [{"expression": "Apache-2.0"}]}},
        "components": parts,
        "dependencies": [{"ref": "jaga-akun", "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def locked() -> dict[str, str]:
    """Name -> version, of every system."""
    return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK.read_text("utf-8"), re.MULTILINE))


def _part(name: str, version: str, licence: str) -> dict[str, object]:
    place = f"pkg:pypi/{name}@{version.replace('!', '%21')}"
    return {
        "type": "library",
        "bom-ref": place,
        "name": name,
        "version": version,
        "purl": place,
        "licenses": [{"expression": licence}],
    }


if __name__ == "__main__":
    print(json.dumps(sbom(sys.argv[1] if sys.argv[1:] else sys.platform), indent=1))
