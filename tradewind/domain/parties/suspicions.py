"""What becomes of the suspicion that two records are one company?"""

from enum import StrEnum


class SuspicionState(StrEnum):
    OPEN = "open"
    NOT_THE_SAME = "not_the_same"
    LINKED = "linked"  # two companies of one group
    MERGED = "merged"


# What somebody may say about a pair without merging it; whatever was said, the pair is not suspected again.
SAID: tuple[SuspicionState, ...] = (SuspicionState.NOT_THE_SAME, SuspicionState.LINKED)
