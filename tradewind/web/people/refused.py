"""What does whoever is not let in now read, and when may he come again?"""

from collections.abc import Mapping

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format

from tradewind.platform.people.hashing import PATIENCE_SECONDS
from tradewind.platform.people.refusals import TooBusy, TooManyTries
from tradewind.platform.wording import sentence, sentence_of


def address_of(request: HttpRequest) -> str:
    """From where somebody comes. The web server takes it from the connection, or from the one proxy it trusts:
    what a browser says of itself in a header is never asked."""
    return str(request.META.get("REMOTE_ADDR", ""))


def pin(form: Form, refusal: TooManyTries | TooBusy) -> None:
    """The sentence above the form, with the clock of whoever reads it."""
    if isinstance(refusal, TooManyTries):
        text = sentence(refusal.code, {"time": date_format(timezone.localtime(refusal.until), "H:i")})
    else:
        text = sentence_of(refusal)
    form.add_error(None, ValidationError(text, code=refusal.code))


def page_of(form: Form, request: HttpRequest, template: str, context: Mapping[str, object]) -> HttpResponse:
    """The page with the form and what is wrong with it; 503 when nothing is, but the machine has its hands full."""
    response = render(request, template, {"form": form, **context}, status=422 if form.errors else 200)
    if form.has_error(NON_FIELD_ERRORS, TooBusy.code):
        response.status_code = 503
        response.headers["Retry-After"] = str(round(PATIENCE_SECONDS))
    return response
