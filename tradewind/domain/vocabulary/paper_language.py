"""Which language does a paper speak?"""

from enum import StrEnum


class PaperLanguage(StrEnum):
    """`BOTH` puts English first and Chinese beside or below it."""

    ENGLISH = "en"
    CHINESE = "zh"
    BOTH = "both"

    @property
    def tongues(self) -> tuple[str, ...]:
        return ("en", "zh") if self is PaperLanguage.BOTH else (self.value,)
