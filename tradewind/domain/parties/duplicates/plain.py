"""How is a name spelt in plain small Latin letters and simplified characters, and which are its words?"""

import re
import unicodedata

from anyascii import anyascii

from tradewind.domain.parties.duplicates.characters import simplified

LONGEST = 300
HAN = "\u3400-\u9fff"
# Forms written with signs that transliteration would scatter.
_SIGNS = (
    ("(주)", " xkr "), ("(유)", " xkr "), ("주식회사", " xkr "), ("(株)", " 株式会社 "), ("(有)", " 有限会社 "),
    ("ذ.م.م", " llc "), ("ش.م.م", " llc "), ("ش.م.ع", " sae "), ("บริษัท", " co "), ("จำกัด", " ltd "),
    ("(มหาชน)", " plc "), ("בע״מ", " ltd "), ('בע"מ', " ltd "), ("Đ", "D"), ("đ", "d"), ("·", " "), ("•", " "),
    ("・", ""),
)  # fmt: skip
# Compatibility forms decompose some of them (Thai am).
_NORMAL_SIGNS = tuple((unicodedata.normalize("NFKC", sign), spelt) for sign, spelt in _SIGNS)
_FOREIGN = re.compile(f"[^\x00-\x7f{HAN}]+")
_HAN = re.compile(f"[{HAN}]")
_APOSTROPHES = re.compile("['`\u2019\u2018\u00b4]")
_INITIALS = re.compile(r"(?<![a-z0-9])(?:[a-z][./]\s?)+[a-z](?![a-z0-9])")
_WEB = re.compile(r"(?<![a-z0-9])www\.|(?<=[a-z0-9])\.(?:com|net|org|biz|info)(?:\.[a-z]{2})?(?![a-z0-9])")
_POST_BOX = re.compile(r"\bp\.?\s?o\.?\s?box\W{0,2}(?:no )?\d+")
_APPENDED = re.compile(
    r"(?<=\w)\W+(?:attn|attention|c/o|care of|an? (?:division|subsidiary|member|part) of)\b.*", re.DOTALL
)
_TOKEN = re.compile(
    f"[a-z]{{3,}}(?=\\d{{2}})|(?:\\d{{2,}}|[2-46-9])(?=[a-z]{{3}})|[a-z0-9]+|[{HAN}]+|[(),\\[\\]/|;]|\\s[-:]+\\s|&|\\+"
)


def plain(text: str) -> str:
    """Small letters without accents, whatever script it was written in; Chinese characters stay, simplified."""
    text = unicodedata.normalize("NFKC", text[:LONGEST])
    if not text.isascii():
        for sign, spelt in _NORMAL_SIGNS:
            if sign in text:
                text = text.replace(sign, spelt)
        text = simplified(text)
        text = _FOREIGN.sub(lambda found: anyascii(found[0]), text)
    return _APOSTROPHES.sub("", text.lower())


def has_han(text: str) -> bool:
    return bool(_HAN.search(text))


def tokens(text: str) -> list[str]:
    """The words of a plain text, and the signs between them that set something apart."""
    if "att" in text or "c/o" in text or " of " in text:
        text = _APPENDED.sub("", text)
    if "." in text or "/" in text:
        text = _WEB.sub("", text)
        text = _INITIALS.sub(_joined, text)
    if "box" in text:
        text = _POST_BOX.sub(" ", text)
    return _TOKEN.findall(text)


def _joined(found: re.Match[str]) -> str:
    return "".join(filter(str.isalpha, found[0]))
