"""Where a fact comes from is said the same way on every page and in the terminal."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.logic.dates import PartialDate
from desktop.logic.pack.programme import Channel, ChannelKind, Programme, Source, SourceKind
from desktop.logic.sources import age_line, behind, decisive_age, shown_value, source_lines, sources_of
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.words import load_words


@pytest.fixture
def sourced(second_programme: Programme) -> Programme:
    """A programme with a source of each sort, and two that are only remembered."""
    first = second_programme.sources[0]
    assert first.kind is not SourceKind.MEMORY
    dated = replace(first, id="dated", title="Tanya Jawab", publisher="Penerbit", date=PartialDate.parse("2024-08"))
    sources: tuple[Source, ...] = (
        dated,
        replace(dated, id="undated", date=None),
        replace(dated, id="memory", kind=SourceKind.MEMORY),
        replace(dated, id="memory-too", kind=SourceKind.MEMORY),
    )
    return replace(second_programme, sources=sources)


def test_each_source_is_a_line_and_what_is_only_remembered_one_for_all(sourced: Programme) -> None:
    words = load_words("id", sourced, strict=True)

    lines = source_lines(words, sourced, ("memory", "dated", "nowhere", "undated", "memory-too"))

    assert lines == (
        words("source.line", title="Tanya Jawab", publisher="Penerbit", date="Agustus 2024"),
        words("source.undated", title="Tanya Jawab", publisher="Penerbit"),
        words("source.memory"),
    )


def test_the_surest_and_newest_source_comes_first_and_our_own_record_is_not_shown(sourced: Programme) -> None:
    first = sourced.sources[0]
    sources = (
        replace(first, id="news", kind=SourceKind.NEWS, date=PartialDate.parse("2026")),
        replace(first, id="old", kind=SourceKind.OFFICIAL, date=PartialDate.parse("2020-01")),
        replace(first, id="new", kind=SourceKind.OFFICIAL, date=PartialDate.parse("2021")),
        replace(first, id="record", kind=SourceKind.RECORD),
    )
    known = replace(sourced, sources=sources)

    assert [one.id for one in sources_of(known, ("record", "news", "old", "new"))] == ["new", "old", "news"]
    words = load_words("id", known, strict=True)
    assert source_lines(words, known, ("record",)) == (words("source.not-public"),)


def test_a_verdict_tells_the_date_of_what_it_rests_on_and_not_of_the_pack(programme: Programme) -> None:
    words = load_words("id", programme, strict=True)
    checker = Checker((programme,), load_phrases("id"))

    def said(text: str) -> str:
        findings = checker.check(text, today=date(2026, 11, 28)).findings
        age = decisive_age(programme, findings)
        return age_line(words, age, programme.issued.year) if age else ""

    assert said("https://dashboard.prakerja.go.id/") == "Sumber alamat ini: 2024. Keadaan pada 2026 tidak kami ketahui."
    assert said("https://bsu.kemnaker.go.id/") == "Sumber alamat ini: 9 Februari 2026."
    assert said("https://www.instagram.com/kemnaker") == (
        "Sumber akun ini: 7 Desember 2025. Keadaan pada 2026 tidak kami ketahui."
    )
    assert said("08001503001") == "Sumber kontak ini: 29 Mei 2024. Keadaan pada 2026 tidak kami ketahui."
    assert said("https://unduh.example/prakerja.apk").startswith("Sumber aturan ini: 1 Februari 2023.")
    assert said("https://prakerja.vip/") == ""


def test_a_finding_rests_on_a_fact_a_channel_or_nothing(second_programme: Programme) -> None:
    fact, channel = second_programme.facts[-1], second_programme.channels[-1]

    assert behind(second_programme, fact.id) is fact
    assert behind(second_programme, channel.id) is channel
    assert behind(second_programme, "nowhere") is None
    assert behind(second_programme, None) is None


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (ChannelKind.PHONE, "+6281157157157", "0811 5715 7157"),
        (ChannelKind.PHONE, "+62211500999", "021 1500 999"),
        (ChannelKind.PHONE, "1500999", "1500 999"),
        (ChannelKind.PHONE, "150911", "150911"),
        (ChannelKind.PHONE, "08001503001", "0800 150 3001"),
        (ChannelKind.PHONE, "02155500000", "021 5550 0000"),
        (ChannelKind.EMAIL_DOMAIN, "example.go.id", "@example.go.id"),
        (ChannelKind.HOST, "example.go.id", "example.go.id"),
    ],
)
def test_a_channel_is_shown_as_people_write_and_dial_it(
    second_programme: Programme, kind: ChannelKind, value: str, shown: str
) -> None:
    channel: Channel = replace(second_programme.channels[0], kind=kind, value=value)

    assert shown_value(channel) == shown
