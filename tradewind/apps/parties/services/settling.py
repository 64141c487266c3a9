"""What people and sweeps say about the pairs that may be one company."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.events import ComparisonAsked
from tradewind.apps.parties.models import DuplicateSuspicion
from tradewind.apps.parties.queries.duplicates import LookAlike
from tradewind.apps.parties.refusals import SuspicionSettled
from tradewind.apps.parties.services.suspecting import link, note
from tradewind.domain.approvals.deciding import judge_reason
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.jobs.queries import is_under_way
from tradewind.platform.use_case import use_case

COMPARE_ALL = "compare_all_parties"  # the job
_DEEDS = {SuspicionState.NOT_THE_SAME: "party.not_the_same", SuspicionState.LINKED: "party.linked"}


@use_case
def note_suspicions(*, found: Mapping[int, Sequence[LookAlike]], by: Actor, at: datetime) -> int:
    """Write what a sweep found for these parties; returns how many were compared."""
    require(by, "jobs.view")
    note(found, at)
    return len(found)


@use_case
def ask_for_comparison(*, by: Actor, at: datetime) -> bool:
    """Have every record compared with all others; one comparison under way is enough: then False."""
    require(by, permissions.MERGE_PARTIES)
    if is_under_way(by, COMPARE_ALL):
        return False
    publish(ComparisonAsked(by.pk, at))
    return True


@use_case
def say_not_the_same(*, suspicion_id: int, reason: str, by: Actor, at: datetime) -> DuplicateSuspicion:
    """Two companies, and why: the pair is never suggested again."""
    return _say(by, suspicion_id, SuspicionState.NOT_THE_SAME, judge_reason(reason), at)


@use_case
def link_companies(*, suspicion_id: int, by: Actor, at: datetime) -> DuplicateSuspicion:
    """Two companies of one group 关联公司: each page names the other, and the pair is never suggested again."""
    pair = _say(by, suspicion_id, SuspicionState.LINKED, "", at)
    link(pair.first_id, pair.second_id, by, at)
    return pair


def _say(by: Actor, suspicion_id: int, state: SuspicionState, reason: str, at: datetime) -> DuplicateSuspicion:
    pair = queries.suspicion_for(by, suspicion_id)
    first, second = (queries.party_to_change(by, pk) for pk in (pair.first_id, pair.second_id))
    pair = DuplicateSuspicion.objects.select_for_update().get(pk=pair.pk)
    if pair.state != SuspicionState.OPEN:
        raise SuspicionSettled()
    pair.state, pair.reason, pair.decided_by_id, pair.decided_at = state, reason, by.pk, at
    pair.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    audit.record(_DEEDS[state], first, by=by, at=at, other=second.number, name=second.name, reason=reason)
    audit.record(_DEEDS[state], second, by=by, at=at, other=first.number, name=first.name, reason=reason)
    return pair
