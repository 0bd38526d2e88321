"""Jaga Akun: an independent desktop assistant that helps people keep a programme account safe, offline."""

__version__ = "0.1.0"
