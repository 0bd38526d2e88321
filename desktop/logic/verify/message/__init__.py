"""What the words of a message say and want, and what its parts mean together."""
