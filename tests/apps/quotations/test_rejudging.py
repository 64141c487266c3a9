"""What lies as a draft is judged again before it leaves; the boss's word holds for what he saw."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.apps.catalogue.price_book import floored
from tests.apps.quotations.quoting import CHAIR, ENDS, TENT, drafted, fresh, option, options_of, page, row
from tests.builders import AT, customer, rates
from tradewind.apps.catalogue.models import PriceList
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import QuotationRevision
from tradewind.apps.quotations.refusals import ApprovalNeeded, NothingToApprove, NotReady
from tradewind.domain.vocabulary.exchange import RateKind
from tradewind.platform.approvals import services as deciding

LATER = AT + timedelta(days=3)


def now(revision):
    found = QuotationRevision.objects.get(pk=revision.pk)
    found.quotation = fresh(revision.quotation)
    return found


def issue(revision, by, at=LATER):
    return services.issue_version(revision_id=revision.pk, version=now(revision).version, by=by, at=at)


def save(revision, details, by):
    return services.revise_draft(
        revision_id=revision.pk, version=now(revision).version, details=details, by=by, at=AT
    ).revision


def released(by, boss, *rows):
    """Below the floor, and the boss has said yes."""
    revision = drafted(by, *(rows or (row(TENT, "1200", "35"),)))
    asked = services.submit_for_approval(
        revision_id=revision.pk, version=revision.version, reason="He buys 5,000 next year.", by=by, at=AT
    )
    deciding.grant_approval(approval_id=asked.pk, by=boss, at=AT)
    return now(revision)


def raise_floor(goods, boss, floor="38"):
    floored(boss, PriceList.objects.get(), goods[TENT], q0=floor)


def limit(boss, **more):
    services.set_limits(version=0, details=services.LimitDetails(**more), by=boss, at=AT)


def move_rate(boss):
    limit(boss, least_margin=Decimal("0.05"))
    rates(boss, USD="6.30", taken_at=AT + timedelta(days=1))


@pytest.mark.parametrize(
    ("code", "price", "moves", "reason"),
    [
        (TENT, "36.50", lambda goods, boss: raise_floor(goods, boss), "approval_floor"),
        (TENT, "36.50", lambda goods, boss: limit(boss, most_amount_cny=Decimal(1000)), "approval_amount"),
        (CHAIR, "6.20", lambda goods, boss: move_rate(boss), "approval_margin"),
    ],
)
def test_what_moved_while_the_draft_lay_counts_when_it_leaves(goods, zhou, li_qiang, code, price, moves, reason):
    rates(zhou, USD="7.30")
    revision = drafted(li_qiang, row(code, "1200", price))
    assert revision.reasons == []
    moves(goods, zhou)
    with pytest.raises(ApprovalNeeded):
        issue(revision, li_qiang)
    assert now(revision).reasons == []  # refused, nothing of it is kept
    kept = services.judge_again(revision_id=revision.pk, version=revision.version, by=li_qiang, at=LATER)
    assert [each["code"] for each in now(kept).reasons] == [reason]
    asked = services.submit_for_approval(
        revision_id=kept.pk, version=kept.version, reason="As agreed", by=li_qiang, at=LATER
    )
    deciding.grant_approval(approval_id=asked.pk, by=zhou, at=LATER)
    assert issue(kept, li_qiang).state == "issued"


def test_the_word_of_the_boss_does_not_cover_what_has_to_be_asked_since(goods, zhou, li_qiang):
    revision = released(li_qiang, zhou)
    limit(zhou, most_risk=1)
    with pytest.raises(ApprovalNeeded):
        issue(revision, li_qiang)
    kept = services.judge_again(revision_id=revision.pk, version=revision.version, by=li_qiang, at=LATER)
    assert (kept.state, kept.granted_by_id) == ("draft", None)
    assert [each["code"] for each in kept.reasons] == ["approval_floor", "approval_payment_risk"]


def test_a_floor_that_was_lowered_needs_nobody_any_more(goods, zhou, li_qiang):
    revision = drafted(li_qiang, row(TENT, "1200", "35"))
    raise_floor(goods, zhou, "34")
    with pytest.raises(NothingToApprove):
        services.submit_for_approval(
            revision_id=revision.pk, version=revision.version, reason="Please", by=li_qiang, at=LATER
        )
    assert issue(revision, li_qiang).state == "issued"


def test_a_price_left_open_is_not_filled_in_when_it_leaves(goods, li_qiang):
    PriceList.objects.update(archived_at=AT)
    revision = drafted(li_qiang, row(TENT, "1200"))
    PriceList.objects.update(archived_at=None)
    with pytest.raises(NotReady):
        issue(revision, li_qiang)


def test_a_save_that_changes_nothing_that_is_judged_keeps_the_bosss_word(goods, zhou, li_qiang):
    revision = released(li_qiang, zhou)
    same = services.details_of(revision, queries.options_of(zhou, revision))
    kept = save(revision, replace(same, notes_en="Samples on request", lead_text="35 days"), li_qiang)
    assert (kept.state, kept.granted_by_id) == ("approved", zhou.pk)
    assert issue(kept, li_qiang).state == "issued"


@pytest.mark.parametrize(
    "change",
    [
        lambda same: page(option(row(TENT, "1200", "34.90"))),
        lambda same: page(option(row(TENT, "900", "35"))),
        lambda same: page(option(row(TENT, "1200", "35"), named_place="Shanghai")),
        lambda same: replace(same, valid_until=ENDS + timedelta(days=20)),
        lambda same: replace(same, options=[*same.options, option(row(TENT, "10", "35"))]),
    ],
)
def test_a_price_a_quantity_a_term_or_a_day_takes_it_away(goods, zhou, li_qiang, change):
    revision = released(li_qiang, zhou)
    same = services.details_of(revision, queries.options_of(zhou, revision))
    assert save(revision, change(same), li_qiang).state == "draft"
    with pytest.raises(ApprovalNeeded):
        issue(revision, li_qiang)


@pytest.fixture
def named(goods, li_qiang, system):
    """李强 counts with a rate of the ECB, for want of a bank's."""
    for currency in ("USD", "EUR"):
        ExchangeRate.objects.create(
            currency=currency, quote="CNY", kind=RateKind.REFERENCE, rate=Decimal("7.5"), on=AT.date(), taken_at=AT,
            source="ECB", entered_by=system, entered_at=AT,
        )  # fmt: skip
    return save(drafted(li_qiang), page(option(row(TENT, "1200"), names_rate=True)), li_qiang)


def test_a_rate_for_reference_is_named_by_who_looked_at_it(named, li_qiang, liu):
    (dollars,) = options_of(named)
    assert dollars.rate_named_by_id == li_qiang.pk and dollars.margin is not None
    copied = services.copy_quotation(
        quotation_id=named.quotation_id, party_id=customer(liu, "B", "FR").pk, by=liu, at=AT
    )  # fmt: skip
    assert [(each.rate_named_by_id, each.margin) for each in options_of(copied)] == [(None, None)]
    euros = page(option(row(TENT, "1200", "40"), id=dollars.pk, currency="EUR", names_rate=True))
    (named_anew,) = options_of(save(named, euros, liu))
    assert named_anew.rate_named_by_id == liu.pk  # 李强's word for dollars is none for euros


def test_issued_it_keeps_the_name_and_the_next_version_asks_anew(named, li_qiang):
    first = issue(named, li_qiang)
    assert options_of(first)[0].rate_named_by_id == li_qiang.pk
    quotation = fresh(first.quotation)
    second = services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    assert options_of(second)[0].rate_named_by_id is None
