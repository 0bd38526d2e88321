"""How long `jaga-akun accounts add` takes from a cold start until the account is kept, beside `--version`."""

import tempfile

from benchmarks.cold_start import VERSION, Cold, compare, kept_in

LIMIT = 2.5
ADD = Cold("accounts add", ("accounts", "add", "--kind", "email", "--changed", "unknown", "--every", "6"))


def main() -> None:
    """Print best and median of both, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        compare(ADD, VERSION, LIMIT, kept_in(folder))


if __name__ == "__main__":
    main()
