"""Two records again: does everything come back as it was, and does what was made since stay where it belongs?"""

from datetime import timedelta

import pytest

from tests.apps.parties.hanging import HANGING
from tests.apps.parties.reading import everything_of
from tests.apps.parties.test_files import attach, shown
from tests.apps.parties.test_propose_bank_account import called
from tests.builders import AT, TODAY, contact, customer, interaction, merge, notification, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Contact, DuplicateSuspicion, Interaction, Party, PartyShare, ProfileFact
from tradewind.apps.parties.refusals import LaterMergeFirst, TooLateToUnmerge, YoungerMergeFirst
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.apps.parties.services.suspecting import link
from tradewind.domain.parties.banks import PartyBankDetails
from tradewind.domain.parties.channels import Channel
from tradewind.platform.approvals import services as approvals
from tradewind.platform.approvals.models import Approval
from tradewind.platform.audit.verifying import verify

TRADED = ("quotations.Quotation.party", "samples.Sample.party", "catalogue.ProductWish.party")
MONDAY, MERGED, LATER = (AT + timedelta(days=days) for days in (1, 2, 3))
ACCOUNT = PartyBankDetails("Gulf Camp", "Emirates NBD", "AE", "EBILAEAD", "AE070331234567890123456", "USD")


@pytest.fixture
def pair(liu, li_qiang, li_na):
    """李强's Rashid Trading, and what 李娜 keeps about the same people under another name."""
    rashid = customer(li_qiang, "Rashid Trading LLC", "AE", email="info@rashid.example", phone="+971 4 3334444")
    gulf = customer(li_na, "Gulf Camp Supplies", "AE", products="Tents", phone="+971 4 5556666")
    return rashid, gulf


def fresh(party):
    return Party.objects.get(pk=party.pk)


def unmerge(by, done, at=LATER):
    return services.undo_merge(merge_id=done.pk, by=by, at=at)


def note(by, party, at=AT, **values):
    services.note_facts(
        party_id=party.pk, values=values, seen={}, on=TODAY, today=TODAY, origin="said", by=by, at=at
    )  # fmt: skip


def revise(by, party, at=LATER, **values):
    record = fresh(party)
    said = {name: getattr(record, name) for name in PartyDetails.__dataclass_fields__} | values
    services.revise_party(party_id=party.pk, version=record.version, details=PartyDetails(**said), by=by, at=at)


def lived_in(rashid, gulf, people):
    """Something of every kind on both, and on the second an account, a request, a share, a file and a link."""
    zhou, liu, tang, li_qiang, li_na, wang = people
    for by, party, more in (
        (li_qiang, rashid, {"title": "Buyer"}), (li_na, gulf, {"whatsapp": "+971 50 1234567", "remarks": "3 May"}),
    ):  # fmt: skip
        omar = contact(by, party, "Omar Rashid", email="omar@rashid.example", **more)
        contact(by, party, f"Fatima of {party.name}")
        interaction(by, party, contact_id=omar.pk)
        task(by, subject=party)
        note(by, party, etiquette=f"Tea first at {party.name}", market_notes="Hot")
        notification(by, liu, subject=party)
        for name in TRADED:
            HANGING[name](party, by, None)
    account = services.propose_bank_account(
        party_id=gulf.pk, details=ACCOUNT, reason="First order", by=zhou, at=MONDAY
    )  # fmt: skip
    asked = Approval.objects.get(subject_id=account.pk, kind="party.bank_account")
    answers = called("+971 4 5556666") | {"moment": MONDAY}
    approvals.grant_approval(approval_id=asked.pk, answers=answers, by=tang, at=MONDAY)
    share = services.request_sharing(party_id=rashid.pk, reason="We met", by=wang, at=AT)
    approvals.grant_approval(approval_id=share.pk, by=li_qiang, at=AT)
    services.request_sharing(party_id=gulf.pk, reason="At the fair", by=li_qiang, at=AT)
    attach(li_na, gulf, "price.pdf", "a")
    link(gulf.pk, customer(li_na, "Nordlicht", "DE").pk, liu, AT)


