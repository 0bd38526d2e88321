"""Verdict and findings -> the sentence under the verdict and what to do now. No verdict is made here."""

from collections.abc import Iterable

from desktop.logic.findings import Finding
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import Kind, Verdict

MAX_ADVICE = 3

_FIRST_ADVICE = (
    (vocabulary.SENDER_DIALS_FORWARDING.id, "advice.do-not-dial"),
    (vocabulary.MESSAGE_ASKS_CODE.id, "advice.no-code"),
    (vocabulary.MESSAGE_ASKS_PASSWORD.id, "advice.no-password"),
    (vocabulary.MESSAGE_RUNS_COMMAND.id, "advice.no-command"),
    (vocabulary.MESSAGE_LINKS_DEVICE.id, "advice.no-device"),
    (vocabulary.MESSAGE_ASKS_TOKEN.id, "advice.no-token"),
    (vocabulary.MESSAGE_ADDS_RECOVERY.id, "advice.no-recovery"),
    (vocabulary.MESSAGE_ASKS_APK.id, "advice.do-not-install"),
    (vocabulary.MESSAGE_APP.id, "advice.do-not-install"),
    (vocabulary.MESSAGE_APK_LURE.id, "advice.do-not-install"),
    (vocabulary.LINK_APP_CLAIMS.id, "advice.do-not-install"),
    (vocabulary.LINK_APP_SHOP.id, "advice.do-not-install"),
    (vocabulary.MAIL_PROGRAM_CLAIMS.id, "advice.do-not-install"),
    (vocabulary.MAIL_ARCHIVE_CLAIMS.id, "advice.do-not-install"),
    (vocabulary.MESSAGE_REMOTE_CLAIMS.id, "advice.no-screen"),
    (vocabulary.MESSAGE_REMOTE.id, "advice.no-screen"),
    (vocabulary.MESSAGE_FEE.id, "advice.no-money"),
    (vocabulary.MESSAGE_DOCUMENTS_CLAIM.id, "advice.no-documents"),
    (vocabulary.MESSAGE_VISIT.id, "advice.no-visit"),
    (vocabulary.MESSAGE_ACCOUNT_CLAIM.id, "advice.no-account"),
    (vocabulary.MESSAGE_SECRET_ELSEWHERE.id, "advice.no-code"),
    (vocabulary.MESSAGE_ASKS_DOCUMENTS.id, "advice.no-documents"),
    (vocabulary.MESSAGE_ASKS_MONEY.id, "advice.no-money-yet"),
    (vocabulary.MESSAGE_INSTALL.id, "advice.do-not-install"),
    (vocabulary.MESSAGE_ASKS_ACCOUNT.id, "advice.no-account"),
    (vocabulary.MESSAGE_RESET.id, "advice.did-you-ask"),
    (vocabulary.MESSAGE_SCAM_PATTERN.id, "advice.scam-pattern"),
    (vocabulary.QR_PAYMENT.id, "advice.qr.do-not-pay"),
    (vocabulary.QR_LOGIN.id, "advice.qr.no-login"),
    (vocabulary.QR_SECRET_KEY.id, "advice.qr.keep-key"),
)
_NO_CODE_ADVICE = ("advice.qr.paste-text", "advice.type-home", "advice.ask-listed")
_ANY = frozenset(Kind)
_WRITTEN = frozenset({Kind.MESSAGE, Kind.EMAIL})
_UNKNOWN, _UNPROVEN = (Verdict.UNKNOWN,), (Verdict.UNPROVEN,)
_HEADLINES: tuple[tuple[frozenset[Kind], tuple[Verdict, ...], str, str], ...] = (
    (frozenset({Kind.MESSAGE}), _UNKNOWN, vocabulary.MESSAGE_WARNING.id, "headline.message.warning"),
    (frozenset({Kind.MESSAGE}), _UNKNOWN, vocabulary.MESSAGE_QUESTION.id, "headline.message.question"),
    (frozenset({Kind.MESSAGE}), _UNKNOWN, vocabulary.MESSAGE_CODE_NOTICE.id, "headline.message.code-notice"),
    (frozenset({Kind.MESSAGE}), _UNKNOWN, vocabulary.MESSAGE_NOTHING.id, "headline.message.nothing-to-judge"),
    (_WRITTEN, (Verdict.FAKE,), vocabulary.MESSAGE_SCAM_PATTERN.id, "headline.message.scam-pattern"),
    (frozenset({Kind.MESSAGE}), _UNKNOWN, vocabulary.MESSAGE_CLAIM.id, "headline.message.claim"),
    *(
        (frozenset({kind}), _UNPROVEN, code, f"headline.{kind.value}.unproven.{how}")
        for kind in (Kind.MESSAGE, Kind.EMAIL)
        for code, how in (
            (vocabulary.MESSAGE_LINKS_OFFICIAL.id, "links"),
            (vocabulary.LINK_OFFICIAL.id, "listed"),
            (vocabulary.LINK_PARTNER.id, "listed"),
            (vocabulary.LINK_AUTHORITY.id, "listed"),
            (vocabulary.LINK_PROVIDER.id, "listed"),
            (vocabulary.LINK_SUPERSEDED.id, "listed"),
            (vocabulary.PROFILE_OFFICIAL.id, "listed"),
        )
    ),
    (_ANY, (), vocabulary.QR_NO_CODE.id, "headline.qr.no-code"),
    (frozenset({Kind.QR}), (), vocabulary.QR_PAYMENT.id, "headline.qr.payment"),
    (frozenset({Kind.LINK}), _UNKNOWN, vocabulary.LINK_SHORTENER.id, "headline.link.unknown.short"),
    (frozenset({Kind.LINK}), _UNKNOWN, vocabulary.LINK_CHAT_INVITE.id, "headline.link.unknown.invite"),
    (frozenset({Kind.LINK}), (Verdict.PARTNER,), vocabulary.LINK_AUTHORITY.id, "headline.link.authority"),
    (frozenset({Kind.LINK}), (Verdict.PARTNER,), vocabulary.LINK_PROVIDER.id, "headline.link.authority"),
    (frozenset({Kind.LINK}), _UNPROVEN, vocabulary.SENDER_MAY_BE_CALLED.id, "headline.sender.listed"),
    (frozenset({Kind.LINK}), _UNPROVEN, vocabulary.SENDER_CONTACT_LISTED.id, "headline.sender.listed"),
    (frozenset({Kind.LINK}), (Verdict.PARTNER,), vocabulary.LINK_SISTER.id, "headline.link.sister"),
    (frozenset({Kind.LINK}), (Verdict.PARTNER,), vocabulary.PROFILE_LISTED.id, "headline.profile.listed"),
    (_ANY, (Verdict.OFFICIAL,), vocabulary.PROFILE_OFFICIAL.id, "headline.profile.official"),
    (
        frozenset({Kind.SENDER}),
        (Verdict.FAKE,),
        vocabulary.SENDER_DIALS_FORWARDING.id,
        "headline.sender.dials-forwarding",
    ),
    (frozenset({Kind.SENDER}), _UNPROVEN, vocabulary.SENDER_MAY_BE_CALLED.id, "headline.sender.listed"),
    (frozenset({Kind.SENDER}), _UNPROVEN, vocabulary.SENDER_SUPERSEDED.id, "headline.sender.superseded"),
    (frozenset({Kind.SENDER}), _UNPROVEN, vocabulary.SENDER_NAME_PROVES_NOTHING.id, "headline.sender.name"),
)
_HEADED = frozenset(code for _, _, code, _ in _HEADLINES)
_LIKE_A_FRAUD = ("advice.scam-pattern", "advice.do-not-follow-yet", "advice.code-to-nobody")
_INSTEAD = (
    (Kind.MESSAGE, vocabulary.MESSAGE_NOTHING.id, ("advice.paste-all",)),
    (
        Kind.MESSAGE,
        vocabulary.MESSAGE_CODE_NOTICE.id,
        ("advice.code-to-nobody", "advice.did-you-ask", "advice.type-home"),
    ),
    (
        Kind.MESSAGE,
        vocabulary.MESSAGE_WARNING.id,
        ("advice.what-is-quoted", "advice.type-home", "advice.code-to-nobody"),
    ),
    (Kind.MESSAGE, vocabulary.MESSAGE_CLAIM.id, ("advice.type-home", "advice.code-to-nobody", "advice.ask-listed")),
    (Kind.MESSAGE, vocabulary.MESSAGE_QUESTION.id, ("advice.type-home", "advice.ask-listed", "advice.code-to-nobody")),
    (Kind.SENDER, vocabulary.SENDER_MAY_BE_CALLED.id, ("advice.hang-up-and-call", "advice.code-to-nobody")),
    (Kind.SENDER, vocabulary.SENDER_WEAK_SOURCE.id, ("advice.look-up-number", "advice.code-to-nobody")),
    (
        Kind.LINK,
        vocabulary.SENDER_PRIVATE_NUMBER.id,
        ("advice.do-not-answer", "advice.ask-listed", "advice.code-to-nobody"),
    ),
    (Kind.LINK, vocabulary.LINK_AUTHORITY.id, ("advice.authority-limits", "advice.code-to-nobody")),
    (Kind.LINK, vocabulary.LINK_SISTER.id, ("advice.authority-limits", "advice.code-to-nobody")),
    (Kind.LINK, vocabulary.LINK_PROVIDER.id, ("advice.authority-limits", "advice.code-to-nobody")),
    (Kind.MESSAGE, vocabulary.MESSAGE_SCAM_PATTERN.id, _LIKE_A_FRAUD),
    (Kind.EMAIL, vocabulary.MESSAGE_SCAM_PATTERN.id, _LIKE_A_FRAUD),
)
"""What to do where the usual advice of kind and verdict would not help; never for a fake."""

