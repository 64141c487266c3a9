"""A sample's page: where it stands, what is next, its parcel, what was seen of it and what the buyer says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django import forms
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.catalogue.permissions import SEE_COST
from tradewind.apps.catalogue.queries.scope import product_for
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations.queries.scope import quotations_opened
from tradewind.apps.samples import permissions, queries
from tradewind.apps.samples.approvals import TERMS
from tradewind.apps.samples.facts import reasons_of, terms_of
from tradewind.apps.samples.wording import WORDS
from tradewind.domain.samples.charges import SIGNALS, CollectAnswer, GoodsCharge
from tradewind.domain.samples.lifecycle import IN_HAND, NOT_LEFT, SAMPLE_LIFECYCLE, SampleState
from tradewind.domain.samples.travel import CourierName, looks_wrong, quiet_since
from tradewind.platform.access import allows, require
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.wording import sentence
from tradewind.web.samples.forms import (
    AnswerForm,
    AskForm,
    CancelForm,
    CheckForm,
    CollectForm,
    DayForm,
    FollowForm,
    KeyForm,
    MovedForm,
    SendForm,
)
from tradewind.web.samples.lists import sample_list
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_image
from tradewind.web.shared.histories import history_of
from tradewind.web.shared.lists.walking import walk

if TYPE_CHECKING:
    from tradewind.apps.samples.models import Sample

_WAY = (SampleState.DRAFT, SampleState.PLACED, SampleState.READY, SampleState.SENT, SampleState.ARRIVED,
        SampleState.ANSWERED)  # fmt: skip
MOST_OF_CUSTOMER = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One node of the stepper."""

    state: str
    label: str
    note: str = ""


@require_GET
def sample(request: Request, sample_id: int) -> HttpResponse:
    """The record with what can be done now."""
    return shown(request, sample_id, {})


@require_GET
def peek(request: Request, sample_id: int) -> HttpResponse:
    """In the drawer, without leaving the list."""
    record = queries.sample_for(request.user, sample_id)
    context = {"sample": record, "lines": queries.lines_of(record), "words": WORDS, "steps": _steps(record)}
    return render(request, "samples/_peek.html", context)


@require_GET
def of_customer(request: Request, party_id: int) -> HttpResponse:
    """A customer's samples, for the panel on his page."""
    party = parties.party_for(request.user, party_id)
    rows = queries.samples_of_party(request.user, party.pk, limit=MOST_OF_CUSTOMER)
    context = {"samples": rows, "party": party, "words": WORDS, "may_ask": allows(request.user, permissions.ASK)}
    return render(request, "samples/_of_customer.html", context)


@require_GET
def of_product(request: Request, product_id: int) -> HttpResponse:
    """The latest samples of a product, for the panel on its page."""
    require(request.user, permissions.VIEW)
    product = product_for(request.user, product_id)
    rows = queries.samples_of_product(request.user, product.pk, limit=MOST_OF_CUSTOMER)
    return render(request, "samples/_of_product.html", {"samples": rows, "words": WORDS})


@require_GET
def photo(request: Request, sample_id: int, file_id: int) -> HttpResponseBase:
    """A photo of a check."""
    return served_image(queries.photo_of(request.user, sample_id, file_id))


