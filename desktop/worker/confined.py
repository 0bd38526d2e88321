"""What the process that reads strangers' files may not do. Each system holds what it can; `held` tells what did.

Everything is done by the process itself before the first byte of a file comes; but for the seconds it cannot be undone.
"""

import os
import signal
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ctypes import CDLL, c_char_p, c_int, c_long, c_size_t, c_uint32
from pathlib import Path

from desktop.worker.calls import refuse_calls

CPU_S = 5
"""Seconds of the processor that one file may take."""

MEMORY = 400_000_000
"""Bytes of memory that the process may have (`benchmarks/hostile_files.py`)."""

_SET_NO_NEW_PRIVS = 38
_NEW_USER, _NEW_NETWORK, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
"""Of Linux: `prctl` (linux/prctl.h) and `unshare` (linux/sched.h)."""

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_TELL_VERSION, _BENEATH = 1, 1
_FILES, _NETWORK, _SCOPES = (1, 0x1FFF), (4, 0x3), (6, 0x3)
_MORE_FILES = ((2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
"""Of Landlock (linux/landlock.h): since which version there is something to be refused. The calls have the same
numbers on all processors."""


def confine() -> tuple[str, ...]:
    """Give up what reading files does not need; the names of what this system took away.

    To be called while the process has one thread.
    """
    if not sys.platform.startswith("linux"):
        return ()
    steps = {
        "memory": _limit_memory,
        "privileges": _gain_nothing,
        "network": _leave_network,
        "files": _lock_files,
        "calls": refuse_calls,
    }
    return tuple(name for name, step in steps.items() if _holds(step))


def _holds(step: Callable[[], bool]) -> bool:
    with suppress(OSError, ValueError, AttributeError):
        return step()
    return False


def grant_time(seconds: int = CPU_S) -> None:
    """From now on the processor works so many seconds for us, then the system ends this process."""
    with suppress(ImportError, ValueError, OSError):  # on Windows its job object has such a limit
        import resource  # noqa: PLC0415  # not on Windows

        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


@contextmanager
def ending_with(number: int) -> Iterator[None]:
    """Meanwhile the process ends when the other end of this pipe closes, whatever runs here: Linux sends a signal.

    Nothing may come from there meanwhile. Not by `PR_SET_PDEATHSIG`, which means the thread that started a process.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    import fcntl  # noqa: PLC0415  # not on Windows

    flags = fcntl.fcntl(number, fcntl.F_GETFL)
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(number, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(number, fcntl.F_SETFL, flags | os.O_ASYNC)
    try:
        yield
    finally:
        fcntl.fcntl(number, fcntl.F_SETFL, flags)


def _limit_memory() -> bool:
    import resource  # noqa: PLC0415  # not on Windows

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    most = MEMORY + _unused_addresses()
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    return True


def _unused_addresses() -> int:
    """Bytes of addresses without memory: addresses are what is limited, and a package has more than a checkout."""
    with suppress(OSError, ValueError):
        size, resident = map(int, Path("/proc/self/statm").read_text("ascii").split()[:2])
        return (size - resident) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _gain_nothing() -> bool:
    """Nothing that is started has more rights than this process, and nobody but root starts anything at all."""
    import resource  # noqa: PLC0415  # not on Windows

    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    answer: int = CDLL(None).prctl(_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return answer == 0


def _leave_network() -> bool:
    """A network and shared memory of its own, in which nobody is. Some systems let no ordinary user have them."""
    answer: int = CDLL(None).unshare(_NEW_USER | _NEW_NETWORK | _NEW_IPC)
    return answer == 0


def _lock_files() -> bool:
    """No file but those of Python and of the program can be opened, none can be run; no TCP, no signal to others."""
    call = CDLL(None).syscall
    call.restype = c_long
    version = call(c_long(_CREATE_RULESET), None, c_size_t(0), c_uint32(_TELL_VERSION))
    if version < 1:
        return False
    files = sum(rights for since, rights in (_FILES, *_MORE_FILES) if since <= version)
    wanted = struct.pack("=Q", files) + b"".join(
        struct.pack("=Q", rights) for since, rights in (_NETWORK, _SCOPES) if since <= version
    )
    rules: int = call(c_long(_CREATE_RULESET), c_char_p(wanted), c_size_t(len(wanted)), c_uint32(0))
    if rules < 0:
        return False
    for name in filter(None, dict.fromkeys((*sys.path, sys.executable))):  # a frozen program has its modules in itself
        _allow_reading(call, rules, Path(name))
    refused: int = call(c_long(_RESTRICT_SELF), c_int(rules), c_uint32(0))
    os.close(rules)
    return refused == 0


def _allow_reading(call: Callable[..., int], rules: int, place: Path) -> None:
    """A file, or a folder with all below it."""
    with suppress(OSError):  # what cannot be opened can be read by nobody here
        beneath = os.open(place, os.O_PATH | os.O_CLOEXEC)
        rights = _READ_FILE | _READ_FOLDER if place.is_dir() else _READ_FILE
        rule = c_char_p(struct.pack("=Qi", rights, beneath))
        call(c_long(_ADD_RULE), c_int(rules), c_int(_BENEATH), rule, c_uint32(0))
        os.close(beneath)
