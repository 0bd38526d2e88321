"""The limits of a process under Windows: a job object, which ends it when ours is gone.

Written by the documents of Windows, and not tried:
https://learn.microsoft.com/windows/win32/procthread/job-objects
"""

import subprocess
import sys
from ctypes import Structure, byref, c_int64, c_size_t, c_uint32, c_uint64, c_void_p, sizeof
from importlib import import_module
from typing import Any

from desktop.worker.confined import CPU_S, MEMORY

_PROCESS_TIME, _ACTIVE_PROCESSES, _PROCESS_MEMORY, _SILENT_DEATH, _KILL_ON_CLOSE = 0x2, 0x8, 0x100, 0x400, 0x2000
_EXTENDED_LIMITS = 9
_PROCESSES = 2
"""In a virtual environment `python.exe` is a launcher that starts the real one."""

_TICKS = 10_000_000
"""Of 100 nanoseconds in a second."""


class _Basic(Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", c_int64),
        ("job_time", c_int64),
        ("flags", c_uint32),
        ("smallest_set", c_size_t),
        ("largest_set", c_size_t),
        ("processes", c_uint32),
        ("affinity", c_size_t),
        ("priority", c_uint32),
        ("scheduling", c_uint32),
    )


class _Extended(Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("counted", c_uint64 * 6),
        ("process_memory", c_size_t),
        ("job_memory", c_size_t),
        ("peak_process_memory", c_size_t),
        ("peak_job_memory", c_size_t),
    )


def join_job(process: "subprocess.Popen[bytes]") -> object:
    """Put a process into a job that lasts as long as what is given back; nothing on other systems.

    Raises OSError where Windows does not want to; the process is then ended.
    """
    if sys.platform != "win32":
        return None
    kernel: Any = import_module("ctypes").WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = c_void_p
    job = kernel.CreateJobObjectW(None, None)
    limits = _limits()
    told = kernel.SetInformationJobObject(c_void_p(job), _EXTENDED_LIMITS, byref(limits), sizeof(limits))
    if not (job and told and kernel.AssignProcessToJobObject(c_void_p(job), c_void_p(int(process._handle)))):  # noqa: SLF001  # nothing else tells it
        process.kill()
        raise OSError
    return _Handle(kernel, job)


def _limits() -> _Extended:
    flags = _PROCESS_TIME | _ACTIVE_PROCESSES | _PROCESS_MEMORY | _SILENT_DEATH | _KILL_ON_CLOSE
    basic = _Basic(process_time=CPU_S * _TICKS, flags=flags, processes=_PROCESSES)
    return _Extended(basic=basic, process_memory=MEMORY)


class _Handle:
    """An open job; closed with the last who holds it, and its process ends then."""

    def __init__(self, kernel: Any, job: int) -> None:  # noqa: ANN401  # `WinDLL` is there on Windows only
        self._kernel, self._job = kernel, job

    def __del__(self) -> None:
        """Close it."""
        self._kernel.CloseHandle(c_void_p(self._job))
