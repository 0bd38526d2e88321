"""The pages that tell what is official: check, verdict, and the registry to look things up in."""
