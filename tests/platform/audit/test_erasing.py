"""Can a person's values leave the trail without breaking it?"""

import pytest

from tests.builders import AT, contact, customer
from tradewind.apps.parties import queries as parties
from tradewind.platform.access import NotPermitted
from tradewind.platform.audit import queries, verifying
from tradewind.platform.audit.models import AuditEntry, AuditFacts
from tradewind.platform.upkeep import services


@pytest.fixture
def party(li_qiang):
    party = customer(li_qiang)
    contact(li_qiang, party, "Anna Berg")
    return party


def test_the_values_go_and_the_trail_holds(zhou, party):
    before = verifying.head()
    erased = services.erase_facts(subject=party, reason="asked by Anna Berg's employer", by=zhou, at=AT)
    assert erased == 2
    assert not AuditFacts.objects.filter(text__contains="Anna").exclude(text__contains="asked by").exists()
    assert not AuditFacts.objects.filter(erased_at=AT).exclude(salt="").exists()  # a salt would let it be guessed back
    assert verifying.verify(before).holds


def test_the_erasure_itself_is_on_record(zhou, party):
    services.erase_facts(subject=party, reason="asked for", by=zhou, at=AT)
    newest = queries.trail_of(zhou, party)[0]
    assert (newest.action, newest.facts) == ("facts.erased", {"entries": 2, "reason": "asked for"})
    services.erase_facts(subject=party, reason="again", by=zhou, at=AT)
    assert AuditEntry.objects.filter(action="facts.erased").count() == 1  # there was nothing left


def test_the_timeline_is_shown_all_the_same(zhou, party):
    services.erase_facts(subject=party, reason="asked for", by=zhou, at=AT)
    assert len(parties.timeline(zhou, party)) == 3


def test_an_erasure_without_an_entry_is_found(zhou, party):
    # The guard lets this through, because erasing must be possible; the trail tells it from a real one.
    AuditFacts.objects.filter(text__contains="Anna").update(text="", salt="", erased_at=AT)
    assert [breach.reason for breach in verifying.verify().breaches] == ["erased without an entry"]


def test_only_the_boss_erases(liu, li_qiang, party):
    for person in (liu, li_qiang):
        with pytest.raises(NotPermitted):
            services.erase_facts(subject=party, reason="", by=person, at=AT)
