"""Are the demo's quotations and samples what the use cases would have left, in every state, with legal numbers?"""

from collections import Counter
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import Sum
from django.utils import timezone

from tests.demo.conftest import TODAY
from tradewind.apps.catalogue.models import PriceTier, ProductPicture
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationRevision
from tradewind.apps.quotations.queries import options_of
from tradewind.apps.samples.models import Sample, SampleLine
from tradewind.apps.samples.queries.daily import SampleWork, due_samples
from tradewind.demo.quotations import ALL, ANSWERS, SAMPLE_BUYER
from tradewind.demo.writing.quotations import FORMER_NUMBERS
from tradewind.domain.quotations.rows import TypedRow
from tradewind.platform.approvals.queries import to_decide
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.numbering.models import NumberSeries
from tradewind.platform.people.models import User
from tradewind.platform.tasks.models import Task


def user(name: str) -> User:
    return User.objects.get(username=name)


def test_there_are_as_many_as_promised_in_every_state(demo):
    states = Counter(Quotation.objects.values_list("state", flat=True))
    assert sum(states.values()) == ALL == 1_150
    assert Quotation.objects.filter(inquiry__isnull=False).count() == ANSWERS
    assert set(states) == {"draft", "issued", "sent", "won", "lost", "expired"}
    assert states["won"] > 180 and states["lost"] > 500 and states["sent"] > 30 and states["draft"] == 14
    ordinals = Counter(QuotationRevision.objects.values_list("ordinal", flat=True))
    assert ordinals[2] > 150 and ordinals[3] > 15
    assert Quotation.objects.filter(options=2).count() > 15
    assert ProductPicture.objects.count() == 600
    assert PriceTier.objects.filter(ended_at=None).count() > 1_500


def test_an_answer_left_when_the_clock_of_its_inquiry_stopped(demo):
    rows = list(Quotation.objects.filter(inquiry__isnull=False).select_related("inquiry"))
    assert all(row.sent_at == row.inquiry.quoted_at and row.party_id == row.inquiry.party_id for row in rows)
    ended = [row for row in rows if row.inquiry.state in ("won", "lost")]
    assert len(ended) > 500 and all(row.state == row.inquiry.state for row in ended)


@pytest.mark.parametrize(("model", "series", "moment"), [(Quotation, "quotation", "issued_at"), (Sample, "sample", "")])
def test_legal_numbers_run_without_a_gap_in_each_year(demo, model, series, moment):
    numbers = sorted(model.objects.exclude(number="").values_list("number", flat=True))
    found = {int(f"20{number[2:4]}"): 0 for number in numbers}
    for row in NumberSeries.objects.filter(series=series):
        taken = [int(number[5:]) for number in numbers if number[2:4] == f"{row.year % 100}"]
        assert taken == list(range(row.begins_after + 1, row.last + 1))
        found.pop(row.year)
    assert not found
    if moment:
        in_order = model.objects.exclude(number="").order_by(moment).values_list("number", flat=True)
        assert list(in_order) == numbers
        assert NumberSeries.objects.filter(series=series).order_by("year")[0].begins_after == FORMER_NUMBERS


def test_prices_leave_something_and_only_what_was_asked_for_lies_below_its_floor(demo):
    lines = QuotationLine.objects.exclude(margin=None)
    assert lines.count() > 4_500
    below = {line.option.revision_id for line in lines.select_related("option") if line.unit_price < (line.floor or 0)}
    asked = QuotationRevision.objects.filter(is_below_floor=True)
    assert below == set(asked.values_list("pk", flat=True))
    assert Counter(asked.values_list("state", flat=True)) == {"submitted": 2, "approved": 1}
    average = sum(line.margin for line in lines) / lines.count()
    assert Decimal("0.15") < average < Decimal("0.30")


def test_the_boss_finds_the_old_friends_quotation_and_a_courier_to_decide_on(demo):
    waiting = {(row.kind, row.subject_title.split(" ", 2)[-1]) for row in to_decide(user("boss"))}
    assert {"quotation.below_floor", "sample.terms"} <= {kind for kind, _title in waiting}
    friend = Quotation.objects.get(party__name="El Nuevo Camping S.L.", state="draft")
    assert (friend.owner.username, friend.former.number[-4:]) == ("liqiang", "0867")


