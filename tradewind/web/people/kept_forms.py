"""What was typed into a form whose session had ended: how does it come through the login, and on?"""

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

from tradewind.web.shared.returning import own_page

FIELD = "kept"  # of the login page
IN_SESSION = "kept_form"
_SALT, _HOURS = "form of an ended session", 12 * 3600
_MOST_SIGNS = 200_000
_OF_THE_PAGE = ("csrfmiddlewaretoken", "request_key")  # it goes on from another page
_NEVER = ("password", "current")  # nor anything called like it


@dataclass(frozen=True, slots=True)
class KeptForm:
    """Where it was sent, from which page, and its values; files stay with the browser."""

    to: str
    page: str
    values: tuple[tuple[str, str], ...]
    had_files: bool


def kept_of(request: HttpRequest) -> str:
    """The form of a page of ours, signed, for the login page; nothing where there is none worth keeping.

    Only what came with the page's token, which was judged before: nobody else can put words into a colleague's mouth.
    """
    if not request.POST.get("csrfmiddlewaretoken") or any(part in name for name in request.POST for part in _NEVER):
        return ""
    values = [[name, value] for name, found in request.POST.lists() for value in found if name not in _OF_THE_PAGE]
    page = own_page(request, request.headers.get("Referer", ""), "")
    said = signing.dumps([request.get_full_path(), page, values, bool(request.FILES)], salt=_SALT, compress=True)
    return said if len(said) <= _MOST_SIGNS else ""


def kept_form(request: HttpRequest, signed: str) -> KeptForm | None:
    """As it was signed here, within half a day."""
    try:
        to, page, values, had_files = signing.loads(signed, salt=_SALT, max_age=_HOURS)
    except signing.BadSignature:
        return None
    return KeptForm(own_page(request, to, "/"), page, tuple((name, value) for name, value in values), had_files)
