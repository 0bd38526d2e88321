"""The schedule: each row of the table as a case, and what holds for all accounts and days as properties."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import EVERY, Account, AccountKind, Answer, Answered, Happened
from desktop.logic.rotation.schedule import (
    FIRST_DAY,
    LAST_DAY,
    Refused,
    Standing,
    State,
    Why,
    apart,
    last_changed,
    months_later,
    planned,
    schedule,
    with_answer,
    with_danger,
)

MONDAY = date(2026, 11, 23)
MAIL = Account(1, AccountKind.EMAIL, None, 6, MONDAY, date(2026, 11, 2))
OTHER = Account(2, AccountKind.OTHER, None, 6, MONDAY, date(2026, 8, 31))

days = st.dates(FIRST_DAY, LAST_DAY)
facts = st.lists(
    st.builds(Answered, st.sampled_from(Answer), days) | st.builds(Happened, st.sampled_from(DangerKind), days),
    max_size=4,
).map(tuple)
kept = st.builds(
    Account,
    id=st.integers(1, 9),
    kind=st.sampled_from(AccountKind),
    label=st.none() | st.text(max_size=5),
    every=st.sampled_from((*EVERY, None)),
    added=days,
    changed=st.none() | days,
    snoozed_until=st.none() | days,
    facts=facts,
)
several = st.lists(kept, max_size=5, unique_by=lambda one: one.id)


def stands(account: Account, today: date, *others: Account) -> Standing:
    return next(one for one in schedule((account, *others), today) if one.account is account)


def said(standing: Standing) -> tuple[State, DangerKind | Why, date | None]:
    return standing.state, standing.why, standing.due


def leaked(on: date) -> Happened:
    return Happened(DangerKind.LEAKED, on)


def test_row_1_an_open_danger_is_urgent_and_its_day_is_due() -> None:
    account = MAIL._replace(facts=(leaked(date(2026, 11, 20)),))

    assert said(stands(account, MONDAY)) == (State.URGENT, DangerKind.LEAKED, date(2026, 11, 20))


@pytest.mark.parametrize("closes", [Answer.CHANGED, Answer.DISMISS])
@pytest.mark.parametrize("on", [MONDAY - timedelta(9), MONDAY, MONDAY + timedelta(9)])
def test_row_1_an_answer_recorded_behind_a_danger_closes_it_whatever_its_day_is(closes: Answer, on: date) -> None:
    account = MAIL._replace(facts=(leaked(MONDAY), Answered(closes, on)))

    assert stands(account, MONDAY).state is not State.URGENT


@pytest.mark.parametrize("answer", [Answer.KEEP, Answer.LATER])
def test_row_1_no_other_answer_closes_a_danger(answer: Answer) -> None:
    account = MAIL._replace(facts=(leaked(MONDAY), Answered(answer, MONDAY)))

    assert stands(account, MONDAY).state is State.URGENT


def test_row_1_a_danger_recorded_behind_the_answer_is_open_though_it_is_older() -> None:
    account = MAIL._replace(facts=(Answered(Answer.CHANGED, MONDAY), leaked(date(2026, 1, 1))))

    assert said(stands(account, MONDAY)) == (State.URGENT, DangerKind.LEAKED, date(2026, 1, 1))


def test_row_1_of_several_dangers_the_one_of_the_latest_day_is_named_and_of_one_day_the_last_recorded() -> None:
    shared, reused = Happened(DangerKind.SHARED, MONDAY), Happened(DangerKind.REUSED, MONDAY)
    account = MAIL._replace(facts=(shared, reused, leaked(date(2026, 11, 1))))

    assert stands(account, MONDAY).why is DangerKind.REUSED


def test_row_1_wins_over_a_calendar_that_is_off_and_over_a_snooze() -> None:
    off = MAIL._replace(every=None, snoozed_until=date(2027, 1, 1), facts=(leaked(MONDAY),))

    assert stands(off, MONDAY).state is State.URGENT
    assert stands(off._replace(every=6), MONDAY).state is State.URGENT


def test_row_2_a_calendar_that_is_off_has_no_day() -> None:
    off = MAIL._replace(every=None, changed=date(2027, 5, 5), snoozed_until=date(2027, 1, 1))

    assert said(stands(off, MONDAY)) == (State.OFF, Why.OFF, None)


def test_row_3_a_change_that_lies_ahead_says_that_the_clock_went_back() -> None:
    ahead = MAIL._replace(changed=date(2026, 11, 25), snoozed_until=date(2027, 1, 1))

    assert said(stands(ahead, MONDAY)) == (State.DUE, Why.CLOCK, MONDAY)


def test_row_3_tomorrow_is_no_wrong_clock() -> None:
    assert stands(MAIL._replace(changed=date(2026, 11, 24)), MONDAY).why is Why.CALENDAR


def test_row_4_before_the_day_of_a_snooze_all_is_fine() -> None:
    account = MAIL._replace(changed=date(2025, 1, 1), snoozed_until=date(2026, 11, 24))

    assert said(stands(account, MONDAY)) == (State.FINE, Why.SNOOZED, date(2026, 11, 24))


@pytest.mark.parametrize("changed", [date(2025, 1, 1), None, date(2026, 11, 1)])
def test_a_snooze_that_is_over_is_due_by_the_calendar(changed: date | None) -> None:
    account = MAIL._replace(changed=changed, added=date(2026, 1, 1), snoozed_until=MONDAY)

    assert said(stands(account, MONDAY))[:2] == (State.DUE, Why.CALENDAR)


@pytest.mark.parametrize(
    ("kind", "added", "today", "state", "due"),
    [
        (AccountKind.EMAIL, date(2026, 11, 23), MONDAY, State.DUE, date(2026, 11, 23)),
        (AccountKind.EMAIL, date(2026, 10, 31), date(2026, 10, 31), State.DUE, date(2026, 10, 28)),
        (AccountKind.OTHER, date(2026, 11, 23), MONDAY, State.SOON, date(2026, 12, 7)),
        (AccountKind.PROGRAMME, date(2026, 11, 23), date(2026, 12, 7), State.DUE, date(2026, 12, 7)),
        (AccountKind.OTHER, date(2026, 11, 15), MONDAY, State.SOON, date(2026, 11, 28)),
        (AccountKind.OTHER, date(2026, 12, 1), MONDAY, State.FINE, date(2026, 12, 15)),
    ],
)
def test_row_5_of_an_account_nobody_remembers_the_day_it_was_added_counts(
    kind: AccountKind, added: date, today: date, state: State, due: date
) -> None:
    account = Account(3, kind, None, 6, added)

    assert said(stands(account, today)) == (state, Why.UNKNOWN, due)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2027, 5, 3), State.DUE),
        (date(2027, 5, 2), State.DUE),
        (date(2027, 5, 1), State.SOON),
        (date(2027, 4, 18), State.SOON),
        (date(2027, 4, 17), State.FINE),
    ],
)
def test_rows_6_to_8_the_calendar_says_fine_then_soon_then_due(today: date, state: State) -> None:
    assert said(stands(MAIL, today)) == (state, Why.CALENDAR, date(2027, 5, 2))


def test_the_latest_of_told_changed_and_kept_days_counts() -> None:
    answered = (Answered(Answer.KEEP, date(2026, 11, 9)), Answered(Answer.CHANGED, date(2026, 11, 5)))
    later = (*answered, Answered(Answer.LATER, date(2026, 11, 20)), Answered(Answer.DISMISS, date(2026, 11, 21)))
    account = MAIL._replace(facts=later)

    assert stands(account, MONDAY).due == date(2027, 5, 9)
    assert last_changed(account) == date(2026, 11, 5)


@pytest.mark.parametrize(
    ("base", "months", "due"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2023, 8, 29), 6, date(2024, 2, 28)),
        (date(2026, 12, 30), 3, date(2027, 3, 28)),
        (date(2026, 11, 2), 12, date(2027, 11, 2)),
    ],
)
def test_no_check_up_falls_on_a_day_that_some_month_has_not(base: date, months: int, due: date) -> None:
    assert months_later(base, months) == due


def test_another_account_stands_two_weeks_behind_the_mailbox() -> None:
    programme = OTHER._replace(kind=AccountKind.PROGRAMME, changed=MAIL.changed)

    assert stands(programme, MONDAY, MAIL).due == date(2027, 5, 16)


def test_the_first_mailbox_that_is_not_off_leads_and_no_mailbox_is_moved() -> None:
    off = MAIL._replace(every=None)
    second = MAIL._replace(id=3, changed=date(2026, 10, 1))
    third = MAIL._replace(id=4, changed=date(2026, 11, 2))
    account = OTHER._replace(changed=date(2026, 11, 2))

    assert stands(account, MONDAY, third, off).due == date(2027, 5, 16)
    assert stands(account, MONDAY, third, second, off).due == date(2027, 5, 2)
    assert stands(third, MONDAY, second, off).due == date(2027, 5, 2)


@pytest.mark.parametrize(
    "mailbox", [MAIL._replace(snoozed_until=date(2027, 1, 1)), MAIL._replace(facts=(leaked(MONDAY),))]
)
def test_the_mailbox_leads_by_its_calendar_whichever_row_it_shows(mailbox: Account) -> None:
    account = OTHER._replace(changed=date(2026, 11, 2))

    assert stands(account, MONDAY, mailbox).due == date(2027, 5, 16)


def test_mailboxes_come_first_then_the_order_in_which_they_were_added() -> None:
    late = MAIL._replace(id=7)

    assert [one.account.id for one in schedule((OTHER, late, OTHER._replace(id=1)), MONDAY)] == [7, 1, 2]


@pytest.mark.parametrize(
    ("account", "offered"),
    [
        (MAIL._replace(facts=(leaked(MONDAY),)), (Answer.CHANGED, Answer.DISMISS)),
        (MAIL._replace(changed=date(2025, 1, 1)), (Answer.CHANGED, Answer.KEEP, Answer.LATER)),
        (MAIL._replace(changed=date(2026, 6, 1)), (Answer.CHANGED, Answer.KEEP, Answer.LATER)),
        (MAIL, (Answer.CHANGED, Answer.KEEP)),
        (MAIL._replace(every=None), (Answer.CHANGED, Answer.KEEP)),
    ],
)
def test_what_is_not_offered_is_refused(account: Account, offered: tuple[Answer, ...]) -> None:
    standing = stands(account, MONDAY)
    refused = {answer for answer in Answer if with_answer(standing, answer, MONDAY) is Refused.NOT_OFFERED}

    assert standing.answers == offered
    assert refused == set(Answer) - set(offered)


def answered(account: Account, answer: Answer, today: date) -> Account:
    made = with_answer(stands(account, today), answer, today)
    assert isinstance(made, Account)
    return made


def test_later_puts_a_check_up_off_for_thirty_days_and_an_answer_ends_that() -> None:
    account = answered(MAIL._replace(changed=date(2025, 1, 1)), Answer.LATER, MONDAY)

    assert said(stands(account, date(2026, 12, 22))) == (State.FINE, Why.SNOOZED, date(2026, 12, 23))
    assert said(stands(account, date(2026, 12, 23)))[:2] == (State.DUE, Why.CALENDAR)
    for answer in (Answer.CHANGED, Answer.KEEP):
        assert stands(answered(account, answer, MONDAY), MONDAY).due == date(2027, 5, 23)


def test_a_closed_danger_leaves_a_snooze_as_it_was() -> None:
    account = MAIL._replace(snoozed_until=date(2026, 12, 1), facts=(leaked(MONDAY),))

    assert stands(answered(account, Answer.DISMISS, MONDAY), MONDAY).why is Why.SNOOZED


def test_a_danger_can_be_recorded_until_tomorrow() -> None:
    tomorrow = MONDAY + timedelta(1)
    made = with_danger(MAIL, DangerKind.PHISHED, tomorrow, MONDAY)

    assert isinstance(made, Account)
    assert said(stands(made, MONDAY)) == (State.URGENT, DangerKind.PHISHED, tomorrow)
    assert with_danger(MAIL, DangerKind.PHISHED, tomorrow + timedelta(1), MONDAY) is Refused.IN_FUTURE


@given(several, days)
def test_every_account_stands_somehow_on_every_day(accounts: list[Account], today: date) -> None:
    standings = schedule(accounts, today)

    assert {one.account.id for one in standings} == {one.id for one in accounts}
    for one in standings:
        assert (one.due is None) is (one.state is State.OFF)
        by_calendar = one.why in {Why.CALENDAR, Why.UNKNOWN} and one.account.snoozed_until is None
        assert not by_calendar or (one.due is not None and one.due.day <= 28)


@given(kept.filter(lambda one: one.every is not None))
def test_every_planned_day_is_at_most_the_28th_and_a_longer_interval_is_never_earlier(account: Account) -> None:
    plans = [planned(account._replace(every=every)) for every in EVERY]

    assert plans == sorted(plans)
    assert all(day.day <= 28 for day in plans)


@given(days, st.sampled_from(EVERY))
def test_a_check_up_is_within_three_days_of_whole_months(base: date, every: int) -> None:
    due = months_later(base, every)

    assert (due.year * 12 + due.month) - (base.year * 12 + base.month) == every
    assert 0 <= base.day - due.day <= 3


@given(st.dates(FIRST_DAY, LAST_DAY).filter(lambda day: day.day <= 28), st.integers(-20, 20))
def test_setting_apart_only_moves_later_and_leaves_eleven_to_fourteen_days(mailbox: date, between: int) -> None:
    day = mailbox + timedelta(between)
    if day.day > 28:
        return
    moved = apart(day, mailbox)

    assert moved >= day
    assert moved.day <= 28
    assert abs(moved - mailbox).days >= 11
    assert moved == day or 11 <= (moved - mailbox).days <= 14


@given(several, days, st.lists(st.integers(0, 800), min_size=2, max_size=5).map(sorted))
def test_without_new_facts_nothing_that_is_due_becomes_fine_again(
    accounts: list[Account], first: date, later: list[int]
) -> None:
    seen = [schedule(accounts, first + timedelta(days=one)) for one in later]
    for before, after in pairwise(seen):
        for then, now in zip(before, after, strict=True):
            if then.state is State.DUE and then.why is not Why.CLOCK:
                assert now.state is State.DUE


@given(several, days)
def test_an_open_danger_wins_and_a_wrong_clock_shows_no_day_gone_by(accounts: list[Account], today: date) -> None:
    for one in schedule([one._replace(facts=(*one.facts, leaked(today))) for one in accounts], today):
        assert one.state is State.URGENT
    for one in schedule(accounts, today):
        assert one.why is not Why.CLOCK or one.due == today


@given(several, days, st.randoms(use_true_random=False), st.text(max_size=9))
def test_neither_order_nor_labels_change_anything(
    accounts: list[Account], today: date, chance: object, name: str
) -> None:
    mixed = [one._replace(label=name) for one in accounts]
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # a random.Random

    before, after = schedule(accounts, today), schedule(mixed, today)

    assert [(one.account.id, said(one)) for one in before] == [(one.account.id, said(one)) for one in after]
