"""Build `resources/words/shortened.txt`: what people type who leave letters out of the words of the built lists.

Made from the lists in `resources/words/passwords`, which must be built before, by the rules of
`desktop/logic/passwords/net_spelling.py`; made here because it takes a dozen milliseconds. Line n holds the forms of
the words of rank n; a form of two words is of the likelier one.

    python -m tools.build_shortened
"""

from collections.abc import Mapping, Sequence

from desktop.logic.passwords.net_spelling import shortened
from tools.manifest import WORDS, write_entry
from tools.packages import FAKER, LANGUAGE

TARGET = WORDS / "shortened.txt"
MOST = {"words": 2_000, "names": 800, "places": 400, "sayings": 400, "interests": 400, "chat": 300, "national": 100}
"""How many words of each list people shorten, its first ones."""

_TELLING, _SHORT = 1_000, 4
"""To four letters only the likeliest words are shortened: chance makes so few letters too."""


def build(lists: Mapping[str, Sequence[str]]) -> str:
    """The text of the file; `lists` are the words of each name in `MOST`, the likeliest first."""
    ranks: dict[str, int] = {}
    for name, most in MOST.items():
        for rank, word in enumerate(lists[name][:most], 1):
            for form in shortened(word):
                if rank <= _TELLING or len(form) > _SHORT:
                    ranks[form] = min(rank, ranks.get(form, rank))
    forms_of: list[list[str]] = [[] for _ in range(max(MOST.values()))]
    for form, rank in sorted(ranks.items()):
        forms_of[rank - 1].append(form)
    return "".join(f"{' '.join(forms)}\n" for forms in forms_of)


def built_lists() -> dict[str, list[str]]:
    """The lists that the program ships."""
    return {name: (WORDS / "passwords" / f"{name}.txt").read_text("ascii").split() for name in MOST}


def main() -> None:
    """Write the file and its entry in the manifest."""
    text = build(built_lists())
    TARGET.write_text(text, encoding="ascii", newline="\n")
    entry = {
        "built_by": "tools/build_shortened.py",
        "from": [source.told() for source in (LANGUAGE, FAKER)],
        "licence": f"Apache-2.0 AND {LANGUAGE.licence}",
        "entries": len(text.split()),
    }
    write_entry(TARGET.name, entry)
    print(f"{TARGET.name}: {len(text.split())} forms, {len(text)} bytes")


if __name__ == "__main__":
    main()
