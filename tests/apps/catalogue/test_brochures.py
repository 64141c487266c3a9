"""Do brochures keep what they showed, and prices to who names them?"""

from datetime import date
from decimal import Decimal

import pytest

from tests.apps.catalogue.picturing import picture, product, read
from tests.apps.parties.reading import deeds
from tests.builders import AT
from tradewind.apps.catalogue.models import PriceList, PriceTier, ProductPicture
from tradewind.apps.catalogue.queries import brochures as queries
from tradewind.apps.catalogue.refusals.pictures import NoPriceInList, NothingChosen, TooManyChosen
from tradewind.apps.catalogue.services.brochures import (
    BrochureDetails,
    archive_brochure,
    make_brochure,
    remake_brochure,
    restore_brochure,
)
from tradewind.apps.catalogue.services.pictures import renew_picture
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion

pytestmark = pytest.mark.usefixtures("folders")


def details(*products, price_list=None, title="Tents 2027"):
    listed = price_list.pk if price_list else None
    return BrochureDetails(title, PaperLanguage.BOTH, [each.pk for each in products], listed)


def usd_list(by, *priced):
    row = PriceList.objects.create(
        name="欧洲 FOB", currency="USD", incoterm="FOB", place="Ningbo", updated_at=AT, updated_by=by
    )
    for each, price, quantity in priced:
        PriceTier.objects.create(
            price_list=row, product=each, price=price, from_quantity=quantity, valid_from=date(2026, 1, 1), set_by=by,
            set_at=AT,
        )  # fmt: skip
    return row


def test_a_brochure_keeps_its_pictures_and_the_next_version_has_todays(zhou, li_qiang):
    tent, chair = product(li_qiang), product(li_qiang, "CH-01")
    shown = picture(li_qiang, tent)
    brochure = make_brochure(details=details(chair, tent, chair), by=li_qiang, at=AT)
    assert [(item.product, item.shown_id) for item in queries.items_of(li_qiang, brochure.current)] == [
        (chair, None), (tent, shown.current_id),
    ]  # fmt: skip
    renew_picture(picture_id=shown.pk, version=1, read=read(), reason="New", known_uses=1, by=li_qiang, at=AT)
    with pytest.raises(StaleVersion):
        remake_brochure(brochure_id=brochure.pk, version=7, details=details(tent), by=li_qiang, at=AT)
    again = remake_brochure(
        brochure_id=brochure.pk, version=1, details=details(chair, tent), stored=read(name="paper.png").stored,
        by=li_qiang, at=AT,
    )  # fmt: skip
    newest, first = queries.editions_of(li_qiang, again)
    assert (newest.ordinal, first.ordinal, newest.language) == (2, 1, "both")
    today = ProductPicture.objects.get(pk=shown.pk).current_id
    assert [queries.items_of(li_qiang, each)[1].shown_id for each in (newest, first)] == [today, shown.current_id]
    assert queries.brochure_file(li_qiang, newest.pk).original_name == "paper.png"
    with pytest.raises(NotFound):
        queries.brochure_file(li_qiang, first.pk)  # nothing was printed of it
    assert deeds(zhou, again) == ["brochure.made", "brochure.made"]


def test_prices_stand_only_where_the_person_names_prices(zhou, li_qiang, mei, platform_only):
    tent, chair = product(li_qiang), product(li_qiang, "CH-01")
    prices = usd_list(zhou, (tent, "38.2", 100), (tent, "36.5", 500))
    priced = make_brochure(details=details(tent, chair, price_list=prices), by=li_qiang, at=AT)
    assert [(item.price, item.currency) for item in queries.items_of(li_qiang, priced.current)] == [
        (Decimal("38.2"), "USD"), (None, ""),
    ]  # fmt: skip
    with pytest.raises(NotPermitted):
        make_brochure(details=details(tent, price_list=prices), by=platform_only, at=AT)
    plain = make_brochure(details=details(tent), by=platform_only, at=AT)
    assert list(queries.brochures(platform_only)) == list(queries.brochures(mei)) == [plain]
    for closed in (priced.pk, 10**9):
        with pytest.raises(NotFound):
            queries.brochure_for(mei, closed)
    with pytest.raises(NotPermitted):
        make_brochure(details=details(tent), by=mei, at=AT)
    assert queries.price_lists(mei) == [] and queries.price_lists(li_qiang) == [prices]


def test_what_cannot_be_a_brochure_is_refused(zhou, li_qiang):
    tent, chair = product(li_qiang), product(li_qiang, "CH-01")
    for refusal, wanted in (
        (NothingChosen, details()),
        (NoPriceInList, details(chair, price_list=usd_list(zhou, (tent, "38.2", 1)))),
        (TooManyChosen, BrochureDetails("x", PaperLanguage.CHINESE, range(1, 500))),
    ):
        with pytest.raises(refusal):
            make_brochure(details=wanted, by=li_qiang, at=AT)
    assert make_brochure(details=details(tent, chair, title=" "), by=li_qiang, at=AT).title == "TE-4P-02, CH-01"


def test_a_brochure_is_put_away_and_brought_back(zhou, li_qiang):
    made = make_brochure(details=details(product(li_qiang)), by=li_qiang, at=AT)
    archive_brochure(brochure_id=made.pk, version=1, by=li_qiang, at=AT)
    assert not queries.brochures(li_qiang).exists()
    restore_brochure(brochure_id=made.pk, version=2, by=li_qiang, at=AT)
    assert list(queries.brochures(li_qiang)) == [made]
    assert deeds(zhou, made) == ["brochure.restored", "brochure.archived", "brochure.made"]


def test_products_are_picked_by_words_codes_and_pictures(li_qiang):
    tent, chair = product(li_qiang, names_folded="4p tent"), product(li_qiang, "CH-01", names_folded="camp chair")
    shown = picture(li_qiang, tent)
    assert queries.products_to_show(li_qiang, "te-4") == queries.products_to_show(li_qiang, "TENT") == [tent]
    assert queries.products_to_show(li_qiang) == [chair, tent]
    found, unknown = queries.products_by_codes(li_qiang, "ch-01\nTE－4P－02, nothing\n\n")
    assert (found, unknown) == ([chair.pk, tent.pk], ["nothing"])
    assert queries.products_of_pictures(li_qiang, [shown.pk, 10**9]) == [tent.pk]


@pytest.fixture
def platform_only(zhou):
    """高 looks after the platforms."""
    from tests.people import open_person
    from tradewind.platform.access import Duty, Role

    return open_person(zhou, "gao", "高", Role.NONE, Duty.PLATFORM_SPECIALIST)
