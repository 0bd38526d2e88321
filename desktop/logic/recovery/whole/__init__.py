"""What only a flow as a whole can tell: whether every way ends, every situation has a plan, every rule is kept."""
