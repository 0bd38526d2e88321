"""What a disk does to every write of ours: `python -m tools.fault_injection [WRITER...]`, on Linux with strace.

Each writer puts something new in place of something old. Again and again it is started, and the system is told to
fail one call of it: the first write, the second, ... the first `fsync`, and so on, with "no room", "not permitted",
"the disk does not answer", or to kill the process there. Afterwards what is kept must be the old or the new, whole; a
writer that said "done" must have kept the new, and one that could not must have said so by an error that has a
sentence. SQLite is tested in this way (sqlite.org/testing.html). Status 0: it held; 1: it did not.
"""

import datetime
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from desktop.adapters.kiosk_store import FILE_NAME as KIOSK_FILE
from desktop.adapters.kiosk_store import KioskStore
from desktop.adapters.login_entry import FileEntry
from desktop.adapters.personal_store import PersonalStore
from desktop.adapters.policy_file import load_policy, write_pin
from desktop.adapters.settings_store import FileSettingsStore
from desktop.adapters.store_file import StoreFile
from desktop.adapters.store_steps import KIOSK_STEPS
from desktop.adapters.tally_store import TallyStore
from desktop.cli.new_file import NotWrittenError, write_files
from desktop.cli.terminal import UnwritableError
from desktop.logic.kiosk.pin import SALT_BYTES, kept
from desktop.logic.kiosk.tally import Cell, Outcome, Topic
from desktop.logic.login_entry import AUTOSTART
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.saved_plan import SavedPlan
from desktop.logic.store import StoreError

ROOT = Path(__file__).resolve().parent.parent
DAY = datetime.date(2026, 11, 28)
CALLS = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "rename", "link", "unlink", "mkdir", "chmod", "fchmod")
FAULTS = ("error=ENOSPC", "error=EACCES", "error=EIO", "signal=KILL")
DONE, SAID, KILLED = 0, 3, -9
TOLD = (OSError, StoreError, NotWrittenError, UnwritableError)
"""Errors for which who wrote has a sentence."""


class Writer(NamedTuple):
    """Writes state 0 or 1 into a folder, and reads which one is there whole; anything else it reads is a fault."""

    write: Callable[[Path, int], object]
    read: Callable[[Path], object]


def _plan(number: int) -> SavedPlan:
    began = datetime.datetime.combine(DAY, datetime.time(number))
    return SavedPlan("bank", 3 + number, began, {"start": ("given",)}, {}, {}, {})


def _tally(folder: Path) -> TallyStore:
    return TallyStore(StoreFile(folder, 0.01, KIOSK_FILE, KIOSK_STEPS))


def _account(number: int) -> Account:
    return Account(0, AccountKind.EMAIL, f"{number}" * 60, None, DAY)


def _pin(folder: Path, number: int) -> None:
    place = folder / "kiosk.json"
    if not number:
        place.write_text('{"format": 1, "idle_s": 45}', "utf-8")
    else:
        write_pin(place, kept("739152", b"x" * SALT_BYTES))


def _pin_there(folder: Path) -> int:
    reading = load_policy(folder / "kiosk.json")
    return -1 if reading.problems or reading.policy.idle_s != 45 else int(reading.policy.pin is not None)


WRITERS: Mapping[str, Writer] = {
    "settings": Writer(
        lambda folder, number: FileSettingsStore(folder).keep({"text_size": 100 + 25 * number, "later": "x" * 9_000}),
        lambda folder: {100: 0, 125: 1}[int(str(FileSettingsStore(folder).load()["text_size"]))],
    ),
    "plan": Writer(
        lambda folder, number: PersonalStore(folder, busy=0.01).save(_plan(number)),
        lambda folder: [_plan(0), _plan(1)].index(PersonalStore(folder).load()),  # type: ignore[arg-type]  # None is none
    ),
    "account": Writer(
        lambda folder, number: PersonalStore(folder, busy=0.01).add(_account(number)),
        lambda folder: [one.label for one in PersonalStore(folder).accounts()].index("0" * 60) or _second(folder),
    ),
    "tries": Writer(
        lambda folder, number: KioskStore(folder).note_wrong(float(number)),
        lambda folder: KioskStore(folder).tries().wrong - 1,
    ),
    "tally": Writer(
        lambda folder, number: _tally(folder).count(DAY, [Cell(9 + number, Topic.WALLET, Outcome.DONE, assisted=True)]),
        lambda folder: len(_tally(folder).own_cells(DAY)) - 1,
    ),
    "pin": Writer(_pin, _pin_there),
    "login": Writer(
        lambda folder, number: FileEntry(folder / "entry", AUTOSTART, (f"/opt/{number}",)).write(),
        lambda folder: int("/opt/1" in (folder / "entry").read_text("utf-8")),
    ),
    "new files": Writer(
        lambda folder, number: write_files({str(folder / "a"): b"%d" % number * 9_000}, replace=True),
        lambda folder: [b"0" * 9_000, b"1" * 9_000].index((folder / "a").read_bytes()),
    ),
}


def _second(folder: Path) -> int:
    return len(PersonalStore(folder).accounts()) - 1


def trials(name: str) -> Iterator[str]:
    """Every fault that a writer does not stand, in words; silent for what it does."""
    for call in CALLS:
        for fault in FAULTS:
            number = 1
            while broke := trial(name, call, f"{fault}:when={number}"):
                if broke != HELD:
                    yield f"{name}: {call} {fault} {number}: {broke}"
                number += 1


HELD = "held"


def trial(name: str, call: str, fault: str) -> str:
    """Write once with one fault: what broke, `HELD`, or nothing where there are not so many calls."""
    with tempfile.TemporaryDirectory() as place:
        folder, log = Path(place, "data"), Path(place, "log")
        folder.mkdir(mode=0o700)
        writer = WRITERS[name]
        writer.write(folder, 0)
        within = ["strace", "-qq", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:{fault}"]
        child = [sys.executable, "-B", "-m", "tools.fault_injection", "--write", name, str(folder)]
        done = subprocess.run([*within, *child], cwd=ROOT, capture_output=True, check=False)
        said = log.read_text("utf-8", "replace")
        if "INJECTED" not in said and "killed by SIGKILL" not in said:
            return ""
        return _judged(writer, folder, done) or HELD


def _judged(writer: Writer, folder: Path, done: "subprocess.CompletedProcess[bytes]") -> str:
    if done.returncode not in {DONE, SAID, KILLED, 128 + 9}:
        return f"ended with {done.returncode}: {done.stderr.decode()[-300:]}"
    try:
        state = writer.read(folder)
    except Exception as error:  # noqa: BLE001  # whatever it is: it cannot be read
        return f"cannot be read: {type(error).__name__}"
    if state not in {0, 1} or (done.returncode == DONE and state != 1):
        return f"ended with {done.returncode} and holds {state}"
    return ""


def write_once(name: str, folder: Path) -> int:
    """Write the new state; gives the exit status."""
    try:
        WRITERS[name].write(folder, 1)
    except TOLD:
        return SAID
    return DONE


def main(arguments: list[str]) -> int:
    """Try all writers, or those that are named; gives the exit status."""
    if arguments[:1] == ["--write"]:
        return write_once(arguments[1], Path(arguments[2]))
    broken = 0
    for name in arguments or WRITERS:
        found = list(trials(name))
        broken += len(found)
        print(f"{name}: {'held' if not found else ''}", *found, sep="\n  " if found else "", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
