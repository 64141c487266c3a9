"""Which tabs stand beside the heading of the pages of prices?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.platform.access import Actor


def price_tabs(by: Actor, current: str) -> list[tuple[str, str, bool]]:  # noqa: ARG001 - as the other rooms ask
    """Address, words, whether it is this page."""
    tabs = [
        ("lists", reverse("catalogue:price_lists"), _("Price lists")),
        ("strategies", reverse("catalogue:strategies"), _("Price strategies")),
    ]
    return [(url, words, key == current) for key, url, words in tabs]
