"""What is seen of a shared machine: its start page, what stands over a page, its staff corner, its keyboard."""
