"""What will be done with each row: a new product, changes of one that is there, or nothing, and why?"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tradewind.apps.catalogue.facts import rebate_on
from tradewind.apps.catalogue.models import Product, ProductImport, ProductImportRow
from tradewind.apps.catalogue.queries.import_known import There, names_known, products_there
from tradewind.domain.catalogue.details import check_code
from tradewind.domain.catalogue.importing.comparing import all_plain, changes, plain, with_kept
from tradewind.domain.catalogue.importing.drafts import read_row
from tradewind.domain.catalogue.importing.fields import Target
from tradewind.domain.catalogue.importing.judging import Judge, Judged, named
from tradewind.domain.catalogue.importing.lifecycle import Plan
from tradewind.domain.catalogue.importing.problems import Decisions, Trouble
from tradewind.domain.vocabulary.sheets.problems import Problem
from tradewind.domain.vocabulary.sheets.ranges import column_name
from tradewind.platform.access import Actor

Spans = Mapping[str, tuple[int, int]]  # the first and the last row of each code
LONGEST_KEPT = 200  # characters of a value shown before and after


def mapping_of(batch: ProductImport) -> dict[int, Target]:
    return {int(place): Target(target) for place, target in batch.mapping.items()}


def titles_of(batch: ProductImport) -> list[str]:
    """The name of each column; one without any is called by its letter."""
    known = {int(each["place"]): str(each["title"]) for each in batch.columns}
    return [known.get(place) or column_name(place + 1) for place in range(batch.sheets[batch.sheet]["columns"])]


def code_in(mapping: Mapping[int, Target], texts: Sequence[str]) -> str:
    """The row's code as products are found by."""
    place = next((place for place, target in mapping.items() if target is Target.CODE), -1)
    return check_code(texts[place] if 0 <= place < len(texts) else "").value


