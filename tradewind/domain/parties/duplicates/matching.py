"""Which words of one name stand for which words of the other, and which are left over?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tradewind.domain.parties.duplicates.characters import readings
from tradewind.domain.parties.duplicates.names import FoldedName, Word
from tradewind.domain.parties.duplicates.spelling import PERCENT, SLIPS, Likeness, bare, likeness
from tradewind.domain.parties.duplicates.vocabulary import Kind

# How much a word says about who the company is.
_NAME, _HAN, _NUMBER, _COMMON, _TRADE, _GENERIC, _FILLER = 10, 12, 8, 7, 5, 3, 1
WEIGHTS = (0, _NAME, _HAN, _NUMBER, _COMMON, _TRADE, _GENERIC, _FILLER)  # by Kind
_STUCK_FORMS = ("", "co", "ltd", "company", "coltd", "inc", "llc", "gmbh", "limited")
_FORM_SLIPS = ("limited", "company", "corporation", "incorporated", "private", "establishment", "aktiengesellschaft")
_LONGEST_JOIN = 4
_LEAST_INITIALS = 3
_SHORTEST_CUT = 3
PINYIN_PERCENT = 88
SKELETON_PERCENT = 84
INITIALS_PERCENT = 82
STUCK_PERCENT = 97


@dataclass(frozen=True, slots=True)
class Pair:
    """Words of both sides that stand for each other."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    percent: int
    how: str

    @property
    def kind(self) -> Kind:
        return min(word.kind for word in (*self.left, *self.right))


@dataclass(slots=True)
class Matching:
    pairs: list[Pair] = field(default_factory=list)
    left: list[Word] = field(default_factory=list)
    right: list[Word] = field(default_factory=list)

    def add(self, left: Sequence[Word], right: Sequence[Word], percent: int, how: str) -> None:
        self.pairs.append(Pair(tuple(left), tuple(right), percent, how))
        for word in left:
            self.left.remove(word)
        for word in right:
            self.right.remove(word)


def match(left: FoldedName, right: FoldedName) -> Matching:
    found = Matching([], list(left.words), list(right.words))
    _equal_words(found)
    if found.left and found.right:
        _like_words(found)
        _stuck_words(found, left, right)
        _initials(found)
        if left.is_han != right.is_han:
            _read_aloud(found)
        if left.vowelless != right.vowelless:
            _without_vowels(found)
    found.left = [word for word in found.left if not _is_form_slip(word)]
    found.right = [word for word in found.right if not _is_form_slip(word)]
    return found


def _equal_words(found: Matching) -> None:
    for word in list(found.left):
        twin = next((other for other in found.right if other.code == word.code), None)
        if twin:
            found.add([word], [twin], 100, Likeness.SAME)


def _like_words(found: Matching) -> None:
    alike = [(word, other, how) for word in found.left for other in found.right if (how := _may_be_one(word, other))]
    alike.sort(key=lambda each: (-PERCENT[each[2]], each[0].text, each[1].text))
    for word, other, how in alike:
        if word in found.left and other in found.right:
            found.add([word], [other], PERCENT[how], how)


def _may_be_one(left: Word, right: Word) -> Likeness | None:
    if (
        left.kind == Kind.NUMBER
        or right.kind == Kind.NUMBER
        or (left.kind >= Kind.COMMON and right.kind >= Kind.COMMON)
    ):
        return None
    if left.kind == Kind.HAN or right.kind == Kind.HAN:
        return _han_likeness(left.text, right.text) if left.kind == right.kind else None
    return likeness(left.text, right.text) or _abbreviation(left, right) or _abbreviation(right, left)


def _abbreviation(short: Word, long: Word) -> Likeness | None:
    """The beginning of a trade: Electr. for Electronics."""
    known = long.kind in (Kind.TRADE, Kind.GENERIC) and short.kind == Kind.NAME
    cut = len(short.text) >= _SHORTEST_CUT and len(long.text) >= len(short.text) + _SHORTEST_CUT
    return Likeness.ABBREVIATION if known and cut and long.text.startswith(short.text) else None


def _han_likeness(left: str, right: str) -> Likeness | None:
    """One slip in a long Chinese name: a character missing, or one that sounds the same."""
    short, long = sorted((left, right), key=len)
    if len(short) < 4 or len(long) - len(short) > 1:
        return None
    if len(short) < len(long):
        missing = any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))
        return Likeness.SLIP if missing and len(short) > 4 else None
    different = [(a, b) for a, b in zip(short, long, strict=True) if a != b]
    if len(different) == 1 and set(readings(different[0][0])) & set(readings(different[0][1])):
        return Likeness.SLIP
    return None


