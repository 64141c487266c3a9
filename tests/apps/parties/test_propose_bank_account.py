"""Is a supplier's or customer's changed account in force only after a call back to a number known before?"""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.apps.parties.reading import deeds
from tests.builders import AT, contact, customer, interaction, merge, partner, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Contact, Party, PartyBankAccount
from tradewind.apps.parties.refusals import BankChangeWaiting, SameBankAccount
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.domain.approvals.deciding import NumberNotKnown, OwnRequest
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.lifecycle import PartyBankState
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.approvals import queries as approval_queries
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.models import Approval

OLD_NUMBER, NEW_NUMBER = "+86 574 8765 4321", "+86 135 0000 0000"
WHEN = AT + timedelta(days=60)
LATER = WHEN + timedelta(hours=2)
DETAILS = PartyBankDetails("宁波海曙帐篷厂", "Bank of Ningbo", "CN", "BKNBCN2N", "3901 0122 0000 1234", "CNY")
CHANGED = replace(DETAILS, account="6222 0000 9999 8888")


@pytest.fixture
def factory(liu):
    """A supplier whose number has been on record for two months."""
    return partner(liu, phone=OLD_NUMBER)


def propose(person, party, details=DETAILS, at=WHEN, **more):
    return services.propose_bank_account(
        party_id=party.pk, details=details, reason="On the new invoice", by=person, at=at, **more
    )


def asked_about(account) -> Approval:
    return Approval.objects.get(kind="party.bank_account", subject_id=account.pk)


def called(number=OLD_NUMBER):
    return {"number": number, "person": "Accountant Hu", "moment": LATER}


def grant(person, account, number=OLD_NUMBER):
    return approvals.grant_approval(
        approval_id=asked_about(account).pk, answers=called(number), by=person, at=LATER
    )  # fmt: skip


@pytest.fixture
def present(factory, tang, zhou):
    """The account in force."""
    account = propose(tang, factory)
    grant(zhou, account)
    return account


def test_the_old_account_stands_until_a_second_person_has_called_back(present, factory, tang, zhou):
    change = propose(tang, factory, CHANGED, replaces_id=present.pk)
    states = {row.pk: row.state for row in queries.bank_accounts_of(zhou, factory)}
    assert states == {present.pk: PartyBankState.IN_FORCE, change.pk: PartyBankState.PROPOSED}
    grant(zhou, change)
    (row,) = queries.bank_accounts_of(zhou, factory)
    present.refresh_from_db()
    assert (row.pk, row.state, row.decided_by) == (change.pk, PartyBankState.IN_FORCE, zhou)
    assert present.state == PartyBankState.REPLACED
    assert "party_bank.in_force" in deeds(zhou, factory)


def test_returned_the_old_one_stands_on(present, factory, tang, zhou):
    change = propose(tang, factory, CHANGED, replaces_id=present.pk)
    approvals.return_with_reason(approval_id=asked_about(change).pk, reason="They know nothing", by=zhou, at=LATER)
    (row,) = queries.bank_accounts_of(zhou, factory)
    assert row.pk == present.pk
    change.refresh_from_db()
    assert change.state == PartyBankState.REFUSED


def test_whoever_proposes_does_not_confirm_not_even_the_boss(factory, zhou, tang):
    account = propose(zhou, factory)
    with pytest.raises(OwnRequest):
        grant(zhou, account)
    grant(tang, account)
    account.refresh_from_db()
    assert (account.state, account.decided_by) == (PartyBankState.IN_FORCE, tang)


def test_the_database_refuses_a_second_person_who_is_the_first(factory, tang):
    account = propose(tang, factory)
    with pytest.raises(IntegrityError), transaction.atomic():
        PartyBankAccount.objects.filter(pk=account.pk).update(state="in_force", decided_by=tang)


def test_a_number_that_came_with_the_request_proves_nothing(factory, liu, tang, zhou):
    contact(liu, factory, "Accountant Hu", phone="+86 574 1111 1111")
    account = propose(tang, factory)
    services.revise_contact(
        contact_id=Contact.objects.get(party=factory).pk, version=1, by=liu, at=WHEN,
        details=ContactDetails("Accountant Hu", phone=NEW_NUMBER),
    )  # fmt: skip
    with pytest.raises(NumberNotKnown):
        grant(zhou, account, NEW_NUMBER)
    grant(zhou, account)


