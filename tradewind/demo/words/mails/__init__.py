"""In which words do buyers write to us, and what do we answer?"""

from collections import defaultdict

from tradewind.demo.words.mails import chinese, english, german, japanese, our_english, romance, russian_arabic

Texts = dict[str, tuple[str, ...]]


def _texts(table: str) -> Texts:
    """`@step` begins a text; what stands before the next one belongs to it."""
    found: dict[str, list[str]] = defaultdict(list)
    for block in table.strip().removeprefix("@").split("\n@"):
        step, _, text = block.partition("\n")
        found[step.strip()].append(text.strip())
    return {step: tuple(texts) for step, texts in found.items()}


# What the buyer writes, by language.
THEIRS: dict[str, Texts] = {
    "en": _texts(english.THEIRS),
    "es": _texts(romance.SPANISH),
    "fr": _texts(romance.FRENCH),
    "pt": _texts(romance.PORTUGUESE),
    "de": _texts(german.THEIRS),
    "ja": _texts(japanese.THEIRS),
    "ru": _texts(russian_arabic.RUSSIAN),
    "ar": _texts(russian_arabic.ARABIC),
    "zh": _texts(chinese.THEIRS),
}
# What we write: in the language of those who ask for it, to everybody else in English.
OURS: dict[str, Texts] = {
    "en": _texts(our_english.OURS),
    "es": _texts(romance.OURS_SPANISH),
    "ja": _texts(japanese.OURS),
    "zh": _texts(chinese.OURS),
}
