"""The tables of each store, as the steps that led to them: step n makes version n out of version n - 1.

A step that was ever shipped is never changed; what changes is a step more (and its test).
"""

from collections.abc import Sequence

# Every column of a plan is an id of a programme pack or a minute: no place for a sentence. A minute is text, as
# 2026-11-24T13:40: the clock on the wall, without a zone.
_A_PLAN = (
    """CREATE TABLE plan (
        only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
        programme TEXT NOT NULL, version INTEGER NOT NULL, began TEXT NOT NULL
    )""",
    """CREATE TABLE plan_answer (
        node TEXT NOT NULL, place INTEGER NOT NULL, option TEXT NOT NULL,
        PRIMARY KEY (node, place)
    ) WITHOUT ROWID""",
    "CREATE TABLE plan_tick (step TEXT PRIMARY KEY, minute TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE plan_tick_card (
        step TEXT NOT NULL, place INTEGER NOT NULL, card TEXT NOT NULL,
        PRIMARY KEY (step, place)
    ) WITHOUT ROWID""",
    "CREATE TABLE plan_failed (step TEXT PRIMARY KEY, minute TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE plan_time (of TEXT PRIMARY KEY, minute TEXT) WITHOUT ROWID",
)

# A day is text, as 2026-11-24. A label is the one thing in this file that a person typed. An id is never given twice
# (AUTOINCREMENT), so nothing that somebody noted of a removed account can mean another one.
_ACCOUNTS = (
    """CREATE TABLE account (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL, label TEXT, every INTEGER, added TEXT NOT NULL, changed TEXT, snoozed_until TEXT
    )""",
    """CREATE TABLE account_fact (
        account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        place INTEGER NOT NULL, what TEXT NOT NULL, day TEXT NOT NULL,
        PRIMARY KEY (account, place)
    ) WITHOUT ROWID""",
    """CREATE TABLE reminding (
        only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
        shown_on TEXT, tag_was_on INTEGER NOT NULL DEFAULT 0
    )""",
    "INSERT INTO reminding (only_one) VALUES (1)",
)

# Old passwords, twelve bits of each (decision 0018): no place for a text or a longer hash. The key is not in this file.
_TAGS = (
    "ALTER TABLE reminding ADD COLUMN tag_salt BLOB",
    "ALTER TABLE reminding ADD COLUMN tag_bits BLOB",
)

STEPS: Sequence[Sequence[str]] = (_A_PLAN, _ACCOUNTS, _TAGS)

# The kiosk's own: how often in a row a wrong PIN was typed, and when last, in seconds since the machine was started.
_TRIES = (
    """CREATE TABLE pin_tries (
        only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
        wrong INTEGER NOT NULL, at REAL NOT NULL
    )""",
)

# What a centre counts (decision 0022): no column has room for a word that is not one of these. The id is drawn by
# chance with the first count; a revision is how often this PC had counted when it changed a day last.
TOPICS = (
    "forgot-password", "account-misused", "contact-lost", "nik-taken", "wallet", "suspicious-message",
    "already-happened", "password", "check-up", "other",
)  # fmt: skip
OUTCOMES = ("done", "referred", "left", "timed-out")
_A_DAY = "day TEXT NOT NULL CHECK (day IS date(day, '+0 days') AND day >= '2020-01-01')"
_A_REVISION = "revision INTEGER NOT NULL CHECK (typeof(revision) = 'integer' AND revision BETWEEN 1 AND 1000000000)"
_TALLY = (
    f"""CREATE TABLE tally (
        day TEXT NOT NULL REFERENCES tally_day (day) ON DELETE CASCADE,
        hour INTEGER NOT NULL CHECK (typeof(hour) = 'integer' AND hour BETWEEN 0 AND 23),
        topic TEXT NOT NULL CHECK (topic IN {TOPICS}),
        outcome TEXT NOT NULL CHECK (outcome IN {OUTCOMES}),
        assisted INTEGER NOT NULL CHECK (assisted IN (0, 1)),
        count INTEGER NOT NULL CHECK (typeof(count) = 'integer' AND count BETWEEN 1 AND 1000000000),
        PRIMARY KEY (day, hour, topic, outcome, assisted)
    ) WITHOUT ROWID""",
    f"CREATE TABLE tally_day ({_A_DAY} PRIMARY KEY, {_A_REVISION}) WITHOUT ROWID",
    """CREATE TABLE tally_own (
        only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
        id TEXT CHECK (id IS NULL OR (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*')),
        revision INTEGER NOT NULL
    )""",
    "INSERT INTO tally_own VALUES (1, NULL, 0)",
    # A day of another PC is one row of numbers, words by their places above: there may be a thousand PCs, and the whole
    # file is looked at with every count.
    f"""CREATE TABLE tally_other (
        id TEXT NOT NULL CHECK (length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'),
        {_A_DAY},
        {_A_REVISION},
        cells TEXT NOT NULL CHECK (typeof(cells) = 'text' AND trim(cells, '0123456789 ,') = ''),
        PRIMARY KEY (id, day)
    ) WITHOUT ROWID""",
)

KIOSK_STEPS: Sequence[Sequence[str]] = (_TRIES, _TALLY)
