"""What is left of a visit in raw memory: of a kiosk, whose next visit is another process, and of one process for all.

A person's key presses put a canary into a field; after the end of their visit every byte that the processes of the
kiosk can write is searched for it, in the encodings of Qt and Python. Only root may read that (`/proc/PID/mem` of a
process that is not dumpable). The X server, the kernel and the swap are not searched.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.own_screen import at_the_window, own_screen, press, type_in

ROOT = Path(__file__).resolve().parents[1]
CANARY = "kenari7731emas"
LATER_S = 33
FIELDS = (("a message, checked", "verify", ("ctrl+Return",)), ("a password", "passwords", ()))
"""What is typed; the room that its start page has alone, one press away from the field; what is pressed afterwards."""

KIOSK = ("-m", "desktop", "--kiosk", "--policy")
ONE_PROCESS = (
    "-c",
    (
        "import sys, pathlib; from desktop.kiosk_window import KioskOptions, open_kiosk; "
        "open_kiosk(KioskOptions(pathlib.Path(sys.argv[1])))"
    ),
)
"""The same window without a parent: its visits follow one another in one process."""


class Found(NamedTuple):
    """Copies of the canary: while it stands in the field, right after the end of the visit, and a while later."""

    before: int
    after: int
    later: int


def visit(command: Sequence[str], environment: Mapping[str, str], room: str, keys: Sequence[str]) -> Found:
    """One visit in one room, to its end."""
    policy = Path(environment["HOME"]) / "kiosk.json"
    policy.write_text(json.dumps({"rooms": [room]}), "utf-8")
    with subprocess.Popen([sys.executable, *command, str(policy)], cwd=ROOT, env=environment) as program:
        at_the_window(environment)
        press(environment, "Return")
        type_in(environment, CANARY)
        press(environment, *keys)
        time.sleep(2)
        before, began = copies(program.pid), family(program.pid)
        if not before:
            program.terminate()
            raise RuntimeError("what was typed did not come to the field")
        press(environment, "shift+Escape")
        if len(began) > 1:
            while set(began[1:]) & set(family(program.pid)):
                time.sleep(0.05)
        at_the_window(environment)
        after = copies(program.pid)
        time.sleep(LATER_S)
        later = copies(program.pid)
        program.terminate()
    return Found(before, after, later)


def family(number: int) -> list[int]:
    """A process and all that it started, and those started, and so on."""
    try:
        children = Path(f"/proc/{number}/task/{number}/children").read_text("ascii").split()
    except OSError:
        return []
    return [number, *(one for child in children for one in family(int(child)))]


def copies(number: int) -> int:
    """How often the canary stands in what a process and all below it can write."""
    wanted = (CANARY.encode("utf-8"), CANARY.encode("utf-16-le"))
    return sum(part.count(one) for process in family(number) for part in _writable(process) for one in wanted)


def _writable(number: int) -> list[bytes]:
    parts = list[bytes]()
    with Path(f"/proc/{number}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{number}/maps").read_text("utf-8").splitlines():
            span, rights = line.split()[:2]
            first, last = (int(one, 16) for one in span.split("-"))
            if "w" in rights and not line.endswith("[vvar]"):
                memory.seek(first)
                parts.append(memory.read(last - first))
    return parts


def main() -> None:
    """Print what was found."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        print("not measured: only root may read the memory of a process that is closed")
        return
    try:
        with own_screen() as environment:
            for name, room, keys in FIELDS:
                for kind, command in (("a kiosk", KIOSK), ("one process for all visits", ONE_PROCESS)):
                    found = visit(command, environment, room, keys)
                    print(
                        f"{name}, {kind}: {found.before} copies while it stands there, {found.after} after the visit, "
                        f"{found.later} after {LATER_S} s"
                    )
    except RuntimeError as error:
        print(f"not measured: {error}")


if __name__ == "__main__":
    main()
