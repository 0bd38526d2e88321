"""What packages are made of: what stays out, what the menu and the manual say, and that no system is forgotten."""

import configparser
import json
import runpy
import sys
from pathlib import Path, PurePath
from typing import Any

import pytest

from desktop.adapters.own_command import CONSOLE, WINDOWED
from desktop.adapters.settings_store import settings_folder
from desktop.adapters.store_file import FILE_NAME, data_folder
from desktop.cli.options import JSON
from desktop.logic.login_entry import AUTOSTART_FILE

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"

pytestmark = pytest.mark.skipif(not PACKAGING.is_dir(), reason="packages are made from a checkout")


def script(name: str) -> dict[str, Any]:
    return runpy.run_path(str(PACKAGING / name))


QT = "PySide6/Qt"


@pytest.mark.skipif(sys.platform != "linux", reason="names of Linux")
@pytest.mark.parametrize(
    ("place", "stays"),
    [
        (f"{QT}/lib/libQt6DBus.so.6", True),
        (f"{QT}/lib/libQt6Network.so.6", False),
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        (f"{QT}/plugins/platforms/libqvnc.so", False),
        (f"{QT}/plugins/platforms/libqminimalegl.so", False),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", False),
        (f"{QT}/plugins/egldeviceintegrations/libqeglfs-x11-integration.so", False),
        (f"{QT}/plugins/printsupport/libcupsprintersupport.so", True),
        (f"{QT}/plugins/imageformats/libqjpeg.so", True),
        (f"{QT}/plugins/imageformats/libqpdf.so", False),
        (f"{QT}/translations/qtbase_de.qm", False),
        ("PIL/_imaging.cpython-311-x86_64-linux-gnu.so", True),
        ("PIL/_avif.cpython-311-x86_64-linux-gnu.so", False),
        ("libgtk-3.so.0", False),
        ("libcrypto.so.3", True),
        ("desktop/_resources/texts/id/cli.json", True),
    ],
)
def test_what_no_page_needs_stays_out_of_a_package(place: str, *, stays: bool) -> None:
    assert script("contents.py")["is_wanted"](PurePath(place)) is stays


def test_the_menu_opens_saved_mails() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / "jaga-akun.desktop", "utf-8")

    menu = entry["Desktop Entry"]
    assert (menu["Exec"], menu["MimeType"]) == ("jaga-akun %f", "message/rfc822;")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_manual_names_every_command_and_all_that_is_kept_at_home(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    page = script("linux/manual.py")["manual_page"](language).replace("\\-", "-")

    home = str(Path.home())
    kept = [settings_folder() / "settings.json", data_folder() / FILE_NAME, Path("~/.config/autostart", AUTOSTART_FILE)]
    assert all(str(place).replace(home, "~") in page for place in kept)
    assert all(f"jaga-akun {name}" in page for name in ("check TEXT", "batch", "selfcheck", "tally merge"))
    assert JSON.name in page


def test_both_programs_have_the_names_by_which_they_start_one_another() -> None:
    recipe = (PACKAGING / "jaga-akun.spec").read_text("utf-8")

    assert f'program("{CONSOLE}", console=True)' in recipe
    assert f'program("{WINDOWED}", console=False)' in recipe


def test_the_list_of_parts_is_the_same_whenever_it_is_made() -> None:
    sbom = runpy.run_path(str(PACKAGING.parent / "tools" / "sbom.py"))["sbom"]

    assert json.dumps(sbom("linux")) == json.dumps(sbom("linux"))
    assert sbom("linux")["bomFormat"] == "CycloneDX"
