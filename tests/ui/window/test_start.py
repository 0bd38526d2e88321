"""What happens between the command and the first picture of the window, in a process of its own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.arguments import BLOCKLIST, parse
from desktop.cli.help import sentence
from desktop.commands import WINDOW, every_command
from desktop.logic.languages import LANGUAGES
from desktop.logic.pack.head import load_head
from desktop.logic.words import load_words
from tools.build_blocklist import build, ranked

ROOT = Path(__file__).resolve().parents[3]
# All that the first page is made of. What other pages need is imported when they are opened, or after the first paint:
# every module more is half a millisecond that everybody waits for.
BEFORE_THE_FIRST_PAINT = {
    "desktop": {
        "adapters",
        "arguments",
        "commands",
        "engine",
        "first_paint",
        "logic",
        "main",
        "opening",
        "premises",
        "rooms",
        "startup",
        "ui",
        "visit",
        "window",
    },
    "desktop.adapters": {"clock", "own_command", "session_bus", "settings_store", "temporary"},
    "desktop.logic": {
        "jsonfile",
        "languages",
        "pack",
        "plain_file",
        "private",
        "resources",
        "settings",
        "situation",
        "words",
    },
    "desktop.logic.pack": {"head", "texts"},
    "desktop.rooms": {"all", "home"},
    "desktop.ui": {
        "announcing",
        "application",
        "checkup",
        "dressing_shell",
        "drop_page",
        "faces",
        "frame",
        "furniture",
        "header",
        "home",
        "host",
        "later",
        "page",
        "passwords",
        "places",
        "recovery",
        "room",
        "shell",
        "theme",
        "way",
        "widgets",
    },
    "desktop.ui.checkup": {"change_places", "places"},
    "desktop.ui.home": {"hero", "home"},
    "desktop.ui.passwords": {"places"},
    "desktop.ui.recovery": {"places"},
    "desktop.ui.widgets": {"boxes", "buttons", "heard_as", "items", "lines", "plain_label", "rosette", "tiles"},
}
# Libraries of the engine, and what the standard library takes long for.
NEVER = ("ada_url", "publicsuffixlist", "linkify_it", "jsonschema", "datetime", "dataclasses", "importlib.resources")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **environment},
    )


@pytest.mark.slow
def test_until_painted_ends_by_itself_and_says_time_and_memory() -> None:
    done = run("-m", "desktop", "--until-painted")

    assert done.returncode == 0
    assert re.fullmatch(r"\d+ ms \d+\.\d MiB\n", done.stdout)


@pytest.mark.slow
def test_before_the_first_paint_only_what_the_first_page_needs_is_imported() -> None:
    code = (
        "import sys; from desktop import main, opening; "
        "opening.startup_line = lambda: ' '.join(sys.modules); "
        "main.main(['--until-painted'])"
    )

    done = run("-c", code)
    loaded = set(done.stdout.split())

    allowed = {"desktop"} | {f"{package}.{name}" for package, names in BEFORE_THE_FIRST_PAINT.items() for name in names}
    assert "desktop.ui.home.home" in loaded, done.stderr
    assert {name for name in loaded if name.split(".")[0] == "desktop"} - allowed == set()
    assert loaded & set(NEVER) == set()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("nowhere", "The folder named after --programme does not exist or cannot be read."),
        (".", "That folder is not a programme pack. There is no programme.json in it."),
    ],
)
def test_a_folder_that_is_no_pack_is_told_before_there_is_a_window(tmp_path: Path, folder: str, sentence: str) -> None:
    done = run("-m", "desktop", "--until-painted", "--lang", "en", "--programme", str(tmp_path / folder))

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"jaga-akun: {sentence}\n")


@pytest.mark.slow
@pytest.mark.parametrize("command", [("--until-painted", "--lang", "id"), ("tour", "--out", "pictures")])
def test_a_broken_pack_is_one_sentence_and_no_window(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "programme.json").write_text("{}", "utf-8")

    done = run("-m", "desktop", *command, "--programme", str(tmp_path))

    assert (done.returncode, done.stdout) == (2, "")
    assert len([line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]) == 1
    assert 'Paket program ini tidak bisa dipakai. Rincian untuk pembuat paket: "texts/id.json, /:' in done.stderr


@pytest.mark.parametrize("arguments", [["--blocklist", "check"], ["--blocklist=check"]], ids=" ".join)
def test_a_list_of_passwords_is_an_option_of_the_window(arguments: list[str]) -> None:
    command, given = parse(arguments, every_command())

    assert (command, given.get(BLOCKLIST)) == (WINDOW, Path("check"))


ASK_THE_PAGE = """
import sys
from desktop import main, opening
from desktop.ui.secrets.typed import Typed
windows, make = [], opening._window
opening._window = lambda *given: windows.append(make(*given)) or windows[0]


