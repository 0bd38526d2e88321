"""Where something may not be done there is no button for it; where a pack has no recovery there is no tile for it."""

import shutil
from pathlib import Path

import pytest

from desktop.logic.recovery.case import Case
from desktop.logic.situation import ENTRIES, OPENED, RECOVER, URGENT
from desktop.premises import Can
from desktop.ui import background
from desktop.ui.places import Check, Draft, Recovery
from desktop.ui.recovery.places import AtStep, Paper, Planned
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button, Tile
from desktop.ui.widgets.value import Value
from tests.ui.recovery.conftest import MakePerson
from tests.ui.recovery.person import MONEY, Person
from tests.ui.shown import settle


def buttons(person: Person) -> set[str]:
    return {one.accessibleName() for one in person.shell.findChildren(Button) if one.isVisible()}


def tiles(person: Person) -> set[str]:
    return {one.accessibleName() for one in person.shell.page.findChildren(Tile)}


CHOSEN = Case(MONEY, chosen={"bank-call": "pay-bca-phone"})


def test_where_nothing_may_be_copied_a_number_has_no_button_and_no_key(make_person: MakePerson) -> None:
    person = make_person(can=Can(copy=False))

    person.goes_to(AtStep("bank-call", CHOSEN))
    assert [one for one in person.step.findChildren(Value) if one.isVisible()]
    assert person.says("step.copy") not in buttons(person)
    person.goes_to(Paper("bank", CHOSEN))
    assert person.says("sheet.copy") not in buttons(person)


def test_where_nothing_is_kept_there_is_nothing_to_save_with(make_person: MakePerson) -> None:
    person = make_person()

    person.goes_to(Planned(CHOSEN))

    assert not {person.says("plan.take.save"), person.says("plan.take.delete")} & buttons(person)
    assert person.says("plan.take.note") in person.reads()


def test_where_no_file_may_be_written_a_sheet_can_only_be_printed(make_person: MakePerson) -> None:
    person = make_person(can=Can(files=False))

    person.goes_to(Paper("a4", CHOSEN))

    assert person.says("sheet.pdf") not in buttons(person)
    assert person.says("sheet.print") in buttons(person)


@pytest.mark.parametrize("key", ["a4", "slip", "bank"])
def test_where_nothing_may_be_printed_it_is_to_be_written_by_hand(make_person: MakePerson, key: str) -> None:
    person = make_person(can=Can(print=False, files=False, copy=False))

    person.goes_to(Paper(key, CHOSEN))

    assert not {person.says(f"sheet.{one}") for one in ("print", "pdf", "copy")} & buttons(person)
    assert person.paper.said.text.text() == person.says("sheet.by-hand")
    assert person.paper.said.isVisible()
    assert person.paper.by_hand.isVisible()
    assert person.paper.by_hand.headline.text() == person.says("by-hand.title")


def test_a_pack_without_flows_has_no_tile_for_this_room(
    make_person: MakePerson, second_pack: Path, tmp_path: Path
) -> None:
    whole = make_person(folder=second_pack)
    assert whole.says("home.urgent") in tiles(whole)
    folder = tmp_path / "pack"
    shutil.copytree(second_pack, folder, ignore=shutil.ignore_patterns("flows"))

    person = make_person(folder=folder)

    assert not {person.says("home.urgent"), person.says("home.recover")} & tiles(person)
    assert person.says("home.password") in tiles(person)


def test_a_pack_without_an_entry_has_no_tile_for_it(make_person: MakePerson, second_pack: Path) -> None:
    person = make_person(folder=second_pack)
    assert RECOVER not in person.flow.entries
    assert URGENT in person.flow.entries

    assert person.says("home.recover") not in tiles(person)
    assert person.says("home.urgent") in tiles(person)


def test_every_way_from_a_verdict_leads_to_an_answered_question(person: Person) -> None:
    for entry in {*ENTRIES.values(), OPENED, URGENT}:
        person.shell.finish()
        person.goes_to(Recovery(entry))
        told = person.flow.entries[entry].answers.get(person.asked, ())
        assert person.question.question.chosen == told
        assert bool(told) is (entry != URGENT)


def test_who_opened_a_judged_link_comes_to_the_question_with_that_ticked(person: Person) -> None:
    person.goes_to(Check(Draft("https://prakerja.vip/daftar")))
    person.goes_on()
    assert background.wait_for_all()
    settle()
    assert isinstance(person.shell.page, VerdictPage)

    person.clicks(person.named(person.says("verdict-page.opened")))

    assert person.asked == "harm"
    assert person.question.question.chosen == ("link",)
