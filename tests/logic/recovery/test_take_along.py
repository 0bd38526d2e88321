"""What is taken along is the plan: its steps, contacts and waits in their order, and codes of official addresses."""

import datetime
from collections.abc import Iterator
from functools import cache

import pytest

from desktop.logic.codes import code_of, has_code
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import ChannelKind, ChannelStatus, Confidence, Programme, Role
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.plan import Plan, plan
from desktop.logic.recovery.say import NEVER_GIVE, contacts, wait_line
from desktop.logic.recovery.take_along import Taken, take_along
from desktop.logic.sheet import Boxed, Code, Log, Numbered, Paper, Reach, Sheet
from desktop.logic.verify.answer.judgement import Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import Words

NOW = datetime.datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001  # the clock on the wall

SITUATIONS = (
    "money.sent",
    "money.sent code.mail password.given password.same access.in",
    "access.out nocode.signin limit.reached",
    "access.out password.changed mail.gone phone.dead",
    "incentive.missing",
    "papers.sent nik.joki",
    "unclear",
)


@cache
def flow() -> Flow:
    read = load(load_programme())
    assert read is not None
    return read


def planned(situation: str, failed: tuple[str, ...] = ()) -> Plan:
    return plan(flow(), frozenset(situation.split()), NOW, {}, failed)


@pytest.fixture(scope="session")
def checker(programme: Programme) -> Checker:
    return Checker((programme,), load_phrases("id"))


def sheet_of(
    made: Plan, programme: Programme, words: Words, paper: Paper = Paper.A4, **marks: tuple[str, ...]
) -> Sheet:
    return take_along(Taken(made, flow(), programme, words, marks.get("done", ()), marks.get("failed", ())), paper)


def numbered(sheet: Sheet) -> Iterator[Numbered]:
    return (block for block in sheet.blocks if isinstance(block, Numbered))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_sheet_has_the_steps_of_the_plan_in_their_order(
    situation: str, paper: Paper, programme: Programme, words: Words
) -> None:
    made = planned(situation)

    steps = [(block.mark, block.title) for block in numbered(sheet_of(made, programme, words, paper))]

    assert steps == [(str(one.n), words(one.step.title)) for one in made.steps]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_each_contact_stands_once_with_its_name_before_its_number(
    situation: str, programme: Programme, words: Words
) -> None:
    made = planned(situation)
    ids = tuple(dict.fromkeys(one for step in made.steps for one in step.contacts))

    blocks = sheet_of(made, programme, words).blocks
    large = [f"{one.name}: {one.value}" for one in blocks if isinstance(one, Reach)]
    lines = [text for one in blocks if isinstance(one, Numbered) for text in one.texts]

    for one in contacts(programme, ids, words):
        said = f"{one.name}: {one.value}"
        assert large.count(said) + sum(line.startswith(f"{said} (") for line in lines) == 1, said
        assert said in large or one.channel.kind is not ChannelKind.PHONE


def test_a_contact_that_stood_before_is_pointed_to(programme: Programme, words: Words) -> None:
    made = planned("money.taken code.bank")
    again = next(one for one in made.steps if one.n > 1 and set(one.contacts) & set(made.steps[0].contacts))

    block = next(one for one in numbered(sheet_of(made, programme, words)) if one.mark == str(again.n))

    assert words("take.contacts.step", n=1) in block.texts[0]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_each_wait_is_told_as_a_clock_time_at_its_step(situation: str, programme: Programme, words: Words) -> None:
    made = planned(situation)

    told = {one.mark: one.texts for one in numbered(sheet_of(made, programme, words))}

    for wait in made.waits:
        step = next(one for one in made.steps if one.step.id == wait.step)
        assert wait_line(wait, programme, words) in told[str(step.n)]


def test_a_failed_step_is_marked_and_the_next_way_stands_under_it(programme: Programme, words: Words) -> None:
    made = planned("money.sent", ("bank-call",))
    way = flow().steps[made.steps[0].chain[0]]

    blocks = list(numbered(sheet_of(made, programme, words, failed=("bank-call",))))

    assert blocks[0].state == "failed"
    assert blocks[1].title == words("plan.instead", title=words(way.title))


def test_after_the_last_way_the_sheet_says_that_no_other_is_known(programme: Programme, words: Words) -> None:
    every = tuple(flow().steps)
    made = planned("money.sent", every)

    said = str([tuple(block) for block in sheet_of(made, programme, words, failed=every).blocks])

    assert words("plan.instead.none") in said


def test_what_was_done_is_marked(programme: Programme, words: Words) -> None:
    made = planned("money.sent")

    states = {one.mark: one.state for one in numbered(sheet_of(made, programme, words, done=(made.steps[1].step.id,)))}

    assert states.pop("2") == "done"
    assert set(states.values()) == {""}


def test_there_are_ten_lines_to_note_reports_and_the_secrets_to_give_to_nobody(
    programme: Programme, words: Words
) -> None:
    blocks = sheet_of(planned("money.sent"), programme, words).blocks

    log = next(block for block in blocks if isinstance(block, Log))
    never = next(block for block in blocks if isinstance(block, Boxed))
    assert (len(log.heads), log.rows) == (3, 10)
    assert never.title == words("plan.never")
    assert all(words(f"plan.never.{one}") in never.texts[0] for one in NEVER_GIVE)


def test_the_footer_says_that_this_is_independent_and_how_old_the_data_are(programme: Programme, words: Words) -> None:
    footer = sheet_of(planned("money.sent"), programme, words).footer

    assert programme.name in footer
    assert words.date(programme.issued) in footer


def test_every_code_of_the_registry_opens_what_our_own_check_calls_official_or_an_authority(
    programme: Programme, checker: Checker
) -> None:
    roles = {Verdict.OFFICIAL: Role.PARTICIPANT, Verdict.PARTNER: Role.REPORTING}
    coded = [(channel, code) for channel in programme.channels if (code := code_of(channel))]

    assert len(coded) > 5
    for channel, code in coded:
        judged = checker.check(code.address, today=NOW.date())
        assert roles.get(judged.verdict) is channel.role, code.address
        assert code.words == channel.value


def test_nothing_unsure_replaced_or_of_others_gets_a_code(programme: Programme) -> None:
    coded = [channel for channel in programme.channels if has_code(channel)]

    assert {channel.role for channel in coded} == {Role.PARTICIPANT, Role.REPORTING}
    assert all(channel.confidence is Confidence.HIGH for channel in coded)
    assert not any(channel.status is ChannelStatus.SUPERSEDED for channel in coded)


def test_a_sheet_has_the_code_of_the_first_address_of_each_step(programme: Programme, words: Words) -> None:
    made = planned("money.sent access.in misuse.seen")
    known = {channel.id: channel for channel in programme.channels}
    coded = [[f"https://{known[one].value}" for one in step.contacts if has_code(known[one])] for step in made.steps]

    codes = [block.address for block in sheet_of(made, programme, words).blocks if isinstance(block, Code)]

    assert codes == list(dict.fromkeys(addresses[0] for addresses in coded if addresses))
    assert "https://iasc.ojk.go.id" in codes
    assert any(len(addresses) > 1 for addresses in coded)
