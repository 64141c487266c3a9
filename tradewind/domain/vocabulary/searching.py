"""By which short keys is a text found, and which keys does a search ask for?

Keys are pieces of words: of Latin words the first two letters and every three in a row, of Chinese every sign and every
two in a row; of phones their tails, of numbers the whole. They find in both databases alike, whatever its language
settings, and need no search engine that reads whole texts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tradewind.domain.vocabulary.folding import folded_text, folded_words, is_wide

FIRST_LETTERS, NUMBER, TAIL, START, MARK, FIELD = "·", "№", "☎", "‹", "§", "¤"
SHORTEST_TAIL, LONGEST_TAIL = 4, 8
LONGEST_WORD = 40
MOST_WORDS = 8
LONGEST_QUERY = 120
COMMON = frozenset(
    [
        "co",
        "com",
        "net",
        "org",
        "cn",
        "www",
        "info",
        "sales",
        "mail",
        "export",
        "office",
        "contact",
        "example",
        "ltd",
        "llc",
        "inc",
        "gmbh",
        "sarl",
        "公司",
        "有限",
        "有限公司",
    ]
)  # in mail addresses and legal forms
_DIGITS = re.compile("[0-9]+")
_NUMBER = re.compile(r"([a-z]{1,4})-?([0-9]{1,9})")
_PHONE = re.compile(r"[+(]*[0-9][0-9 ()./+-]{4,}")
_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Word:
    """One thing asked for. `ways`: sets of keys, one of which must be there; `texts`: one of which must stand there."""

    ways: tuple[tuple[str, ...], ...]
    texts: tuple[str, ...]
    number: str = ""
    tail: str = ""

    def stands_in(self, text: str) -> bool:
        """Whether a kept text (every word between spaces) holds it."""
        return any(each in text for each in self.texts)


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, read. Nothing is looked for when no word is long enough."""

    plain: str  # the folded words with spaces between
    words: tuple[Word, ...]
    is_mail: bool = False

    @property
    def is_empty(self) -> bool:
        return not any(word.ways for word in self.words)

    @property
    def tail(self) -> str:
        return self.words[0].tail if len(self.words) == 1 else ""


def keys_of_word(word: str) -> Iterator[str]:
    """The keys a word is found by."""
    word = word[:LONGEST_WORD]
    if is_wide(word):
        yield from word
        yield from (word[place : place + 2] for place in range(len(word) - 1))
    else:
        if word[0] in "0123456789":
            yield FIRST_LETTERS + word[0]
        if len(word) > 1:
            yield FIRST_LETTERS + word[:2]
        yield from (word[place : place + 3] for place in range(len(word) - 2))


def keys_of_start(word: str) -> Iterator[str]:
    """The keys by which a name that begins with the word is found before others."""
    yield from (START + word[:length] for length in (1, 2, 3) if len(word) >= length and (length > 1 or is_wide(word)))


def keys_of_field(field: str, text: str) -> Iterator[str]:
    """The keys by which one field alone is asked; a plain search never comes upon them."""
    for word in folded_words(text):
        yield FIELD + field + FIRST_LETTERS + word[0]
        yield from (FIELD + field + key for key in keys_of_word(word))


def keys_asked_of_field(field: str, typed: str) -> tuple[str, ...]:
    """Which of them must be there for what was typed; none where it holds neither letters nor digits."""
    words = folded_words(typed[:LONGEST_QUERY])[:MOST_WORDS]
    return tuple(dict.fromkeys(FIELD + field + key for word in words for key in _pieces(word)))


def keys_of_phone(digits: str) -> Iterator[str]:
    """A phone is found by any of its tails."""
    longest = min(len(digits), LONGEST_TAIL)
    yield from (TAIL + digits[-length:] for length in range(SHORTEST_TAIL, longest + 1))


def words_of_number(number: str) -> tuple[str, ...]:
    """How C-0187 is written: c0187, c187, 0187, 187."""
    match = _NUMBER.fullmatch(folded_text(number))
    if match is None:
        return tuple(folded_words(number))
    letters, digits = match[1], match[2]
    short = digits.lstrip("0") or "0"
    return tuple(dict.fromkeys((letters + digits, letters + short, digits, short)))


