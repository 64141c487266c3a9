"""May this person decide, and is the decision complete?"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from tradewind.domain.approvals.kinds import ApprovalKind
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_line, clean_paragraphs

LONGEST_REASON = 500
LONGEST_ANSWER = 200
_TYPED_TO_THE_MINUTE = timedelta(minutes=1)


class OwnRequest(Refusal):
    """Nobody decides what he asked for himself."""

    code = "own_request"


class ReasonMissing(Refusal):
    code = "approval_reason_needed"


class AnswersMissing(Refusal):
    """The kind wants to know more than a yes: whom one called, say."""

    code = "approval_answers_needed"


class NumberNotKnown(Refusal):
    """A call-back goes to a number that was known before the request, or it proves nothing."""

    code = "number_not_known_before"


class CallNotAfterRequest(Refusal):
    """The call lies before the request, or in the future."""

    code = "call_not_after_request"


class RulingMissing(Refusal):
    code = "ruling_needed"


def judge_own_step(kind: ApprovalKind, *, is_own: bool, is_only_boss: bool) -> bool:
    """Whether this is the boss's own step (then it is recorded as such); one's own request is refused otherwise."""
    if not is_own:
        return False
    if kind.second_person or not kind.own_step or not is_only_boss:
        raise OwnRequest()
    return True


def judge_reason(text: str) -> str:
    reason = clean_paragraphs(text)
    if not reason or len(reason) > LONGEST_REASON:
        raise ReasonMissing(longest=LONGEST_REASON)
    return reason


def judge_ruling(kind: ApprovalKind, ruling: str) -> str:
    if kind.rulings and ruling not in kind.rulings:
        raise RulingMissing()
    return ruling if kind.rulings else ""


def judge_answers(
    kind: ApprovalKind, answers: Mapping[str, object], *, known_numbers: Collection[str] | None, asked_at: datetime,
    at: datetime,
) -> dict[str, str]:  # fmt: skip
    """The answers as they are kept; `known_numbers` is None where the record keeps no list of them."""
    kept = {}
    for name in kind.answers:
        value = answers.get(name)
        if isinstance(value, datetime):
            if not asked_at - _TYPED_TO_THE_MINUTE <= value <= at:
                raise CallNotAfterRequest()
            kept[name] = value.isoformat()
            continue
        text = clean_line(str(value or ""))
        if not text or len(text) > LONGEST_ANSWER:
            raise AnswersMissing()
        kept[name] = text
    if "number" in kept and known_numbers is not None and kept["number"] not in known_numbers:
        raise NumberNotKnown()
    return kept
