"""Build resources/style/fonts from named packages: subset faces, an icon font, its map, the licences and a manifest.

Run it by hand (`python tools/build_style.py`) when a face or an icon is wanted that is not there yet; it needs `npm`,
`pip` and fonttools. Every package is held to its sha256. The result is small enough to keep in the repository.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

TARGET = Path(__file__).parents[1] / "resources" / "style" / "fonts"
ICON_NAMES = Path(__file__).with_name("icons.txt")


@dataclass(frozen=True)
class Package:
    """A package of a registry and what is taken from it."""

    client: str
    name: str
    version: str
    sha256: str
    licence: str
    licence_file: str | None

    def fetch(self, into: Path) -> Path:
        """Fetch and unpack it; raises SystemExit when it is not the package this script was written for."""
        spec = f"{self.name}@{self.version}" if self.client == "npm" else f"{self.name}=={self.version}"
        npm = ["npm", "pack", "--silent", spec]
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", spec]
        into.mkdir(parents=True)
        subprocess.run(npm if self.client == "npm" else pip, cwd=into, check=True, stdout=subprocess.DEVNULL)
        archive = next(file for file in into.iterdir() if file.suffix in {".tgz", ".whl"})
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        if digest != self.sha256:
            raise SystemExit(f"{spec}: sha256 is {digest}, not {self.sha256}")
        if archive.suffix == ".tgz":
            with tarfile.open(archive) as tar:
                tar.extractall(into, filter="data")
        else:
            with zipfile.ZipFile(archive) as wheel:
                wheel.extractall(into)  # noqa: S202  # a wheel of known sha256, not a tar
        return into


NEXT = Package(
    "npm", "@expo-google-fonts/atkinson-hyperlegible-next", "0.4.1",
    "9c98b93e3f7dd7d7819f9c439aac9fb5b5466781fa1eb002caeb52eb7cb15ce8", "OFL-1.1", "package/LICENSE_FONT",
)  # fmt: skip
MONO = Package(
    "npm", "@expo-google-fonts/atkinson-hyperlegible-mono", "0.4.1",
    "cf1fcbfd4cc8ce88deacb11658f967d65c138d1ec4a924fdccfe9704ecbf449f", "OFL-1.1", "package/LICENSE_FONT",
)  # fmt: skip
DEJAVU = Package(
    "npm", "dejavu-fonts-ttf", "2.37.3",
    "b7013ac58f9225250619db82cfb72e99c37ca8195f2b5a06a9e6a95bc5e1c84a", "Bitstream-Vera", "package/LICENSE",
)  # fmt: skip
# The wheel holds Phosphor 1.3 itself; its MIT text is in phosphor-licence.txt beside this script.
PHOSPHOR = Package(
    "pip", "qtawesome", "1.4.2",
    "dbf08524428fa2df73918ce362153254cd44f089380576d84bfaad8f40eece45", "MIT", None,
)  # fmt: skip

# Latin, Latin-1, Latin Extended-A, the punctuation of our texts, and the arrows and currency signs people paste.
TEXT_LETTERS = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), 0x2C6, 0x2DC, *range(0x2002, 0x2010), *range(0x2010, 0x2028),
    0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122, *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2260,
]  # fmt: skip
# Where look-alikes live: Latin beyond Extended-A, phonetic letters, Greek, Cyrillic, Armenian, letter-like signs.
ODD_LETTERS = [
    0x138, *range(0x180, 0x370), *range(0x370, 0x530), *range(0x531, 0x590), *range(0x1D00, 0x1DC0),
    *range(0x1E00, 0x1F00), *range(0x2000, 0x2070), *range(0x2070, 0x20A0), *range(0x2100, 0x2190),
    *range(0xA720, 0xA800), 0x2215, 0x2219, 0x2223, 0x2236, 0x223C, 0x29F8, 0xFF0E,
]  # fmt: skip
FULL_WIDTH = range(0xFF01, 0xFF5F)
_FULL_WIDTH_SHIFT = 0xFEE0


def faces(found: dict[str, Path]) -> Iterator[tuple[str, TTFont]]:
    """Every face that is shipped: file name and the face, already subset."""
    for stem, package in (("AtkinsonHyperlegibleNext", NEXT), ("AtkinsonHyperlegibleMono", MONO)):
        for weight in ("400Regular", "700Bold"):
            face = TTFont(found[package.name] / "package" / weight / f"{stem}_{weight}.ttf", recalcTimestamp=False)
            cut = subset(face, TEXT_LETTERS)
            if package is NEXT:
                plain_zero(cut)
            yield f"{stem}-{weight[3:]}.ttf", cut
    for style, suffix in (("Regular", ""), ("Bold", "-Bold")):
        folder = found[DEJAVU.name] / "package" / "ttf"
        face, more = (
            TTFont(folder / f"DejaVuSansMono{suffix}.ttf", recalcTimestamp=False),
            TTFont(folder / f"DejaVuSans{suffix}.ttf", recalcTimestamp=False),
        )
        yield f"JagaLetters-{style}.ttf", odd_letters(face, more)


def subset(face: TTFont, letters: Iterable[int]) -> TTFont:
    """The face with these letters only; hinting goes, the window draws without it."""
    if "FFTM" in face:
        del face["FFTM"]  # a time stamp of the drawing program, nothing to subset
    options = Options(hinting=False, layout_features=["kern", "mark", "ccmp", "locl"], name_IDs=[0, 1, 2, 4, 6, 13])
    options.notdef_outline = True
    cutter = Subsetter(options)
    cutter.populate(unicodes=list(letters))
    cutter.subset(face)
    return face


def plain_zero(face: TTFont) -> None:
    """Take the slash out of the zero: dates and amounts in running text are read quicker without it.

    The slash parts the hole in two. The quarter of it from the lowest point to the leftmost one makes the whole.
    """
    outline, lowest_left = face["glyf"]["zero"], _lower_left(face["glyf"]["zero"])
    across, up = outline.xMin + outline.xMax, outline.yMin + outline.yMax
    lower_right = [(across - x, y) for x, y in lowest_left]
    upper_right = [(across - x, up - y) for x, y in reversed(lowest_left)]
    upper_left = [(x, up - y) for x, y in lowest_left]
    recording, pen = DecomposingRecordingPen(face.getGlyphSet()), TTGlyphPen(None)
    face.getGlyphSet()["zero"].draw(recording)
    edge_ends = [name for name, _ in recording.value].index("closePath") + 1
    for name, points in recording.value[:edge_ends]:
        getattr(pen, name)(*points)
    pen.moveTo(lower_right[0])
    for arc in (lower_right, upper_right, upper_left, lowest_left[::-1]):
        pen.qCurveTo(*arc[1:])
    pen.closePath()
    face["glyf"]["zero"] = pen.glyph()


def _lower_left(zero: Glyph) -> list[tuple[int, int]]:
    """The points of the hole's outline from its lowest one to its leftmost; both lie on the curve."""
    coordinates, ends, _ = zero.getCoordinates(None)
    hole = list(coordinates[ends[0] + 1 : ends[1] + 1])
    middle = (zero.yMin + zero.yMax) / 2
    leftmost = min(range(len(hole)), key=lambda at: (hole[at][0], abs(hole[at][1] - middle)))
    return [hole[0], *reversed(hole[leftmost + 1 :]), hole[leftmost]]


