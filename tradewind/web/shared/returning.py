"""Where does a person go back to after a button? Only to a page of our own."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def own_page(request: HttpRequest, wanted: str, otherwise: str) -> str:
    """The wanted address if it is one of ours and whole: `redirect` would take a bare word for a view's name."""
    is_whole = wanted.startswith(("/", f"{request.scheme}://"))
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_whole and ours else otherwise
