"""The top floor for people: pages."""
