"""Which headers tell what kind of message it is, and where it came from?"""

from tradewind.domain.messaging.parsing.bodies import readable
from tradewind.domain.messaging.parsing.encoded_words import decoded
from tradewind.domain.messaging.parsing.structure import Node

_WANTED = """
    auto-submitted precedence x-auto-response-suppress x-autoreply x-autorespond x-autoresponse x-auto-reply-from
    x-mail-autoreply x-loop feedback-id x-failed-recipients return-path disposition-notification-to
    return-receipt-to x-confirm-reading-to x-mailer user-agent x-priority importance sender content-type
    content-language content-class x-ms-exchange-generated-message-source x-feishu-auto-reply x-campaign
    x-campaignid x-mailgun-sid x-sg-eid x-csa-complaints x-report-abuse x-bulkmail x-qq-autoreply delivered-to
    x-original-to original-recipient authentication-results received received-spf
"""
_NAMES = frozenset(_WANTED.split())
_PASSED_ON = "received"  # of these the last server's alone is kept: what stands above it that server added
_LONGEST = 1_000
_MOST = 100


def telling_headers(root: Node) -> tuple[tuple[str, str], ...]:
    """In the order of the message, with `list-...` of any name."""
    kept = [(name, value) for name, value in root.headers.fields if name in _NAMES or name.startswith("list-")]
    newest = next((place for place, (name, _value) in enumerate(kept) if name == _PASSED_ON), -1)
    kept = [each for place, each in enumerate(kept) if each[0] != _PASSED_ON or place == newest]
    return tuple((name, _value(value)) for name, value in kept[:_MOST])


def _value(raw: bytes) -> str:
    text = raw[:_LONGEST].decode("utf-8", "replace").replace("\r", "").replace("\n", "").strip()
    return readable(decoded(text))
