"""The order of every plan, as the fact cards ask for it: written here anew and not taken from the pack's own rules.

Asked of every situation that the questions come to, of each word alone and of each pair of harms.
"""

import datetime
from collections.abc import Iterator
from functools import reduce
from itertools import combinations
from operator import or_
from typing import NamedTuple

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.model import Flow, Group, Situation, Step
from desktop.logic.recovery.plan import plan
from desktop.logic.recovery.whole.plans import allowed
from desktop.logic.recovery.whole.table import Table, stands, table, together, with_fallback
from desktop.logic.recovery.whole.walk import walk

NOW = datetime.datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001 - the clock of the place, as everywhere in a plan

HARMS = (
    "money.sent", "money.taken", "code.mail", "code.bank", "code.whatsapp", "password.given", "papers.sent",
    "apk.installed", "forward.dialled", "whatsapp.taken", "link.opened", "sharedpc.used", "phone.lost",
    "phone.nosignal", "misuse.seen", "wallet.foreign", "message.unasked", "nik.joki",
)  # fmt: skip

MONEY = {"money.sent", "money.taken"}
NO_MAILBOX = {"mail.gone", "mail.forgotten"}

DEVICE = {"DV-1", "DV-2", "DV-4", "DV-5"}
CHAT = {"DV-3"}
MAILBOX = {"ML-1", "ML-2", "ML-3", "ML-4"}
ACCOUNT = {"AC-5", "AC-6", "AC-7", "AC-10"}
REPORTS = {"RP-1", "RP-2", "RP-4"}


class Planned(NamedTuple):
    """A plan: its situation, and its steps with the group in which they stand."""

    situation: Situation
    steps: tuple[tuple[Step, Group], ...]

    def main(self, *groups: Group) -> list[str]:
        """The main cards, of the steps of some groups or of all."""
        return [step.cards[0] for step, group in self.steps if not groups or group in groups]

    def ids(self) -> list[str]:
        return [step.id for step, _ in self.steps]


@pytest.fixture(scope="module")
def flow(programme: Programme) -> Flow:
    flow = load(programme)
    assert flow
    return flow


@pytest.fixture(scope="module")
def situations(flow: Flow) -> list[Situation]:
    alone = (frozenset((word,)) for word in flow.words)
    pairs = map(frozenset, combinations(HARMS, 2))
    found = walk(flow).situations | {words for words in (*alone, *pairs) if allowed(flow, words)}
    return sorted(found, key=sorted)


@pytest.fixture(scope="module")
def plans(flow: Flow, situations: list[Situation]) -> list[Planned]:
    made = (plan(flow, situation, NOW, {}) for situation in situations)
    return [Planned(one.situation, tuple((step.step, step.step.group) for step in one.steps)) for one in made]


def late(cards: list[str], first: set[str], then: set[str]) -> Iterator[str]:
    """The cards of `first` that stand behind one of `then`."""
    seen = False
    for card in cards:
        seen = seen or card in then
        if seen and card in first:
            yield card


def broken(plans: list[Planned], keeps: object) -> list[tuple[list[str], list[str]]]:
    """The plans that do not keep to something, the shortest situation first, with their steps."""
    assert callable(keeps)
    wrong = sorted((one for one in plans if not keeps(one)), key=lambda one: len(one.situation))
    return [(sorted(one.situation), one.ids()) for one in wrong[:3]]


def test_money_means_the_own_bank_first_and_the_anti_scam_centre_second(plans: list[Planned]) -> None:
    money = [one for one in plans if one.situation & MONEY and "apk.installed" not in one.situation]

    assert money
    assert broken(money, lambda one: one.main()[:2] == ["MO-2", "MO-1"]) == []


def test_a_bad_app_is_cut_off_for_seconds_before_the_call_from_another_phone(plans: list[Planned]) -> None:
    both = [one for one in plans if one.situation & MONEY and "apk.installed" in one.situation]

    assert both
    assert broken(both, lambda one: one.main()[:3] == ["DV-1", "MO-2", "MO-1"]) == []
    assert broken(both, lambda one: one.steps[1][0].where.value == "other-phone") == []


def test_after_money_the_day_begins_with_proof_and_the_police(plans: list[Planned]) -> None:
    money = [one for one in plans if one.situation & MONEY]

    assert broken(money, lambda one: one.main(Group.TODAY)[1] == "RP-3") == []
    assert len({one.steps[one.main().index("RP-3") - 1][0].id for one in money}) == 1


def test_the_device_comes_before_anything_is_typed(plans: list[Planned]) -> None:
    def keeps(one: Planned) -> bool:
        typed = {*CHAT, *MAILBOX, *ACCOUNT}
        ids = one.ids()
        pin = ids.index("wl-pin") if "wl-pin" in ids else len(ids)
        return not list(late(one.main(Group.NOW), DEVICE, typed)) and not DEVICE & set(one.main()[pin:])

    assert broken(plans, keeps) == []


def test_chat_comes_before_the_mailbox_and_the_mailbox_before_the_account(plans: list[Planned]) -> None:
    assert broken(plans, lambda one: not list(late(one.main(Group.NOW), CHAT, MAILBOX | ACCOUNT))) == []
    usual = [one for one in plans if not account_first(one.situation)]
    assert broken(usual, lambda one: not list(late(one.main(Group.NOW), MAILBOX, ACCOUNT))) == []


