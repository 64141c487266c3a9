"""Who has to agree to a sample's terms, and what the buyer's answer about the courier says of him."""

from datetime import datetime
from typing import cast

from tradewind.apps.samples import permissions, queries
from tradewind.apps.samples.approvals import TERMS
from tradewind.apps.samples.models import THE_RULES, Sample, SampleRuleTable
from tradewind.apps.samples.refusals import BadRules, ClosedToAnswer, NothingToAsk
from tradewind.apps.samples.services.judging import end_request, forget_word, judge_terms
from tradewind.apps.samples.services.telling import tell_inquiry
from tradewind.domain.approvals.deciding import judge_reason
from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.domain.samples.charges import CollectAnswer, Courier, SampleRules, courier_after
from tradewind.domain.samples.lifecycle import NOT_LEFT
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.services import request_approval
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

MOST_PIECES, MOST_VALUE = 10_000, 10_000_000


@use_case
def ask_boss(*, sample_id: int, reason: str, by: Actor, at: datetime) -> Approval:
    """Ask whether it may go out on these terms."""
    sample = queries.sample_to_change(by, sample_id)
    known = sample.reasons
    judge_terms(sample, list(sample.lines.all()), at=at)  # costs have moved since: it may be dear only now
    if sample.state not in NOT_LEFT or not sample.needs_word:
        raise NothingToAsk()
    why = judge_reason(reason)
    if known != sample.reasons:
        save_next(sample, ["reasons"], by=by, at=at)
    facts = {"customer": sample.party.name, "reasons": sample.reasons}
    return request_approval(
        kind=TERMS, subject=sample, subject_title=f"{sample.called} {sample.party.name}", facts=facts, reason=why,
        by=by, at=at,
    )  # fmt: skip


def on_terms_decided(event: ApprovalDecided) -> None:
    """Agreed to are the reasons he read; whoever changes the terms meanwhile ends the request."""
    by = people.colleague_by_id(event.by_id) if event.kind == TERMS else None
    if by is None or event.state == ApprovalState.WITHDRAWN:
        return
    sample = Sample.objects.select_for_update().get(pk=event.subject_id)
    if event.is_granted:
        sample.granted_by_id, sample.granted_at = event.by_id, event.at
        sample.granted_codes = [reason["code"] for reason in cast("list[dict[str, str]]", event.facts["reasons"])]
        save_next(sample, ["granted_by", "granted_at", "granted_codes"], by=by, at=event.at)
    deed = "sample.terms_granted" if event.is_granted else "sample.terms_returned"
    audit.record(deed, sample, by=by, at=event.at, note=event.note or "–")


@use_case
def note_collect_answer(
    *, sample_id: int, version: int, answer: CollectAnswer, account: str = "", pays_at_door: bool = False, by: Actor,
    at: datetime,
) -> Sample:  # fmt: skip
    """What the buyer said about paying the courier, while it has not left; where he refuses we would have to pay.

    It proposes a grade for his inquiry; a person sets it.
    """
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    if sample.state not in NOT_LEFT:
        raise ClosedToAnswer()
    before = (sample.courier_charge, sample.collect_answer)
    if answer is CollectAnswer.REFUSED:
        account, pays_at_door = "", False
    sample.collect_answer, sample.courier_account, sample.pays_at_door = answer, account.strip()[:40], pays_at_door
    sample.courier_charge = courier_after(
        answer, Courier(sample.courier_charge), at_his_account=bool(sample.courier_account or pays_at_door)
    )
    judge_terms(sample, list(sample.lines.all()), at=at)
    columns = ["collect_answer", "courier_account", "pays_at_door", "courier_charge", "reasons"]
    if before != (sample.courier_charge, sample.collect_answer):
        columns += forget_word(sample)
        end_request(sample, by=by, at=at)
    save_next(sample, columns, by=by, at=at)
    audit.record("sample.collect_answered", sample, by=by, at=at, answer=str(answer))
    tell_inquiry(sample, by=by, at=at)
    return sample


@use_case
def set_rules(*, rules: SampleRules, version: int, by: Actor, at: datetime) -> SampleRuleTable:
    """Say what the house gives away without asking."""
    require(by, permissions.SET_RULES)
    if not 0 <= rules.most_free_pieces <= MOST_PIECES or not 0 <= rules.most_free_value <= MOST_VALUE:
        raise BadRules()
    table = SampleRuleTable.objects.select_for_update().filter(pk=THE_RULES).first()
    refuse_stale(version, table.version if table else 0)
    if table is None:
        table = SampleRuleTable(pk=THE_RULES, version=0)
    before = queries.rules()
    table.most_free_pieces, table.most_free_value = rules.most_free_pieces, rules.most_free_value
    table.version, table.updated_at, table.updated_by_id = table.version + 1, at, by.pk
    table.save()
    facts = {"pieces": (before.most_free_pieces, rules.most_free_pieces)}
    audit.record(
        "sample_rules.set", table, by=by, at=at, **facts, value=(before.most_free_value, rules.most_free_value)
    )
    return table
