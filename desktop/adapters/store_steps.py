"""The tables of the personal store, as the steps that led to them: step n makes version n out of version n - 1.

A step that was ever shipped is never changed; what changes is a step more (and its test).
"""

from collections.abc import Sequence

# Every column is an id of a programme pack or a minute; there is no place for a sentence. A minute is text, as
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

STEPS: Sequence[Sequence[str]] = (_A_PLAN,)
