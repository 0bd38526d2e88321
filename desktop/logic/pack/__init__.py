"""A programme pack: its values, its readers, and what can be wrong with it."""
