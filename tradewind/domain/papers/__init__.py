"""What trade papers are made of, in plain Python: kinds, designs, amounts in words, dates."""
