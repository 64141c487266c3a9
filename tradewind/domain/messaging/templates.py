"""How does a text with blanks become a letter?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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


# Where customers are written to in Chinese.
_CHINESE = frozenset({"CN", "HK", "MO", "TW"})


def language_for(country: str, said: str = "") -> str:
    """The language to write in: that of what is answered, else the one of the customer's country."""
    if said.strip():
        return "zh" if any("\u4e00" <= sign <= "\u9fff" for sign in said) else "en"
    return "zh" if country in _CHINESE else "en"


def purposes_for(*, is_answer: bool, has_written: bool) -> tuple[TemplatePurpose, ...]:
    """What such a letter is mostly for, the likeliest first. `has_written`: we have written to him before."""
    if is_answer:
        first = () if has_written else (TemplatePurpose.FIRST_ANSWER,)
        return (*first, TemplatePurpose.PRICE_ANSWER)
    return (TemplatePurpose.FOLLOW_UP,) if has_written else (TemplatePurpose.FIRST_ANSWER,)


class UnknownBlank(Refusal):
    """A template has a blank that nobody can fill. Facts: blank, known."""

    code = "unknown_blank"


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its blanks filled; `missing` are those nothing is known for, still in their braces."""

    text: str
    missing: tuple[str, ...]


def refuse_unknown_blanks(text: str) -> None:
    for blank in blanks_of(text):
        if blank not in BLANKS:
            raise UnknownBlank(blank=blank, known=", ".join(BLANKS))


def blanks_of(text: str) -> tuple[str, ...]:
    """What stands between braces, each once, in order."""
    return tuple(dict.fromkeys(_BLANK.findall(text)))


def fill(text: str, values: Mapping[str, str]) -> Filled:
    """A value is put in as it is: what stands between braces in it is text."""
    missing = tuple(blank for blank in blanks_of(text) if not values.get(blank))
    return Filled(_BLANK.sub(lambda found: values.get(found[1]) or found[0], text), missing)
