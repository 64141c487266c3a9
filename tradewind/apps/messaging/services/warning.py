"""What should whoever reads a message beware of? As codes with facts: the page says them in the reader's language."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from tradewind.apps.messaging.models import Message
from tradewind.domain.messaging.message import ParsedMessage
from tradewind.domain.messaging.warnings import warnings
from tradewind.domain.vocabulary.finding import Finding, Severity

Warned = dict[str, object]


def warned_of(findings: Iterable[Finding]) -> tuple[Warned, ...]:
    """What its text and its files say, whoever wrote it."""
    return tuple(_said(findings))


def warnings_about_sender(
    parsed: ParsedMessage, own: Collection[str], *, domains: Collection[str] = (), apart: Collection[str] = ()
) -> list[Warned]:
    """`domains`: of those it pretends to answer. `apart`: why it joined no thread although it names one."""
    head = replace(parsed, subject="", text="", reply_text="", html="", parts=())
    found = _said(warnings(head, known_domains=domains, own_addresses=own))
    return found + [{"code": code, "facts": {}, "severity": str(Severity.WARNING)} for code in apart]


def warned_of_newcomer(account: str) -> list[Warned]:
    """`account`: the words with which somebody who was not in the conversation before says where to pay."""
    severity = str(Severity.PROBLEM)
    return [{"code": "mail_bank_details_of_newcomer", "facts": {"words": account}, "severity": severity}]


def _said(found: Iterable[Finding]) -> list[Warned]:
    return [{"code": each.code, "facts": _plain(each.facts), "severity": str(each.severity)} for each in found]


def _plain(facts: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in facts.items()}


def sent_by_another(sender: str) -> Warned:
    """Of a mail in a folder of sent mail that none of us wrote."""
    return {"code": "sent_by_another", "facts": {"sender": sender}, "severity": str(Severity.WARNING)}


def laid_in_later(found_at: datetime) -> Warned:
    """Of a mail of ours that is dated earlier than it can have been in its folder."""
    return {"code": "laid_in_later", "facts": {"found": f"{timezone.localtime(found_at):%Y-%m-%d %H:%M}"}}


def show_found_later(message: Message) -> None:
    """It counts from when it was found: whoever reads it sees why."""
    if message.found_at and not any(each["code"] == "laid_in_later" for each in message.warnings):
        message.warnings = [*message.warnings, laid_in_later(message.found_at)]
        message.save(update_fields=["warnings"])
