"""Which forms change a record, what is typed into each by two people at once, and which carry no version and why?"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from tests.builders import AHEAD
from tests.web.addresses import path_of
from tests.web.firm import Firm

# Forms that are filled in and carry no version, and why that overwrites nothing unseen.
WITHOUT_VERSION = {
    "people:login": "changes no record",
    "gallery:lines": "keeps nothing",
    "people:second_step_setup": "one's own phone",
    "people:preferences": "one's own settings, three choices that are seen at once",
    "shell:preferences": "one's own settings, one choice that is seen at once",
    "people:change_password": "asks for the present password",
    "people:open_account": "a new record",
    "parties:register_customer": "a new record",
    "parties:register_partner": "a new record",
    "parties:log": "a new record; what it says of the next contact stands in it too",
    "parties:ask_about_tax_numbers": "a new request about the numbers as they stand",
    "parties:merge": "carries the versions of both records; the use case asks for them",
    "parties:not_the_same": "once: a settled pair is refused",
    "parties:imports": "a new record",
    "parties:import_sheet": "a step of an import that only its owner leads; each step is taken once",
    "parties:import_columns": "a step of an import that only its owner leads; each step is taken once",
    "parties:import_decide": "a step of an import that only its owner leads; each step is taken once",
    "parties:files": "a new file; the versions before it are kept",
    "parties:strike_file": "once: a file that is taken off already is refused",
    "parties:restore": "a button after striking through; an entry that stands is refused",
    "parties:strike": "once: an entry that is struck through already is refused",
    "parties:add_contact": "a new record",
    "tasks:assign": "a new record",
    "samples:ask": "a request about the sample as it stands; a change of it takes the word away",
    "samples:first": "a new record",
    "samples:follow": "a new record; what it follows stays as it was",
    "quotations:begin": "a new record",
    "quotations:copy": "a new record",
    "quotations:mail": "a new letter",
    "quotations:hand_over": "a new record",
    "quotations:share": "a new record",
    "quotations:revoke": "once: an address that is closed stays closed",
    "exchange:enter": "new rows; what stood there of the same day is kept as corrected",
    "papers:use": "names the version that is brought back; none is changed",
    "company:register_entity": "a new record",
    "company:propose_bank_account": "a new record that a second person confirms",
    "company:change_bank_account": "a proposal; a second one is refused while it waits",
    "company:confirm_bank_account": "once: a proposal never changes, and a decided one is refused",
    "company:decline_bank_account": "once: a proposal never changes, and a decided one is refused",
    "company:retire_bank_account": "once: an account never changes, and a retired one is refused",
    "company:number_start": "refused once a number is taken; before that nothing is lost",
    "company:number_style": "two values that are seen at once; taken numbers never change",
    "company:number_letter": "one value that is seen at once; taken numbers never change",
    "company:image": "a new picture; the old one is kept",
    "parties:propose_bank": "a proposal that a second person confirms",
    "parties:facts": "each line carries the fact it showed; one that changed meanwhile is refused and shown",
    "parties:export_customers": "changes no record",
    "parties:export_partners": "changes no record",
    "parties:many_customers": "shows what would be done; the yes carries each record's version, sealed",
    "parties:many_partners": "shows what would be done; the yes carries each record's version, sealed",
    "shell:save_view": "a new view",
    "shell:choose_columns": "one's own setting, seen at once",
    "approvals:grant": "once: a decided request is refused",
    "approvals:return": "once: a decided request is refused",
    "welcome:door": "opens another company, changes nothing in this one",
    "welcome:colleagues": "new records",
    "messaging:bring_chat": "a new record",
    "messaging:chat": "once: a chat that is kept is kept; the same lines add nothing",
    "messaging:take_back_chat": "once: a chat that was taken back is refused",
    "messaging:evidence_now": "a new letter",
    "messaging:answer": "a new letter",
    "messaging:begin": "a new letter",
    "messaging:enclose": "one's own letter; files are added",
    "messaging:filled": "changes no record",
    "messaging:open_mailbox": "a new record",
    "messaging:write_template": "a new record",
    "catalogue:product_imports": "a new record",
    "catalogue:start_import": "writes what the preview shows; a row whose product changed since fails and says so",
    "catalogue:import_sheet": "a step of an import that only its owner leads; each step is taken once",
    "catalogue:import_columns": "a step of an import that only its owner leads; each step is taken once",
    "catalogue:import_pictures": "a step of an import that only its owner leads; each step is taken once",
    "catalogue:import_decide": "a step of an import that only its owner leads; each step is taken once",
    "catalogue:add_pictures": "new records; the same file is not kept twice",
    "catalogue:make_brochure": "a new record",
    "catalogue:electronic": "a new record",
    "catalogue:brochure_of_pictures": "shows the form of a new record",
    "inquiries:register": "a new record",
    "inquiries:wait": "files that are no record's yet",
    "inquiries:files": "a new file; the versions before it are kept",
    "inquiries:strike_file": "once: a file that is taken off already is refused",
    "inquiries:log": "a new record; what it says of the next contact stands in it too",
    "inquiries:absences": "a new record; one that overlaps is refused",
    "inquiries:mark": "once: a message that is marked already stays as it is",
    "inquiries:pause": "once: a second pause over the first is refused",
    "parties:erase_contact": "once: what is erased is erased",
    "catalogue:open_price_list": "a new record",
    "catalogue:copy_price_list": "a new record",
    "catalogue:export_price_list": "changes no record",
    "catalogue:change_prices": "shows what would change; the yes carries the version of the prices",
    "catalogue:open_strategy": "a new record",
    "catalogue:move_strategy": "one place in an order that everybody sees",
    "catalogue:register_product": "a new record",
    "catalogue:export_products": "changes no record",
    "catalogue:many_products": "shows what would be done; the yes carries each record's version, sealed",
    "quotations:export": "changes no record",
    "samples:export": "changes no record",
    "catalogue:put_on_platform": "a new record; one that stands there already is refused",
    "catalogue:add_certificate": "a new record",
    "catalogue:files": "a new file; the versions before it are kept",
    "catalogue:strike_file": "once: a file that is taken off already is refused",
    "catalogue:categories": "a new record",
    "catalogue:note_wish": "a new record",
}  # fmt: skip
# What stands in every form and is no line that a person fills in.
NOT_FILLED_IN = frozenset({"csrfmiddlewaretoken", "request_key", "next", "version", "seen"})
# Who walks, and how many pages that look alike each opens: most is the owner's, the others open what is theirs alone.
WALKERS = {"anonymous": 1, "boss": 2, "assistant": 1, "owner": 8, "finance": 3}
# Forms to which no page of these people leads.
OUT_OF_REACH = {
    "catalogue:restore_picture": "a button of a picture that is put away; a stale one is refused as a whole",
    "catalogue:restore_brochure": "a button of a brochure that is put away; a stale one is refused as a whole",
    "parties:restore": "a button after striking through; an entry that stands is refused",
    "catalogue:drop_import": "a step of an import that only its owner leads",
    "catalogue:import_back": "a step of an import that only its owner leads",
    "catalogue:import_columns": "a step of an import that only its owner leads",
    "catalogue:import_decide": "a step of an import that only its owner leads",
    "catalogue:import_pictures": "a step of an import that only its owner leads",
    "catalogue:import_sheet": "a step of an import that only its owner leads",
    "quotations:leave_out": "a button of a draft with more lines than its page can send; it carries the version",
    "quotations:outside": "behind a link",
    "quotations:resolve": "asked by a script when codes were pasted; nothing is kept",
    "quotations:submit": "a button of a draft below its floor; it carries the version",
    "quotations:discard": "a button of a next version at work; it carries the version",
    "quotations:withdraw": "a button of a draft that waits for the boss; it carries the version",
    "samples:paid": "a button of a sample that is paid in advance; it carries the version",
    "samples:resolve": "asked by a script when codes were pasted; nothing is kept",
    "inquiries:fax": "beside the form of a fax; the slower one is told",
    "inquiries:read": "asked by a script while a text is pasted; nothing is kept",
    "gallery:resolve": "asked by a script when codes were pasted; nothing is kept",
    "people:second_step": "before the log-in is complete",
    "people:set_password": "behind a link",
    "people:second_step_remove": "a button of who has a phone tied on",
    "people:remove_second_step": "a button of who has a phone tied on",
    "people:recovery_codes": "a button of who has a phone tied on",
    "people:thaw": "a button of a frozen account",
    "parties:reactivate": "a button of an archived record",
    "papers:arrange": "a button of the form of a design; keeps nothing",
    "papers:preview": "sent by the page itself; keeps nothing",
    "company:clear_day": "a button on the page of one day of the year; tests/web/company asks for its version",
    "parties:ask_to_share": "a new request, from the number of a foreign record",
    "parties:change_bank": "a proposal that a second person confirms",
    "shell:revise_view": "a button of a view whose list shows something else",
    "shell:share_view": "a button of a leader's own view",
    "parties:undo_many": "a button of who made the change",
    "parties:undo_merge": "a button of a merge",
    "parties:object_to_merge": "a new word about a merge",
    "messaging:look": "sent by the page itself",
    "messaging:chat": "a form of who brought the chat; once: a chat that is kept is kept",
    "messaging:take_back_chat": "a button of a chat that is kept; once: one that was taken back is refused",
    "messaging:fetch": "a button where there is a mailbox on a server",
    "messaging:link": "a button; a stale one is told and changes nothing",
    "messaging:file_part": "a button of a file",
    "messaging:filled": "sent by a button of the letter's page, which writes nothing",
    "messaging:take_back": "a button of a letter that waits",
    "messaging:send_again": "a button of a letter that did not leave",
    "messaging:settle_letter": "a button of a letter of which nobody knows; once it is settled it is refused",
    "messaging:probe": "a button of a mailbox on a server; changes no record",
    "messaging:probe_new": "a button beside a form; changes no record",
    "messaging:take_up_mailbox": "a button of a mailbox that is stopped",
    "welcome:company": "of an empty company",
    "welcome:enter": "of a new computer",
    "welcome:found": "of an empty company",
    "inquiries:from_mail": "a button of mail that was read as no inquiry; what has its inquiry gets no second",
    "inquiries:file_under": "a button beside an old friend that was found",
    "inquiries:rule_out": "a button beside an old friend that was found",
    "inquiries:resume": "a button of a question that stands still",
    "inquiries:pause": "once: a second pause over the first is refused",
    "inquiries:take_up": "a button of an inquiry that has ended",
    "inquiries:undo": "once: a step that is taken back already is refused",
    "inquiries:end_absence": "once: an absence that has ended is none",
    "inquiries:priced": "a button: an answer named a price or did not, and either can be said again",
    "inquiries:settle": "a button: confirmed or rejected, and either can be said again",
    "catalogue:end_offer": "a button of who confirms supply; once: an offer that has ended is refused",
    "catalogue:make_main_supplier": "a button of who confirms supply; an offer that has ended is refused",
    "catalogue:strike_file": "once: a file that is taken off already is refused",
    "inquiries:lose": "a button of an inquiry that is graded; the slower one is told",
    "inquiries:win": "a button of an inquiry that is graded; the slower one is told",
}  # fmt: skip
# Settings, refused as a whole over somebody else's, and the cell of a list, which says who was faster and what it says
# now: tests/web/shared/test_many_and_cells.py.
REFUSED_AS_A_WHOLE = frozenset(
    {
        "messaging:link",
        "messaging:share_mailbox",
        "shell:revise_view",
        "shell:rename_view",
        "shell:delete_view",
        "parties:line",
        # A new file under a number, a new version of a brochure: the slower one is told, and chooses the file again.
        "catalogue:renew_picture",
        "catalogue:remake_brochure",
        "catalogue:line",
        "catalogue:decide_wish",
        "catalogue:renew_certificate",
        # A page of many lines keeps what was typed, says who was faster, and saving once more replaces it:
        # tests/web/quotations/test_editing.py, tests/web/samples/test_pages.py.
        "quotations:edit",
        "quotations:limits",
        "samples:draft",
        "samples:revise",
        "samples:rules",
    }
) | frozenset(
    # Words about a quotation or a sample, keys over an inquiry: the slower one is told what stands now, and may press
    # again.
    f"{room}:{key}"
    for room, keys in {
        "quotations": "lose void win",
        "samples": "answer arrived cancel check collect moved send",
        "inquiries": "grade put_off set_aside join file_under rule_out assign plan answered lose customer fax",
    }.items()
    for key in keys.split()
)
# Forms that stand on another page than the one they are sent to.
STANDS_ON = {
    "parties:assign": lambda firm: path_of("parties:party", firm.objects["customer"]),
    "tasks:snooze": lambda firm: path_of("tasks:tasks", {}) + "?whose=all",
    "tasks:hand_on": lambda firm: path_of("tasks:tasks", {}) + "?whose=all",
}
# The same field as another person would have filled it meanwhile, and as the slower one types it.
ODD_VERSIONS = ("", "0", "-1", "9" * 20, "x", "９", "missing")
Two = tuple[str, Callable[[Firm], tuple[Any, Any]]]


def _fixed(field: str, theirs: str, mine: str) -> Two:
    return field, lambda _firm: (theirs, mine)


def _colleagues(field: str) -> Two:
    return field, lambda firm: (str(firm.people["other"].pk), str(firm.people["wang"].pk))


_NAME = ("Saved by the other person", "Typed by the slower person")
_DAYS = tuple((AHEAD + timedelta(days=days)).isoformat() for days in (5, 9))
EDITS: dict[tuple[str, str], Two] = {
    ("catalogue:revise_picture", "picture_second"): _fixed("title", "At the river", "In the woods"),
    ("parties:revise", "customer"): _fixed("name", *_NAME),
    ("parties:revise", "supplier"): _fixed("name", *_NAME),
    ("parties:revise_contact", "contact"): _fixed("name", *_NAME),
    ("parties:assign", "customer"): _colleagues("owner_id"),
    ("tasks:snooze", "task"): _fixed("until", *_DAYS),
    ("tasks:hand_on", "task"): _colleagues("assignee_id"),
    ("people:account", "colleague"): _fixed("name", *_NAME),
    ("company:profile", ""): _fixed("name", *_NAME),
    ("papers:design", "paper"): _fixed("footer_en", *_NAME),
    ("company:revise_entity", "entity"): _fixed("name_zh", *_NAME),
    ("company:hours", ""): _fixed("day0_0_from", "08:10", "08:20"),
    ("company:day", "own_day"): _fixed("name", *_NAME),
    ("welcome:calendar", ""): _fixed("opens", "08:10", "08:20"),
    ("messaging:letter", "letter_boss"): _fixed("subject", *_NAME),
    ("messaging:evidence", ""): _fixed("address", "theirs@kanzlei.example", "mine@kanzlei.example"),
    ("messaging:mailbox", "mailbox_shared"): _fixed("name", *_NAME),
    ("messaging:template", "template"): _fixed("name", *_NAME),
    ("inquiries:field", "colleague"): _fixed("product_words", "tents", "chairs"),
    ("inquiries:cadence", ""): _fixed("times_0", "3", "4"),
    ("catalogue:revise_price_list", "price_list"): _fixed("name", *_NAME),
    ("catalogue:revise_strategy", "strategy"): _fixed("name", *_NAME),
    ("catalogue:set_tiers", "priced"): _fixed("price_0", "41.5", "41.8"),
    ("catalogue:set_floors", "priced"): _fixed("floor_100", "39.5", "39.8"),
    ("catalogue:revise_product", "product"): _fixed("name_en", *_NAME),
    ("catalogue:offer", "product"): _fixed("cost", "196.5", "198"),
    ("catalogue:confirm", "confirm_packing"): _fixed("carton_gross_kg", "9.4", "9.6"),
    ("catalogue:confirm", "confirm_lead"): _fixed("lead_days", "40", "50"),
    ("catalogue:rebate", "product"): _fixed("rate", "9", "8"),
    ("catalogue:shelf", "product"): _fixed("place", "B-01", "C-02"),
    ("catalogue:revise_category", "category"): _fixed("name_zh", *_NAME),
}
# Only the boss may send these, so the quicker one sits at the boss's other screen.
OF_THE_BOSS = frozenset(
    {
        "people:account",
        "messaging:evidence",
        "welcome:calendar",
        "messaging:letter",
        "inquiries:cadence",
        "catalogue:set_floors",
        "catalogue:revise_strategy",
    }
)
