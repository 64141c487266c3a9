"""What a salesperson learns of floors and margins while writing, and how often."""

from datetime import timedelta
from decimal import Decimal

from tests.apps.quotations.quoting import CHAIR, TENT, codes, drafted, fresh, option, page, row
from tests.builders import AT, rates
from tradewind.apps.catalogue.models import PriceStrategy
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import PriceTries, QuotationRevision
from tradewind.domain.quotations.tries import MOST_TRIED
from tradewind.platform.audit.models import AuditEntry


def tried(revision, price, *, by, at=AT, **terms):
    """One more keeping; what the person then reads: marks by line, and reasons."""
    now = QuotationRevision.objects.get(pk=revision.pk)
    rows = price if isinstance(price, list) else [row(TENT, "1200", str(price))]
    saved = services.revise_draft(
        revision_id=now.pk, version=now.version, details=page(option(*rows, **terms)), by=by, at=at
    ).revision  # fmt: skip
    return told(saved, by, at=at)


def told(revision, by, at=AT):
    options = queries.options_of(by, revision)
    reasons = [each["code"] for each in queries.tell(by, revision, options, at=at)]
    return [codes(line) & {"below_floor", "below_margin"} for each in options for line in each.lines.all()], reasons


def test_a_floor_is_told_and_a_margin_only_as_the_bosss_matter(goods, zhou, li_qiang, tang):
    rates(tang, taken_at=AT, at=AT, USD="7.1032")
    PriceStrategy.objects.update(least_margin=Decimal("0.9"))
    limits = services.LimitDetails(least_margin=Decimal("0.95"))
    services.set_limits(version=0, details=limits, by=zhou, at=AT)
    revision = drafted(li_qiang)
    assert tried(revision, "37", by=li_qiang) == ([set()], ["approval_boss"] * 2)
    assert tried(revision, "35", by=li_qiang) == ([{"below_floor"}], ["approval_floor", *["approval_boss"] * 2])
    revision.refresh_from_db()
    marks, reasons = told(revision, zhou)
    assert marks == [{"below_floor", "below_margin"}]
    assert reasons == ["approval_floor", "approval_margin_of_line", "approval_margin"]


def bisected(revision, by, **terms):
    """Half the room with every keeping, until the answers say no more."""
    low, high = Decimal("0.01"), Decimal("60.00")
    while high - low > Decimal("0.01"):
        middle = ((low + high) / 2).quantize(Decimal("0.01"))
        (mark,), reasons = tried(revision, middle, by=by, **terms)
        if "approval_tried" in reasons:
            assert not mark and reasons == ["approval_tried"]
            break
        low, high = (middle, high) if mark else (low, middle)
    return high - low


def test_halving_stops_before_it_is_the_floor_and_the_boss_reads_of_it(goods, zhou, li_qiang):
    revision = drafted(li_qiang)
    assert bisected(revision, li_qiang) > Decimal("0.05")
    assert AuditEntry.objects.filter(action="quotation.tried_often").count() == 1
    other = drafted(li_qiang)
    assert tried(other, "37.5", by=li_qiang)[1] == ["approval_tried"], "another draft is no other day"
    assert tried(other, [row(CHAIR, "10", "9.5")], by=li_qiang)[1] == []
    assert tried(other, "37.5", by=li_qiang, at=AT + timedelta(days=1))[1] == []
    assert PriceTries.objects.count() == 1, "yesterday is forgotten"
    assert tried(revision, "35", by=zhou) == ([{"below_floor"}], ["approval_floor"])


def test_many_prices_in_one_keeping_and_turned_costs_count_as_well(goods, li_qiang):
    revision = drafted(li_qiang)
    many = [row(TENT, "1200", f"{30 + step / 10:.1f}") for step in range(60)]
    marks, reasons = tried(revision, many, by=li_qiang)
    assert not any(marks) and reasons == ["approval_tried"]
    second = drafted(li_qiang, row(CHAIR, "10"))
    for percent in range(MOST_TRIED + 1):
        chair = [row(CHAIR, "10", "9.5")]
        _marks, reasons = tried(second, chair, by=li_qiang, costs={"commission_percent": str(percent)})
    assert reasons == ["approval_tried"]


def test_the_lists_own_prices_and_the_same_price_again_are_no_tries(goods, li_qiang):
    revision = drafted(li_qiang)
    for quantity in range(1, 2 * MOST_TRIED):
        rows = [row(TENT, str(quantity)), row(CHAIR, str(quantity), "9.5")]
        assert tried(revision, rows, by=li_qiang)[1] == []
    assert [each.tries for each in PriceTries.objects.all()] != [] and not PriceTries.objects.filter(is_too_often=True)


def test_a_refused_attempt_to_issue_is_in_the_trail(goods, zhou, li_qiang):
    revision = drafted(li_qiang, row(TENT, "1200", "35"))
    services.note_refused_issue(revision_id=revision.pk, by=li_qiang, at=AT)
    assert queries.history_of(zhou, fresh(revision.quotation))[0].action == "quotation.issue_refused"


def test_the_boss_tries_as_often_as_he_likes(goods, zhou):
    revision = drafted(zhou)
    assert bisected(revision, zhou) == Decimal("0.01")
    assert not PriceTries.objects.exists()
