"""What is kept about a company we deal with, its people, and what was said?"""

from tradewind.apps.parties.models.banks import PartyBankAccount
from tradewind.apps.parties.models.duplicates import DuplicateSuspicion, PartyKey, PartyLink, PartySketch
from tradewind.apps.parties.models.exchanges import Interaction, InteractionFile
from tradewind.apps.parties.models.importing import ImportBatch, ImportRow
from tradewind.apps.parties.models.many import ManyChange, ManyRow
from tradewind.apps.parties.models.merging import MergeMove, PartyMerge
from tradewind.apps.parties.models.profile import ProfileFact
from tradewind.apps.parties.models.records import Contact, FormerName, Party
from tradewind.apps.parties.models.shares import PartyShare

__all__ = [
    "Contact",
    "DuplicateSuspicion",
    "FormerName",
    "ImportBatch",
    "ImportRow",
    "Interaction",
    "InteractionFile",
    "ManyChange",
    "ManyRow",
    "MergeMove",
    "Party",
    "PartyBankAccount",
    "PartyKey",
    "PartyLink",
    "PartyMerge",
    "PartyShare",
    "PartySketch",
    "ProfileFact",
]
