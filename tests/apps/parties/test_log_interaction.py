"""Writing down what was said, and when to be in touch next."""

from datetime import timedelta

import pytest

from tests.apps.parties.reading import last_deed
from tests.builders import AT, TODAY, TOMORROW, contact, customer, interaction, partner, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Interaction
from tradewind.apps.parties.refusals import BadInteraction
from tradewind.domain.parties.channels import Channel
from tradewind.platform.access import NotFound, NotPermitted


def test_the_party_remembers_when_and_when_next(li_qiang):
    party = customer(li_qiang)
    entry = interaction(li_qiang, party, " Wants\u200b 500. ", next_contact_on=TOMORROW)
    party.refresh_from_db()
    assert (entry.summary, entry.by_id, entry.channel) == ("Wants 500.", li_qiang.pk, "phone")
    assert (party.last_contact_at, party.next_contact_on, party.version) == (AT, TOMORROW, 2)
    deed = last_deed(li_qiang, party)
    assert (deed.action, deed.facts) == ("interaction.logged", {"interaction": entry.pk, "channel": "phone"})


def test_the_contact_that_was_due_is_done_also_without_a_new_day(li_qiang):
    party = customer(li_qiang, next_contact_on=TODAY)
    interaction(li_qiang, party)
    party.refresh_from_db()
    assert party.next_contact_on is None


def test_a_note_or_an_earlier_call_leaves_the_planned_day(li_qiang):
    party = customer(li_qiang, next_contact_on=TOMORROW)
    interaction(li_qiang, party)
    interaction(li_qiang, party, channel=Channel.NOTE)
    party.refresh_from_db()
    assert party.next_contact_on == TOMORROW


def test_a_note_to_oneself_is_no_contact(li_qiang):
    party = customer(li_qiang)
    interaction(li_qiang, party, channel=Channel.NOTE)
    party.refresh_from_db()
    assert party.last_contact_at is None


def test_an_older_call_written_down_late_does_not_turn_the_clock_back(li_qiang):
    party = customer(li_qiang)
    interaction(li_qiang, party)
    interaction(li_qiang, party, at=AT - timedelta(days=9))
    party.refresh_from_db()
    assert party.last_contact_at == AT


@pytest.mark.parametrize("summary", ["", "  \n ", "\u200b", "x" * 20_001])
def test_nothing_or_too_much_is_refused(summary, li_qiang):
    party = customer(li_qiang)
    with pytest.raises(BadInteraction):
        interaction(li_qiang, party, summary)
    assert not Interaction.objects.exists()


def test_the_person_spoken_to_is_one_of_the_partys_own(li_qiang, li_na):
    party = customer(li_qiang)
    left = contact(li_qiang, party, "Left")
    services.archive_contact(contact_id=left.pk, by=li_qiang, at=AT)
    elsewhere = contact(li_na, customer(li_na, "Other AG", "CH"))
    for person in (left.pk, elsewhere.pk, 987_654):
        with pytest.raises(NotFound):
            interaction(li_qiang, party, contact_id=person)


def test_a_stranger_finds_nothing(li_qiang, li_na, mei):
    party = customer(li_qiang)
    for person in (li_na, mei):
        with pytest.raises(NotFound):
            interaction(person, party)


def test_a_duty_logs_while_it_has_work_there(li_qiang, mei, zhou):
    party = customer(li_qiang)
    task(zhou, mei, subject=party, subject_title=party.name)
    assert interaction(mei, party).by_id == mei.pk


def test_who_logs_nothing_logs_nothing(wu, chen_jing, zhou):
    party = partner(zhou)
    with pytest.raises(NotPermitted):
        interaction(wu, party)
    assert interaction(chen_jing, party).pk


def test_the_timeline_shows_it_first(li_qiang):
    party = customer(li_qiang)
    interaction(li_qiang, party, "Newest", at=AT + timedelta(hours=1))
    items = queries.timeline(li_qiang, party)
    assert [(item.channel, item.text) for item in items][0] == ("phone", "Newest")
    assert [item.channel for item in queries.timeline(li_qiang, party, channel="system")] == ["system"]
    assert queries.timeline(li_qiang, party, channel="email") == []
    assert queries.due_contacts(li_qiang, until=TODAY, limit=5) == []


def test_the_contact_that_was_due_is_over_when_it_was_made(li_qiang):
    party = customer(li_qiang, next_contact_on=TODAY)
    interaction(li_qiang, party, channel=Channel.NOTE)
    party.refresh_from_db()
    assert party.next_contact_on == TODAY, "a note to oneself is no contact"
    interaction(li_qiang, party)
    party.refresh_from_db()
    assert party.next_contact_on is None


def test_a_contact_before_its_day_leaves_the_day(li_qiang):
    party = customer(li_qiang, next_contact_on=TOMORROW)
    interaction(li_qiang, party)
    party.refresh_from_db()
    assert party.next_contact_on == TOMORROW
