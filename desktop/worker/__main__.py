"""`python -m desktop.worker`: the process by itself, as a window starts it (`adapters/own_command.py`)."""

import sys

from desktop.adapters.process_safety import close_memory
from desktop.worker.serve import serve

if __name__ == "__main__":
    close_memory()
    sys.exit(serve())
