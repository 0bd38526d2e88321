"""The first page: one tile per task that is built."""
