"""A command is one value in a file of its own: the parser, its refusals, the help and the document's table follow."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import cast

import pytest

from desktop.arguments import Command, Given, UsageError, parse
from desktop.cli import COMMANDS, run
from desktop.cli.help import help_text
from desktop.cli.options import TODAY
from desktop.commands import every_command
from desktop.logic.languages import LANGUAGES
from tools.command_table import TARGET, table

Printed = pytest.CaptureFixture[bytes]

CANARY = "hunter2-kata-sandi"
A_COMMAND = """
from desktop.arguments import LANG, Command, Given, Option, flag, one_of
from desktop.cli import terminal

COLOUR = one_of("--colour", {"red": 1, "blue": 2}, "cli.help.json")
LOUD = flag("--loud", "cli.help.version")

def greet(given: Given) -> int:
    terminal.write(f"{given.texts} {given.get(COLOUR)} {given.has(LOUD)} {given.language}\\n")
    return 9

GREET = Command(
    name="room greet",
    forms=(("NAME", "cli.help.tour"),),
    run=greet,
    options=(COLOUR, LOUD, LANG),
    takes=(1, 1),
    otherwise="cli.usage.no-text",
    statuses=((9, "cli.help.tour.ok"),),
    examples=("jaga-akun room greet Budi",),
)
"""


@pytest.fixture(scope="module")
def greet(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """A command that the program does not have, from a file of its own."""
    file = tmp_path_factory.mktemp("cli") / "greet.py"
    file.write_text(A_COMMAND, "utf-8")
    spec = spec_from_file_location("greet", file)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Command", module.GREET)


@pytest.mark.parametrize(
    "arguments",
    [
        ["room", "greet", "Budi", "--colour", "blue", "--loud", "--lang", "en"],
        ["--colour=blue", "room", "--loud", "greet", "--lang=en", "Budi"],
        ["--lang", "en", "--loud", "--colour", "red", "--colour", "blue", "--", "room", "greet", "Budi"],
    ],
    ids=["behind", "between", "before"],
)
def test_a_command_from_one_file_is_parsed_and_run(greet: Command, arguments: list[str], capfdbinary: Printed) -> None:
    assert run(arguments, (*COMMANDS, greet)) == 9
    assert capfdbinary.readouterr() == (b"('Budi',) 2 True en\n", b"")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["room", "greet"], "Teks yang diperiksa belum ada."),
        (["room", "greet", "Budi", CANARY], "Teks yang diperiksa belum ada."),
        (["room", CANARY], "Perintahnya salah. Pilih salah satu: room greet."),
        ([CANARY], ", pack check, room greet."),
        (["room", "greet", "Budi", "--colour", CANARY], "Perintah atau pilihannya salah."),
        (["room", "greet", "Budi", "--colour"], "Perintah atau pilihannya salah."),
        (["room", "greet", "Budi", "--colour", "--loud"], "Perintah atau pilihannya salah."),
        (["room", "greet", "Budi", "--col", "red"], "Perintah atau pilihannya salah."),
        (["room", "greet", "Budi", f"--loud={CANARY}"], "Perintah atau pilihannya salah."),
        (["room", "greet", "Budi", "--json"], "Perintah atau pilihannya salah."),
        (["check", "x", "--loud"], "Perintah atau pilihannya salah."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_from_one_file_is_refused_without_repeating_what_was_typed(
    greet: Command, arguments: list[str], said: str, capfdbinary: Printed
) -> None:
    assert run(arguments, (*COMMANDS, greet)) == 2

    out, err = capfdbinary.readouterr()
    assert out == b""
    assert said in err.decode().splitlines()[0]
    assert CANARY.encode() not in err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_from_one_file_has_its_help_and_its_lines_in_the_whole_help(greet: Command, language: str) -> None:
    commands = (*COMMANDS, greet)

    page, whole = help_text(language, commands, ("room", "greet")), help_text(language, commands)

    assert page == help_text(language, commands, ("room",))
    assert page.startswith("jaga-akun room greet NAME\n")
    assert "  jaga-akun room greet Budi\n" in page
    assert "    9  " in page
    for line in ("  --colour red|blue\n", "  --loud\n"):
        assert line in page
        assert line in whole
    assert "  jaga-akun room greet NAME\n" in whole


def test_a_command_from_one_file_has_its_row_in_the_table_of_the_document(greet: Command) -> None:
    *rest, row = table((*COMMANDS, greet)).splitlines()

    assert rest == table(COMMANDS).splitlines()
    assert row == (
        "| `room greet NAME` | Draw every page into a folder. | `--colour red\\|blue` `--loud` `--lang id\\|en` "
        "| 2 wrong usage, 9 every page was drawn, 70 fault of the program, "
        "74 the answer cannot be written |"
    )


def test_the_document_holds_the_table_of_the_commands() -> None:
    assert table(every_command()) in TARGET.read_text("utf-8"), "run: python -m tools.command_table"


def test_every_file_that_declares_a_command_is_in_the_list() -> None:
    folder = Path(__file__).resolve().parents[2] / "desktop" / "cli"
    declaring = [file.stem for file in folder.glob("*.py") if "= Command(" in file.read_text("utf-8")]

    assert sorted(declaring) == sorted(command.name.replace(" ", "_").replace("-", "_") for command in COMMANDS)


def test_whether_a_value_stands_behind_an_option_is_the_same_for_every_command_that_takes_it() -> None:
    """The arguments are taken apart before anybody knows for which command."""
    options = {(option.name, bool(option.shape)) for command in every_command() for option in command.options}

    assert len({name for name, _ in options}) == len(options)


@pytest.mark.parametrize(
    ("arguments", "texts"),
    [
        (["check", "- halo --json"], ("- halo --json",)),
        (["check", "--halo dunia"], ("--halo dunia",)),
        (["check", "-62"], ("-62",)),
        (["check", "-6.5"], ("-6.5",)),
        (["check", "-"], ("-",)),
        (["check", "--", "--json", "--"], ("--json", "--")),
        (["check", "a=b", "https://example.com/?--json=1"], ("a=b", "https://example.com/?--json=1")),
        (["--sender", "check", "check", "x"], ("x",)),
        (["check", "check", "check"], ("check", "check")),
        (["check", ""], ("",)),
    ],
    ids=" ".join,
)
def test_what_is_no_option_is_a_text(arguments: list[str], texts: tuple[str, ...]) -> None:
    command, given = parse(arguments, COMMANDS)

    assert (command.name, given.texts) == ("check", texts)


@pytest.mark.parametrize(
    "arguments",
    [["check", "-x"], ["check", "--js", "x"], ["check", "x", "--sender", "-y"], ["check", "x", "--today="], ["-hx"]],
    ids=" ".join,
)
def test_what_is_nearly_an_option_is_refused(arguments: list[str]) -> None:
    with pytest.raises(UsageError):
        parse(arguments, COMMANDS)


def test_nothing_that_was_given_is_shown_or_hangs_on_a_refusal() -> None:
    _, given = parse(["check", CANARY, "--sender", CANARY], COMMANDS)
    with pytest.raises(UsageError) as refused:
        parse(["check", "x", TODAY.name, CANARY], COMMANDS)

    assert CANARY not in repr(given)
    assert (refused.value.__cause__, refused.value.__context__) == (None, None)


@pytest.mark.parametrize("json", [[], ["--json"]], ids=["", "json"])
def test_a_fault_of_ours_says_its_kind_and_place_and_nothing_of_the_text(json: list[str], capfdbinary: Printed) -> None:
    def fall(given: Given) -> int:
        raise RuntimeError(given.texts[0])

    (check,) = (command for command in COMMANDS if command.name == "check")

    assert run(["check", CANARY, *json], (check._replace(run=fall),)) == 70
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err.startswith(b"jaga-akun: Terjadi kesalahan di dalam program.")
    assert b"test_commands:" in err.partition(b"(RuntimeError ")[2]
    assert CANARY.encode() not in err


def test_an_option_that_was_not_written_has_no_value() -> None:
    _, given = parse(["check", "x"], COMMANDS)

    assert given.get(TODAY) is None
    assert not given.has(TODAY)


@pytest.mark.parametrize("file", ["mail.eml", "Surat.EML", "./mail", "/media/x", "C:\\surat.eml", "a b/c.png"])
def test_a_file_alone_is_for_the_window(file: str) -> None:
    command, given = parse([file, "--lang", "en"], every_command())

    assert (command.name, given.texts) == ("", (file,))


@pytest.mark.parametrize("words", [["chek"], ["https://prakerja.vip/"], ["a.eml", "b.eml"], ["a.eml", "check"], [""]])
def test_what_is_no_file_does_not_open_the_window(words: list[str]) -> None:
    with pytest.raises(UsageError):
        parse(words, every_command())


def test_a_kiosk_opens_no_file_that_somebody_names(capfdbinary: Printed) -> None:
    assert run(["--kiosk", "mail.eml"], every_command()) == 2
    assert b"mail.eml" not in capfdbinary.readouterr().err
