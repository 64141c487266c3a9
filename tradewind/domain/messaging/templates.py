"""How does a text with blanks become a letter?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from tradewind.domain.vocabulary.folding import has_chinese
from tradewind.domain.vocabulary.refusal import Refusal


class TemplatePurpose(StrEnum):
    FIRST_ANSWER = "first_answer"  # what we can do, who we are (R58)
    PRICE_ANSWER = "price_answer"
    FOLLOW_UP = "follow_up"
    PAUSE = "pause"  # why the price takes longer
    POLITE_NO = "polite_no"  # every inquiry is answered, also one that leads nowhere (R55)
    OTHER = "other"


# What may stand between braces; everything else is a slip.
BLANKS = (
    "contact", "customer", "subject", "products", "me", "my_english_name", "my_mail", "company", "company_address",
    "company_phone", "company_fax", "company_website", "founded", "annual_sales", "total_assets", "awards",
    "introduction",
)  # fmt: skip
_BLANK = re.compile(r"\{([^{}\n]*)\}")
# What people write instead, and which blank they mean.
_MEANT = {
    "name": "contact", "buyer": "contact", "person": "contact", "client": "customer", "buyer_company": "customer",
    "product": "products", "goods": "products", "item": "products", "items": "products", "topic": "subject",
    "my_name": "me", "sender": "me", "our_company": "company", "address": "company_address", "phone": "company_phone",
    "fax": "company_fax", "website": "company_website", "email": "my_mail", "about_us": "introduction",
    "联系人": "contact", "姓名": "contact", "称呼": "contact", "客户": "customer", "客户名称": "customer",
    "主题": "subject",
    "产品": "products", "品名": "products", "我": "me", "我的姓名": "me", "英文名": "my_english_name",
    "邮箱": "my_mail", "公司": "company", "公司名称": "company",
    "公司地址": "company_address", "地址": "company_address",
    "公司电话": "company_phone", "电话": "company_phone", "传真": "company_fax", "网站": "company_website",
    "网址": "company_website", "成立年份": "founded", "年销售额": "annual_sales", "总资产": "total_assets",
    "荣誉": "awards", "公司介绍": "introduction", "介绍": "introduction",
}  # fmt: skip


# Where customers are written to in Chinese.
_CHINESE = frozenset({"CN", "HK", "MO", "TW"})


def language_for(country: str, said: str = "") -> str:
    """The language to write in: that of what is answered, else the one of the customer's country."""
    if said.strip():
        return "zh" if has_chinese(said) else "en"
    return "zh" if country in _CHINESE else "en"


def purposes_for(*, is_answer: bool, has_written: bool) -> tuple[TemplatePurpose, ...]:
    """What such a letter is mostly for, the likeliest first. `has_written`: we have written to him before."""
    if is_answer:
        first = () if has_written else (TemplatePurpose.FIRST_ANSWER,)
        return (*first, TemplatePurpose.PRICE_ANSWER)
    return (TemplatePurpose.FOLLOW_UP,) if has_written else (TemplatePurpose.FIRST_ANSWER,)


class UnknownBlank(Refusal):
    """A template has blanks that nobody can fill. Facts: blanks, known."""

    code = "unknown_blank"


class MistypedBlank(UnknownBlank):
    """Some of them are nearly one that is known. Facts: blanks, meant, known."""

    code = "mistyped_blank"


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its blanks filled; `missing` are those nothing is known for: they keep their braces, and the letter
    does not leave with them."""

    text: str
    missing: tuple[str, ...]


def refuse_unknown_blanks(text: str) -> None:
    """All of them at once, with what was probably meant."""
    unknown = [blank for blank in blanks_of(text) if blank not in BLANKS]
    meant = dict.fromkeys(near for blank in unknown if (near := nearest_blank(blank)))
    facts = {"blanks": _in_braces(unknown), "known": _in_braces(BLANKS)}
    if meant:
        raise MistypedBlank(meant=_in_braces(meant), **facts)
    if unknown:
        raise UnknownBlank(**facts)


def nearest_blank(typed: str) -> str:
    """The blank that was probably meant; nothing when none is near."""
    word = "_".join(typed.casefold().replace("-", " ").split())
    near = get_close_matches(word[:80], BLANKS, n=1, cutoff=0.7)
    return word if word in BLANKS else _MEANT.get(word) or (near[0] if near else "")


def _in_braces(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def blanks_of(text: str) -> tuple[str, ...]:
    """What stands between braces, each once, in order."""
    return tuple(dict.fromkeys(_BLANK.findall(text)))


def open_blanks(text: str) -> tuple[str, ...]:
    """The blanks of a letter that somebody still has to fill or delete."""
    return tuple(blank for blank in blanks_of(text) if blank in BLANKS)


def fill(text: str, values: Mapping[str, str]) -> Filled:
    """A value is put in as it is. What has no value stays in its braces; an empty value is left out of the text."""
    filled = _BLANK.sub(lambda found: values.get(found[1], found[0]), text)
    return Filled(filled, open_blanks(filled))
