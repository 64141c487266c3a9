"""What may a person see of parties, and what does a page need of them?"""

from tradewind.apps.parties.queries.daily import DueContact, ProcessRow, contact_process, due_contacts, figures
from tradewind.apps.parties.queries.scope import (
    PARTNER_KINDS,
    archived_customers,
    contact_for,
    contacts_of,
    customers,
    interaction_for,
    may_change,
    may_see_accesses,
    partners,
    party_for,
    party_to_change,
    visible_customers,
    visible_parties,
    visible_partners,
)
from tradewind.apps.parties.queries.timeline import TimelineItem, timeline

__all__ = [
    "PARTNER_KINDS",
    "DueContact",
    "ProcessRow",
    "TimelineItem",
    "archived_customers",
    "contact_for",
    "contact_process",
    "contacts_of",
    "customers",
    "due_contacts",
    "figures",
    "interaction_for",
    "may_change",
    "may_see_accesses",
    "partners",
    "party_for",
    "party_to_change",
    "timeline",
    "visible_customers",
    "visible_parties",
    "visible_partners",
]
