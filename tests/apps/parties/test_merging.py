"""Two records of one company become one: what moves, who becomes one person, and who may do it?"""

from datetime import timedelta

import pytest

from tests.builders import AT, TODAY, contact, customer, interaction, merge, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.followers import unregistered
from tradewind.apps.parties.models import Contact, Interaction, Party
from tradewind.apps.parties.refusals import AlreadyMerged, NotMergeable
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.notifications.models import Notification
from tradewind.platform.tasks.models import Task

LATER = AT + timedelta(days=3)


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


def test_what_only_the_folded_contact_knew_goes_to_the_one_that_stays_and_back(pair, liu, li_qiang, li_na):
    rashid, again = pair
    kept = contact(li_qiang, rashid, "Omar Rashid", email="omar@rashid.example", title="Buyer")
    twin = contact(
        li_na, again, "Omar R.", email="omar@rashid.example", phone="+971 50 1234567", whatsapp="+971 50 1234567",
        title="Owner", remarks="Birthday 3 May",
    )  # fmt: skip
    (seen,) = queries.merge_preview(liu, rashid.pk, again.pk, keep_order=True).twins
    assert (seen.kept, seen.twin) == (kept, twin)
    assert (seen.fills, seen.differ) == (("phone", "whatsapp", "remarks"), ("name", "title"))

    done = merge(liu, rashid, again)
    kept.refresh_from_db()
    assert (kept.phone_e164, kept.whatsapp, kept.remarks) == (twin.phone_e164, twin.whatsapp, "Birthday 3 May")
    assert kept.title == "Buyer"
    services.revise_contact(
        contact_id=kept.pk, version=kept.version, by=li_qiang, at=AT,
        details=ContactDetails(
            "Omar Rashid", "Buyer", "omar@rashid.example", kept.phone, kept.whatsapp, remarks="Prefers mornings"
        ),
    )  # fmt: skip

    services.undo_merge(merge_id=done.pk, by=liu, at=LATER)
    kept.refresh_from_db()
    assert (kept.phone, kept.phone_e164, kept.whatsapp, kept.remarks) == ("", "", "", "Prefers mornings")
    assert Contact.objects.get(pk=twin.pk).remarks == "Birthday 3 May"


def test_the_timeline_of_the_survivor_tells_what_happened_to_both(pair, liu):
    rashid, again = pair
    merge(liu, rashid, again)
    lines = [item.text for item in queries.timeline(liu, fresh(rashid), channel="system")]
    assert lines.count("建档") == 2


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
            survivor_id=rashid.pk, loser_id=again.pk, versions=seen, seen=queries.seen_of(liu, rashid, again), take=[],
            owner_id=None, by=liu, at=AT,
        )  # fmt: skip


def test_what_changed_since_the_look_is_named_and_nothing_is_merged(pair, liu, li_na, li_qiang):
    rashid, again = pair
    note(li_na, again, {"payment_preference": "L/C at sight"})
    seen = queries.seen_of(liu, rashid, again)
    note(li_qiang, rashid, {"payment_preference": "T/T, told this morning"})
    contact(li_qiang, rashid, "Ali")
    with pytest.raises(StaleVersion) as refused:
        merge(liu, rashid, again, seen=seen, take=["payment_preference"])
    assert refused.value.facts["changed"] == ["facts", "people"]
    assert known(liu, rashid)["payment_preference"] == "T/T, told this morning"


def test_every_column_that_points_at_a_party_says_what_becomes_of_it_in_a_merge():
    assert list(unregistered()) == []
