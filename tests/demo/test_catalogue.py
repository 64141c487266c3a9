"""Is the demo's catalogue plausible, the same every time, and such as the use cases would have left it?"""

from collections import Counter
from dataclasses import replace

import pytest

from tests.demo.conftest import TODAY
from tests.demo.test_rebuilt import columns
from tradewind.apps.catalogue.models import CatalogueTask, Category, Product, ProductWish, SupplierOffer, SupplyWord
from tradewind.apps.catalogue.queries import products as queries
from tradewind.apps.catalogue.queries.lines import line_facts
from tradewind.apps.catalogue.services import products as services
from tradewind.apps.catalogue.services import rates, shelf, supply
from tradewind.apps.parties.models import Party
from tradewind.demo.catalogue import products as story
from tradewind.platform.people.models import User

RATE = 7.1032
SEEN = {  # what the seven lines of a quotation people remember come to a carton: pieces, CBM, gross kg
    "TE-4P-02": (4, "0.062", "9.2"), "TE-2P-01": (5, "0.056875", "7.5"), "TA-34-01": (8, "0.084", "8.1"),
    "CH-11-03": (4, "0.0476", "6.4"), "TB-60-02": (3, "0.054", "7.8"), "SB-10-04": (10, "0.09", "8.6"),
    "LP-03-01": (20, "0.042", "5.9"),
}  # fmt: skip


def test_the_same_day_tells_the_same_catalogue() -> None:
    assert story(TODAY) == story(TODAY)
    rows = story(TODAY).products
    assert len(rows) == len({row.details.code for row in rows}) == 320
    assert 3 <= sum(1 for row in rows if not row.details.carton_gross_kg) <= 25


def test_everything_happens_in_order_and_before_today() -> None:
    for row in story(TODAY).products:
        moments = [row.published_at, row.discontinued_at, *(each.at for each in (*row.words, *row.offers))]
        assert all(at is None or row.at < at for at in moments)
        assert all(at is None or at.date() < TODAY for at in moments)


def test_the_lines_people_remember_pack_and_cost_as_they_did(demo) -> None:
    boss = User.objects.get(username="boss")
    found = queries.by_codes(boss, list(SEEN))
    facts = line_facts(boss, [match.product.pk for match in found.values()], TODAY)
    for code, (pieces, cbm, gross) in SEEN.items():
        line = facts[found[code].product.pk]
        carton = line.carton
        assert (carton.pieces, f"{carton.cbm.normalize():f}", f"{carton.gross_kg.normalize():f}") == (
            pieces,
            cbm,
            gross,
        )
    tent = facts[found["TE-4P-02"].product.pk]
    kept = tent.cost.amount * (1 - tent.rebate_rate / (1 + tent.vat_rate))
    assert 0.15 <= 1 - float(kept) / (38.20 * RATE) <= 0.25


def test_some_of_it_is_old_single_or_asked_about(demo) -> None:
    boss = User.objects.get(username="boss")
    ids = list(Product.objects.filter(state="active").values_list("pk", flat=True))
    states = Counter(line.cost_word.state for line in line_facts(boss, ids, TODAY).values())
    assert states["stale"] > 10 and states["confirmed"] > 200
    assert SupplierOffer.objects.filter(rank="backup", ended_at=None).count() > 60
    assert (
        CatalogueTask.objects.filter(about__in=["lead", "packing"], settled_at=None).count() == 8
    )  # two by quotations
    assert {wish.state for wish in ProductWish.objects.all()} == {
        "open", "in_development", "product", "custom_order", "declined",
    }  # fmt: skip


@pytest.mark.usefixtures("undone")
def test_the_use_cases_would_have_left_the_same(demo) -> None:
    for row in [each for each in story(TODAY).products if not each.discontinued_at][:: 320 // 12]:
        kept = Product.objects.get(code=row.details.code)
        people = {user.username: user for user in User.objects.all()}
        details = replace(
            row.details, code=f"{row.details.code}X", category_id=Category.objects.get(pk=kept.category_id).pk,
            keeper_id=people[row.keeper].pk,
        )  # fmt: skip
        made = services.register_product(details=details, by=people[row.by], at=row.at)
        if row.published_at:
            made = services.publish_product(
                product_id=made.pk, version=made.version, by=people[row.by], at=row.published_at
            )  # fmt: skip
        for step in sorted([*row.words, *([row.shelf] if row.shelf else [])], key=lambda each: each.at):
            made = _step(made, step, people[step.by])
        for line in sorted(row.offers, key=lambda each: each.at):
            supplier = Party.objects.filter(kind="supplier", name__startswith=line.supplier).earliest("pk")
            standing = SupplierOffer.objects.filter(product=made, supplier=supplier, ended_at=None).first()
            offer = supply.OfferDetails(
                supplier.pk, line.cost, moq=line.moq, lead_days=line.lead_days, valid_until=line.valid_until
            )  # fmt: skip
            version = standing.pk if standing else 0
            supply.offer_cost(product_id=made.pk, version=version, details=offer, by=people[row.by], at=line.at)
        _same(kept, Product.objects.get(pk=made.pk))
        for rate in row.rates:
            rates.set_rebate_rate(
                product_id=made.pk, version=0, rate=rate.rate, valid_from=rate.valid_from, source=rate.source,
                by=people[row.by], at=rate.at,
            )  # fmt: skip
        _same_beside(kept, made)


def _step(made, step, by):
    if hasattr(step, "place"):
        return shelf.set_shelf(
            product_id=made.pk, version=made.version, state=step.state, place=step.place, count=step.count, by=by,
            at=step.at,
        )  # fmt: skip
    packing = supply.PackingTyped(
        **{name: "" if (value := getattr(made, name)) is None else str(value)
           for name in supply.PackingTyped.__dataclass_fields__}
    )  # fmt: skip
    return supply.confirm_supply(
        product_id=made.pk, version=made.version, about=step.about, packing=packing, lead_days=str(made.lead_days),
        valid_until=step.valid_until, by=by, at=step.at,
    )  # fmt: skip


def _same(kept: Product, made: Product) -> None:
    without = {"code", "code_folded", "picture_id"}
    assert columns(made, without) == columns(kept, without), kept.code


def _same_beside(kept: Product, made: Product) -> None:
    for model in (SupplierOffer, SupplyWord):
        ours, theirs = (
            sorted(
                (columns(row, {"product_id"}) for row in model.objects.filter(product=product)),
                key=lambda row: str(sorted(row.items(), key=str)),
            )
            for product in (made, kept)
        )
        assert ours == theirs, (kept.code, model)
    assert [rate.rate for rate in made.rebate_rates.all()] == [rate.rate for rate in kept.rebate_rates.all()]
