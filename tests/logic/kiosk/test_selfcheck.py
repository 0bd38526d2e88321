"""How hard a lock is: what each reason means, and the grade that nobody gets for a full screen."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from desktop.logic.kiosk.selfcheck import (
    UNKNOWN,
    Around,
    Check,
    Code,
    Grade,
    Seen,
    State,
    grade,
    judge_clock,
    judge_facts,
    judge_printers,
    judge_screens,
    places_windows,
    reasons,
    within,
)
from desktop.logic.words import Words

ISSUED = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("around", "states", "graded"),
    [
        (Around.CAGE, "ok ok ok", Grade.HARD),
        (Around.CAGE_THAT_SWITCHES, "ok open ok", Grade.MIDDLE),
        (Around.NESTED_CAGE, "open open open", Grade.SOFT),
        (Around.SHELL_LAUNCHER, "ok ok ok", Grade.HARD),
        (Around.ASSIGNED_ACCESS, "ok ok open", Grade.MIDDLE),
        (Around.WINDOWS_DESKTOP, "open ok open", Grade.SOFT),
        (Around.OTHER_DESKTOP, "open open open", Grade.SOFT),
        (Around.UNKNOWN_WINDOWS, "unknown ok unknown", Grade.SOFT),
        (Around.UNKNOWN, "unknown unknown unknown", Grade.SOFT),
    ],
)
def test_the_grade_follows_from_what_the_window_runs_in(around: Around, states: str, graded: Grade) -> None:
    checks = within(around)

    assert [check.code for check in checks] == [Code.SHELL, Code.VT, Code.SWITCHER]
    assert [check.state for check in checks] == states.split()
    assert grade(checks) is graded


def test_everything_else_that_is_fine_makes_no_lock_harder() -> None:
    rest = [Check(code, reasons(code)[0]) for code in Code if code not in {Code.SHELL, Code.VT, Code.SWITCHER}]

    assert {check.state for check in rest} == {State.OK}
    assert grade(rest) is Grade.SOFT
    assert grade((*rest, *within(Around.OTHER_DESKTOP))) is Grade.SOFT


def test_nothing_else_that_is_open_makes_a_lock_softer() -> None:
    rest = [Check(code) for code in Code if code not in {Code.SHELL, Code.VT, Code.SWITCHER}]

    assert grade((*rest, *within(Around.CAGE))) is Grade.HARD


def test_what_is_not_known_counts_as_open() -> None:
    shell, vt, switcher = within(Around.CAGE)

    assert grade((Check(shell.code), vt, switcher)) is Grade.SOFT
    assert grade((shell, Check(vt.code), switcher)) is Grade.MIDDLE
    assert grade(()) is Grade.SOFT


def test_a_reason_that_nobody_declared_is_no_good_news() -> None:
    assert Check(Code.SHELL, "somehow").state is State.UNKNOWN


@pytest.mark.parametrize("code", Code)
def test_every_reason_can_be_said_and_everything_open_can_be_closed(code: Code, words: Words) -> None:
    values: Mapping[str, str | int] = {"count": 2, "names": "klipper"}
    said = {words(Check(code, reason).says, **values) for reason in reasons(code)}

    assert len(said) == len(reasons(code)) >= 3
    assert {bool(Check(code, reason).close) for reason in reasons(code)} == {True, False}
    assert words(Check(code, UNKNOWN).close)


@pytest.mark.parametrize(
    ("seen", "reason"),
    [(Seen(), UNKNOWN), (Seen(1), "one"), (Seen(3), "covered"), (Seen(3, 1), "uncovered"), (Seen(1, 1), "uncovered")],
)
def test_screens_are_closed_where_each_is_covered(seen: Seen, reason: str) -> None:
    assert judge_screens(seen).reason == reason


@pytest.mark.parametrize(
    ("wanted", "known", "files", "reason"),
    [
        (None, None, (), "none-wanted"),
        ("Office", None, (), UNKNOWN),
        ("Office", (), (), "missing"),
        ("Office", ("office",), (), "missing"),
        ("Office", ("Office", "PDF"), ("PDF",), "there"),
        ("PDF", ("Office", "PDF"), ("PDF",), "file"),
    ],
)
def test_a_printer_is_there_by_its_very_name_and_prints_on_paper(
    wanted: str | None, known: tuple[str, ...] | None, files: tuple[str, ...], reason: str
) -> None:
    assert judge_printers(wanted, known, files).reason == reason


@pytest.mark.parametrize(("days", "reason"), [(-1, UNKNOWN), (0, "fresh"), (180, "fresh"), (181, "old"), (4000, "old")])
def test_facts_grow_old_in_half_a_year(days: int, reason: str) -> None:
    assert judge_facts(ISSUED, ISSUED + timedelta(days=days)).reason == reason


@pytest.mark.parametrize(
    ("days", "kept", "reason"),
    [(-400, True, "behind"), (-2, None, "behind"), (-1, True, "kept"), (0, None, UNKNOWN), (9, False, "not-kept")],
)
def test_a_clock_behind_the_facts_is_wrong_whoever_keeps_it(days: int, kept: bool | None, reason: str) -> None:
    assert judge_clock(ISSUED, ISSUED + timedelta(days=days), kept=kept).reason == reason


@pytest.mark.parametrize(
    ("platform", "around", "places"),
    [
        ("xcb", Around.OTHER_DESKTOP, True),
        ("windows", Around.SHELL_LAUNCHER, True),
        ("xcb", Around.CAGE, False),
        ("xcb", Around.CAGE_THAT_SWITCHES, False),
        ("xcb", Around.NESTED_CAGE, False),
        ("wayland", Around.OTHER_DESKTOP, False),
        ("wayland", Around.CAGE, False),
        ("offscreen", Around.UNKNOWN, False),
    ],
)
def test_a_screen_of_its_own_is_had_where_windows_can_be_placed(platform: str, around: Around, places: bool) -> None:
    assert places_windows(platform, around) is places
