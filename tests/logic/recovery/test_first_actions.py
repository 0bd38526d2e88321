"""First actions: three for every situation, each with its source, the most urgent situation first."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.logic.jsonfile import ContentError
from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.first_actions import Situation, load_first_actions
from desktop.logic.words import Words


@pytest.fixture(scope="module")
def situations(programme: Programme) -> tuple[Situation, ...]:
    return load_first_actions(programme)


def test_the_page_knows_everything_that_people_give_away(situations: tuple[Situation, ...]) -> None:
    assert {situation.id for situation in situations} == {
        "money",
        "apk",
        "dialled",
        "otp",
        "password",
        "documents",
        "opened",
    }
    assert situations[0].id == "money"


def test_each_situation_has_three_actions_that_can_be_said(situations: tuple[Situation, ...], words: Words) -> None:
    for situation in situations:
        assert len(situation.actions) == 3
        for key in (situation.label, situation.limit, *(a.title for a in situation.actions)):
            assert words(key)


def test_money_gone_means_bank_and_anti_scam_centre_first(situations: tuple[Situation, ...]) -> None:
    bank, centre, _ = situations[0].actions

    assert any(channel.startswith("pay-") for channel in bank.channels)
    assert centre.channels[0] == "iasc"


def test_an_infected_phone_goes_offline_before_anything_else(situations: tuple[Situation, ...], words: Words) -> None:
    infected = next(situation for situation in situations if situation.id == "apk")

    assert words(infected.actions[0].title) in {"Nyalakan mode pesawat", "Switch aeroplane mode on"}


def test_another_pack_has_its_own_actions(second_programme: Programme, second_pack: Path) -> None:
    assert [one.id for one in load_first_actions(second_programme, second_pack)] == ["money", "otp", "opened"]


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        ("actions", [], "exactly 3 actions"),
        ("label", "no.such.text", "a text id that texts/id.json has"),
        ("limit", "", "a text that is not empty"),
        ("colour", "red", "no such member"),
    ],
)
def test_a_broken_situation_is_named(
    second_pack: Path, tmp_path: Path, place: str, value: object, expected: str
) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(second_pack, pack)
    file = pack / "first_actions.json"
    content = json.loads(file.read_text("utf-8"))
    content["situations"][1][place] = value
    file.write_text(json.dumps(content), "utf-8")

    with pytest.raises(ContentError) as error:
        load_first_actions(load_programme(pack), pack)

    assert str(error.value).startswith(f"first_actions.json: /situations/1/{place}: expected {expected}")


@pytest.mark.parametrize(
    ("member", "value", "expected"),
    [("channels", ["nobody"], "channels.json"), ("sources", ["S999"], "sources.json"), ("date", "soon", "a date")],
)
def test_an_action_that_rests_on_nothing_is_named(
    second_pack: Path, tmp_path: Path, member: str, value: object, expected: str
) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(second_pack, pack)
    file = pack / "first_actions.json"
    content = json.loads(file.read_text("utf-8"))
    content["situations"][0]["actions"][2][member] = value
    file.write_text(json.dumps(content), "utf-8")

    with pytest.raises(ContentError, match=f"/situations/0/actions/2/{member}.*{expected}"):
        load_first_actions(load_programme(pack), pack)
