"""The pages of samples."""