def ask(text):
    from desktop.rooms.passwords import check_password

    return check_password(windows[0], Typed(text)).strength.listed


opening.startup_line = lambda: " ".join(str(ask(text)) for text in ("Kwz7!palem#Rvq2", "123456", "Kwz8!palem#Rvq9"))
sys.exit(main.main(["--until-painted", *sys.argv[1:]]))
"""


@pytest.mark.slow
@pytest.mark.parametrize(("named", "listed"), [(False, "False True False\n"), (True, "True True False\n")])
def test_the_password_page_asks_the_list_that_was_named(tmp_path: Path, listed: str, *, named: bool) -> None:
    file = tmp_path / "pusat.bin"
    file.write_bytes(build(ranked(["pelatihan-71", "Kwz7!palem#Rvq2", "jendela-angsa"])))

    done = run("-c", ASK_THE_PAGE, *(("--blocklist", str(file)) if named else ()))

    assert (done.returncode, done.stdout) == (0, listed), done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("content", "text_id"),
    [
        (None, "cli.blocklist.no-file"),
        (b"", "cli.blocklist.broken"),
        (b"123456\nrahasia\n" * 9, "cli.blocklist.broken"),
    ],
    ids=["missing", "empty", "text"],
)
def test_a_file_that_is_no_list_of_passwords_is_told_before_there_is_a_window(
    tmp_path: Path, content: bytes | None, text_id: str, language: str
) -> None:
    file = tmp_path / "hunter2"
    if content is not None:
        file.write_bytes(content)

    done = run("-m", "desktop", "--lang", language, "--blocklist", str(file))

    said = sentence(text_id, language, place="byte 0")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"jaga-akun: {said}\n")


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize(
    ("options", "kept", "language"), [((), {}, "id"), ((), {"language": "en"}, "en"), (("--lang", "en"), {}, "en")]
)
@pytest.mark.parametrize("display", ["", ":987"])
def test_without_a_screen_one_sentence_says_what_to_do(
    tmp_path: Path, options: tuple[str, ...], kept: dict[str, str], language: str, display: str
) -> None:
    (tmp_path / "jaga-akun").mkdir()
    (tmp_path / "jaga-akun" / "settings.json").write_text(json.dumps(kept))

    done = run(
        "-m", "desktop", *options,
        DISPLAY=display, WAYLAND_DISPLAY="", QT_QPA_PLATFORM="", XDG_CONFIG_HOME=str(tmp_path),
    )  # fmt: skip

    assert done.returncode == 69
    assert done.stdout == ""
    assert done.stderr == load_words(language, load_head())("shell.no-screen") + "\n"


@pytest.mark.slow
def test_a_crash_says_its_kind_and_place_and_no_words_of_a_person() -> None:
    code = (
        "import sys; from desktop.ui.application import quiet_excepthook; sys.excepthook = quiet_excepthook;"
        "raise ValueError('hunter2')"
    )

    done = run("-c", code)

    assert "ValueError" in done.stderr
    assert "hunter2" not in done.stderr