class Planner:
    """Plans rows against the catalogue as it is; nothing is saved."""

    def __init__(self, by: Actor, batch: ProductImport, spans: Spans, on: date) -> None:
        self._by, self._batch, self._spans, self._on = by, batch, spans, on
        self._mapping, self._titles = mapping_of(batch), titles_of(batch)
        self._decisions = Decisions(**batch.decisions)
        self._known = names_known(by)
        self._judge = Judge(self._decisions, self._known)

    def planned(self, texts: Mapping[int, list[str]]) -> list[tuple[ProductImportRow, list[Problem]]]:
        """By the rows' numbers: each row with what is planned, and its problems."""
        codes = {number: code_in(self._mapping, each) for number, each in texts.items()}
        there = products_there(self._by, set(codes.values()) - {""})
        return [self._row(number, each, there.get(codes[number])) for number, each in texts.items()]

    def _row(self, number: int, texts: list[str], there: There | None) -> tuple[ProductImportRow, list[Problem]]:
        row = ProductImportRow(batch=self._batch, number=number, texts=texts, plan=Plan.SKIP)
        said = read_row(self._mapping, self._titles, texts)
        checked = check_code(said.get("code", ""))
        if checked.reason:
            row.reason = "bad_code" if said.get("code") else "no_code"
            return row, [Problem(Trouble.NO_CODE, "code", said.get("code", ""))]
        row.code = checked.value
        problems = self._twice(row)
        if row.reason:
            return row, problems
        judged = self._judge.judged(said | {"code": row.code}, _columns_of(there.product) if there else None)
        if there is None:
            self._create(row, judged)
        else:
            self._change(row, judged, there, said)
        row.reason = judged.skip
        if row.reason:
            row.plan, row.ready, row.before, row.facts = Plan.SKIP, {}, {}, {}
        return row, [*problems, *judged.problems]

    def _twice(self, row: ProductImportRow) -> list[Problem]:
        first, last = self._spans.get(row.code, (row.number, row.number))
        if first == last:
            return []
        choice = self._decisions.of(Trouble.TWICE)
        counted = {"first": first, "last": last}.get(choice)
        if row.number != counted:
            row.reason, row.facts = "twice", {"row": counted or first}
        return [Problem(Trouble.TWICE, "code", row.code)]

    def _create(self, row: ProductImportRow, judged: Judged) -> None:
        row.plan = Plan.CREATE
        columns = dict(judged.columns) | {"code": row.code}
        if judged.kept:
            columns["parameters"] = with_kept(columns.get("parameters", []), judged.kept)
        if judged.offer and not judged.offer["supplier"]:
            _lose_cost(judged, self._decisions)
        row.ready = _ready(columns, judged.category, judged.offer, judged.rebate)

    def _change(self, row: ProductImportRow, judged: Judged, there: There, said: Mapping[str, str]) -> None:
        product = there.product
        columns = dict(judged.columns)
        if judged.kept:
            columns["parameters"] = with_kept(columns.get("parameters", product.parameters), judged.kept)
        differing = changes({name: getattr(product, name) for name in columns}, columns)
        shown = [
            [name, product.keeper.called if product.keeper else "", said.get("keeper", "")]
            if name == "keeper_id"
            else [name, _short(name, old), _short(name, new)]
            for name, (old, new) in differing.items()
        ]
        category = judged.category if _is_other_category(product, judged.category) else ""
        if category:
            shown.append(["category", product.category.name_zh if product.category else "", category])
        offer = self._offer(judged, there, shown)
        rebate = self._rebate(judged, there, shown)
        row.product, row.version = product, product.version
        row.plan = Plan.CHANGE if shown or there.is_withdrawn else Plan.SAME
        row.ready = _ready({name: new for name, (_old, new) in differing.items()}, category, offer, rebate)
        row.ready |= {"revives": True} if there.is_withdrawn else {}
        row.before = all_plain({name: old for name, (old, _new) in differing.items()})
        row.before |= {"category_id": product.category_id} if category else {}
        row.facts = {"changes": shown}

    def _offer(self, judged: Judged, there: There, shown: list[list[Any]]) -> dict[str, Any]:
        """What is asked now, unless it is what was asked before."""
        offer, main = judged.offer, there.main_offer
        if not offer:
            return {}
        supplier_id = self._known.suppliers.get(named(offer["supplier"]))
        if not offer["supplier"]:
            if main is None:
                _lose_cost(judged, self._decisions)
                return {}
            supplier_id = main.supplier_id
        former = next((each for each in there.offers if each.supplier_id == supplier_id), None)
        if former and (former.cost, former.currency) == (offer["cost"], offer["currency"]) and (
            offer["moq"] in (None, former.moq)
        ):  # fmt: skip
            return {}
        old = f"{plain(former.cost)} {former.currency}" if former else ""
        shown.append(["cost", old, f"{plain(offer['cost'])} {offer['currency']} {offer['supplier']}".strip()])
        return offer | {"supplier_id": supplier_id, "former": former.pk if former else 0}

    def _rebate(
        self, judged: Judged, there: There, shown: list[list[Any]]
    ) -> tuple[Decimal, date | None] | None:  # fmt: skip
        if judged.rebate is None:
            return None
        rate, since = judged.rebate
        standing = rebate_on(there.rates, since or self._on)
        if standing and standing.rate == rate:
            return None
        shown.append(["rate", f"{plain(standing.rate * 100)}%" if standing else "", f"{plain(rate * 100)}%"])
        return judged.rebate


def _columns_of(product: Product) -> dict[str, Any]:
    return {field.attname: getattr(product, field.attname) for field in product._meta.concrete_fields}


def _ready(
    columns: Mapping[str, Any], category: str, offer: Mapping[str, Any], rebate: tuple[Decimal, date | None] | None
) -> dict[str, Any]:
    return {
        "columns": all_plain(columns), "category": category, "offer": all_plain(offer),
        "rebate": [plain(rebate[0]), plain(rebate[1]) or ""] if rebate else [],
    }  # fmt: skip


def _lose_cost(judged: Judged, decisions: Decisions) -> None:
    """A cost nobody asks cannot be noted."""
    judged.problems.append(Problem(Trouble.COST, "cost", str(plain(judged.offer["cost"]))))
    judged.offer = {}
    if decisions.of(Trouble.COST) == "skip":
        judged.skip = judged.skip or Trouble.COST.value


def _is_other_category(product: Product, category: str) -> bool:
    there = product.category
    return bool(category) and not (there and named(category) in {named(there.name_zh), named(there.name_en)})


def _short(name: str, value: Any) -> str:
    """As the page shows it."""
    if isinstance(value, list):
        value = "; ".join(f"{each['name']}: {each['value']}".removeprefix(": ") for each in value)
    if name == "vat_rate":
        value = f"{plain(value * 100)}%"
    return str(plain(value) if value is not None else "")[:LONGEST_KEPT]
