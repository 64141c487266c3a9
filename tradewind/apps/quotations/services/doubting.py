"""Is a draft judged by a rate that whoever quotes may have entered himself? Then it is said, and the boss is asked."""

from tradewind.domain.vocabulary.exchange import KnownRate, written_rate
from tradewind.domain.vocabulary.finding import Finding


def doubted(known: KnownRate | None, code: str = "rate_doubted") -> list[Finding]:
    """Beside the option: whose rate strays from which other one."""
    if known is None or known.doubt is None:
        return []
    typed, against = known.doubt.typed, known.doubt.against
    facts = {
        "currency": typed.base, "typed": written_rate(typed.rate), "who": known.doubt.who,
        "other": written_rate(against.rate), "source": against.source, "on": against.on,
    }  # fmt: skip
    return [Finding(code, "rate", facts)]


def asked_for_doubt(known: KnownRate | None) -> list[Finding]:
    """What the boss is asked."""
    return doubted(known, "approval_rate")
