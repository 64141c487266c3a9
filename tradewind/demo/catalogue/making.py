"""How do families become 320 products, with packing, cost, customs and the words of those who answer for them?"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tradewind.apps.catalogue.services.products import ProductDetails
from tradewind.demo.catalogue.rows import (
    AskRow,
    CatalogueStory,
    CertificateLine,
    ListingLine,
    OfferLine,
    ProductRow,
    RateLine,
    ShelfLine,
    WishRow,
    WordLine,
)
from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days, moment
from tradewind.demo.people import SELLERS
from tradewind.demo.words.products import CERTIFICATES, FAMILIES, PLANTED, POINTS, WISHES, Family
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.kinds import ShelfState

BUYER, SPECIALIST, CHECKERS = "chenjing", "fangzhou", ("chenjing", "machao")
PLATFORMS = ("Alibaba.com", "Made-in-China.com", "Global Sources")
_RATES_SINCE = date(2024, 1, 1)
_WITHOUT_WEIGHT, _DRAFTS, _ENDED = 0.03, 0.03, 0.04  # shares of all products


def products(today: date, seed: int = SEED) -> CatalogueStory:
    """All of it, the same for the same day and seed."""
    days = Days(today)
    rows = tuple(row for family in FAMILIES for row in _of_family(family, days, seed))
    opened = moment(days.worked[1], dice(seed, "categories"))
    wishes = sorted(_wishes(days, seed), key=lambda row: row.at)
    return CatalogueStory(rows, tuple(wishes), tuple(_asked(rows, days, seed)), opened)


def _of_family(family: Family, days: Days, seed: int) -> Iterator[ProductRow]:
    for size, size_zh, size_en, factor in family.sizes:
        for place, (finish_zh, finish_en) in enumerate(family.finishes, 1):
            code = f"{family.prefix}-{size}-{place:02d}"
            names = (_name(*_chinese(family, size_zh), finish_zh), _name(*_english(family, size_en), finish_en))
            yield _product(code, names, family, factor, days, dice(seed, "product", code))


def _english(family: Family, size: str) -> tuple[str, str]:
    """A size of letters stands before the word (4P Tent), one of words behind it (Folding Chair High Back)."""
    return (size, family.en) if size[:1].isdigit() and size.endswith("P") else (family.en, size)


def _chinese(family: Family, size: str) -> tuple[str, ...]:
    """A figure stands behind the word (天幕 3×4 米), a word before it (单人帐篷)."""  # noqa: RUF002
    return (family.zh, size) if size[:1] in "0123456789+-" and len(size) > 1 else (f"{size.strip('-')}{family.zh}",)


def _name(*words: str) -> str:
    return " ".join(word for word in words if word.strip("-"))


def _product(
    code: str, names: tuple[str, str], family: Family, factor: Decimal, days: Days, chance: Random
) -> ProductRow:
    planted = PLANTED.get(code)
    written = chance.choice(days.worked[2:40] if planted else days.worked[2 : len(days.worked) * 3 // 4])
    at = moment(written, chance)
    details = _details(code, names, family, factor, chance)
    is_draft = planted is None and chance.random() < _DRAFTS
    is_ended = planted is None and not is_draft and chance.random() < _ENDED
    published = None if is_draft else at + timedelta(minutes=chance.randrange(6, 40))
    later = days.between(written + timedelta(days=3), days.last)
    return ProductRow(
        details=details, category=family.category, keeper=chance.choice((*SELLERS, BUYER)), by=BUYER, at=at,
        offers=() if is_draft and chance.random() < 0.5 else tuple(_offers(code, family, factor, later, days, chance)),  # noqa: PLR2004
        rates=(RateLine(family.rebate, _RATES_SINCE, "退税率文库 2024A", at + timedelta(minutes=3)),),
        published_at=published, words=tuple(_words(details, later, days, chance)) if published else (),
        certificates=tuple(_certificates(family, later, days, chance, always=planted is not None)) if published else (),
        shelf=_shelf(later, chance, always=planted is not None) if published else None,
        listing=_listing(code, days, chance, always=planted is not None) if published and not is_ended else None,
        discontinued_at=moment(days.back(chance.randrange(20, 60)), chance) if is_ended else None,
    )  # fmt: skip


def _details(code: str, names: tuple[str, str], family: Family, factor: Decimal, chance: Random) -> ProductDetails:
    name_zh, name_en = names
    pieces, length, width, height, gross = family.carton
    height, gross = (
        round(height * float(factor) ** 0.6),
        (gross * Decimal(float(factor) ** 0.6)).quantize(Decimal("0.1")),
    )
    moq = str(chance.choice((100, 200, 300, 500)))
    if planted := PLANTED.get(code):
        name_zh, name_en, _cost, moq, (pieces, length, width, height, weight) = planted
        gross = Decimal(weight)
    knows_weight = code in PLANTED or chance.random() >= _WITHOUT_WEIGHT
    is_declared = code in PLANTED or chance.random() >= 0.06  # noqa: PLR2004
    return ProductDetails(
        code=code, name_zh=name_zh, name_en=name_en, model=f"XF-{code.replace('-', '')}",
        specification_en=f"{name_en}, export carton of {pieces}", selling_points_en=POINTS[family.category],
        specification_zh=f"{name_zh}，每箱 {pieces} 件", parameters=f"Carton: {length} x {width} x {height} cm",
        unit="SET" if family.prefix in ("CK", "PG") else "PCS", moq=moq, pieces_per_carton=str(pieces),
        carton_length_cm=str(length), carton_width_cm=str(width), carton_height_cm=str(height),
        carton_gross_kg=str(gross) if knows_weight else "",
        carton_net_kg=str((gross * Decimal("0.91")).quantize(Decimal("0.1"))) if knows_weight else "",
        lead_days=str(chance.choice((30, 35, 40, 45, 50))), hs_code=family.hs_code if is_declared else "",
        declaration_elements=family.elements if is_declared else "", vat_rate="13",
    )  # fmt: skip


def _offers(
    code: str, family: Family, factor: Decimal, later: tuple[date, ...], days: Days, chance: Random
) -> Iterator[OfferLine]:
    """The main supplier's price, now and then one before it, and the backup's."""
    cost = Decimal(PLANTED[code][2]) if code in PLANTED else _cost(family.cost * factor, chance)
    recent = [on for on in later if on > days.today - timedelta(days=70)] or list(later[-1:])
    is_old = code not in PLANTED and chance.random() < 0.13  # noqa: PLR2004
    now = (
        chance.choice([on for on in later if on < days.today - timedelta(days=110)] or recent)
        if is_old
        else chance.choice(recent)
    )
    earlier = [on for on in later if on < now - timedelta(days=60)]
    if earlier and chance.random() < 0.3:  # noqa: PLR2004
        yield _offer(family.supplier, _cost(cost * Decimal("0.97"), chance), chance.choice(earlier), None, chance)
    until = None if is_old or chance.random() < 0.5 else now + timedelta(days=120)  # noqa: PLR2004
    yield _offer(family.supplier, cost, now, until, chance)
    if family.backup:
        yield _offer(family.backup, _cost(cost * Decimal("1.05"), chance), chance.choice(recent), None, chance)


def _cost(cost: Decimal, chance: Random) -> Decimal:
    return (cost * Decimal(chance.randrange(97, 104)) / 100).quantize(Decimal("0.1"))


def _offer(supplier: str, cost: Decimal, on: date, until: date | None, chance: Random) -> OfferLine:
    lead = str(chance.choice((25, 30, 35, 40)))
    return OfferLine(supplier, str(cost), str(chance.choice((200, 300, 500))), lead, moment(on, chance), until)


def _words(details: ProductDetails, later: tuple[date, ...], days: Days, chance: Random) -> Iterator[WordLine]:
    recent = [on for on in later if on > days.today - timedelta(days=80)] or list(later[-1:])
    for about in (SupplyAbout.PACKING, SupplyAbout.LEAD):
        if chance.random() < 0.7:  # noqa: PLR2004
            on = chance.choice(recent if chance.random() < 0.8 else later)  # noqa: PLR2004
            until = on + timedelta(days=chance.choice((60, 90, 180))) if chance.random() < 0.6 else None  # noqa: PLR2004
            if about is SupplyAbout.LEAD or details.carton_gross_kg:
                yield WordLine(about, chance.choice(CHECKERS), moment(on, chance), until)


def _certificates(
    family: Family, later: tuple[date, ...], days: Days, chance: Random, *, always: bool
) -> Iterator[CertificateLine]:
    for kind, issuer in CERTIFICATES.get(family.prefix, ()):
        if chance.random() < 0.55 or always:  # noqa: PLR2004
            on = chance.choice(later)
            issued = on - timedelta(days=chance.randrange(20, 300))
            expires = issued + timedelta(days=730)
            if chance.random() < 0.08:  # noqa: PLR2004
                expires = days.today + timedelta(days=chance.choice((-12, 18, 45)))
            number = f"{kind.replace(' ', '')}-{issued:%y%m}-{chance.randrange(1000, 9999)}"
            yield CertificateLine(kind, number, issuer, issued, max(expires, issued), moment(on, chance))


def _shelf(later: tuple[date, ...], chance: Random, *, always: bool) -> ShelfLine | None:
    state = chance.choices((ShelfState.GOOD, ShelfState.WORN, ShelfState.NONE), (45, 10, 45))[0]
    state = ShelfState.GOOD if always else state
    if state is ShelfState.NONE:
        return None
    place = f"{chance.choice('ABCD')}-{chance.randrange(1, 24):02d}"
    return ShelfLine(state, place, chance.randrange(1, 4), SPECIALIST, moment(chance.choice(later[-60:]), chance))


def _listing(code: str, days: Days, chance: Random, *, always: bool) -> ListingLine | None:
    if chance.random() > 0.4 and not always:  # noqa: PLR2004
        return None
    platform = chance.choice(PLATFORMS)
    host = platform.lower().replace(" ", "").replace(".com", "").replace("-", "")
    on = chance.choice(days.between(days.back(190), days.last))
    return ListingLine(platform, f"https://{host}.example/xinfeng/{code.lower()}", moment(on, chance))


def _wishes(days: Days, seed: int) -> Iterator[WishRow]:
    for place, (text, hint, state, answer, product) in enumerate(WISHES):
        chance = dice(seed, "wish", str(place))
        on = chance.choice(days.between(days.back(200), days.back(30)))
        actions = {
            "open": (), "in_development": ("develop",), "product": ("develop", "make_product"),
            "custom_order": ("make_to_order",), "declined": ("decline",),
        }[state]  # fmt: skip
        decided = moment(days.on_or_after(on + timedelta(days=5)) or days.last, chance)
        yield WishRow(text, hint, SELLERS[place % len(SELLERS)], moment(on, chance), actions, answer, product, decided)


def _asked(rows: tuple[ProductRow, ...], days: Days, seed: int) -> Iterator[AskRow]:
    """What was asked in the last days and waits for an answer."""
    chance = dice(seed, "asked")
    about = {SupplyAbout.LEAD: [], SupplyAbout.PACKING: []}  # type: ignore[var-annotated]
    for row in rows:
        known = {word.about for word in row.words}
        for each, codes in about.items():
            if row.published_at and not row.discontinued_at and each not in known:
                codes.append(row.details.code)
    for each, codes in about.items():
        for code in chance.sample(codes, min(3, len(codes))):
            yield AskRow(code, each, chance.choice(SELLERS), moment(days.back(chance.randrange(1, 6)), chance))
