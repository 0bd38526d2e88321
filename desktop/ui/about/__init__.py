"""Who we are, what we know and since when."""
