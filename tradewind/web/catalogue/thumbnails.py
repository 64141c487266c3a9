"""Where is the small picture of a version shown?"""

from functools import cache

from django.urls import NoReverseMatch, get_script_prefix, reverse

SHOWN_BY = "catalogue:thumbnail"  # of the pictures, once they are there
SMALL, LARGE = 96, 480  # pixels
_BLANK = 987_654_321


def thumbnail_url(version_id: int | None, size: int = SMALL) -> str:
    """Nothing where a product has no picture, or no room shows them."""
    pattern = _pattern(size, get_script_prefix()) if version_id else ""
    return pattern.replace(str(_BLANK), str(version_id)) if pattern else ""


@cache
def _pattern(size: int, _prefix: str) -> str:
    """A list asks for fifty of them: the address is put together once."""
    try:
        return reverse(SHOWN_BY, args=[_BLANK, size])
    except NoReverseMatch:
        return ""
