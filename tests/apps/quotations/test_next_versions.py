"""While the next version is written the offer before it stands: its last day, its sum, its reminder."""

from datetime import date, timedelta

import pytest

from tests.apps.quotations.quoting import ENDS, TARP, TENT, drafted, fresh, issued, option, page, row
from tests.builders import AT, customer
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import QuotationRevision
from tradewind.apps.quotations.refusals import NothingIssued
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, StaleVersion
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.people.queries import system_user
from tradewind.platform.tasks.models import Task


def next_version(quotation, by, *rows, at=AT, **more):
    """Begun and saved, not issued."""
    now = fresh(quotation)
    begun = services.begin_version(quotation_id=now.pk, version=now.version, by=by, at=at)
    details = page(option(*(rows or (row(TENT, "1200"),))), **more)
    return services.revise_draft(revision_id=begun.pk, version=begun.version, details=details, by=by, at=at).revision


def end_of_day(at):
    """What the night does."""
    house = system_user()
    services.expire_quotations(quotation_ids=queries.to_expire(house, at.date()), by=house, at=at)
    return services.remind_of_ends(quotation_ids=queries.to_remind(house, at.date()), by=house, at=at)


@pytest.mark.parametrize("day", [date(2027, 3, 1), None, date(2026, 11, 25)])
def test_a_draft_neither_prolongs_nor_shortens_the_offer_that_stands(goods, li_qiang, day):
    first = issued(li_qiang)
    second = next_version(first.quotation, li_qiang, valid_until=day)
    assert fresh(first.quotation).valid_until == ENDS and fresh(first.quotation).latest_id == second.pk
    assert end_of_day(AT + timedelta(days=13)) == 1 and str(ENDS) in Task.objects.get(assignee=li_qiang).title
    assert fresh(first.quotation).state == "issued"
    end_of_day(AT + timedelta(days=16))
    assert fresh(first.quotation).state == "expired"


def test_won_is_what_was_offered_and_nobody_writes_on(goods, zhou, li_qiang):
    first = issued(li_qiang)
    second = next_version(first.quotation, li_qiang, row(TENT, "1", "30"))
    services.submit_for_approval(
        revision_id=second.pk, version=second.version, reason="He ordered a sample", by=li_qiang, at=AT
    )
    quotation = fresh(first.quotation)
    won = services.win_quotation(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    assert (str(won.amount), won.lines, won.latest_id) == ("56280.000", 2, first.pk)
    second.refresh_from_db()
    assert second.state == "void" and not list(approvals.to_decide(zhou))
    with pytest.raises(MoveNotAllowed):
        services.revise_draft(
            revision_id=second.pk, version=second.version, details=page(option(row(TENT, "5"))), by=li_qiang, at=AT
        )


def test_a_draft_that_is_given_up_leaves_the_offer_as_it_was(goods, li_qiang, li_na):
    first = issued(li_qiang)
    second = next_version(first.quotation, li_qiang, row(TARP, "3"), valid_until=date(2027, 3, 1))
    known = {"revision_id": second.pk, "version": second.version, "at": AT}
    with pytest.raises(NotFound):
        services.discard_draft(**known, by=li_na)
    with pytest.raises(StaleVersion):
        services.discard_draft(**known | {"version": second.version - 1}, by=li_qiang)
    quotation = services.discard_draft(**known, by=li_qiang)
    assert (str(quotation.amount), quotation.latest_id, quotation.valid_until) == ("56280.000", first.pk, ENDS)
    assert quotation.state == "issued" and QuotationRevision.objects.get(pk=second.pk).state == "void"
    third = next_version(quotation, li_qiang)
    third = services.issue_version(revision_id=third.pk, version=third.version, by=li_qiang, at=AT)
    with pytest.raises(MoveNotAllowed):
        services.discard_draft(revision_id=third.pk, version=third.version, by=li_qiang, at=AT)


def test_the_first_draft_is_made_void_and_not_given_up(goods, li_qiang):
    draft = drafted(li_qiang)
    with pytest.raises(NothingIssued):
        services.discard_draft(revision_id=draft.pk, version=draft.version, by=li_qiang, at=AT)


def test_issued_anew_after_its_end_it_has_not_ended(goods, li_qiang):
    first, later = issued(li_qiang), AT + timedelta(days=30)
    end_of_day(later)
    assert fresh(first.quotation).ended_on == later.date()
    second = next_version(first.quotation, li_qiang, at=later, valid_until=date(2027, 1, 20))
    services.issue_version(revision_id=second.pk, version=second.version, by=li_qiang, at=later)
    quotation = fresh(first.quotation)
    assert (quotation.state, quotation.ended_on, quotation.valid_until) == ("issued", None, date(2027, 1, 20))


def test_void_ends_what_the_boss_was_asked(goods, zhou, li_qiang):
    draft = drafted(li_qiang, row(TENT, "1200", "35"), party=customer(li_qiang))
    services.submit_for_approval(revision_id=draft.pk, version=draft.version, reason="Big one", by=li_qiang, at=AT)
    assert len(approvals.to_decide(zhou)) == 1
    quotation = fresh(draft.quotation)
    services.void_quotation(
        quotation_id=quotation.pk, version=quotation.version, reason="He is off", by=li_qiang, at=AT
    )  # fmt: skip
    assert not list(approvals.to_decide(zhou))
