"""A saved mail: its parts, what a reader would see of it, and its judgement."""