_NAMED = frozenset({vocabulary.MESSAGE_WARNING.id, vocabulary.MESSAGE_QUESTION.id, vocabulary.MESSAGE_CLAIM.id})
_URGENT = frozenset(code for code, _ in _FIRST_ADVICE)
_SPECIAL = frozenset(code for _, code, _ in _INSTEAD)
_ADVICE = {
    (Kind.LINK, Verdict.OFFICIAL): ("advice.type-it", "advice.code-to-nobody", "advice.sign-out"),
    (Kind.LINK, Verdict.PARTNER): ("advice.partner-limits", "advice.no-programme-password", "advice.code-to-nobody"),
    (Kind.LINK, Verdict.UNPROVEN): ("advice.type-home", "advice.code-to-nobody"),
    (Kind.LINK, Verdict.UNKNOWN): ("advice.do-not-fill-in", "advice.type-home", "advice.ask-listed"),
    (Kind.LINK, Verdict.FAKE): ("advice.do-not-open", "advice.delete", "advice.type-home"),
    (Kind.SENDER, Verdict.UNPROVEN): ("advice.call-yourself", "advice.check-its-links", "advice.code-to-nobody"),
    (Kind.SENDER, Verdict.UNKNOWN): ("advice.do-not-answer", "advice.ask-listed", "advice.code-to-nobody"),
    (Kind.SENDER, Verdict.FAKE): ("advice.do-not-answer", "advice.block", "advice.ask-listed"),
    (Kind.MESSAGE, Verdict.UNPROVEN): ("advice.type-home", "advice.code-to-nobody", "advice.look-at-dashboard"),
    (Kind.MESSAGE, Verdict.UNKNOWN): ("advice.do-not-follow-yet", "advice.type-home", "advice.ask-listed"),
    (Kind.QR, Verdict.OFFICIAL): ("advice.type-it", "advice.code-to-nobody", "advice.sign-out"),
    (Kind.QR, Verdict.PARTNER): ("advice.partner-limits", "advice.no-programme-password", "advice.code-to-nobody"),
    (Kind.QR, Verdict.UNPROVEN): ("advice.type-home", "advice.code-to-nobody"),
    (Kind.QR, Verdict.UNKNOWN): ("advice.qr.do-not-scan", "advice.type-home", "advice.ask-listed"),
    (Kind.QR, Verdict.FAKE): ("advice.qr.do-not-scan", "advice.qr.delete", "advice.type-home"),
    (Kind.MESSAGE, Verdict.FAKE): ("advice.do-not-follow", "advice.delete", "advice.type-home"),
    (Kind.EMAIL, Verdict.UNPROVEN): ("advice.type-home", "advice.code-to-nobody", "advice.look-at-dashboard"),
    (Kind.EMAIL, Verdict.UNKNOWN): ("advice.do-not-follow-yet", "advice.type-home", "advice.ask-listed"),
    (Kind.EMAIL, Verdict.FAKE): ("advice.do-not-follow", "advice.delete", "advice.type-home"),
}


