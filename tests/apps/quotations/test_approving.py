"""What is below a floor or beyond a limit leaves with the boss's word only."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.apps.quotations.quoting import CHAIR, TENT, drafted, fresh, lines_of, option, page, row
from tests.builders import AT
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import QuotationRevision
from tradewind.apps.quotations.refusals import ApprovalNeeded, BadLimits, NothingToApprove
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.payment_terms import open_account
from tradewind.platform.access import NotPermitted, StaleVersion
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.approvals import services as deciding
from tradewind.platform.approvals.models import Approval
from tradewind.platform.audit.models import AuditEntry


def low(by):
    return drafted(by, row(TENT, "1200", "35"))


def submit(revision, by, reason="He buys 5,000 next year."):
    return services.submit_for_approval(
        revision_id=revision.pk, version=revision.version, reason=reason, by=by, at=AT
    )  # fmt: skip


def issue(revision, by):
    now = QuotationRevision.objects.get(pk=revision.pk)
    return services.issue_version(revision_id=now.pk, version=now.version, by=by, at=AT)


def limit(by, **more):
    return services.set_limits(version=0, details=services.LimitDetails(**more), by=by, at=AT)


def test_what_a_buyer_waits_for_stands_before_what_was_asked_earlier(goods, zhou, li_qiang, liu):
    facts = {"subject_type": "parties.party", "subject_title": "Rashid", "requested_by": liu}
    for number, kind in enumerate(("party.tax_number", "party.collision")):
        asked = AT - timedelta(days=2 - number)
        Approval.objects.create(kind=kind, subject_id=number + 1, requested_at=asked, **facts)
    submit(low(li_qiang), li_qiang)
    kinds = [each.kind for each in approvals.to_decide(zhou)]
    assert kinds == ["quotation.below_floor", "party.tax_number", "party.collision"]


def test_a_price_below_its_floor_is_released_by_the_boss_from_today(goods, zhou, li_qiang):
    revision = low(li_qiang)
    assert revision.is_below_floor and "36" not in str(revision.reasons)
    with pytest.raises(ApprovalNeeded):
        issue(revision, li_qiang)
    approval = submit(revision, li_qiang)
    assert approval in approvals.to_decide(zhou) and "36" not in str(approval.facts)
    assert approval.asks.endswith("USD 42,000.00")
    deciding.grant_approval(approval_id=approval.pk, by=zhou, at=AT)
    assert issue(revision, li_qiang).state == "issued" and fresh(revision.quotation).number
    assert AuditEntry.objects.filter(action="quotation.granted").exists()


def test_while_the_boss_looks_nobody_writes_and_after_a_change_his_word_is_gone(goods, zhou, li_qiang):
    revision = low(li_qiang)
    approval = submit(revision, li_qiang)
    revision.refresh_from_db()
    details = page(option(row(TENT, "1200", "34")))
    with pytest.raises(MoveNotAllowed):
        services.revise_draft(revision_id=revision.pk, version=revision.version, details=details, by=li_qiang, at=AT)
    deciding.grant_approval(approval_id=approval.pk, by=zhou, at=AT)
    revision.refresh_from_db()
    services.revise_draft(revision_id=revision.pk, version=revision.version, details=details, by=li_qiang, at=AT)
    with pytest.raises(ApprovalNeeded):
        issue(revision, li_qiang)


def test_returned_or_taken_back_it_is_a_draft_again(goods, zhou, li_qiang):
    revision = low(li_qiang)
    deciding.return_with_reason(approval_id=submit(revision, li_qiang).pk, reason="36.50 at least", by=zhou, at=AT)
    revision.refresh_from_db()
    assert (revision.state, revision.granted_by_id) == ("draft", None)
    submit(revision, li_qiang)
    assert services.withdraw_submission(revision_id=revision.pk, by=li_qiang, at=AT).state == "draft"


def test_the_only_boss_releases_his_own_low_offer_and_it_is_marked(goods, zhou):
    from tests.builders import customer

    revision = drafted(zhou, row(TENT, "10", "1"), party=customer(zhou))
    approval = submit(revision, zhou)
    assert deciding.grant_approval(approval_id=approval.pk, by=zhou, at=AT).own_step


def test_what_needs_nobody_is_not_submitted(goods, li_qiang):
    with pytest.raises(NothingToApprove):
        submit(drafted(li_qiang), li_qiang)


def test_amount_margin_and_payment_have_limits_that_the_boss_sets(goods, zhou, li_qiang, liu):
    with pytest.raises(NotPermitted):
        limit(liu, most_amount_cny=Decimal(1))
    with pytest.raises(BadLimits):
        limit(zhou, least_margin=Decimal(1))
    limit(zhou, most_amount_cny=Decimal(100_000), least_margin=Decimal("0.1"), most_risk=4)
    with pytest.raises(StaleVersion):
        limit(zhou)
    revision = drafted(li_qiang)
    offered = option(row(CHAIR, "3000", "39"), currency="CNY", payment=open_account(60))
    saved = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(offered), by=li_qiang, at=AT
    )
    assert {each["code"] for each in saved.revision.reasons} == {
        "approval_amount", "approval_margin", "approval_payment_risk",
    }  # fmt: skip
    assert submit(saved.revision, li_qiang).kind == "quotation.over_limit"
    assert queries.limits_in_force(li_qiang).most_risk == 4


def test_without_a_rate_an_amount_is_no_way_around_the_limit(goods, zhou, li_qiang):
    limit(zhou, most_amount_cny=Decimal(100_000_000))
    assert [each["code"] for each in drafted(li_qiang).reasons] == ["approval_amount"]
    assert all(line.margin is None for line in lines_of(drafted(li_qiang)))
