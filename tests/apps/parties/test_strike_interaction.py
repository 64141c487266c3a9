"""Striking an entry through: it stays readable, and says who and why."""

import pytest
from django.db import DatabaseError, transaction

from tests.apps.parties.reading import last_deed
from tests.builders import AT, customer, interaction, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.refusals import AlreadyStruck, NotYourInteraction
from tradewind.platform.access import NotFound, NotPermitted


def strike(entry, by, reason="Wrong customer"):
    return services.strike_interaction(interaction_id=entry.pk, reason=reason, by=by, at=AT)


def test_it_stays_in_the_timeline_with_its_reason(li_qiang):
    party = customer(li_qiang)
    struck = strike(interaction(li_qiang, party), li_qiang)
    assert (struck.struck_at, struck.struck_by_id, struck.struck_reason) == (AT, li_qiang.pk, "Wrong customer")
    (item,) = [item for item in queries.timeline(li_qiang, party) if item.pk]
    assert item.is_struck and item.struck == "Wrong customer" and "2,000 tents" in item.text
    deed = last_deed(li_qiang, party)
    assert (deed.action, deed.facts["reason"]) == ("interaction.struck", "Wrong customer")


def test_twice_is_refused(li_qiang):
    entry = interaction(li_qiang, customer(li_qiang))
    strike(entry, li_qiang)
    with pytest.raises(AlreadyStruck):
        strike(entry, li_qiang)


def test_only_the_writer_and_the_leaders(li_qiang, mei, zhou, liu):
    party = customer(li_qiang)
    entry = interaction(li_qiang, party)
    task(zhou, mei, subject=party, subject_title=party.name)
    with pytest.raises(NotYourInteraction):
        strike(entry, mei)
    assert strike(entry, liu).struck_by_id == liu.pk


def test_who_reads_only_strikes_nothing(li_qiang, chen_jing, wu):
    entry = interaction(li_qiang, customer(li_qiang))
    with pytest.raises((NotPermitted, NotFound)):
        strike(entry, wu)
    with pytest.raises(NotFound):
        strike(entry, chen_jing)


def test_a_stranger_finds_nothing(li_qiang, li_na):
    with pytest.raises(NotFound):
        strike(interaction(li_qiang, customer(li_qiang)), li_na)


def test_the_database_deletes_no_entry(li_qiang):
    entry = interaction(li_qiang, customer(li_qiang))
    with pytest.raises(DatabaseError), transaction.atomic():
        entry.delete()