def test_an_unmerge_gives_everything_back_row_by_row(pair, zhou, liu, tang, li_qiang, li_na, wang_fang):
    rashid, gulf = pair
    lived_in(rashid, gulf, (zhou, liu, tang, li_qiang, li_na, wang_fang))
    asked = services.request_sharing(party_id=gulf.pk, reason="Mine too", by=wang_fang, at=AT)
    before = everything_of(rashid, gulf)
    kinds = {name for name, _pk in before}
    assert {"party", "parties.PartyBankAccount.party", "approvals.Approval.subject_id", *TRADED} <= kinds
    assert len(kinds) > 12

    done = merge(liu, rashid, gulf, take=["products", "etiquette", "phone"], owner_id=li_na.pk, at=MERGED)
    assert fresh(gulf).state == "merged" and everything_of(rashid) != before
    undone = unmerge(liu, done)

    assert (undone.rows_staying, undone.fields_staying) == ({}, ())
    after = everything_of(rashid, gulf)
    # 王芳 sees the survivor already and 李强 owns it: what they asked is closed, and stays closed
    closed = {("approvals.Approval.subject_id", pk) for pk in _closed()}
    assert asked.pk in {pk for _name, pk in closed}
    assert {key: row for key, row in after.items() if key in before and key not in closed} == {
        key: row for key, row in before.items() if key not in closed
    }
    assert {name for name, _pk in set(after) - set(before)} <= {"notifications.Notification.subject_id"}
    assert shown(li_na, gulf) == [("price.pdf", 1, [])] and verify().holds


def _closed():
    return Approval.objects.filter(state="withdrawn").values_list("pk", flat=True)


def test_what_was_made_after_the_merge_stays_and_is_listed(pair, liu, li_qiang, li_na):
    rashid, gulf = pair
    interaction(li_na, gulf, "Before the merge.")
    done = merge(liu, rashid, gulf, take=["products"])
    after = interaction(li_qiang, rashid, "After the merge.", channel=Channel.MEETING, at=LATER)
    newcomer = contact(li_qiang, fresh(rashid), "Fatima")
    for name in TRADED:
        HANGING[name](fresh(rashid), li_qiang, None)
    revise(li_qiang, rashid, products="Tents and chairs", name_zh="拉希德")
    assert [count for _noun, count in queries.rows_since(liu, done)] == [1, 1, 1, 1, 1]

    undone = unmerge(liu, done)

    assert sorted(undone.rows_staying.values()) == [1, 1, 1, 1, 1]
    assert "products" in undone.fields_staying and fresh(rashid).products == "Tents and chairs"
    assert fresh(rashid).name_folded == "rashid trading llc 拉希德"
    assert Interaction.objects.get(pk=after.pk).party_id == rashid.pk
    assert Contact.objects.get(pk=newcomer.pk).party_id == rashid.pk
    assert Interaction.objects.get(summary="Before the merge.").party_id == gulf.pk


@pytest.mark.parametrize("word", ["granted", "returned", "withdrawn"])
def test_a_request_decided_while_they_were_one_stays_decided_and_hinders_nothing(
    pair, liu, li_qiang, wang_fang, word
):  # fmt: skip
    rashid, gulf = pair
    asked = services.request_sharing(party_id=gulf.pk, reason="At the fair", by=wang_fang, at=AT)
    done = merge(liu, rashid, gulf)
    if word == "granted":
        approvals.grant_approval(approval_id=asked.pk, by=li_qiang, at=AT)
    elif word == "returned":
        approvals.return_with_reason(approval_id=asked.pk, reason="Not now", by=li_qiang, at=AT)
    else:
        approvals.withdraw_request(approval_id=asked.pk, by=wang_fang, at=AT)
    undone = unmerge(liu, done)
    asked.refresh_from_db()
    assert (asked.state, asked.subject_id) == (word, rashid.pk)
    shares = list(PartyShare.objects.values_list("party_id", flat=True))
    assert shares == ([rashid.pk] if word == "granted" else [])
    assert sum(undone.rows_staying.values()) == len(shares)


