"""Sheets to take along, drawn: one layout into pages, which the screen, a PDF and a printer all paint."""
