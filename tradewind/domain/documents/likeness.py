"""How near are two statements on two papers?"""

from enum import IntEnum


class Likeness(IntEnum):
    """In the order of what must be said about it."""

    SAME = 0  # ISBP 745 A1, A2: abbreviations, case, signs and spaces are no difference
    OTHERWISE = 1  # differs, and the rules allow it
    INCOMPARABLE = 2  # two scripts or two kinds of measure: not about the same thing
    ARGUABLE = 3  # ISBP 745 A23: a slip of the pen with the same meaning; some banks disagree
    UNKNOWN = 4  # a person must say
    CONFLICT = 5  # UCP 600 art. 14(d)
