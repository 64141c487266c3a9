"""What can be done with parties?"""

from tradewind.apps.parties.services.contacts import add_contact, archive_contact, revise_contact
from tradewind.apps.parties.services.interactions import log_interaction, strike_interaction
from tradewind.apps.parties.services.ownership import assign_owner
from tradewind.apps.parties.services.records import archive_party, reactivate_party, register_party, revise_party

__all__ = [
    "add_contact",
    "archive_contact",
    "archive_party",
    "assign_owner",
    "log_interaction",
    "reactivate_party",
    "register_party",
    "revise_contact",
    "revise_party",
    "strike_interaction",
]
