"""On which accounts is a supplier paid while two records are one, and when they are two again?"""

from datetime import timedelta

import pytest

from tests.apps.parties.test_propose_bank_account import CHANGED, DETAILS, LATER, OLD_NUMBER, WHEN, asked_about, grant
from tests.builders import merge, partner
from tradewind.apps.parties import services
from tradewind.apps.parties.models import PartyBankAccount
from tradewind.apps.parties.refusals import AccountWaits, AlreadyMerged, BanksDiffer
from tradewind.platform.approvals import services as approvals


@pytest.fixture
def pair(liu):
    return partner(liu, phone=OLD_NUMBER), partner(liu, name="余姚睡袋厂", phone=OLD_NUMBER)


def propose(by, party, details=DETAILS, **more):
    return services.propose_bank_account(
        party_id=party.pk, details=details, reason="On the invoice", by=by, at=WHEN, **more
    )  # fmt: skip


def accounts(party):
    return list(PartyBankAccount.objects.filter(party=party).order_by("pk").values_list("account", "state"))


def unmerge(by, done):
    return services.undo_merge(merge_id=done.pk, by=by, at=LATER + timedelta(hours=1))


def test_an_account_that_replaced_a_moved_one_goes_back_with_it(pair, liu, tang, zhou):
    tents, bags = pair
    first = propose(tang, bags)
    grant(zhou, first)
    before = accounts(bags)
    done = merge(liu, tents, bags, at=LATER)
    change = propose(tang, tents, CHANGED, replaces_id=first.pk)
    grant(zhou, change)
    undone = unmerge(liu, done)
    assert accounts(tents) == [] and undone.rows_staying == {}
    assert accounts(bags) == [(before[0][0], "replaced"), (CHANGED.account, "in_force")]


def test_of_two_equal_accounts_one_goes_on_and_the_other_waits_for_its_company(pair, liu, tang, zhou):
    tents, bags = pair
    ours, theirs = propose(tang, tents), propose(tang, bags)
    for account in (ours, theirs):
        grant(zhou, account)
    before = accounts(bags)
    done = merge(liu, tents, bags, at=LATER)
    grant(zhou, propose(tang, tents, CHANGED, replaces_id=ours.pk))
    assert [state for _number, state in accounts(tents)] == ["replaced", "in_force"]
    with pytest.raises(AlreadyMerged):
        propose(tang, bags, CHANGED, replaces_id=theirs.pk)
    unmerge(liu, done)
    assert accounts(bags) == before == [(before[0][0], "in_force")]


def test_nothing_is_merged_or_separated_while_an_account_waits_for_its_second_person(pair, liu, tang, zhou):
    tents, bags = pair
    waiting = propose(tang, bags)
    for survivor, loser in (pair, reversed(pair)):
        with pytest.raises(AccountWaits):
            merge(liu, survivor, loser, at=LATER)
    grant(zhou, waiting)
    done = merge(liu, tents, bags, at=LATER)
    waiting = propose(tang, tents, CHANGED)
    with pytest.raises(AccountWaits):
        unmerge(liu, done)
    approvals.return_with_reason(approval_id=asked_about(waiting).pk, reason="They know nothing", by=zhou, at=LATER)
    unmerge(liu, done)


def test_accounts_that_differ_are_for_finance_to_find_out(pair, liu, tang, zhou):
    for party, details in zip(pair, (DETAILS, CHANGED), strict=True):
        grant(zhou, propose(tang, party, details))
    with pytest.raises(BanksDiffer):
        merge(liu, *pair, at=LATER)
