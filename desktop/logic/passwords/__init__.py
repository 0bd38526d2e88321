"""How strong a password is for an Indonesian attacker, and a better one."""
