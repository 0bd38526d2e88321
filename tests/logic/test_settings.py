"""Settings: declared once, and nothing unknown ever gets in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.settings import SETTINGS, Choice, Settings, choose, kept, read_settings


def test_every_setting_is_declared_and_the_first_choice_is_the_default() -> None:
    assert Settings._fields == tuple(setting.name for setting in SETTINGS)
    for setting in SETTINGS:
        if setting.choices:
            assert getattr(Settings(), setting.name) == setting.choices[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "en"),
        ("theme", "contrast"),
        ("text_size", 150),
        ("leak_lookup", "on"),
        ("programme", "/packs/bank"),
    ],
)
def test_a_choice_is_made(name: str, value: Choice) -> None:
    assert getattr(choose(Settings(), name, value), name) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("language", None),
        ("theme", 1),
        ("text_size", 110),
        ("text_size", "150"),
        ("text_size", 125.0),
        ("text_size", True),
        ("leak_lookup", True),
        ("programme", 3),
        ("colour", "red"),
    ],
)
def test_an_unknown_choice_changes_nothing(name: str, value: object) -> None:
    assert choose(Settings(), name, value) == Settings()


def test_what_is_kept_comes_back() -> None:
    chosen = Settings(language="en", theme="dark", text_size=125, leak_lookup="on")

    assert read_settings(kept(chosen)) == chosen


@pytest.mark.parametrize("kept_value", [None, True, 1, "yes", "ON", "On", ["on"]])
def test_nothing_but_a_clear_choice_lets_the_program_ask_the_network(kept_value: object) -> None:
    assert Settings().leak_lookup == "off"
    assert read_settings({"leak_lookup": kept_value}).leak_lookup == "off"


def test_a_foreign_pack_is_never_remembered() -> None:
    chosen = Settings(programme="/packs/bank")

    assert "programme" not in kept(chosen)
    assert read_settings({"programme": "/packs/bank"}) == Settings()


@given(st.dictionaries(st.sampled_from([setting.name for setting in SETTINGS]), st.none() | st.text() | st.integers()))
def test_whatever_a_file_holds_the_settings_are_ones_that_can_be_chosen(values: dict[str, object]) -> None:
    settings = read_settings(values)

    for setting in SETTINGS:
        assert not setting.choices or getattr(settings, setting.name) in setting.choices


def test_every_choice_has_a_text_id() -> None:
    setting = SETTINGS[1]

    assert setting.text == "settings.theme"
    assert setting.choice_text("dark") == "settings.theme.dark"
