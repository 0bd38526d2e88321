"""The check-up: when each account is looked after again, and what to ask oneself then. Nothing secret is kept."""
