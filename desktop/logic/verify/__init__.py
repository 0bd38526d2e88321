"""Is this official? From a pasted text to a judgement with its reasons."""
