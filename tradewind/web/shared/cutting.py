"""How much of a stranger's mail stands on a page before somebody asks for all of it?"""

from dataclasses import dataclass

MOST_SIGNS = 20_000  # of one text: more than anybody reads on a page
MOST_MESSAGES = 20  # of a thread, the newest
WHOLE = "whole=1"  # what is asked for at the address of a message
ALL = "all"  # the parameter by which a page shows all there are


@dataclass(frozen=True, slots=True)
class Cut:
    """The beginning of a text, and whether there is more."""

    text: str
    is_cut: bool


def cut(text: str, *, most: int = MOST_SIGNS) -> Cut:
    return Cut(text, is_cut=False) if len(text) <= most else Cut(text[:most], is_cut=True)