def account_first(situation: Situation) -> bool:
    """Still signed in and the mailbox is not to be had; or nothing is known but the misuse."""
    if "access.in" not in situation:
        return False
    only_misuse = "misuse.seen" in situation and not situation & {
        "code.mail", "password.same", "apk.installed", "message.unasked"
    }  # fmt: skip
    return bool(situation & {"mail.refused", *NO_MAILBOX}) or only_misuse


def test_who_is_still_signed_in_changes_the_password_first_and_then_the_mailbox(
    plans: list[Planned], programme: Programme
) -> None:
    still = [one for one in plans if account_first(one.situation)]

    def keeps(one: Planned) -> bool:
        now = one.main(Group.NOW)
        place = now.index("AC-10") if "AC-10" in now else -1
        mailbox = [number for number, card in enumerate(now) if card in MAILBOX]
        between = set(now[place + 1 : mailbox[0]]) if mailbox else set()
        return place >= 0 and all(place < number for number in mailbox) and between <= {"DV-6"}

    def stays(one: Planned) -> bool:
        keys = [step.detail for step, _ in one.steps if step.cards[0] == "AC-10" and step.detail]
        return any("Jangan keluar dari akun" in programme.texts["id"][key] for key in keys)

    assert still
    assert broken(still, keeps) == []
    assert broken([one for one in still if one.situation & {"mail.refused", *NO_MAILBOX}], stays) == []


def test_without_a_mailbox_no_step_needs_it(plans: list[Planned]) -> None:
    """Looking for a name in *all* mailboxes (AC-8) does not, nor a code that comes to the telephone (AC-3)."""
    without = [one for one in plans if one.situation & NO_MAILBOX]
    no_code = [one for one in without if not one.situation & {"nocode.registration", "nocode.wallet"}]

    assert no_code
    assert broken(without, lambda one: not {*MAILBOX, "AC-4", "AC-7"} & set(one.main())) == []
    assert broken(no_code, lambda one: "AC-3" not in one.main()) == []


def test_reports_are_last_and_no_condition(plans: list[Planned], programme: Programme) -> None:
    def last(one: Planned) -> bool:
        main = one.main()
        reports = sum(card in REPORTS for card in main)
        return not reports or set(main[-reports:]) <= REPORTS

    def free(one: Planned) -> bool:
        details = [step.detail for step, _ in one.steps if step.cards[0] in REPORTS]
        return all(detail and "bukan syarat" in programme.texts["id"][detail].lower() for detail in details)

    assert broken(plans, last) == []
    assert broken(plans, free) == []


def test_every_plan_has_a_step_and_somebody_to_turn_to(plans: list[Planned], flow: Flow) -> None:
    def turns(one: Planned) -> bool:
        return any(step.contacts or any(tab.contacts for tab in step.tabs) for step, _ in one.steps)

    assert broken(plans, lambda one: one.steps) == []
    assert broken(plans, turns) == []


MAY_GO = {
    "MO-2": set(HARMS),  # the call is there already, at another place
    "AC-10": set(HARMS),  # moves behind the mailbox
    "AC-16": {*HARMS} - {"link.opened"},  # "close the page" once something was given
    "AC-1": set(HARMS),  # the stop-gap of who does not know
}
"""Main card -> the harms that may take its step out of the first group."""


def added(
    flow: Flow, situations: list[Situation], harm: str, *groups: Group
) -> tuple[Table, dict[str, int], dict[str, int]]:
    """Where each step stands, in some groups or in all, in all situations and in the same with one harm more."""
    known = table(one for one in situations if allowed(flow, one | {harm}))
    before, after = (
        together(one for one in stands(flow, with_fallback(flow, rows)) if not groups or one.place[0] in groups)
        for rows in (known, known.adding(harm, known.everyone))
    )
    return known, before, after


@pytest.mark.parametrize("harm", HARMS)
def test_one_harm_more_takes_no_step_away(flow: Flow, situations: list[Situation], harm: str) -> None:
    known, before, after = added(flow, situations, harm, Group.NOW)

    lost = {
        step: sorted(known.shortest(gone))
        for step, where in before.items()
        if (gone := where & ~after.get(step, 0)) and harm not in MAY_GO.get(flow.steps[step].cards[0], ())
    }
    assert lost == {}


def test_of_the_calls_and_the_passwords_that_move_one_is_always_there(flow: Flow, situations: list[Situation]) -> None:
    """What may go with one harm more is only ever at another place."""
    ids = {card: [step.id for step in flow.steps.values() if step.cards[0] == card] for card in ("MO-2", "AC-10")}
    for harm in HARMS:
        known, before, after = added(flow, situations, harm)
        for card, names in ids.items():
            had, has = (reduce(or_, (plans.get(name, 0) for name in names)) for plans in (before, after))
            lost = [sorted(one) for one in known.members(had & ~has)]
            assert not lost[:3], (card, harm)


def test_the_table_of_all_situations_says_what_each_plan_says(
    flow: Flow, plans: list[Planned], situations: list[Situation]
) -> None:
    known = with_fallback(flow, table(situations))
    stood = [one for one in stands(flow, known) if flow.steps[one.step].merge is None]

    for number, situation in enumerate(known.situations):
        ids = [one.step for one in stood if one.where >> number & 1]
        assert ids == plans[number].ids(), sorted(situation)
