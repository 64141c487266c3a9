"""Is a legal number taken once, in order, and given back with what failed?"""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from tests.builders import AT
from tests.platform.numbering.issuing import Torn, issue
from tradewind.domain.numbering.series import Series
from tradewind.platform.access import NotFound
from tradewind.platform.company import services as company
from tradewind.platform.company.refusals import EntityArchived
from tradewind.platform.numbering.models import NumberSeries
from tradewind.platform.numbering.services import take_number


def test_li_qiang_and_li_na_quote_one_after_the_other(ningbo, li_qiang, li_na):
    assert [issue(ningbo.pk, by) for by in (li_qiang, li_na, li_qiang)] == ["Q-26-0001", "Q-26-0002", "Q-26-0003"]


def test_a_quotation_that_fails_leaves_no_gap(ningbo, li_qiang):
    issue(ningbo.pk, li_qiang)
    with pytest.raises(Torn):
        issue(ningbo.pk, li_qiang, is_torn=True)
    assert issue(ningbo.pk, li_qiang) == "Q-26-0002"


def test_a_failure_at_the_years_first_number_leaves_the_year_unbegun(ningbo, li_qiang):
    with pytest.raises(Torn):
        issue(ningbo.pk, li_qiang, is_torn=True)
    assert not NumberSeries.objects.exists()
    assert issue(ningbo.pk, li_qiang) == "Q-26-0001"


def test_each_kind_of_paper_each_year_and_each_company_counts_for_itself(ningbo, harbour, li_qiang):
    issue(ningbo.pk, li_qiang)
    assert issue(ningbo.pk, li_qiang, Series.SAMPLE) == "S-26-0001"
    assert issue(harbour.pk, li_qiang) == "Q-26B-0001"
    assert issue(ningbo.pk, li_qiang, at=AT + timedelta(days=60)) == "Q-27-0001"
    assert issue(harbour.pk, li_qiang, Series.SALES_CONTRACT) == "SC-26B-0001"
    assert issue(ningbo.pk, li_qiang) == "Q-26-0002"


def test_no_number_outside_of_a_use_case(ningbo, li_qiang):
    with pytest.raises(RuntimeError, match="inside a use case"):
        take_number(entity_id=ningbo.pk, series=Series.QUOTATION, on=AT.date(), by=li_qiang)
    assert not NumberSeries.objects.exists()


def test_a_company_that_is_archived_or_unknown_issues_nothing(ningbo, zhou, li_qiang, wu):
    for by, entity_id in ((li_qiang, ningbo.pk + 99), (wu, ningbo.pk)):
        with pytest.raises(NotFound):
            issue(entity_id, by)
    company.archive_legal_entity(entity_id=ningbo.pk, by=zhou, at=AT)
    with pytest.raises(EntityArchived):
        issue(ningbo.pk, li_qiang)


@pytest.mark.parametrize(
    "change",
    [{"last": 1}, {"last": 4}, {"begins_after": 1}, {"prefix": "X", "last": 3}, {"year": 2027}, {"letter": "X"}],
    ids=str,
)
def test_the_database_lets_the_count_go_on_by_one_and_nothing_else(ningbo, li_qiang, change):
    for _ in range(2):
        issue(ningbo.pk, li_qiang)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        NumberSeries.objects.update(**change)
    assert NumberSeries.objects.update(last=3) == 1


def test_two_runs_can_never_be_written_alike(ningbo, harbour, li_qiang):
    issue(ningbo.pk, li_qiang)
    with pytest.raises(IntegrityError), transaction.atomic():
        NumberSeries.objects.create(entity=harbour, series="sample", year=2026, prefix="Q", digits=4)
