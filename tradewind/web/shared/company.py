"""Who are we, asked once a request however many parts of a page want to know?"""

from typing import Any

from django.http import HttpRequest

from tradewind.platform.company import queries as company


def company_of(request: HttpRequest) -> Any:
    """The company's profile as it stood when this request first asked for it."""
    if not hasattr(request, "company_profile"):
        request.company_profile = company.company_profile()  # type: ignore[attr-defined]
    return request.company_profile  # type: ignore[attr-defined]
