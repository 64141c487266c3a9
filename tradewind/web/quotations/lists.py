"""What does the list of quotations offer?"""

from datetime import timedelta
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.wording import WORDS
from tradewind.domain.quotations.lifecycle import STANDING, QuotationState
from tradewind.platform.access import Actor, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.shared.countries import country_choices, search_words
from tradewind.web.shared.lists import Column, Filter, FirstUse, HouseView, ListDefinition, Quick, known_views

Rows = QuerySet[Any, Any]
SOON = 7


def quotation_list(by: Actor) -> ListDefinition:
    """All quotations of one's scope, the newest first."""
    return ListDefinition(
        name="quotations",
        path=reverse("quotations:quotations"),
        columns=_columns(),
        row_template="quotations/_row.html",
        sort="-number",
        quick=_quick(by),
        filters=_filters(by),
        search=partial(queries.matching_quotations, by),
        search_label=_("Number or customer"),
        first_use=FirstUse(
            _("No quotations yet"),
            _("A quotation begins on an inquiry or on a customer's page, with the button Quote."),
            reverse("inquiries:triage"),
            _("To the inquiries"),
        ),
        noun=_("quotations"),
        words={state.value: WORDS[state.value] for state in QuotationState} | {"more": _("options")},
        house_views=_views(by),
        views=known_views(by, "quotations"),
    )


def _columns() -> list[Column]:
    return [
        Column("number", _("Number"), order=("pk",), css="stick-l"),
        Column("customer", _("Customer")),
        Column("country", _("Country/region")),
        Column("amount", _("Amount"), css="num"),
        Column("state", _("State")),
        Column("valid", _("Valid until"), order=("valid_until",), nullable=True),
        Column("owner", _("Owner")),
        Column("lines", _("Lines"), css="num", is_usual=False),
        Column("sent", _("Sent"), is_usual=False),
        Column("changed", _("Changed"), is_usual=False),
    ]


def _quick(by: Actor) -> list[Quick]:
    today = timezone.localdate()
    ending = {"state__in": STANDING, "valid_until__lte": today + timedelta(days=SOON)}
    quick = [
        Quick("draft", _("Drafts"), lambda rows: rows.filter(state=QuotationState.DRAFT)),
        Quick("standing", _("With the buyer"), lambda rows: rows.filter(state__in=STANDING)),
        Quick("ending", _("End within 7 days"), lambda rows: rows.filter(**ending), "valid"),
        Quick("won", _("Won"), lambda rows: rows.filter(state=QuotationState.WON), is_pill=False),
        Quick("mine", _("Mine"), lambda rows: rows.filter(owner_id=by.pk), is_pill=False),
    ]
    return quick


def _views(by: Actor) -> list[HouseView]:
    mine = [HouseView("mine", _("Mine"), "quick=mine")] if sees_all_rows(by) else []
    return [
        HouseView("all", _("All quotations")),
        *mine,
        HouseView("draft", _("Drafts"), "quick=draft"),
        HouseView("standing", _("With the buyer"), "quick=standing"),
        HouseView("ending", _("End within 7 days"), "quick=ending"),
        HouseView("won", _("Won"), "quick=won"),
    ]


def _filters(by: Actor) -> list[Filter]:
    sellers = [(str(row.pk), row.called) for row in people.salespeople(by)] if sees_all_rows(by) else []
    owner = Filter("owner", _("Owner"), lambda rows, value: rows.filter(owner_id=value), choices=sellers)
    return [
        Filter(
            "state", _("State"), lambda rows, value: rows.filter(state__in=value), kind="many",
            choices=[(each.value, WORDS[each.value]) for each in QuotationState],
        ),
        *([owner] if sellers else []),
        Filter(
            "country", _("Country/region"), lambda rows, value: rows.filter(country__in=value), kind="many",
            choices=country_choices(get_language() or "zh-hans"), search=search_words,
        ),
    ]  # fmt: skip
