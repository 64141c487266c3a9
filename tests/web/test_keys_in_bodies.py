"""T3: is a form refused whose fields name a record or a colleague that may not be named?"""

from collections.abc import Callable
from typing import Any

import pytest

from tests import builders
from tests.builders import AHEAD, AT
from tests.web.addresses import path_of
from tests.web.bodies import body_of
from tests.web.firm import Firm
from tests.web.firm_inquiries import inquiry
from tests.web.sparing import pages_in_a_word
from tests.web.watching import written_tables
from tradewind.apps.parties import services as parties
from tradewind.platform.people.models import User

MISSING = 987_654_321
NEVER = ("0", "-1", "x", "1e9", "９", "9" * 30, "1.5", "NaN", "\x00", "true", "null", "[1]")


def _frozen(firm: Firm) -> Any:
    return firm.people["frozen"].pk


def _system(firm: Firm) -> Any:
    return User.objects.get(username="system").pk


def _seller_of_nothing(firm: Firm) -> Any:
    return firm.people["documents"].pk


def _missing(_firm: Firm) -> Any:
    return MISSING


def _foreign_party(firm: Firm) -> Any:
    return builders.customer(firm.people["other"], "Foreign GmbH").pk


def _foreign_contact(firm: Firm) -> Any:
    other = firm.people["other"]
    return builders.contact(other, builders.customer(other, "Foreign GmbH")).pk


def _contact_of_another_party(firm: Firm) -> Any:
    return firm.objects["contact_of_handed"]["contact_id"]


def _file_of_another_party(firm: Firm) -> Any:
    return firm.objects["file_of_handed"]["file_id"]


def _foreign_mailbox(firm: Firm) -> Any:
    return firm.objects["mailbox_shared"]["mailbox_id"]


def _archived_contact(firm: Firm) -> Any:
    owner = firm.people["owner"]
    left = builders.contact(owner, firm.party("customer"), "Left Long Ago")
    parties.archive_contact(contact_id=left.pk, by=owner, at=AT)
    return left.pk


def _foreign_inquiry(firm: Firm) -> Any:
    return inquiry(firm.people["other"], company="Foreign Buyer Ltd").pk


def _colleague(firm: Firm) -> Any:
    return firm.people["other"].pk


