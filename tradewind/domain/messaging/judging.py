"""What is to be said of a message, whoever wrote it? Found where it is read: in a long text it takes long."""

from dataclasses import dataclass, replace

from tradewind.domain.messaging.bank_changes import names_account
from tradewind.domain.messaging.identity import identity_of
from tradewind.domain.messaging.kinds import JudgedKind, kind_of
from tradewind.domain.messaging.message import Address, ParsedMessage
from tradewind.domain.messaging.warnings import warnings
from tradewind.domain.vocabulary.finding import Finding


@dataclass(frozen=True, slots=True)
class Judged:
    """`findings`: what its text and its files say, without its sender. `account`: the words that say where to pay."""

    identity: str
    kind: JudgedKind
    findings: tuple[Finding, ...] = ()
    account: str = ""


def judge(message: ParsedMessage) -> Judged:
    """Nothing of it needs to know whose mailbox it came to."""
    return Judged(
        identity=identity_of(message), kind=kind_of(message),
        findings=warnings(replace(message, sender=Address("", ""), reply_to=())),
        account=names_account(message.reply_text or message.text),
    )  # fmt: skip
