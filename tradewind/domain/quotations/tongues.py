"""Can whoever reads the paper read its lines?"""

from collections.abc import Iterator

from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.folding import has_chinese


def unread_abroad(description: str, *, chinese: bool) -> Iterator[Finding]:
    """A description in Chinese on a paper that goes abroad; it may be meant, so nothing is held up."""
    if not chinese and has_chinese(description):
        yield Finding("description_in_chinese", "row", {"description": description[:60]})
