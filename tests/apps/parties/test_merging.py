"""Two records of one company become one, and two again: what moves, what comes back, what stays?"""

from datetime import timedelta

import pytest

from tests.builders import AT, TODAY, contact, customer, interaction, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.followers import unregistered
from tradewind.apps.parties.models import Contact, Interaction, Party
from tradewind.apps.parties.refusals import AlreadyMerged, LaterMergeFirst, NotMergeable, TooLateToUnmerge
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.audit.verifying import verify
from tradewind.platform.notifications.models import Notification
from tradewind.platform.tasks.models import Task

LATER = AT + timedelta(days=3)


def merge(by, survivor, loser, take=(), at=AT, **more):
    versions = (fresh(survivor).version, fresh(loser).version)
    chosen = {"owner_id": survivor.owner_id} | more
    return services.merge_parties(
        survivor_id=survivor.pk, loser_id=loser.pk, versions=versions, take=take, by=by, at=at, **chosen
    )  # fmt: skip


def fresh(party):
    return Party.objects.get(pk=party.pk)


@pytest.fixture
def pair(liu, li_qiang, li_na):
    """李强's Rashid Trading, and the same company that 李娜 met at the fair."""
    rashid = customer(li_qiang, "Rashid Trading LLC", "AE", email="info@rashid.example")
    again = customer(
        li_na, "Rashid Trading", "AE", website="rashid.example", products="Tents", insists="Met at the fair"
    )  # fmt: skip
    return rashid, again


def test_everything_of_the_loser_goes_to_the_survivor_and_nothing_is_lost(pair, liu, li_na):
    rashid, again = pair
    omar = contact(li_na, again, "Omar", email="omar@rashid.example")
    said = interaction(li_na, again, "Met at the fair.", contact_id=omar.pk)
    promised = task(li_na, subject=again)

    merge(liu, rashid, again, take=["website", "products"])

    assert Contact.objects.get(pk=omar.pk).party_id == rashid.pk
    assert Interaction.objects.get(pk=said.pk).party_id == rashid.pk
    assert Task.objects.get(pk=promised.pk).subject_id == rashid.pk
    assert (fresh(rashid).website, fresh(rashid).products) == (again.website, "Tents")
    assert fresh(again).state == "merged" and again not in queries.customers(liu)
    assert list(AuditEntry.objects.filter(action__startswith="party.merged").values_list("action", flat=True)) == [
        "party.merged", "party.merged_away",
    ]  # fmt: skip


def test_one_person_known_to_both_becomes_one_contact(pair, liu, li_qiang, li_na):
    rashid, again = pair
    kept = contact(li_qiang, rashid, "Omar R.", email="omar@rashid.example")
    twin = contact(li_na, again, "Omar Rashid", email="Omar@rashid.example")
    said = interaction(li_na, again, contact_id=twin.pk)

    done = merge(liu, rashid, again)
    assert Interaction.objects.get(pk=said.pk).contact_id == kept.pk
    assert [person.pk for person in queries.contacts_of(liu, fresh(rashid))] == [kept.pk]

    services.undo_merge(merge_id=done.pk, by=liu, at=LATER)
    assert Interaction.objects.get(pk=said.pk).contact_id == twin.pk
    back = Contact.objects.get(pk=twin.pk)
    assert (back.party_id, back.archived_at, back.is_primary) == (again.pk, None, True)


def test_the_timeline_of_the_survivor_tells_what_happened_to_both(pair, liu):
    rashid, again = pair
    merge(liu, rashid, again)
    lines = [item.text for item in queries.timeline(liu, fresh(rashid), channel="system")]
    assert lines.count("建档") == 2


def test_an_unmerge_gives_everything_back(pair, liu, li_qiang, li_na):
    rashid, again = pair
    before = {party.pk: _columns(party) for party in pair}
    contact(li_na, again, "Omar", email="omar@rashid.example")
    interaction(li_na, again, "Met at the fair.")
    held = _held(again)
    done = merge(liu, rashid, again, take=["website", "products"], owner_id=li_na.pk)

    undone = services.undo_merge(merge_id=done.pk, by=liu, at=LATER)

    assert (undone.rows_staying, undone.fields_staying) == ({}, ())
    assert _held(again) == held and not _held(rashid)
    assert _columns(fresh(rashid)) == before[rashid.pk]
    assert fresh(again).state == "active" and fresh(again).owner_id == li_na.pk
    assert verify().holds


def test_what_was_made_after_the_merge_stays_and_is_listed(pair, liu, li_qiang, li_na):
    rashid, again = pair
    interaction(li_na, again, "Before the merge.")
    done = merge(liu, rashid, again, take=["products"])
    after = interaction(li_qiang, rashid, "After the merge.", channel=Channel.MEETING, at=LATER)
    newcomer = contact(li_qiang, fresh(rashid), "Fatima")
    details = services.records.PartyDetails(
        name="Rashid Trading LLC", country="AE", email="info@rashid.example", products="Tents and chairs"
    )
    services.revise_party(
        party_id=rashid.pk, version=fresh(rashid).version, details=details, by=li_qiang, at=LATER
    )  # fmt: skip
    assert [count for _noun, count in queries.rows_since(liu, done)] == [1, 1]

    undone = services.undo_merge(merge_id=done.pk, by=liu, at=LATER)

    assert sorted(undone.rows_staying.values()) == [1, 1]
    assert "products" in undone.fields_staying and fresh(rashid).products == "Tents and chairs"
    assert Interaction.objects.get(pk=after.pk).party_id == rashid.pk
    assert Contact.objects.get(pk=newcomer.pk).party_id == rashid.pk
    assert Interaction.objects.get(summary="Before the merge.").party_id == again.pk


