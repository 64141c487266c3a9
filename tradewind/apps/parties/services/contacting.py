"""Mail and chats of the rooms above were contacts too: the record's last and next one follow."""

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone

from tradewind.apps.parties.models import Party
from tradewind.domain.parties.cadence import planned_after
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case


@use_case
def note_contacts(
    *,
    latest: Mapping[int, datetime],
    ours: Mapping[int, datetime],
    by: Actor,
    at: datetime,  # noqa: ARG001
) -> list[Party]:
    """Note when parties were last in touch; what we wrote (`ours`) is also the contact that was planned until then.

    The entry in the trail is that of the message.
    """
    require(by, "jobs.view")
    rows = Party.objects.select_for_update().filter(pk__in={*latest, *ours}).order_by("pk")
    return [party for party in rows if _follow(party, latest.get(party.pk), ours.get(party.pk))]


def _follow(party: Party, latest: datetime | None, ours: datetime | None) -> bool:
    moments = [moment for moment in (party.last_contact_at, latest, ours) if moment]
    last = max(moments)
    planned = party.next_contact_on
    if ours:
        planned = planned_after(Channel.EMAIL, None, planned, on=timezone.localdate(ours))
    changed = [name for name, value in (("last_contact_at", last), ("next_contact_on", planned))
               if getattr(party, name) != value]  # fmt: skip
    if not changed:
        return False
    if "next_contact_on" in changed:
        # A new version: whoever has the record open would put the former day back unawares.
        party.version += 1
        changed.append("version")
    party.last_contact_at, party.next_contact_on = last, planned
    party.save(update_fields=changed)
    return True
