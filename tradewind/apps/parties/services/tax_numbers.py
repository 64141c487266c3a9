"""Two records that are to be one say different tax numbers: finance confirms which is the company's."""

from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.approvals import TAX
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.refusals import NothingToConfirm, TaxNumbersChanged
from tradewind.domain.approvals.deciding import judge_reason
from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.tax_numbers import TaxRuling, compact_number, numbers_asked
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.services import request_approval, withdraw_overtaken
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case


@use_case
def ask_about_tax_numbers(*, survivor_id: int, loser_id: int, reason: str, by: Actor, at: datetime) -> Approval:
    """Ask finance which of the two numbers is the company's; until then the records stay two."""
    require(by, permissions.MERGE_PARTIES)
    found = {pk: queries.party_to_change(by, pk) for pk in sorted({survivor_id, loser_id})}
    survivor, loser = found[survivor_id], found[loser_id]
    if not queries.tax_standing(by, survivor, loser).may_be_asked:
        raise NothingToConfirm()
    why = judge_reason(reason)
    _close_former({survivor.pk, loser.pk}, why, by, at)
    facts = {
        "party": survivor.pk, "name": survivor.name, "number": survivor.number, "tax_number": survivor.tax_number,
        "other": loser.pk, "other_name": loser.name, "other_number": loser.number,
        "other_tax_number": loser.tax_number, "after": _compared(survivor), "before": _compared(loser),
    }  # fmt: skip
    for party, other in ((survivor, loser), (loser, survivor)):
        audit.record("party.tax_asked", party, by=by, at=at, other=other.number, reason=why)
    return request_approval(kind=TAX, subject=loser, subject_title=loser.name, facts=facts, reason=why, by=by, at=at)


def on_tax_ruled(event: ApprovalDecided) -> None:
    """What finance said stands in both timelines; the records become one only by a merge."""
    by = people.colleague_by_id(event.by_id) if event.kind == TAX else None
    if by is None or event.state == ApprovalState.WITHDRAWN:
        return
    pair = [Party.objects.get(pk=int(str(event.facts[name]))) for name in ("party", "other")]
    if event.is_granted:
        _refuse_changed(event, pair)
    kept = "tax_number" if event.ruling == TaxRuling.OF_SURVIVOR else "other_tax_number"
    for party, other in (pair, reversed(pair)):
        if event.is_granted:
            said = {"tax_number": event.facts[kept], "reason": event.note or "–"}
            audit.record("party.tax_confirmed", party, by=by, at=event.at, other=other.number, **said)
        else:
            audit.record("party.tax_returned", party, by=by, at=event.at, other=other.number, reason=event.note or "–")


def _close_former(pair: set[int], note: str, by: Actor, at: datetime) -> None:
    """What still waits about these two was asked of other numbers: nobody could say yes to it any more."""
    waiting = Approval.objects.filter(kind=TAX, subject_id__in=pair, state=ApprovalState.REQUESTED)
    for request in waiting.order_by("pk"):
        if {request.facts["party"], request.facts["other"]} == pair:
            withdraw_overtaken(approval_id=request.pk, note=note, by=by, at=at)


def _compared(party: Party) -> dict[str, str]:
    return {"name": party.name, "country": party.country, "tax_number": party.tax_number}


def _refuse_changed(event: ApprovalDecided, pair: list[Party]) -> None:
    """Since it was asked somebody has changed a number, or one of the records has gone into another."""
    now = {(party.pk, compact_number(party.tax_number)) for party in pair}
    if now != numbers_asked(event.facts) or any(party.state == PartyState.MERGED for party in pair):
        raise TaxNumbersChanged()
