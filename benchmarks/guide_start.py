"""How long `jaga-akun guide --answers` takes from a cold start to its plan, beside `jaga-akun check`."""

from benchmarks.cold_start import Cold, compare

LIMIT = 2.0
CHECK = Cold("check", ("check", "prakerja.vip"), status=4)  # fake
ANSWERS = b'{"situation": ["money.sent", "code.mail", "password.given", "password.same", "access.in"]}'


def main() -> None:
    """Print best and median of both, and their ratio."""
    compare(Cold("guide --answers", ("guide", "--answers", "-"), ANSWERS), CHECK, LIMIT)


if __name__ == "__main__":
    main()
