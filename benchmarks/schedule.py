"""How long the schedule of a thousand accounts takes, each with ten facts: what a help desk might keep, and more."""

import random
import statistics
import time
from datetime import date, timedelta

from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import EVERY, Account, AccountKind, Answer, Answered, Fact, Happened
from desktop.logic.rotation.schedule import schedule

ACCOUNTS, FACTS, RUNS, LIMIT = 1_000, 10, 50, 20.0
TODAY = date(2026, 11, 28)


def drawn(number: int, chance: random.Random) -> Account:
    """An account as years of use may leave it."""
    days = [TODAY - timedelta(days=chance.randrange(2_000)) for _ in range(FACTS + 1)]
    every = chance.choice((*EVERY, None))
    return Account(
        number, chance.choice(list(AccountKind)), None, every, days[0], days[0],
        facts=tuple(_fact(day, chance) for day in sorted(days[1:])),
    )  # fmt: skip


def _fact(day: date, chance: random.Random) -> Fact:
    if chance.random() < 0.2:
        return Happened(chance.choice(list(DangerKind)), day)
    return Answered(chance.choice(list(Answer)), day)


def main() -> None:
    """Print best and median in milliseconds."""
    chance = random.Random(12)  # noqa: S311  # accounts, no secrets
    accounts = [drawn(number, chance) for number in range(1, ACCOUNTS + 1)]
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        schedule(accounts, TODAY)
        times.append(1_000 * (time.perf_counter() - began))
    told = f"best {min(times):.1f} ms, median {statistics.median(times):.1f} ms of {RUNS} (at most {LIMIT:.0f} ms)"
    print(f"schedule of {ACCOUNTS:,} accounts with {FACTS} facts each: {told}")


if __name__ == "__main__":
    main()
