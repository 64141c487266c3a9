"""The pages of samples, by what is done on them."""
