"""What should whoever reads a message beware of?"""

from collections.abc import Collection

from tradewind.domain.messaging.message import ParsedMessage
from tradewind.domain.messaging.warnings import warnings
from tradewind.domain.vocabulary.finding import Severity

Warned = dict[str, object]


def warnings_of(
    parsed: ParsedMessage, own: Collection[str], *, domains: Collection[str] = (), apart: Collection[str] = ()
) -> list[Warned]:
    """As codes with facts: the page says them in the reader's language.

    `domains`: of those it pretends to answer. `apart`: why it joined no thread although it names one.
    """
    found = warnings(parsed, known_domains=domains, own_addresses=own)
    said: list[Warned] = [
        {"code": each.code, "facts": _plain(each.facts), "severity": str(each.severity)} for each in found
    ]
    return said + [{"code": code, "facts": {}, "severity": str(Severity.WARNING)} for code in apart]


def _plain(facts: object) -> dict[str, str]:
    return {name: str(value) for name, value in dict(facts).items()}  # type: ignore[call-overload]
