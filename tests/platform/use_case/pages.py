"""A page that changes something, for the tests of requests that come twice: the product's addresses and one more."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone

from tests.builders import customer
from tradewind.apps.parties import queries
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.web.urls import *  # noqa: F403 - the product's error handlers too
from tradewind.web.urls import urlpatterns as of_the_product


class Unwanted(Refusal):
    code = "bad_owner"


def register(request: HttpRequest) -> HttpResponse:
    """Opens a customer and answers with its number; 'refused' is refused after the write."""
    name = request.POST["name"]
    party = customer(request.user, name, at=timezone.now())  # type: ignore[arg-type]
    return HttpResponse(f"{queries.party_for(request.user, party.pk).number} {name}")


def refuse(request: HttpRequest) -> HttpResponse:
    from tradewind.platform.use_case import use_case

    @use_case
    def register_and_refuse() -> None:
        customer(request.user, request.POST["name"])  # type: ignore[arg-type]
        if request.POST["name"] == "refused":
            raise Unwanted()

    register_and_refuse()
    return HttpResponse("done")


urlpatterns = [*of_the_product, path("register-customer/", register), path("may-refuse/", refuse)]
