"""Build `resources/words/passwords/*.txt`: the words by which an attacker who knows Indonesia guesses a password.

A strength meter that does not know them calls `alhamdulillah` strong. One file a kind, one word a line, the likeliest
first. Most is written by hand in `tools/password_words`; two packages, pinned by their fingerprints, add the words of
subtitles and of Wikipedia, and more names and towns. Nothing of a package is run: JSON is parsed, Python is read by
`ast`. Same input, same bytes. `resources/words/manifest.json` says what each file is made from.

    python -m tools.build_password_words        needs npm and pip, and the network
"""

import ast
import itertools
import json
import re
from collections.abc import Iterable
from pathlib import Path

from desktop.logic.passwords.normalised import normalise
from tools.manifest import WORDS, write_entry
from tools.packages import FAKER, LANGUAGE, Source

ROOT = Path(__file__).resolve().parent.parent
BY_HAND = ROOT / "tools" / "password_words"
TARGET = WORDS / "passwords"
MOST_WORDS = 21_500
MOST_BYTES = 480_000
OURS = "Apache-2.0"

# The kind, and the file in `tools/password_words` that begins it.
KINDS = {
    "names": "names.txt",
    "places": "places.txt",
    "sayings": "sayings.txt",
    "chat": "words_chat.txt",
    "regional": "words_regional.txt",
    "interests": "interests.txt",
    "national": "national.txt",
    "numbers": "numbers.txt",
    "people": "people.txt",
    "offices": "offices.txt",
    "addresses": "addresses.txt",
}
SEVERAL_IN_A_LINE = ("offices", "addresses")
MORE_NAMES = "families.txt"


# Lists beside the words, built from the file of their name in `tools/password_words` into `resources/words`.
LINES, OTHERS = "lines", ("scripts", "orders", "once_drawn")

# Only its words of subtitles are under the licence for databases.
LANGUAGE_NAMES = LANGUAGE._replace(licence="MIT")


def literal_lists(source: bytes, *names: str) -> list[str]:
    """What the tuples `names` in the class bodies of a Python file hold, read without running it."""
    tree = ast.parse(source)
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id in names for to in node.targets):
            found += ast.literal_eval(node.value)
    return found


def plain(word: str) -> str:
    """`word` in lower case without anything but a-z and 0-9: "Padang Sidempuan" is padangsidempuan."""
    return re.sub(r"[^a-z0-9]", "", word.lower())


def by_hand(file: Path) -> list[str]:
    """The entries of a hand-written list: one a line, what stands after "#" is a comment."""
    lines = (line.partition("#")[0].strip() for line in file.read_text("utf-8").splitlines())
    return [line for line in lines if line]


def people() -> list[str]:
    """Public people by their whole names, with spaces; several stand in a line."""
    return [name.strip() for line in by_hand(BY_HAND / KINDS["people"]) for name in line.split(",") if name.strip()]


def entries(kind: str) -> list[str]:
    """The hand-written entries of a kind, joined."""
    if kind == "people":
        return [plain(name) for name in people()]
    lines = by_hand(BY_HAND / KINDS[kind])
    return " ".join(lines).split() if kind in SEVERAL_IN_A_LINE else lines


def family_names() -> list[str]:
    """Family names, and the single names of public people."""
    single = (part for name in people() for part in name.split() if len(part) > 3)
    return [*" ".join(by_hand(BY_HAND / MORE_NAMES)).split(), *single]


def once(words: Iterable[str]) -> list[str]:
    """`words` without empty ones and repetitions, each at its first place."""
    return list(dict.fromkeys(word for word in words if word))


def interleaved(*lists: list[str]) -> list[str]:
    """The first of each list, then the second of each, and so on: several orders of frequency become one."""
    return [word for row in itertools.zip_longest(*lists, fillvalue="") for word in row]


def dictionary(lists: list[list[str]], names: list[str]) -> list[str]:
    """The words of general language by rank: a-z, three letters or more, at most `MOST_WORDS`.

    A doubled word loses its hyphen (`berabad-abad`). A name that stands in `names` no later than here is left to it.
    """
    left_out = frozenset(by_hand(BY_HAND / "no_words.txt"))
    rank = {name: place for place, name in enumerate(names)}
    folded = ([word.replace("-", "") for word in words] for words in lists)
    found = once(word for word in interleaved(*folded) if re.fullmatch(r"[a-z]{3,}", word) and word not in left_out)
    return [word for place, word in enumerate(found) if rank.get(word, len(names) + place + 1) > place][:MOST_WORDS]


