"""In which form is a name kept so that a search finds it however it is typed?"""

import unicodedata

from tradewind.domain.vocabulary.text import clean_code

LONGEST_FOLDED = 420
SHORTEST_PHONE = 6  # digits


def folded(*names: str) -> str:
    """Lower case, half-width, without accents ("Müller & Söhne" is found by "muller")."""
    text = clean_code(" ".join(name for name in names if name)).casefold()
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return plain[:LONGEST_FOLDED]


def site_of(website: str) -> str:
    """The part of a web address that people remember: el-nuevo.com."""
    host = website.partition("://")[2].partition("/")[0]
    return host.removeprefix("www.").partition(":")[0]


def phones_among(*handles: str) -> tuple[str, ...]:
    """Those of a person's numbers and names in messengers that are phones: WhatsApp goes by the number."""
    return tuple(handle for handle in handles if sum(sign.isdigit() for sign in handle) >= SHORTEST_PHONE)
