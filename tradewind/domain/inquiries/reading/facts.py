"""What does a letter say that an inquiry's form can be filled in with?"""

import re
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inquiries.reading.asking import Asked, asks_price
from tradewind.domain.inquiries.reading.certificates import certificates_in
from tradewind.domain.inquiries.reading.company import company_in
from tradewind.domain.inquiries.reading.country import country_hint, country_in
from tradewind.domain.inquiries.reading.items.reading import Item, items_in
from tradewind.domain.inquiries.reading.kinds.judging import Verdict, judge_letter
from tradewind.domain.inquiries.reading.language import language_of
from tradewind.domain.inquiries.reading.letter import Found, Letter, Page, page_of
from tradewind.domain.inquiries.reading.measures import volume_in, weight_in
from tradewind.domain.inquiries.reading.phone import phone_in
from tradewind.domain.inquiries.reading.platforms.recognising import Relay, relay_in
from tradewind.domain.inquiries.reading.price import TargetPrice, currency_in, target_price_in
from tradewind.domain.inquiries.reading.routes import Route, route_in

_FREIGHT = re.compile(
    r"\b(?:freight|lcl|fcl|pol\s?[:：]|pod\s?[:：]|shipping (?:quote|quotation|rates?|costs? (?:of|for)|"
    r"agent)|ocean rate|sea rate|air cargo|door to door|airfreight|forwarder|flete|transporte mar[ií]timo|"
    r"agente de carga|seefracht|luftfracht|fracht\w*|spediteur|transport von|fret|transport maritime|transitaire|"
    r"frete|agente de cargas|nolo|spedizione (?:marittima|aerea)|trasporto marittimo|navlun|fracht\w*|"
    r"морск\w+ перевоз\w+|перевоз\w+|фрахт\w*|ставк\w+ (?:на|фрахта)|доставка из|доставку из|экспедитор\w*|"
    r"груз)\b"
    r"|海运|空运|运费|走货|货代|起运港|目的港|拼箱|整柜运|海上運賃|運賃|輸送|船便|航空便|운임|해상|항공 "
    r"운송|포워더|شحن بحري|شحن جوي|الشحن من|أجور الشحن|تكلفة الشحن|cước|vận chuyển|ongkos kirim",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundFacts:
    """Everything that was found, each with the piece of the letter it stands in; None where the letter is silent."""

    verdict: Verdict
    language: str | None
    company: Found[str] | None
    country: Found[str] | None
    country_hint: Found[str] | None
    phone: Found[str] | None
    items: tuple[Item, ...]
    route: Route
    weight_kg: Found[Decimal] | None
    volume_cbm: Found[Decimal] | None
    target_price: Found[TargetPrice] | None
    currency: Found[str] | None
    certificates: tuple[Found[str], ...]
    asked: tuple[Asked, ...]
    relay: Relay | None
    is_freight: bool

    @property
    def is_inquiry(self) -> bool:
        return self.verdict.is_inquiry


def read_inquiry(letter: Letter) -> FoundFacts:
    page = page_of(letter)
    relay = relay_in(page)
    is_freight = bool(_FREIGHT.search(page.plain))
    company = company_in(page)
    phone = phone_in(page, None)
    country = (relay.country if relay else None) or country_in(page, phone, (company.value,) if company else ())
    if country and (phone is None or not phone.value.startswith("+")):
        phone = phone_in(page, country.value) or phone
    items = _items(page, relay, is_freight)
    asked = asks_price(letter)
    price = target_price_in(page)
    counted = sum(item.quantity is not None for item in items)
    return FoundFacts(
        verdict=judge_letter(page, relay, asked, counted + bool(price)),
        language=_language(page, relay),
        company=company,
        country=country,
        country_hint=country_hint(page),
        phone=phone,
        items=items,
        route=route_in(page, is_freight=is_freight),
        weight_kg=weight_in(page, is_freight=is_freight),
        volume_cbm=volume_in(page, is_freight=is_freight),
        target_price=price,
        currency=currency_in(page, price),
        certificates=certificates_in(page),
        asked=asked,
        relay=relay,
        is_freight=is_freight,
    )


def _language(page: Page, relay: Relay | None) -> str | None:
    """Of the buyer's own words: the labels of a form speak the language of our site."""
    if relay and relay.message:
        return language_of(page.plain[slice(*relay.message)]) or language_of(page.plain)
    return language_of(page.plain[page.text_at : page.signature_at]) or language_of(page.plain)


def _items(page: Page, relay: Relay | None, is_freight: bool) -> tuple[Item, ...]:
    items = items_in(page, is_freight=is_freight)
    if items or relay is None or relay.product is None:
        return items
    return (Item(relay.product.value, None, None, relay.product.evidence),)