def _stuck_words(found: Matching, left: FoldedName, right: FoldedName) -> None:
    """Sun Flower and Sunflower; SilverlineTradingCo and Silverline Trading."""
    for one, others, name, is_left in ((found.left, found.right, right, True), (found.right, found.left, left, False)):
        cities = tuple(sorted(place.city for place in name.places if place.city))
        for word in list(one):
            for window in list(_windows(others, word.text, cities)):
                how = _is_stuck(word.text, "".join(each.text for each in window), cities, joined=len(window) > 1)
                if how and word in one and all(each in others for each in window):
                    sides = ([word], list(window)) if is_left else (list(window), [word])
                    found.add(*sides, min(STUCK_PERCENT, PERCENT[how]), how)


def _windows(words: Sequence[Word], text: str, cities: Sequence[str] = ()) -> Iterator[tuple[Word, ...]]:
    """Up to four neighbours that may be written as one word, the longest first: they begin as the word does."""
    beginnings = {text[0], *(text[len(city)] for city in cities if text.startswith(city) and len(text) > len(city))}
    starts = [at for at, word in enumerate(words) if word.text[0] in beginnings]
    for size in range(min(_LONGEST_JOIN, len(words)), 0, -1):
        for at in starts:
            if at + size <= len(words):
                yield tuple(words[at : at + size])


def _is_stuck(word: str, joined_words: str, cities: Sequence[str], *, joined: bool) -> Likeness | None:
    if not word.isascii() or len(joined_words) < 3:
        return None
    if joined and abs(len(word) - len(joined_words)) < 3 and (how := likeness(word, joined_words)):
        return how
    if len(word) <= len(joined_words):
        return None
    stuck = any(word == city + joined_words + form for city in ("", *cities) for form in _STUCK_FORMS)
    return Likeness.SAME if stuck else None


def _initials(found: Matching) -> None:
    """NBW and Northern Bearing Works: the initials of every word that is left, at least three."""
    for one, others, is_left in ((found.left, found.right, True), (found.right, found.left, False)):
        if len(one) != 1 or len(others) < _LEAST_INITIALS or one[0].kind != Kind.NAME:
            continue
        if one[0].text == "".join(word.text[0] for word in others):
            sides = (list(one), list(others)) if is_left else (list(others), list(one))
            found.add(*sides, INITIALS_PERCENT, "initials")


def _read_aloud(found: Matching) -> None:
    """信风 and Xin Feng."""
    for one, others, is_left in ((found.left, found.right, True), (found.right, found.left, False)):
        han = next((word for word in one if word.kind == Kind.HAN), None)
        if han is None:
            continue
        sounds = {sound for reading in readings(han.text) for sound in (reading, _with_u(reading))}
        windows = [window for sound in {sound[0] for sound in sounds} for window in _windows(others, sound)]
        for window in sorted(windows, key=len, reverse=True):
            if _with_u("".join(word.text for word in window)) in sounds:
                sides = ([han], list(window)) if is_left else (list(window), [han])
                found.add(*sides, PINYIN_PERCENT, "pinyin")
                return


def _with_u(reading: str) -> str:
    """ü is written v, yu or u."""
    return reading.replace("lyu", "lu").replace("nyu", "nu").replace("lv", "lu").replace("nv", "nu")


def _without_vowels(found: Matching) -> None:
    for word in list(found.left):
        for other in list(found.right):
            if word in found.left and Kind.NAME == word.kind == other.kind:
                bones = {bare(each.text) for each in (word, other)}
                if len(bones) == 1 and len(next(iter(bones))) > 1:
                    found.add([word], [other], SKELETON_PERCENT, "skeleton")


def _is_form_slip(word: Word) -> bool:
    text = word.text
    return (
        word.kind == Kind.NAME
        and len(text) > 5
        and any(text[0] == form[0] and likeness(text, form) for form in _FORM_SLIPS)
    )


def slips_alone(pairs: Sequence[Pair]) -> bool:
    """Whether the only word the two names share by which one is called is a short one with a slip."""
    firm = any(pair.how not in SLIPS and pair.kind <= Kind.TRADE for pair in pairs)
    return not firm and any(pair.how == Likeness.SHORT_SLIP for pair in pairs)