def headline(kind: Kind, verdict: Verdict, found: set[str], *, typed: bool, chat: bool = False) -> str:
    """The text id of the sentence under the verdict's word; `found` are the codes of the findings.

    `chat`: what is judged opens a chat with a number.
    """
    if chat and verdict in {Verdict.UNKNOWN, Verdict.FAKE}:
        return f"headline.link.{verdict}.chat"
    if kind is Kind.LINK and verdict is Verdict.OFFICIAL and typed:
        return "headline.link.official.typed"
    return _special_headline(kind, verdict, found) or f"headline.{kind}.{verdict}"


def rests_on(findings: Iterable[Finding]) -> Finding | None:
    """The finding whose evidence a headline may name: what is warned of or asked about, whose name is used."""
    return next((one for one in findings if one.code in _NAMED), None)


def _special_headline(kind: Kind, verdict: Verdict, found: set[str]) -> str:
    """The headline of the first row whose code was found, for this kind and, where it says so, this verdict."""
    for kinds, verdicts, code, text in () if found.isdisjoint(_HEADED) else _HEADLINES:
        if code in found and kind in kinds and (verdict in verdicts if verdicts else verdict is not Verdict.FAKE):
            return text
    return ""


def advice(kind: Kind, verdict: Verdict, found: set[str]) -> tuple[str, ...]:
    """At most three text ids of what to do now, the most urgent first; `found` are the codes of the findings."""
    if vocabulary.QR_NO_CODE.id in found:
        return _NO_CODE_ADVICE
    usual = _ADVICE.get((kind, verdict), _ADVICE[Kind.MESSAGE, Verdict.UNKNOWN])
    if verdict is not Verdict.FAKE and not found.isdisjoint(_SPECIAL):
        usual = next((texts for one, code, texts in _INSTEAD if one is kind and code in found), usual)
    if found.isdisjoint(_URGENT):
        return usual
    urgent = [text for code, text in _FIRST_ADVICE if code in found]
    return tuple(dict.fromkeys((*urgent, *usual)))[:MAX_ADVICE]
