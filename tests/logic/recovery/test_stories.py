"""Every story gets the steps of its cards, and what must always or never be said is."""

import datetime

import pytest

from desktop.logic.pack.programme import Programme
from desktop.logic.recovery.flow import load
from desktop.logic.recovery.model import Flow, Situation
from desktop.logic.recovery.plan import Plan, plan
from desktop.logic.recovery.whole.walk import walk
from tests.logic.recovery.stories import STORIES, Story
from tests.logic.recovery.stories_together import TOGETHER

NOW = datetime.datetime(2026, 11, 24, 13, 40)  # noqa: DTZ001 - the clock of the place, as everywhere in a plan


@pytest.fixture(scope="module")
def flow(programme: Programme) -> Flow:
    found = load(programme)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def situations(flow: Flow) -> tuple[Situation, ...]:
    """All that the questions come to, in an order that does not change."""
    return tuple(sorted(walk(flow).situations, key=sorted))


def planned(flow: Flow, words: str) -> Plan:
    return plan(flow, frozenset(words.split()), NOW, {})


@pytest.mark.parametrize("story", [*STORIES, *TOGETHER], ids=lambda story: story.told)
def test_a_story_gets_the_steps_of_its_cards(flow: Flow, story: Story) -> None:
    steps = planned(flow, story.words).steps
    ids = [one.step.id for one in steps]
    there = {*ids, *(part.id for one in steps for part in one.parts)}

    assert ids[: len(story.first.split())] == story.first.split()
    assert {*story.has.split()} <= there
    assert not {*story.lacks.split()} & there


def test_every_step_of_a_plan_stands_in_some_story(flow: Flow) -> None:
    told = {step for story in (*STORIES, *TOGETHER) for step in (*story.first.split(), *story.has.split())}

    assert not {step.id for step in flow.steps.values() if step.when} - told


def said(flow: Flow, sentences: dict[str, str], situation: Situation) -> str:
    """All that a plan says, its alternatives and parts included."""
    found = plan(flow, situation, NOW, {})
    parts = [part for one in found.steps for part in one.parts]
    steps = [*(one.step for one in found.steps), *parts, *(step for step, _ in found.alternatives)]
    ids = [text for step in steps for text in (step.title, step.detail, *(tab.detail for tab in step.tabs))]
    ids += [one.says for one in (*found.notices, *found.limits, *found.unknown)]
    return "\n".join(sentences[text] for text in ids if text is not None)


ALWAYS = (
    ("whatsapp.taken money.sent", "surat kuasa"),
    ("papers.sent", "NIK tidak bisa diganti"),
    ("mail.gone access.out", "Kode masuk tetap dikirim ke email itu."),
    ("forward.dialled", "##002#"),
    ("apk.installed", "ponsel lain"),
    ("apk.installed", "setelan pabrik"),
    ("whatsapp.taken", "7 hari"),
    ("whatsapp.taken", "bukan dari Anda"),
    ("phone.dead", "tahun berjalan"),
    ("blocked.verify", "empat foto"),
    ("nocode.signin limit.below", "lebih dari 5 kali"),
    ("money.sent", "Kemungkinan uang kembali kecil."),
    ("money.sent", "Setiap menit berarti"),
    ("money.taken", "Tetap lapor"),
    ("access.in mail.refused", "Jangan keluar dari akun"),
    ("access.in mail.gone", "Jangan keluar dari akun"),
    ("access.out", "Hubungi Kami"),
    ("access.out", "Formulir Pengaduan"),
)

NEVER = ("dijamin", "pasti kembali", "terlambat", "sisa waktu", "whatsapp dana", "*#21#", "kemnaker.go.id", "12 jam")


@pytest.mark.parametrize(("words", "sentence"), ALWAYS, ids=" - ".join)
def test_where_it_holds_a_sentence_is_always_said(
    flow: Flow, programme: Programme, situations: tuple[Situation, ...], words: str, sentence: str
) -> None:
    """In the bare words, and in situations of the questions that have them."""
    wanted = frozenset(words.split())
    those = [one for one in situations if wanted <= one]

    for situation in (wanted, *those[:: len(those) // 100 + 1]):
        assert sentence in said(flow, dict(programme.texts["id"]), situation), sorted(situation)


@pytest.mark.parametrize("never", NEVER)
def test_some_words_are_never_said_to_anybody(flow: Flow, programme: Programme, never: str) -> None:
    sentences = dict(programme.texts["id"])

    for word in flow.words:
        assert never not in said(flow, sentences, frozenset({word})).lower()


def test_a_training_site_that_asks_to_sign_in_is_not_called_fake(flow: Flow, programme: Programme) -> None:
    assert "palsu" not in said(flow, dict(programme.texts["id"]), frozenset({"message.provider"})).lower()


def test_each_kind_of_report_is_said_to_be_no_condition(flow: Flow, programme: Programme) -> None:
    reports = [step for step in flow.steps.values() if {"RP-1", "RP-2", "RP-4"} & {*step.cards}]

    assert reports
    assert all("bukan syarat" in programme.texts["id"][str(step.detail)] for step in reports)
