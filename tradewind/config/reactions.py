"""What happens upstairs when something happens below? Read a use case and one entry here to know it all."""

from collections.abc import Callable
from typing import Any

from tradewind.apps.catalogue import jobs as catalogue_background
from tradewind.apps.catalogue.events import ProductImportAsked
from tradewind.apps.inquiries import jobs as inquiries_background
from tradewind.apps.inquiries.events import CadenceSet
from tradewind.apps.inquiries.services import erasing, filing, striking
from tradewind.apps.messaging import jobs as messaging_background
from tradewind.apps.messaging.events import (
    LetterLeft,
    LetterWaiting,
    MessageLinked,
    MessagesFoundOurs,
    MessagesTakenIn,
    ReadingAsked,
)
from tradewind.apps.messaging.services import chats, linking
from tradewind.apps.parties import jobs as parties_background
from tradewind.apps.parties.events import (
    ComparisonAsked,
    ContactErased,
    HandedOver,
    ImportAsked,
    InteractionRestored,
    InteractionStruck,
    ManyAsked,
    OwnerChanged,
)
from tradewind.apps.parties.services import banks, collisions, sharing, tax_numbers
from tradewind.apps.quotations.services import approving, passing_on, sending
from tradewind.apps.samples import services as samples
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.company.events import BankAccountDecided, BankAccountProposed
from tradewind.platform.exports.events import ExportAsked
from tradewind.platform.notifications import services as notifications
from tradewind.platform.tasks.events import TaskGiven
from tradewind.web.catalogue import jobs as catalogue_jobs
from tradewind.web.parties import jobs as parties_jobs
from tradewind.web.quotations import jobs as quotations_jobs
from tradewind.web.samples import jobs as samples_jobs

REACTIONS: dict[type, tuple[Callable[[Any], None], ...]] = {
    ApprovalDecided: (
        approvals.on_own_account_decided,
        banks.on_bank_decided,
        sharing.on_sharing_decided,
        collisions.on_collision_ruled,
        tax_numbers.on_tax_ruled,
        approving.on_price_decided,
        samples.on_terms_decided,
    ),
    BankAccountProposed: (approvals.on_bank_account_proposed,),
    BankAccountDecided: (approvals.on_bank_account_decided,),
    ExportAsked: (
        parties_jobs.on_export_asked,
        catalogue_jobs.on_export_asked,
        quotations_jobs.on_export_asked,
        samples_jobs.on_export_asked,
    ),
    ContactErased: (erasing.on_contact_erased,),
    CadenceSet: (inquiries_background.on_cadence_set,),
    ComparisonAsked: (parties_background.on_comparison_asked,),
    HandedOver: (linking.on_handed_over,),
    OwnerChanged: (passing_on.on_owner_changed, samples.on_owner_changed),
    InteractionRestored: (chats.on_interaction_restored, striking.on_interaction_restored),
    InteractionStruck: (striking.on_interaction_struck,),
    ImportAsked: (parties_background.on_import_asked,),
    ManyAsked: (parties_background.on_many_asked,),
    LetterLeft: (sending.on_letter_left,),
    LetterWaiting: (sending.on_letter_waiting, messaging_background.on_letter_waiting),
    MessageLinked: (filing.on_message_linked,),
    MessagesFoundOurs: (inquiries_background.on_messages_found_ours,),
    MessagesTakenIn: (inquiries_background.on_messages_taken_in,),
    ProductImportAsked: (catalogue_background.on_product_import_asked,),
    ReadingAsked: (messaging_background.on_reading_asked,),
    TaskGiven: (notifications.on_task_given,),
}
