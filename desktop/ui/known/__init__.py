"""What is known about the programme today: the page of the question that people ask most."""
