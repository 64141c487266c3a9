"""What does the list of quotations offer?"""

from collections.abc import Collection
from datetime import timedelta
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.wording import WORDS
from tradewind.domain.quotations.lifecycle import STANDING, WITH_BOSS, QuotationState, RevisionState
from tradewind.platform.access import Actor, allows, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.shared.countries import country_choices, search_words
from tradewind.web.shared.lists import Column, Filter, FirstUse, HouseView, ListDefinition, Primary, Quick, known_views

Rows = QuerySet[Any, Any]
SOON = 7
STATES = (QuotationState.DRAFT.value, *(each.value for each in WITH_BOSS), *list(QuotationState)[1:])


def quotation_list(by: Actor) -> ListDefinition:
    """All quotations of one's scope, the newest first."""
    return ListDefinition(
        name="quotations",
        path=reverse("quotations:quotations"),
        columns=_columns(by),
        row_template="quotations/_row.html",
        sort="-number",
        quick=_quick(by),
        filters=_filters(by),
        search=partial(queries.matching_quotations, by),
        search_label=_("Number or customer"),
        primary=Primary(reverse("quotations:choose"), _("New quotation")) if allows(by, permissions.DRAFT) else None,
        first_use=FirstUse(
            _("No quotations yet"),
            _("A quotation begins on an inquiry or on a customer's page, with the button Quote."),
            reverse("inquiries:triage"),
            _("To the inquiries"),
        ),
        noun=_("quotations"),
        export_url=reverse("quotations:export") if allows(by, permissions.EXPORT) else "",
        words={state: WORDS[state] for state in STATES} | {"more": _("options")},
        house_views=_views(by),
        views=known_views(by, "quotations"),
    )


def _in_states(by: Actor, rows: Rows, states: Collection[str]) -> Rows:
    """As the rows say of themselves."""
    found = rows.filter(state__in=[each for each in states if each != QuotationState.DRAFT])
    found |= queries.with_boss(by, rows, *(each for each in states if each in WITH_BOSS))
    return found | queries.plain_drafts(by, rows) if QuotationState.DRAFT in states else found


def _columns(by: Actor) -> list[Column]:
    margin = Column(
        "margin", _("Profit of the price"), css="num", is_usual=False, prepare=partial(queries.with_margin, by)
    )
    return [
        Column("number", _("Number"), order=("pk",), css="stick-l"),
        Column("customer", _("Customer")),
        Column("country", _("Country/region")),
        Column("amount", _("Amount"), css="num"),
        Column("state", _("State")),
        Column("valid", _("Valid until"), order=("valid_until",), nullable=True),
        Column("owner", _("Owner")),
        Column("lines", _("Lines"), css="num", is_usual=False),
        Column("sent", pgettext_lazy("a day", "Sent"), is_usual=False),
        Column("changed", pgettext_lazy("a day", "Changed"), is_usual=False),
        *([margin] if queries.sees_margin(by) else []),
    ]


def _quick(by: Actor) -> list[Quick]:
    today = timezone.localdate()
    ending = {"state__in": STANDING, "valid_until__lte": today + timedelta(days=SOON)}
    quick = [
        Quick("draft", _("Drafts"), partial(queries.plain_drafts, by)),
        Quick("boss", WORDS["submitted"], lambda rows: queries.with_boss(by, rows, RevisionState.SUBMITTED)),
        Quick("released", WORDS["approved"], lambda rows: queries.with_boss(by, rows, RevisionState.APPROVED)),
        Quick("standing", _("With the buyer"), lambda rows: rows.filter(state__in=STANDING)),
        Quick("ending", _("End within 7 days"), lambda rows: rows.filter(**ending), "valid"),
        Quick("won", _("Won"), lambda rows: rows.filter(state=QuotationState.WON), is_pill=False),
        Quick("counted", _("In the figures"), lambda rows: rows.exclude(state=QuotationState.VOID), is_pill=False),
        Quick("mine", _("Mine"), lambda rows: rows.filter(owner_id=by.pk), is_pill=False),
    ]
    return quick


def _views(by: Actor) -> list[HouseView]:
    mine = [HouseView("mine", _("Mine"), "quick=mine")] if sees_all_rows(by) else []
    return [
        HouseView("all", _("All quotations")),
        *mine,
        HouseView("draft", _("Drafts"), "quick=draft"),
        HouseView("boss", WORDS["submitted"], "quick=boss"),
        HouseView("released", WORDS["approved"], "quick=released"),
        HouseView("standing", _("With the buyer"), "quick=standing"),
        HouseView("ending", _("End within 7 days"), "quick=ending"),
        HouseView("won", _("Won"), "quick=won"),
    ]


def _filters(by: Actor) -> list[Filter]:
    sellers = [(str(row.pk), row.called) for row in people.salespeople(by)] if sees_all_rows(by) else []
    owner = Filter("owner", _("Owner"), lambda rows, value: rows.filter(owner_id=value), choices=sellers)
    return [
        Filter(
            "state", _("State"), partial(_in_states, by), kind="many", choices=[(each, WORDS[each]) for each in STATES],
        ),
        *([owner] if sellers else []),
        Filter(
            "country", _("Country/region"), lambda rows, value: rows.filter(country__in=value), kind="many",
            choices=country_choices(get_language() or "zh-hans"), search=search_words,
        ),
        Filter("product", _("Product code"), partial(queries.quotations_with_product, by), kind="text"),
        Filter("sent_from", _("Sent from"), lambda rows, day: queries.sent_between(by, rows, first=day), kind="day"),
        Filter("sent_until", _("Sent until"), lambda rows, day: queries.sent_between(by, rows, last=day), kind="day"),
    ]  # fmt: skip
