"""What people tell, written from the fact cards and not from the steps, and what those cards ask for."""

from typing import NamedTuple


class Story(NamedTuple):
    """A story in situation words: the plan begins with `first`, has the steps or parts `has` and none of `lacks`."""

    told: str
    words: str
    first: str
    has: str = ""
    lacks: str = ""


STORIES = (
    # Money: MO-1, MO-2, WL-11
    Story(
        "I paid for a place in the programme", "money.sent", "bank-call iasc", "evidence police rp-account", "wl-pin"
    ),
    Story("My balance went down by itself", "money.taken", "bank-call iasc", "wl-pin wl-claim police", "rp-account"),
    Story(
        "I gave the bank's code and the money went",
        "money.taken code.bank",
        "bank-call iasc wl-pin",
        "evidence police rp-number",
        "bank-call-phone",
    ),
    Story("I gave the bank's code, nothing is gone yet", "code.bank", "bank-call wl-pin", "evidence", "iasc police"),
    Story(
        "I paid, and my password was the same as for my email",
        "money.sent password.given password.same access.in",
        "bank-call iasc mail-password mail-forwarding mail-devices pk-change",
        "pw-others mail-two-step rp-fake",
        "pk-change-first",
    ),
    # An app from a message: DV-1
    Story(
        "I installed an invitation that was an app",
        "apk.installed access.unknown",
        "net-off apk-remove bank-call-later mail-password mail-devices pk-try pk-change",
        "evidence",
        "bank-call iasc link-close",
    ),
    Story(
        "I installed the app and my account was emptied",
        "apk.installed money.taken access.in",
        "net-off bank-call-apk iasc apk-remove",
        "pk-change police",
        "bank-call bank-call-later",
    ),
    Story("The app, and I cannot sign in", "apk.installed access.out mail.open", "net-off apk-remove", "pk-reset"),
    # Forwarded calls: DV-2
    Story(
        "I dialled *21* and a number", "forward.dialled", "fwd-off fwd-test wa-devices wl-pin mail-password", "", "iasc"
    ),
    Story("I dialled it and money went", "forward.dialled money.taken", "bank-call iasc fwd-off fwd-test", "police"),
    # A chat that was taken over, DV-3
    Story("Somebody writes in my WhatsApp", "whatsapp.taken", "wa-login wa-devices", "wa-tell wa-two-step", "police"),
    Story(
        "Somebody asked my family for money in my WhatsApp, and they sent some",
        "whatsapp.taken money.sent",
        "bank-call iasc money-family wa-login wa-devices",
        "wa-tell police",
    ),
    Story("I read out the WhatsApp code", "code.whatsapp", "wa-login wa-devices", "wa-tell evidence", "bank-call"),
    # Codes and passwords: AC-16
    Story(
        "I read out the code from Prakerja, I can still sign in",
        "code.mail access.in",
        "mail-password mail-forwarding mail-devices pk-change",
        "pk-profile evidence",
        "pk-reset",
    ),
    Story(
        "I typed my password into a fake page, my email has another one",
        "password.given password.other access.in",
        "pk-change",
        "pw-others evidence rp-fake",
        "mail-password",
    ),
    Story(
        "The same, but I have not tried to sign in",
        "password.given password.same access.unknown",
        "mail-password mail-forwarding mail-devices pk-try pk-change",
        "pw-others",
    ),
    # Papers: ID-1, AC-21
    Story(
        "I sent my KTP and a selfie in a chat",
        "papers.sent",
        "evidence papers-note papers-loans papers-sim papers-distrust",
        "",
        "police pk-change",
    ),
    Story("A joki registered me with my papers", "papers.sent nik.joki", "evidence police", "nik-joki papers-loans"),
    # A link only
    Story("I only opened the link", "link.opened", "link-close", "rp-fake", "evidence mail-password"),
    # Locked out: AC-5 to AC-8, AC-13, AC-15, AC-17 to AC-19
    Story(
        "I forgot my password, my email works",
        "access.out password.forgotten mail.open phone.active",
        "pk-reset",
        "",
        "pk-reset-nik docs",
    ),
    Story(
        "I forgot which email it was",
        "access.out mail.forgotten phone.active",
        "mail-which pk-reset-nik",
        "",
        "mail-password docs",
    ),
    Story(
        "My email is gone, my number works",
        "access.out password.forgotten mail.gone phone.active",
        "pk-reset-nik",
        "mail-gone form",
        "mail-password mail-recover docs pk-reset",
    ),
    Story(
        "Both my email and my number are gone",
        "mail.gone phone.dead",
        "phone-keep",
        "docs form mail-gone phone-change-ask",
        "mail-password pk-reset-nik",
    ),
    Story(
        "My password is suddenly refused, my email too",
        "access.out password.changed mail.refused phone.active",
        "mail-recover mail-password mail-forwarding mail-devices pk-reset-nik",
        "ct-report pw-others",
        "pk-reset pk-change",
    ),
    Story(
        "It says that my account failed the check", "access.out blocked.verify", "docs form", "ct-report", "pk-reset"
    ),
    Story("I was blocked for breaking the rules", "access.out blocked.terms", "terms form", "ct-report", "docs"),
    Story("They accuse me of cheating", "access.out blocked.cheating", "form", "cheating", "docs pk-reset"),
    # Somebody else is in the account: AC-14, and with the mailbox lost
    Story(
        "Somebody uses my account, I am still in, my email works",
        "access.in misuse.seen mail.open",
        "pk-change-first mail-password mail-forwarding mail-devices",
        "pk-profile ct-report",
        "pk-change pk-reset mail-recover",
    ),
    Story(
        "Somebody uses it and my email is refused, but I am still in",
        "access.in misuse.seen mail.refused",
        "pk-change-first mail-recover mail-password",
        "form",
        "pk-change pk-reset-nik",
    ),
    Story(
        "I am still in, my email does not exist any more",
        "access.in misuse.seen mail.gone",
        "pk-change-first",
        "mail-gone",
        "mail-password",
    ),
    # Codes that do not come: AC-1, AC-3, AC-4, AC-24, WL-5
    Story(
        "No sign-in code, I asked six times",
        "access.out nocode.signin limit.reached",
        "code-check code-wait-signin code-retry",
        "ct-report",
    ),
    Story(
        "No sign-in code, I asked twice",
        "access.out nocode.signin limit.below",
        "code-check code-retry",
        "",
        "code-wait-signin pk-reset",
    ),
    Story(
        "Four wrong phone codes when registering",
        "nocode.registration limit.reached",
        "code-check code-wait-reg code-retry",
    ),
    Story(
        "The wallet code is always wrong",
        "nocode.wallet limit.unknown",
        "code-check code-wait-wallet code-retry",
        "",
        "code-wait-signin",
    ),
    Story("No email after registering", "nocode.verifymail", "verify-mail form", "ct-report"),
    # Phone: AC-12, DV-4, DV-5
    Story(
        "My phone was stolen, my email works",
        "phone.lost mail.open",
        "sim-block bank-call-phone mail-password mail-devices",
        "phone-keep",
    ),
    Story("No signal since an hour, at home", "phone.nosignal mail.open", "sim-swap bank-call-phone mail-password"),
    Story(
        "My old number is dead", "phone.dead mail.open", "phone-keep form", "phone-change-ask", "docs bank-call-phone"
    ),
    # Messages: AC-9, AC-26
    Story("Codes come that I did not ask for", "message.unasked", "msg-gate mail-password pk-change", "rp-fake"),
    Story(
        "A training site asks for my sign-in", "message.provider", "msg-provider", "", "rp-fake mail-password evidence"
    ),
    # The rest: AC-20, AC-22, WL-3, WL-10, DV-6, status
    Story("It says that my NIK is taken", "nik.registered", "nik-search pk-reset-nik"),
    Story("My name does not match", "nik.mismatch", "dukcapil"),
    Story("The account that is linked is not mine", "wallet.foreign", "wl-disconnect"),
    Story("My incentive has not come", "incentive.missing", "wl-incentive", "", "bank-call"),
    Story(
        "I signed in at an internet shop",
        "sharedpc.used access.in",
        "pc-signout mail-password mail-devices pk-change",
        "pw-others",
    ),
    Story("When does it open again?", "status.asked", "status-look", "", "form pk-try"),
    Story("I do not know", "unclear", "pk-try", "form"),
    Story("My KTP photo is refused", "access.out blocked.photo", "photo", "", "docs form"),
    Story(
        "I asked for a new password, then a message came", "message.asked", "msg-asked", "", "mail-password msg-gate"
    ),
    Story("The bank account is in another name", "wallet.name", "wl-name", "", "wl-disconnect"),
    Story("The e-wallet wants an upgrade", "wallet.upgrade", "wl-upgrade", "", "wl-contact"),
    Story("Linking fails", "wallet.fails", "wl-fix", "", "wl-upgrade"),
    Story("My e-wallet is blocked", "wallet.blocked", "wl-blocked", "", "bank-call"),
    Story("I want to delete my account", "nik.change", "cannot", "", "form"),
    Story("The message for a new password does not come", "access.out nocode.reset mail.open", "code-check pk-reset"),
    Story(
        "I know neither my email nor my number any more",
        "mail.unknown phone.unknown unclear",
        "pk-try form",
        "ct-report",
        "mail-password docs",
    ),
)