def test_two_merges_into_one_record_are_taken_back_youngest_first(pair, liu, li_na):
    rashid, gulf = pair
    sharjah = customer(li_na, "Sharjah Leisure", "AE", phone="+971 6 7778888", products="Chairs")
    first = merge(liu, rashid, gulf, take=["phone", "products"])
    second = merge(liu, rashid, sharjah, take=["phone", "products"], at=AT + timedelta(minutes=1))
    with pytest.raises(YoungerMergeFirst) as refused:
        unmerge(liu, first)
    assert refused.value.facts["other"] == f"{sharjah.number} Sharjah Leisure"
    for done in (second, first):
        unmerge(liu, done)
    told = [(fresh(party).phone, fresh(party).products, lines(party)) for party in (rashid, gulf, sharjah)]
    assert told == [
        ("+971 4 3334444", "", []), ("+971 4 5556666", "Tents", ["Tents"]), ("+971 6 7778888", "Chairs", ["Chairs"]),
    ]  # fmt: skip


def lines(party):
    return list(ProfileFact.objects.filter(party=party, replaced_at=None).values_list("value", flat=True))


def test_merges_are_taken_back_in_order_and_within_thirty_days(pair, liu, li_na):
    rashid, gulf = pair
    head = customer(li_na, "Emirates Holding", "AE")
    first = merge(liu, rashid, gulf)
    second = merge(liu, head, rashid, owner_id=li_na.pk)
    with pytest.raises(LaterMergeFirst):
        unmerge(liu, first)
    unmerge(liu, second)
    with pytest.raises(TooLateToUnmerge):
        unmerge(liu, first, AT + timedelta(days=30, seconds=1))
    unmerge(liu, first, AT + timedelta(days=30))
    with pytest.raises(TooLateToUnmerge):
        unmerge(liu, first)


def test_a_line_noted_anew_while_they_were_one_takes_nothing_from_the_other(pair, liu, li_qiang):
    rashid, gulf = pair
    done = merge(liu, rashid, gulf, take=["products"])
    revise(li_qiang, rashid, products="Chairs")
    unmerge(liu, done)
    assert (fresh(rashid).products, lines(rashid)) == ("Chairs", ["Chairs"])
    assert (fresh(gulf).products, lines(gulf)) == ("Tents", ["Tents"])


def test_each_record_has_a_main_contact_again(pair, liu, li_qiang, li_na):
    rashid, gulf = pair
    contact(li_qiang, rashid, "Ali")
    contact(li_na, gulf, "Badr")
    other = contact(li_na, gulf, "Dina")
    done = merge(liu, rashid, gulf)
    other.refresh_from_db()
    services.revise_contact(
        contact_id=other.pk, version=other.version, details=ContactDetails("Dina", is_primary=True), by=li_qiang, at=AT
    )
    unmerge(liu, done)
    main = Contact.objects.filter(is_primary=True).order_by("pk").values_list("party_id", "name")
    assert list(main) == [(rashid.pk, "Ali"), (gulf.pk, "Dina")]


def test_what_was_ruled_about_the_pair_before_holds_again(liu, li_qiang):
    first = customer(li_qiang, "Kettwig Ventil GmbH", email="i@kettwig.example")
    second = customer(li_qiang, "Kettwig Ventil", email="i@kettwig.example", insists="A branch")
    services.say_not_the_same(
        suspicion_id=DuplicateSuspicion.objects.get().pk, reason="Two firms of two brothers", by=liu, at=AT
    )
    unmerge(liu, merge(liu, first, second))
    row = DuplicateSuspicion.objects.get()
    assert (row.state, row.reason, row.decided_by) == ("not_the_same", "Two firms of two brothers", liu)


@pytest.mark.parametrize("in_turn", [True, False])
def test_thousands_of_exchanges_find_their_way_back(pair, liu, li_qiang, li_na, in_turn):
    rashid, gulf = pair
    turns = [pair[n % 2] for n in range(1500)] if in_turn else [gulf] * 700 + [rashid] * 2 + [gulf] * 600
    rows = [Interaction(party=party, channel="phone", summary="x", at=AT, by=li_na) for party in turns]
    Interaction.objects.bulk_create(rows, batch_size=100)
    before = set(Interaction.objects.values_list("pk", "party_id"))
    done = merge(liu, rashid, gulf)
    assert set(Interaction.objects.values_list("party_id", flat=True)) == {rashid.pk}
    unmerge(liu, done)
    assert set(Interaction.objects.values_list("pk", "party_id")) == before
