"""In which country is the buyer, and what says so?"""

import re

from tradewind.domain.inquiries.reading.labels import of_kind
from tradewind.domain.inquiries.reading.letter import Certainty, Found, Page
from tradewind.domain.inquiries.reading.phone import phone_country
from tradewind.domain.inquiries.reading.phrases import Hit, rows_of
from tradewind.domain.inquiries.reading.places.finding import Place, places_in
from tradewind.domain.inquiries.reading.tables import FORM_COUNTRIES
from tradewind.domain.vocabulary.countries import is_country

# "We are from …": the words right before a name that say where somebody is.
_AT_HOME = re.compile(
    r"(?:\b(?:from|based in|located in|here in|we are in|company in|store in|shop in|office in|business "
    r"in|market in|importers? in|distributors? in|wholesalers? in|warehouse in|of|live in|am in|are in"
    r"|desde|somos de|soy de|ubicad[oa]s? en|empresa de|empresa importadora de|tienda en|en|de"
    r"|aus|in|mit sitz in|firma aus|basée? à|basée? en|basés à|situé[es]* à|situé[es]* en|en|au|du|à"
    r"|de|do|da|em|no|na|di|in|da|dalla|dal|con sede a|con sede in|z|ze|uit|dari|di|ở|tại|från|z|din"
    r"|из|в|во|г\.?|город|компания из"
    r"|من|في|مدينة)\s*(?:the\s+|city of\s+|г\.\s*|города?\s+|مدينة\s+)?|(?:我们是|我是|来自|位于|我们在|"
    r"我在|我司在|公司在|在|是)\s*)$",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:we are|i am|i'm|we're|im|my name|our company|company|based|located|importer|distributor|wholesaler|"
    r"retailer|store|shop|business|buyer|here|this is"
    r"|somos|soy|empresa|tienda|negocio|ubicad|mi nombre|distribuidor|wir sind|ich bin|firma|sitz|unternehmen|"
    r"händler|nous sommes|je suis|société|basée?|boutique|commerçant|importateur"
    r"|sou|loja|distribuidora|siamo|sono|azienda|negozio|ditta|jesteśmy|firm|wij zijn|bedrijf|saya|kami|"
    r"perusahaan|công ty"
    r"|мы|я|компани|магазин|фирма|наш)|我们|我司|我是|来自|位于|公司|نحن|شركة|أنا|متجر|회사|입니다|と申します|当社|弊社",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:ship|shipping|shipped|shipment|deliver|delivery|delivered|import|importing|imports|imported|"
    r"source|sourcing|supplier|suppliers|manufacturer|made|products|goods|freight|port|pol|pod|to|export|"
    r"exporting|sell|fair|buy"
    r"|fob|cif|cfr|exw|dap|ddp|fca|cpt|envío|enviar|flete|puerto|entrega|lieferung|versand|hafen|nach|"
    r"livraison|expédi\w+|fret|spedi\w+|consegna|porto|доставк\w+|порт\w*|отправк\w+|поставк\w+|إلى|الى|"
    r"الشحن|للشحن|ميناء|التسليم)\b|运到|运往|发往|到|至|港|出口|まで|港|까지|에서",
    re.IGNORECASE,
)
_FROM_HERE_TO_THERE = frozenset({"CN"})  # where we are: named as the goods' origin far more often than as the buyer's
_FORMS = tuple(rows_of(FORM_COUNTRIES))
_SAME_LINE = 60


def country_in(page: Page, phone: Found[str] | None, names: tuple[str, ...] = ()) -> Found[str] | None:
    """The best of all that speaks for a country; what only a mail address says is a hint."""
    labelled = _labelled(page)
    if labelled:
        return labelled
    taken = [match.span() for name in names for match in re.finditer(re.escape(name), page.plain)]
    free = [hit for hit in places_in(page.plain) if not any(start <= hit.start < end for start, end in taken)]
    scored = [(score, -hit.start, hit) for hit in free if (score := _score(page, hit, names))]
    from_phone = phone_country(phone)
    best = max(scored, default=None, key=lambda each: each[:2])
    if from_phone and phone and (best is None or best[0] <= 3):
        agrees = best is not None and best[2].value.country == from_phone
        return Found(from_phone, phone.evidence, Certainty.SAID if agrees else Certainty.LIKELY)
    if best is None:
        return _of_form(page, names)
    score, _, hit = best
    return page.found(hit.value.country, hit.start, hit.end, Certainty.SAID if score > 3 else Certainty.LIKELY)


def country_hint(page: Page) -> Found[str] | None:
    """The end of a mail address: a weak sign, for anybody may register .de or .co."""
    address = page.letter.sender_address
    ending = address.rpartition(".")[2].upper()
    code = "GB" if ending == "UK" else ending
    if len(ending) != 2 or not is_country(code) or code in _SOLD_TO_ALL:
        return None
    whole = page.evidence(0, 0)
    at = len(address) - 2
    return Found(code, type(whole)("sender_address", at, len(address), address[at:]), Certainty.HINT)


_SOLD_TO_ALL = frozenset(["CO", "IO", "AI", "ME", "TV", "CC", "TO", "LY", "FM", "GG", "SH", "ST", "VC", "WS", "BZ", "LA", "IM", "NU", "TK", "ML", "GA", "CF", "GQ", "PW"])


def _of_form(page: Page, names: tuple[str, ...]) -> Found[str] | None:
    """A legal form that one law alone knows: Sp. z o.o. is Polish."""
    for name in names:
        country = next((code for form, code in _FORMS if name.endswith(form)), None)
        at = page.plain.find(name)
        if country and at >= 0:
            return page.found(country, at, at + len(name), Certainty.LIKELY)
    return None


def _labelled(page: Page) -> Found[str] | None:
    for row in of_kind(page.plain, "country"):
        code = row.value.strip().upper()
        if len(code) == 2 and is_country(code):
            return page.found(code, row.start, row.end)
        hits = places_in(row.value)
        if hits:
            return page.found(hits[0].value.country, row.start + hits[0].start, row.start + hits[0].end)
    return None


def _score(page: Page, hit: Hit[Place], names: tuple[str, ...]) -> int:
    """5 said of oneself, 4 in the address, 3 a city in the address, 2 a country named anywhere; 0 does not count."""
    line_start = page.plain.rfind("\n", 0, hit.start) + 1
    before = page.plain[max(line_start, hit.start - _SAME_LINE) : hit.start]
    sentence = re.split(r"[.!?。！？;；,，](?=\s|[^\x00-\x7f])", before)[-1]
    is_country_name = not hit.value.name
    away = _AWAY.search(sentence)
    if _AT_HOME.search(before) and not away and _STATEMENT.search(before):
        return 5
    if hit.value.country in _FROM_HERE_TO_THERE:
        return 0
    if _in_address(page, hit, line_start, names) and not away:
        return 4 if is_country_name else 3
    if not is_country_name:
        return 0
    if _AT_HOME.search(before) and not away:
        return 3
    return 1 if away else 2


def _in_address(page: Page, hit: Hit[Place], line_start: int, names: tuple[str, ...]) -> bool:
    """In the signature, or in a short line at the end, or beside the company's name."""
    if hit.start >= page.signature_at:
        return True
    line_end = page.plain.find("\n", hit.end)
    line = page.plain[line_start : line_end if line_end >= 0 else len(page.plain)]
    nearby = page.plain[max(line_start, hit.start - 60) : hit.start]
    beside = any(name and name in nearby for name in names)
    late = hit.start > page.text_at + len(page.body.rstrip()) * 0.55
    return beside or (late and len(line) < 70 and not re.search(r"[?!？！]|[:：]", line))