def test_a_number_changed_lately_is_flagged_and_the_one_before_it_is_offered(factory, liu, tang):
    person = contact(liu, factory, "Accountant Hu", phone="+86 574 1111 1111")
    services.revise_contact(
        contact_id=person.pk, version=1, by=liu, at=WHEN - timedelta(days=5),
        details=ContactDetails("Accountant Hu", phone=NEW_NUMBER),
    )  # fmt: skip
    facts = asked_about(propose(tang, factory)).facts
    assert {row["number"]: row["fresh"] for row in facts["numbers"]} == {
        OLD_NUMBER: "", "+86 574 1111 1111": "", NEW_NUMBER: "1",
    }  # fmt: skip
    assert {row["code"] for row in facts["warnings"]} == {"bank_change_after_change"}


def test_a_number_that_came_by_a_sheet_or_by_a_merge_is_as_fresh_as_one_by_hand(liu, tang):
    sheet = f"公司名称,国家,电话\n余姚睡袋厂,中国,{NEW_NUMBER}\n".encode()
    filled = partner(liu, name="余姚睡袋厂")
    Party.objects.filter(pk=filled.pk).update(kind="customer", owner=None)
    batch = services.open_import(received=services.receive_sheet(sheet, "表.csv", by=liu), by=liu, at=WHEN)
    services.choose_sheet(batch_id=batch.pk, sheet=0, header_row=1, by=liu, at=WHEN)
    services.map_columns(batch_id=batch.pk, mapping={"0": "name", "1": "country", "2": "phone"}, by=liu, at=WHEN)
    for step in (lambda: services.decide_problems(batch_id=batch.pk, decisions={}, by=liu, at=WHEN),
                 lambda: services.start_import(batch_id=batch.pk, by=liu, at=WHEN), lambda: None):  # fmt: skip
        services.carry_on(batch.pk, by=liu, now=lambda: WHEN, told=lambda _done, _total: None)
        step()
    grown, lost = customer(liu, "慈溪帐篷厂", "CN"), customer(liu, "宁海灯具厂", "CN", phone=NEW_NUMBER)
    merge(liu, grown, lost, take=["phone"], at=WHEN)
    for party in (filled, grown):
        party.refresh_from_db()
        (known,) = queries.known_numbers(tang, party)
        assert (known.number, known.since) == (NEW_NUMBER, WHEN)
        assert queries.contact_changes_before(tang, party, at=LATER) == [WHEN]


def test_a_request_soon_after_a_mail_says_so(factory, liu, tang):
    interaction(liu, factory, "Please pay on our new account", Channel.EMAIL, at=WHEN - timedelta(days=2))
    abroad = replace(DETAILS, country="HK", account="012 883 1 204417 8")
    codes = {row["code"] for row in asked_about(propose(tang, factory, abroad)).facts["warnings"]}
    assert codes == {"bank_change_after_mail", "bank_in_other_country", "swift_of_other_country"}


def test_a_party_without_an_old_number_says_so(liu, tang):
    account = propose(tang, partner(liu), at=AT)
    codes = {row["code"] for row in asked_about(account).facts["warnings"]}
    assert codes == {"no_old_number"}


def test_finance_proposes_for_a_customer_it_has_work_on(li_qiang, tang, zhou):
    rashid = customer(li_qiang, "Rashid Trading LLC", "AE", phone="+971 4 123 4567")
    emirates = PartyBankDetails("Rashid LLC", "Emirates NBD", "AE", "EBILAEAD", "AE070331234567890123456", "AED")
    with pytest.raises(NotFound):
        propose(tang, rashid, emirates)
    task(li_qiang, tang, subject=rashid, subject_title=rashid.name)
    account = propose(tang, rashid, emirates)
    assert list(approval_queries.to_decide(zhou)) == [asked_about(account)]


def test_the_others_read_and_propose_nothing(factory, present, liu, li_qiang, chen_jing, wu):
    for person in (liu, li_qiang, chen_jing, wu):
        with pytest.raises(NotPermitted):
            propose(person, factory, CHANGED)
    assert queries.bank_account_for(li_qiang, present.pk) == present
    with pytest.raises(NotFound):
        queries.bank_account_for(wu, present.pk)


def test_one_change_at_a_time_and_none_for_nothing(present, factory, tang, zhou):
    with pytest.raises(SameBankAccount):
        propose(tang, factory)
    propose(tang, factory, CHANGED, replaces_id=present.pk)
    with pytest.raises(BankChangeWaiting):
        propose(zhou, factory, replace(CHANGED, currency="USD"), replaces_id=present.pk)


def test_every_wrong_field_is_told_at_once(factory, tang):
    wrong = PartyBankDetails("", "", "DE", "BAD", "DE89370400440532013001", "XXX")
    with pytest.raises(BadDetails) as refused:
        propose(tang, factory, wrong)
    assert {problem.field: problem.reason for problem in refused.value.problems} == {
        "holder": "required", "bank_name": "required", "swift": "not_a_swift", "account": "not_an_iban",
        "currency": "unknown_currency",
    }  # fmt: skip
