"""What does a paper of each kind look like before there is a real one: the sample of the designer's page."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from tradewind.domain.papers.amounts import daxie, say
from tradewind.domain.papers.kinds import Column, PaperKind
from tradewind.domain.papers.writing import paper_day, paper_money, paper_number
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.content import (
    Entry,
    Figure,
    Group,
    Line,
    OurSide,
    Paper,
    TheirSide,
    Total,
    Words,
    plain,
)
from tradewind.platform.papers.labels import LABELS
from tradewind.platform.papers.sample_pictures import drawn

# code, names, specification, quantity, unit price, pieces a carton, CBM, gross weight, shape, colour
_GOODS = (
    ("TE-4P-02", "4P Tent 210D Green", "四人帐篷 210D 绿",
     "Double layer, PU 3000 mm", "1200", "38.20", 4, "18.60", "2760", "tent", "#3C6E47"),
    ("TE-2P-01", "2P Tent 190T Grey", "双人帐篷 190T 灰",
     "Single layer, PU 2000 mm", "800", "22.50", 5, "9.10", "1200", "dome", "#8A97A3"),
    ("TA-34-01", "Tarp 3 × 4 m Khaki", "天幕 3×4 米 卡其",
     "Oxford 210D, 8 eyelets", "600", "17.40", 8, "6.30", "608", "tarp", "#C2A06A"),
    ("CH-11-03", "Folding Chair 600D", "折叠椅 600D",
     "Steel 16 mm, load 120 kg", "1000", "9.85", 4, "11.90", "1600", "chair", "#39424E"),
    ("TB-60-02", "Roll Table Bamboo", "蛋卷桌 竹",
     "60 × 40 × 42 cm", "300", "24.60", 3, "5.40", "780", "table", "#B9864A"),
    ("SB-10-04", "Sleeping Bag +10 °C", "睡袋 +10 °C",
     "Hollow fibre 250 g/m²", "900", "12.30", 10, "8.10", "774", "roll", "#2E6FB0"),
    ("LP-03-01", "LED Lantern 300 lm", "露营灯 300 流明",
     "3 × AA, IPX4", "1500", "5.62", 20, "3.15", "442", "lamp", "#F0C94A"),
)  # fmt: skip


_NUMBERS = {PaperKind.QUOTATION: "Q-26-0431", PaperKind.PROFORMA_INVOICE: "PI-26-0118", PaperKind.CATALOGUE: "CAT-26-3"}
_ON, _UNTIL = date(2026, 10, 12), date(2026, 10, 27)
_THEIRS = TheirSide(plain("El Nuevo Camping S.L."), ("Attn. Ms. Lucía Ortega", "Calle Mayor 12, 28013 Madrid, Spain"))
_TERM = Words("FOB Ningbo (Incoterms 2020)", "FOB 宁波（Incoterms 2020）")
_TERMS = (
    Entry(
        LABELS["payment"],
        Words("30 % T/T deposit, balance against copy of B/L", "30% 电汇定金，余款见提单副本付清"),
    ),
    Entry(LABELS["delivery"], Words("45 days after deposit", "收到定金后 45 天")),
    Entry(
        LABELS["packing"],
        Words("Export carton, 1,050 cartons, 45.05 CBM, 1 × 40HQ", "出口纸箱，1,050 箱，45.05 立方米，1 × 40HQ"),
    ),
)
_REMARKS = Words(
    "Colours as approved sample. Prices include standard export packing.", "颜色以确认样为准。价格含标准出口包装。"
)


def sample_paper(kind: PaperKind, language: PaperLanguage, ours: OurSide, *, lines: int = len(_GOODS)) -> Paper:
    """A paper with everything a design can show, about goods and people that do not exist."""
    goods = tuple(_line(place) for place in range(lines))
    whole = Money(sum((_amount(place) for place in range(lines)), Decimal(0)), "USD")
    total = Total(Words("TOTAL FOB NINGBO", "合计 FOB 宁波"), {Column.AMOUNT: _figure(whole.amount)})
    filled = _filled(kind, language, ours, whole)
    return Paper(
        kind=kind,
        language=language,
        number=filled["number"],
        ours=ours,
        currency="USD",
        groups=(Group(goods, totals=() if kind is PaperKind.CATALOGUE else (total,)),),
        theirs=_THEIRS,
        heads=_heads(filled),
        amount_in_words=Words(say(whole), daxie(whole)),
        terms=_TERMS,
        remarks=_REMARKS,
        bank=_bank(ours),
        filled=filled,
        is_countersigned=kind is PaperKind.PROFORMA_INVOICE,
    )


def _heads(filled: Mapping[str, str]) -> tuple[Entry, ...]:
    known = [Entry(LABELS[name], plain(filled[name])) for name in ("number", "date", "valid_until")]
    return (*known, Entry(LABELS["trade_term"], _TERM))


def _bank(ours: OurSide) -> tuple[Entry, ...]:
    return (
        Entry(LABELS["beneficiary"], ours.name),
        Entry(LABELS["bank_name"], Words("Example Bank, Ningbo Branch", "示例银行宁波分行")),
        Entry(LABELS["account"], plain("0000 1111 2222 3333")),
        Entry(LABELS["swift"], plain("XXXXCNBNNBO")),
    )


def _filled(kind: PaperKind, language: PaperLanguage, ours: OurSide, whole: Money) -> dict[str, str]:
    return {
        "number": _NUMBERS[kind], "date": paper_day(_ON, language), "valid_until": paper_day(_UNTIL, language),
        "customer": _THEIRS.name.en, "contact": "Ms. Lucía Ortega", "company": ours.name.line(language),
        "trade_term": _TERM.line(language), "currency": "USD", "total": paper_money(whole), "salesperson": "Li Qiang",
    }  # fmt: skip


def _amount(place: int) -> Decimal:
    goods = _GOODS[place % len(_GOODS)]
    return int(goods[4]) * Decimal(goods[5])


def _line(place: int) -> Line:
    goods = _GOODS[place % len(_GOODS)]
    code, name, name_zh, specification, quantity, price, pieces, cbm, weight, shape, colour = goods
    count, each, heavy = int(quantity), Decimal(price), int(weight)
    return Line(
        code, Words(name, name_zh), plain(specification), drawn(shape, colour),
        {
            Column.HS_CODE: plain("6306.22"), Column.PACKING: Words(f"{pieces} pcs/ctn", f"{pieces} 件/箱"),
            Column.MOQ: Words(f"{count // 2:,} pcs", f"{count // 2:,} 件"), Column.LEAD_TIME: Words("45 days", "45 天"),
            Column.QUANTITY: _counted(count), Column.UNIT: Words("PCS", "件"),
            Column.UNIT_PRICE: Figure(f"{each:,.4f}", each), Column.AMOUNT: _figure(_amount(place)),
            Column.CARTONS: _counted(count // pieces), Column.CBM: Figure(cbm, Decimal(cbm)),
            Column.GROSS_WEIGHT: _counted(heavy), Column.NET_WEIGHT: _counted(heavy * 9 // 10),
            Column.REMARK: Words("Logo 1 colour", "单色印标"),
        },
    )  # fmt: skip


def _counted(number: int) -> Figure:
    return Figure(paper_number(number), number)


def _figure(amount: Decimal) -> Figure:
    return Figure(f"{amount:,.2f}", amount)
