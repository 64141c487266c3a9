"""What does the list of inquiries offer?"""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.domain.inquiries.grading import ORDER
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.inquiries.sources import Source
from tradewind.platform.access import Actor, allows, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.shared.countries import country_choices, search_words
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
ARRIVED = {"1": _("today"), "7": _("within 7 days"), "30": _("within 30 days"), "90": _("within 90 days")}


def inquiry_list(by: Actor) -> ListDefinition:
    """All inquiries of one's scope, the newest first."""
    new = reverse("inquiries:register")
    return ListDefinition(
        name="inquiries",
        path=reverse("inquiries:inquiries"),
        columns=_columns(),
        row_template="inquiries/_row.html",
        sort="-arrived",
        quick=_quick(by),
        filters=_filters(by),
        search=partial(queries.matching_inquiries, by),
        search_label=_("Company, person, mail or number"),
        primary=Primary(new, _("New inquiry")) if allows(by, permissions.TAKE_IN) else None,
        first_use=FirstUse(
            _("No inquiries yet"),
            _("They come with the mail; what came by phone, fax or card is written down here."),
            new if allows(by, permissions.TAKE_IN) else "",
            _("New inquiry"),
        ),
        noun=_("inquiries"),
        words={"nobody": _("nobody"), "paused": _("stands still"), "quote": _("Quote")}
        | {state.value: WORDS[state.value] for state in InquiryState}
        | {kind: WORDS[kind] for kind in ("quote_target", "quote_limit", "first_answer", "fax")}
        | {f"source.{each.value}": WORDS[f"source.{each.value}"] for each in Source},
        house_views=_views(by),
        views=known_views(by, "inquiries"),
    )


def _columns() -> list[Column]:
    return [
        Column("company", _("Company"), css="stick-l"),
        Column("number", _("Number"), order=("pk",)),
        Column("country", _("Country/region")),
        Column("asked", _("Products asked for"), prepare=queries.with_lines),
        Column("grade", _("Grade")),
        Column("state", _("State")),
        Column("clock", _("Clock"), prepare=queries.with_running_clock),
        Column("owner", _("Owner")),
        Column("arrived", _("Arrived"), order=("arrived_at",)),
        Column("next", _("Next contact"), order=("next_contact_on",), nullable=True, is_split=True),
        Column("source", _("Source"), is_usual=False),
        Column("subject", _("Subject"), is_usual=False),
        Column("heard", _("Wrote last"), is_usual=False),
    ]


def _quick(by: Actor) -> list[Quick]:
    today = timezone.localdate()
    graded = [
        Quick(f"grade-{grade.value.lower()}", grade.value, partial(_of_grade, grade.value), is_pill=False)
        for grade in ORDER
    ]
    return [
        Quick("ours", _("Our turn"), lambda rows: rows.filter(is_ours=True)),
        Quick("due", _("Due today"), lambda rows: rows.filter(next_contact_on__lte=today, is_followed=True), "next"),
        Quick("mine", _("Mine"), lambda rows: rows.filter(owner_id=by.pk), is_pill=False),
        Quick("ended", _("Closed"), lambda rows: rows.filter(is_followed=False), is_pill=False),
        *graded,
    ]


def _of_grade(letter: str, rows: Rows) -> Rows:
    return rows.filter(grade=letter, is_followed=True)


def _views(by: Actor) -> list[HouseView]:
    mine = [HouseView("mine", _("Mine"), "quick=mine")] if sees_all_rows(by) else []
    return [
        HouseView("all", _("All inquiries")),
        *mine,
        HouseView("ours", _("To answer"), "quick=ours"),
        HouseView("due", _("Due today"), "quick=due"),
        *(HouseView(f"grade-{each.value.lower()}", each.value, f"quick=grade-{each.value.lower()}") for each in ORDER),
        HouseView("ended", _("Closed"), "quick=ended"),
    ]


def _filters(by: Actor) -> list[Filter]:
    sellers = [(str(row.pk), row.called) for row in people.salespeople(by)] if sees_all_rows(by) else []
    owner = Filter("owner", _("Owner"), lambda rows, value: rows.filter(owner_id=value), choices=sellers)
    grades = [(grade.value, f"{grade.value} {WORDS[grade.value]}") for grade in ORDER]
    return [
        Filter("grade", _("Grade"), lambda rows, value: rows.filter(grade__in=value), kind="many", choices=grades),
        Filter(
            "state", _("State"), lambda rows, value: rows.filter(state__in=value), kind="many",
            choices=[(each.value, WORDS[each.value]) for each in InquiryState if each is not InquiryState.MERGED],
        ),
        Filter(
            "source", _("Source"), lambda rows, value: rows.filter(source=value),
            choices=[(each.value, WORDS[f"source.{each.value}"]) for each in Source],
        ),
        *([owner] if sellers else []),
        Filter(
            "country", _("Country/region"), lambda rows, value: rows.filter(country__in=value), kind="many",
            choices=country_choices(get_language() or "zh-hans"), search=search_words,
        ),
        Filter("arrived", _("Arrived"), _arrived, choices=list(ARRIVED.items())),
    ]  # fmt: skip


def _arrived(rows: Rows, days: str) -> Rows:
    midnight: datetime = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return rows.filter(arrived_at__gte=midnight - timedelta(days=int(days) - 1))
