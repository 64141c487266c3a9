"""Under which Incoterm, from where and to where?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tradewind.domain.inquiries.reading.labels import of_kind
from tradewind.domain.inquiries.reading.letter import Certainty, Found, Page
from tradewind.domain.inquiries.reading.phrases import Hit, Phrases, rows_of
from tradewind.domain.inquiries.reading.places.finding import Place, places_in
from tradewind.domain.inquiries.reading.tables import INCOTERMS

_TERMS = Phrases(rows_of(INCOTERMS))
_CODE = re.compile(r"(?<![A-Za-z0-9&+])(EXW|FCA|FAS|FOB|CFR|C&F|CNF|CIF|CPT|CIP|DAP|DPU|DAT|DDP|DDU)(?![A-Za-z0-9&])")
_OLD = {"C&F": "CFR", "CNF": "CFR"}
AT_ORIGIN = frozenset(["EXW", "FCA", "FAS", "FOB"])
_LEAST_BETWEEN = re.compile(
    r"^[\s,:;()\[\]/.=-]*(?:(?:terms?|price|prices|basis|at|to|in|port|port of|seaport|puerto(?: de)?|"
    r"porto(?: di| de)?|port de|hafen|порт\w*|г\.|ميناء|מ|the|nach|liman[ıi]|cảng|pelabuhan)[\s:,]*){0,3}$",
    re.IGNORECASE,
)
_BETWEEN_BACK = re.compile(r"^(?:港|항|まで|の|까지)*[\s()]{0,2}$")
_FROM = re.compile(
    r"(?:(?<!\w)(?:from|ex|desde|ab|von|aus|de|depuis|au départ de|départ|da|dal|dalla|do porto de|из|"
    r"с|от|из порта|من|ميناء|z|ze|dari|uit|từ|fra|fromt)\s+(?:the\s+)?(?:port(?:s)?(?: of)?\s+|puerto "
    r"de\s+|port de\s+|porto (?:di|de)\s+|порта?\s+|г\.\s*|ميناء\s+|cảng\s+)?|(?:从|由|自|起运港是|始发))$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:(?<!\w)(?:to|port is|destination is|port will be|teslim yeri|till|until|upto|hasta|a|hacia|para|"
    r"con destino a?|destino|frei|franco|nach|bis|à|vers|jusqu'à|até|с доставкой в|в|во|до|на|إلى|الى|"
    r"لـ|ل|do|naar|ke|đến|tới|til|destination|into|in direzione|per|at|destined for|for)\s+(?:the\s+|our "
    r"warehouse in\s+|my warehouse in\s+)?(?:sea)?(?:port(?: of)?\s+|el puerto de\s+|puerto de\s+|port "
    r"de\s+|(?:o )?porto (?:di|de)\s+|порта?\s+|г\.\s*|города?\s+|ميناء\s+|cảng\s+|hafen\s+|airport\s+)?|"
    r"(?:到|至|运到|运至|发到|发往|运往|送到|目的港是|去|抵))$",
    re.IGNORECASE,
)
_DELIVERED_IN = re.compile(
    r"(?<!\w)(?:deliver\w*|delivery|shipment|shipping|arriv\w+|ddp|dap|entrega|puest[oa]|envío|lieferung|"
    r"geliefert|livraison|livré\w*|rendu|consegna|resa|spedizione|versand|expédition|envoi|levering|geleverd|"
    r"dostaw\w+|доставк\w+|поставк\w+|teslim|التسليم|التوصيل|توصيل|pengiriman|giao hàng)\s+(?:\w+\s+){0,2}?"
    r"(?:in|at|en|à|a|em|w|в|во|في|di|tại|ad)\s+(?:the\s+)?(?:port of\s+|puerto de\s+|порт\w*\s+|ميناء\s+)?$",
    re.IGNORECASE,
)
_BEHIND_FROM = re.compile(r"^\s?(?:港|항)?(?:から|에서|발|'dan|'den)")
_BEHIND_TO = re.compile(r"^\s?(?:港|항)?(?:まで|宛|着|까지|으로|로 |행|'a |'e |'ya |'ye |limanına)")
_SHIPPING = re.compile(
    r"ship|load|pick|dispatch|freight|fret|flete|frete|fracht|nolo|deliver|transport|cargo|container|rate|"
    r"fob|embarque|expédi|spedi|abhol|отправ|достав|фрахт|груз|الشحن|شحن|运|起|发货|輸送|運賃|운임|wysy|"
    r"transp",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"(?:we are|i am|i'm|we're|writing|company|somos|soy|sou|wir sind|nous sommes|siamo|мы|я|name is [\w ]+|"
    r"this is [\w ]+|jesteśmy|saya|نحن|buyer|customer|client|greetings|hello)\s*(?:\w+\s+){0,3}(?:from|"
    r"de|aus|da|из|من|dari|z)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PLACE_LIKE = re.compile(
    r"^\s*((?:[A-Z\u00c0-\u00de\u0100-\u0178][\w'’.-]+)(?: (?:de|la|del|el|al|[A-Z\u00c0-\u00de][\w'’.-]+)){0,3})"
)
_NO_PLACE = re.compile(
    r"^(?:Price|Prices|Terms?|Basis|Port|Our|Your|China|Main|Any|And|With|Please|Incoterms?|Delivery|Payment|"
    r"Best|Quote|For|If|In|To|The|TBD|As|Or|USD|EUR|No|Yes|Kind|Regards|Thanks|Also|We|What|Can|Is|LCL|"
    r"FCL|EXW|FOB|CIF|CFR|DDP|DAP|Q\w*|MOQ|T/T|L/C|Same|See)\b",
    re.IGNORECASE,
)
_NEAR = 44


@dataclass(frozen=True, slots=True)
class Term:
    """An Incoterm and where it was written. `named` is the place behind it as written."""

    code: str
    start: int
    end: int
    place: tuple[int, int] | None = None
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    incoterm: Found[str] | None
    origin: Found[str] | None
    destination: Found[str] | None
    all_terms: tuple[str, ...] = ()


def route_in(page: Page, *, is_freight: bool) -> Route:
    terms = sorted(_terms(page), key=lambda each: each.start)
    labelled = [row for row in of_kind(page.plain, "incoterm")]
    first = next((t for t in terms if any(row.start <= t.start < row.end for row in labelled)), None) or next(
        iter(terms), None
    )
    incoterm = page.found(first.code, first.start, first.end) if first else None
    origin = (
        _labelled(page, "origin") or _of_terms(page, terms, at_origin=True) or _by_words(page, _is_from, is_freight)
    )
    to_terms = _of_terms(page, terms, at_origin=False)
    destination = _labelled(page, "destination") or to_terms or _by_words(page, _is_to, is_freight)
    return Route(incoterm, origin, destination, tuple(dict.fromkeys(term.code for term in terms)))


def _terms(page: Page) -> Iterator[Term]:
    hits = {hit.start: (hit.value, hit.end) for hit in _TERMS.find(page.plain)}
    hits |= {match.start(): (_OLD.get(match[1], match[1]), match.end()) for match in _CODE.finditer(page.plain)}
    for start, (code, end) in hits.items():
        if code == "CIF" and page.plain[start:end] in ("سيف",):
            continue  # a common name
        place = _place_beside(page, start, end)
        yield Term(code, start, end, place[0] if place else None, bool(place and place[1]))


def _place_beside(page: Page, start: int, end: int) -> tuple[tuple[int, int], bool] | None:
    for hit in places_in(page.plain):
        if hit.start >= end and hit.start - end <= 22 and _LEAST_BETWEEN.match(page.plain[end : hit.start]):
            return (hit.start, hit.end), True
        if hit.end <= start and start - hit.end <= 5 and _BETWEEN_BACK.match(page.plain[hit.end : start]):
            return (hit.start, hit.end), True
    match = _PLACE_LIKE.match(page.plain[end : end + 40].split("\n")[0])
    if match and not _NO_PLACE.match(match[1]):
        return (end + match.start(1), end + match.end(1)), False
    return None


def _of_terms(page: Page, terms: list[Term], *, at_origin: bool) -> Found[str] | None:
    """FOB names where the goods leave, CIF where they arrive; known places before words that look like one."""
    fitting = [term for term in terms if term.place and (term.code in AT_ORIGIN) is at_origin]
    for term in sorted(fitting, key=lambda each: (not each.is_known, each.start)):
        start, end = term.place  # type: ignore[misc]
        end = start + len(page.plain[start:end].rstrip(" .,-"))
        words = page.plain[start : _with_port(page.plain, end)]
        return page.found(words, start, start + len(words), Certainty.SAID if term.is_known else Certainty.LIKELY)
    return None


def _with_port(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in ("港", "항") and text[end : end + 1] else end


def _labelled(page: Page, kind: str) -> Found[str] | None:
    for row in of_kind(page.plain, kind):
        hits = places_in(row.value)
        best = next((hit for hit in hits if hit.value.name), next(iter(hits), None))
        if best and best.start < 40:
            end = _with_port(page.plain, row.start + best.end)
            return page.found(page.plain[row.start + best.start : end], row.start + best.start, end)
        words = re.split(r"[,;(/|，。；（]", row.value)[0].strip()
        if (
            1 < len(words) <= 40
            and len(words.split()) < 5
            and not words[0].islower()
            and not _NO_PLACE.match(words)
            and not re.search(r"\d", words)
        ):
            at = row.start + row.value.find(words)
            return page.found(words, at, at + len(words), Certainty.LIKELY)
    return None


def _by_words(page: Page, speaks, is_freight: bool) -> Found[str] | None:  # type: ignore[no-untyped-def]
    """ "to Gdansk", "из Нинбо": a town before a country, the first before later ones."""
    hits = [
        hit for hit in places_in(page.plain) if hit.start < page.signature_at and speaks(page.plain, hit, is_freight)
    ]
    best = min(hits, key=lambda hit: (not hit.value.name, hit.start), default=None)
    if best is None:
        return None
    town = next((hit for hit in places_in(page.plain) if _is_town_beside(best, hit)), best)
    end = _with_port(page.plain, town.end)
    return page.found(page.plain[town.start : end], town.start, end)


def _is_town_beside(country: Hit[Place], hit: Hit[Place]) -> bool:
    """ "to Nigeria, Lagos": the town says more."""
    if country.value.name or not hit.value.name or hit.value.country != country.value.country:
        return False
    return 0 <= hit.start - country.end <= 3


def _before(text: str, hit: Hit[Place]) -> str:
    return text[max(0, hit.start - _NEAR) : hit.start].rpartition("\n")[2]


def _is_from(text: str, hit: Hit[Place], is_freight: bool) -> bool:
    before, after = _before(text, hit), text[hit.end : hit.end + 14]
    said = _FROM.search(before) or _BEHIND_FROM.match(after)
    if not said or _HOME.search(before):
        return _is_dash_route(text, hit, first=True) if is_freight else False
    rest = text[hit.end : hit.end + 60].split("\n")[0]
    paired = any(_TO.search(rest[: other.start]) for other in places_in(rest)) or bool(_BEHIND_TO.search(rest[-20:]))
    moved = bool(_SHIPPING.search(before))
    return bool(hit.value.name or hit.value.country == "CN" or is_freight) and (is_freight or paired or moved)


def _is_to(text: str, hit: Hit[Place], is_freight: bool) -> bool:
    before, after = _before(text, hit), text[hit.end : hit.end + 14]
    if _HOME.search(before):
        return False
    if _BEHIND_TO.match(after) or _DELIVERED_IN.search(before):
        return True
    said = _TO.search(before)
    if not said:
        return _is_dash_route(text, hit, first=False) if is_freight else False
    word = said[0].split()[0].lower() if said[0].strip() else ""
    if not is_freight and (word in _WEAK_TO or (word in _WEAK_TO_COUNTRIES and not hit.value.name)):
        return bool(
            _SHIPPING.search(before)
            or re.search(
                r"entrega|deliver|lief|consegna|livr|term|precio|preço|porto|puerto|price|cif|cfr",
                before,
                re.IGNORECASE,
            )
        )
    return True


# Words that mean "to" and much else: they count beside words of transport only.
_WEAK_TO = frozenset(["a", "à", "в", "во", "на", "для", "for", "per", "do", "at", "с", "ل"])
_WEAK_TO_COUNTRIES = frozenset(["para"])
_DASH = re.compile(r"^\s?(?:港)?\s?(?:-|–|—|→|>|->|/|至|到)\s?$")


def _is_dash_route(text: str, hit: Hit[Place], *, first: bool) -> bool:
    """ "Shanghai - Gdansk" in a freight letter."""
    for other in places_in(text):
        between = text[hit.end : other.start] if first else text[other.end : hit.start]
        if 0 < len(between) < 6 and _DASH.match(between) and other.value.country != hit.value.country:
            return True
    return False
