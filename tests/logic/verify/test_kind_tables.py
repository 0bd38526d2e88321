"""Every kind of deception and of honest text that was once judged wrongly has at least twenty made-up members.

Messages stand in `tests/data/kinds_id.json`, each with its kind; addresses, senders, mails and pictures in the tables
of the tests that are counted here.
"""

import json
from collections import Counter
from collections.abc import Callable
from math import prod
from pathlib import Path
from typing import Any

import pytest

from . import test_frames, test_kinds_read, test_names
from .conftest import Judge, codes_of

LEAST = 20
MEMBERS: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[2] / "data" / "kinds_id.json").read_text("utf-8")
)
TABLES: dict[str, tuple[Callable[..., None], ...]] = {
    "F1": (test_kinds_read.test_a_second_address_is_never_answered_by_the_first,),
    "F2": (test_kinds_read.test_an_official_address_glued_to_a_false_one_is_never_official,),
    "F3": (test_kinds_read.test_what_other_programs_cut_off_an_official_address_lowers_it,),
    "F4": (
        test_kinds_read.test_a_mail_address_that_only_holds_our_host_is_not_ours,
        test_kinds_read.test_a_private_number_beside_our_address_stays_fake,
    ),
    "F12": (
        test_names.test_an_ordinary_word_of_a_message_claims_no_programme,
        test_names.test_an_ordinary_host_is_accused_of_nothing,
    ),
    "F13": (
        test_kinds_read.test_a_list_that_shows_the_writers_address_deceives_nobody,
        test_names.test_a_shown_address_is_a_danger_only_when_it_is_ours_or_imitates_it,
    ),
    "F14": (test_kinds_read.test_a_file_that_runs_or_reaches_out_is_fake_in_our_name,),
    "F15": (
        test_kinds_read.test_where_the_answer_goes_is_judged,
        test_kinds_read.test_links_of_a_calendar_or_card_are_judged,
        test_kinds_read.test_what_only_some_mail_programs_show_is_judged,
    ),
    "F17": (
        test_names.test_a_free_page_with_the_name_and_a_word_of_access_is_fake,
        test_names.test_a_course_project_of_a_participant_is_no_false_page,
    ),
    "F18": (test_names.test_an_app_in_the_name_of_a_programme_that_has_none_is_fake,),
    "F19": (test_names.test_the_name_of_an_sms_is_at_most_unproven,),
    "F20": (
        test_frames.test_a_false_code_in_any_later_frame_is_seen,
        test_frames.test_a_false_code_behind_the_last_frame_that_is_read_keeps_nothing_calm,
        test_frames.test_a_code_that_shows_on_black_only_is_judged_too,
        test_frames.test_a_picture_that_was_not_read_in_full_is_never_calm,
    ),
    "F21": (test_kinds_read.test_a_closing_mark_before_a_full_stop_belongs_to_the_sentence,),
    "F24": (test_names.test_a_headline_with_a_link_to_news_or_the_government_is_no_false_channel,),
    "F25": (
        test_kinds_read.test_a_forwarding_code_behind_a_call_link_is_fake,
        test_kinds_read.test_a_copy_to_somebody_else_is_judged_too,
    ),
    "F26": (test_kinds_read.test_our_address_in_a_quote_or_comment_owns_no_mail,),
    "F27": (test_kinds_read.test_no_host_is_read_from_the_middle_of_a_longer_one,),
}
KINDS = [f"F{number}" for number in range(1, 29)]


def rows(test: Callable[..., None]) -> int:
    """How many rows the table of a test has; two tables are crossed."""
    marks: list[pytest.Mark] = test.pytestmark  # type: ignore[attr-defined]  # pytest puts it there
    return prod(len(mark.args[1]) for mark in marks if mark.name == "parametrize")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_at_least_twenty_members(kind: str) -> None:
    messages = Counter(member["fault"] for member in MEMBERS)

    assert messages[kind] + sum(map(rows, TABLES.get(kind, ()))) >= LEAST


def test_no_member_stands_twice_or_is_a_case_that_was_given() -> None:
    texts = [member["text"] for member in MEMBERS]
    given = {case.get("text") for case in (*test_kinds_read.CASES, *test_names.CASES)}

    assert len(texts) == len(set(texts))
    assert given.isdisjoint(texts)


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: f"{member['fault']}-{member['n']}")
def test_a_member_of_a_kind_is_judged_right(message: Judge, member: dict[str, Any]) -> None:
    judgement = message(member["text"])

    assert judgement.verdict.value in member["want"], codes_of(judgement)