def build() -> dict[str, tuple[list[str], list[Source]]]:
    """Every kind -> its words, likeliest first, and the packages that they come from."""
    language, faker = LANGUAGE.files(), FAKER.files()
    subtitles, wikipedia, more_names = (
        json.loads(language[f"package/src/{name}.json"]) for name in ("commonWords", "wikipedia", "names")
    )
    given = ("first_names_male", "first_names_female", "last_names_male", "last_names_female")
    invented = literal_lists(faker["faker/providers/person/id_ID/__init__.py"], *given)
    towns = literal_lists(faker["faker/providers/address/id_ID/__init__.py"], "cities", "states")
    added = {"names": [*more_names, *invented, *family_names()], "places": towns}
    sources = {"names": [LANGUAGE_NAMES, FAKER], "places": [FAKER]}
    built: dict[str, tuple[list[str], list[Source]]] = {}
    for kind in KINDS:
        more = [word for word in map(plain, added.get(kind, [])) if len(word) > 2]
        built[kind] = (once([*entries(kind), *more]), sources.get(kind, []))
    return {"words": (dictionary([subtitles, wikipedia], built["names"][0]), [LANGUAGE]), **built}


def lines() -> list[str]:
    """The lines that everybody knows, by their letters alone; a beginning of another one needs no entry of its own."""
    found = sorted({re.sub(r"[^a-z]", "", line.lower()) for line in by_hand(BY_HAND / f"{LINES}.txt")})
    return [line for line, after in itertools.zip_longest(found, found[1:], fillvalue="") if not after.startswith(line)]


def as_read(name: str) -> list[str]:
    """The entries of a list in any script, as a password is read: in NFKC, small letters, without marks."""
    entries = " ".join(by_hand(BY_HAND / f"{name}.txt")).split()
    return once(normalise(entry).lower for entry in entries)


def beside() -> dict[str, list[str]]:
    """The lists beside the words."""
    return {LINES: lines(), **{name: as_read(name) for name in OTHERS}}


def licence(kind: str, sources: list[Source]) -> str:
    """The licences of a kind's file as one SPDX expression."""
    parts = {part for source in sources for part in source.licence.split(" AND ")}
    ours = {OURS} if kind in KINDS else set()
    return " AND ".join(sorted(parts | ours))


def entry(kind: str, words: list[str], sources: list[Source]) -> dict[str, object]:
    """What the manifest says of one kind's file."""
    return {
        "built_by": "tools/build_password_words.py",
        "by_hand": f"tools/password_words/{KINDS[kind]}" if kind in KINDS else None,
        "from": [source.told() for source in sources],
        "licence": licence(kind, sources),
        "entries": len(words),
    }


def main() -> None:
    """Write the lists and their entries in the manifest."""
    built = build()
    texts = {kind: "".join(f"{word}\n" for word in words) for kind, (words, _) in built.items()}
    total = sum(map(len, texts.values()))
    if total > MOST_BYTES:
        raise SystemExit(f"{total} bytes are more than {MOST_BYTES}")
    TARGET.mkdir(parents=True, exist_ok=True)
    for kind, text in texts.items():
        (TARGET / f"{kind}.txt").write_text(text, encoding="ascii", newline="\n")
        write_entry(f"passwords/{kind}.txt", entry(kind, *built[kind]))
        print(f"{kind}.txt: {len(built[kind][0])} entries, {len(text)} bytes")
    for name, found in beside().items():
        (WORDS / f"{name}.txt").write_text("".join(f"{one}\n" for one in found), encoding="utf-8", newline="\n")
        told = {"built_by": "tools/build_password_words.py", "by_hand": f"tools/password_words/{name}.txt", "from": []}
        write_entry(f"{name}.txt", {**told, "licence": OURS, "entries": len(found)})
        print(f"{name}.txt: {len(found)} entries")
    print(f"{total} bytes of at most {MOST_BYTES}")


if __name__ == "__main__":
    main()
