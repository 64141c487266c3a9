"""In which form is a name kept so that a search finds it however it is typed?"""

import unicodedata

from tradewind.domain.vocabulary.text import clean_code

LONGEST_FOLDED = 420


def folded(*names: str) -> str:
    """Lower case, half-width, without accents ("Müller & Söhne" is found by "muller")."""
    text = clean_code(" ".join(name for name in names if name)).casefold()
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return plain[:LONGEST_FOLDED]
