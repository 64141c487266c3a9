"""What did a damaged or strangely written cell mean: a phone Excel has rounded, a mail address with a comma?"""

import re
from datetime import date

from tradewind.domain.parties.kinds import BusinessType
from tradewind.domain.parties.tiers import Tier
from tradewind.domain.vocabulary.details import check_email
from tradewind.domain.vocabulary.sheets.dates import read_date
from tradewind.domain.vocabulary.sheets.words import folded
from tradewind.domain.vocabulary.text import clean_code, clean_line

_ROUNDED = re.compile(r"\+?\d(?:[.,]\d+)?E\+?\d{1,2}", re.IGNORECASE)
_ZERO_TAIL = re.compile(r"[1-9]\d{2,5}0{6,}")
_BETWEEN = re.compile(r"\s*(?:[;；/、\n|]+|,\s|，|\s+(?=[^\s<(\[]+@))\s*")
_BETWEEN_PHONES = re.compile(r"\s*(?:[;；、\n|]+|,\s|，|/(?=\s*[+0]\d))\s*")
_NAMED_MAIL = re.compile(r"(?P<name>[^<>@]*?)\s*[<(\[（]\s*(?P<mail>[^<>()\s]+@[^<>()\s]+?)\s*[>)\]）]")
_SHARED_MAIL = re.compile(
    r"(?:^|[\s;,；，/<])(?:info|sales?|office|contact|kontakt|mail|hello|admin|export|import|trade|trading|order|orders|"
    r"purchase|purchasing|buying|service|support|enquiry|inquiry|marketing|team|reception|accounts?|post|ventas|compras|"
    r"comercial|commercial|vendas)\d*\s*(?:@|[\[(]at[\])])",
    re.IGNORECASE,
)
_DOMAIN_SLIPS = {"gmial": "gmail", "gamil": "gmail", "gmai": "gmail", "hotmial": "hotmail", "hotnail": "hotmail",
                 "yaho": "yahoo", "yahooo": "yahoo", "outlok": "outlook", "outloook": "outlook"}  # fmt: skip
_ENDING_SLIPS = {"con": "com", "cm": "com", "comm": "com", "vom": "com", "cim": "com", "ocm": "com"}
_TIERS = {
    Tier.KEY: "核心 a a类 s vip 重要 大客户 key core ★★★★★ 5 五星 a级",
    Tier.MAJOR: "重点 b b类 major important ★★★★ 4 四星 b级",
    Tier.REGULAR: "普通 一般 c c类 regular normal standard ★★★ 3 三星 老客户 c级",
    Tier.POTENTIAL: "潜在 d d类 potential prospect lead 新客户 ★★ ★ 2 1 意向 二星 一星 d级",
}
_TYPES = {
    BusinessType.IMPORTER: "进口商 贸易商 贸易公司 进出口 分销商 代理商 经销商 importer trader distributor agent",
    BusinessType.WHOLESALER: "批发商 批发 wholesaler wholesale grossist 大批发商",
    BusinessType.RETAILER: "零售商 零售 连锁 商超 超市 门店 电商 网店 retailer retail chain shop store onlineshop",
    BusinessType.BRAND: "品牌商 品牌 品牌方 brand brandowner 工厂 manufacturer",
    BusinessType.OTHER: "其他 其它 other 终端用户 enduser",
}
_TIER_OF = {word: tier for tier, words in _TIERS.items() for word in words.split()}
_TYPE_OF = {folded(word): kind for kind, words in _TYPES.items() for word in words.split()}


def tax_number_of(text: str) -> str:
    """The number as it stands, or nothing of 9.13302E+17: Excel took it for an amount, its last digits are gone."""
    number = clean_code(text)
    return "" if _ROUNDED.fullmatch(number.replace(" ", "")) else number


def is_rounded_phone(text: str) -> bool:
    """8.61381E+12: the last digits are gone for good."""
    plain = clean_code(text).replace(" ", "")
    return bool(_ROUNDED.fullmatch(plain) or _ZERO_TAIL.fullmatch(plain))


def parts_of(text: str) -> list[str]:
    """Several values in one cell, each by itself."""
    return [part for part in _BETWEEN.split(text.strip()) if part]


def phones_of(text: str) -> list[str]:
    return [part for part in _BETWEEN_PHONES.split(text.strip()) if part]


def named_mail(text: str) -> tuple[str, str]:
    """'Anna Berg <anna@x.de>' as a name and an address; a bare address has no name."""
    if match := _NAMED_MAIL.search(text):
        return clean_line(match["name"]).strip("\"', "), match["mail"]
    return "", text.strip()


def is_shared_mail(text: str) -> bool:
    """info@, sales@: read by a company, not by one of its people."""
    return bool(_SHARED_MAIL.search(text))


def mended_mail(text: str) -> str:
    """What an address that cannot be one probably was; empty where nothing sensible comes to mind."""
    mended = re.sub(r"\s+at\s+", "@", clean_code(text)).replace(" ", "").strip("<>()[]\"'.,;:")
    mended = re.sub(r"\[at\]|\(at\)|#|@{2,}", "@", mended, flags=re.IGNORECASE)
    name, at, host = mended.rpartition("@")
    if not at:
        return ""
    host = re.sub(r"[,。，]+|\.{2,}", ".", host)
    labels = host.split(".")
    labels[-1] = _ENDING_SLIPS.get(labels[-1].lower(), labels[-1])
    if len(labels) > 1:
        labels[-2] = _DOMAIN_SLIPS.get(labels[-2].lower(), labels[-2])
    elif labels[0].lower() in ("gmail", "hotmail", "yahoo", "outlook", "qq", "163"):
        labels.append("com")
    address = f"{re.sub(r'[,。，]+', '.', name).strip('.')}@{'.'.join(labels)}"
    checked = check_email(address)
    return "" if checked.reason else checked.value


def tier_of(text: str) -> str:
    return _TIER_OF.get(text.strip().casefold().replace(" ", ""), "") or (text if text in {*Tier} else "")


def business_type_of(text: str) -> str:
    return _TYPE_OF.get(folded(text), "") or (text if text in {*BusinessType} else "")


def day_of(text: str) -> date | None:
    return read_date(text)
