"""The whole grid is saved at once; what a line cannot say yet stays with it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.quotations.quoting import (
    CHAIR,
    TARP,
    TENT,
    codes,
    drafted,
    fresh,
    issued,
    lines_of,
    option,
    options_of,
    page,
    price_list,
    row,
)
from tests.builders import AT, contact, customer
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.models import QuotationOption, QuotationRevision
from tradewind.apps.quotations.refusals import BadTerms, TooManyLines, TooManyOptions, VersionAtWork
from tradewind.apps.quotations.services import LineDetails
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, StaleVersion


def save(revision, *options, by, **more):
    now = QuotationRevision.objects.get(pk=revision.pk)
    return services.revise_draft(
        revision_id=now.pk, version=now.version, details=page(*options, **more), by=by, at=AT
    )  # fmt: skip


def test_codes_and_quantities_are_enough_for_prices_cartons_and_totals(goods, li_qiang):
    revision = drafted(li_qiang, row(TENT, "1,200"), row(TARP, "600"))
    tent, tarp = lines_of(revision)
    assert (tent.unit_price, tent.amount, tent.packing["cartons"]) == (Decimal("38.2"), Decimal("45840"), 300)
    assert tarp.product == goods[TARP]
    (usd,) = options_of(revision)
    assert (usd.amount, usd.cartons, usd.cbm) == (Decimal("56280"), 450, Decimal("27"))
    quotation = fresh(revision.quotation)
    assert (quotation.currency, quotation.amount, quotation.lines) == ("USD", Decimal("56280"), 2)


def test_what_was_typed_stays_however_wrong_it_is(goods, li_qiang):
    revision = drafted(
        li_qiang, row("xyz-9", "500", "4"), row(TENT, "viele", "38.12345"), row(TARP, "-3"), row("", "", "", remark="?")
    )
    unknown, unread, negative, nameless = lines_of(revision)
    assert (unknown.code, codes(unknown)) == ("xyz-9", {"code_unknown"})
    assert unread.typed == {"quantity": "viele", "unit_price": "38.12345"}
    assert codes(unread) >= {"quantity_unreadable", "unit_price_too_fine"}
    assert negative.typed == {"quantity": "-3"} and "quantity_not_above_zero" in codes(negative)
    assert codes(nameless) >= {"nothing_named", "quantity_missing"}


def test_one_quotation_shows_fob_in_dollars_beside_cif_in_euros(goods, zhou, li_qiang):
    price_list(zhou, {goods[TENT]: ("35.10", "33")}, "EUR", incoterm="CIF", place="Hamburg")
    revision = drafted(li_qiang)
    save(
        revision,
        option(row(TENT, "1200")),
        option(row(TENT, "1200"), currency="EUR", incoterm="CIF", named_place="Hamburg", title="Door to port"),
        by=li_qiang,
    )
    fob, cif = options_of(revision)
    assert (fob.currency, cif.currency, cif.incoterm, cif.title) == ("USD", "EUR", "CIF", "Door to port")
    assert [line.unit_price for line in lines_of(revision)] == [Decimal("38.2"), Decimal("35.1")]
    assert queries.totals_text([fob, cif]) == "USD 45,840.00 · EUR 42,120.00"
    assert fresh(revision.quotation).options == 2


def test_lines_keep_their_numbers_and_lines_of_other_quotations_are_out_of_reach(goods, li_qiang):
    revision, other = drafted(li_qiang), drafted(li_qiang, row(CHAIR, "10"))
    tent, tarp = lines_of(revision)
    (theirs,) = lines_of(other)
    (mine,) = options_of(revision)
    moved = replace(
        option(), id=mine.pk,
        lines=[LineDetails(row(TARP, "600", "17"), id=tarp.pk), LineDetails(row(TENT, "1"), id=theirs.pk)],
    )  # fmt: skip
    save(revision, moved, by=li_qiang)
    kept, new = lines_of(revision)
    assert (kept.pk, kept.place, kept.unit_price) == (tarp.pk, 1, Decimal("17"))
    assert new.pk not in (tent.pk, theirs.pk) and lines_of(other) == [theirs]
    assert QuotationOption.objects.filter(revision=revision).count() == 1


def test_two_who_write_do_not_overwrite_each_other_and_strangers_write_nothing(goods, li_qiang, li_na, liu):
    revision = drafted(li_qiang)
    details = page(option(row(TENT, "5")))
    services.revise_draft(revision_id=revision.pk, version=revision.version, details=details, by=liu, at=AT)
    with pytest.raises(StaleVersion):
        services.revise_draft(revision_id=revision.pk, version=revision.version, details=details, by=li_qiang, at=AT)
    with pytest.raises(NotFound):
        save(revision, option(), by=li_na)


def test_only_the_customers_own_people_are_addressed(goods, li_qiang):
    revision = drafted(li_qiang)
    anna = contact(li_qiang, revision.quotation.party)
    omar = contact(li_qiang, customer(li_qiang, "Rashid Trading LLC", "AE"), "Omar")
    save(revision, option(row(TENT, "5")), by=li_qiang, contact_id=anna.pk)
    assert fresh(revision.quotation).contact_id == anna.pk
    with pytest.raises(NotFound):
        save(revision, option(row(TENT, "5")), by=li_qiang, contact_id=omar.pk)


@pytest.mark.parametrize(
    ("options", "no"),
    [
        ([], TooManyOptions),
        ([option()] * 7, TooManyOptions),
        ([option(*[row(TENT, "1")] * 151), option(*[row(CHAIR, "1")] * 150)], TooManyLines),
        ([option(currency="XXQ")], BadTerms),
        ([option(incoterm="DAT")], BadTerms),
    ],
)
def test_what_no_paper_holds_is_refused(goods, li_qiang, options, no):
    with pytest.raises(no):
        save(drafted(li_qiang), *options, by=li_qiang)


def test_three_hundred_lines_are_saved_in_one_go_and_again(goods, li_qiang, django_assert_max_num_queries):
    rows = [row((TENT, TARP, CHAIR)[number % 3], str(number + 1)) for number in range(300)]
    revision = drafted(li_qiang)
    (mine,) = options_of(revision)
    with django_assert_max_num_queries(60):
        save(revision, replace(option(*rows), id=mine.pk), by=li_qiang)
    lines = lines_of(revision)
    again = [LineDetails(row(line.code, str(line.quantity + 1)), id=line.pk) for line in lines]
    save(revision, replace(option(), id=mine.pk, lines=again), by=li_qiang)
    assert [line.pk for line in lines_of(revision)] == [line.pk for line in lines]
    assert sum(line.quantity for line in lines_of(revision)) == sum(line.quantity for line in lines) + 300


def test_cost_and_margin_are_kept_for_the_boss_whoever_saves(goods, zhou, li_qiang, tang):
    revision = drafted(li_qiang)
    save(revision, option(row(TENT, "1200", "250"), currency="CNY"), by=li_qiang)
    (line,) = lines_of(revision)
    # 180 with 13 % tax; 180 / 1.13 × 13 % come back: 159.29 is the cost of one
    assert line.margin == Decimal("0.36283")
    assert line.cost["inputs"]["purchase"]["price"] == "180"
    assert {"actual_cost", "rebate"} <= {each["code"] for each in line.cost["lines"]}
    (shown,) = queries.options_of(li_qiang, revision)[0].lines.all()
    assert (shown.margin, shown.floor, shown.cost) == (None, None, {})
    (whole,) = queries.options_of(zhou, revision)[0].lines.all()
    assert whole.margin == line.margin


def test_the_next_version_begins_as_the_last_one_ended_and_says_what_changed(goods, li_qiang):
    first = issued(li_qiang, row(TENT, "1200"), row(TARP, "600"))
    quotation = fresh(first.quotation)
    second = services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    assert (second.ordinal, second.state, fresh(quotation).standing_id) == (2, "draft", first.pk)
    assert queries.differences(li_qiang, first, second) == []
    save(second, option(row(TENT, "1200", "37.9"), row(CHAIR, "50"), named_place="Shanghai"), by=li_qiang)
    second.refresh_from_db()
    found = [
        (each.kind, each.code, each.field, each.before, each.after)
        for each in queries.differences(li_qiang, first, second)
    ]
    assert found == [
        ("terms", "", "named_place", "Ningbo", "Shanghai"),
        ("changed", TENT, "unit_price", "38.2", "37.9"),
        ("added", CHAIR, "line", "", "50 PCS × 9.85"),
        ("removed", TARP, "line", "600 PCS × 17.4", ""),
    ]
    quotation.refresh_from_db()
    with pytest.raises(VersionAtWork):
        services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)


def test_what_was_issued_is_not_written_in(goods, li_qiang):
    with pytest.raises(MoveNotAllowed):
        save(issued(li_qiang), option(), by=li_qiang)


def test_a_line_named_twice_is_two_lines_and_moves_out_of_an_option_that_goes(goods, li_qiang):
    revision = drafted(li_qiang, row(TENT, "1200"))
    (kept,) = lines_of(revision)
    lines = [LineDetails(row(TENT, "1200"), id=kept.pk), LineDetails(row(TARP, "600"), id=kept.pk)]
    saved = save(revision, replace(option(), lines=lines), by=li_qiang).revision  # a new option: the first one goes
    assert [(line.code, line.pk == kept.pk) for line in lines_of(saved)] == [(TENT, True), (TARP, False)]
    assert QuotationOption.objects.filter(revision=saved).count() == 1


def test_what_was_judged_before_only_writes_and_only_the_line_that_changed(goods, li_qiang):
    revision = drafted(li_qiang, *[row((TENT, TARP, CHAIR)[number % 3], str(number + 1)) for number in range(30)])
    (mine,), lines = options_of(revision), lines_of(revision)
    typed = [LineDetails(row(line.code, str(line.quantity), str(line.unit_price)), id=line.pk) for line in lines]
    typed[4] = replace(typed[4], row=row(TARP, "77", "17.4"))
    details = page(replace(option(), id=mine.pk, lines=typed))
    work = services.judged_draft(queries.revision_for(li_qiang, revision.pk), details, by=li_qiang, at=AT)
    with CaptureQueriesContext(connection) as asked:
        services.revise_draft(
            revision_id=revision.pk, version=revision.version, details=details, work=work, by=li_qiang, at=AT
        )
    said = [each["sql"] for each in asked]
    assert not [sql for sql in said if "pricetier" in sql or "supplieroffer" in sql], "judged while the writer waits"
    (written,) = [sql for sql in said if sql.startswith('INSERT INTO "quotations_quotationline"')]
    assert written.count(f"'{TARP}'") == 1, "the others are as they were"
    assert lines_of(revision)[4].quantity == 77


def test_what_was_judged_for_an_older_draft_is_not_kept(goods, li_qiang, liu):
    revision = drafted(li_qiang)
    details = page(option(row(TENT, "5")))
    work = services.judged_draft(queries.revision_for(li_qiang, revision.pk), details, by=li_qiang, at=AT)
    newer = save(revision, option(row(TENT, "7")), by=liu).revision
    with pytest.raises(StaleVersion):
        services.revise_draft(
            revision_id=revision.pk, version=revision.version, details=details, work=work, by=li_qiang, at=AT
        )
    services.revise_draft(
        revision_id=revision.pk, version=newer.version, details=details, work=work, by=li_qiang, at=AT
    )
    assert [line.quantity for line in lines_of(revision)] == [5]
