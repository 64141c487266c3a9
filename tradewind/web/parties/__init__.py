"""The pages of customers and partners."""
