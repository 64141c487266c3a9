"""A person asks to be forgotten: the details go from the record and its history, and the evidence still holds."""

import pytest

from tests.apps.parties.reading import last_deed
from tests.builders import AT, contact, customer, interaction, merge
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Contact
from tradewind.apps.parties.refusals import AlreadyErased, NoReason
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.domain.parties.erasing import ERASED_NAME
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit import verifying
from tradewind.platform.audit.models import AuditFacts
from tradewind.platform.search.models import SearchText

WHY = "Asked for under Art. 17 GDPR"
ANNA = {
    "title": "Buyer", "email": "anna.berg@nordlicht.example", "phone": "+49 170 5550123", "whatsapp": "+49 170 5550123",
    "wechat": "annaberg88", "remarks": "Collects stamps",
}  # fmt: skip


@pytest.fixture
def party(li_qiang):
    return customer(li_qiang)


@pytest.fixture
def anna(li_qiang, party):
    """Anna Berg, main contact, whose mail address was changed once."""
    person = contact(li_qiang, party, "Anna Berg", **{**ANNA, "email": "a.berg@old.example"})
    details = ContactDetails(name="Anna Berg", is_primary=True, **ANNA)
    return services.revise_contact(contact_id=person.pk, version=person.version, details=details, by=li_qiang, at=AT)


def erase(person, by, reason=WHY):
    return services.erase_contact(contact_id=person.pk, reason=reason, by=by, at=AT)


def test_nothing_of_the_person_is_left_and_the_trail_holds(zhou, li_qiang, party, anna):
    before = verifying.head()
    erase(anna, zhou)
    row = Contact.objects.filter(pk=anna.pk).values().get()
    assert row["name"] == ERASED_NAME and row["archived_at"] == AT and row["phone_e164"] == ""
    spoken = [str(row), *AuditFacts.objects.values_list("text", flat=True)]
    spoken += [f"{row.text} {row.keys}" for row in SearchText.objects.all()]
    for value in ("Anna", "berg", "5550123", "stamps", "Buyer"):
        assert not any(value in text for text in spoken), value
    assert verifying.verify(before).holds


def test_the_rest_of_the_partys_history_stays(zhou, li_qiang, party, anna):
    karl = contact(li_qiang, party, "Karl Voss")
    erase(anna, zhou)
    told = [item.text for item in queries.timeline(zhou, party)]
    assert any("Karl Voss" in text for text in told)
    karl.refresh_from_db()
    assert karl.is_primary and karl.name == "Karl Voss"


def test_the_timeline_says_that_it_happened_and_why(zhou, li_qiang, party, anna):
    interaction(li_qiang, party, contact_id=anna.pk)
    erase(anna, zhou)
    assert last_deed(zhou, party).action == "contact.erased"
    lines = queries.timeline(zhou, party)
    assert any(WHY in item.text and item.who == zhou.called for item in lines)
    assert ERASED_NAME in {item.contact for item in lines}  # the talk stays, with nobody


def test_one_who_left_long_ago_can_be_erased_too(zhou, li_qiang, party, anna):
    services.archive_contact(contact_id=anna.pk, by=li_qiang, at=AT)
    assert erase(anna, zhou).name == ERASED_NAME


def test_it_is_done_once_and_with_a_reason(zhou, anna):
    with pytest.raises(NoReason):
        erase(anna, zhou, reason="  ")
    erase(anna, zhou)
    with pytest.raises(AlreadyErased):
        erase(anna, zhou)


def test_only_the_boss_erases(zhou, liu, li_qiang, anna):
    for person in (liu, li_qiang):
        with pytest.raises(NotPermitted):
            erase(anna, person)
    anna.pk = 10**9
    with pytest.raises(NotFound):
        erase(anna, zhou)


def test_the_same_persons_row_of_a_merged_record_is_erased_and_does_not_come_back(zhou, li_qiang, party, anna):
    twin = customer(li_qiang, "Nordlicht Handel")
    contact(li_qiang, twin, "A. Berg", email=ANNA["email"], whatsapp="+49 170 9999999", remarks="Collects coins")
    done = merge(zhou, party, twin)
    erase(anna, zhou)
    services.undo_merge(merge_id=done.pk, by=zhou, at=AT)
    rows = [str(row) for row in Contact.objects.values()]
    rows += AuditFacts.objects.values_list("text", flat=True)
    rows += [f"{row.text} {row.keys}" for row in SearchText.objects.all()]
    assert [row for row in rows if "Berg" in row or "9999999" in row or "coins" in row] == []
    assert not Contact.objects.filter(party=twin, archived_at=None).exists()
