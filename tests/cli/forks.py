"""Runs the command line in forks of one process that has imported it: what a test runs starts in milliseconds.

`python -m tests.cli.forks SOCKET`: for each request a child, with arguments, standard streams and the environment of a
process of its own. Only what never changes is there already: the modules, and the list of public suffixes.
"""

import gc
import importlib
import json
import os
import pkgutil
import runpy
import socket
import sys

import desktop.cli
from desktop.logic.verify.ground.address import public_suffix

REQUEST = 1 << 20
"""Bytes that a request takes at most."""


def serve(asked: socket.socket) -> None:
    """Answer each request, arguments as JSON and three files, by the exit status; until the other side closes."""
    while True:
        message, files, _, _ = socket.recv_fds(asked, REQUEST, 3)
        if not message:
            return
        child = os.fork()
        if not child:
            asked.close()
            _become(json.loads(message), files)
            return
        for file in files:
            os.close(file)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        asked.send(str(status).encode())


def _become(arguments: list[str], files: list[int]) -> None:
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    sys.argv[:] = ["desktop", *arguments]
    runpy.run_module("desktop", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    for module in pkgutil.iter_modules(desktop.cli.__path__, "desktop.cli."):
        importlib.import_module(module.name)
    public_suffix("example.com")
    gc.freeze()  # no child looks through what is kept
    serve(socket.socket(fileno=int(sys.argv[1])))
