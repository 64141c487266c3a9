"""The number is taken when it is issued; from then on nothing in it changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from tests.apps.quotations.quoting import TARP, TENT, drafted, fresh, issued, lines_of, option, page, row
from tests.builders import AT
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.printouts import paper_of
from tradewind.apps.quotations.refusals import NotReady
from tradewind.domain.quotations.validity import BadValidity
from tradewind.domain.vocabulary.losing import RemarkNeeded
from tradewind.platform.access import NotFound
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.company.models import LegalEntity


def test_the_first_version_takes_the_number_and_drafts_have_none(goods, li_qiang, li_na):
    left_lying = drafted(li_qiang)
    first, second = issued(li_qiang), issued(li_qiang)
    assert [fresh(each.quotation).number for each in (first, second)] == ["Q-26-0001", "Q-26-0002"]
    assert fresh(left_lying.quotation).number == ""
    told = [each.text for each in parties.timeline(li_qiang, first.quotation.party)]
    assert any("Q-26-0001" in text and "USD 56,280.00" in text for text in told)
    assert AuditEntry.objects.filter(action="quotation.issued").count() == 2
    with pytest.raises(NotFound):
        services.issue_version(revision_id=left_lying.pk, version=left_lying.version, by=li_na, at=AT)


def test_number_and_paper_bear_the_day_of_the_house_wherever_he_sits(goods, li_qiang):
    ten_in_ningbo, los_angeles = datetime(2027, 1, 1, 2, 0, tzinfo=UTC), ZoneInfo("America/Los_Angeles")
    draft = drafted(li_qiang)
    details = page(option(row(TENT, "1200")), valid_until=date(2027, 1, 10))
    draft = services.revise_draft(
        revision_id=draft.pk, version=draft.version, details=details, by=li_qiang, at=ten_in_ningbo
    ).revision
    with timezone.override(los_angeles):
        revision = services.issue_version(revision_id=draft.pk, version=draft.version, by=li_qiang, at=ten_in_ningbo)
        there = paper_of(li_qiang, revision).filled["date"]
    assert fresh(revision.quotation).number == "Q-27-0001"
    assert there == paper_of(li_qiang, revision).filled["date"] and "2027" in there


def test_the_paper_names_both_sides_as_they_were_called_when_it_was_issued(goods, li_qiang):
    draft, revision = drafted(li_qiang), issued(li_qiang)
    before = paper_of(li_qiang, revision)
    Party.objects.filter(pk=revision.quotation.party_id).update(name="Suedlicht AG", address="Neue Strasse 1")
    LegalEntity.objects.update(name_en="Another House Ltd.", phone="+86 574 0000 0000")
    after, open_one = (paper_of(li_qiang, queries.revision_for(li_qiang, each.pk)) for each in (revision, draft))
    assert (after.theirs, after.ours, after.filled) == (before.theirs, before.ours, before.filled)
    assert (open_one.theirs.name.en, open_one.ours.name.en) == ("Suedlicht AG", "Another House Ltd.")


def test_everything_that_is_missing_is_said_at_once(goods, li_qiang):
    revision = drafted(li_qiang)
    details = page(option(row("xyz-9", "5", "3"), row(TENT, "viele"), named_place="", payment=None))
    saved = services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=details, by=li_qiang, at=AT
    ).revision
    with pytest.raises(NotReady) as no:
        services.issue_version(revision_id=saved.pk, version=saved.version, by=li_qiang, at=AT)
    assert no.value.problems == (
        ("1", "named_place_missing"), ("1", "payment_missing"), ("1.1", "code_unknown"), ("1.2", "quantity_unreadable"),
    )  # fmt: skip
    assert fresh(revision.quotation).number == ""


def test_an_unknown_code_leaves_as_a_line_of_text_once_somebody_says_so(goods, li_qiang):
    revision = issued(li_qiang, row("BUYER-7", "500", "3.2", is_custom=True, description="Bag as per drawing"))
    (line,) = lines_of(revision)
    assert (line.product_id, line.cost_word, line.is_frozen) == (None, "estimated", True)


def test_an_offer_that_is_over_before_it_begins_is_refused(goods, li_qiang):
    revision = drafted(li_qiang)
    late = AT + timedelta(days=40)
    with pytest.raises(BadValidity):
        services.issue_version(revision_id=revision.pk, version=revision.version, by=li_qiang, at=late)


def test_the_next_version_takes_the_place_of_the_one_before_under_the_same_number(goods, li_qiang):
    first = issued(li_qiang)
    quotation = fresh(first.quotation)
    second = services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    second = services.issue_version(revision_id=second.pk, version=second.version, by=li_qiang, at=AT)
    first.refresh_from_db()
    assert (first.state, second.state, second.ordinal) == ("superseded", "issued", 2)
    assert fresh(quotation).standing_id == second.pk and fresh(quotation).number == quotation.number


@pytest.mark.parametrize(
    "change",
    [
        lambda one: QuotationLine.objects.filter(option__revision=one).update(unit_price=1),
        lambda one: QuotationLine.objects.filter(option__revision=one).delete(),
        lambda one: QuotationOption.objects.filter(revision=one).update(currency="EUR"),
        lambda one: QuotationRevision.objects.filter(pk=one.pk).update(notes_en="and a gift"),
        lambda one: QuotationRevision.objects.filter(pk=one.pk).update(issued_at=None),
        lambda one: Quotation.objects.filter(pk=one.quotation_id).update(number="Q-26-9999"),
    ],
)
def test_the_database_itself_refuses_to_change_what_was_issued(goods, li_qiang, change):
    revision = issued(li_qiang)
    with pytest.raises(DatabaseError), transaction.atomic():
        change(revision)


def test_a_void_quotation_keeps_its_number_and_counts_no_more(goods, li_qiang):
    revision = issued(li_qiang, row(TARP, "10"))
    quotation = fresh(revision.quotation)
    with pytest.raises(RemarkNeeded):
        services.void_quotation(quotation_id=quotation.pk, version=quotation.version, reason=" ", by=li_qiang, at=AT)
    done = services.void_quotation(
        quotation_id=quotation.pk, version=quotation.version, reason="Wrong customer", by=li_qiang, at=AT
    )
    revision.refresh_from_db()
    assert (done.state, done.number, revision.state) == ("void", "Q-26-0001", "void")
