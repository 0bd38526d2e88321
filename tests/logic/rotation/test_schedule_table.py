"""The schedule beside its table, worked out a second time: slowly, row by row, by walking over the days."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import EVERY, Account, AccountKind, Answer, Answered, Happened
from desktop.logic.rotation.schedule import FIRST_DAY, LAST_DAY, Refused, schedule, with_answer, with_danger

Row = tuple[int, str, str, date | None, tuple[str, ...]]
"""Id, state, why, due, answers."""

OFFERED = {
    "urgent": ("changed", "dismiss"),
    "due": ("changed", "keep", "later"),
    "soon": ("changed", "keep", "later"),
    "fine": ("changed", "keep"),
    "off": ("changed", "keep"),
}


def down_to_28(day: date) -> date:
    while day.day > 28:
        day -= timedelta(1)
    return day


def months_after(day: date, months: int) -> date:
    """By walking over the months; a day that a month has not, or that some month has not, is the 28th."""
    first = day.replace(day=1)
    for _ in range(months):
        first += timedelta(calendar.monthrange(first.year, first.month)[1])
    return first + timedelta(min(day.day, 28) - 1)


def base_of(account: Account) -> date | None:
    told = [] if account.changed is None else [account.changed]
    answered = [fact for fact in account.facts if isinstance(fact, Answered)]
    return max([*told, *(fact.on for fact in answered if str(fact.answer) in {"changed", "keep"})], default=None)


def own_day(account: Account) -> date:
    """Rows 5 and 6 without the stagger."""
    base = base_of(account)
    if base is not None:
        return months_after(base, account.every or 0)
    return down_to_28(account.added + timedelta(0 if account.kind == "email" else 14))


def open_danger(account: Account) -> Happened | None:
    found = None
    for place, fact in enumerate(account.facts):
        if isinstance(fact, Answered):
            continue
        behind = [one for one in account.facts[place:] if isinstance(one, Answered)]
        is_open = not any(str(one.answer) in {"changed", "dismiss"} for one in behind)
        if is_open and (found is None or fact.on >= found.on):
            found = fact
    return found


def row_of(account: Account, mail: date | None, today: date) -> tuple[str, str, date | None]:
    danger, base, snoozed = open_danger(account), base_of(account), account.snoozed_until
    if danger:
        return "urgent", str(danger.danger), danger.on  # row 1
    if account.every is None:
        return "off", "off", None  # row 2
    if base is not None and base > today + timedelta(1):
        return "due", "clock", today  # row 3
    if snoozed is not None and today < snoozed:
        return "fine", "snoozed", snoozed  # row 4
    day = own_day(account)
    if account.kind != "email" and mail is not None and abs((day - mail).days) < 14:
        day = down_to_28(mail + timedelta(14))
    if snoozed is not None:
        return "due", "calendar", min(day, snoozed)  # a snooze that is over
    why = "unknown" if base is None else "calendar"  # row 5
    if today >= day:
        return "due", why, day  # row 6
    if today >= day - timedelta(14):
        return "soon", why, day  # row 7
    return "fine", why, day  # row 8


def table(accounts: tuple[Account, ...], today: date) -> list[Row]:
    mails = sorted(one.id for one in accounts if one.kind == "email" and one.every is not None)
    mail = next((own_day(one) for one in accounts if mails and one.id == mails[0]), None)
    rows: list[Row] = []
    for wanted in (True, False):
        for account in sorted(accounts, key=lambda one: one.id):
            if (account.kind == "email") is wanted:
                state, why, due = row_of(account, mail, today)
                rows.append((account.id, state, why, due, OFFERED[state]))
    return rows


def told(accounts: tuple[Account, ...], today: date) -> list[Row]:
    return [
        (one.account.id, str(one.state), str(one.why), one.due, tuple(map(str, one.answers)))
        for one in schedule(accounts, today)
    ]


days = st.dates(FIRST_DAY, LAST_DAY)
near = st.integers(-45, 45).map(timedelta)


@st.composite
def kept_about(draw: st.DrawFn) -> tuple[tuple[Account, ...], date]:
    """Accounts whose days lie near one another and near today, where the rows meet, or anywhere."""
    today = draw(st.dates(date(2001, 3, 1), date(2198, 11, 30)))
    day = near.map(lambda far: today + far) | st.sampled_from(EVERY).flatmap(
        lambda months: near.map(lambda far: today - timedelta(round(months * 30.4)) + far)
    )
    fact = st.builds(Answered, st.sampled_from(Answer), day) | st.builds(Happened, st.sampled_from(DangerKind), day)
    account = st.builds(
        Account,
        id=st.integers(1, 9),
        kind=st.sampled_from(AccountKind),
        label=st.none(),
        every=st.sampled_from((*EVERY, None)),
        added=day,
        changed=st.none() | day,
        snoozed_until=st.none() | day,
        facts=st.lists(fact, max_size=5).map(tuple),
    )
    return tuple(draw(st.lists(account, max_size=4, unique_by=lambda one: one.id))), today


@given(kept_about())
def test_every_account_stands_as_the_table_says(kept: tuple[tuple[Account, ...], date]) -> None:
    accounts, today = kept

    assert told(accounts, today) == table(accounts, today)


Step = tuple[str, int, str, int]
steps = st.lists(
    st.tuples(st.just("answer"), st.integers(0, 2), st.sampled_from(Answer), st.integers(-3, 200))
    | st.tuples(st.just("event"), st.integers(0, 2), st.sampled_from(DangerKind), st.integers(-3, 200))
    | st.tuples(st.just("every"), st.integers(0, 2), st.sampled_from(("3", "6", "12", "")), st.integers(-3, 200)),
    max_size=12,
)


@given(steps, days.filter(lambda day: day.year < 2190), st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_whatever_is_answered_and_happens_in_whatever_order_the_table_holds_on_the_way(
    taken: list[Step], today: date, known: tuple[bool, bool, bool]
) -> None:
    accounts = tuple(
        Account(number, kind, None, 6, today, today if is_known else None)
        for number, (kind, is_known) in enumerate(zip(AccountKind, known, strict=True), 1)
    )
    for what, place, word, passed in taken:
        today = max(FIRST_DAY, today + timedelta(passed))  # the clock may go back, too
        account = accounts[place]
        offered = next(row[4] for row in table(accounts, today) if row[0] == account.id)
        made = _made(accounts, account, what, word, today)
        assert (made is Refused.NOT_OFFERED) is (what == "answer" and word not in offered)
        if isinstance(made, Account):
            accounts = (*accounts[:place], made, *accounts[place + 1 :])
            ended = what == "answer" and word in {"changed", "keep"}
            assert not ended or made.snoozed_until is None
            assert word != "later" or made.snoozed_until == today + timedelta(30)

        assert told(accounts, today) == table(accounts, today)


def _made(accounts: tuple[Account, ...], account: Account, what: str, word: str, today: date) -> Account | Refused:
    if what == "answer":
        standing = next(one for one in schedule(accounts, today) if one.account == account)
        return with_answer(standing, Answer(word), today)
    if what == "event":
        return with_danger(account, DangerKind(word), today, today)
    return account._replace(every=int(word) if word else None)


@pytest.mark.parametrize("every", EVERY)
@pytest.mark.parametrize("base", [date(2024, 2, 29), date(2026, 8, 31), date(2026, 1, 28), date(2199, 12, 31)])
def test_the_slow_calendar_and_the_quick_one_agree_day_by_day(base: date, every: int) -> None:
    account = Account(1, AccountKind.OTHER, None, every, base, base)

    for passed in range(0, 400, 1):
        today = base + timedelta(passed)
        assert told((account,), today) == table((account,), today)
