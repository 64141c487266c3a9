"""Who is proposed for an inquiry? A step of opening one, and of filing it under its customer."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from django.db.models import Count, Max
from django.utils import timezone

from tradewind.apps.inquiries.facts import friend_facts
from tradewind.apps.inquiries.models import Absence, Inquiry, SalesField, TriageStep
from tradewind.apps.parties import queries as parties
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState
from tradewind.domain.inquiries.owners import Asked, Candidate, OwnerReason, Proposal, propose_owner
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Actor, Role
from tradewind.platform.people import queries as people


def propose_for(inquiry: Inquiry, words: Collection[str], *, by: Actor, at: datetime) -> Proposal | None:
    """The best of those who sell; nobody where nobody fits more than the others: then the assistant gives it."""
    owner = friend = None
    if inquiry.party_id:
        owner, _deputy = parties.owners_of(by, [inquiry.party_id]).get(inquiry.party_id, (None, None))
    else:
        friend = _friends_owner(by, inquiry)
    country = inquiry.party.country if inquiry.party else inquiry.country
    asked = Asked(country, frozenset(words), owner, friend, by.pk if by.role == Role.SALESPERSON else None)
    best = propose_owner(asked, candidates(by, on=timezone.localdate(at), besides=owner or friend))
    return best[0] if best and best[0].score > 0 else None


def take_proposal(inquiry: Inquiry, proposed: Proposal) -> None:
    """Set, so that nothing lies with nobody; a key changes it."""
    inquiry.owner_id, inquiry.stands_in_for_id = proposed.person, proposed.stands_in_for
    inquiry.owner_reasons = [str(each) for each in proposed.reasons]


def propose_anew(inquiry: Inquiry, *, by: Actor, at: datetime) -> list[str]:
    """Once it is known whose customer asked, his owner comes first, until it is graded or somebody gave it to somebody.

    The columns that changed.
    """
    if inquiry.party_id is None or inquiry.state != InquiryState.NEW or _was_given(inquiry):
        return []
    proposed = propose_for(inquiry, (), by=by, at=at)
    if proposed is None or OwnerReason.CUSTOMERS_OWNER not in proposed.reasons:
        return []
    take_proposal(inquiry, proposed)
    return ["owner", "stands_in_for", "owner_reasons"]


def _was_given(inquiry: Inquiry) -> bool:
    """By a colleague's word, or by the mailbox of one's own that it came to."""
    if inquiry.owner_id and not inquiry.owner_reasons:
        return True
    return TriageStep.objects.filter(inquiry=inquiry, action="assigned", undone_at=None).exists()


def _friends_owner(by: Actor, inquiry: Inquiry) -> int | None:
    """Of the one customer in the whole book that two signals point to; of several nobody's."""
    if not any((inquiry.company, inquiry.person, inquiry.email, inquiry.phone)):
        return None
    known = parties.possible_duplicates(by, friend_facts(inquiry), kind=PartyKind.CUSTOMER)
    owners = parties.owners_of(by, [each.pk for each in known if each.is_strong and each.pk not in inquiry.strangers])
    found = {owner for owner, _deputy in owners.values()}
    return found.pop() if len(found) == 1 else None


def candidates(by: Actor, *, on: date, besides: int | None = None) -> list[Candidate]:
    """Everybody who sells, with field, load and absence; three queries however many there are.

    Leaders only where they have a field of their own, or own the customer (`besides`).
    """
    fields = {row.user_id: row for row in SalesField.objects.all()}
    away = dict(
        Absence.objects.filter(begins_on__lte=on, ends_on__gte=on, ended_at=None).values_list("user_id", "deputy_id")
    )
    load: dict[int, dict[Grade | None, int]] = defaultdict(dict)
    given: dict[int, datetime] = {}
    counted = Inquiry.objects.filter(state__in=FOLLOWED, owner__isnull=False).order_by()
    for owner, grade, number, newest in counted.values("owner_id", "grade").annotate(
        many=Count("pk"), newest=Max("arrived_at")
    ).values_list("owner_id", "grade", "many", "newest"):  # fmt: skip
        load[owner][Grade(grade) if grade else None] = number
        given[owner] = max(newest, given.get(owner, newest))
    return [
        Candidate(
            person.pk, frozenset(fields[person.pk].countries if person.pk in fields else ()),
            frozenset(fields[person.pk].product_words if person.pk in fields else ()), load[person.pk],
            given.get(person.pk), away.get(person.pk), is_away=person.pk in away,
        )
        for person in people.salespeople(by)
        if person.role == Role.SALESPERSON or person.pk in fields or person.pk == besides
    ]  # fmt: skip
