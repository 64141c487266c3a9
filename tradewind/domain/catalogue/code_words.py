"""Which word of what a buyer writes may be one of our product codes?"""


def code_in(description: str) -> str:
    """The first word that holds a digit and a letter; empty where none does."""
    words = description.replace(",", " ").split()
    return next((word for word in words if any(map(str.isdigit, word)) and any(map(str.isalpha, word))), "")
