"""How long `jaga-akun remind --list` takes from a cold start, beside `jaga-akun --version`, with two accounts kept."""

import subprocess
import tempfile

from benchmarks.cold_start import JAGA, VERSION, Cold, compare, kept_in

LIMIT = 2.0
LIST = Cold("remind --list", ("remind", "--list"), status=1)  # something is due
ACCOUNTS = (
    ("accounts", "add", "--kind", "email", "--changed", "2026-01-10", "--every", "6"),
    ("accounts", "add", "--kind", "programme", "--changed", "unknown", "--every", "3"),
)


def main() -> None:
    """Print best and median of both, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        environment = kept_in(folder)
        for account in ACCOUNTS:
            subprocess.run((*JAGA, *account), stdout=subprocess.DEVNULL, check=True, env=environment)
        compare(LIST, VERSION, LIMIT, environment)


if __name__ == "__main__":
    main()
