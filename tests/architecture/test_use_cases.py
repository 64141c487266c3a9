"""Has every use case the one form, and is every one tested?"""

import ast
import re
from functools import cache

from tests.architecture.house import TESTS, dotted, modules, public_functions_of, shown, tree_of

# Public functions of services that are no use cases, and why.
NO_USE_CASE = {
    "tradewind.platform.approvals.services.deciding.close": "the step in which every request ends",
    "tradewind.apps.parties.services.contacts.put_contact": "the step two use cases of the room share",
    "tradewind.apps.catalogue.services.pictures.show_as_main": "the step use cases of the room share",
    "tradewind.apps.parties.services.files.put_file": "the step two use cases of the room share",
    "tradewind.apps.parties.services.contacts.pass_main_on": "the step two use cases of the room share",
    "tradewind.apps.parties.services.contacts.contact_columns": "what is typed, cleaned: nothing is saved",
    "tradewind.apps.parties.services.profile.keep_columns": "the step that use cases of the room share",
    "tradewind.apps.parties.services.moving": "the steps of a merge and of its undoing",
    "tradewind.apps.parties.services.folding": "the steps of a merge and of its undoing",
    "tradewind.apps.parties.services.overtaken": "a step of a merge",
    "tradewind.apps.parties.services.ownership.hand_over": "the step every use case shares after which another owns",
    "tradewind.apps.parties.services.finding.keep_found": "the step every use case shares that changes a name or phone",
    "tradewind.apps.parties.services.insisting": "the steps of opening a record although one looks like it",
    "tradewind.apps.parties.services.suspecting": "the pairs are kept by the use case that changes a record",
    "tradewind.apps.parties.services.likeness": "the keys are written by the use case that changes the record",
    "tradewind.apps.parties.services.finding.keep_former_names": "part of a change of names",
    "tradewind.apps.parties.services.many.carry_out": "leads a change through its chunks, each a use case",
    "tradewind.apps.parties.services.import_receiving": "looks an upload over and keeps it, before any transaction",
    "tradewind.apps.parties.services.import_driving": "leads from one use case to the next, itself outside of them",
    "tradewind.apps.parties.services.import_plans": "plans rows; the use case that keeps them is `keep_plans`",
    "tradewind.apps.parties.services.import_telling": "chooses what the use case `notify` says",
    "tradewind.apps.parties.services.interactions.keep_interaction": "the step of a room that has judged who may",
    "tradewind.apps.parties.services.records.open_record": "the step of a room that knows whose it is",
    "tradewind.apps.parties.services.import_rows.save_columns": "the step three use cases share",
    "tradewind.apps.inquiries.services.ending.close_what_waited": "a step of what left: the no somebody asked for",
    "tradewind.apps.catalogue.services.tier_rows": "the rows of prices that use cases of the room share",
    "tradewind.apps.messaging.services.arrivals": "rows of messages, prepared in memory",
    "tradewind.apps.messaging.services.keeping": "the step every use case shares that takes messages in",
    "tradewind.apps.messaging.services.turning": "a step of taking messages in",
    "tradewind.apps.messaging.services.belonging": "finds the customer of a message; a step of taking it in",
    "tradewind.apps.messaging.services.threads": "finds the thread of a message; a step of taking it in",
    "tradewind.apps.messaging.services.warning": "what to beware of; a step of taking a message in",
    "tradewind.apps.messaging.services.leaving.settle_found": "a step of taking messages in",
    "tradewind.apps.messaging.services.leaving.hold_overtaken": "the step of a room that has judged",
    "tradewind.apps.messaging.services.linking.note_contact": "the step two use cases share",
    "tradewind.apps.messaging.services.linking.put_message": "the step two use cases share",
    "tradewind.apps.messaging.services.letters.no_way_out": "judges a fetched mailbox, writes nothing",
    "tradewind.apps.messaging.services.telling": "whom a step of a use case tells",
    "tradewind.apps.messaging.services.folders": "talks to the mail server, outside of any transaction",
    "tradewind.apps.messaging.services.grouping": "lays bytes down and reads them, before any transaction",
    "tradewind.apps.messaging.services.reading": "leads from one use case to the next, itself outside of them",
    "tradewind.apps.messaging.services.asking_again": "leads to the use case `settle_quarantined`",
    "tradewind.apps.messaging.services.chat_reading": "reads an exported chat, before any transaction",
    "tradewind.apps.messaging.services.chats.import_chat": "leads from one use case to the next, outside",
    "tradewind.apps.messaging.services.sending": "hands a letter over between two use cases, itself outside of them",
    "tradewind.apps.inquiries.services.clocks.start_clocks": "the step every use case shares that opens an inquiry",
    "tradewind.apps.inquiries.services.clocks.start_question": "the step use cases and reactions share",
    "tradewind.apps.inquiries.services.clocks.go_on_pausing": "the step of a price that was none",
    "tradewind.apps.messaging.services.believing": "whose a message is and what a report proves, before it is kept",
    "tradewind.apps.exchange.services.reading": "reads a sheet, before any transaction",
    "tradewind.apps.exchange.services.reference.bring_in_reference": "leads from one use case to the next, outside",
    "tradewind.apps.exchange.services.reference.reference_days": "reads a file that came with a package",
    "tradewind.apps.parties.services.elsewhere": "the step of writing an address somewhere else as well",
    "tradewind.apps.inquiries.services.quotas.judge_since": "a step of taking back",
    "tradewind.apps.inquiries.services.quotas.keep_outcomes": "the step of closing a day, and of writing the demo",
    "tradewind.apps.inquiries.services.quotas.missed_quota": "a row, prepared in memory",
    "tradewind.apps.inquiries.services.recounting": "the steps of what is heard of late, of a merge and its undoing",
    "tradewind.apps.inquiries.services.files.put_file": "the step two use cases of the room share",
    "tradewind.apps.inquiries.services.hearing": "the steps use cases and reactions share",
    "tradewind.apps.inquiries.services.arriving.said": "the step two use cases share",
    "tradewind.apps.inquiries.services.arriving.take_up_message": "reads a letter, then leads to the use case it needs",
    "tradewind.apps.inquiries.services.correcting.take_back_false": "the step of a reaction",
    "tradewind.apps.inquiries.services.finding": "finds the inquiry of a message; a step of reactions",
    "tradewind.apps.inquiries.services.moving": "the steps of a merge and of its undoing",
    "tradewind.apps.inquiries.services.opening.open_from_message": "the step of a reaction",
    "tradewind.apps.inquiries.services.owning": "proposes an owner; a step of opening an inquiry",
    "tradewind.apps.inquiries.services.planning": "proposes a day; a step of use cases",
    "tradewind.apps.inquiries.services.reading": "what the rules read, as columns; nothing is saved",
    "tradewind.apps.inquiries.services.reopening": "the steps of who hears, joins and takes up",
    "tradewind.apps.inquiries.services.settling": "works out what follows; the last step of every use case",
    "tradewind.apps.inquiries.services.searching.keep_found": "the step every use case shares that opens an inquiry",
    "tradewind.apps.inquiries.services.steps": "what a step of the triage keeps for its undoing",
    "tradewind.apps.inquiries.services.erasing": "the step of a reaction",
    "tradewind.apps.messaging.services.holding": "says why a waiting letter stays, and who hears of it; steps",
    "tradewind.apps.messaging.services.probing": "knocks at servers, outside any transaction; nothing is saved",
    "tradewind.apps.messaging.services.servers": "which servers one may name; a step of use cases",
    "tradewind.apps.messaging.services.importing": "leads from one use case to the next, itself outside of them",
    "tradewind.apps.messaging.services.opening": "reads bytes and knocks at servers, outside any transaction",
    "tradewind.apps.messaging.services.quoting": "words that stand below a letter: nothing is saved",
    "tradewind.platform.numbering.services.taking": "the step of a use case that issues a paper",
    "tradewind.apps.inquiries.services.arriving.answer_of_message": "when an answer counts; a step of who places it",
    "tradewind.apps.quotations.services.details": "what is typed, as values: nothing is saved",
    "tradewind.apps.quotations.services.costing": "works out what a line costs; nothing is saved",
    "tradewind.apps.quotations.services.judging": "works out what a draft comes to; nothing is saved",
    "tradewind.apps.quotations.services.granting": "whether the boss's word holds; a step of keeping a draft",
    "tradewind.apps.quotations.services.rejudging.judge_before_leaving": "a step of submitting and issuing",
    "tradewind.apps.quotations.services.flooring": "judges a draft against what the boss has set; nothing is saved",
    "tradewind.apps.quotations.services.explaining": "words a draft's lines are given; nothing is saved",
    "tradewind.apps.quotations.services.keeping": "the steps every use case shares that writes a draft",
    "tradewind.apps.quotations.services.trying": "a step of keeping a draft: how often prices were tried",
    "tradewind.apps.quotations.services.readiness": "judges a version before it leaves; nothing is saved",
    "tradewind.apps.quotations.services.finding.keep_found": "the step use cases share after which it is found",
    "tradewind.apps.quotations.services.issuing.tell_customer": "a step: the customer's timeline reads it",
    "tradewind.apps.quotations.services.sending.note_link_opened": "a step of an opening",
    "tradewind.apps.quotations.services.sending.issued_to_send": "fetches what leaves; a step of use cases",
    "tradewind.apps.quotations.services.dropping": "the steps of what ends a version or its quotation",
    "tradewind.apps.catalogue.services.files.put_file": "the step use cases of the room share",
    "tradewind.apps.catalogue.services.owing.ask_for_picture": "the step use cases of the room share",
    "tradewind.apps.catalogue.services.owing.ask_about_certificate": "a step of the sweep",
    "tradewind.apps.catalogue.services.owing.open_owed": "the step use cases of the room share",
    "tradewind.apps.catalogue.services.owing.settle_owed": "the step use cases of the room share",
    "tradewind.apps.catalogue.services.supply.promote_heir": "the step use cases of the room share",
    "tradewind.apps.catalogue.services.searching.keep_found": "the step use cases of the room share",
    "tradewind.apps.catalogue.services.many.change_many": "leads a change through its chunks, each a use case",
    "tradewind.apps.quotations.services.doubting": "words of what is judged; nothing is saved",
    "tradewind.apps.catalogue.services.products.overtaken": "what a reaction of the room asks; nothing is saved",
    "tradewind.apps.samples.services.finding.keep_found": "the step use cases share after which it is found",
    "tradewind.apps.samples.services.judging": "judges a sample before it is agreed; nothing is saved",
    "tradewind.apps.samples.services.telling": "steps: the customer's timeline and the inquiry read it",
    "tradewind.apps.quotations.services.passing_on": "what a reaction of both rooms of papers shares",
    "tradewind.apps.quotations.services.supply.ask_for_stale": "a step: what is estimated is asked for by itself",
    "tradewind.apps.quotations.services.picturing.note_pictures": "the step that tells the catalogue of its pictures",
    "tradewind.platform.search.services": "the search's row is written by the use case that changes the record",
    "tradewind.platform.backup.services": "files and whole databases, outside any transaction",
    "tradewind.platform.upkeep.services": "sweeps of jobs: each deletes what is past keeping, nothing is decided",
}
# Public functions of queries whose first parameter is not `by`, and why nobody needs to be asked for.
NOT_ASKED_FOR = {
    "tradewind.apps.inquiries.queries.listing.on_board": "of parts that were fetched already",
    "tradewind.apps.inquiries.queries.listing.with_lines": "of rows that were fetched already",
    "tradewind.apps.messaging.queries.letters.without_untouched": "of rows that were fetched already",
    "tradewind.apps.inquiries.queries.listing.with_running_clock": "of rows that were fetched already",
    "tradewind.apps.inquiries.queries.ticking.nearest_of": "of clocks that were fetched already",
    "tradewind.platform.people.queries.system_user": "the actor of jobs is there before anybody",
    "tradewind.platform.people.queries.colleague_by_id": "the person behind an event, for a reaction",
    "tradewind.platform.people.queries.has_people": "asked before anybody can log in",
    "tradewind.platform.people.queries.has_boss": "asked before anybody can log in",
    "tradewind.platform.people.queries.account_named": "asked on the computer's own console",
    "tradewind.platform.people.queries.link_is_open": "the link is the permission",
    "tradewind.platform.people.queries.names_of": "every colleague may know every colleague's name",
    "tradewind.platform.company.queries.company_profile": "shown on the login page",
    "tradewind.platform.company.queries.company_name": "shown on the login page",
    "tradewind.platform.company.queries.facts_fresh_for_days": "a number of the settings",
    "tradewind.platform.company.queries.second_factor_required": "asked while somebody logs in",
    "tradewind.platform.company.queries.working_hours": "what every deadline runs by",
    "tradewind.platform.company.queries.office_calendar": "what every deadline runs by",
    "tradewind.platform.company.queries.working_clock": "what every deadline runs by",
    "tradewind.platform.company.queries.hours_as_facts": "of hours that were fetched already",
    "tradewind.platform.company.queries.version_of_hours": "of hours that were fetched already",
    "tradewind.platform.company.queries.version_of_day": "of a day that was fetched already",
    "tradewind.apps.catalogue.queries.listing.missing_in_row": "of a row that was fetched already",
    "tradewind.apps.catalogue.queries.listing.incomplete": "of rows that were fetched already",
    "tradewind.apps.catalogue.queries.listing.without_backup": "of rows that were fetched already",
    "tradewind.apps.catalogue.queries.listing.with_old_cost": "of rows that were fetched already",
    "tradewind.apps.quotations.queries.costs.sheet_of": "of a sheet that was fetched already",
    "tradewind.apps.quotations.queries.loads": "of an option that was fetched already",
    "tradewind.apps.quotations.queries.record.totals_text": "of options that were fetched already",
    "tradewind.apps.samples.queries.looking_up": "numbers of the settings",
    "tradewind.apps.samples.queries.record": "of a record that was fetched already",
    "tradewind.platform.company.queries.public_address": "part of every address given to a buyer",
    "tradewind.apps.inquiries.queries.sweeping.running_clocks": "for the jobs of the room, which have asked",
    "tradewind.platform.tasks.queries.version_of": "of a to-do that was fetched already",
    "tradewind.platform.jobs.queries.is_open": "whether the machine still works, no record",
    "tradewind.platform.jobs.queries.worker_is_silent": "whether the machine is well, no record",
    "tradewind.platform.doors.queries": "asked before anybody can log in",
}


