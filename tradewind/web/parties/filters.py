"""By what are the lists of customers and partners narrowed, besides the pills?"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties import queries
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.kinds import BusinessType
from tradewind.domain.parties.tiers import ORDER
from tradewind.platform.access import Actor, sees_all_rows
from tradewind.web.shared.countries import country_choices, search_words
from tradewind.web.shared.lists import Filter

Rows = QuerySet[Any, Any]

NEVER = "never"
LAST_CONTACT: dict[str, Promise] = {
    "within-7": _("within 7 days"),
    "within-30": _("within 30 days"),
    "within-90": _("within 90 days"),
    "none-30": _("none for 30 days"),
    "none-90": _("none for 90 days"),
    "none-180": _("none for 180 days"),
    NEVER: _("never contacted"),
}


def customer_filters(by: Actor, sellers: Sequence[tuple[str, str]]) -> list[Filter]:
    """Whoever sees one salesperson's customers alone is not asked whose."""
    owner = Filter("owner", _("Owner"), lambda rows, value: rows.filter(owner_id=value), choices=sellers)
    return [
        country_filter(),
        Filter(
            "tier", _("Tier"), lambda rows, value: rows.filter(tier__in=value), kind="many",
            choices=[(tier.value, WORDS[tier.value]) for tier in ORDER],
        ),
        *([owner] if sees_all_rows(by) else []),
        _last_contact_filter(),
        Filter(
            "type", FIELDS["business_type"], lambda rows, value: rows.filter(business_type__in=value), kind="many",
            choices=[(kind.value, WORDS[kind.value]) for kind in BusinessType],
        ),
        _words_filter(by, "products"),
        _words_filter(by, "source"),
    ]  # fmt: skip


def country_filter() -> Filter:
    """One or several; 250 are found by name, code and pinyin."""
    language = get_language() or "zh-hans"
    return Filter(
        "country", _("Country/region"), lambda rows, value: rows.filter(country__in=value), kind="many",
        choices=country_choices(language), search=search_words,
    )  # fmt: skip


def _last_contact_filter() -> Filter:
    """Each choice comes in the order of the index that finds it: the latest first, or who has waited longest."""
    orders = {"within": "-last", "none": "last"}
    sorts = {key: orders[key.partition("-")[0]] for key in LAST_CONTACT if key != NEVER}
    choices = list(LAST_CONTACT.items())
    return Filter("last", _("Last contact"), _last_contacted, choices=choices, sorts=sorts, parts="last")


def _last_contacted(rows: Rows, value: str) -> Rows:
    if value == NEVER:
        return rows.filter(last_contact_at=None)
    side, _dash, days = value.partition("-")
    since = timezone.now() - timedelta(days=int(days))
    return rows.filter(last_contact_at__gte=since) if side == "within" else rows.filter(last_contact_at__lt=since)


def _words_filter(by: Actor, name: str) -> Filter:
    """A text that holds these words, found by the search's keys."""
    return Filter(
        name, FIELDS[name], lambda rows, value: queries.with_words_in(by, rows, name, value), kind="text"
    )  # fmt: skip
