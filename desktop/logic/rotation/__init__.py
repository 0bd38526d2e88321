"""The check-up of passwords: what is known of each account, and when it is looked after again."""
