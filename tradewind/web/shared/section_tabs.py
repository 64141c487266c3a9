"""Which tabs stand beside the heading of the pages of Products & Quotes?"""

from functools import lru_cache

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.platform.access import Actor, allows

# Key, address, permission, words: each stands there once its page does.
TABS: tuple[tuple[str, str, str, str | Promise], ...] = (
    ("products", "catalogue:products", "catalogue.view", _("Products")),
    ("pictures", "catalogue:pictures", "catalogue.view", _("Pictures")),
    ("prices", "catalogue:price_lists", "catalogue.view", _("Prices")),
    ("quotations", "quotations:quotations", "quotations.view", _("Quotations")),
    ("samples", "samples:samples", "samples.view", _("Samples")),
    ("wishes", "catalogue:wishes", "catalogue.view", _("Wishes")),
    ("rates", "exchange:rates", "exchange.view", _("Exchange rates")),
)


def tabs_of(by: Actor, current: str) -> list[tuple[str, str | Promise, bool]]:
    """Address, words, whether it is this page."""
    shown = ((key, address_of(name), permission, words) for key, name, permission, words in TABS)
    return [(url, words, key == current) for key, url, permission, words in shown if url and allows(by, permission)]


@lru_cache(maxsize=256)
def address_of(name: str, *numbers: int) -> str:
    """Nothing where no page is called so yet."""
    try:
        return reverse(name, args=numbers)
    except NoReverseMatch:
        return ""
