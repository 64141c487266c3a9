"""What does a page say about a customer in one sentence, computed and not written?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q
from django.utils import timezone

from tradewind.apps.parties.models import Interaction, Party
from tradewind.domain.parties.channels import CONTACT_CHANNELS
from tradewind.platform.access import Actor

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class OneMinute:
    """Since when they are known, how often one spoke lately, and how long the silence has lasted."""

    known_since: datetime
    contacts: int
    contacts_lately: int
    silent_days: int | None


def one_minute(by: Actor, party: Party, *, at: datetime) -> OneMinute:
    """The figures of the sentence, of a party the caller has fetched; one query."""
    rows = Interaction.objects.filter(party=party, struck_at=None, channel__in=list(CONTACT_CHANNELS))
    found = rows.aggregate(first=Min("at"), every=Count("pk"), lately=Count("pk", filter=Q(at__gt=at - YEAR)))
    last = party.last_contact_at
    silent = (timezone.localdate(at) - timezone.localdate(last)).days if last else None
    return OneMinute(
        known_since=min(found["first"] or party.created_at, party.created_at), contacts=found["every"],
        contacts_lately=found["lately"], silent_days=None if silent is None else max(silent, 0),
    )  # fmt: skip
