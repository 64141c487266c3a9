"""Where does a person go back to after a button? Only to a page of our own."""

from urllib.parse import urldefrag

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme


def own_page(request: HttpRequest, wanted: str, otherwise: str) -> str:
    """The wanted address if it is one of ours and whole: `redirect` would take a bare word for a view's name."""
    is_whole = wanted.startswith(("/", f"{request.scheme}://"))
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_whole and ours else otherwise


def leave_drawer(request: HttpRequest, address: str) -> HttpResponse:
    """On to a page, whole, after a form that stood in the drawer or on a page of its own.

    What the drawer showed is left behind: an address that differs in that alone would load nothing.
    """
    if getattr(request, "htmx", False):
        there = urldefrag(address).url
        return HttpResponse(status=204, headers={"HX-Redirect": there, "Location": there})
    return redirect(address)