# Use cases no test calls by name, and the one they are tested through.
TESTED_THROUGH = {
    "note_bytes": "send_letter",
    "close_chat": "import_chat",
    "note_arrived": "settle_unknown",
    "note_never_arrived": "settle_unknown",
    "keep_chat_days": "import_chat",
    "keep_file": "replace_entity_image",
    "note_run": "begin_many",
    "take_off_file": "strike_attachment",
    "on_task_given": "assign_task",
    "note_task": "start_import",
    "request_approval": "request_sharing",
    "on_message_linked": "link_message",
    "on_interaction_struck": "strike_interaction",
    "on_interaction_restored": "restore_interaction",
    "on_handed_over": "assign_owner",
    "on_bank_account_proposed": "propose_bank_account",
    "on_bank_account_decided": "confirm_bank_account",
    "on_own_account_decided": "grant_approval",
    "on_bank_decided": "propose_bank_account",
    "withdraw_overtaken": "merge_parties",
    "give_tasks_back": "undo_merge",
    "on_sharing_decided": "request_sharing",
    "on_collision_ruled": "report_collision",
    "on_tax_ruled": "ask_about_tax_numbers",
    "on_price_decided": "submit_for_approval",
    "on_terms_decided": "ask_boss",
    "note_sign": "note_collect_answer",
    "on_letter_left": "write_mail",
    "on_letter_waiting": "write_mail",
    "note_quoted": "hand_over",
    "on_owner_changed": "assign_owner",
}