# actor, address, record, the field that names another row, what it names
CASES: tuple[tuple[str, str, str, str, Callable[[Firm], Any]], ...] = (
    ("boss", "parties:assign", "customer", "owner_id", _frozen),
    ("boss", "parties:assign", "customer", "owner_id", _system),
    ("boss", "parties:assign", "customer", "owner_id", _missing),
    ("boss", "parties:assign", "customer", "owner_id", _seller_of_nothing),
    ("boss", "parties:assign", "customer", "deputy_id", _frozen),
    ("boss", "parties:assign", "customer", "deputy_id", _system),
    ("boss", "parties:assign", "customer", "deputy_id", _missing),
    ("boss", "parties:assign", "customer", "deputy_id", _seller_of_nothing),
    ("owner", "parties:log", "customer", "contact_id", _foreign_contact),
    ("owner", "parties:log", "customer", "contact_id", _contact_of_another_party),
    ("owner", "parties:log", "customer", "contact_id", _archived_contact),
    ("owner", "parties:log", "customer", "contact_id", _missing),
    ("owner", "parties:files", "customer", "replaces_id", _file_of_another_party),
    ("owner", "parties:files", "customer", "replaces_id", _missing),
    ("owner", "tasks:assign", "", "party_id", _foreign_party),
    ("owner", "tasks:assign", "", "party_id", _missing),
    ("owner", "tasks:assign", "", "assignee_id", _frozen),
    ("owner", "tasks:assign", "", "assignee_id", _system),
    ("owner", "tasks:assign", "", "assignee_id", _missing),
    ("none", "tasks:assign", "", "assignee_id", _seller_of_nothing),
    ("owner", "tasks:hand_on", "task", "assignee_id", _frozen),
    ("owner", "tasks:hand_on", "task", "assignee_id", _system),
    ("owner", "tasks:hand_on", "task", "assignee_id", _missing),
    ("owner", "messaging:letter", "letter", "mailbox_id", _foreign_mailbox),
    ("owner", "messaging:letter", "letter", "mailbox_id", _missing),
    ("owner", "messaging:bring_chat", "", "party_id", _foreign_party),
    ("owner", "messaging:bring_chat", "", "party_id", _missing),
    ("owner", "messaging:chat", "chat", "inquiry_ids", _foreign_inquiry),
    ("boss", "messaging:evidence", "", "mailbox_id", _missing),
    ("owner", "messaging:link", "message", "party_id", _foreign_party),
    ("owner", "messaging:link", "message", "party_id", _missing),
    ("boss", "inquiries:grade", "inquiry_new", "owner_id", _frozen),
    ("boss", "inquiries:grade", "inquiry_new", "owner_id", _seller_of_nothing),
    ("boss", "inquiries:assign", "inquiry_new", "owner_id", _system),
    ("boss", "inquiries:assign", "inquiry_new", "owner_id", _missing),
    ("owner", "inquiries:files", "inquiry", "replaces_id", _file_of_another_party),
    ("owner", "inquiries:files", "inquiry", "replaces_id", _missing),
    ("owner", "inquiries:file_under", "inquiry_new", "party_id", _foreign_party),
    ("owner", "inquiries:file_under", "inquiry_new", "party_id", _missing),
    ("owner", "inquiries:rule_out", "inquiry_new", "party_id", _foreign_party),
    ("owner", "inquiries:rule_out", "inquiry_new", "party_id", _missing),
    ("owner", "inquiries:join", "inquiry_twin", "into_id", _foreign_inquiry),
    ("owner", "inquiries:join", "inquiry_twin", "into_id", _missing),
    ("owner", "inquiries:mark", "inquiry", "message_id", _missing),
    ("owner", "inquiries:pause", "question", "message_id", _missing),
    ("owner", "inquiries:log", "inquiry", "contact_id", _foreign_contact),
    ("owner", "inquiries:log", "inquiry", "inquiry_ids", _foreign_inquiry),
    ("boss", "inquiries:absences", "", "user_id", _frozen),
    ("owner", "inquiries:absences", "", "user_id", _colleague),
    ("owner", "inquiries:absences", "", "deputy_id", _seller_of_nothing),
    ("owner", "quotations:begin", "", "party_id", _foreign_party),
    ("owner", "quotations:begin", "", "inquiry_id", _foreign_inquiry),
    ("owner", "quotations:begin", "", "inquiry_id", _missing),
    ("owner", "quotations:begin", "", "past_id", _missing),
    ("owner", "quotations:win", "quotation_issued", "option_id", _missing),
    ("boss", "catalogue:open_strategy", "", "price_list_id", _missing),
    ("boss", "catalogue:revise_strategy", "strategy", "price_list_id", _missing),
    ("boss", "catalogue:change_prices", "price_list", "category_id", _missing),
    ("owner", "catalogue:register_product", "", "keeper_id", _frozen),
    ("owner", "catalogue:register_product", "", "keeper_id", _system),
    ("owner", "catalogue:register_product", "", "keeper_id", _missing),
    ("owner", "catalogue:register_product", "", "category_id", _missing),
    ("owner", "catalogue:revise_product", "product", "keeper_id", _frozen),
    ("owner", "catalogue:revise_product", "product", "category_id", _missing),
    ("boss", "catalogue:offer", "product", "supplier_id", _foreign_party),
    ("boss", "catalogue:offer", "product", "supplier_id", _missing),
    ("owner", "catalogue:note_wish", "", "party_id", _foreign_party),
    ("owner", "catalogue:note_wish", "", "party_id", _missing),
    ("owner", "catalogue:files", "product", "replaces_id", _file_of_another_party),
    ("owner", "catalogue:files", "product", "replaces_id", _missing),
    ("owner", "samples:revise", "sample", "maker_id", _frozen),
    ("owner", "samples:revise", "sample", "maker_id", _missing),
    ("owner", "catalogue:make_brochure", "", "price_list", _missing),
    ("owner", "catalogue:electronic", "", "party_id", _foreign_party),
    ("owner", "catalogue:electronic", "", "contact_id", _foreign_contact),
    ("owner", "catalogue:electronic", "", "contact_id", _contact_of_another_party),
    ("owner", "catalogue:electronic", "", "answers_id", _missing),
)
GOOD: dict[str, dict[str, Any]] = {
    "parties:log": {"summary": "Rang them.", "channel": "phone"},
    "tasks:assign": {"title": "Ring them", "due_on": AHEAD.isoformat()},
}


def _send(firm: Firm, case: tuple[str, str, str, str, Any], value: Any) -> tuple[int, list[str]]:
    actor, url, kind, field, _ = case
    body = GOOD[url] if url in GOOD else body_of(firm, actor, url, kind)
    body = body | ({"assignee_id": firm.people[actor].pk} if url == "tasks:assign" else {}) | {field: value}
    client = firm.client(actor)
    with written_tables() as written, pages_in_a_word():
        answer = client.post(path_of(url, firm.objects[kind]), body)
    return answer.status_code, written


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]}-{case[3]}-{case[4].__name__[1:]}")
def test_a_row_that_may_not_be_named_is_refused(firm: Firm, case: tuple[str, str, str, str, Any]) -> None:
    status, written = _send(firm, case, case[4](firm))
    assert status in (404, 422)
    assert written == []


@pytest.mark.parametrize(
    "case", {(case[1], case[3]): case for case in CASES}.values(), ids=lambda case: f"{case[1]}-{case[3]}"
)
def test_what_is_no_number_is_refused(firm: Firm, case: tuple[str, str, str, str, Any]) -> None:
    for value in NEVER:
        status, written = _send(firm, case, value)
        may_be_empty = (
            "owner_id", "deputy_id", "contact_id", "party_id", "replaces_id", "keeper_id", "category_id", "price_list",
            "maker_id", "answers_id", "option_id",
        )  # fmt: skip
        meant_nothing = value == "\x00" and case[3] in may_be_empty
        if meant_nothing or (value == "９" and status == 302):
            continue
        assert status in (404, 422), value
        assert written == [], value


def test_every_form_field_that_names_a_row_has_its_cases() -> None:
    """A new `..._id` in a form needs cases here."""
    from tests.web.forms import all_forms

    tested = {case[3] for case in CASES}
    named = {name for form in all_forms() for name in form.base_fields if name.endswith("_id")}
    assert named <= tested
