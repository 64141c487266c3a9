"""For which company does somebody write?"""

import re
from collections.abc import Iterator

from tradewind.domain.inquiries.reading.labels import of_kind
from tradewind.domain.inquiries.reading.letter import Certainty, Evidence, Found, Page
from tradewind.domain.inquiries.reading.places.finding import places_in
from tradewind.domain.inquiries.reading.tables import FORMS_BEFORE, FORMS_BEHIND, WIDE_FORMS_BEHIND
from tradewind.domain.vocabulary.text import clean_line

_FORMS = sorted(
    {form.strip() for form in FORMS_BEHIND.replace("\n", " ").split(", ") if form.strip()}, key=len, reverse=True
)
_FORMS = sorted(
    {
        *_FORMS,
        "Co., Ltd.",
        "Co.,Ltd.",
        "Co.,Ltd",
        "Co., Ltd",
        "Co., Limited",
        "Co.",
        "CO.",
        "Co",
        "CO",
        *["inc.", "llc", "ltd.", "ltd", "gmbh", "sarl", "ltda"],
    },
    key=len,
    reverse=True,
)
_FORM = "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in _FORMS) + ")"
_CAPITAL = (
    r"[A-Z\u00c0-\u00de\u0100\u0102\u0104\u010c\u0110\u0118\u011e\u0130\u0141\u015a\u015e\u0160\u0179"
    r"\u017b\u017d\u0410-\u042f0-9]"
)
_WORD = rf"{_CAPITAL}(?:[\w'’+\-/&]|\.(?=\w))*(?:(?<=\b\w)\.|(?<=\b[A-Z][a-zé])\.|(?<=\b[A-Z][a-z][a-zé])\.)?"
_NAME_WORD = rf"(?:{_WORD}|&|\+|and|und|et|y|e|de|da|do|del|di|of|for|the|la|le|van|von|ve|i)"
_LATIN = re.compile(rf"(?<![\w@./-])({_WORD}(?: {_NAME_WORD}){{0,6}}?)(?:,? |,)({_FORM}(?:,? ?{_FORM})*)(?![\w@])")
_CYRILLIC = re.compile(
    rf"(?<!\w){FORMS_BEFORE}\s*(?:[«\"“„][^»\"”“\n]{{2,60}}[»\"”“]|[А-ЯA-Z][\w-]+(?: [А-ЯA-Z][\w-]+){{0,3}})"
)
_BEFORE = re.compile(
    r"(?<!\w)(?:PT\.?|CV\.|UD\.?|Công ty (?:TNHH|Cổ phần|CP)(?: MTV)?|Cong ty TNHH|M/s\.?) "
    r"[A-Z\u00c0-\u01b0][\w&.-]*(?: [A-Z\u00c0-\u01b0][\w&.-]*){0,5}"
)
_ARABIC = re.compile(
    r"(?<!\w)(?:شركة|مؤسسة|مصنع|مجموعة)(?: (?!من\b|في\b|مقرها|نرغب|تعمل|متخصصة|رائدة|مستوردة|تجارية\b|"
    r"نحتاج|نريد|لديها|تبحث|وترغب|ونحن|ونرغب)[\u0620-\u06ff]+){1,5}"
)
_WIDE = re.compile(
    rf"[\u3400-\u9fffA-Za-z0-9（）()·&]{{2,28}}?(?:{'|'.join(WIDE_FORMS_BEHIND[:-1])})|[\u3400-\u9fff]{{4,20}}公司(?![\u3400-\u9fff]{{0,2}}(?:的|"
    rf"名))"
)
_WIDE_BEFORE = re.compile(
    r"(?:株式会社|有限会社|合同会社)[\u3040-\u30ff\u3400-\u9fffA-Za-z0-9・ー&]{2,24}|(?:주식회사|㈜|\(주\)) "
    r"?[\uac00-\ud7afA-Za-z0-9]{2,20}|[\u3040-\u30ff\u3400-\u9fffA-Za-z0-9・ー&]{2,24}株式会社"
    r"|[\uac00-\ud7afA-Za-z0-9]{2,20}(?:주식회사|㈜|\(주\))"
)
_WIDE_LEAD = re.compile(
    r"^.*?(?:我们是|我司是|我司为|这里是|我是|我司|本公司是|我方是|来自|您好|你好|，|。|、|在)|^(?:是|的)"
)
_WIDE_TAIL = re.compile(r"(?:の|です|と申し|でござい|に|は|が|を|で|営業|購買|代表|担当).*$")
_KOREAN_TAIL = re.compile(r"(?:입니다|의|에서|은|는|이며|이라고).*$")
_STATED = re.compile(
    rf"(?:\b(?:we are|we're|i am from|i'm from|my name is [^.,\n]{{2,30}}? from|this is [^.,\n]{{2,30}}? "
    rf"(?:from|of|at)|i am [^.,\n]{{2,30}}? (?:from|of|at|with)|i work (?:for|at)|on behalf of|represent|"
    rf"our company(?: name)? is|company called|writing from"
    rf"|somos|de la empresa|represento a|wir sind(?: die| das)?(?: firma)?|die firma|der firma|von der "
    rf"firma|nous sommes(?: la)?(?: société)?|la société|de la société|je représente"
    rf"|somos a|da empresa|siamo(?: la)?|dell'azienda|della ditta|la ditta|jesteśmy(?: firmą)?|firma|wij "
    rf"zijn|van de firma|saya [\w ]{{2,20}} dari)\s+)((?-i:{_CAPITAL})[\w'’&.-]*(?: (?:(?-i:{_CAPITAL})[\w'’&.-]*|"
    rf"&|de|of|and)){{0,4}})",
    re.IGNORECASE,
)
_SPOKEN_TO = re.compile(
    r"(?:\b(?:dear|hello|hi|to|attn|attention|hola|hallo|bonjour|estimad\w+|sehr geehrte\w*|уважаем\w+|"
    r"team|your company|at your)\b[\s:,]{0,3}|尊敬的|致|贵司)$",
    re.IGNORECASE,
)
_NO_COMPANY = re.compile(
    r"^(?:an?|the|in|looking|interested|one|importers?|based|from|dear|hi|hello|i|we|ltd|company|co|best|"
    r"kind|regards|thanks|price|fob|cif|our|your|my|no|yes)$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:Best|Kind|Warm|Many)?\s*(?:Regards|Thanks|Thank you|Sincerely)[\s,]*|^(?:M/[sS]\.?|Messrs\.?|"
    r"Company|Firma)\s+",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s+(?:from|of|at|GmbH)\s+(?=[A-Z])")


def company_in(page: Page) -> Found[str] | None:
    """The name as written: behind a label, with a legal form, or behind "we are"."""
    return _labelled(page) or _first(_said_with_form(page)) or _of_sender(page) or _first(_stated(page))


def _first(found: Iterator[Found[str]]) -> Found[str] | None:
    return next(found, None)


def _labelled(page: Page) -> Found[str] | None:
    for row in of_kind(page.plain, "company"):
        value = clean_line(row.value)
        if 1 < len(value) <= 90 and not value.lower().startswith(("http", "n/a", "none", "-")) and value.count(" ") < 9:
            return page.found(value, row.start, row.end)
    return None


def _said_with_form(page: Page) -> Iterator[Found[str]]:
    """Statements stand above signatures, so the first one is taken."""
    spans = sorted(span for reader in (_latin, _other_scripts, _wide) for span in reader(page.plain))
    for start, end in spans:
        before = page.plain[max(0, start - 24) : start]
        if not _SPOKEN_TO.search(before.rpartition("\n")[2]):
            yield page.found(clean_line(page.plain[start:end]), start, end)


def _latin(text: str) -> Iterator[tuple[int, int]]:
    for match in _LATIN.finditer(text):
        start = match.start()
        lead = _NO_NAME.match(match[0])
        start += lead.end() if lead else 0
        stated = list(
            re.finditer(
                r"(?:^|\s)(?:(?:Soy|Je suis|Ich bin|Sono|Sou|I am|I'm|My name is|This is|Saya) \w+(?: \w+)? (?:de|"
                r"da|di|from|of|von|at|with|dari)|Wir sind|We are|We|Somos|Siamo|Nous sommes|From|I am|This is|Firma|"
                r"Die|La|The Company|Thanks|Name|In|At|For|Of|To)\s+",
                text[start : match.end()],
            )
        )
        start += stated[-1].end() if stated and stated[-1].end() < len(match[1]) else 0
        name = text[start : match.end()]
        if len(name) > len(match[2]) + 1 and not _NO_COMPANY.match(name.split()[0]) and "@" not in name:
            yield start, match.end()


def _other_scripts(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_CYRILLIC, _BEFORE, _ARABIC):
        for match in pattern.finditer(text):
            lead = _NO_NAME.match(match[0])
            if not lead:
                yield match.start(), match.end()


def _wide(text: str) -> Iterator[tuple[int, int]]:
    for match in _WIDE_BEFORE.finditer(text):
        name = _KOREAN_TAIL.sub("", _WIDE_TAIL.sub("", match[0]))
        if len(name) > 5:
            yield match.start(), match.start() + len(name)
    for match in _WIDE.finditer(text):
        if "株式会社" in match[0]:
            continue
        lead = _WIDE_LEAD.match(match[0])
        start = match.start() + (lead.end() if lead else 0)
        start += text[start] in "（(" and not re.search("[）)]", text[start : match.end()])
        if match.end() - start > 4 and not re.match("(?:贵|你们|您|一家|我们|某)", text[start:]):
            yield start, match.end()


def _of_sender(page: Page) -> Found[str] | None:
    """A display name with a legal form: Delta Fix Trading LLC <…>."""
    name = page.letter.sender_name
    span = next(iter([*_latin(name), *_wide(name), *_other_scripts(name)]), None)
    if span is None:
        return None
    start, end = span
    return Found(clean_line(name[start:end]), Evidence("sender_name", start, end, name[start:end]))


def _stated(page: Page) -> Iterator[Found[str]]:
    for match in _STATED.finditer(page.plain):
        start, end = match.span(1)
        words = match[1].split()
        # The pattern ignores case for its first half; a name is written with a capital.
        if not words or words[0][0].islower() or _NO_COMPANY.match(words[0]) or len(words[0]) < 2:
            continue
        named = places_in(match[1])
        if named and named[0].start == 0:
            continue
        kept = _capitals(match[1])
        if len(kept) > 2:
            yield page.found(clean_line(kept), start, start + len(kept), Certainty.LIKELY)


def _capitals(words: str) -> str:
    """Up to the last word that is written with a capital."""
    kept = []
    for word in words.split(" "):
        if word[:1].islower() and word not in ("de", "of", "and", "&"):
            break
        kept.append(word)
        if word.endswith("."):
            break
    while kept and kept[-1] in ("de", "of", "and", "&"):
        kept.pop()
    return " ".join(kept).rstrip(".,")
