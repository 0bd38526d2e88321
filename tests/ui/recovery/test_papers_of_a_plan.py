"""The papers of real plans: they keep to their pages, and a reader and a camera find on them what the plan says."""

import datetime
from collections.abc import Mapping

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.letters import letter_sheet
from desktop.logic.recovery.model import Flow
from desktop.logic.recovery.plan import Plan, plan
from desktop.logic.recovery.prevention import load_prevention, poster
from desktop.logic.recovery.say import contacts, wait_line
from desktop.logic.recovery.take_along import Taken, take_along
from desktop.logic.sheet import Code, Paper
from desktop.logic.words import Words
from desktop.ui.sheets.pages import lay_out
from tests.ui.sheets.papers import codes, picture, read

NOW = datetime.datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001  # the clock on the wall

ONE_HARM = (
    "money.sent", "money.taken", "code.mail access.in", "code.mail access.out mail.gone", "code.bank", "code.whatsapp",
    "password.given password.same access.in", "password.given password.other access.out mail.refused",
    "apk.installed access.in", "apk.installed access.out mail.gone", "forward.dialled", "whatsapp.taken", "papers.sent",
    "link.opened", "unclear access.in", "apk.installed access.out mail.refused",
    "code.mail code.bank code.whatsapp access.in",
)  # fmt: skip
ALL_HARMS = (
    "money.sent money.taken code.mail code.bank code.whatsapp password.given password.same papers.sent apk.installed "
    "forward.dialled whatsapp.taken link.opened"
)
ENDS = ("access.in", "access.unknown", "access.out mail.gone", "access.out mail.refused", "access.out mail.open")
OTHERS = (
    "access.out nocode.signin limit.reached", "incentive.missing", "phone.lost mail.open", "access.out blocked.verify",
)  # fmt: skip


@pytest.fixture(scope="module")
def flow(pack: Programme) -> Flow:
    found = load(pack)
    assert found is not None
    return found


@pytest.fixture(params=["id", "en"])
def words(request: pytest.FixtureRequest, spoken: Mapping[str, Words]) -> Words:
    return spoken[request.param]


def planned(flow: Flow, situation: str) -> Plan:
    half = NOW - datetime.timedelta(minutes=30)
    return plan(flow, frozenset(situation.split()), NOW, dict.fromkeys((*flow.order.elapsed, *flow.waits), half))


@pytest.mark.parametrize("situation", ONE_HARM)
def test_the_plan_of_one_harm_is_two_pages_at_most(situation: str, flow: Flow, pack: Programme, words: Words) -> None:
    assert len(lay_out(take_along(Taken(planned(flow, situation), flow, pack, words))).pages) <= 2


@pytest.mark.parametrize("end", ENDS)
def test_the_plan_of_all_harms_is_four_pages_at_most(end: str, flow: Flow, pack: Programme, words: Words) -> None:
    made = planned(flow, f"{ALL_HARMS} {end}")

    assert len(lay_out(take_along(Taken(made, flow, pack, words))).pages) <= 4


@pytest.mark.parametrize("situation", [*ONE_HARM, ALL_HARMS, *OTHERS])
def test_each_letter_is_one_page_whatever_was_done_or_failed(situation: str, flow: Flow, words: Words) -> None:
    made = planned(flow, situation)

    for letter in made.letters:
        for done, failed in (((), ()), (flow.steps, ()), ((), flow.steps)):
            assert len(lay_out(letter_sheet(letter, made, words, done, failed)).pages) == 1


def test_the_poster_is_one_page(pack: Programme, words: Words) -> None:
    assert len(lay_out(poster(load_prevention(pack), pack, words)).pages) == 1


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("situation", ["money.sent", "code.mail access.in", *OTHERS])
def test_a_reader_finds_the_steps_contacts_and_waits_of_the_plan_in_the_file(
    situation: str, paper: Paper, flow: Flow, pack: Programme, words: Words
) -> None:
    made = planned(flow, situation)
    text = squeezed(read(take_along(Taken(made, flow, pack, words), paper)).text)

    titles = [squeezed(words(one.step.title)) for one in made.steps]
    ids = tuple(dict.fromkeys(one for step in made.steps for one in step.contacts))
    said = [squeezed(part) for one in contacts(pack, ids, words) for part in (one.name, one.value)]
    waits = [squeezed(wait_line(wait, pack, words)) for wait in made.waits]

    assert [one for one in (*titles, *said, *waits) if one not in text] == []
    places = [text.index(f"{one.n}{title}") for one, title in zip(made.steps, titles, strict=True)]
    assert places == sorted(places)


def squeezed(text: str) -> str:
    """Without the blanks at which a narrow paper breaks lines."""
    return "".join(text.split())


@pytest.mark.parametrize("paper", Paper)
def test_a_camera_reads_each_code_of_a_plan(paper: Paper, flow: Flow, pack: Programme, words: Words) -> None:
    sheet = take_along(Taken(planned(flow, "money.sent code.mail access.in"), flow, pack, words), paper)
    expected = {block.address for block in sheet.blocks if isinstance(block, Code)}
    pages = lay_out(sheet)

    seen = {code for page in pages.pages for code in codes(picture(page, pages, 2.0))}

    assert len(expected) > 2
    assert seen == expected
