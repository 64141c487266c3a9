"""What can be done with mail?"""

from tradewind.apps.messaging.services.chat_reading import ChatRead, chat_in, chat_said, store_chat, stored_chat
from tradewind.apps.messaging.services.chats import (
    begin_chat,
    close_chat,
    import_chat,
    keep_chat_days,
    take_back_chat,
)
from tradewind.apps.messaging.services.enclosing import enclose_file, leave_file_out
from tradewind.apps.messaging.services.evidence import send_evidence, set_evidence_route
from tradewind.apps.messaging.services.grouping import TOO_LARGE, read_group
from tradewind.apps.messaging.services.house_texts import use_house_texts
from tradewind.apps.messaging.services.importing import Imported, archive_for, import_messages
from tradewind.apps.messaging.services.leaving import (
    begin_leaving,
    hold_overtaken,
    note_arrived,
    note_never_arrived,
    note_not_sent,
    note_sent,
)
from tradewind.apps.messaging.services.letters import (
    LetterDetails,
    begin_letter,
    drop_letter,
    revise_letter,
    send_letter,
    take_back_letter,
)
from tradewind.apps.messaging.services.linking import link_message
from tradewind.apps.messaging.services.mailboxes import (
    MailboxDetails,
    ask_for_reading,
    note_look,
    note_reading,
    open_mailbox,
    revise_mailbox,
    share_mailbox,
    stop_mailbox,
    take_up_mailbox,
)
from tradewind.apps.messaging.services.opening import part_content, parts_content, read_quarantined_again
from tradewind.apps.messaging.services.probing import Probed, probe_details, probe_mailbox, probe_revised
from tradewind.apps.messaging.services.quoting import passed_on_text, quotation_of
from tradewind.apps.messaging.services.reading import Read, read_mailbox
from tradewind.apps.messaging.services.sending import deliver_letter, find_lost_letter, settle_unknown
from tradewind.apps.messaging.services.taking_in import (
    Reached,
    Taken,
    Unreadable,
    settle_quarantined,
    take_in_messages,
)
from tradewind.apps.messaging.services.templates import (
    TemplateDetails,
    archive_template,
    revise_template,
    write_template,
)
from tradewind.apps.messaging.services.warning import show_found_later

__all__ = [
    "ChatRead",
    "begin_chat",
    "chat_in",
    "chat_said",
    "close_chat",
    "import_chat",
    "keep_chat_days",
    "store_chat",
    "stored_chat",
    "take_back_chat",
    "Imported",
    "LetterDetails",
    "MailboxDetails",
    "Probed",
    "TOO_LARGE",
    "Reached",
    "Read",
    "Taken",
    "TemplateDetails",
    "Unreadable",
    "archive_for",
    "archive_template",
    "ask_for_reading",
    "begin_leaving",
    "begin_letter",
    "deliver_letter",
    "drop_letter",
    "enclose_file",
    "find_lost_letter",
    "hold_overtaken",
    "import_messages",
    "leave_file_out",
    "link_message",
    "note_arrived",
    "note_look",
    "note_never_arrived",
    "note_not_sent",
    "note_reading",
    "note_sent",
    "open_mailbox",
    "part_content",
    "parts_content",
    "passed_on_text",
    "probe_details",
    "probe_mailbox",
    "probe_revised",
    "quotation_of",
    "read_group",
    "read_mailbox",
    "read_quarantined_again",
    "revise_letter",
    "revise_mailbox",
    "revise_template",
    "send_evidence",
    "send_letter",
    "set_evidence_route",
    "settle_quarantined",
    "settle_unknown",
    "share_mailbox",
    "show_found_later",
    "stop_mailbox",
    "take_back_letter",
    "take_in_messages",
    "take_up_mailbox",
    "use_house_texts",
    "write_template",
]
