"""The password room: how strong is one, and a better one to take along."""
