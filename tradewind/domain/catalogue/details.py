"""Is what was typed about a product fit to stand, and how is it kept?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.domain.vocabulary.details import Checked, Desk, check_text
from tradewind.domain.vocabulary.packing import CartonPacking, problems_of_packing
from tradewind.domain.vocabulary.taxation import TaxTreatment
from tradewind.domain.vocabulary.text import clean_code, clean_line, clean_paragraphs, read_number
from tradewind.domain.vocabulary.units import UNITS, house_unit

LONGEST_CODE, LONGEST_NAME, LONGEST_MODEL = 40, 200, 80
LONGEST_TEXT, LONGEST_ELEMENTS, LONGEST_NOTE, LONGEST_UNIT = 10_000, 500, 200, 10
MOST_PARAMETERS, LONGEST_PARAMETER = 60, 200
USUAL_VAT = Decimal("0.13")  # Interim Regulations on VAT, article 2, since April 2019
LARGEST_COUNT = 100_000  # pieces of a carton
LONGEST_LEAD = 730  # days
PLACES = Decimal("0.001")
_LARGEST_MEASURE = Decimal(100_000)  # centimetres or kilograms of a carton
_LARGEST_QUANTITY = Decimal(100_000_000)
_UNIT = re.compile(r"[A-Z0-9\u4e00-\u9fff][A-Z0-9\u4e00-\u9fff./ ]*")
_CODE = re.compile(r"[A-Z0-9\u4e00-\u9fff](?:[A-Z0-9\u4e00-\u9fff./+_-]*[A-Z0-9\u4e00-\u9fff+])?")
# Ten digits; two more tell apart goods of one code with rates of their own, the inspection office adds three.
_HS_CODE = re.compile(r"(\d{10})(?:-?(\d{2}))?|\d{13}")
_MEASURES = {"carton_length_cm": "length_cm", "carton_width_cm": "width_cm", "carton_height_cm": "height_cm",
             "carton_gross_kg": "gross_kg", "carton_net_kg": "net_kg"}  # fmt: skip
_PACKING_FIELDS = {"pieces": "pieces_per_carton"} | {short: name for name, short in _MEASURES.items()}


@dataclass(frozen=True, slots=True)
class CleanPacking:
    """How a carton is packed; what nobody knows is None."""

    pieces_per_carton: int | None
    carton_length_cm: Decimal | None
    carton_width_cm: Decimal | None
    carton_height_cm: Decimal | None
    carton_gross_kg: Decimal | None
    carton_net_kg: Decimal | None
    packing_note: str


@dataclass(frozen=True, slots=True)
class CleanProduct:
    """A product's facts but its packing."""

    code: str
    code_folded: str
    name_zh: str
    name_en: str
    model: str
    specification_zh: str
    specification_en: str
    parameters: list[dict[str, str]]
    selling_points_en: str
    unit: str
    moq: Decimal | None
    lead_days: int | None
    hs_code: str
    declaration_elements: str
    vat_rate: Decimal
    tax_treatment: str


def folded_code(typed: str) -> str:
    """As codes are compared: half-width capitals without blanks, any dash a hyphen."""
    code = clean_code(typed).upper().replace(" ", "")
    return re.sub("[\u2010-\u2015\u2212]", "-", code)


def clean_product(typed: Mapping[str, str]) -> tuple[CleanProduct, CleanPacking]:
    """Both as they are kept, or BadDetails with every problem; what is not typed is empty."""
    desk = Desk()

    def of(field: str) -> str:
        return typed.get(field, "")

    code = desk.take("code", check_code(of("code")))
    name_zh, name_en = (desk.take(name, check_text(of(name), longest=LONGEST_NAME)) for name in ("name_zh", "name_en"))
    if not name_zh and not name_en:
        desk.take("name_zh", Checked("", "product_without_name"))
    product = CleanProduct(
        code=code, code_folded=code, name_zh=name_zh, name_en=name_en,
        model=desk.take("model", check_text(of("model"), longest=LONGEST_MODEL)),
        specification_zh=desk.take("specification_zh", check_prose(of("specification_zh"))),
        specification_en=desk.take("specification_en", check_prose(of("specification_en"))),
        parameters=desk.take("parameters", check_parameters(of("parameters"))),
        selling_points_en=desk.take("selling_points_en", check_prose(of("selling_points_en"))),
        unit=desk.take("unit", check_unit(of("unit"))),
        moq=desk.take("moq", check_quantity(of("moq"))),
        lead_days=desk.take("lead_days", check_lead(of("lead_days"))),
        hs_code=desk.take("hs_code", check_hs_code(of("hs_code"))),
        declaration_elements=desk.take(
            "declaration_elements", check_text(of("declaration_elements"), longest=LONGEST_ELEMENTS)
        ),
        vat_rate=desk.take("vat_rate", check_vat(of("vat_rate"))),
        tax_treatment=desk.take("tax_treatment", _treatment(of("tax_treatment"))),
    )  # fmt: skip
    packing = take_packing(desk, typed)
    desk.close()
    return product, packing


def clean_packing(typed: Mapping[str, str]) -> CleanPacking:
    """A carton alone, as purchasing or production confirms it."""
    desk = Desk()
    packing = take_packing(desk, typed)
    desk.close()
    return packing


def clean_lead(typed: str) -> int:
    """A lead time that is confirmed; nothing is no answer."""
    desk = Desk()
    checked = check_lead(typed)
    lead = desk.take("lead_days", Checked(checked.value or 0, checked.reason or ("" if checked.value else "required")))
    desk.close()
    return lead


