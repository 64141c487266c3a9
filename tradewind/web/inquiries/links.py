"""Where do pages of other rooms stand, as far as these rooms have pages yet?"""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

MESSAGE = "messaging:message"
LETTER = "messaging:write"


def message_url(message_id: int | None) -> str:
    """The page of a mail; empty where there is none."""
    return _page(MESSAGE, message_id) if message_id else ""


def letter_url(values: Mapping[str, object]) -> str:
    """The page on which a letter is written, with what it begins with; empty where there is none."""
    page = _page(LETTER)
    return f"{page}?{urlencode(values)}" if page else ""


def _page(name: str, *words: object) -> str:
    try:
        return reverse(name, args=words)
    except NoReverseMatch:
        return ""
