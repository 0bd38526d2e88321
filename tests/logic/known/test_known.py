"""What we know today: nothing that is unsure is an answer, each thing has its source and date, and its age is said."""

import datetime
import json
import shutil
from pathlib import Path

import pytest

from desktop.logic.dates import PartialDate
from desktop.logic.jsonfile import ContentError
from desktop.logic.known.read import FILE, Question, load_known
from desktop.logic.known.say import Today, known_today
from desktop.logic.known.sheet import known_sheet
from desktop.logic.pack.content import load_programme, unsure
from desktop.logic.pack.programme import Programme
from desktop.logic.sheet import Paper, paragraphs
from desktop.logic.whole_pack import pack_problems
from desktop.logic.words import Words

DAY = datetime.timedelta(days=1)


def known(programme: Programme, words: Words, today: datetime.date) -> Today:
    return known_today(load_known(programme), programme, words, today)


def test_every_question_has_an_answer_that_is_sure(programme: Programme, words: Words) -> None:
    said = known(programme, words, programme.issued).said
    claimed = {line.id for one in said if one.question is not Question.UNKNOWN for line in one.lines}

    assert [one.question for one in said] == list(Question)
    assert claimed
    assert not claimed & unsure(programme.channels, programme.facts)
    assert not claimed & set(programme.not_known)


def test_all_that_is_claimed_has_a_source_that_people_can_look_up_and_a_date(
    programme: Programme, words: Words
) -> None:
    for one in known(programme, words, programme.issued).said:
        for line in one.lines:
            assert line.date is not None
            if one.question is not Question.UNKNOWN:
                assert line.sources
                assert words.date(line.date) in line.source


def test_what_is_real_has_its_address(programme: Programme, words: Words) -> None:
    [real] = [one for one in known(programme, words, programme.issued).said if one.question is Question.REAL]

    assert programme.home in {line.value for line in real.lines}


def test_the_age_of_the_facts_is_said(programme: Programme, words: Words) -> None:
    issued = programme.issued
    here, later, before = (known(programme, words, issued + days * DAY) for days in (0, 40, -1))

    assert (here.age_days, later.age_days, before.age_days) == (0, 40, None)
    assert "40" in later.age
    assert len({here.age, later.age, before.age}) == 3
    assert all(words.date(issued) in one.age for one in (here, later, before))


def test_a_fact_past_its_review_is_a_note_and_the_sheet_for_the_wall_says_when_to_take_it_down(
    programme: Programme, words: Words
) -> None:
    first = known(programme, words, programme.issued)
    assert first.renew_by is not None
    late = known(programme, words, first.renew_by + DAY)
    on_time, too_late = (
        " ".join(paragraphs(known_sheet(one, programme, words, day)))
        for one, day in ((first, programme.issued), (late, first.renew_by + DAY))
    )

    assert not any(line.overdue for one in first.said for line in one.lines)
    assert any(line.overdue for one in late.said for line in one.lines)
    assert words("known.renew", date=words.date(first.renew_by)) in on_time
    assert words("known.renew", date=words.date(first.renew_by)) not in too_late
    assert words("known.overdue.some") in too_late


@pytest.mark.parametrize("paper", list(Paper))
def test_paper_says_what_the_page_says(paper: Paper, programme: Programme, words: Words) -> None:
    page = known(programme, words, programme.issued)
    sheet = known_sheet(page, programme, words, programme.issued, paper)
    text = " ".join(paragraphs(sheet))

    for one in page.said:
        assert one.asks in text
        assert one.answer in text
        for line in one.lines:
            assert line.says in text
            assert line.value in text
            assert (line.by or line.source) in text


def test_a_pack_that_says_nothing_of_today_has_no_such_page(second_pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(second_pack, folder)
    assert load_known(load_programme(folder), folder)

    (folder / FILE).unlink()

    assert load_known(load_programme(folder), folder) == ()
    assert pack_problems(folder) == ()


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        ("/questions/2/channels", ["bank-memory"], "/questions/2/channels/0"),  # low, and nobody knows if in use
        ("/questions/3/channels", ["bank-phone-old"], "/questions/3/channels/0"),  # replaced
        ("/questions/0/facts", ["no such"], "/questions/0/facts/0"),
        ("/questions/1/unknown", ["unknown.whatsapp"], "/questions/1/unknown"),
        ("/questions/1/facts", [], "/questions/1"),
        ("/questions/4/id", "open", "/questions/4/id"),
        ("/questions/0/answer", "no.such.text", "/questions/0/answer"),
        ("/questions", [], "/questions"),
    ],
)
def test_a_page_that_claims_what_nobody_knows_is_refused_at_its_place(
    place: str, value: object, told: str, second_pack: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(second_pack, folder)
    content = json.loads((folder / FILE).read_text("utf-8"))
    *parents, last = place.strip("/").split("/")
    inner = content
    for name in parents:
        inner = inner[int(name)] if name.isdigit() else inner[name]
    inner[last] = value
    (folder / FILE).write_text(json.dumps(content), "utf-8")

    assert told in {fault.place for fault in pack_problems(folder) if fault.file == FILE}
    with pytest.raises(ContentError):
        load_known(load_programme(folder), folder)


def test_a_fact_of_a_weak_source_is_no_answer(second_pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(second_pack, folder)
    status = json.loads((folder / "status.json").read_text("utf-8"))
    for fact in status["facts"]:
        fact["confidence"] = "low"
    (folder / "status.json").write_text(json.dumps(status), "utf-8")

    assert {fault.place for fault in pack_problems(folder)} == {
        f"/questions/{question}/facts/0" for question in (0, 1, 2, 3)
    }


def test_the_newest_date_is_that_of_a_source_and_never_that_of_the_pack(programme: Programme, words: Words) -> None:
    newest = known(programme, words, programme.issued).newest

    assert newest is not None
    assert newest < PartialDate.of(programme.issued)
