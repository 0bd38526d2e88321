"""The parts of every page on which a password is typed: its live answer, and how the text goes from hand to hand."""
