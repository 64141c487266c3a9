"""The pages of quotations."""
