"""A stand-in for the window of a kiosk: it speaks the protocol and does what a file tells it, once for each process.

    python stand_in.py FOLDER [--call] [--tried SECONDS]

Each process takes the first of the words in FOLDER/orders, and writes a line into FOLDER/log: "NUMBER visit" or
"NUMBER call", and what it does: ready, wiped when it is let go of, waits when it is told of a wrong PIN.
"""

import fcntl
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(sys.argv[1])


def note(what: str) -> None:
    """One whole line in the log."""
    number = os.open(FOLDER / "log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(number, f"{os.getpid()} {what} {time.monotonic()}\n".encode())
    os.close(number)


def order() -> str:
    """The first word of the orders, which is taken away; "stay" when there is none."""
    with (FOLDER / "orders").open("r+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        words = file.read().split()
        file.seek(0)
        file.truncate()
        file.write(" ".join(words[1:]))
    return words[0] if words else "stay"


def say(line: str) -> None:
    """Tell the parent."""
    os.write(1, f"{line}\n".encode("ascii"))


def leave() -> None:
    """The parent lets go."""
    while os.read(0, 64):
        pass
    note("wiped")
    os._exit(0)


def stay_away() -> None:
    """Tell nothing at all."""
    time.sleep(600)


def close() -> None:
    """Close the pipe and stay."""
    os.close(1)
    time.sleep(600)


def loop() -> None:
    """Never come back, and let no other thread of the interpreter wait for long."""
    while True:
        pass


def finish() -> None:
    """The visit is over."""
    say("covered")
    say("over")


BEFORE_READY: dict[str, Callable[[], None]] = {"mute": stay_away, "closes": close}
"""What a window does instead of becoming ready."""


def forget() -> None:
    """A wrong PIN that could not be kept, then the visit is over."""
    say("unkept")
    finish()


def count() -> None:
    """A visit is over that is counted, and words that are none of the vocabulary."""
    say("count wallet done yes")
    say("count Budi done yes")
    finish()


AFTER_READY: dict[str, Callable[[], None]] = {
    "fall": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "stop": lambda: os.kill(os.getpid(), signal.SIGSTOP),
    "loop": loop,
    "over": finish,
    "unkept": forget,
    "count": count,
    "stubborn": finish,
    "out": lambda: say("out"),
}


def main() -> None:
    """Do as ordered."""
    calls = "--call" in sys.argv
    what = "call" if calls else order()
    note("call" if calls else "visit")
    if "--tried" in sys.argv:
        note("waits")
    sys.stderr.write("noise")
    if what.startswith("exit"):
        sys.exit(int(what.removeprefix("exit")))
    if what != "stubborn":
        threading.Thread(target=leave, daemon=True).start()
    BEFORE_READY.get(what, lambda: None)()
    if what != "unready":
        note("ready")  # first, so that what the parent does then comes later in the log
        say("ready")
    say("nonsense that is longer than any line of the protocol")
    AFTER_READY.get(what, lambda: None)()
    while True:
        say("beat")
        time.sleep(0.1)


if __name__ == "__main__":
    main()