def test_the_better_known_line_of_the_profile_is_kept_and_both_return(pair, liu, li_qiang, li_na):
    rashid, again = pair
    note(li_qiang, rashid, {"payment_preference": "T/T", "etiquette": "Tea first"})
    note(li_na, again, {"payment_preference": "L/C at sight", "market_notes": "Hot summers"})

    done = merge(liu, rashid, again, take=["payment_preference"])
    assert known(liu, rashid) == {
        "etiquette": "Tea first", "market_notes": "Hot summers", "payment_preference": "L/C at sight",
        "products": "Tents",
    }  # fmt: skip

    services.undo_merge(merge_id=done.pk, by=liu, at=LATER)
    assert known(liu, rashid) == {"etiquette": "Tea first", "payment_preference": "T/T"}
    assert known(liu, again) == {
        "market_notes": "Hot summers", "payment_preference": "L/C at sight", "products": "Tents",
    }  # fmt: skip


def note(by, party, values):
    services.note_facts(
        party_id=party.pk, values=values, seen={}, on=TODAY, today=TODAY, origin="said", by=by, at=AT
    )  # fmt: skip


def known(by, party):
    return {code: fact.value for code, fact in sorted(queries.standing_facts(by, party).items())}


def test_a_merged_record_takes_no_more_work_and_is_not_merged_again(pair, liu, li_na, zhou):
    rashid, again = pair
    other = customer(li_na, "Nordlicht", "DE")
    merge(liu, rashid, again)
    with pytest.raises(AlreadyMerged):
        interaction(li_na, fresh(again))
    with pytest.raises(AlreadyMerged):
        merge(liu, other, again)
    with pytest.raises(AlreadyMerged):
        merge(liu, again, other)
    with pytest.raises(NotMergeable):
        merge(liu, other, other)


def test_merges_are_taken_back_in_order_and_within_thirty_days(pair, liu, li_na):
    rashid, again = pair
    head = customer(li_na, "Rashid Group", "AE")
    first = merge(liu, rashid, again)
    second = merge(liu, head, rashid, owner_id=li_na.pk)
    with pytest.raises(LaterMergeFirst):
        services.undo_merge(merge_id=first.pk, by=liu, at=LATER)
    services.undo_merge(merge_id=second.pk, by=liu, at=LATER)
    with pytest.raises(TooLateToUnmerge):
        services.undo_merge(merge_id=first.pk, by=liu, at=AT + timedelta(days=30, seconds=1))
    services.undo_merge(merge_id=first.pk, by=liu, at=AT + timedelta(days=30))
    with pytest.raises(TooLateToUnmerge):
        services.undo_merge(merge_id=first.pk, by=liu, at=LATER)


def test_who_loses_the_record_is_told_and_may_object(pair, liu, li_na, li_qiang):
    rashid, again = pair
    done = merge(liu, rashid, again)
    assert Notification.objects.filter(to=li_na, code="told_merged_away").count() == 1
    services.object_to_merge(merge_id=done.pk, reason="Another Rashid, in Sharjah", by=li_na, at=AT)
    assert Task.objects.filter(assignee=liu, subject_id=rashid.pk).count() == 1
    with pytest.raises(NotFound):
        services.object_to_merge(merge_id=done.pk, reason="mine", by=li_qiang, at=AT)


def test_a_salesperson_merges_nothing_and_a_stale_preview_is_refused(pair, liu, li_na, li_qiang):
    rashid, again = pair
    with pytest.raises(NotPermitted):
        merge(li_qiang, rashid, again)
    services.add_contact(party_id=rashid.pk, details=ContactDetails(name="Ali"), by=li_qiang, at=AT)
    seen = (rashid.version, again.version)
    services.revise_party(
        party_id=rashid.pk, version=rashid.version, by=li_qiang, at=AT,
        details=services.records.PartyDetails(name="Rashid Trading LLC", country="AE", city="Dubai"),
    )  # fmt: skip
    with pytest.raises(StaleVersion):
        services.merge_parties(
            survivor_id=rashid.pk, loser_id=again.pk, versions=seen, take=[], owner_id=None, by=liu, at=AT
        )  # fmt: skip


def test_every_column_that_points_at_a_party_says_what_becomes_of_it_in_a_merge():
    assert list(unregistered()) == []


def _columns(party):
    left_out = {"version", "updated_at", "updated_by_id"}
    return {
        field.attname: getattr(party, field.attname) for field in Party._meta.fields if field.attname not in left_out
    }


def _held(party):
    contacts = set(Contact.objects.filter(party=party).values_list("pk", "archived_at", "is_primary"))
    return contacts | set(Interaction.objects.filter(party=party).values_list("pk", "contact_id"))
