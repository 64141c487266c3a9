"""In which form are words kept and compared, so that they are found however they are typed?"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# Scripts that write no spaces: every sign counts, and two beside each other are a word already.
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+")
_WIDE_SIGN = re.compile(f"[{_WIDE}]")
# A word is a run of one kind: 信风Outdoor is two.
_WORD = re.compile(f"[{_WIDE}]+|(?:(?![{_WIDE}])[^\\W_])+")


def has_chinese(text: str) -> bool:
    return bool(_CHINESE.search(text))


def folded_text(text: str) -> str:
    """Lower case, half-width, without accents: "Müller & Söhne" is kept as "muller & sohne"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf")
    return unicodedata.normalize("NFC", bare)


def folded_words(text: str) -> list[str]:
    """The words of a text, folded; what is neither letter nor digit parts them."""
    return _WORD.findall(folded_text(text))


def is_wide(word: str) -> bool:
    return _WIDE_SIGN.match(word) is not None


def holds_chinese(text: str) -> bool:
    return _CHINESE.search(text) is not None


def spoken_words(text: str) -> list[str]:
    """How a name sounds to who types Latin letters: pinyin whole and by its initials, or its transliteration."""
    sounds: list[str] = []
    for run in _CHINESE.findall(text):
        syllables = pinyin_of(run)
        sounds += ["".join(syllables), "".join(syllable[0] for syllable in syllables)]
    if not sounds and not text.isascii():
        plain = set(folded_words(text))
        sounds = [word for word in folded_words(anyascii(text)) if word not in plain]
    return sounds


@lru_cache(maxsize=4096)
def pinyin_of(run: str) -> tuple[str, ...]:
    """The syllables of Chinese signs, without tones."""
    # A dictionary of 40,000 phrases: half a second, so it is not read at every start of every command.
    from pypinyin import lazy_pinyin

    return tuple(syllable for syllable in lazy_pinyin(run) if syllable)


def load_pinyin() -> None:
    """Read the dictionary before somebody waits for it."""
    pinyin_of("信风")
