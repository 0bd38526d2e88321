"""`jaga-akun batch --jobs N`: N processes judge chunks of lines, their answers come out in the order of the lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from queue import Empty, Queue, SimpleQueue
from threading import Thread
from typing import Protocol, Self

from desktop.cli import terminal
from desktop.cli.batch_part import Reply, packed, unpacked_reply
from desktop.cli.conversation import ANSWERED, INTERNAL, REFUSED, internal_error
from desktop.cli.desk import open_desk
from desktop.cli.json_line import id_of, is_blank, read_json
from desktop.cli.lines import Line, Readable, read_lines, refusing_utf_16
from desktop.cli.options import Options
from desktop.cli.refusal import Refusal

FULL_LINES, FULL_BYTES = 200, 262_144
"""A chunk with so much in it goes out."""

SILENCE_S = 0.02
"""After so long without a further line a chunk goes out as it is: who asked may wait for the answer."""

_HELD = 2
"""Chunks for each process that are read before the first of them is written out: memory does not grow."""


class Process(Protocol):
    """What answers chunks of lines, one at a time."""

    def start(self) -> None:
        """Start already; raises OSError."""
        ...

    def ask(self, question: bytes) -> bytes:
        """The reply to a chunk; raises EOFError when the process was killed meanwhile: the next call starts it anew."""
        ...

    def end(self, *, now: bool = False) -> None:
        """End it for good, with `now` in the middle of a chunk."""
        ...


def batch_by(options: Options, processes: Sequence[Process]) -> int:
    """Answer standard input; gives the exit status as `conversation.batch` does."""
    source, target = terminal.demanded_raw_source(), terminal.output()
    if target is None:
        return REFUSED
    try:
        with Jobs(processes) as jobs:
            words = open_desk(options).words  # refuses what cannot be used, while the processes start
            return jobs.hold(
                source,
                partial(terminal.write_whole, target),
                lambda: terminal.complain(words("cli.batch.process-gone")),
            )
    except BrokenPipeError:  # nobody reads on: the rest cannot be answered
        terminal.forget()
        return REFUSED


class Jobs:
    """The processes, as long as the `with` lasts, and who waits for them."""

    def __init__(self, processes: Sequence[Process]) -> None:
        self._processes = processes
        self._free = SimpleQueue[Process]()
        self._waiting = ThreadPoolExecutor(len(processes))

    def __enter__(self) -> Self:
        for process in self._processes:
            process.start()
            self._free.put(process)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """After an answer to every line they end by themselves, else at once."""
        self._waiting.shutdown(wait=False, cancel_futures=True)
        for process in self._processes:
            process.end(now=kind is not None)

    def hold(self, source: Readable, write: Callable[[bytes], object], gone: Callable[[], object]) -> int:
        """Answer every line of `source`; gives the exit status. `gone` is called for each process that was killed."""
        reading = Reading(source)
        promised = Queue[Future[Reply] | None](_HELD * len(self._processes))
        reading.start()
        Thread(target=self._share_out, args=(chunks(reading.arrived), promised, gone), daemon=True).start()
        status = ANSWERED
        while (promise := promised.get()) is not None:
            reply = promise.result()
            status = max(status, reply.status)
            write(reply.answers)
        if reading.error is not None:
            raise reading.error
        return status

    def _share_out(
        self, lines: Iterable[list[Line]], promised: "Queue[Future[Reply] | None]", gone: Callable[[], object]
    ) -> None:
        with suppress(RuntimeError):  # the end has come, nobody waits for more
            for chunk in lines:
                promised.put(self._waiting.submit(self._answered, chunk, gone))
            promised.put(None)

    def _answered(self, chunk: list[Line], gone: Callable[[], object]) -> Reply:
        process = self._free.get()
        try:
            return unpacked_reply(process.ask(packed(chunk)))
        except EOFError:
            gone()
            return _one_by_one(process, chunk)
        finally:
            self._free.put(process)


class Reading(Thread):
    """Reads lines and hands over those that came together; an empty list is the end. `error` says why it came early."""

    def __init__(self, source: Readable) -> None:
        super().__init__(daemon=True)  # it may wait for a line when the program ends
        self.arrived = Queue[list[Line]](2)
        self.error: Exception | None = None
        self._source = source
        self._lines = list[Line]()

    def run(self) -> None:
        """Read to the end."""
        try:
            for line in refusing_utf_16(read_lines(self._source, self._hand_over)):
                self._lines.append(line)
        except Exception as error:  # noqa: BLE001  # raised again by the thread that the program waits for
            self.error = error
        self._hand_over()
        self.arrived.put([])

    def _hand_over(self) -> None:
        if self._lines:
            self.arrived.put(self._lines)
            self._lines = []


def chunks(arrived: "Queue[list[Line]]") -> Iterator[list[Line]]:
    """The lines that arrive, in chunks: each goes out when it is full, or when no further line came for a while."""
    chunk = list[Line]()
    for lines in _with_silences(arrived):
        chunk += lines
        while len(chunk) >= FULL_LINES:
            yield chunk[:FULL_LINES]
            del chunk[:FULL_LINES]
        if chunk and (not lines or sum(len(line.content or b"") for line in chunk) >= FULL_BYTES):
            yield chunk
            chunk = []


def _with_silences(arrived: "Queue[list[Line]]") -> Iterator[list[Line]]:
    """What arrives; nothing where nothing did for a while, and before the end, which is an empty list."""
    patience = None
    while True:
        try:
            lines = arrived.get(timeout=patience)
        except Empty:
            patience = None
            yield []
            continue
        yield lines
        if not lines:
            return
        patience = SILENCE_S


def _one_by_one(process: Process, chunk: Iterable[Line]) -> Reply:
    """The answers to lines that a process fell over: only the line that kills its process alone gets none."""
    replies = [_alone(process, line) for line in chunk if line.content is None or not is_blank(line.content)]
    return Reply(max((reply.status for reply in replies), default=ANSWERED), b"".join(one.answers for one in replies))


def _alone(process: Process, line: Line) -> Reply:
    try:
        return unpacked_reply(process.ask(packed([line])))
    except EOFError:
        return Reply(INTERNAL, f"{internal_error(_id_json(line))}\n".encode("ascii"))


def _id_json(line: Line) -> str:
    with suppress(Refusal):
        content = read_json(line.content or b"")
        if isinstance(content, dict):
            return id_of(content.get("id"))
    return "null"
