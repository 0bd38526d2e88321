"""How long the program took to its first paint and how much memory it held: one plain line to read or to parse."""

import os
import sys
import time
from pathlib import Path

_KIB, _MIB = 1024, 1024 * 1024
_BEGAN = time.perf_counter()


def startup_line() -> str:
    """As "187 ms 61.2 MiB": since the process began, and the most memory it ever held."""
    return f"{milliseconds_since_start():.0f} ms {peak_memory_mib():.1f} MiB"


def milliseconds_since_start() -> float:
    """Since the process began where the system tells (Linux), else since this module was imported."""
    try:
        ticks = int(Path("/proc/self/stat").read_bytes().rpartition(b")")[2].split()[19])
        uptime = time.clock_gettime(time.CLOCK_BOOTTIME)
        return (uptime - ticks / os.sysconf("SC_CLK_TCK")) * 1000
    except (OSError, AttributeError, ValueError):
        return (time.perf_counter() - _BEGAN) * 1000


def peak_memory_mib() -> float:
    """The largest resident memory so far; 0.0 where the system does not tell without help."""
    try:
        import resource  # noqa: PLC0415  # Windows has none
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / _MIB if sys.platform == "darwin" else peak / _KIB