def _is_excused(name: str, excused: dict[str, str]) -> bool:
    return name in excused or name.rsplit(".", 1)[0] in excused


def _services() -> list[tuple[str, ast.FunctionDef]]:
    return [(f"{dotted(path)}.{node.name}", node) for path in modules("services") for node in public_functions_of(path)]


def _is_reaction(name: str) -> bool:
    return name.rsplit(".", 1)[1].startswith("on_")


def _decorators(node: ast.FunctionDef) -> set[str]:
    return {ast.unparse(each) for each in node.decorator_list}


def test_every_public_service_is_a_use_case() -> None:
    wrong = []
    for name, node in _services():
        if _is_reaction(name):
            words = [word.arg for word in node.args.args]
            wrong += [f"{name}: a reaction takes the event"] if words != ["event"] else []
        elif not _is_excused(name, NO_USE_CASE):
            named = [word.arg for word in node.args.kwonlyargs]
            if (
                node.args.args
                or node.args.posonlyargs
                or named[-2:] != ["by", "at"]
                or "use_case" not in _decorators(node)
            ):
                wrong.append(f"{name}({', '.join(named)}) {_decorators(node) or 'without @use_case'}")
    assert wrong == []


def test_every_use_case_says_in_a_line_what_it_does() -> None:
    assert [
        name for name, node in _services() if not ast.get_docstring(node) and not _is_excused(name, NO_USE_CASE)
    ] == []


