"""What the self-check looks at, each in a file of its own: it looks, changes nothing, and says when it cannot tell."""
