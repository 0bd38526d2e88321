"""Nothing outside the registry becomes official, however it is written."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.pack.content import load_programme
from desktop.logic.pack.programme import ChannelKind, Confidence, Role
from desktop.logic.text import confusables
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from tools.invariants import broken, is_profile, opens_official

from .conftest import TODAY

PROGRAMME = load_programme()
CHECKER = Checker((PROGRAMME,), load_phrases("id"))
OFFICIAL = "prakerja.go.id"
PROFILES = {
    channel.value.lower()
    for channel in PROGRAMME.channels
    if channel.kind is ChannelKind.SOCIAL and channel.confidence is Confidence.HIGH and channel.role is Role.PARTICIPANT
}
LOOKALIKES = [letter for letter, plain in confusables().items() if len(plain) == 1 and plain in "prakejgoid."]
HOSTS = st.from_regex(r"[a-z0-9\-.]{1,20}", fullmatch=True)
SEPARATORS = st.sampled_from(
    ["@", "\\", "/", "?", "#", ":", "%2e", "%40", "\u200b", "\u3002", "\u2215", ".", "-", "&", ";", " ", "\t"]
)
PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["prakerja", "go", "id", "prakerja.go.id", "www.prakerja.go.id", "evil.com", "https://", "http:", "//"]
        ),
        SEPARATORS,
        HOSTS,
        st.text(max_size=3),
    ),
    min_size=1,
    max_size=9,
).map("".join)


def check_link(text: str) -> Judgement:
    """Judge a text as one address."""
    return CHECKER.check(text, today=TODAY, kind=Kind.LINK)


@given(PIECES)
def test_official_means_that_a_browser_opens_the_official_host(text: str) -> None:
    judgement = check_link(text)
    if judgement.verdict is Verdict.OFFICIAL:
        link = judgement.links[0]
        assert opens_official(link.text, [OFFICIAL])
        assert not is_profile(judgement)


@given(st.data())
def test_one_or_two_swapped_letters_are_never_official(data: st.DataObject) -> None:
    letters = list(OFFICIAL)
    for _ in range(data.draw(st.integers(1, 2))):
        place = data.draw(st.integers(0, len(letters) - 1))
        letters[place] = data.draw(st.sampled_from(LOOKALIKES))
    text = "https://" + "".join(letters) + "/"
    assert check_link(text).verdict is not Verdict.OFFICIAL or opens_official(text, [OFFICIAL])


@given(
    HOSTS, st.sampled_from(["https://{}/", "{}", "https://{}.prakerja.go.id.evil.com", "http://prakerja.go.id@{}/x"])
)
def test_no_made_up_host_is_official(host: str, form: str) -> None:
    text = form.format(host)
    assert check_link(text).verdict is not Verdict.OFFICIAL or opens_official(text, [OFFICIAL])


@given(st.sampled_from(sorted(PROFILES)), st.text("._-aé0", min_size=1, max_size=2), st.booleans())
def test_a_profile_with_one_letter_more_is_never_official(profile: str, extra: str, front: bool) -> None:
    host, _, handle = profile.partition("/")
    handle = extra + handle if front else handle + extra
    judgement = check_link(f"https://{host}/{handle}")
    assert judgement.verdict is not Verdict.OFFICIAL


@given(PIECES, st.sampled_from([Kind.MESSAGE, Kind.SENDER]))
def test_a_message_or_a_sender_is_at_most_unproven(text: str, kind: Kind) -> None:
    judgement = CHECKER.check(text, today=TODAY, kind=kind)
    profile = bool(judgement.links) and is_profile(judgement)
    assert judgement.verdict.rank >= Verdict.UNPROVEN.rank or (kind is Kind.SENDER and profile)


@given(PIECES, st.sampled_from(list(Kind)))
def test_any_text_is_judged_and_every_mark_lies_in_it(text: str, kind: Kind) -> None:
    judgement = CHECKER.check(text, today=TODAY, kind=kind)
    assert list(broken(judgement, kind, PROGRAMME)) == []
