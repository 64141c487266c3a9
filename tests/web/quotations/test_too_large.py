"""One draft of absurd figures: it keeps what was typed, says what is wrong, and breaks nobody's page."""

import pytest
from django.urls import reverse

from tests.apps.quotations.quoting import (
    TENT,
    codes,
    drafted,
    fresh,
    lines_of,
    option,
    options_of,
    row,
)
from tests.apps.quotations.quoting import page as page_of
from tests.builders import AT
from tests.people import enter
from tradewind.apps.catalogue.models import Product
from tradewind.apps.quotations import services
from tradewind.apps.quotations.refusals import NotReady
from tradewind.web.quotations import unready

TOO_LARGE = {"totals_too_large"}


def said_of(option):
    return {each["code"] for each in option.problems if each["severity"] == "problem"}


def test_sixty_lines_of_a_leant_on_key_break_no_page(goods, li_qiang, zhou):
    revision = drafted(li_qiang, *[row(TENT, "999999", "99999999")] * 60)
    (usd,) = options_of(revision)
    assert (usd.amount, usd.quantity, said_of(usd)) == (None, 59999940, TOO_LARGE)
    assert lines_of(revision)[0].amount == 99999899000001  # each line alone is kept as it was typed
    boss, quotation = enter(zhou), fresh(revision.quotation)
    own = {"quotations:quotation": quotation.pk, "quotations:edit": revision.pk, "parties:party": quotation.party_id}
    pages = ["/", "/quotations/", "/quotations/figures/", "/search/?q=Nordlicht"]
    for page in [*pages, *(reverse(name, args=[key]) for name, key in own.items())]:
        assert boss.get(page).status_code == 200, page
    with pytest.raises(NotReady):
        services.issue_version(revision_id=revision.pk, version=revision.version, by=zhou, at=AT)
    services.void_quotation(quotation_id=quotation.pk, version=quotation.version, reason="?", by=zhou, at=AT)


def test_cartons_as_large_as_houses_neither(goods, li_qiang):
    sizes = {f"carton_{side}_cm": 9999 for side in ("length", "width", "height")}
    Product.objects.filter(code=TENT).update(**sizes, carton_gross_kg=99999, carton_net_kg=99999, pieces_per_carton=1)
    revision = drafted(li_qiang, *[row(TENT, "999999999", "1")] * 3)
    (usd,) = options_of(revision)
    assert (usd.cartons, usd.cbm, usd.gross_kg, usd.net_kg, said_of(usd)) == (None, None, None, None, TOO_LARGE)
    assert usd.amount == 2999999997
    client = enter(li_qiang)
    for name in ("edit", "version", "preview"):
        assert client.get(reverse(f"quotations:{name}", args=[revision.pk])).status_code == 200


def test_a_list_price_that_makes_a_line_too_large_is_said_beside_it(goods, li_qiang):
    goods[TENT].tiers.update(price="99999999999999")
    revision = drafted(li_qiang, row(TENT, "999999999"))
    (line,) = lines_of(revision)
    assert line.amount is None and "amount_too_large" in codes(line)
    again = page_of(option(row(TENT, "1200", "38.2")))
    services.revise_draft(revision_id=revision.pk, version=revision.version, details=again, by=li_qiang, at=AT)
    assert options_of(revision)[0].amount == 45840


def test_a_draft_with_more_lines_than_its_page_sends_is_rescued_by_a_button(goods, li_qiang, monkeypatch):
    revision, client = drafted(li_qiang, row(TENT, "1"), row(TENT, "2")), enter(li_qiang)
    two = page_of(option(row(TENT, "1"), row(TENT, "2")), option(row(TENT, "3"), row(TENT, "4")))
    saved = services.revise_draft(revision_id=revision.pk, version=revision.version, details=two, by=li_qiang, at=AT)
    where = reverse("quotations:leave_out", args=[revision.pk, 2])
    edit = reverse("quotations:edit", args=[revision.pk])
    assert where not in client.get(edit).content.decode()
    monkeypatch.setattr(unready, "MOST_LINES", 3)
    assert where in client.get(edit).content.decode()
    answer = client.post(where, {"version": saved.revision.version, "next": edit})
    assert (answer.status_code, answer["Location"]) == (302, edit)
    assert [line.quantity for line in lines_of(revision)] == [1, 2]
