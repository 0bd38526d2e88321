"""What the system may keep of a process's memory: no core file, no reading by others, no error report.

What somebody types stands in memory until their process is gone. A crash must not write it to the disk.
"""

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

_SET_DUMPABLE, _GET_DUMPABLE = 4, 3
"""Of `prctl` (linux/prctl.h)."""

_SILENT = 0x0001 | 0x0002 | 0x8000
"""Of `SetErrorMode` (Windows): no box and no report at a fault, no question for a missing disk or file."""

_NO_HEAP = 1
"""Of `WerSetFlags` (Windows): a report that is made in spite of that holds no heap."""

_TALKATIVE = ("PYTHONFAULTHANDLER", "PYTHONDEVMODE", "PYTHONINSPECT", "PYTHONVERBOSE", "PYTHONTRACEMALLOC")
"""What would have the interpreter write of a fault, or stay behind one."""


def silent(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment for a process that says nothing of a fault."""
    return {name: value for name, value in environment.items() if name not in _TALKATIVE}


def keep_no_core() -> None:
    """Nothing writes a core file of this process, nor of any that it starts. Standing limits are only lowered."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def close_memory() -> None:
    """Close the memory of this process to other processes of the same user, and to what collects crashes.

    A program that this one starts is open again, so each closes its own. A core size of 0 is not enough: the kernel
    hands a crash to a collector (`systemd-coredump`, `apport`) in spite of it, but not that of a closed process.
    """
    keep_no_core()
    if sys.platform.startswith("linux"):
        _prctl(_SET_DUMPABLE, 0)
    elif sys.platform == "win32":
        kernel = _windows_kernel()
        kernel.SetErrorMode(_SILENT)
        kernel.WerSetFlags(_NO_HEAP)


def memory_is_closed() -> bool | None:
    """Whether both hold for this process; None where the system does not tell."""
    if sys.platform == "win32":
        errors: int = _windows_kernel().GetErrorMode()
        return errors & _SILENT == _SILENT
    if not sys.platform.startswith("linux"):
        return None
    import resource  # noqa: PLC0415  # not on Windows

    return resource.getrlimit(resource.RLIMIT_CORE) == (0, 0) and _prctl(_GET_DUMPABLE) == 0


def _prctl(option: int, value: int = 0) -> int:
    from ctypes import CDLL, c_ulong  # noqa: PLC0415  # only for this

    answer: int = CDLL(None).prctl(option, c_ulong(value), c_ulong(0), c_ulong(0), c_ulong(0))
    return answer


def _windows_kernel() -> Any:  # noqa: ANN401  # `ctypes.windll` is there on Windows only
    return import_module("ctypes").windll.kernel32
