"""Give one door strangers' bytes for a while: `python -m tools.fuzzing.one TARGET SECONDS`.

By Atheris where it can be had (`make fuzz` installs it into build/), which follows the branches that the code takes;
else by Hypothesis, which changes the saved bytes at random. The process ends by the first fault, with a status.
"""

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.fuzzing.shapes import reshaped

ROOT = Path(__file__).resolve().parents[2]
SAVED = ROOT / "tests" / "data" / "fuzz"
WORK = ROOT / "build" / "fuzz"
SLOWEST = 30
"""Seconds for one input; a busy machine is several times slower than a quiet one."""
LARGEST = 60_000
MEGABYTES = 1_000

Door = Callable[[bytes], None]


def saved(name: str) -> list[bytes]:
    """The saved inputs of a target."""
    return [file.read_bytes() for file in sorted((SAVED / name).iterdir())]


def by_atheris(atheris: Any, name: str, seconds: int) -> None:  # noqa: ANN401  # it has no types
    """Follow the branches of our own code, and of the libraries that read for us; the process ends here."""
    with atheris.instrument_imports(include=["desktop", "email", "html", "http", "urllib3"]):
        from tools.fuzzing.targets import TARGETS  # noqa: PLC0415  # under its eyes
    found, kept = WORK / name, WORK / "corpus" / name
    found.mkdir(parents=True, exist_ok=True)
    kept.mkdir(parents=True, exist_ok=True)

    def changed(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311  # the same input for the same seed, no secret
        shaped = reshaped(name, bytes(data), chance) if chance.randrange(2) else None
        return bytes(atheris.Mutate(data, most)) if shaped is None else shaped[:most]

    limits = (f"-max_total_time={seconds}", f"-timeout={SLOWEST}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={LARGEST}")
    atheris.Setup(
        [sys.argv[0], *limits, f"-artifact_prefix={found}/", "-print_final_stats=1", str(kept), str(SAVED / name)],
        TARGETS[name],
        custom_mutator=changed,
    )
    atheris.Fuzz()


def by_hypothesis(name: str, seconds: int) -> None:
    """Change saved inputs until the time is over."""
    from hypothesis import given, settings  # noqa: PLC0415  # only without Atheris
    from hypothesis import strategies as st  # noqa: PLC0415  # same

    from tools.fuzzing.targets import TARGETS  # noqa: PLC0415  # same

    cut = st.tuples(st.integers(0, LARGEST), st.integers(0, 40), st.binary(max_size=20))
    door, inputs, number = in_time(TARGETS[name]), saved(name), [0]

    @settings(max_examples=200, deadline=None, database=None)
    @given(st.sampled_from(inputs), st.integers(0), st.lists(cut, max_size=5))
    def look(data: bytes, seed: int, cuts: list[tuple[int, int, bytes]]) -> None:
        chance = random.Random(seed)  # noqa: S311  # as above
        data = reshaped(name, data, chance) or data
        cuts = cuts if chance.randrange(2) else []
        for at, gone, put in cuts:
            start = at % (len(data) + 1)
            data = data[:start] + put + data[start + gone :]
        number[0] += 1
        door(data)

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        look()
    print(f"stat::number_of_executed_units: {number[0]}", file=sys.stderr)


def in_time(door: Door) -> Door:
    """The same door; one that takes too long is a fault."""

    def timed(data: bytes) -> None:
        began = time.monotonic()
        door(data)
        if time.monotonic() - began > SLOWEST:
            raise TimeoutError

    return timed


def main(arguments: list[str]) -> None:
    """Look for faults of a target for so many seconds."""
    name, seconds = arguments[0], int(arguments[1])
    sys.path.append(str(ROOT / "build" / "atheris"))
    try:
        import atheris  # noqa: PLC0415  # where there is one
    except ImportError:
        by_hypothesis(name, seconds)
    else:
        by_atheris(atheris, name, seconds)


if __name__ == "__main__":
    main(sys.argv[1:])
