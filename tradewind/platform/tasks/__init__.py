"""To-dos: who owes what by when."""
