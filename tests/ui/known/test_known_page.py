"""The page that answers what people ask most: found at once, in words with sources, taken to the wall."""

import datetime
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.logic.blank_sheets import Blank as Which
from desktop.logic.kiosk.policy import Policy
from desktop.premises import Can
from desktop.ui.known.known_page import KnownPage
from desktop.ui.places import Blank, Channels, Known
from desktop.ui.sheets.paper_page import PaperPage
from desktop.ui.verify.channels import ChannelsPage
from desktop.ui.widgets import Button, PlainLabel, Tile
from tests.ui.kiosk.conftest import OpenKiosk
from tests.ui.recovery.conftest import MakePerson
from tests.ui.recovery.person import Person
from tests.ui.shown import settle


def page_of(person: Person) -> KnownPage:
    page = person.shell.page
    assert isinstance(page, KnownPage)
    return page


def tile(person: Person) -> Tile:
    [found] = [one for one in person.shell.page.findChildren(Tile) if one.accessibleName() == person.says("home.known")]
    return found


def test_a_tile_of_the_first_page_leads_there_and_each_thing_has_its_source(make_person: MakePerson) -> None:
    person = make_person()
    person.clicks(tile(person))
    page = page_of(person)

    shown = {label.text() for label in page.findChildren(QLabel)}
    programme = person.window.programme
    assert person.says("known.title") in shown
    assert person.window.words()("known.open") in shown
    assert programme.home in shown
    assert len([text for text in shown if text.startswith("Sumber: ")]) > 5
    assert page.age.text()


def test_its_age_is_told_by_the_clock_on_the_wall(make_person: MakePerson) -> None:
    person = make_person()
    issued = person.window.programme.issued
    person.wall.moment = datetime.datetime.combine(issued + datetime.timedelta(days=30), datetime.time(9))

    person.goes_to(Known())

    assert "30 hari" in page_of(person).age.text()


def test_it_goes_on_to_paper_and_to_all_channels(make_person: MakePerson) -> None:
    person = make_person()
    person.goes_to(Known())

    page_of(person).bar_actions()[1].do()
    settle()
    assert person.paper.title == person.says("known.title")
    person.goes_back()
    page_of(person).channels.click()
    settle()

    assert isinstance(person.shell.page, ChannelsPage)


def test_a_pack_that_says_nothing_of_today_has_no_tile(
    make_person: MakePerson, second_pack: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(second_pack, folder)
    (folder / "known.json").unlink()
    person = make_person(folder=folder)

    assert person.says("home.known") not in {one.accessibleName() for one in person.shell.page.findChildren(Tile)}
    person.goes_to(Channels())
    assert person.says("home.known") not in {one.accessibleName() for one in person.shell.findChildren(Button)}


def test_at_a_kiosk_it_stands_beside_the_official_channels(open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk(Policy(rooms=("channels",)), alone=True)

    tiles, buttons = (opened.shell.page.findChildren(kind) for kind in (Tile, Button))

    assert [one.accessibleName() for one in tiles] == [opened.window.words()("home.channels")]
    assert opened.window.words()("home.known") in {one.accessibleName() for one in buttons}


@pytest.mark.parametrize("kind", list(Which))
def test_where_nothing_is_printed_it_says_so_large_and_shows_a_code(make_person: MakePerson, kind: Which) -> None:
    person = make_person(can=Can(print=False, files=False, copy=False))

    person.goes_to(Blank(f"{kind}.a4"))
    settle()
    page = person.shell.page
    assert isinstance(page, PaperPage)

    assert page.by_hand.isVisible()
    assert page.by_hand.headline.text() == "Tulis tangan"
    home = person.window.programme.home
    codes = {code.words for code in page._papers.codes}
    assert codes == ({"iasc.ojk.go.id"} if kind is Which.REPORT else {home})
    assert codes <= {label.text() for label in page.by_hand.findChildren(PlainLabel)}
