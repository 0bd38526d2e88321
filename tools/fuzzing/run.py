"""Look for faults of every door in turn: `python -m tools.fuzzing.run [--seconds 60] [TARGET...]`.

Prints a line for each: how many inputs, and whether it broke, hung or took too much memory. What broke it lies in
`build/fuzz/TARGET`, with what was said in `build/fuzz/TARGET.txt`. Status 0: nothing found; 1: something.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "fuzz"
MEMORY = Path("/dev/shm")  # noqa: S108  # a file for every try would wear a disk out
NAMES = ("mail", "picture", "pack", "batch_line", "settings", "web_answer")
_TRIED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


def look(name: str, seconds: int) -> bool:
    """Whether a target stood."""
    notes = WORK / f"{name}.txt"
    command = [sys.executable, "-m", "tools.fuzzing.one", name, str(seconds)]
    with notes.open("wb") as said, tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as place:
        own = {**os.environ, "TMPDIR": place}  # it ends without tidying up
        status = subprocess.run(command, cwd=ROOT, env=own, stdout=said, stderr=said, check=False).returncode
    tried = _TRIED.findall(notes.read_text("utf-8", "replace"))
    number = tried[-1] if tried else "?"
    print(f"{name}: {number} inputs, {'nothing found' if status == 0 else f'a fault, see {notes}'}", flush=True)
    return status == 0


def main(argv: list[str] | None = None) -> int:
    """Look at each target; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("targets", nargs="*", choices=[[], *NAMES], default=[])
    given = parser.parse_args(argv)
    WORK.mkdir(parents=True, exist_ok=True)
    stood = [look(name, given.seconds) for name in given.targets or NAMES]
    return 0 if all(stood) else 1


if __name__ == "__main__":
    sys.exit(main())
