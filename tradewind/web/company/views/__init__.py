"""The pages about the company itself."""
