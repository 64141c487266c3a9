"""A draft with more lines than a page can send is made smaller, option by option."""

from decimal import Decimal

import pytest

from tests.apps.quotations.quoting import CHAIR, TARP, TENT, drafted, lines_of, option, options_of, page, row
from tests.builders import AT, customer
from tradewind.apps.quotations import services
from tradewind.apps.quotations.refusals import TooManyLines, TooManyOptions
from tradewind.apps.quotations.services import details
from tradewind.platform.access import NotFound, StaleVersion


def save(revision, *options, by):
    return services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(*options), by=by, at=AT
    ).revision  # fmt: skip


def leave_out(revision, place, *, by, version=None):
    return services.leave_out_option(
        revision_id=revision.pk, version=version or revision.version, place=place, by=by, at=AT
    ).revision  # fmt: skip


def test_one_option_goes_and_the_others_keep_numbers_and_prices(goods, li_qiang, li_na):
    three = [option(row(TENT, "1200", "37.5")), option(row(TARP, "5")), option(row(CHAIR, "9"), title="Chairs")]
    revision = save(drafted(li_qiang), *three, by=li_qiang)
    tent, tarp, chair = lines_of(revision)
    with pytest.raises(NotFound):
        leave_out(revision, 2, by=li_na)
    with pytest.raises(StaleVersion):
        leave_out(revision, 2, by=li_qiang, version=revision.version - 1)
    with pytest.raises(NotFound):
        leave_out(revision, 4, by=li_qiang)
    smaller = leave_out(revision, 2, by=li_qiang)
    assert [line.pk for line in lines_of(smaller)] == [tent.pk, chair.pk] and tarp.pk
    assert lines_of(smaller)[0].unit_price == Decimal("37.5")
    assert [(each.place, each.title) for each in options_of(smaller)] == [(1, ""), (2, "Chairs")]
    last = leave_out(smaller, 1, by=li_qiang)
    with pytest.raises(TooManyOptions):
        leave_out(last, 1, by=li_qiang)


def test_what_holds_too_much_already_shrinks_and_does_not_grow(goods, li_qiang, monkeypatch):
    revision = drafted(li_qiang)
    table = option(row(TENT, "1"), row(TARP, "1"))
    revision = save(revision, table, table, table, by=li_qiang)
    monkeypatch.setattr(details, "MOST_LINES", 2)
    with pytest.raises(TooManyLines):
        save(revision, table, table, table, by=li_qiang)
    assert len(lines_of(leave_out(revision, 3, by=li_qiang))) == 4


def test_as_many_lines_as_one_may_write_are_pasted_and_no_more(goods, li_qiang):
    to = customer(li_qiang)
    with pytest.raises(TooManyLines):
        services.draft_for_customer(party_id=to.pk, rows=[row(TENT, "1")] * 301, by=li_qiang, at=AT)
