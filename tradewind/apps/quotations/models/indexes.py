"""By which indexes do the lists of quotations go? First whose they are, or nothing for who sees all; last the order."""

from django.db.models import Index, Q

_OPEN, _STANDING = Q(state__in=["draft", "issued", "sent"]), Q(state__in=["issued", "sent"])
_ENDS = ("valid_until", "id")

INDEXES = [
    Index(fields=["owner", "-id"], name="quotations_of_owner"),
    Index(fields=["state", "-id"], name="quotations_newest"),
    Index(fields=["owner", "state", "-id"], name="quotations_state_of_owner"),
    Index(fields=["country", "-id"], name="quotations_of_country"),
    Index(fields=["owner", "country", "-id"], name="quotations_market_of_owner"),
    Index(fields=["currency", "-amount", "-id"], name="quotations_by_amount"),
    Index(fields=["owner", "currency", "-amount", "-id"], name="quotations_amount_of_owner"),
    Index(fields=["party", "-id"], name="quotations_of_party"),
    Index(fields=["inquiry"], condition=Q(inquiry__isnull=False), name="quotations_of_inquiry"),
    Index(fields=["number", "id"], name="quotations_by_number"),
    Index(fields=[*_ENDS], condition=_STANDING, name="quotations_ending"),
    Index(fields=["owner", *_ENDS], condition=_STANDING, name="quotations_ending_of_owner"),
    Index(fields=["next_reminder_on", "id"], condition=_STANDING, name="quotations_to_remind"),
    Index(fields=["sent_at", "id"], condition=Q(sent_at__isnull=False), name="quotations_sent"),  # the figures
    Index(fields=["owner", "-updated_at"], condition=_OPEN, name="quotations_at_work"),
]
