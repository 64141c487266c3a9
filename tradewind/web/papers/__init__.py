"""The pages on which a company designs its papers."""
