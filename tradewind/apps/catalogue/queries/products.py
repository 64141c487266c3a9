"""Which products answer a code, or what was typed?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from rapidfuzz import fuzz, process

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.queries.scope import visible_products
from tradewind.domain.catalogue.details import LONGEST_CODE, folded_code
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.vocabulary.searching import read_query
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.search import finding

NEAR = 3
ALIKE = 62.0  # of a hundred: xyz-9 is like nothing, TE-4P-03 like TE-4P-02
MOST_CODES = 500  # a paste has at most as many lines


@dataclass(frozen=True, slots=True)
class Suggested:
    """A product as a combobox shows it."""

    pk: int
    code: str
    name_zh: str
    name_en: str
    unit: str
    state: str

    def label(self, language: str) -> str:
        first, second = (self.name_en, self.name_zh) if language.startswith("en") else (self.name_zh, self.name_en)
        return first or second


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """What a typed code means: a product, or the nearest ones; at most one of the two holds something."""

    product: Suggested | None
    near: tuple[Suggested, ...] = ()


def found(by: Actor, text: str) -> QuerySet[Product]:
    """The products that answer by code, name, model, category or pinyin initials; to be ordered and paged."""
    return matching_products(by, visible_products(by), text)


def matching_products(by: Actor, rows: QuerySet[Product], text: str) -> QuerySet[Product]:
    """Of the rows of a list those that answer what stands in its search field."""
    require(by, permissions.VIEW)
    return finding.matching(rows, read_query(text))


def suggest(by: Actor, text: str, limit: int = 8) -> list[Suggested]:
    """The best answers for a field: codes that begin so first; what is discontinued is not offered any more."""
    if not allows(by, permissions.VIEW):
        return []
    rows = visible_products(by).exclude(state=ProductState.DISCONTINUED)
    code = folded_code(text[:LONGEST_CODE])
    begun = _short(rows.filter(code_folded__startswith=code).order_by("code_folded")[:limit]) if code else []
    if len(begun) == limit:
        return begun
    hits = [hit.pk for hit in finding.hits(Product, read_query(text))]
    known = {each.pk: each for each in _short(rows.filter(pk__in=hits))}
    others = [known[pk] for pk in hits if pk in known and pk not in {each.pk for each in begun}]
    return [*begun, *others][:limit]


def by_codes(by: Actor, codes: Sequence[str]) -> Mapping[str, CodeMatch]:
    """Each code as it was typed, and what it means: one question, two more where some mean nothing."""
    require(by, permissions.VIEW)
    typed = list(dict.fromkeys(codes))[:MOST_CODES]
    folded = {code: folded_code(code) for code in typed}
    rows = visible_products(by)
    known = dict(_by_code(rows.filter(code_folded__in=set(folded.values()) - {""})))
    unknown = {code for code in typed if folded[code] not in known}
    near = _near(by, {folded[code] for code in unknown} - {""}) if unknown else {}
    return {code: CodeMatch(known.get(folded[code]), near.get(folded[code], ())) for code in typed}


def _near(by: Actor, unknown: set[str]) -> dict[str, tuple[Suggested, ...]]:
    """The products whose codes look most like these, the likest first."""
    offered = visible_products(by).exclude(state=ProductState.DISCONTINUED)
    choices = list(offered.values_list("code_folded", flat=True))
    like = {code: _like(code, choices) for code in unknown}
    known = dict(_by_code(offered.filter(code_folded__in={each for found in like.values() for each in found})))
    return {code: tuple(known[each] for each in found if each in known) for code, found in like.items()}


def _like(code: str, choices: list[str]) -> list[str]:
    found = process.extract(code[:LONGEST_CODE], choices, scorer=fuzz.ratio, limit=NEAR, score_cutoff=ALIKE)
    return [choice for choice, _score, _place in found]


def _by_code(rows: QuerySet[Product]) -> Iterable[tuple[str, Suggested]]:
    return ((folded_code(each.code), each) for each in _short(rows))


def _short(rows: QuerySet[Product]) -> list[Suggested]:
    return [Suggested(*values) for values in rows.values_list("pk", "code", "name_zh", "name_en", "unit", "state")]
