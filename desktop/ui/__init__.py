"""PySide6 pages and widgets: they draw values and emit intentions."""