def test_a_sample_is_due_to_a_quotation_of_liqiang(demo):
    quotation = Quotation.objects.filter(party__name=SAMPLE_BUYER, state="sent").latest("pk")
    assert quotation.owner.username == "liqiang" and not Sample.objects.filter(quotation=quotation).exists()
    todo = Task.objects.get(subject_id=quotation.pk, subject_type="quotations.quotation", title__contains="DHL")
    assert (todo.due_on, todo.state, todo.assignee) == (TODAY, "open", quotation.owner)


def test_samples_are_in_all_states_and_ask_for_what_is_to_be_done(demo):
    states = Counter(Sample.objects.values_list("state", flat=True))
    assert sum(states.values()) == 180
    assert set(states) == {"draft", "placed", "ready", "sent", "arrived", "answered", "cancelled"}
    assert Counter(Sample.objects.values_list("ordinal", flat=True))[3] >= 3
    assert all(
        row.follows.party_id == row.party_id and row.follows.ordinal + 1 == row.ordinal
        for row in Sample.objects.exclude(follows=None).select_related("follows")
    )
    gone = Sample.objects.filter(state__in=["ready", "sent", "arrived", "answered"])
    assert not any(row.pays_by_tt and row.paid_on is None for row in gone)
    free = SampleLine.objects.filter(sample__goods_charge="free").exclude(sample__state="draft")
    assert max(free.values("sample").annotate(all=Sum("cost")).values_list("all", flat=True)) <= 500, (
        "the house's limit"
    )
    work = Counter(
        due.work for person in User.objects.exclude(username="system")
        for due in due_samples(person, on=TODAY, until=TODAY, limit=50)
    )  # fmt: skip
    assert work[SampleWork.CALL_COURIER] == 1 and work[SampleWork.ASK_BUYER] == 3 and work[SampleWork.MAKE] == 3
    quiet = Sample.objects.get(state="sent", moved_on__lte=TODAY - timedelta(days=5))
    assert (TODAY - quiet.moved_on).days == 6


def test_quotations_made_through_the_use_cases_are_equal_in_what_matters(undone):
    lately = Quotation.objects.filter(state="sent", options=1, inquiry=None, next_reminder_on__gt=TODAY)
    lately = lately.filter(latest__links=None).order_by("-pk")  # nobody has touched it since
    for original in lately.select_related("latest", "owner", "party")[:2]:
        by, revision = original.owner, original.latest
        lines = list(QuotationLine.objects.filter(option__revision=revision).order_by("place"))
        rows = [TypedRow(code=line.code, quantity=f"{line.quantity:f}", unit_price=f"{line.unit_price:f}")
                for line in lines]  # fmt: skip
        begun = services.draft_for_customer(party_id=original.party_id, rows=rows, by=by, at=original.created_at)
        rebuilt = begun.quotation
        option = options_of(by, begun)[0]
        again = list(QuotationLine.objects.filter(option__revision=begun).order_by("place"))  # with their floors
        assert [_of_line(line) for line in again] == [_of_line(line) for line in lines]
        first = options_of(by, revision)[0]
        assert (option.amount, option.cbm, option.cartons, option.rate) == (
            first.amount, first.cbm, first.cartons, first.rate,
        )  # fmt: skip
        assert (begun.strategy_id, begun.price_list_id, begun.version) == (
            revision.strategy_id, revision.price_list_id, revision.version - 1,
        )  # fmt: skip
        assert (rebuilt.version + 2, rebuilt.amount, rebuilt.lines, rebuilt.country) == (
            original.version, original.amount, original.lines, original.country,
        )  # fmt: skip


def _of_line(line: QuotationLine) -> tuple[object, ...]:
    """The way to the port is a cost of the whole option that only the demo's seller typed."""
    return (
        line.code, line.quantity, line.unit, line.unit_price, line.amount, line.floor, line.packing, line.problems,
        line.picture_id, line.description, line.specification,
    )  # fmt: skip


def test_every_quotation_stands_on_its_customers_timeline(demo):
    issued = AuditEntry.objects.filter(action="party.quotation_issued").count()
    assert issued == QuotationRevision.objects.exclude(issued_at=None).count()
    sent = Quotation.objects.exclude(sent_at=None)
    assert AuditEntry.objects.filter(action="party.quotation_sent").count() >= sent.count()
    standing = Quotation.objects.filter(state__in=("issued", "sent"))
    assert not standing.filter(valid_until__lt=TODAY - timedelta(days=1)).exists()
    assert timezone.localdate(sent.latest("sent_at").sent_at) < TODAY
