"""What do these bytes say, when the label of their encoding is wrong, unknown or missing?

Senders label GBK bytes as gb2312 and everything as iso-8859-1; a label is widened to the code that contains it, and
believed only where the bytes agree.
"""

import re

from tradewind.domain.vocabulary.sheets.encoding import decode

_WIDER = {
    "gb18030": "gb18030 gb2312 gb_2312-80 gb_2312 gbk x-gbk cp936 936 ms936 windows-936 euc-cn chinese csgb2312"
    " gb231280",
    "big5hkscs": "big5 big5-hkscs big5hkscs cn-big5 x-x-big5 csbig5 cp950 950 big5-eten",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji cp932 windows-31j csshiftjis ms932",
    "cp949": "ks_c_5601-1987 ks_c_5601 euc-kr euckr cp949 windows-949 korean ksc5601 uhc iso-2022-kr-8",
    "cp1252": "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 cp1252 windows-1252 ansi x-ansi iso-8859-15"
    " iso8859-15",
    "cp1254": "iso-8859-9 latin5 windows-1254 cp1254",
    "cp874": "tis-620 windows-874 cp874 iso-8859-11",
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 utf-8-sig utf8mb4",
    "euc_jp": "euc-jp eucjp x-euc-jp",
    "koi8_u": "koi8-u koi8-ru",
    "koi8_r": "koi8-r koi8 koi",
    "utf-7": "utf-7 unicode-1-1-utf-7",
    "iso2022_jp_ext": "iso-2022-jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-ms csiso2022jp cp50220",
    "iso2022_kr": "iso-2022-kr",
    "hz": "hz hz-gb-2312 hzgb",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16le utf-16-le",
    "utf-16-be": "utf-16be utf-16-be",
}
_NAMES = {label: name for name, labels in _WIDER.items() for label in labels.split()}
# The other single-byte codes, by their number; no code of the library that is no charset (punycode, rot13) is reached.
_NUMBERED = re.compile(r"(?:x-)?(?:(iso)[-_]?8859[-_](\d{1,2})|(?:windows|cp|ibm)[-_]?(125[0-8]|437|85[0-8]|866))")
_ISO = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 16})
_BY_ESCAPE = frozenset({"iso2022_jp_ext", "iso2022_kr", "hz", "utf-7", "utf-16", "utf-16-le", "utf-16-be"})
_WIDE = frozenset({"gb18030", "big5hkscs", "cp932", "cp949", "utf-8", "euc_jp"})
_ESCAPES = re.compile(rb"\x1b\$[@B]")


def code_of(label: str) -> str:
    """The code that contains the labelled one; empty where nobody knows it."""
    plain = label.strip().strip("\"'").lower()
    if name := _NAMES.get(plain):
        return name
    numbered = _NUMBERED.match(plain)
    if numbered is None:
        return ""
    if numbered[1]:
        return f"iso8859_{numbered[2]}" if int(numbered[2]) in _ISO else ""
    return f"cp{numbered[3]}"


def is_known(label: str) -> bool:
    return (
        not label or bool(code_of(label)) or label.strip().lower() in ("us-ascii", "ascii", "unknown-8bit", "x-unknown")
    )


def text_of(raw: bytes, label: str = "") -> str:
    """The text; never fails. What cannot be read at all stands as U+FFFD."""
    name = code_of(label)
    if name in _BY_ESCAPE:
        if (text := _strictly(raw, name)) is not None:
            return text
    elif raw.isascii():
        return _of_ascii(raw)
    if name == "cp1252" and decode(raw).encoding not in _WIDE:
        return raw.decode("cp1252", "replace")
    text = decode(raw, "" if name == "cp1252" else name).text
    if name in _WIDE - {"utf-8"} and max(text, default="") < "\u0800":
        # Two bytes of GBK can look like one character of UTF-8; nobody writes Chinese in Greek letters.
        return _strictly(raw, name) or text
    return text


def _of_ascii(raw: bytes) -> str:
    if _ESCAPES.search(raw) and (text := _strictly(raw, "iso2022_jp_ext")) is not None:
        return text  # Japanese of seven bits under any label
    return raw.decode("ascii")


def _strictly(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except UnicodeError:
        return None
