"""In which language is a text written?"""

import re

from tradewind.domain.inquiries.reading.phrases import rows_of
from tradewind.domain.inquiries.reading.tables import STOP_WORDS

_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("ar", re.compile("[\u0620-\u06ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("th", re.compile("[\u0e01-\u0e4f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
)
# A sign of these is about a word's worth of letters.
_SIGN_WEIGHT = {"ja": 3, "ko": 2, "zh": 3}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NOT_PROSE = re.compile(r"\S+@\S+|https?://\S+|\b[A-Z0-9][A-Z0-9/.-]+\b|\d+")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = {
    "es": "ñ¿¡", "pt": "ãõ", "de": "ßäöü", "tr": "ğşı", "pl": "łąęśżź", "vi": "ươđạảấầậắằễệịọộớờợụủứừựỳỹ",
    "fr": "èêœàç", "cs": "řěů", "ro": "țșă", "sv": "å",
}  # fmt: skip
_STOP_WORDS = {
    language: frozenset(word for words in [text] for word in words.split())
    for text, language in ((phrases, language) for phrases, language in rows_of(STOP_WORDS.replace(",", " ")))
}


def language_of(text: str) -> str | None:
    """ISO 639-1, or None where there is too little to tell by."""
    prose = _NOT_PROSE.sub(" ", text)
    if len(_WORD.findall(prose)) < 3:
        prose = text  # written in capitals
    counts = {code: len(pattern.findall(prose)) * _SIGN_WEIGHT.get(code, 1) for code, pattern in _SCRIPTS}
    if counts["ja"] > 4 or (counts["ja"] and counts["ja"] * 5 > counts["zh"]):
        counts["ja"] += counts["zh"]
        counts["zh"] = 0
    code, most = max(counts.items(), key=lambda each: each[1])
    if most and most * 2 >= len(_LATIN.findall(prose)):
        return _among_neighbours(code, prose)
    return _latin(prose)


def _among_neighbours(code: str, text: str) -> str:
    if code == "ru" and len(re.findall("[іїєґІЇЄҐ]", text)) > 2:
        return "uk"
    if code == "ar" and len(re.findall("[پچژگ]", text)) > 1:
        return "fa"
    return code


def _latin(text: str) -> str | None:
    words = _WORD.findall(text.casefold())
    if not words:
        return None
    scores = dict.fromkeys(_STOP_WORDS, 0.0)
    for word in words:
        speakers = [language for language, known in _STOP_WORDS.items() if word in known]
        for language in speakers:
            scores[language] += 1 / len(speakers) + (0.25 if len(word) > 2 else 0)
    for language, letters in _LETTERS.items():
        scores[language] += sum(0.3 for word in words for letter in letters if letter in word)
    language, score = max(scores.items(), key=lambda each: each[1])
    if score >= 1 or (score and len(words) < 6):
        return language
    return "en" if text.isascii() and len(words) > 1 else None
