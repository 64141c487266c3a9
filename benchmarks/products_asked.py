"""The filling and asking of `benchmarks.products`, inside a company: `python -m benchmarks.products_asked [ROWS]`.

With a number it fills, without it asks.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import django

TIMES, WARM_UP = 12, 2
KINDS = (("帐篷", "Tent"), ("折叠椅", "Folding Chair"), ("睡袋", "Sleeping Bag"), ("营灯", "Lantern"), ("天幕", "Tarp"))
COLOURS = (("绿", "Green"), ("灰", "Grey"), ("卡其", "Khaki"), ("蓝", "Blue"))


def fill(wanted: int) -> None:
    from benchmarks.filling import _gather_statistics, _people
    from tradewind.apps.catalogue.models import Category, Product
    from tradewind.apps.catalogue.services.searching import keep_found

    people, at = _people(), datetime.now(UTC)
    groups = [Category.objects.get_or_create(name_zh=zh, defaults={"name_en": en})[0] for zh, en in KINDS]
    there = Product.objects.count()
    rows = [_row(number, groups, people, at) for number in range(there, wanted)]
    made = Product.objects.bulk_create(rows, batch_size=500)
    keep_found(made, at=at)
    _beside(made, people, at)
    _gather_statistics()
    print(json.dumps({"products": Product.objects.count()}))


def _row(number: int, groups: list, people: list[int], at: datetime):  # type: ignore[no-untyped-def, type-arg]
    from tradewind.apps.catalogue.models import Product

    (zh, en), (tint, colour) = KINDS[number % 5], COLOURS[number // 5 % 4]
    code = f"{'TCSLP'[number % 5]}X-{number // 97 % 900:03d}-{number:05d}"
    return Product(
        code=code, code_folded=code, name_zh=f"{zh} {number} {tint}", name_en=f"{en} {number} {colour}",
        names_folded=f"{zh} {number} {en}", category=groups[number % 5],
        state=("active", "active", "draft")[number % 3], moq=100,
        pieces_per_carton=4, carton_length_cm=60, carton_width_cm=40, carton_height_cm=25,
        carton_gross_kg=Decimal("9.2") if number % 7 else None, lead_days=30 + number % 20, hs_code="6306220010",
        keeper_id=people[2 + number % 10], created_at=at, updated_at=at, updated_by_id=people[0],
    )  # fmt: skip


def _beside(made: list, people: list[int], at: datetime) -> None:  # type: ignore[type-arg]
    from tradewind.apps.catalogue.models import RebateRate, SupplierOffer
    from tradewind.apps.parties.models import Party

    supplier = Party.objects.filter(kind="supplier").first() or Party.objects.create(
        kind="supplier", name="Haicheng", country="CN", created_at=at, updated_at=at, updated_by_id=people[0]
    )
    SupplierOffer.objects.bulk_create(
        [
            SupplierOffer(product=row, supplier=supplier, cost=88, confirmed_by_id=people[0], confirmed_at=at)
            for row in made
        ],
        batch_size=500,
    )
    RebateRate.objects.bulk_create(
        [
            RebateRate(product=row, rate=Decimal("0.13"), valid_from=date(2024, 1, 1), set_by_id=people[0], set_at=at)
            for row in made
        ],
        batch_size=500,
    )


def main() -> None:
    from django.test import Client
    from django.test.utils import setup_test_environment

    from tradewind.apps.catalogue.models import Product
    from tradewind.apps.catalogue.queries.lines import line_facts
    from tradewind.apps.catalogue.queries.products import by_codes, suggest
    from tradewind.platform.people.models import User

    setup_test_environment()
    boss, client = User.objects.get(username="boss"), Client(headers={"accept-language": "en"})
    client.force_login(boss)
    known = list(Product.objects.order_by("?").values_list("code", "pk")[:40])
    codes, ids = [code for code, _pk in known], [pk for _code, pk in known]
    pages = {
        "list": "/products/", "list, on offer": "/products/?quick=offered", "list, page 40": "/products/?page=40",
        "list, by name": "/products/?sort=name", "list, one category": f"/products/?category={_first_category()}",
        "list, to complete": "/products/?quick=incomplete", "list, cost to confirm": "/products/?quick=old-cost",
        "list, one supplier only": "/products/?quick=one-supplier", "search, rare": "/products/?q=tent+1205",
        "search, common": "/products/?q=tent", "search, initials": "/products/?q=zp",
        "a product": f"/products/{ids[0]}/",
    }  # fmt: skip
    asked: dict[str, Callable[[], object]] = {
        name: (lambda path=path: client.get(path)) for name, path in pages.items()
    }  # type: ignore[misc]
    asked |= {
        "suggest, a code begun": lambda: suggest(boss, "TX-01"), "suggest, words": lambda: suggest(boss, "folding ch"),
        "suggest, initials": lambda: suggest(boss, "zhp"), "40 codes, all known": lambda: by_codes(boss, codes),
        "40 codes, five unknown": lambda: by_codes(boss, [*codes[:35], "TX-9", "xyz-9", "CX-1", "SX-000-1", "LX-77"]),
        "facts of 40 lines": lambda: line_facts(boss, ids, date.today()),  # noqa: DTZ011
    }  # fmt: skip
    print(json.dumps({name: _took(ask) for name, ask in asked.items()}))


def _first_category() -> int:
    from tradewind.apps.catalogue.models import Category

    return Category.objects.order_by("pk")[0].pk


def _took(ask: Callable[[], object]) -> list[float]:
    took = []
    for turn in range(TIMES + WARM_UP):
        began = time.perf_counter()
        ask()
        if turn >= WARM_UP:
            took.append((time.perf_counter() - began) * 1000)
    return took


if __name__ == "__main__":
    django.setup()
    fill(int(sys.argv[1])) if sys.argv[1:] else main()
