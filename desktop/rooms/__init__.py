"""The tasks of the program: one file each, with its pages, its jobs and its stops of the tour; `all.py` lists them."""
