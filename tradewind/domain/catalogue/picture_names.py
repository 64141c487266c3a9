"""Of which product is a picture, by the name of its file?"""

import re
from dataclasses import dataclass

from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.domain.vocabulary.text import clean_code

LONGEST_CODE = 40
_CUTS = re.compile(r"[_\s\-.()（）+#]+")
_PLACE = re.compile(r"\d{1,4}")
# What people write behind the code.
_KINDS = {
    PictureKind.DETAIL: ("detail", "细节", "close"),
    PictureKind.SCENE: ("scene", "场景", "life", "outdoor"),
    PictureKind.PACKING: ("pack", "carton", "包装", "彩盒", "外箱"),
    PictureKind.DRAWING: ("drawing", "size", "尺寸", "图纸", "线图"),
}


@dataclass(frozen=True, slots=True)
class NamedAfter:
    """What the name may say: codes in their folded form, the longest first."""

    codes: tuple[str, ...]

    def place_and_kind(self, name: str, code: str) -> tuple[int, PictureKind]:
        """Behind the code: which of its pictures it is, and what it shows."""
        behind = folded_code(_stem(name))[len(code) :]
        number = _PLACE.search(behind)
        return int(number.group()) if number else 0, _kind_of(behind.lower())


def named_after(name: str) -> NamedAfter:
    """TE-4P-02_1.jpg may be of TE-4P-02_1, of TE-4P-02, of TE-4P or of TE."""
    whole = folded_code(_stem(name))
    cuts = [whole, *(whole[: found.start()] for found in reversed(list(_CUTS.finditer(whole))))]
    return NamedAfter(tuple(dict.fromkeys(cut for cut in cuts if 0 < len(cut) <= LONGEST_CODE)))


def folded_code(text: str) -> str:
    """Capitals of half width, no blanks."""
    return "".join(clean_code(text).upper().split())


def _stem(name: str) -> str:
    stem, dot, _ending = name.rpartition(".")
    return stem if dot else name


def _kind_of(behind: str) -> PictureKind:
    found = (kind for kind, words in _KINDS.items() if any(word in behind for word in words))
    return next(found, PictureKind.MAIN)
