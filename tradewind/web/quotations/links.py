"""Where does somebody write on at a draft?"""

from django.urls import NoReverseMatch, reverse


def page_of_draft(revision_id: int, *, otherwise: bool = True) -> str:
    """The page with the grid; until there is one the record's, or nothing."""
    try:
        return reverse("quotations:edit", args=[revision_id])
    except NoReverseMatch:
        return reverse("quotations:version", args=[revision_id]) if otherwise else ""
