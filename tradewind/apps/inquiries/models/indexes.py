"""By which indexes do the lists of inquiries go?

First comes whose they are, or nothing for who sees all; last the order. What is followed has indexes of its own.
"""

from django.db.models import Index, Q

_FOLLOWED, _ENDED, _OURS = Q(is_followed=True), Q(is_followed=False), Q(is_ours=True)
_PLANNED = Q(next_contact_on__isnull=False)
_NEWEST = ("-arrived_at", "-id")
_NEXT = ("next_contact_on", "id")

INDEXES = [
    Index(fields=[*_NEWEST], name="inquiries_arrived"),
    Index(fields=["owner", *_NEWEST], name="inquiries_arrived_of_owner"),
    Index(fields=["state", *_NEWEST], name="inquiries_newest"),
    Index(fields=["owner", "state", *_NEWEST], name="inquiries_of_owner"),
    Index(fields=["grade", *_NEWEST], name="inquiries_of_grade"),
    Index(fields=["country", *_NEWEST], name="inquiries_of_country"),
    Index(fields=["source", *_NEWEST], name="inquiries_of_source"),
    # How many of each source, in the inbox.
    Index(fields=["source", "put_off_until"], condition=_FOLLOWED & Q(grade=""), name="inquiries_waiting"),
    Index(fields=[*_NEWEST], condition=_OURS, name="inquiries_ours"),
    Index(fields=["owner", *_NEWEST], condition=_OURS, name="inquiries_ours_of_owner"),
    Index(fields=[*_NEWEST, "state"], condition=_ENDED, name="inquiries_ended"),
    Index(fields=["owner", *_NEWEST, "state"], condition=_ENDED, name="inquiries_ended_of_owner"),
    Index(fields=["grade", *_NEWEST], condition=_FOLLOWED, name="inquiries_followed"),
    Index(fields=["owner", "grade", *_NEWEST], condition=_FOLLOWED, name="inquiries_followed_of_owner"),
    Index(fields=[*_NEXT], condition=_PLANNED, name="inquiries_next"),
    Index(fields=["owner", *_NEXT], condition=_PLANNED, name="inquiries_next_of_owner"),
    Index(fields=["grade", *_NEXT, "state"], condition=_FOLLOWED, name="inquiries_board"),
    Index(fields=["owner", "grade", *_NEXT, "state"], condition=_FOLLOWED, name="inquiries_board_of_owner"),
    Index(fields=["owner", "due_at", "id"], condition=Q(due_at__isnull=False), name="inquiries_due_of_owner"),
    Index(fields=["due_at", "id"], condition=Q(due_at__isnull=False), name="inquiries_due"),
    Index(fields=["stands_in_for"], condition=Q(stands_in_for__isnull=False), name="inquiries_deputised"),
    Index(fields=["party", "-arrived_at"], name="inquiries_of_party"),
    Index(fields=["thread"], name="inquiries_of_thread"),
    Index(fields=["email"], name="inquiries_of_address"),  # empty ones too: SQLite cannot tell what is asked for
]
