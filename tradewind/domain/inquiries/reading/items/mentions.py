"""Which goods are named without any number: "the price of X", "interested in X"?"""

import re

from tradewind.domain.inquiries.reading.items.goods import goods_after
from tradewind.domain.inquiries.reading.items.quantities import quantities_in
from tradewind.domain.inquiries.reading.items.tables import BEFORE_GOODS, WEAK_BEFORE_GOODS
from tradewind.domain.inquiries.reading.letter import Page

_LATIN = re.compile(rf"(?<!\w)(?:{BEFORE_GOODS})(?!\w)\s*:?\s*(?=\S)", re.IGNORECASE)
_SUPPLIER = re.compile(
    r"^(?:an? |new |reliable |good |the |for |of |un |una |ein\w* |uno |nuev\w+ |neue\w* )*(?:suppliers?|"
    r"manufacturers?|factory|proveedor\w*|lieferant\w*|fournisseurs?|fornecedor\w*|fornitor\w*|поставщик\w*|"
    r"مورد)\s+(?:of|for|de|für|von|di|на|من|for the)\s+",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"(?:货物是|货物为|采购|求购|订购|购买|想买|需要|寻找|在找|了解|咨询|询价[：:]?|对贵司的|对你们的|对)"
    r"(?P<zh>[\u3400-\u9fffA-Za-z0-9 ]{2,20}?)(?=的|,|，|。|感兴趣|有兴趣|\s*$|\n|请|、|价格|多少)"
    r"|(?:貴社の|御社の|貴社|御社)(?P<ja>[\u3040-\u30ff\u3400-\u9fffA-Za-z0-9ー]{2,20}?)(?=に興味|を|の|について|が|[（(])"
    r"|(?P<ja2>[\u30a0-\u30ff\u3400-\u9fffA-Za-z0-9ー]{2,20})の(?:お見積|見積|価格|購入)"
    r"|(?P<zh2>[\u3400-\u9fffA-Za-z0-9]{2,16})(?:多少钱|怎么卖|什么价|的价格)"
    r"|(?P<ko>[\uac00-\ud7af]{2,10}(?: [\uac00-\ud7af]{2,10})?) (?:견적|가격|구매|주문)"
)
_SUBJECT_WORDS = re.compile(
    r"^(?:(?:re|fw|fwd|aw|wg|tr|rv)\s?:\s*|(?:new |urgent |price )?(?:inquiry|enquiry|rfq|quotation|quote|"
    r"request|order|anfrage|consulta|cotización|demande|devis|richiesta|pedido|запрос)\b[\s:–-]*(?:for "
    r"|of |about |on |de |für |pour |per |на )?)+",
    re.IGNORECASE,
)
_MOST = 3


def goods_mentioned(page: Page) -> list[tuple[int, int]]:
    """Body before subject; at most three, for long letters name many things."""
    for start, end in ((page.text_at, page.signature_at), (0, page.text_at)):
        found = _latin(page.plain, start, end) + _wide(page.plain, start, end)
        if found:
            return sorted(set(found))[:_MOST]
    return []


def _latin(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    weak: list[tuple[int, int]] = []
    for match in _LATIN.finditer(text, start, end):
        line_end = text.find("\n\n", match.end())
        stop = min(end, match.end() + 160, line_end if line_end >= 0 else end)
        begins = match.end()
        supplier = _SUPPLIER.match(text[begins:stop])
        begins += supplier.end() if supplier else 0
        goods = goods_after(text[begins:stop])
        words = text[begins + goods[0] : begins + goods[1]] if goods else ""
        if goods and len(words) > 2 and not quantities_in(words[:24]):
            is_weak = match[0].split()[0].lower().strip(" :") in WEAK_BEFORE_GOODS
            (weak if is_weak else found).append((begins + goods[0], begins + goods[1]))
    found = found or weak
    return [span for span in found if not any(other != span and span[0] <= other[0] < span[1] for other in found)][:1]


def goods_of_subject(page: Page) -> list[tuple[int, int]]:
    """ "Hinges" over a letter that says only how many."""
    subject = page.plain[: page.text_at].rstrip()
    begins = _SUBJECT_WORDS.match(subject)
    start = begins.end() if begins else 0
    goods = goods_after(subject[start:])
    short = goods is not None and len(subject[start + goods[0] : start + goods[1]].split()) <= 5
    return [(start + goods[0], start + goods[1])] if goods and short else []


def _wide(text: str, start: int, end: int) -> list[tuple[int, int]]:
    for match in _WIDE.finditer(text, start, end):
        name = match.lastgroup or ""
        if match[name].strip() and not match[name][0].isdigit():
            return [match.span(name)]
    return []
