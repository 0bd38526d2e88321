"""Reading who wrote or is named: numbers, mail addresses, names, handles; and one token as a whole."""