def test_nothing_but_a_use_case_opens_a_transaction() -> None:
    from tests.architecture.house import sources

    allowed = re.compile(r"tradewind/(platform/(use_case|jobs|backup|upkeep|audit)/|demo/|cli/)")
    wrong = [
        shown(path)
        for path in sources()
        if "atomic" in path.read_text(encoding="utf-8") and not allowed.match(shown(path))
        and any(isinstance(node, ast.Attribute) and node.attr == "atomic" for node in ast.walk(tree_of(path)))
    ]  # fmt: skip
    assert wrong == []


@cache
def _tests_text() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py") if "architecture" not in path.parts
    )


def test_every_use_case_is_named_in_a_test() -> None:
    words = set(re.findall(r"\w+", _tests_text()))
    words |= {name for name, other in TESTED_THROUGH.items() if other in words}
    untested = [name for name, _node in _services() if name.rsplit(".", 1)[1] not in words]
    assert [name for name in untested if not _is_excused(name, NO_USE_CASE)] == []


def test_every_query_says_for_whom_it_is() -> None:
    wrong = []
    for path in modules("queries"):
        for node in public_functions_of(path):
            name = f"{dotted(path)}.{node.name}"
            first = node.args.args[0].arg if node.args.args else ""
            if first != "by" and not _is_excused(name, NOT_ASKED_FOR):
                wrong.append(f"{name}({first})")
    assert [name for name in wrong if not name.rsplit(".", 1)[1].startswith("task_row")] == []