def odd_letters(face: TTFont, more: TTFont) -> TTFont:
    """The fall-back face: no odd letter may show as a box. Full-width forms borrow the plain letter, set wider."""
    letters = {**face.getBestCmap()}
    for code in set(ODD_LETTERS) & set(more.getBestCmap()) - set(letters):
        letters[code] = _borrowed(face, more, more.getBestCmap()[code])
    for wide in FULL_WIDTH:
        letters[wide] = _widened(face, letters[wide - _FULL_WIDTH_SHIFT])
    for table in face["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: name for code, name in letters.items() if table.format == 12 or code < 0x10000}
    subset(face, [*ODD_LETTERS, *FULL_WIDTH])
    rename(face, "JagaLetters")
    return face


def _borrowed(face: TTFont, more: TTFont, glyph: str) -> str:
    """A copy of a glyph of the sister face, which has the same units; gives the copy's name."""
    name = f"{glyph}.sans"
    recording, pen = DecomposingRecordingPen(more.getGlyphSet()), TTGlyphPen(None)
    more.getGlyphSet()[glyph].draw(recording)
    recording.replay(pen)
    face["glyf"][name] = pen.glyph()
    face["hmtx"][name] = more["hmtx"][glyph]
    return name


def _widened(face: TTFont, glyph: str) -> str:
    """A copy of a glyph in the middle of a cell of one and a half width; gives the copy's name."""
    name = f"{glyph}.wide"
    advance, bearing = face["hmtx"][glyph]
    shift = advance // 4
    outline = deepcopy(face["glyf"][glyph])
    if outline.isComposite():
        for component in outline.components:
            component.x += shift
    elif outline.numberOfContours > 0:
        outline.coordinates.translate((shift, 0))
    face["glyf"][name] = outline
    face["hmtx"][name] = (advance * 3 // 2, bearing + shift)
    outline.recalcBounds(face["glyf"])
    return name


def rename(face: TTFont, family: str) -> None:
    """Another family name, so that a changed face is never taken for the original (its licence asks for it)."""
    style = face["name"].getDebugName(2)
    for record in face["name"].names:
        if record.nameID in {1, 4, 6}:
            record.string = {1: family, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}[record.nameID]


def icons(folder: Path) -> tuple[TTFont, dict[str, int]]:
    """The icon face and name -> code point. A plain name is the bold stroke; "...-fill" the filled form."""
    fonts = folder / "qtawesome" / "fonts"
    codes = json.loads((fonts / "phosphor-charmap-1.3.0.json").read_text(encoding="utf-8"))
    chosen = {}
    for name in sorted(ICON_NAMES.read_text(encoding="utf-8").split()):
        chosen[name] = int(codes[name if name.endswith("-fill") else f"{name}-bold"], 16)
    face = subset(TTFont(fonts / "phosphor-1.3.0.ttf", recalcTimestamp=False), chosen.values())
    rename(face, "JagaIcons")
    return face, chosen


def licence_name(package: Package) -> str:
    """The file of a package's licence; qtawesome is only where the icons were found."""
    return f"LICENCE-{'phosphor-icons' if package is PHOSPHOR else package.name.split('/')[-1]}.txt"


def main() -> None:
    """Fetch, subset, write."""
    TARGET.mkdir(parents=True, exist_ok=True)
    packages = (NEXT, MONO, DEJAVU, PHOSPHOR)
    with tempfile.TemporaryDirectory() as temporary:
        found = {one.name: one.fetch(Path(temporary) / str(index)) for index, one in enumerate(packages)}
        for file, face in faces(found):
            face.save(TARGET / file)
        face, names = icons(found[PHOSPHOR.name])
        face.save(TARGET / "JagaIcons.ttf")
        (TARGET / "icons.json").write_text(json.dumps(names, indent=1) + "\n", encoding="utf-8")
        for one in packages:
            beside = Path(__file__).with_name("phosphor-licence.txt")
            text = found[one.name] / one.licence_file if one.licence_file else beside
            licence = text.read_text(encoding="utf-8").replace("\r\n", "\n")
            (TARGET / licence_name(one)).write_text(licence, encoding="utf-8")
    manifest = [
        {"package": one.name, "version": one.version, "from": one.client, "sha256": one.sha256, "licence": one.licence}
        for one in packages
    ]
    (TARGET / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
