"""Reading addresses: tokens of a text, what an address is, how it deceives, where a short one leads."""
