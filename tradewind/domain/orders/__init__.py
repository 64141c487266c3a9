"""Contract and order: acceptance, terms, comparison and the chain from inquiry to after-sales."""
