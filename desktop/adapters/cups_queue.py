"""What CUPS tells of one queue and Qt does not: whether it takes jobs, and where it leads. By libcups, which Qt has."""

import ctypes
import ctypes.util
import sys

from desktop.logic.printing import Queue


class _Option(ctypes.Structure):
    """`cups_option_t` of cups.h."""

    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Dest(ctypes.Structure):
    """`cups_dest_t` of cups.h."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


def cups_queue(name: str) -> Queue:
    """The queue of this name as the server tells of it now; one that takes everything where nobody tells."""
    library = None if sys.platform == "win32" else ctypes.util.find_library("cups")
    if library is None:
        return Queue()
    cups = ctypes.CDLL(library)
    cups.cupsGetNamedDest.restype = ctypes.POINTER(_Dest)
    cups.cupsGetNamedDest.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
    found = cups.cupsGetNamedDest(None, name.encode(), None)
    if not found:
        return Queue()
    told = _options(found.contents)
    cups.cupsFreeDests(1, found)
    return Queue(told.get("device-uri", ""), told.get("printer-is-accepting-jobs", "true") == "true")


def _options(dest: _Dest) -> dict[str, str]:
    pairs = (dest.options[index] for index in range(dest.num_options))
    return {one.name.decode(): one.value.decode("utf-8", "replace") for one in pairs}
