"""The values that answer a question, the table that judges, and what to do about a verdict."""
