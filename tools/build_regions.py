"""Build `resources/words/regions.txt`: the four digits with which a NIK of a regency or city begins, and its name.

Whoever says in which town they were registered gives four digits of their NIK away; the estimator takes them as known.

    python -m tools.build_regions        needs npm, and the network
"""

import csv
import io
import re

from tools.manifest import WORDS, write_entry
from tools.packages import REGIONS

TARGET = WORDS / "regions.txt"
_KIND = re.compile(r"^(KABUPATEN|KOTA)( ADM\.?| ADMINISTRASI)? ")


def plain(name: str) -> str:
    """A name without its kind and without spaces: KOTA BANDUNG is bandung."""
    return re.sub(r"[^a-z]", "", _KIND.sub("", name).lower())


def rows() -> list[str]:
    """One line for each region, in the order of the codes."""
    table = csv.DictReader(io.StringIO(REGIONS.files()["package/data/regencies.csv"].decode("utf-8")))
    return sorted(f"{row['code'].replace('.', '')} {plain(row['name'])}" for row in table)


def main() -> None:
    """Write the list and its entry in the manifest."""
    lines = rows()
    TARGET.write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    entry = {
        "built_by": "tools/build_regions.py",
        "from": [REGIONS.told()],
        "licence": REGIONS.licence,
        "entries": len(lines),
    }
    write_entry(TARGET.name, entry)
    print(f"{TARGET.name}: {len(lines)} regions")


if __name__ == "__main__":
    main()
