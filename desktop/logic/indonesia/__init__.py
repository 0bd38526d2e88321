"""Numbers as people in Indonesia write them: below the rooms."""
