"""Make .venv hold what a lock file names, and nothing more to do when it does already.

    python tools/environment.py run|dev

The fingerprint of the locks is kept in .venv: as long as it fits, no package index is asked and a start takes no time.
`dev` holds all of `run`. Runs before anything is installed: standard library only, sentences in both languages.
"""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "jaga-akun.json"
SETS = {"run": ("run",), "dev": ("dev", "run")}  # what is there when a lock was installed


def fingerprint(name: str) -> str:
    """What a set depends on: its lock and the Python that made the environment."""
    lock = (ROOT / "requirements" / f"{name}.txt").read_bytes()
    return hashlib.sha256(lock + repr(sys.version_info[:2]).encode()).hexdigest()


def installed(stamp_file: Path = STAMP) -> dict[str, str]:
    """Set -> fingerprint, as far as the environment is whole."""
    try:
        stamp = json.loads(stamp_file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def executable(name: str) -> Path:
    """A program of the environment."""
    return VENV / ("Scripts" if sys.platform == "win32" else "bin") / name


def make(name: str) -> None:
    """Install a lock into a fresh or present environment."""
    STAMP.unlink(missing_ok=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    pip = [str(executable("python")), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / "requirements" / f"{name}.txt")], check=True)
    add_project()
    STAMP.write_text(json.dumps({one: fingerprint(one) for one in SETS[name]}), "utf-8")


def add_project() -> None:
    """Put the checkout on the environment's path and the command `jaga-akun` beside its Python."""
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([str(executable("python")), "-c", where], check=True, capture_output=True, text=True)
    (Path(packages.stdout.strip()) / "jaga_akun_checkout.pth").write_text(f"{ROOT}\n", "utf-8")
    if sys.platform != "win32":
        command = executable("jaga-akun")
        code = "import sys\n\nfrom desktop.main import main\n\nsys.exit(main())\n"
        # A path with a blank in it does not fit into a "#!" line: the shell starts Python instead.
        shell = """#!/bin/sh\n'''exec' "$(dirname "$0")/python" "$0" "$@"\n' '''\n"""
        command.write_text(shell + code, "utf-8")
        command.chmod(0o755)


def main(arguments: list[str], stamp_file: Path = STAMP, make: Callable[[str], None] = make) -> int:
    """Make the named set present; 0 when it is, 1 when it could not be had, 2 for wrong usage."""
    if len(arguments) != 1 or arguments[0] not in SETS:
        print(f"usage: environment.py {'|'.join(SETS)}", file=sys.stderr)
        return 2
    name = arguments[0]
    if installed(stamp_file).get(name) == fingerprint(name):
        return 0
    print("Memasang paket ke .venv, sekali saja ... / Installing packages into .venv, this once ...")
    try:
        make(name)
    except (OSError, subprocess.CalledProcessError):
        print(
            "Paket tidak bisa dipasang. Perlu jaringan sekali, dan modul venv (Debian, Ubuntu: python3-venv).\n"
            "Packages could not be installed. The network is needed once, and the module venv (python3-venv).",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
