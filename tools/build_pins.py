"""Build `resources/words/pins.txt`: the hundred PINs that are chosen most, which staff of a kiosk may not take.

They are the most used entries of a counted list (Pwdb-Public, cut to 100,000 rows) that are 6 to 12 digits.

    python -m tools.build_pins [--counted FILE]
"""

import argparse
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from desktop.logic.kiosk.pin import LONGEST, SHORTEST
from tools.build_blocklist import COUNTED, counted_rows
from tools.manifest import WORDS, write_entry
from tools.packages import PWDB

TARGET = WORDS / "pins.txt"
TOP = 100


def commonest(rows: Iterable[tuple[str, int]]) -> list[str]:
    """The commonest PINs, from passwords with their counts, most used first."""
    pins = (text for text, _ in rows if text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST)
    return list(islice(pins, TOP))


def main(argv: list[str] | None = None) -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counted", type=Path, default=COUNTED, help="the counted list")
    counted = parser.parse_args(argv).counted
    PWDB.check(counted.read_bytes())
    pins = commonest(counted_rows(counted))
    TARGET.write_text("\n".join(pins) + "\n", encoding="ascii", newline="\n")
    entry = {"built_by": "tools/build_pins.py", "from": [PWDB.told()], "licence": "MIT", "entries": len(pins)}
    write_entry(TARGET.name, entry)
    print(f"{TARGET.name}: {len(pins)} entries")


if __name__ == "__main__":
    main()
