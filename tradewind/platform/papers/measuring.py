"""About how wide is a text, so that columns fit it and nothing leaves the page?"""

import unicodedata

POINT = 0.3528  # millimetres
SIZE = 8.0  # points of the text in a table at full scale
BREAK = "\u200b"  # where a line may end and nothing is seen
_OTHERS = 0.87  # nine of ten of the other Latin, Greek and Cyrillic letters are narrower
# Of Noto Sans Bold in parts of its size, rounded up: a little too much rather than too little.
_WIDTHS = {
    0.3: " !',.:;ijl", 0.35: "()-J[]", 0.4: "I`f{}", 0.45: "/\\_rt", 0.5: '"?z', 0.55: "*Fcs",
    0.6: "$+0123456789<=>ELSTZ^aevxy|~", 0.65: "#CPVYbdghknopqu", 0.7: "ABKRX", 0.75: "&DG", 0.8: "HOQU", 0.85: "N",
    0.9: "@w", 0.95: "%M", 1.0: "Wm", 0.0: BREAK,
}  # fmt: skip
_WIDTH_OF = {sign: width for width, signs in _WIDTHS.items() for sign in signs}


def width_of(text: str) -> float:
    """Millimetres at the size of a table, bold."""
    return sum(map(_sign, text)) * SIZE * POINT


def broken_within(text: str, room: float) -> str:
    """Words longer than their room may break anywhere: an invisible sign says where."""
    if width_of(text) <= room + 0.01:
        return text
    return " ".join(word if width_of(word) <= room else _cut(word, room) for word in text.split(" "))


def _cut(word: str, room: float) -> str:
    pieces, used = [""], 0.0
    for sign in word:
        wide = width_of(sign)
        if used + wide > room and pieces[-1]:
            pieces.append("")
            used = 0.0
        pieces[-1] += sign
        used += wide
    return BREAK.join(pieces)


def _sign(sign: str) -> float:
    known = _WIDTH_OF.get(sign)
    if known is not None:
        return known
    return 1.0 if unicodedata.east_asian_width(sign) in "WF" else _OTHERS
