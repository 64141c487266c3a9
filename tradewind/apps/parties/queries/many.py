"""What would a change of many records do, and what did it do?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.models import ManyChange, ManyRow, Party
from tradewind.apps.parties.queries.scope import may_change, require_sellers, visible_parties
from tradewind.apps.parties.refusals import BadChangeOfMany
from tradewind.domain.parties.many import MOST, ManyAction, ManyState, Outcome, line_value
from tradewind.platform.access import Actor, NotFound, NotPermitted, allows, require, sees_all_rows


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done: the action, and the tier, the day or the owner's number it takes."""

    action: ManyAction
    value: str = ""


@dataclass(frozen=True, slots=True)
class ManyPreview:
    """The records by what would become of them; only the first are going to be changed."""

    going: list[Party] = field(default_factory=list)
    same: list[Party] = field(default_factory=list)
    not_yours: list[Party] = field(default_factory=list)

    def picked(self) -> list[tuple[int, int]]:
        return [(party.pk, party.version) for party in self.going]


def may_change_many(by: Actor) -> bool:
    """Whoever changes some records may change many; each record asks again for itself."""
    return allows(by, permissions.REVISE_CUSTOMER) or allows(by, permissions.MANAGE_PARTNERS)


def judge_asked(by: Actor, asked: Asked) -> None:
    """Refuse what no record can become."""
    try:
        if asked.action is ManyAction.OWNER:
            require_sellers(by, int(asked.value))
        line_value(asked.action, asked.value)
    except ValueError:
        raise BadChangeOfMany() from None


def preview_of(by: Actor, rows: QuerySet[Party], asked: Asked) -> ManyPreview:
    """What would become of these rows, which are scoped to `by`; nothing is locked or written."""
    if asked.action is ManyAction.OWNER:
        require(by, permissions.ASSIGN_OWNER)
    judge_asked(by, asked)
    preview = ManyPreview()
    for party in rows.select_related("owner", "deputy")[:MOST]:
        if not may_change(by, party):
            preview.not_yours.append(party)
        elif says_already(by, party, asked):
            preview.same.append(party)
        else:
            preview.going.append(party)
    return preview


def says_already(by: Actor, party: Party, asked: Asked) -> bool:
    """Whether nothing would change."""
    present = {
        ManyAction.OWNER: str(party.owner_id or ""),
        ManyAction.TIER: party.tier,
        ManyAction.NEXT_CONTACT: str(party.next_contact_on or ""),
    }
    return present.get(asked.action) == asked.value


def many_change_for(by: Actor, change_id: int) -> ManyChange:
    """A change one has asked for oneself; another's is not there."""
    change = ManyChange.objects.filter(pk=change_id).first()
    if change is None or not (by.is_system or change.by_id == by.pk):
        raise NotFound(what="change")
    return change


def many_change_seen(by: Actor, change_id: int) -> ManyChange:
    """A change to look at: one's own, for leaders everybody's."""
    change = _visible_changes(by).filter(pk=change_id).first()
    if change is None:
        raise NotFound(what="change")
    return change


def recent_changes(by: Actor, *, since: datetime, limit: int = 100) -> list[dict[str, Any]]:
    """The changes of many begun since, newest first: what, by whom, and what became of how many."""
    if not may_change_many(by):
        raise NotPermitted(permission=permissions.REVISE_CUSTOMER)
    rows = _visible_changes(by).filter(at__gte=since).order_by("-pk")
    told = rows.values("pk", "action", "value", "state", "at", "by_id").annotate(
        changed=_number(Outcome.CHANGED), taken_back=_number(Outcome.TAKEN_BACK), records=Count("rows")
    )
    return [dict(row) for row in told[:limit]]


def _number(outcome: Outcome) -> Count:
    return Count("rows", filter=Q(rows__outcome=outcome))


def _visible_changes(by: Actor) -> QuerySet[ManyChange]:
    rows = ManyChange.objects.all()
    return rows if sees_all_rows(by) else rows.filter(by_id=by.pk)


def left_of(by: Actor, change: ManyChange) -> list[tuple[int, int]]:
    """The picked records nothing has become of yet."""
    done = set(ManyRow.objects.filter(change=change).values_list("party_id", flat=True))
    return [(pk, version) for pk, version in change.picked if pk not in done]


def to_take_back(by: Actor, change: ManyChange) -> list[int]:
    """The records that were changed and not taken back yet."""
    changed = ManyRow.objects.filter(change=change, outcome=Outcome.CHANGED)
    return list(changed.order_by("-pk").values_list("party_id", flat=True))


def outcomes_of(by: Actor, change: ManyChange) -> Counter[str]:
    return Counter(ManyRow.objects.filter(change=change).values_list("outcome", flat=True))


def left_out(by: Actor, change: ManyChange, *, limit: int = 200) -> Sequence[ManyRow]:
    """The records that were not changed, or not taken back; with why. Only those that are still in scope."""
    rows = ManyRow.objects.filter(change=change).exclude(outcome__in=[Outcome.CHANGED, Outcome.TAKEN_BACK])
    return list(rows.filter(party__in=visible_parties(by)).select_related("party").order_by("pk")[:limit])


def gone_through(by: Actor, change: ManyChange, *, limit: int = 200) -> list[Party]:
    """The records that were changed, or of an undone change set back, while they are in scope."""
    rows = ManyRow.objects.filter(change=change, outcome__in=[Outcome.CHANGED, Outcome.TAKEN_BACK])
    seen = rows.filter(party__in=visible_parties(by)).select_related("party").order_by("pk")
    return [row.party for row in seen[:limit]]


def many_at_work(by: Actor) -> QuerySet[ManyChange]:
    """Changes whose work is not done."""
    require(by, "jobs.view")
    return ManyChange.objects.filter(state__in=[ManyState.WRITING, ManyState.UNDOING])
