"""Who asks? The request of a page behind the login, as the type checker should see it."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

if TYPE_CHECKING:
    from django_htmx.middleware import HtmxDetails

    from tradewind.platform.people.models import User

    class Request(HttpRequest):
        """The login is required before a view runs, so `user` is a colleague."""

        user: User
        htmx: HtmxDetails
else:
    Request = HttpRequest

__all__ = ["Request"]
