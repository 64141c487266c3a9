"""Which terms does a sample go out on, and has the boss agreed to them?"""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.samples import queries
from tradewind.apps.samples.approvals import TERMS
from tradewind.apps.samples.facts import Goods, reasons_of, terms_of
from tradewind.apps.samples.models import Sample
from tradewind.apps.samples.refusals import BossHasToAgree
from tradewind.domain.samples.charges import Terms, refuse_unready
from tradewind.platform.access import Actor
from tradewind.platform.approvals.queries import open_about
from tradewind.platform.approvals.services import withdraw_overtaken


def judge_terms(sample: Sample, items: Sequence[Goods], *, at: datetime) -> Terms:
    """Note on it why the boss would have to agree; saving is the caller's."""
    terms = terms_of(sample, items, at=at)
    sample.reasons = reasons_of(terms, queries.rules())
    return terms


def refuse_unagreed(sample: Sample, *, at: datetime) -> None:
    """Judged as it stands today: limits and costs may have moved since somebody last looked."""
    refuse_unready(judge_terms(sample, list(sample.lines.all()), at=at))
    if sample.needs_word:
        raise BossHasToAgree()


def forget_word(sample: Sample) -> tuple[str, ...]:
    """What was agreed to were other terms; the columns to save."""
    sample.granted_by_id, sample.granted_at, sample.granted_codes = None, None, []
    return "granted_by", "granted_at", "granted_codes"


def end_request(sample: Sample, *, note: str = "", by: Actor, at: datetime) -> None:
    """Nobody decides any more about terms that were changed or called off."""
    for request in open_about(by, sample, kinds=(TERMS,)):
        withdraw_overtaken(approval_id=request.pk, note=note, by=by, at=at)
