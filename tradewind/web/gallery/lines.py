"""Which invented lines and products does the gallery's grid show?"""

from collections.abc import Mapping
from dataclasses import replace

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.web.shared.lines import BOXES, Choice, LineColumn, LineGrid, LineRow, LineSheet, Worked

# code, name, Chinese name with its initials, unit, price, pieces a carton, m³ a carton, kg a carton
PRODUCTS = (
    ("TE-4P-02", "4P Tent 210D Green", "四人帐篷 srzp", "PCS", "38.2", "4", "0.062", "9.2"),
    ("TE-2P-01", "2P Tent 190T Grey", "双人帐篷 srzp", "PCS", "22.5", "5", "0.056875", "7.5"),
    ("TA-34-01", "Tarp 3×4 m Khaki", "天幕 tm", "PCS", "17.4", "8", "0.084", "8.106"),
    ("CH-11-03", "Folding Chair 600D", "折叠椅 zdy", "PCS", "9.85", "4", "0.0476", "6.4"),
    ("TB-60-02", "Roll Table Bamboo", "竹蛋卷桌 zdjz", "PCS", "24.6", "3", "0.054", "7.8"),
    ("SB-10-04", "Sleeping Bag +10 °C", "睡袋 sd", "PCS", "12.3", "10", "0.09", "8.6"),
    ("LP-03-01", "LED Lantern 300 lm", "露营灯 lyd", "PCS", "5.62", "20", "0.042", "5.893"),
    ("PL-10-01", "Pole Set 210 cm", "帐篷杆 zpg", "SET", "3.4567", "24", "0.03", "12.4"),
)
WANTED = ("1200", "800", "600", "1000", "300", "900", "", "1500")
CURRENCIES = (("USD", "2"), ("JPY", "0"), ("KWD", "3"))


def grid(currency: str = "USD", kept_as: str = "") -> LineGrid:
    return LineGrid(
        name="lines",
        label=_("Lines of the quotation"),
        columns=_columns(),
        currency=currency,
        choose_url=reverse("gallery:choices"),
        resolve_url=reverse("gallery:resolve"),
        new_url="#",
        kept_as=kept_as,
        boxes=BOXES,
        filled_by=("volume", "weight"),
    )


def _columns() -> tuple[LineColumn, ...]:
    units = (("PCS", "PCS"), ("SET", "SET"), ("PAIR", "PAIR"))
    return (
        LineColumn("code", _("Item No."), "code", 100, is_required=True, longest=40,
                   names=("货号", "型号", "Item No.", "Item", "Code", "SKU")),
        LineColumn("picture", _("Picture"), "picture", 56),
        LineColumn("description", _("Description"), longest=200, language="en",
                   names=("品名", "名称", "描述", "Description", "Name")),
        LineColumn("quantity", _("Quantity"), "number", 78, is_required=True, is_summed=True,
                   names=("数量", "Qty", "Quantity")),
        LineColumn("unit", _("Unit"), "select", 58, choices=units, names=("单位", "Unit", "UOM")),
        LineColumn("price", _("Unit price"), "money", 106, decimals=4, is_required=True,
                   names=("单价", "Unit Price", "Price")),
        LineColumn("amount", _("Amount"), "worked", 108, is_summed=True, names=("金额", "Amount", "Total"),
                   worked=Worked("product", ("quantity", "price"))),
        LineColumn("cartons", _("Cartons"), "worked", 62, is_summed=True,
                   worked=Worked("packed", ("quantity",), "pieces")),
        LineColumn("volume", "CBM", "worked", 78, decimals=3, is_summed=True,
                   worked=Worked("times", ("cartons",), "cbm")),
        LineColumn("weight", _("G.W."), "worked", 76, decimals=0, unit="kg", is_summed=True,
                   worked=Worked("times", ("cartons",), "kg")),
        LineColumn("state", _("State"), "state", 176),
    )  # fmt: skip


def choices() -> tuple[Choice, ...]:
    return tuple(
        Choice(
            id=str(number),
            code=code,
            label=f"{name} · {chinese.split()[0]}",
            cells={"description": name, "unit": unit, "price": price},
            facts={"pieces": pieces, "cbm": cbm, "kg": kg},
            picture=static("img/logo.svg"),
            tone="done",
            text=_("Margin is fine"),
        )
        for number, (code, name, chinese, unit, price, pieces, cbm, kg) in enumerate(PRODUCTS, 1)
    )


def found(text: str) -> list[Choice]:
    """By code, name or pinyin initials."""
    asked = text.strip().lower()
    words = {code: f"{code} {name} {chinese}".lower() for code, name, chinese, *_rest in PRODUCTS}
    return [choice for choice in choices() if asked and asked in words[choice.code]]


def sheet(count: int) -> LineSheet:
    """The lines of the picture the grid was drawn after: one below the floor, one that is not known."""
    rows = [_row(number) for number in range(count)]
    if count == len(PRODUCTS):
        rows[1] = replace(rows[1], texts={**rows[1].texts, "price": "21.5"}, typed=frozenset({"price"}),
                          state=_("Below the floor price"), tone="warn")  # fmt: skip
        rows[4] = replace(rows[4], state=_("Same country 24.20, 29 days ago"), tone="info")
        unknown = {"code": "xyz-9", "description": "", "quantity": "500", "unit": "PCS", "price": ""}
        rows[6] = LineRow(texts=unknown, state=_("Code not found"), tone="warn")
        rows[7] = replace(_row(6), texts={**_row(6).texts, "quantity": "1500"})
    return LineSheet(tuple(rows))


def stored_sheet() -> LineSheet:
    """Two lines with the figures they were saved with; one is not what a page comes to."""
    first, second = _row(0), _row(1)
    shown = ({"amount": "45,840.00"}, {"amount": "18,000.01"})
    rows = tuple(replace(row, shown={**row.shown, **more}) for row, more in zip((first, second), shown, strict=True))
    return LineSheet(rows, totals={"amount": "63,840.01"})


def _row(number: int) -> LineRow:
    choice = choices()[number % len(PRODUCTS)]
    quantity = WANTED[number % len(PRODUCTS)] or "500"
    return dressed(LineRow(texts={"code": choice.code, "quantity": quantity, **choice.cells}, chosen=choice.id))


def dressed(row: LineRow) -> LineRow:
    """What belongs to the product of a line: its facts, picture and state."""
    known: Mapping[str, Choice] = {choice.id: choice for choice in choices()}
    choice = known.get(row.chosen)
    if choice is None:
        return row if not row.texts.get("code") else replace(row, state=_("Code not found"), tone="warn")
    return replace(row, facts=choice.facts, shown={"picture": choice.picture}, state=choice.text, tone=choice.tone)
