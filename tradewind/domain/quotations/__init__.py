"""The rules of quotations: what a price is made of, what fits into a container, and how an offer lives."""
