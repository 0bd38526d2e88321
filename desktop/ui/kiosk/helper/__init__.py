"""The side of the helper: what they may say and ask, and nothing while a secret is typed."""
