"""Counting quotas that are over once more: what was heard of late, two inquiries in one, and parted again."""

from collections import Counter
from datetime import date

from django.db.models import F, QuerySet

from tradewind.apps.inquiries.facts import cadence_in_force, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import Inquiry, MissedQuota, QuotaCount
from tradewind.apps.inquiries.queries import BEHIND
from tradewind.apps.inquiries.services.quotas import missed_quota
from tradewind.domain.inquiries.breaches import done_in, outcomes
from tradewind.domain.inquiries.contacts import Contact, days_of
from tradewind.domain.inquiries.periods import Period
from tradewind.platform.company.queries import working_clock

_Count = tuple[date, str, int]  # the day it ended before, the period, whose it was (0: nobody's)


def count_late(inquiry_id: int, on: date) -> None:
    """A contact of a past day was heard of only now: what it meets is no miss any more."""
    _recount(_missed_then(inquiry_id, on).filter(is_missed=True), inquiry_id)


def recount_day(inquiry_id: int, on: date) -> None:
    """A contact of a past day was struck through, or stands again: what it had met is missed, or met once more.

    What was met when its period ended has no row, and stays met: nobody knows its grade and owner of then.
    """
    _recount(_missed_then(inquiry_id, on), inquiry_id)


def _missed_then(inquiry_id: int, on: date) -> QuerySet[MissedQuota]:
    return MissedQuota.objects.filter(inquiry_id=inquiry_id, begins_on__lte=on, ends_on__gt=on)


def count_merged(inquiry: Inquiry, into: Inquiry, *, on: date) -> None:
    """One buyer's one request: what was said in either was said about both, so it meets the quotas of both."""
    _recount(_lately(into, on), into.pk)
    _recount(_lately(inquiry, on), into.pk)


def count_parted(inquiry: Inquiry, into: Inquiry, *, since: date, on: date) -> None:
    """Each has its own contacts again, and misses what they do not meet.

    A period that ended while they were one asked for nothing of the one that had gone into the other.
    """
    _recount(_lately(inquiry, on), inquiry.pk)
    _recount(_lately(into, on), into.pk)
    _find_missed(into, since, on)


def _recount(rows: QuerySet[MissedQuota], of: int) -> None:
    """These quotas by the contacts of an inquiry; whose they were stays."""
    rules = {(str(rule.grade), str(rule.period), str(rule.counted)): rule for rule in cadence_in_force()}
    now_met: Counter[_Count] = Counter()
    contacts: list[Contact] | None = None
    for row in rows.order_by("begins_on", "pk"):
        rule = rules.get((row.grade, row.period, row.counted))
        if rule is None:
            continue  # the boss has taken it out of the table
        if contacts is None:
            contacts = _contacts(of, row.begins_on)
        days = days_of(contacts, of, rule.counted)
        done = min(row.needed, done_in(rule, days, Period(row.begins_on, row.ends_on)))
        now_met[_key(row)] += (done == row.needed) - (row.done == row.needed)
        row.done = done
        row.save(update_fields=["done"])
    _count(now_met)


def _find_missed(inquiry: Inquiry, since: date, on: date) -> None:
    """What ended within these days and counts as met, although its own contacts do not meet it."""
    case = followed(inquiry)
    written = set(QuotaCount.objects.filter(ends_on__gt=since, ends_on__lte=on).values_list("ends_on", flat=True))
    if case is None or not written:
        return
    known = set(MissedQuota.objects.filter(inquiry=inquiry).values_list("period", "counted", "begins_on"))
    found = [
        missed_quota(each)
        for each in outcomes(
            [case], _contacts(inquiry.pk, since - BEHIND), Period(since, on), working_clock(), cadence_in_force()
        )
        if not each.is_met and each.period.ends_on in written
    ]
    missed = [row for row in found if (row.period, row.counted, row.begins_on) not in known]
    MissedQuota.objects.bulk_create(missed)
    _count(Counter({key: -many for key, many in Counter(map(_key, missed)).items()}))


def _count(now_met: Counter[_Count]) -> None:
    """In one order, so that two never wait for each other."""
    for (ends_on, period, owner), many in sorted(now_met.items()):
        if many:
            counts = QuotaCount.objects.filter(owner_id=owner or None, period=period, ends_on=ends_on)
            counts.update(met=F("met") + many)


def _key(row: MissedQuota) -> _Count:
    return row.ends_on, str(row.period), row.owner_id or 0


def _lately(inquiry: Inquiry, on: date) -> QuerySet[MissedQuota]:
    return MissedQuota.objects.filter(inquiry=inquiry, ends_on__gt=on - BEHIND)


def _contacts(inquiry_id: int, since: date) -> list[Contact]:
    return contacts_of(standing_follow_ups().filter(inquiry_id=inquiry_id, on__gte=since))