def take_packing(desk: Desk, typed: Mapping[str, str]) -> CleanPacking:
    pieces = desk.take("pieces_per_carton", check_count(typed.get("pieces_per_carton", "")))
    measures = {name: desk.take(name, check_measure(typed.get(name, ""))) for name in _MEASURES}
    note = desk.take("packing_note", check_text(typed.get("packing_note", ""), longest=LONGEST_NOTE))
    carton = CartonPacking(pieces, **{short: measures[name] for name, short in _MEASURES.items()})
    for problem in problems_of_packing(carton):
        desk.take(_PACKING_FIELDS[problem.field], Checked(None, problem.reason))
    return CleanPacking(pieces_per_carton=pieces, packing_note=note, **measures)


def check_code(typed: str) -> Checked[str]:
    """The code as it is written on papers: capitals, no blanks inside."""
    code = folded_code(typed)
    if not code:
        return Checked("", "required")
    if len(code) > LONGEST_CODE:
        return Checked(code, "too_long")
    return Checked(code, "" if _CODE.fullmatch(code) else "not_a_product_code")


def check_unit(typed: str) -> Checked[str]:
    """One of the usual units, or whatever the office writes."""
    unit = house_unit(typed).upper().rstrip(".") or UNITS[0]
    if len(unit) > LONGEST_UNIT:
        return Checked(unit, "too_long")
    return Checked(unit, "" if _UNIT.fullmatch(unit) else "not_a_unit")


def check_percent(typed: str) -> Checked[Decimal | None]:
    """13 and 13% are 0.13. 0.13 alone may mean either, so it is asked."""
    text = clean_code(typed).replace("％", "%").replace(" ", "")
    if not text:
        return Checked(None)
    share = read_number(text.removesuffix("%"))
    if share is None or share < 0:
        return Checked(None, "not_a_percentage")
    if share >= 100:
        return Checked(None, "percentage_over_hundred")
    if 0 < share < 1 and not text.endswith("%"):
        return Checked(None, "percentage_or_share")
    rate = share / 100
    return Checked(rate) if rate == rate.quantize(Decimal("0.00001")) else Checked(None, "percentage_too_fine")


def check_vat(typed: str) -> Checked[Decimal]:
    """A product always has a rate; nothing typed is the usual one."""
    checked = check_percent(typed)
    return Checked(USUAL_VAT if checked.value is None else checked.value, checked.reason)


def check_rebate(typed: str) -> Checked[Decimal]:
    """A rate that is noted is said, 0 where nothing comes back."""
    checked = check_percent(typed)
    is_said = checked.value is not None or checked.reason
    return Checked(checked.value or Decimal(0), checked.reason if is_said else "required")


def check_hs_code(typed: str) -> Checked[str]:
    code = re.sub(r"[ .]", "", clean_code(typed))
    match = _HS_CODE.fullmatch(code)
    if match is None:
        return Checked(code[:13], "hs_code_digits" if code else "")
    return Checked(f"{match[1]}-{match[2]}" if match[2] else code)


def check_quantity(typed: str) -> Checked[Decimal | None]:
    return _number(typed, _LARGEST_QUANTITY)


def check_measure(typed: str) -> Checked[Decimal | None]:
    """Centimetres or kilograms."""
    return _number(typed, _LARGEST_MEASURE)


def check_count(typed: str) -> Checked[int | None]:
    """Pieces of a carton: whole, and at least one."""
    checked = _number(typed, Decimal(LARGEST_COUNT))
    if checked.reason or checked.value is None:
        return Checked(None, checked.reason)
    whole = checked.value == checked.value.to_integral_value()
    return Checked(int(checked.value)) if whole else Checked(None, "not_whole")


def check_lead(typed: str) -> Checked[int | None]:
    """Days from the order to the goods being ready."""
    checked = check_count(re.sub(r"(?:天|日|days?)$", "", clean_code(typed).lower()))
    if checked.value is not None and checked.value > LONGEST_LEAD:
        return Checked(None, "lead_too_long")
    return checked


def check_prose(typed: str) -> Checked[str]:
    text = clean_paragraphs(typed)
    return Checked(text, "too_long" if len(text) > LONGEST_TEXT else "")


def check_parameters(typed: str) -> Checked[list[dict[str, str]]]:
    """A line each, "name: value"; a line without a colon is a value of its own."""
    lines = [clean_line(line) for line in typed.splitlines()]
    rows = [_parameter(line) for line in lines if line]
    is_long = any(len(value) > LONGEST_PARAMETER for row in rows for value in row.values())
    return Checked(rows, "too_long" if is_long or len(rows) > MOST_PARAMETERS else "")


def written_parameters(rows: list[dict[str, str]]) -> str:
    return "\n".join(f"{row['name']}: {row['value']}" if row["name"] else row["value"] for row in rows)


def check_shelf(typed: str) -> Checked[ShelfState]:
    return Checked(ShelfState(typed)) if typed in {*ShelfState} else Checked(ShelfState.NONE, "not_in_list")


def _parameter(line: str) -> dict[str, str]:
    name, colon, value = line.replace("：", ":", 1).partition(":")
    return {"name": name.strip(), "value": value.strip()} if colon and value.strip() else {"name": "", "value": line}


def _number(typed: str, largest: Decimal) -> Checked[Decimal | None]:
    if not clean_code(typed):
        return Checked(None)
    number = read_number(typed)
    if number is None:
        return Checked(None, "not_a_number")
    if number <= 0:
        return Checked(None, "not_above_zero")
    if number >= largest:
        return Checked(None, "number_too_large")
    return Checked(number.quantize(PLACES)) if number == number.quantize(PLACES) else Checked(None, "number_too_fine")


def _treatment(typed: str) -> Checked[str]:
    word = typed or TaxTreatment.REFUND
    return Checked(str(word), "" if word in {*TaxTreatment} else "not_in_list")
