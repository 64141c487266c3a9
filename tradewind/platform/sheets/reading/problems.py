"""What hinders a file from being read?"""

from collections.abc import Mapping

from tradewind.domain.vocabulary.finding import Finding, Severity


class Unreadable(Exception):  # noqa: N818 - an answer about the file, not an error of ours
    """This file, or this sheet of it, cannot be read; carries what to say."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, object] = facts


def finding_of(code: str, facts: Mapping[str, object], file: str) -> Finding:
    return Finding(code, file, dict(facts), Severity.PROBLEM)
