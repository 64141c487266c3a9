"""Which words beside a quantity say what the goods are?"""

import re

from tradewind.domain.inquiries.reading.items.tables import (
    AFTER_GOODS,
    BEFORE_GOODS,
    EMPTY_WORDS,
    LIGHT_BEFORE,
    QUANTITY_WORDS,
    WIDE_AFTER_GOODS,
    WIDE_BEFORE_GOODS,
)

_BULLET = re.compile(r"^[\s>]*(?:[-*•·・–—●▪◦✓+]+|\(?\d{1,2}[.)、](?!\d)|\(?[a-h]\)|[①-⑳]|#\d+)?\s*")
_BEFORE = re.compile(rf"(?<!\w)(?:{BEFORE_GOODS})(?!\w)\s*:?", re.IGNORECASE)
_LIGHT = re.compile(rf"(?<!\w)(?:{LIGHT_BEFORE})(?!\w)", re.IGNORECASE)
_AFTER = re.compile(
    rf"[,;!?؟،\n|\t，。；！？、(]|(?<!\bGr)(?<!\bNr)(?<!\bNo)(?<!\bArt)(?<!\bMod)(?<!\bdia)(?<!\binkl)\.(?=\s|$)|[-–—:](?=\s|$)|\s(?=[-–—]\s)|(?<!\w)(?:{AFTER_GOODS})(?!\w)|"
    rf"[$€£]|\s\d[\d.,]*\s?(?:USD|EUR|%)|\s(?:و|a|e|i|og|och|și|si|és|ve|u)\s?(?=\d)",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^[\s:]*(?:(?:of|de la|de los|de|des|du|d'|di|del|della|dei|delle|von|van|na|من|x|×|pieces of|units "
    r"of|для)(?!\w)|d')\s*(?:(?:the|your|el|los|la|las|les|le)\s+)?(?=\S)|^[\s:]*(?:the|your|our|o|os|as|il|i|gli|der|die|das|den|het|een|el|los|la|las|le|les|un|una|uma|une|ein|eine|einen|vos|votre|"
    r"ihre[rns]?|sus?|seus?|vostr[aeio]|suas?)\s+",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:the|your|our|some|any|a|an|of|for|about|quality|good|following|el|la|los|las|unos|unas|un|una|"
    r"su|sus|der|die|das|ihre[rns]?|ein(?:e[nrms]?)?|den|le|les|des|du|de|vos|votre|une|os|as|uma|uns|"
    r"seus?|suas?|il|lo|gli|i|le|delle|dei|di|vostr[aeio]|ваш\w*|من|ال|hello|hi|dear|hola|hallo|a)\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s(?:for|of|with|in|from|für|von|mit|para|con|pour|avec|для|с)$", re.IGNORECASE)
_AND_FIRST = re.compile(
    r"^[\s]*(?:$|[.,;:!?)|/،，。；！？、]|(?:in|and|y|e|et|und|и|و|ve|i|en|dan|và|oraz|or|o|ou|oder|или)(?!\w)|"
    r"和|及|以及|与|および|および|과|와)",
    re.IGNORECASE,
)
_WIDE_SIGN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_BEFORE = re.compile(rf"(?:{WIDE_BEFORE_GOODS})")
_WIDE_AFTER = re.compile(WIDE_AFTER_GOODS, re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?;؟](?=\s)|(?<=[\u3040-\u9fff\uac00-\ud7af])[?!;]|[。！？；\n]")
_QUANTITY_WORD = re.compile(
    rf"(?:(?:[\s,，:：(]+|^|(?<=[\u3040-\u9fff]))(?:{QUANTITY_WORDS}))+[\s:：,]*$", re.IGNORECASE
)
_SPEECH = re.compile(
    r"\b(?:you|we|i|me|could|would|what|which|kindly|please|hello|hi|dear|podr[ií]an?|können|pouvez|podem|potete|"
    r"goedendag|bonjour|hola|hallo|olá|buongiorno|merhaba|здравствуйте|мне|нам|вы|вас|has|had)\b|[=?¿]",
    re.IGNORECASE,
)
_NO_GOODS = re.compile(
    rf"{_SPEECH.pattern}|[@$€£]|\b(?:USD|EUR|GBP|RMB|CNY)\b|https?:|(?:ます|ません|ました|ください|下さい|です)か?$",
    re.IGNORECASE,
)
_UNDER_TERM = re.compile(r"^(?:CIF|CFR|CNF|C&F|FOB|FCA|EXW|DAP|DDP|CPT|CIP)\s[^,;.\n]{2,30}?\sfor\s", re.IGNORECASE)
_NUMBER_OF_PAPER = re.compile(
    r"(?:(?:quotation|quote|offer|order|invoice)\s)?(?:QT|PI|PO|SC|CI|INV|RFQ|SO|Q)[ -]?\d[\d/-]*", re.IGNORECASE
)
_LONGEST_LINK = 6
_LINKING = re.compile(r"(?<=\w)\s(?:a|e|i|og|och|și|si|és|ve|u)\s?$", re.IGNORECASE)  # "chairs and" 150 tables
_KANA_ONLY = re.compile("[\u3041-\u309f]+")
_MOST_WORDS = 10
_MOST_SIGNS = 90


def goods_after(text: str) -> tuple[int, int] | None:
    """ "500 pcs | of camping tents, please …": the goods behind a quantity."""
    if _AND_FIRST.match(text):
        return None
    begins = _OF.match(text)
    start = begins.end() if begins else len(text) - len(text.lstrip(" -–:\u00d7"))
    stop = _end_of(text, start)
    return _trimmed(text, start, stop)


def _end_of(text: str, start: int) -> int:
    wide = bool(_WIDE_SIGN.search(text[start : start + 3]))
    found = (_WIDE_AFTER if wide else _AFTER).search(text, start)
    if found:
        return found.start()
    linking = _LINKING.search(text, max(0, len(text) - _LONGEST_LINK))
    return linking.start() if linking else len(text)


def goods_before(text: str) -> tuple[int, int] | None:
    """ "need solar light | 2000pcs": the goods in front of a quantity."""
    stop = len(text.rstrip(" \t,-–—:;=(，、：（"))
    word = _QUANTITY_WORD.search(text, 0, stop)
    stop = word.start() if word else stop
    sentence = [match.end() for match in _SENTENCE.finditer(text, 0, stop)]
    start = sentence[-1] if sentence else 0
    piece = text[start:stop]
    if _WIDE_SIGN.search(piece[-4:]):
        return _wide_before(text, start, stop)
    start += _BULLET.match(piece).end()  # type: ignore[union-attr]
    verbs = list(_BEFORE.finditer(text, start, stop))
    start = verbs[-1].end() if verbs else start
    start = max(start, text.rfind(": ", start, stop) + 2) if ": " in text[start:stop] else start
    start = _after_comma(text, start, stop)
    if verbs or len(text[start:stop].split()) > 6:
        light = list(_LIGHT.finditer(text, start, stop))
        start = light[-1].end() if light and not verbs else start
    return _trimmed(text, start, stop)


def _after_comma(text: str, start: int, stop: int) -> int:
    """A list "chairs 20 pcs, tables": the goods stand behind the comma; "Ball bearing, steel" stays whole."""
    comma = text.rfind(", ", start, stop)
    return comma + 2 if comma >= 0 and len(text[start:comma].split()) > 3 else start


def _wide_before(text: str, start: int, stop: int) -> tuple[int, int] | None:
    cut = max(
        (start + m.end() for m in re.finditer(r"[，、：:,]|以及|および|^[和及与]|^\s*[와과](?=\s)", text[start:stop])),
        default=start,
    )
    verbs = [match.end() for match in _WIDE_BEFORE.finditer(text, cut, stop) if match.end() < stop]
    return _trimmed(text, verbs[-1] if verbs else cut, stop - text[:stop].endswith("を"))


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Without articles, marks and what is no name of goods; None when nothing is left."""
    while start < stop and text[start] in " \t-–—:;*•・,.=|/\"'«“”<>":
        start += 1
    while stop > start and text[stop - 1] in " \t-–—:;*•,.=|/\"'»“”@<(":
        stop -= 1
    if (tail := _TRAILING.search(text, start, stop)) and tail.start() > start:
        return _trimmed(text, start, tail.start())
    lead = _LEADING.match(text[start:stop])
    if lead and lead.end() < stop - start:
        return _trimmed(text, start + lead.end(), stop)
    named = _UNDER_TERM.match(text[start:stop])
    if named:
        return _trimmed(text, start + named.end(), stop)
    words = text[start:stop].split()
    if len(words) > _MOST_WORDS or stop - start > _MOST_SIGNS or not is_goods(text[start:stop]):
        return None
    return start, stop


def is_goods(words: str) -> bool:
    if _NUMBER_OF_PAPER.fullmatch(words):
        return False
    letters = re.findall(r"[^\W\d_]{2,}", words)
    if not letters or _KANA_ONLY.fullmatch(words) or _NO_GOODS.search(words):
        return False
    return any(word.lower() not in EMPTY_WORDS for word in letters)
