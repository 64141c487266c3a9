"""Do our own receiving accounts and their requests say the same, wherever the second person decides?"""

from datetime import timedelta

import pytest

from tests import builders
from tests.platform.company.conftest import DOLLARS, NINGBO, NOTE
from tests.platform.company.conftest import NOW as AT
from tradewind.domain.approvals.deciding import AnswersMissing, CallNotAfterRequest, OwnRequest
from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.domain.company.lifecycle import BankAccountState
from tradewind.platform.access import Duty, Role
from tradewind.platform.approvals import queries, services
from tradewind.platform.company import services as company
from tradewind.platform.people import services as people
from tradewind.platform.people.refusals import NotAnotherPerson

LATER = AT + timedelta(hours=1)
CALLED = {"number": "+86 574 8700 0000", "person": "Mr Zhou", "moment": LATER}


@pytest.fixture
def account(zhou, tang):
    entity = company.register_legal_entity(details=NINGBO, by=zhou, at=AT)
    return company.propose_bank_account(entity_id=entity.pk, details=DOLLARS, by=tang, at=AT)


@pytest.fixture
def asked(account, zhou):
    return queries.to_decide(zhou).get()


def test_a_proposal_waits_among_the_second_persons_requests(asked, account, tang, liu):
    assert (asked.subject_id, asked.requested_by, asked.facts["after"]["swift"]) == (account.pk, tang, DOLLARS.swift)
    assert not queries.to_decide(tang).exists() and not queries.to_decide(liu).exists()


def test_granted_with_a_noted_call_the_account_is_in_use(asked, account, zhou, tang):
    for answers in ({}, CALLED | {"person": " "}):
        with pytest.raises(AnswersMissing):
            services.grant_approval(approval_id=asked.pk, answers=answers, by=zhou, at=LATER)
    with pytest.raises(CallNotAfterRequest):
        early = CALLED | {"moment": AT - timedelta(days=1)}
        services.grant_approval(approval_id=asked.pk, answers=early, by=zhou, at=LATER)
    with pytest.raises(OwnRequest):
        services.grant_approval(approval_id=asked.pk, answers=CALLED, by=tang, at=LATER)
    services.grant_approval(approval_id=asked.pk, answers=CALLED, by=zhou, at=LATER)
    account.refresh_from_db()
    assert (account.state, account.decided_by) == (BankAccountState.CONFIRMED, zhou)
    assert "Mr Zhou" in account.note


def test_confirmed_on_its_own_page_the_request_is_closed(asked, account, zhou):
    company.confirm_bank_account(account_id=account.pk, call_back_note=NOTE, by=zhou, at=LATER)
    asked.refresh_from_db()
    assert (asked.state, asked.decided_by, asked.note) == (ApprovalState.GRANTED, zhou, NOTE)


@pytest.mark.parametrize(("by_page", "who", "state"), [
    (True, "zhou", "returned"), (False, "zhou", "returned"), (True, "tang", "withdrawn"), (False, "tang", "withdrawn"),
])  # fmt: skip
def test_turned_down_or_taken_back_both_say_so(asked, account, by_page, who, state, request):
    person = request.getfixturevalue(who)
    if by_page:
        company.decline_bank_account(account_id=account.pk, reason="Unknown at the bank", by=person, at=LATER)
    elif state == "returned":
        services.return_with_reason(approval_id=asked.pk, reason="Unknown at the bank", by=person, at=LATER)
    else:
        services.withdraw_request(approval_id=asked.pk, by=person, at=LATER)
    account.refresh_from_db()
    asked.refresh_from_db()
    assert (account.state, asked.state) == (BankAccountState.DECLINED, state)


def test_an_account_that_the_asker_has_opened_since_is_no_second_person(zhou, tang):
    asked_at, later = builders.AT + timedelta(days=30), builders.AT + timedelta(days=30, hours=1)
    entity = company.register_legal_entity(details=NINGBO, by=zhou, at=asked_at)
    proposed = company.propose_bank_account(entity_id=entity.pk, details=DOLLARS, by=zhou, at=asked_at)
    asked = queries.requested(zhou).get()
    answers = CALLED | {"moment": later}
    opened = people.open_account(
        username="puppet", name="另一个我", role=Role.NONE, duties=[Duty.FINANCE], by=zhou, at=later
    )
    for answer in (
        lambda: services.grant_approval(approval_id=asked.pk, answers=answers, by=opened.user, at=later),
        lambda: company.confirm_bank_account(account_id=proposed.pk, call_back_note=NOTE, by=opened.user, at=later),
    ):
        with pytest.raises(NotAnotherPerson):
            answer()
    services.grant_approval(
        approval_id=asked.pk, answers=CALLED | {"moment": later}, by=tang, at=later
    )  # opened before it was asked
