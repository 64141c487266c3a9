"""Which certificates and test standards are asked for?"""

import re

from tradewind.domain.inquiries.reading.letter import Found, Page
from tradewind.domain.inquiries.reading.phrases import Phrases, rows_of
from tradewind.domain.inquiries.reading.tables import CERTIFICATES

_TABLE = Phrases(rows_of(CERTIFICATES))
_STANDARD = re.compile(
    r"(?<![A-Za-z0-9])(ISO|EN|ASTM|IEC|AS/NZS|NOM|BS EN|EN ISO|GB/T|GOST R|ANSI)[\s-]?"
    r"([A-Z]?\d{2,6})(?:-\d{1,4})?(?![A-Za-z0-9])"
)
_WAIVED = re.compile(
    r"\s*(?:certificate |marking |mark |approval |认证|認証)?(?:is |are )?(?:not (?:needed|required|necessary)|no need|"
    r"は不要|不要|不需要|"
    r"nicht (?:nötig|erforderlich)|no es necesari[oa])",
    re.IGNORECASE,
)
_MOST = 20


def certificates_in(page: Page) -> tuple[Found[str], ...]:
    """Each once, in the order in which they are named."""
    found = [(hit.start, hit.end, hit.value) for hit in _TABLE.find(page.plain)]
    standards = [(m.start(), m.end(), f"{m[1]} {m[2]}") for m in _STANDARD.finditer(page.plain)]
    found = [each for each in found if not _WAIVED.match(page.plain[each[1] :])]
    found = [each for each in found if not any(start <= each[0] < end for start, end, _name in standards)]
    once = {name: (start, end) for start, end, name in sorted([*found, *standards], reverse=True)}
    ordered = sorted(once.items(), key=lambda row: row[1])
    return tuple(page.found(name, start, end) for name, (start, end) in ordered)[:_MOST]
