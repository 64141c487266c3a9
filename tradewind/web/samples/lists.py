"""What does the list of samples offer?"""

from datetime import timedelta
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tradewind.apps.samples import permissions, queries
from tradewind.apps.samples.wording import WORDS
from tradewind.domain.samples.lifecycle import SampleState, Verdict
from tradewind.domain.samples.travel import QUIET_DAYS
from tradewind.platform.access import Actor, allows, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.shared.lists import (
    Column,
    Filter,
    FirstUse,
    HouseView,
    ListDefinition,
    Primary,
    Quick,
    known_views,
)

Rows = QuerySet[Any, Any]


def sample_list(by: Actor) -> ListDefinition:
    """The samples of one's scope, the newest first."""
    new = reverse("samples:draft") if allows(by, permissions.ASK) else ""
    return ListDefinition(
        name="samples",
        path=reverse("samples:samples"),
        columns=_columns(),
        row_template="samples/_row.html",
        sort="-opened",
        quick=_quick(),
        filters=_filters(by),
        search=partial(queries.matching_samples, by),
        search_label=_("Number, customer or waybill"),
        primary=Primary(new, _("New sample")) if new else None,
        first_use=FirstUse(
            _("No samples yet"),
            _("Send pictures first, they cost nothing; what somebody wants to hold is written down here."),
            new,
            _("New sample"),
        ),
        noun=_("samples"),
        export_url=reverse("samples:export") if allows(by, permissions.EXPORT) else "",
        words={state.value: WORDS[state.value] for state in SampleState},
        house_views=[
            HouseView("all", _("All samples")),
            HouseView("make", WORDS["placed"], "quick=make"),
            HouseView("way", WORDS["sent"], "quick=way"),
            HouseView("ask", WORDS["arrived"], "quick=ask"),
        ],
        views=known_views(by, "samples"),
    )


def _columns() -> list[Column]:
    return [
        Column("customer", _("Customer"), css="stick-l", prepare=lambda rows: rows.select_related("party")),
        Column("number", _("Number"), order=("pk",)),
        Column("what", _("What"), prepare=lambda rows: rows.prefetch_related("lines")),
        Column("state", _("State")),
        Column("courier", _("Courier")),
        Column("owner", _("Owner"), prepare=lambda rows: rows.select_related("owner")),
        Column("needed", _("Wanted by")),
        Column("sent", _("Left on")),
        Column("verdict", _("Feedback")),
        Column("opened", pgettext_lazy("a sample", "Recorded"), order=("pk",), is_usual=False),
    ]


def _quick() -> list[Quick]:
    today = timezone.localdate()
    quiet = today - timedelta(days=QUIET_DAYS)
    return [
        Quick("make", WORDS["placed"], lambda rows: rows.filter(state="placed")),
        Quick("way", WORDS["sent"], lambda rows: rows.filter(state="sent")),
        Quick("quiet", WORDS["call_courier"], lambda rows: rows.filter(state="sent", moved_on__lte=quiet)),
        Quick("ask", WORDS["arrived"], lambda rows: rows.filter(state="arrived")),
    ]


def _filters(by: Actor) -> list[Filter]:
    sellers = [(str(row.pk), row.called) for row in people.salespeople(by)] if sees_all_rows(by) else []
    owner = Filter("owner", _("Owner"), lambda rows, value: rows.filter(owner_id=value), choices=sellers)
    states = [(state.value, str(WORDS[state.value])) for state in SampleState]
    verdicts = [(verdict.value, str(WORDS[verdict.value])) for verdict in Verdict]
    found = [
        Filter("state", _("State"), lambda rows, value: rows.filter(state=value), choices=states),
        Filter("verdict", _("Feedback"), lambda rows, value: rows.filter(verdict=value), choices=verdicts),
    ]
    return [*found, owner] if sellers else found
