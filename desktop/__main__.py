"""`python -m desktop`, and the program by the path of this file, from whatever folder (`adapters/own_command.py`)."""

import sys
from pathlib import Path

if __name__ == "__main__":
    if not __package__:  # by its path: then Python looks for packages in this folder, which holds none
        here = Path(__file__).resolve().parent
        sys.path[:] = [str(here.parent), *(folder for folder in sys.path if Path(folder) != here)]
    from desktop.main import main

    sys.exit(main())
