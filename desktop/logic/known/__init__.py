"""What is known about the programme today: the question that people ask most, answered by dated facts."""