def test_the_exceptions_are_still_needed() -> None:
    there = {name for name, _node in _services()} | {dotted(path) for path in modules("services")}
    there |= {f"{dotted(path)}.{node.name}" for path in modules("queries") for node in public_functions_of(path)}
    there |= {dotted(path) for path in modules("queries")}
    assert set(NO_USE_CASE) | set(NOT_ASKED_FOR) <= there


def test_every_use_case_asks_for_a_permission_or_fetches_through_the_scope() -> None:
    """The first lines of a use case say who may: `require(...)`, a scoped fetch, or one's own account."""
    open_to_all = {
        "set_password_by_link": "the link is the permission",
        "change_password": "one's own",
        "set_preferences": "one's own",
        "found_company": "the console's code was asked for",
        "begin_device": "one's own phone",
        "confirm_device": "one's own phone",
        "use_code": "one's own phone",
        "begin_try": "asked before anybody is known",
        "end_try": "asked before anybody is known",
        "notify": "what the house tells, no row of anybody's",
        "mark_read": "one's own",
        "found": "the console's code was asked for",
        "seal_access_log": "a sweep of the house",
        "ask_to_stop": "one's own job",
        "pass_tasks_on": "the room that owns the record has asked",
        "give_tasks_back": "the room that owns the record has asked",
        "withdraw_overtaken": "the room that owns the record has asked",
        "request_approval": "the room that owns the record has asked",
        "keep_file": "the room that owns the record has asked",
        "settle_task": "the room whose matter is settled has asked",
        "take_off_file": "the room that owns the record has asked",
    }
    guard = re.compile(r"\brequire\(|queries\.\w+\(\s*by\b|_\w+\(\s*by\b|_move\(")
    wrong = []
    for path in modules("services"):
        text = path.read_text(encoding="utf-8").splitlines()
        for node in public_functions_of(path):
            if "use_case" in _decorators(node) and node.name not in open_to_all:
                body = "\n".join(text[node.lineno - 1 : node.end_lineno])
                if not guard.search(body):
                    wrong.append(f"{shown(path)} {node.name}")
    assert wrong == []
