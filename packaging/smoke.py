"""Tries a packaged program as somebody uses it: in another folder, with an empty home, by its own name only.

    python packaging/smoke.py PROGRAM [--against COMMAND]

Prints a line for each thing that was tried; ends with 1 when one of them went wrong. Where Xvfb and xdotool are there,
the window is tried too: a mail that it was opened with, the dialog for files, a kiosk. `--against`: starts of this
command are measured between those of the program, which may take 1.15 times as long.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import segno
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
STARTS, SLOWER = 7, 1.15
FILES_BUTTON = ("1178", "279")
"""Where the check page has its button for files, on a screen of 1366 x 768 pixels."""

LARGEST = (6_600, 5_000)
"""A picture for which there is just enough memory: a package has more libraries in it than a checkout."""

MAIL = b"From: Prakerja <info@prakerja.vip>\nSubject: Akun Anda\n\nMasuk di https://prakerja.vip/masuk\n"


class Try(NamedTuple):
    """Words behind the program, what it reads, the status that it must end with and what it must say then."""

    words: tuple[str, ...]
    status: int
    says: str = ""
    given: bytes = b""


def tries(folder: Path) -> tuple[Try, ...]:
    """What needs no window; writes into `folder` what it asks about."""
    segno.make("https://prakerja.go.id.masuk-akun.xyz/login").save(str(folder / "qr.png"), scale=4)
    (folder / "mail.eml").write_bytes(MAIL)
    Image.new("P", LARGEST).save(folder / "large.png", transparency=0)
    link = b'{"id": 1, "kind": "link", "text": "prakerja.vip"}\n'
    files = b'{"kind": "email", "path": "mail.eml"}\n{"kind": "qr", "path": "qr.png"}\n'
    return (
        Try(("--version",), 0, "jaga-akun "),
        Try(("check", "prakerja.vip"), 4, "PALSU"),
        Try(("check", "www.prakerja.go.id"), 0, "RESMI"),
        Try(("check", "Prakerja gelombang 80 dibuka, klik prakerja.vip"), 4, "PALSU"),
        Try(("check", "--file", str(folder / "qr.png")), 4, "PALSU"),
        Try(("check", "--file", str(folder / "mail.eml")), 4, "PALSU"),
        Try(("check", "--json", "--file", str(folder / "large.png")), 3, '"qr.no-code"'),
        Try(("check-password",), 4, "", b"Prakerja2026\n"),
        Try(("passphrase",), 0),
        Try(("guide", "--answers", "-"), 0, "1.", b'{"situation": ["money.sent"]}'),
        Try(("batch", "--jobs", "2"), 0, '"verdict": "fake"', link * 300 + files),
        Try(("remind", "--list"), 0),
        Try(("remind", "--enable"), 0),
        Try(("remind", "--disable"), 0),
        Try(("facts",), 0),
        Try(("pack", "check", str(ROOT / "tests" / "packs" / "bank")), 0),
        Try(("sheet", "--of", "report", "--out", str(folder / "report.pdf")), 0),
        Try(("kiosk", "install", "--dry-run"), 0, "ExecStart"),
        Try(("selfcheck",), 0),
    )


def failure(program: str, one: Try, environment: Mapping[str, str], folder: Path) -> str:
    """What went wrong with a try; empty when nothing did."""
    done = subprocess.run(
        [program, *one.words], input=one.given, capture_output=True, cwd=folder, env=environment, check=False
    )
    said = done.stdout.decode(errors="replace")
    if done.returncode == one.status and one.says in said and b"Traceback" not in done.stderr:
        return ""
    return (
        f"status {done.returncode} in place of {one.status}: {said[:200]}{done.stderr.decode(errors='replace')[:400]}"
    )


def milliseconds(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> float:
    """How long a start took to its first paint, as the program tells."""
    command = [*command, "--until-painted"]
    done = subprocess.run(command, capture_output=True, cwd=folder, env=environment, text=True, check=True)
    first: str = done.stdout.split()[0]
    return float(first)


def start_ratio(program: str, other: str, environment: Mapping[str, str], folder: Path) -> float:
    """The median start of the program over that of another command, measured in turn."""
    pairs = [
        (milliseconds([program], environment, folder), milliseconds(other.split(), environment, folder))
        for _ in range(STARTS)
    ]
    ours, theirs = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"start: {ours:.0f} ms, {other}: {theirs:.0f} ms")
    return float(ours / theirs)


def see_mail(program: str, screen: Mapping[str, str], folder: Path) -> None:
    """The window with the verdict on the mail that it was opened with."""
    with running([program, str(folder / "mail.eml")], screen, folder):
        wait_for_window("^PALSU", screen)


def see_dialog(program: str, screen: Mapping[str, str], folder: Path) -> None:
    """The dialog for files."""
    with running([program, str(folder / "not-there.eml")], screen, folder):
        wait_for_window("^Periksa tautan", screen)
        for last in (False,) * 9 + (True,):  # a press on a page that has just come up counts for nothing
            _xdotool(["mousemove", *FILES_BUTTON, "click", "1"], screen)
            with suppress(*() if last else (subprocess.TimeoutExpired,)):
                wait_for_window("^Pilih gambar", screen, 5)
                return


def see_kiosk(program: str, screen: Mapping[str, str], folder: Path) -> None:
    """A kiosk: its process, and the one with the window."""
    with running([program, "--kiosk"], screen, folder) as kiosk:
        wait_for_window("^Jaga Akun$", screen)
        kiosk.terminate()
        if kiosk.wait(30) != 0:
            raise AssertionError(f"status {kiosk.returncode}")


def wait_for_window(name: str, screen: Mapping[str, str], seconds: float = 60) -> None:
    """Until there is a window whose title fits; raises TimeoutExpired."""
    until = time.monotonic() + seconds
    while True:
        with suppress(subprocess.CalledProcessError):  # xdotool gives up when a window goes while it looks
            left = max(until - time.monotonic(), 0.1)
            _xdotool(["search", "--sync", "--onlyvisible", "--name", name], screen, left)
            return


def _xdotool(words: Sequence[str], screen: Mapping[str, str], seconds: float = 60) -> None:
    subprocess.run(["xdotool", *words], env=screen, check=True, capture_output=True, timeout=seconds)


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str], folder: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    """A process as long as the `with` lasts."""
    process = subprocess.Popen(command, env=environment, cwd=folder)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def screen_of_its_own(environment: Mapping[str, str], folder: Path) -> Iterator[dict[str, str]]:
    """The environment with a screen for the `with`."""
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    screen = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL, cwd=folder)
    os.close(tell)
    try:
        with open(told, encoding="ascii") as number:  # noqa: PTH123  # a pipe
            display = f":{number.readline().strip()}"
        yield {name: value for name, value in environment.items() if name != "QT_QPA_PLATFORM"} | {"DISPLAY": display}
    finally:
        screen.terminate()
        screen.wait(30)


def at_home(folder: Path) -> dict[str, str]:
    """An environment with an empty home and no screen."""
    home = folder / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "WINDIR", "TEMP") if name in os.environ}
    places = {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    return kept | places | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder), "LANG": "C.UTF-8"}


def _windows_fail(program: str, environment: Mapping[str, str], folder: Path) -> list[str]:
    if not all(map(shutil.which, ("Xvfb", "xdotool"))):
        print("not tried: the window; Xvfb and xdotool are not here")
        return []
    looks: tuple[Callable[[str, Mapping[str, str], Path], None], ...] = (see_mail, see_dialog, see_kiosk)
    failed = []
    with screen_of_its_own(environment, folder) as screen:
        for look in looks:
            try:
                look(program, screen, folder)
            except (AssertionError, subprocess.SubprocessError) as error:
                failed.append(f"{look.__name__}: {error}")
            print(f"{look.__name__}: {'no' if failed and failed[-1].startswith(look.__name__) else 'fine'}")
    return failed


def main() -> int:
    """Try everything; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--against", default="")
    given = parser.parse_args()
    program, failed = str(given.program.absolute()), []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = at_home(folder)
        for one in tries(folder):
            fault = failure(program, one, environment, folder)
            print(f"{' '.join(one.words[:2])}: {fault or 'fine'}")
            failed += [fault] if fault else []
        print(f"until painted: {milliseconds([program], environment, folder):.0f} ms")
        if given.against and (ratio := start_ratio(program, given.against, environment, folder)) > SLOWER:
            failed.append(f"start: {ratio:.2f} times, at most {SLOWER}")
        failed += _windows_fail(program, environment, folder)
    print("\n".join(["", *failed]) if failed else "all fine")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
