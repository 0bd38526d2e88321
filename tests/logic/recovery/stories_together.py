"""Stories in which many things happened at once: nobody tells all of it, but together they hold the whole order."""

from tests.logic.recovery.stories import Story

TOGETHER = (
    Story(
        "Everything that can be given away is gone",
        "money.sent money.taken code.mail code.bank code.whatsapp password.given password.same apk.installed "
        "forward.dialled whatsapp.taken papers.sent link.opened access.in phone.lost sharedpc.used",
        "net-off bank-call-apk iasc money-family apk-remove sim-block fwd-off fwd-test wa-login wa-devices wl-pin "
        "pc-signout mail-password mail-forwarding mail-devices phone-keep pk-change evidence police wl-claim "
        "pk-profile pw-others form papers-note papers-loans wa-tell papers-sim papers-distrust mail-two-step "
        "wa-two-step rp-number rp-account rp-fake",
    ),
    Story(
        "Locked out, and no code of any kind comes",
        "access.out nocode.signin nocode.registration nocode.wallet nocode.verifymail limit.reached mail.open "
        "phone.dead",
        "code-check verify-mail code-wait-reg code-wait-signin code-wait-wallet phone-keep pk-reset code-retry form",
        "phone-change-ask ct-report",
    ),
    Story(
        "Somebody uses my account, and nothing of my data fits",
        "access.in misuse.seen wallet.foreign wallet.fails wallet.upgrade wallet.name wallet.blocked "
        "incentive.missing nik.mismatch nik.change blocked.terms blocked.verify status.asked",
        "pk-change-first mail-password mail-forwarding mail-devices status-look pk-profile wl-blocked wl-disconnect "
        "wl-fix wl-incentive wl-name wl-upgrade docs terms cannot dukcapil form mail-two-step",
    ),
    Story(
        "I dialled a code, installed an app, and now there is no signal",
        "apk.installed phone.nosignal forward.dialled",
        "net-off apk-remove sim-swap bank-call-later fwd-off fwd-test wa-devices wl-pin mail-password "
        "mail-devices pk-change evidence wa-two-step",
    ),
    Story(
        "My phone is lost, and before that I dialled a code",
        "phone.lost forward.dialled",
        "sim-block bank-call-phone fwd-off fwd-test wa-devices wl-pin mail-password mail-devices phone-keep "
        "form wa-two-step",
    ),
    Story(
        "All kinds of messages, a link, and somebody is in my account",
        "forward.dialled link.opened message.asked message.provider misuse.seen access.in mail.refused sharedpc.used",
        "fwd-off fwd-test wa-devices wl-pin link-close msg-asked msg-provider pk-change-first mail-recover "
        "pc-signout mail-password mail-forwarding mail-devices pk-profile pw-others form mail-two-step "
        "wa-two-step rp-fake",
    ),
    Story(
        "Messages and a link at an internet shop",
        "link.opened message.unasked message.asked message.provider sharedpc.used",
        "link-close msg-asked msg-gate msg-provider pc-signout mail-password mail-devices pk-change pw-others rp-fake",
    ),
    Story(
        "Nothing fits and nothing works",
        "phone.dead nik.registered blocked.photo status.asked access.unknown nocode.reset mail.open",
        "code-check phone-keep nik-search photo status-look pk-try pk-reset pk-reset-nik form",
    ),
    Story(
        "I forgot my email and lost my number",
        "mail.forgotten phone.lost nik.registered blocked.photo status.asked access.unknown",
        "sim-block bank-call-phone phone-keep mail-which nik-search photo status-look pk-try pk-reset-nik form",
    ),
    Story(
        "My money went after I gave a code, and my account is blocked",
        "money.taken code.mail password.given password.same nocode.signin limit.below blocked.verify "
        "nik.registered access.unknown misuse.seen",
        "bank-call iasc wl-pin mail-password mail-forwarding mail-devices code-check nik-search pk-try "
        "pk-change pk-reset-nik evidence police wl-claim code-retry pk-profile docs pw-others form "
        "mail-two-step rp-number rp-fake",
    ),
)