def shown(request: Request, sample_id: int, sent: Mapping[str, forms.Form], status: int = 200) -> HttpResponse:
    """The page; forms that came back stand open with what was typed."""
    by = request.user
    record = queries.sample_for(by, sample_id)
    state = SampleState(record.state)
    makes = allows(by, permissions.PREPARE) or record.maker_id == by.pk
    changes, lines = queries.may_change(by, record), queries.lines_of(record)
    if state in NOT_LEFT:  # as the next step would judge now: costs and limits move while it waits
        record.reasons = reasons_of(terms_of(record, lines, at=timezone.now()), queries.rules())
    context = {
        "sample": record, "lines": lines, "sees_cost": allows(by, SEE_COST), "words": WORDS, "steps": _steps(record),
        "checks": queries.checks_of(by, record), "movements": queries.movements_of(record),
        "answers": queries.answers_of(record), "lineage": queries.lineage_of(by, record),
        "reasons": [sentence(each["code"], each["facts"]) for each in record.reasons],
        "waits_for_boss": bool(approvals.open_about(by, record, kinds=(TERMS,))),
        "actions": SAMPLE_LIFECYCLE.actions_from(state), "may_change": changes, "may_check": changes or makes,
        "open_form": next(iter(sent), ""), "forms": _forms(record, sent), "history": history_of(by, record),
        "signal": SIGNALS[CollectAnswer(record.collect_answer)].value,
        "quiet_days": _quiet_days(record),
        "is_odd_number": bool(record.tracking) and looks_wrong(CourierName(record.courier), record.tracking),
        "has_left": state not in NOT_LEFT, **_waits(record, state, changes),
        "walk": _walk(request, record.pk), "may_open_party": parties.may_open(by, record.party),
        "may_open_quotation": record.quotation_id in quotations_opened(by, [record.quotation_id or 0]),
    }  # fmt: skip
    return render(request, "samples/sample.html", context, status=status)


def _waits(record: "Sample", state: SampleState, changes: bool) -> dict[str, bool]:
    """For whose word or money it waits, and whether it may leave."""
    unpaid = record.pays_by_tt and record.paid_on is None
    word, money = state in NOT_LEFT and record.needs_word, unpaid and state in IN_HAND
    return {
        "needs_boss": word, "needs_payment": money, "payment_first": unpaid and record.goods_charge == GoodsCharge.PAID,
        "may_send": changes and state is SampleState.READY and not word and not money,
    }  # fmt: skip


def _quiet_days(record: "Sample") -> int:
    if record.state != SampleState.SENT or record.moved_on is None:
        return 0
    return quiet_since(record.moved_on, timezone.localdate())


def _steps(record: "Sample") -> list[Step]:
    if record.state == SampleState.CANCELLED:
        return [Step("na", str(WORDS["cancelled"]), record.cancelled_because)]
    here, days = _WAY.index(SampleState(record.state)), queries.days_of(record)
    return [
        Step(_reached(place, here), str(WORDS[state.value]), _short(days[state]) if place <= here else "")
        for place, state in enumerate(_WAY)
    ]


def _short(on: date | datetime | None) -> str:
    """As the stepper has room for it, on the reader's day."""
    return f"{timezone.localtime(on) if isinstance(on, datetime) else on:%m-%d}" if on else ""


def _reached(place: int, here: int) -> str:
    """The last step is done as soon as it is reached."""
    if place < here or place == here == len(_WAY) - 1:
        return "done"
    return "run" if place == here else "todo"


def _forms(record: "Sample", sent: Mapping[str, forms.Form]) -> dict[str, forms.Form]:
    key, today = {"version": record.version}, {"on": timezone.localdate().isoformat()}
    fresh: dict[str, forms.Form] = {
        "place": KeyForm(initial=key), "ask": AskForm(),
        "collect": CollectForm(initial=key | {
            "answer": record.collect_answer, "account": record.courier_account, "pays_at_door": record.pays_at_door,
        }),
        "paid": DayForm(initial=key | today), "check": CheckForm(initial=key | {"is_good": "1"}),
        "send": SendForm(initial=key | {"sent_on": today["on"]}), "moved": MovedForm(initial=key | today),
        "arrived": DayForm(initial=key | today), "answer": AnswerForm(initial=key | today | {"channel": "email"}),
        "follow": FollowForm(), "cancel": CancelForm(initial=key),
    }  # fmt: skip
    return fresh | dict(sent)


def _walk(request: Request, pk: int) -> object:
    if "from" not in request.GET:
        return None
    rows = queries.samples_of_scope(request.user)
    return walk(sample_list(request.user), rows, request.GET, pk, lambda row: reverse("samples:sample", args=[row]))
