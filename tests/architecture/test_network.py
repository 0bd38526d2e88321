"""The network has one door: nothing but the adapter of the asked look-up can reach for it."""

import ast
from collections.abc import Iterator
from pathlib import Path

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
DOORS = {"adapters/asked_web.py", "adapters/web_transport.py"}
REACHING = (
    "requests", "urllib3", "http", "socket", "socketserver", "ssl", "asyncio", "ftplib", "smtplib", "xmlrpc",
    "urllib.request", "webbrowser", "PySide6.QtNetwork", "PySide6.QtWebSockets",
)  # fmt: skip

ON_THE_BUS = {"adapters/dbus_notifier.py"}
"""Who speaks to the desktop's own services, by a socket of this machine."""


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_only_the_asked_look_up_imports_what_can_reach_the_network() -> None:
    reaching = {
        file.relative_to(DESKTOP).as_posix()
        for file in DESKTOP.rglob("*.py")
        for name in imported(file)
        if any(f"{name}.".startswith(f"{one}.") for one in REACHING)
    }

    assert reaching == DOORS


def test_only_the_notifier_speaks_on_the_bus() -> None:
    speaking = {
        file.relative_to(DESKTOP).as_posix()
        for file in DESKTOP.rglob("*.py")
        for name in imported(file)
        if f"{name}.".startswith("jeepney.")
    }

    assert speaking == ON_THE_BUS


def test_no_page_opens_a_browser() -> None:
    calls = [file.name for file in DESKTOP.rglob("*.py") if "QDesktopServices" in file.read_text("utf-8")]

    assert calls == []
