"""The vocabulary of the password room: every code with its severity and the evidence its sentences may use.

`first` and `last` are the places of the first and the last letter of a pattern, counted from 1 as people count; the
finding's span says the same in code points from 0. No evidence ever holds a letter of the password.
"""

from desktop.logic.findings import Code, Severity

GOOD, NOTE, WARNING, DANGER = Severity.GOOD, Severity.NOTE, Severity.WARNING, Severity.DANGER

_PLACE = ("first", "last")

# The password as a whole.
EMPTY = Code("password.empty", NOTE)
LISTED = Code("password.listed", DANGER, ("entries",))
LISTED_VARIANT = Code("password.variant-of-listed", WARNING, ("entries",))
SAME_AS_OTHER = Code("password.same-as-other", DANGER)
VARIANT_OF_OTHER = Code("password.variant-of-other", DANGER)
SHORT = Code("password.short", WARNING, ("length",))
TOO_LONG = Code("password.too-long", NOTE, ("limit",))
THREE_WORDS = Code("password.three-words", NOTE)
HARD_TO_GUESS = Code("password.hard-to-guess", GOOD)

# A part of it that is easy to guess.
ABOUT_OWNER = Code("password.about-owner", DANGER, _PLACE)
PROGRAMME = Code("password.programme-word", WARNING, _PLACE)
OFFICE = Code("password.office-word", WARNING, _PLACE)
NAME = Code("password.name", WARNING, _PLACE)
PLACE = Code("password.place", WARNING, _PLACE)
WORD = Code("password.word", WARNING, _PLACE)
SUFFIX = Code("password.suffix", NOTE, _PLACE)
ENGLISH = Code("password.english-word", WARNING, _PLACE)
SAYING = Code("password.saying", WARNING, _PLACE)
CHAT = Code("password.chat-word", WARNING, _PLACE)
REGIONAL = Code("password.regional-word", WARNING, _PLACE)
INTEREST = Code("password.interest", WARNING, _PLACE)
NATIONAL = Code("password.national", WARNING, _PLACE)
COMMON = Code("password.common-part", WARNING, _PLACE)
NUMBER = Code("password.known-number", WARNING, _PLACE)
DATE = Code("password.date", WARNING, _PLACE)
YEAR = Code("password.year", WARNING, _PLACE)
DIGITS = Code("password.digits", NOTE, _PLACE)
NIK = Code("password.nik", WARNING, _PLACE)
PHONE = Code("password.phone", WARNING, _PLACE)
PLATE = Code("password.plate", WARNING, _PLACE)
ACCOUNT = Code("password.account-number", WARNING, _PLACE)
LABELLED = Code("password.labelled-number", WARNING, _PLACE)
FEW_LETTERS = Code("password.few-letters", WARNING, _PLACE)
KEYBOARD = Code("password.keyboard", WARNING, _PLACE)
SEQUENCE = Code("password.sequence", WARNING, _PLACE)
REPEAT = Code("password.repeat", WARNING, _PLACE)

# How it is dressed up.
SWAPPED_LETTERS = Code("password.swapped-letters", NOTE, _PLACE)
MARKED = Code("password.marked-letters", NOTE, _PLACE)
REVERSED = Code("password.reversed", NOTE, _PLACE)
DECORATION = Code("password.decoration", NOTE)

# The new password beside the old one, or beside that of another account: one code for each way to make a variant.
CHANGE_SAME = Code("change.same", DANGER)
CHANGE_CASE = Code("change.case", WARNING)
CHANGE_REVERSED = Code("change.reversed", WARNING)
CHANGE_ROTATED = Code("change.rotated", WARNING)
CHANGE_SWAPPED_LETTERS = Code("change.swapped-letters", WARNING)
CHANGE_REPEATED = Code("change.repeated", WARNING)
CHANGE_SAME_CORE = Code("change.same-core", WARNING)
CHANGE_WALKED_SLOT = Code("change.walked-slot", WARNING)
CHANGE_CONTAINED = Code("change.contained", WARNING)
CHANGE_FEW_LETTERS = Code("change.few-letters", WARNING)
CHANGE_SAME_ENDING = Code("change.same-ending", WARNING)
CHANGE_ONE_WORD = Code("change.one-word", WARNING)
CHANGE_COMMON_RUN = Code("change.common-run", WARNING)
CHANGE_DIFFERENT = Code("change.different", GOOD)

CODES = {code.id: code for code in list(globals().values()) if isinstance(code, Code)}
