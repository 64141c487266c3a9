"""What may a person see of the catalogue, and what does a page need of it?"""
