"""What can be done with parties?"""

from tradewind.apps.parties.services.banks import propose_bank_account
from tradewind.apps.parties.services.collisions import report_collision
from tradewind.apps.parties.services.contacting import note_contacts
from tradewind.apps.parties.services.contacts import add_contact, archive_contact, revise_contact
from tradewind.apps.parties.services.erasing import erase_contact
from tradewind.apps.parties.services.files import attach_file, strike_attachment
from tradewind.apps.parties.services.finding import refresh_found
from tradewind.apps.parties.services.import_closing import (
    close_phase,
    give_up_lying,
    note_task,
    take_up_import,
)
from tradewind.apps.parties.services.import_driving import carry_on, keep_short
from tradewind.apps.parties.services.import_receiving import Received, receive_sheet
from tradewind.apps.parties.services.import_steps import (
    choose_sheet,
    decide_problems,
    drop_import,
    map_columns,
    open_import,
    start_import,
    undo_import,
)
from tradewind.apps.parties.services.import_telling import tell_end, tell_halted
from tradewind.apps.parties.services.interactions import (
    keep_interaction,
    log_interaction,
    restore_interaction,
    strike_interaction,
)
from tradewind.apps.parties.services.many import (
    begin_many,
    carry_out,
    close_many,
    note_run,
    take_back_many,
    take_up_many,
    undo_many,
    write_many,
)
from tradewind.apps.parties.services.merging import merge_parties, object_to_merge
from tradewind.apps.parties.services.ownership import assign_owner
from tradewind.apps.parties.services.profile import note_facts
from tradewind.apps.parties.services.records import (
    archive_party,
    open_record,
    reactivate_party,
    register_party,
    revise_party,
    set_line,
)
from tradewind.apps.parties.services.settling import (
    ask_for_comparison,
    link_companies,
    note_suspicions,
    say_not_the_same,
)
from tradewind.apps.parties.services.sharing import end_share, request_sharing
from tradewind.apps.parties.services.suspecting import look_alikes_of
from tradewind.apps.parties.services.tax_numbers import ask_about_tax_numbers
from tradewind.apps.parties.services.unmerging import undo_merge

__all__ = [
    "undo_import",
    "tell_end",
    "tell_halted",
    "take_up_import",
    "take_up_many",
    "give_up_lying",
    "keep_short",
    "start_import",
    "open_import",
    "map_columns",
    "note_task",
    "drop_import",
    "decide_problems",
    "close_phase",
    "choose_sheet",
    "receive_sheet",
    "carry_on",
    "Received",
    "add_contact",
    "begin_many",
    "carry_out",
    "close_many",
    "note_run",
    "set_line",
    "take_back_many",
    "undo_many",
    "write_many",
    "archive_contact",
    "ask_for_comparison",
    "archive_party",
    "ask_about_tax_numbers",
    "assign_owner",
    "attach_file",
    "end_share",
    "erase_contact",
    "link_companies",
    "keep_interaction",
    "log_interaction",
    "look_alikes_of",
    "merge_parties",
    "note_contacts",
    "note_facts",
    "note_suspicions",
    "object_to_merge",
    "propose_bank_account",
    "reactivate_party",
    "refresh_found",
    "open_record",
    "register_party",
    "report_collision",
    "request_sharing",
    "restore_interaction",
    "revise_contact",
    "revise_party",
    "say_not_the_same",
    "strike_attachment",
    "strike_interaction",
    "undo_merge",
]
