"""By which number does the sender want to be called?"""

import re
from dataclasses import dataclass
from itertools import islice

from tradewind.domain.inquiries.reading.letter import Certainty, Found, Page
from tradewind.domain.inquiries.reading.phrases import Phrases, rows_of
from tradewind.domain.inquiries.reading.tables import LABELS
from tradewind.domain.vocabulary.phones import country_of_phone, read_phone

_NUMBER = re.compile(
    r"(?<![\w+])0\d{1,4} ?/ ?\d[\d \-]{4,12}\d(?!\w)|"
    r"(?<![\w.,/+-])(?:\+|00)?\(?\+?\d(?:[ ().\-–]|/(?=\d)|\d){5,22}\d(?![\w%])|(?<=[^\x00-\x7f])\+?1\d{10}(?!\d)|"
    r"(?<=[^\x00-\x7f])\+?0\d{2,3}-?\d{7,8}(?!\d)|\+\d[\d ().\-–]{6,20}\d"
)
_WORDS = Phrases([*((p, k) for p, k in rows_of(LABELS) if k in ("phone", "fax"))])
_MOBILE = re.compile(
    r"mob|cel|whats|wa\b|handy|portable|m[oó]vil|telem|cep|gsm|hp\b|моб|[вw]а?тсап|جوال|موبايل|واتس|手机|"
    r"手機|携帯|휴대|微信|komórk|\bm\b",
    re.I,
)
_TRADE_NUMBERS = re.compile(
    r"\b(?:order|invoice|po|p\.o|pi|no|hs|code|vat|nif|cnpj|inn|tax|ref|model|art|iban|swift|account|tracking|"
    r"订单|税号|инн)\b[^\n]{0,12}$",
    re.I,
)
_CHINESE_MOBILE = re.compile(r"1[3-9]\d{9}")
_LOOK_BACK = 28
_BETWEEN = re.compile(r"[\s:：.#/()\-–]*(?:n[o°º]|number|号码?|番号)?[\s:：.#()\-–]*", re.IGNORECASE)
_SHORTEST = 7  # signs of a number
_MOST = 50  # numbers that are looked at; beyond them is a table or a bomb, and each costs a library's whole look


@dataclass(frozen=True, slots=True)
class _Candidate:
    rank: int
    start: int
    found: Found[str]


def phone_in(page: Page, region: str | None) -> Found[str] | None:
    """E.164 where certain, else as written behind a label or with a plus on a line of its own; a fax number never."""
    numbers = islice(_NUMBER.finditer(page.plain), _MOST)
    candidates = [each for match in numbers if (each := _candidate(page, match, region))]
    best = min(candidates, key=lambda each: (each.rank, each.start), default=None)
    return best.found if best else None


def fax_in(page: Page) -> Found[str] | None:
    """The number that is called a fax: E.164 where certain, else as it is written."""
    for match in _NUMBER.finditer(page.plain):
        before = page.plain[max(0, match.start() - _LOOK_BACK) : match.start()].rpartition("\n")[2]
        typed = match[0].strip()
        if _is_fax(before) and sum(sign.isdigit() for sign in typed) >= _SHORTEST:
            number = read_phone(typed.replace("(0)", ""))
            certainty = Certainty.SAID if number.e164 else Certainty.LIKELY
            return page.found(number.e164 or typed, match.start(), match.start() + len(typed), certainty)
    return None


def _is_fax(before: str) -> bool:
    """Right behind the word: "we have a fax. Order 4500012345" names none."""
    hits = _WORDS.find(before)
    return bool(hits) and hits[-1].value == "fax" and bool(_BETWEEN.fullmatch(before[hits[-1].end :]))


def phone_country(phone: Found[str] | None) -> str | None:
    return country_of_phone(phone.value) if phone and phone.value.startswith("+") else None


def _candidate(page: Page, match: re.Match[str], region: str | None) -> _Candidate | None:
    before = page.plain[max(0, match.start() - _LOOK_BACK) : match.start()].rpartition("\n")[2]
    label = _last_label(before)
    if label == "fax" or (not label and _TRADE_NUMBERS.search(before)):
        return None
    typed = match[0].strip()
    digits = re.sub(r"\D", "", typed)
    is_chinese = bool(_CHINESE_MOBILE.fullmatch(digits)) and bool(re.search("[\u4e00-\u9fff]", before))
    is_russian = len(digits) == 11 and digits[0] == "8" and bool(re.search("[а-я]", before, re.I))
    region = "CN" if is_chinese else "RU" if is_russian else region
    phone = read_phone(typed.replace("(0)", ""), region if label or _is_alone(page.plain, match) else None)
    if phone.e164 is None and label:
        phone = read_phone("+" + digits) if len(digits) > 10 and digits[0] not in "08" else phone
    is_written_as_one = label or (typed.startswith("+") and _is_alone(page.plain, match))
    if phone.e164 is None and (not is_written_as_one or len(digits) < _SHORTEST):
        return None
    value, certainty = (phone.e164, Certainty.SAID) if phone.e164 else (typed, Certainty.LIKELY)
    rank = (0 if _MOBILE.search(before) else 1) if label else 2
    rank += 0 if phone.e164 else 3
    return _Candidate(rank, match.start(), page.found(value, match.start(), match.start() + len(typed), certainty))


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """A line of its own below a name: "(303) 499-7111"."""
    begins = text.rfind("\n", 0, match.start()) + 1
    ends = text.find("\n", match.end())
    return text[begins : ends if ends >= 0 else None].strip() == match[0].strip()


def _last_label(before: str) -> str:
    hits = _WORDS.find(before)
    if not hits:
        return ""
    between = before[hits[-1].end :]
    return hits[-1].value if len(between) < 14 else ""
