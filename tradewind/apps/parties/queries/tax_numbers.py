"""Do two records say different tax numbers, and what did finance say about it?"""

from dataclasses import dataclass

from tradewind.apps.parties.models import Party
from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.domain.parties.tax_numbers import (
    CONFIRMATION,
    TaxRuling,
    compact_number,
    numbers_asked,
    numbers_conflict,
)
from tradewind.platform.access import Actor
from tradewind.platform.approvals.models import Approval
from tradewind.platform.audit.queries import trail_of


@dataclass(frozen=True, slots=True)
class TaxStanding:
    """Where the numbers of a pair stand; `request` is what was asked about just these numbers."""

    differ: bool
    request: Approval | None = None
    kept_id: int | None = None  # the record whose number was confirmed
    taken_out: "TakenOut | None" = None  # they agree only because whoever asks changed one of them

    @property
    def is_settled(self) -> bool:
        return self.taken_out is None and (not self.differ or self.kept_id is not None)

    @property
    def waits(self) -> bool:
        return self.request is not None and self.request.state == ApprovalState.REQUESTED

    @property
    def may_be_asked(self) -> bool:
        return self.differ and not self.is_settled and not self.waits


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A number that a person took out of a record, or wrote over, and that the other record contradicts."""

    record: Party
    number: str


def tax_standing(by: Actor, one: Party, other: Party) -> TaxStanding:
    """What holds for two records the caller has fetched: a word about former numbers, or another pair, is none."""
    if not numbers_conflict(one.tax_number, other.tax_number):
        return TaxStanding(differ=False, taken_out=_taken_out(by, one, other) or _taken_out(by, other, one))
    now = {(each.pk, compact_number(each.tax_number)) for each in (one, other)}
    asked = Approval.objects.filter(kind=CONFIRMATION, subject_id__in=(one.pk, other.pk)).order_by("-pk")
    rows = asked.exclude(state=ApprovalState.WITHDRAWN).select_related("requested_by", "decided_by")
    request = next((row for row in rows if numbers_asked(row.facts) == now), None)
    if request is None or request.state != ApprovalState.GRANTED:
        return TaxStanding(True, request)
    kept = "party" if request.ruling == TaxRuling.OF_SURVIVOR else "other"
    return TaxStanding(True, request, request.facts[kept])


def _taken_out(by: Actor, record: Party, other: Party) -> TakenOut | None:
    """What this person changed last in the record's number while both stood; a colleague's correction is one."""
    if not other.tax_number:
        return None
    for deed in trail_of(by, record, actions=["party.revised"]):
        before = deed.facts.get("before")
        if not isinstance(before, dict) or "tax_number" not in before:
            continue
        number = str(before["tax_number"])
        is_own = deed.actor == by.actor_key and deed.at > other.created_at
        return TakenOut(record, number) if is_own and numbers_conflict(number, other.tax_number) else None
    return None
