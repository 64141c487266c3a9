"""The rules about the company itself: its legal entities and their bank accounts."""
