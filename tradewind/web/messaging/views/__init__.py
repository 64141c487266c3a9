"""The pages of mail."""
