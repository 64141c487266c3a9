"""How do plain rows become the tables' rows, in bulk and exactly as the use cases would have left them?"""
