"""How are a product's numbers written, to be read and to be typed again?"""

from decimal import Decimal

from tradewind.domain.vocabulary.packing import CartonPacking, shown_cbm

TIMES = "×"  # noqa: RUF001


def number(value: Decimal | int | None) -> str:
    """Without the zeros a column keeps: 9.2, 300."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(rate: Decimal | None) -> str:
    return f"{number(rate * 100)}%" if rate is not None else ""


def size(carton: CartonPacking) -> str:
    """62 x 40 x 25; nothing where a side is not known."""
    sides = (carton.length_cm, carton.width_cm, carton.height_cm)
    return f" {TIMES} ".join(map(number, sides)) if all(side is not None for side in sides) else ""


def cbm(carton: CartonPacking) -> str:
    """With three places, as packing lists give it."""
    return f"{shown_cbm(carton.cbm):f}" if carton.cbm is not None else ""


def hs_code(code: str) -> str:
    """6306.2200.10, as the tariff prints it."""
    return f"{code[:4]}.{code[4:8]}.{code[8:]}" if len(code) > 8 else code  # noqa: PLR2004
