"""A cupsd of a test's own, with queues to listeners of its own: what a queue sends to its printer is read back.

Everything it writes lies in one folder; it listens to this machine only, and knows nothing of the system's own cupsd.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

A4 = (595, 842)
ROLL = (226, 283)
"""Points of an 80 mm roll that is cut after ten centimetres."""


class Queue(NamedTuple):
    """A queue: what its driver says it is, the papers that it knows (the first is its own), and how it stands."""

    model: str = "Generic PostScript Printer"
    papers: tuple[tuple[int, int], ...] = (A4,)
    state: str = "Idle"
    accepting: bool = True
    device: str = ""
    """Where it leads; a listener that is read back where nothing is said."""


class Listener:
    """A printer: takes one connection after the other, and keeps what comes."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._came = threading.Condition()
        self.documents: list[bytes] = []
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def wait(self, seconds: float = 20) -> bytes:
        """The first document, once it is here as a whole."""
        with self._came:
            assert self._came.wait_for(lambda: self.documents, seconds)
            return self.documents[0]

    def end(self) -> None:
        """Nobody prints here any more."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                with connection:
                    document = connection.makefile("rb").read()
                with self._came:
                    self.documents.append(document)
                    self._came.notify_all()


class Cups:
    """A running cupsd: its `address`, and the listener of each queue. `spool` is where it keeps jobs."""

    def __init__(self, address: str, spool: Path, listeners: Mapping[str, Listener]) -> None:
        self.address, self.spool, self.listeners = address, spool, listeners

    def printed(self, queue: str) -> bytes:
        """What came out of a queue first."""
        return self.listeners[queue].wait()

    def stops(self, queue: str) -> None:
        """The printer jams: from now on it takes jobs and prints none."""
        self._asked("cupsdisable", queue)

    def loses(self, queue: str) -> None:
        """Somebody takes the queue away, or gives it another name."""
        self._asked("lpadmin", "-x", queue)

    def _asked(self, tool: str, *of: str) -> None:
        folder = str(Path(CUPSD or "").parent)
        found = shutil.which(tool, path=f"{os.environ.get('PATH', '')}:{folder}") or tool
        subprocess.run([found, "-h", self.address, *of], check=True, capture_output=True, timeout=30)

    def pages(self) -> list[str]:
        """A line for each page that was printed: the queue and the name of the job."""
        return (self.spool.parent / "page_log").read_text().splitlines()

    def kept(self) -> list[Path]:
        """Documents that lie on the disk."""
        return list(self.spool.glob("d*"))


class CannotRunError(Exception):
    """cupsd does not come up here."""


@contextlib.contextmanager
def cups(folder: Path, queues: Mapping[str, Queue]) -> Iterator[Cups]:
    """A cupsd with these queues for as long as the `with` lasts. Raises CannotRunError."""
    listeners = {name: Listener() for name in queues}
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    _write(folder, address, {name: _device(queue, listeners[name]) for name, queue in queues.items()})
    command = [CUPSD or "cupsd", "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(address, process)
            yield Cups(address, folder / "spool", listeners)
        finally:
            process.terminate()
            process.wait(30)
            for listener in listeners.values():
                listener.end()


def _device(queue: Queue, listener: Listener) -> Queue:
    here = f"socket://127.0.0.1:{listener.port}/?snmp=false&waiteof=false"
    return queue._replace(device=queue.device or here)


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    host, port = address.split(":")
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection((host, int(port)), 1):
            return
        time.sleep(0.02)
    raise CannotRunError


def _write(folder: Path, address: str, queues: Mapping[str, Queue]) -> None:
    for name in ("ppd", "spool", "spool/tmp", "cache", "state"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name).chmod(0o777)  # filters run as another user where cupsd is root
    folder.chmod(0o755)
    (folder / "cupsd.conf").write_text(_CONFIGURATION.format(address=address))
    (folder / "cups-files.conf").write_text(_FILES.format(folder=folder))
    (folder / "printers.conf").write_text("".join(_PRINTER.format(name=n, **q._asdict()) for n, q in queues.items()))
    for name, queue in queues.items():
        (folder / "ppd" / f"{name}.ppd").write_text(_ppd(queue))


def _ppd(queue: Queue) -> str:
    """A driver that hands on the document as it is: so what was printed can be read."""
    papers = {f"w{wide}h{high}" if (wide, high) != A4 else "A4": (wide, high) for wide, high in queue.papers}
    first, lines = next(iter(papers)), []
    for key in ("PageSize", "PageRegion"):
        lines += [f"*OpenUI *{key}/Media: PickOne", f"*OrderDependency: 10 AnySetup *{key}", f"*Default{key}: {first}"]
        lines += [f'*{key} {name}/{name}: "<</PageSize[{w} {h}]>>setpagedevice"' for name, (w, h) in papers.items()]
        lines.append(f"*CloseUI: *{key}")
    lines += [f"*DefaultImageableArea: {first}", f"*DefaultPaperDimension: {first}"]
    lines += [f'*ImageableArea {name}/{name}: "9 9 {w - 9} {h - 9}"' for name, (w, h) in papers.items()]
    lines += [f'*PaperDimension {name}/{name}: "{w} {h}"' for name, (w, h) in papers.items()]
    return _PPD.format(model=queue.model) + "\n".join(lines) + "\n"


_CONFIGURATION = """LogLevel none
Listen {address}
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles No
PreserveJobHistory No
PageLogFormat %p %{{job-name}}
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_FILES = """ServerRoot {folder}
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ErrorLog {folder}/error_log
AccessLog {folder}/access_log
PageLog {folder}/page_log
"""
_PRINTER = """<Printer {name}>
Info {name}
MakeModel {model}
DeviceURI {device}
State {state}
Accepting {accepting}
ErrorPolicy stop-printer
</Printer>
"""
_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "GENERIC.PPD"
*Manufacturer: "Generic"
*Product: "(Generic)"
*ModelName: "{model}"
*ShortNickName: "{model}"
*NickName: "{model}"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.3
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
"""
