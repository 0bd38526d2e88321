"""`jaga-akun guide`: the contract of its JSON, the same as text of 78 columns, its letters; what it leaves alone."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run
from tests.cli.guides import NOW, Answer, Guide, guide_of

MEMBERS = {
    "guide", "programme", "today", "now", "language", "answers", "situation", "asked", "notices", "steps",
    "alternatives", "waits", "elapsed", "never_give", "limits", "unknown", "letters", "dangers",
}  # fmt: skip
OF_STEP = {
    "n", "id", "group", "cards", "title", "detail", "where", "after", "contacts", "sources", "date", "confidence",
    "ours", "state", "wait", "fails", "parts",
}  # fmt: skip
OF_ALTERNATIVE = {
    "id", "of", "cards", "title", "detail", "contacts", "sources", "date", "confidence", "ours",
}  # fmt: skip
OF_CONTACT = {"channel", "kind", "owner", "value", "shown", "seen_on", "confidence", "certain"}
OF_WAIT = {
    "id", "step", "kind", "minutes", "working_days", "limit", "counts", "from", "assumed", "until", "state", "sources",
}  # fmt: skip

Asked = dict[str, object]

ANSWERS = {"start": ["given"], "harm": ["money"], "money_how": ["sent"]}
MONEY: Asked = {"answers": ANSWERS}
CODES: Asked = {"situation": ["nocode.signin", "limit.reached"], "times": {"mail-code": "2026-11-24T13:10"}}
MANY: Asked = {
    "situation": [
        "money.sent", "code.mail", "code.bank", "password.given", "password.same", "papers.sent", "apk.installed",
        "whatsapp.taken", "access.out", "mail.gone", "phone.dead", "nik.joki", "incentive.missing",
    ],
    "times": {"money": "2026-11-24T13:00", "idebku": "2026-11-20T10:00"},
}  # fmt: skip


@pytest.fixture
def guide(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Guide:
    return guide_of(tmp_path, capfdbinary)


def plan(guide: Guide, asked: Mapping[str, object], *arguments: str) -> Answer:
    ended = guide(asked, "--json", "--now", NOW, *arguments)
    assert (ended.status, ended.err) == (0, "")
    return ended.answer


@pytest.mark.parametrize("asked", [MONEY, CODES, MANY, {"situation": []}], ids=["money", "codes", "many", "none"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_member_of_the_answer_is_always_there(guide: Guide, asked: Mapping[str, object], language: str) -> None:
    answer = plan(guide, asked, "--lang", language)

    assert answer.keys() == MEMBERS
    assert answer["guide"] == 1
    assert answer["language"] == language
    assert answer["programme"].keys() == {"id", "version", "issued"}
    assert answer["never_give"] == ["otp", "pin", "password", "link"]
    assert answer["steps"]
    assert [step["n"] for step in answer["steps"]] == list(range(1, len(answer["steps"]) + 1))
    assert all(step.keys() == OF_STEP for step in answer["steps"])
    assert all(one.keys() == OF_ALTERNATIVE for one in answer["alternatives"])
    assert all(wait.keys() == OF_WAIT for wait in answer["waits"])
    assert all(one.keys() == OF_CONTACT for step in answer["steps"] for one in step["contacts"])
    assert all(one.keys() == {"id", "facts", "says"} for one in answer["notices"])
    assert all(one.keys() == {"id", "says", "sources"} for one in answer["limits"])
    assert all(one.keys() == {"id", "says"} for one in answer["unknown"])
    assert all(one.keys() == {"account", "danger"} for one in answer["dangers"])


def test_answers_are_walked_and_their_situation_is_told(guide: Guide) -> None:
    answer = plan(guide, MONEY | {"times": {"money": "2026-11-24T13:00"}})

    assert answer["answers"] == ANSWERS
    assert answer["asked"] == ["start", "harm", "money_how"]
    assert answer["situation"] == ["money.sent"]
    assert (answer["today"], answer["now"]) == ("2026-11-24", NOW)
    assert answer["elapsed"] == {"money": 40}
    assert answer["steps"][0]["id"] == "bank-call"
    assert answer["steps"][0]["group"] == "now"


def test_answers_off_the_route_are_kept_and_not_used(guide: Guide) -> None:
    answer = plan(guide, {"answers": {**ANSWERS, "wallet_what": ["blocked"]}})

    assert answer["answers"]["wallet_what"] == ["blocked"]
    assert answer["situation"] == ["money.sent"]


def test_words_are_planned_as_they_are_and_get_the_shortest_route_that_says_them(guide: Guide) -> None:
    reachable = plan(guide, {"situation": ["money.sent"]})
    not_reachable = plan(guide, {"situation": ["money.sent", "status.asked"]})

    assert reachable["asked"] == ["start", "harm", "money_how"]
    assert reachable["answers"] == ANSWERS
    assert (not_reachable["asked"], not_reachable["answers"]) == (None, {})
    assert {"bank-call", "status-look"} <= {step["id"] for step in not_reachable["steps"]}


def test_a_contact_has_its_number_as_it_is_dialled_and_as_people_write_it(guide: Guide) -> None:
    contacts = {one["channel"]: one for one in plan(guide, MONEY)["steps"][0]["contacts"]}

    bca = contacts["pay-bca-phone"]
    assert (bca["kind"], bca["owner"], bca["value"], bca["shown"]) == ("phone", "BCA", "1500888", "1500 888")
    assert (bca["seen_on"], bca["confidence"], bca["certain"]) == ("2024", "high", True)


def test_a_step_repeats_its_wait_and_one_that_comes_after_it_names_it(guide: Guide) -> None:
    answer = plan(guide, CODES)

    (wait,) = answer["waits"]
    assert wait == {
        "id": "mail-code", "step": "code-wait-signin", "kind": "clock", "minutes": 120, "working_days": None,
        "limit": 5, "counts": "requests", "from": "2026-11-24T13:10", "assumed": False, "until": "2026-11-24T15:10",
        "state": "running", "sources": wait["sources"],
    }  # fmt: skip
    steps = {step["id"]: step for step in answer["steps"]}
    assert steps["code-wait-signin"]["wait"] == wait
    assert steps["code-retry"]["after"] == ["mail-code"]
    assert all(step["after"] is None for name, step in steps.items() if name != "code-retry")


def test_a_wait_in_working_days_has_not_begun_before_somebody_says_so(guide: Guide) -> None:
    (wait,) = plan(guide, {"situation": ["incentive.missing"]})["waits"]

    assert (wait["kind"], wait["minutes"], wait["working_days"]) == ("working-days", None, 5)
    assert (wait["from"], wait["until"], wait["state"], wait["assumed"]) == (None, None, "not-begun", False)
    assert (wait["limit"], wait["counts"]) == (None, None)


def test_an_unknown_time_counts_from_now_and_says_so(guide: Guide) -> None:
    (wait,) = plan(guide, CODES | {"times": {"mail-code": "unknown"}})["waits"]

    assert (wait["from"], wait["assumed"], wait["state"]) == (NOW, True, "running")


def test_ticks_and_failed_marks_are_states_and_change_no_place(guide: Guide) -> None:
    before = plan(guide, MONEY)
    after = plan(guide, MONEY | {"done": ["bank-call"], "failed": ["iasc"]})

    states = {step["id"]: step["state"] for step in after["steps"]}
    assert (states.pop("bank-call"), states.pop("iasc")) == ("done", "failed")
    assert set(states.values()) == {"open"}
    assert [step["id"] for step in before["steps"]] == [step["id"] for step in after["steps"]]


def test_alternatives_are_all_ways_by_failing_that_are_no_steps(guide: Guide) -> None:
    answer = plan(guide, MANY)
    steps = {step["id"] for step in answer["steps"]} | {part["id"] for s in answer["steps"] for part in s["parts"]}
    others = {one["id"]: one for one in answer["alternatives"]}

    assert not steps & others.keys()
    for step in answer["steps"]:
        for way in step["fails"]:
            assert way in steps or step["id"] in others[way]["of"]


def test_merged_steps_are_one_with_their_parts(guide: Guide) -> None:
    (form,) = (step for step in plan(guide, MANY)["steps"] if step["parts"])

    assert form["id"] == "form"
    assert form["cards"][0] == "CT-1"
    assert {part["id"] for part in form["parts"]} == {"mail-gone", "nik-joki", "phone-change-ask"}
    assert all(part["title"] and part["sources"] and part["cards"] for part in form["parts"])


@pytest.mark.parametrize("json", [True, False])
def test_answers_that_stop_before_the_plan_say_which_question_is_open(guide: Guide, *, json: bool) -> None:
    ended = guide({"answers": {"start": ["locked"], "locked_what": ["forgot"]}}, *["--json"] * json)

    assert (ended.status, ended.err) == (1, "")
    options = ["open", "refused", "gone", "forgotten", "unsure"]
    if json:
        error = {"code": "incomplete", "question": "mail", "options": options}
        assert ended.answer == {"guide": 1, "error": error}
    else:
        assert "mail" in ended.out
        assert ", ".join(options) in ended.out


def said(answer: Answer) -> Iterator[str]:
    """All that the JSON says in words or numbers for people, in its order."""
    yield from (one["says"] for one in answer["notices"])
    for step in (*answer["steps"], *answer["alternatives"]):
        yield step["title"]
        yield from [step["detail"]] if step["detail"] else []
        yield from (one["shown"] for one in step["contacts"])
    yield from (one["says"] for one in (*answer["limits"], *answer["unknown"]))
    yield from (f"--letter {one}" for one in answer["letters"])


@pytest.mark.parametrize("asked", [MONEY, CODES, MANY], ids=["money", "codes", "many"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_text_says_the_same_in_the_same_order_in_78_columns(
    guide: Guide, asked: Mapping[str, object], language: str
) -> None:
    answer = plan(guide, asked, "--lang", language)
    text = guide(asked, "--now", NOW, "--lang", language).out

    assert max(map(len, text.splitlines())) <= 78
    assert not re.search(r"\b(plan|step|guide|cli|flow|recovery)\.[a-z]", text)
    joined, at = " ".join(text.split()), 0
    for one in said(answer):
        found = joined.find(" ".join(one.split()), at)
        assert found >= at, one
        at = found


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("letter", ["complaint", "bank", "police"])
def test_one_letter_is_printed_alone_with_its_attachments_as_json(guide: Guide, letter: str, language: str) -> None:
    text = guide(MANY, "--letter", letter, "--now", NOW, "--lang", language)
    answer = guide(MANY, "--letter", letter, "--now", NOW, "--lang", language, "--json").answer

    assert text.status == 0
    assert answer.keys() == {"letter", "text", "attachments"}
    assert (answer["letter"], answer["text"]) == (letter, text.out)
    assert max(map(len, text.out.splitlines())) <= 78
    assert all(" ".join(one.split()) in " ".join(text.out.split()) for one in answer["attachments"])


def test_a_letter_that_the_plan_does_not_have_is_refused(guide: Guide) -> None:
    ended = guide({"situation": ["status.asked"]}, "--letter", "police")

    assert (ended.status, ended.out) == (2, "")


@pytest.mark.parametrize("language", ["id", "en"])
def test_another_pack_has_its_own_questions_and_plans(guide: Guide, language: str) -> None:
    pack = str(ROOT / "tests" / "packs" / "bank")

    answer = plan(guide, {"situation": []}, "--programme", pack, "--lang", language)
    text = guide({"situation": []}, "--programme", pack, "--lang", language).out

    assert answer["programme"]["id"] == "bank-contoh"
    assert answer["steps"]
    assert "Bank Contoh" in text
    assert "rakerja" not in text


@pytest.mark.parametrize(
    ("at", "says"), [("2026-11-24T13:00", "Sudah 40 menit."), ("2026-11-22T13:00", "Sudah 2 hari.")]
)
def test_the_text_says_how_long_ago_it_was_only_where_that_was_told(guide: Guide, at: str, says: str) -> None:
    told = guide(MONEY | {"times": {"money": at}}, "--now", NOW).out
    not_told = guide(MONEY | {"times": {"money": "unknown"}}, "--now", NOW).out

    assert says in told
    assert "\nSudah " not in not_told


def test_a_pack_without_a_flow_says_so(guide: Guide, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    subprocess.run(["cp", "-r", str(ROOT / "tests" / "packs" / "bank"), str(pack)], check=True)
    subprocess.run(["rm", "-rf", str(pack / "flows")], check=True)

    ended = guide(MONEY, "--programme", str(pack))

    assert (ended.status, ended.out) == (2, "")
    assert "langkah pemulihan" in ended.err


def test_without_a_terminal_nothing_is_asked(jaga: Run) -> None:
    done = jaga("guide", given=b"1\n")

    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 2
    assert b"--answers" in done.stderr


def test_answers_come_from_the_input_too(jaga: Run) -> None:
    done = jaga("guide", "--answers", "-", "--json", given=b'{"situation": ["money.sent"]}')

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b'{"guide": 1, ')


@pytest.mark.parametrize("arguments", [[], ["--json"], ["--letter", "bank"]], ids=" ".join)
def test_a_plan_imports_no_window_no_network_and_no_engine(arguments: list[str], tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text('{"situation": ["money.sent"]}')
    code = (
        "import sys\nfrom desktop.main import main\n"
        f"assert main({['guide', '--answers', str(file), *arguments]!r}) == 0\n"
        "print('loaded', *sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    loaded = set(done.stdout.rpartition("loaded")[2].split())
    assert "desktop.logic.recovery.plan" in loaded
    assert not loaded & {"PySide6", "requests", "zxcvbn", "ada_url", "sqlite3", "socket", "publicsuffixlist"}
