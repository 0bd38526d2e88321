"""A notification really arrives on a bus, and none is claimed where nobody took it."""

import contextlib
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapters.dbus_notifier import DBusNotifier, Waits
from tests.private_bus import PrivateBus

QUICK = Waits(in_all=0.3, between=0.01, answer=0.3)
PATIENT = Waits(in_all=20, between=0.01, answer=20)
AT_ONCE = Waits(in_all=60, between=30, answer=60)
"""A test that waited by these would be seen to hang."""

SAID = ("Waktunya memeriksa kata sandi", "Buka Jaga Akun untuk melihatnya.")


def on(bus: PrivateBus, waits: Waits = QUICK) -> DBusNotifier:
    return DBusNotifier({"DBUS_SESSION_BUS_ADDRESS": bus.address}, waits)


def test_a_service_receives_title_and_text_with_the_types_that_it_asks_for(tmp_path: Path) -> None:
    with PrivateBus(tmp_path) as bus:
        assert on(bus).show(*SAID)

    [(signature, body)] = bus.shown
    assert signature == "susssasa{sv}i"
    assert body == ("Jaga Akun", 0, "", *SAID, [], {"urgency": ("y", 1)}, -1)


def test_a_service_that_comes_late_is_waited_for(tmp_path: Path) -> None:
    with PrivateBus(tmp_path, absent=7) as bus:
        assert on(bus, PATIENT).show(*SAID)

    assert bus.asked == 8
    assert len(bus.shown) == 1


def test_a_service_that_never_comes_is_given_up(tmp_path: Path) -> None:
    with PrivateBus(tmp_path, absent=10_000) as bus:
        assert not on(bus).show(*SAID)

    assert 1 < bus.asked <= QUICK.in_all / QUICK.between
    assert not bus.shown


@pytest.mark.parametrize(
    "behaves",
    ["silent", "deaf", "chatters", "no number", "another answer", "no answer to it", "refuses", "no bus", "hangs up"],
)
def test_what_the_service_did_not_answer_with_a_number_is_not_claimed_and_asked_once(
    tmp_path: Path, behaves: str
) -> None:
    with PrivateBus(tmp_path, behaves) as bus:
        began = time.monotonic()
        assert not on(bus).show(*SAID)
        assert time.monotonic() - began < 30

    assert len(bus.shown) == (behaves != "deaf")


def test_a_bus_that_comes_late_is_waited_for(tmp_path: Path) -> None:
    bus = PrivateBus(tmp_path)
    notifier = on(bus, PATIENT)
    starter = contextlib.ExitStack()

    class Late(dict[str, str]):
        """Asked for the third time there is a bus."""

        times = 0

        def get(self, name: str, default: str = "") -> str:  # type: ignore[override]  # as it is asked here
            self.times += name == "DBUS_SESSION_BUS_ADDRESS"
            if self.times == 3 and not bus.socket.exists():
                starter.enter_context(bus)
            return super().get(name, default)

    notifier = DBusNotifier(Late(DBUS_SESSION_BUS_ADDRESS=bus.address), PATIENT)
    with starter:
        assert notifier.show(*SAID)

    assert len(bus.shown) == 1


@pytest.mark.parametrize(
    "address", ["", "tcp:host=127.0.0.1,port=9", "autolaunch:", "nonsense", "unix:", "unix:tmpdir=/tmp", ";"]
)
def test_without_a_bus_it_says_so_at_once(tmp_path: Path, address: str) -> None:
    environment = {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": str(tmp_path)}
    (tmp_path / "bus").write_text("no socket")

    assert not DBusNotifier(environment, AT_ONCE).show(*SAID)
    assert not DBusNotifier({}, AT_ONCE).show(*SAID)


def test_a_bus_that_no_variable_names_is_found_where_it_usually_is(tmp_path: Path) -> None:
    with PrivateBus(tmp_path) as bus:
        assert DBusNotifier({"XDG_RUNTIME_DIR": str(tmp_path)}, QUICK).show(*SAID)

    assert len(bus.shown) == 1


def test_of_two_addresses_the_one_that_lets_us_in_is_used(tmp_path: Path) -> None:
    with PrivateBus(tmp_path) as bus:
        gone = f"unix:path={tmp_path}/gone"
        assert DBusNotifier({"DBUS_SESSION_BUS_ADDRESS": f"{gone};{bus.address}"}, QUICK).show(*SAID)


def test_a_socket_that_lets_nobody_in_is_given_up(tmp_path: Path) -> None:
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as silent:
        silent.bind(str(tmp_path / "bus"))
        silent.listen()

        assert not DBusNotifier({"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/bus"}, QUICK).show(*SAID)


SERVICE = """
import sys
from jeepney import HeaderFields, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

connection = open_dbus_connection()
Proxy(message_bus, connection).RequestName("org.freedesktop.Notifications")
print("there", flush=True)
while True:
    message = connection.receive()
    if message.header.fields.get(HeaderFields.member) == "Notify":
        connection.send(new_method_return(message, "u", (5,)))
        print(message.body[3], flush=True)
        break
"""


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[str]:
    """The address of a bus of the freedesktop's own daemon."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("no dbus-daemon on this machine")
    command = [program, "--session", "--nofork", f"--address=unix:path={tmp_path}/real", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout
            yield running.stdout.readline().strip()
        finally:
            running.terminate()


def test_the_real_daemon_carries_it_to_a_service_and_tells_of_none(daemon: str) -> None:
    environment = {"DBUS_SESSION_BUS_ADDRESS": daemon}
    assert not DBusNotifier(environment, QUICK).show(*SAID)

    command = [sys.executable, "-c", SERVICE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as service:
        assert service.stdout
        assert service.stdout.readline() == "there\n"

        assert DBusNotifier(environment, PATIENT).show(*SAID)
        assert service.stdout.readline() == f"{SAID[0]}\n"
