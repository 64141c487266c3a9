"""Does a receiving account change only with four eyes?"""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from tests.platform.company.conftest import DOLLARS, NOTE, NOW
from tradewind.domain.company.lifecycle import BankAccountState
from tradewind.domain.company.second_person import CallBackNoteNeeded, SamePerson
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit.queries import trail_of
from tradewind.platform.company import queries
from tradewind.platform.company import services as company
from tradewind.platform.company.models import EntityBankAccount
from tradewind.platform.company.refusals import ChangeWaiting, EntityArchived, ReasonNeeded

NEW_NUMBER = replace(DOLLARS, account_number="9999 8888 7777")


def in_use(by):
    return list(queries.bank_accounts(by, [BankAccountState.CONFIRMED]))


@pytest.fixture
def change(dollars, ningbo, tang):
    return company.propose_bank_account(
        entity_id=ningbo.pk, details=NEW_NUMBER, replaces_id=dollars.pk, by=tang, at=NOW
    )


def test_a_new_account_is_not_in_use_until_confirmed(ningbo, tang, zhou):
    proposed = company.propose_bank_account(entity_id=ningbo.pk, details=DOLLARS, by=tang, at=NOW)
    assert in_use(zhou) == []
    company.confirm_bank_account(account_id=proposed.pk, call_back_note=NOTE, by=zhou, at=NOW)
    (account,) = in_use(zhou)
    assert (account.note, account.decided_by, account.proposed_by) == (NOTE, zhou, tang)
    assert [row.action for row in trail_of(zhou, account)] == ["bank_account.confirmed", "bank_account.proposed"]


def test_until_the_second_person_confirms_the_old_account_stands(change, dollars, zhou):
    assert in_use(zhou) == [dollars]
    company.confirm_bank_account(account_id=change.pk, call_back_note=NOTE, by=zhou, at=NOW)
    assert in_use(zhou) == [change]
    dollars.refresh_from_db()
    assert dollars.state == BankAccountState.RETIRED
    assert (trail_of(zhou, dollars)[0].action, trail_of(zhou, dollars)[0].facts) == (
        "bank_account.retired",
        {"replaced_by": change.pk},
    )


def test_an_account_retired_by_hand_meanwhile_does_not_hold_up_its_change(change, dollars, zhou):
    company.retire_bank_account(account_id=dollars.pk, reason="Closed at the branch", by=zhou, at=NOW)
    company.confirm_bank_account(account_id=change.pk, call_back_note=NOTE, by=zhou, at=NOW)
    assert in_use(zhou) == [change]
    assert [row.action for row in trail_of(zhou, dollars)].count("bank_account.retired") == 1


def test_nobody_confirms_an_own_proposal_not_even_the_boss(change, tang, ningbo, zhou):
    with pytest.raises(SamePerson):
        company.confirm_bank_account(account_id=change.pk, call_back_note=NOTE, by=tang, at=NOW)
    own = company.propose_bank_account(entity_id=ningbo.pk, details=DOLLARS, by=zhou, at=NOW)
    with pytest.raises(SamePerson):
        company.confirm_bank_account(account_id=own.pk, call_back_note=NOTE, by=zhou, at=NOW)


def test_the_database_itself_refuses_one_pair_of_eyes(change):
    with pytest.raises(IntegrityError), transaction.atomic():
        EntityBankAccount.objects.filter(pk=change.pk).update(state="confirmed")
    with pytest.raises(IntegrityError), transaction.atomic():
        EntityBankAccount.objects.filter(pk=change.pk).update(state="confirmed", decided_by=change.proposed_by_id)


def test_a_confirmation_without_a_call_back_is_refused(change, zhou):
    with pytest.raises(CallBackNoteNeeded):
        company.confirm_bank_account(account_id=change.pk, call_back_note="ok", by=zhou, at=NOW)


def test_a_declined_change_leaves_the_old_account(change, dollars, zhou):
    declined = company.decline_bank_account(
        account_id=change.pk, reason="The bank knows nothing of it.", by=zhou, at=NOW
    )
    assert (declined.state, in_use(zhou)) == (BankAccountState.DECLINED, [dollars])
    assert trail_of(zhou, declined)[0].facts == {"reason": "The bank knows nothing of it."}
    with pytest.raises(MoveNotAllowed):
        company.confirm_bank_account(account_id=change.pk, call_back_note=NOTE, by=zhou, at=NOW)


def test_a_decision_is_made_once(change, zhou):
    company.confirm_bank_account(account_id=change.pk, call_back_note=NOTE, by=zhou, at=NOW)
    with pytest.raises(MoveNotAllowed):
        company.decline_bank_account(account_id=change.pk, reason="Too late", by=zhou, at=NOW)


def test_one_change_of_an_account_waits_at_a_time(change, dollars, ningbo, tang):
    with pytest.raises(ChangeWaiting):
        company.propose_bank_account(entity_id=ningbo.pk, details=DOLLARS, replaces_id=dollars.pk, by=tang, at=NOW)


def test_a_retired_account_is_out_of_use(dollars, zhou):
    with pytest.raises(ReasonNeeded):
        company.retire_bank_account(account_id=dollars.pk, reason="  ", by=zhou, at=NOW)
    company.retire_bank_account(account_id=dollars.pk, reason="Closed at the branch", by=zhou, at=NOW)
    assert in_use(zhou) == []
    assert trail_of(zhou, dollars)[0].action == "bank_account.retired"


@pytest.mark.parametrize("who", ["liu", "li_qiang", "wu"])
def test_only_the_boss_and_finance_touch_accounts(who, request, change, dollars, ningbo):
    by = request.getfixturevalue(who)
    attempts = (
        lambda: company.propose_bank_account(entity_id=ningbo.pk, details=DOLLARS, by=by, at=NOW),
        lambda: company.confirm_bank_account(account_id=change.pk, call_back_note=NOTE, by=by, at=NOW),
        lambda: company.decline_bank_account(account_id=change.pk, reason="x", by=by, at=NOW),
        lambda: company.retire_bank_account(account_id=dollars.pk, reason="x", by=by, at=NOW),
    )
    for attempt in attempts:
        with pytest.raises(NotPermitted):
            attempt()


def test_everybody_who_writes_papers_reads_the_accounts(dollars, li_qiang, wu):
    assert in_use(li_qiang) == [dollars]
    assert in_use(wu) == []


def test_a_mistyped_account_is_not_even_proposed(ningbo, tang):
    with pytest.raises(BadDetails):
        company.propose_bank_account(entity_id=ningbo.pk, details=replace(DOLLARS, swift="X"), by=tang, at=NOW)


def test_an_account_of_another_entity_is_not_replaced(dollars, ningbo, tang, zhou):
    other = company.register_legal_entity(
        details=replace(_hong_kong(), registration_number="12345678"), by=zhou, at=NOW
    )
    with pytest.raises(NotFound):
        company.propose_bank_account(entity_id=other.pk, details=DOLLARS, replaces_id=dollars.pk, by=tang, at=NOW)


def test_an_archived_entity_opens_no_account(ningbo, tang, zhou):
    company.archive_legal_entity(entity_id=ningbo.pk, by=zhou, at=NOW)
    with pytest.raises(EntityArchived):
        company.propose_bank_account(entity_id=ningbo.pk, details=DOLLARS, by=tang, at=NOW)


def _hong_kong():
    from tradewind.domain.company.details import EntityDetails

    return EntityDetails(kind="hong_kong", name_en="Tradewind (HK) Limited")
