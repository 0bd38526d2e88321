"""Which short links may be asked about, and what an answer means. No network: answers come from a table."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.network import Answer, Trouble, WebError
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.logic.verify.ground.address import read
from desktop.logic.verify.ground.web_lists import load_web_lists
from desktop.logic.verify.link.short_link import (
    LONGEST,
    MAX_ASKED,
    Failure,
    Following,
    Reason,
    ShortLink,
    Stopped,
    Target,
    Told,
    ask_about,
    askable,
    find_target,
    read_answer,
    short_link,
)
from tests.logic.verify.conftest import Judge

START = ShortLink("bit.ly", "https://bit.ly/a")
LONG = "x" * LONGEST


class Table:
    """A web of answers; what it was asked it remembers."""

    def __init__(self, answers: Mapping[str, Answer | Trouble]) -> None:
        self._answers = answers
        self.asked: list[str] = []

    def head(self, url: str) -> Answer:
        self.asked.append(url)
        answer = self._answers.get(url, Trouble.UNREACHABLE)
        if isinstance(answer, Trouble):
            raise WebError(answer)
        return answer


def to(location: str, status: int = 301) -> Answer:
    return Answer(status, location)


def wanted() -> bool:
    return True


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("https://bit.ly/abc", "https://bit.ly/abc"),
        ("bit.ly/abc", "https://bit.ly/abc"),
        ("http://bit.ly/abc", "https://bit.ly/abc"),
        ("HTTPS://BIT.LY/AbC", "https://bit.ly/AbC"),
        ("https://bit.ly./abc", "https://bit.ly/abc"),
        ("https://bit.ly:443/abc", "https://bit.ly/abc"),
        ("https://s.id/abc?x=1#part", "https://s.id/abc?x=1"),
        ("https://bit.ly/a/../b", "https://bit.ly/b"),
    ],
)
def test_a_known_shortener_may_be_asked_by_https(text: str, asked: str) -> None:
    address = read(text)
    assert address

    link = short_link(address)

    assert link
    assert link.url == asked
    assert link.url.startswith(f"https://{link.host}/")


@pytest.mark.parametrize(
    "text",
    [
        "https://bit.ly",
        "https://bit.ly/",
        "https://www.bit.ly/abc",
        "https://x.bit.ly/abc",
        "https://bit.ly.example.com/abc",
        "https://xbit.ly/abc",
        "https://bit.ly:8443/abc",
        "http://bit.ly:443/abc",
        "https://me@bit.ly/abc",
        "https://bit.ly@evil.example/abc",
        "https://example.com/bit.ly/abc",
        "ftp://bit.ly/abc",
        "javascript://bit.ly/%0aalert(1)",
        "intent://bit.ly/abc#Intent;end",
        f"https://bit.ly/{LONG}",
        "https://127.0.0.1/abc",
        "https://bіt.ly/abc",  # a Cyrillic letter
    ],
)
def test_nothing_else_may_be_asked(text: str) -> None:
    address = read(text)

    assert address is None or short_link(address) is None


def test_a_judgement_names_each_of_its_short_links_once(message: Judge) -> None:
    judgement = message("Lihat bit.ly/abc, https://bit.ly/abc, s.id/xyz dan https://kabar-kita.id/berita")

    assert [link.url for link in askable(judgement)] == ["https://bit.ly/abc", "https://s.id/xyz"]


def test_a_short_link_inside_a_redirector_may_be_asked(link: Judge) -> None:
    judgement = link("https://www.google.com/url?q=https://bit.ly/abc")

    assert [one.host for one in askable(judgement)] == ["bit.ly"]


def test_what_is_fake_or_settled_is_not_asked_about(link: Judge, message: Judge) -> None:
    scam = message("Prakerja: Anda lolos, segera daftar dan kirim kode OTP ke admin. https://bit.ly/abc")
    official = link("https://www.prakerja.go.id/")

    assert scam.verdict is Verdict.FAKE
    assert askable(scam) == askable(official) == ()


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("https://example.com/daftar", "https://example.com/daftar"),
        ("http://example.com", "http://example.com/"),
        ("//example.com/x", "https://example.com/x"),
        ("/masuk", "https://bit.ly/masuk"),
        ("masuk?a=1", "https://bit.ly/masuk?a=1"),
        ("?a=1", "https://bit.ly/a?a=1"),
        (" https://example.com/ ", "https://example.com/"),
        ("https://prаkerja.go.id/", "https://xn--prkerja-3fg.go.id/"),
        ("HTTPS:example.com", "https://bit.ly/example.com"),
        (r"https:\\example.com\x", "https://example.com/x"),
        ("https://prakerja.go.id@evil.example/", "https://prakerja.go.id@evil.example/"),
    ],
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_location_is_read_as_a_browser_reads_it(location: str, target: str, status: int) -> None:
    led = read_answer(START.url, to(location, status))

    assert not isinstance(led, Failure)
    assert led.href == target


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(200), Reason.NO_TARGET),
        (to("https://example.com", 200), Reason.NO_TARGET),
        (to("https://example.com", 304), Reason.NO_TARGET),
        (Answer(301), Reason.NO_TARGET),
        (to("  "), Reason.NO_TARGET),
        (Answer(404), Reason.GONE),
        (Answer(410), Reason.GONE),
        (Answer(403), Reason.REFUSED),
        (Answer(405), Reason.REFUSED),
        (Answer(429), Reason.REFUSED),
        (Answer(500), Reason.REFUSED),
        (to("https://example.com", 999), Reason.REFUSED),
        (to("javascript:alert(1)"), Reason.NOT_WEB),
        (to("intent://x#Intent;end"), Reason.NOT_WEB),
        (to("market://details?id=x"), Reason.NOT_WEB),
        (to("data:text/html,x"), Reason.NOT_WEB),
        (to("https://"), Reason.BAD_TARGET),
        (to("https://exa mple.com"), Reason.BAD_TARGET),
        (to("https://\udc80"), Reason.BAD_TARGET),
        (to(f"https://example.com/{LONG}"), Reason.BAD_TARGET),
        (to("https://example.com/" + "é" * 1000), Reason.BAD_TARGET),  # longer once it is escaped
    ],
)
def test_any_other_answer_is_a_failure_with_a_reason(answer: Answer, reason: Reason) -> None:
    assert read_answer(START.url, answer) == Failure(reason)


@given(st.text(), st.integers(0, 999))
def test_no_answer_leads_anywhere_but_to_a_web_address_of_bounded_length(location: str, status: int) -> None:
    led = read_answer(START.url, to(location, status))

    if not isinstance(led, Failure):
        assert led.is_web
        assert led.host
        assert len(led.href) <= LONGEST


def test_one_shortener_names_the_target() -> None:
    web = Table({START.url: to("https://example.com/x")})

    assert find_target(START, web, wanted) == Target("https://example.com/x", ("bit.ly",))
    assert web.asked == [START.url]


def test_the_target_itself_is_never_asked() -> None:
    web = Table({START.url: to("https://s.id/b"), "https://s.id/b": to("https://evil.example/c")})

    further = find_target(START, web, wanted)

    assert further == Following(ShortLink("s.id", "https://s.id/b", (("bit.ly", START.url),)))
    assert web.asked == [START.url]
    assert isinstance(further, Following)
    assert find_target(further.link, web, wanted) == Target("https://evil.example/c", ("bit.ly", "s.id"))
    assert web.asked == [START.url, "https://s.id/b"]


def chain(length: int) -> Table:
    """So many short links in a row, then a target."""
    urls = [START.url, *(f"https://s.id/{number}" for number in range(1, length)), "https://example.com/"]
    return Table({url: to(following) for url, following in pairwise(urls)})


def followed(web: Table) -> Target | Following | Stopped | Failure:
    """What is found by somebody who says yes to each question."""
    found = find_target(START, web, wanted)
    while isinstance(found, Following):
        found = find_target(found.link, web, wanted)
    return found


def test_three_shorteners_in_a_row_are_asked_one_by_one_and_not_one_more() -> None:
    three, four = chain(MAX_ASKED), chain(MAX_ASKED + 1)

    target = followed(three)

    assert isinstance(target, Target)
    assert len(target.hops) == MAX_ASKED == 3
    assert followed(four) == Stopped("s.id")
    assert len(four.asked) == MAX_ASKED


def test_one_yes_is_one_request() -> None:
    web = chain(3)

    find_target(START, web, wanted)

    assert len(web.asked) == 1


def test_a_circle_over_several_is_noticed() -> None:
    web = Table({START.url: to("https://s.id/b"), "https://s.id/b": to(START.url)})

    assert followed(web) == Failure(Reason.LOOP)


@pytest.mark.parametrize("back", ["https://bit.ly/a", "http://bit.ly/a", "/a", "/a#again"])
def test_a_circle_is_noticed(back: str) -> None:
    web = Table({START.url: to(back)})

    assert find_target(START, web, wanted) == Failure(Reason.LOOP)
    assert len(web.asked) == 1


def test_a_shortener_that_may_not_be_asked_is_a_target_like_any_other() -> None:
    web = Table({START.url: to("https://s.id:8443/b")})

    assert find_target(START, web, wanted) == Target("https://s.id:8443/b", ("bit.ly",))


def test_who_gave_up_causes_no_further_question() -> None:
    web = chain(3)

    assert find_target(START, web, lambda: False) == Failure(Reason.GIVEN_UP)
    assert not web.asked


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_of_the_network_is_a_reason(trouble: Trouble) -> None:
    failure = find_target(START, Table({START.url: trouble}), wanted)

    assert failure == Failure(Reason(trouble.value))


def test_the_target_is_judged_as_a_pasted_link(link: Judge) -> None:
    def ask(location: str) -> Judgement:
        told = ask_about(START, Table({START.url: to(location)}), link, wanted)
        assert isinstance(told, Told)
        return told.judgement

    assert ask("https://www.prakerja.go.id/").verdict is Verdict.OFFICIAL
    assert ask("https://prakerja.go.id.masuk-akun.xyz/").verdict is Verdict.FAKE
    assert ask("https://kabar-kita.id/").verdict is Verdict.UNKNOWN


def test_every_known_shortener_can_be_named_in_a_question() -> None:
    for host in load_web_lists().shorteners:
        address = read(f"https://{host}/abc")
        assert address
        assert short_link(address) == ShortLink(host, f"https://{host}/abc")
