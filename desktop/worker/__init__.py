"""The cell: a process that reads strangers' files, so that what goes wrong in there goes wrong there.

`cell.py` is the side of the window and the command line; `serve.py` the process itself; `confined.py`, `calls.py` and
`windows_job.py` what it may not do; `wire.py` what goes between them.
"""
