"""Can this be the number of a customs declaration, or a code of goods for one? What each of their parts says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.text import clean_code

# 海关编号: office of 4, year of 4, direction, serial of 9; the customs' rules for filling in declarations.
DECLARATION_SOURCE = "GAC 2019 No. 18"
DECLARATION_DIGITS, _OFFICE, _YEAR_ENDS = 18, 4, 8
_WITH_LINE = 21  # in the tax refund system: a zero and the line's two digits follow
# 商品编号: tariff line of 8, supervision of 2, and since 2018-08-01 inspection and quarantine (CIQ) of 3.
GOODS_SOURCE = "GAC, goods codes of 13 digits from 2018-08-01"
TARIFF_DIGITS, HS_DIGITS, GOODS_DIGITS = 8, 10, 13
_LAST_CHAPTER, _RESERVED_CHAPTER = 98, 77


class Direction(StrEnum):
    EXPORT = "0"
    IMPORT = "1"


@dataclass(frozen=True, slots=True)
class DeclarationNumber:
    """A declaration's number in its parts; they are empty where it is none."""

    text: str
    office: str
    year: int | None
    direction: Direction | None
    findings: tuple[Finding, ...]

    @property
    def is_right(self) -> bool:
        return _can_stand(self.findings)


@dataclass(frozen=True, slots=True)
class GoodsCode:
    """A code of goods in its parts: `hs10` is what rates are looked up by, `ciq3` what inspection adds."""

    text: str
    tariff: str
    hs10: str
    ciq3: str
    findings: tuple[Finding, ...]

    @property
    def is_right(self) -> bool:
        return _can_stand(self.findings)


def read_declaration_number(
    typed: str, *, exported_on: date | None = None, expected: Direction = Direction.EXPORT
) -> DeclarationNumber:
    """With the day of export, the year is looked at too: one declares in that year or at the end of the one before."""
    text, wrong = _digits(typed, "declaration_number", DECLARATION_SOURCE)
    more: list[Finding] = []
    if not wrong and len(text) == _WITH_LINE:
        more.append(Finding("declaration_number_with_line", DECLARATION_SOURCE, {"line": int(text[-2:])}))
        text = text[:DECLARATION_DIGITS]
    if not wrong and len(text) != DECLARATION_DIGITS:
        wrong = (_problem("declaration_number_digits", DECLARATION_SOURCE, digits=len(text)),)
    if wrong:
        return DeclarationNumber(text, "", None, None, wrong)
    year, sign = int(text[_OFFICE:_YEAR_ENDS]), text[_YEAR_ENDS]
    direction = Direction(sign) if sign in set(Direction) else None
    more += _findings_on_year(year, exported_on)
    if direction is not expected:
        more.append(Finding("declaration_of_other_direction", DECLARATION_SOURCE, {"sign": sign, "expected": expected}))
    return DeclarationNumber(text, text[:_OFFICE], year, direction, tuple(more))


def read_goods_code(typed: str) -> GoodsCode:
    """Dots and blanks between the digits are how tariffs print them. What was not typed is not made up."""
    text, wrong = _digits(typed, "goods_code", GOODS_SOURCE)
    if not wrong and len(text) not in (TARIFF_DIGITS, HS_DIGITS, GOODS_DIGITS):
        wrong = (_problem("goods_code_digits", GOODS_SOURCE, digits=len(text)),)
    if wrong:
        return GoodsCode(text, "", "", "", wrong)
    found: list[Finding] = []
    if len(text) < GOODS_DIGITS:
        missing = "supervision" if len(text) == TARIFF_DIGITS else "inspection"
        found.append(Finding(_INCOMPLETE[missing], GOODS_SOURCE, {"digits": len(text)}))
    chapter = int(text[:2])
    if not 1 <= chapter <= _LAST_CHAPTER or chapter == _RESERVED_CHAPTER:
        found.append(Finding("goods_code_chapter", GOODS_SOURCE, {"chapter": text[:2]}))
    hs10 = text[:HS_DIGITS] if len(text) >= HS_DIGITS else ""
    return GoodsCode(text, text[:TARIFF_DIGITS], hs10, text[HS_DIGITS:], tuple(found))


_INCOMPLETE = {"supervision": "goods_code_without_supervision", "inspection": "goods_code_without_inspection"}
_MISSING = {"declaration_number": "declaration_number_missing", "goods_code": "goods_code_missing"}
_NOT_DIGITS = {"declaration_number": "declaration_number_not_digits", "goods_code": "goods_code_not_digits"}


def _digits(typed: str, name: str, source: str) -> tuple[str, tuple[Finding, ...]]:
    """The signs without what people put between them, and why they are no number."""
    text = "".join(sign for sign in clean_code(typed).upper() if sign not in " .-")
    if not text:
        return text, (_problem(_MISSING[name], source),)
    strange = [sign for sign in text if not (sign.isascii() and sign.isdigit())]
    if strange:
        return text, (_problem(_NOT_DIGITS[name], source, signs=" ".join(dict.fromkeys(strange))),)
    return text, ()


def _findings_on_year(year: int, exported_on: date | None) -> Iterator[Finding]:
    if exported_on is not None and year not in (exported_on.year - 1, exported_on.year):
        facts = {"year": year, "exported_on": exported_on}
        yield Finding("declaration_of_other_year", DECLARATION_SOURCE, facts)


def _problem(code: str, source: str, **facts: object) -> Finding:
    return Finding(code, source, facts, Severity.PROBLEM)


def _can_stand(findings: tuple[Finding, ...]) -> bool:
    return all(each.severity is not Severity.PROBLEM for each in findings)