def keys_of_number(number: str) -> Iterator[str]:
    yield from dict.fromkeys(NUMBER + _short(word) for word in words_of_number(number))


def digits_of(text: str) -> str:
    return "".join(_DIGITS.findall(folded_text(text)))


def read_query(text: str) -> Query:
    """The words of what was typed. Any text is a query; signs that are neither letters nor digits ask for nothing."""
    plain = folded_text(text[:LONGEST_QUERY])
    if _PHONE.fullmatch(plain) and len(digits_of(plain)) > SHORTEST_TAIL:
        digits = digits_of(plain)
        return Query(digits, (_digits_word(digits),))
    words: list[Word] = []
    for token in plain.split():
        match = _NUMBER.fullmatch(token)
        words += [_numbered_word(match[1], match[2])] if match else [_word(word) for word in folded_words(token)]
    kept = _without_common(tuple(dict.fromkeys(words))[:MOST_WORDS])
    return Query(" ".join(folded_words(plain)), kept, is_mail="@" in plain)


def _without_common(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Beside another word, one that half the book holds is only compared: a look-up costs more than it sorts out."""
    if all(word.texts[0].strip() in COMMON for word in words):
        return words
    return tuple(replace(word, ways=()) if word.texts[0].strip() in COMMON else word for word in words)


def _word(word: str) -> Word:
    word = word[:LONGEST_WORD]
    if _DIGITS.fullmatch(word):
        return _digits_word(word)
    if len(word) == 1 and not is_wide(word):
        return Word((), (f" {word}",))
    return Word((_pieces(word),), (f" {word}" if len(word) == 2 and not is_wide(word) else word,))


def _pieces(word: str) -> tuple[str, ...]:
    """A word's own keys that together hold all of it; of one or two Latin letters those it begins with."""
    word = word[:LONGEST_WORD]
    if is_wide(word):
        return tuple(word[place : place + 2] for place in range(max(len(word) - 1, 1)))
    return _cover(word) if len(word) > 2 else (FIRST_LETTERS + word,)


def _digits_word(digits: str) -> Word:
    """A number, the end of a phone, or a part of a name."""
    ways: list[tuple[str, ...]] = []
    texts: list[str] = []
    if len(digits) <= _LONGEST_NUMBER:
        ways.append((NUMBER + _short(digits),))
        texts.append(f" {_short(digits)} ")
    if len(digits) >= SHORTEST_TAIL:
        ways.append((TAIL + digits[-LONGEST_TAIL:],))
        texts.append(f"{digits[-LONGEST_TAIL:]} ")
    ways.append(_cover(digits) if len(digits) > 2 else (FIRST_LETTERS + digits,))
    texts.append(digits if len(digits) > 2 else f" {digits}")
    tail = digits[-LONGEST_TAIL:] if len(digits) >= SHORTEST_TAIL else ""
    number = _short(digits) if len(digits) <= _LONGEST_NUMBER else ""
    return Word(tuple(ways), tuple(texts), number, tail)


def _numbered_word(letters: str, digits: str) -> Word:
    """C-0187, or a word such as tx500."""
    short, whole = _short(letters + digits), letters + digits
    as_word = _cover(whole) if len(whole) > 2 else (FIRST_LETTERS + whole,)
    return Word(((NUMBER + short,), as_word), (f" {short} ", whole if len(whole) > 2 else f" {whole}"), short)


def _short(word: str) -> str:
    """Without leading zeros: c0187 is c187."""
    letters = word.rstrip("0123456789")
    digits = word[len(letters) :]
    return letters + (digits.lstrip("0") or "0" if digits else "")


def _cover(word: str) -> tuple[str, ...]:
    """As few pieces of three as hold every letter: the text itself is compared afterwards."""
    word = word[:LONGEST_WORD]
    places = dict.fromkeys([*range(0, len(word) - 2, 3), len(word) - 3])
    return tuple(word[place : place + 3] for place in places)
