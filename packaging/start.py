"""Where the packaged program begins."""

import os
import sys


def give_back_search_path() -> None:
    """Programs of the system that we start look for their libraries where they always do, not in our folder.

    PyInstaller sets the variable for this process, whose loader has read it already.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    give_back_search_path()
    from desktop.main import main

    sys.exit(main())
