"""The rules about colleagues' accounts."""
