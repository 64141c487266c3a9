"""Is a message filed by hand only where one may, and do merges carry mail along and back?"""

import pytest

from tests.apps.messaging.post import mailbox, raw, take_in
from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, contact, customer, merge
from tradewind.apps.messaging import services
from tradewind.apps.messaging.models import Message, Thread
from tradewind.apps.messaging.refusals import FiledWithColleague
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Contact
from tradewind.apps.parties.refusals import AlreadyMerged
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion

ANNA = "anna@nordlicht.example"


@pytest.fixture
def box(zhou, li_qiang):
    found = mailbox(zhou)
    services.share_mailbox(mailbox_id=found.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    return found


def link(message, party_id, by, **more):
    version = more.pop("version", Message.objects.get(pk=message.pk).version)
    return services.link_message(message_id=message.pk, version=version, party_id=party_id, by=by, at=AT, **more)


def test_what_is_filed_and_what_its_thread_brings_belongs_to_the_customer(box, zhou, li_qiang):
    party = customer(li_qiang)
    person = contact(li_qiang, party, "Anna")
    (message,) = take_in(box, raw(ANNA, "Hello.", mail_id="one"))
    done = link(message, party.pk, li_qiang, contact_id=person.pk)
    assert (done.party_id, done.contact_id, done.linked, done.version) == (party.pk, person.pk, "by_person", 2)
    (later,) = take_in(box, raw(ANNA, "Again.", answers=["one"]))
    assert (later.party_id, later.linked) == (party.pk, "by_thread")
    assert last_deed(zhou, message).facts["party"] == party.pk
    assert link(message, None, li_qiang).linked == "not" and Thread.objects.get(pk=message.thread_id).party_id is None


def test_not_under_a_colleagues_a_merged_or_a_missing_customer_nor_with_anothers_contact(
    box, liu, zhou, li_qiang, li_na, wu
):
    (message,) = take_in(box, raw(ANNA, "Hello."))
    mine, zulu = customer(li_qiang), customer(li_na, "Zulu Boats", "PT")
    rui = contact(li_na, zulu, "Rui")
    for number in (zulu.pk, 9_999_999):
        with pytest.raises(NotFound):
            link(message, number, li_qiang)
    for party in (mine.pk, None):
        with pytest.raises(NotFound):
            link(message, party, zhou, contact_id=rui.pk)
    alpha = customer(li_qiang, "Alpha Camp", "AT")
    merge(liu, mine, alpha)
    with pytest.raises(AlreadyMerged):
        link(message, alpha.pk, li_qiang)
    with pytest.raises(StaleVersion):
        link(message, mine.pk, li_qiang, version=9)
    for stranger in (li_na,):
        for found in (message, Message(pk=9_999_999)):
            with pytest.raises(NotFound):
                services.link_message(message_id=found.pk, version=1, party_id=zulu.pk, by=stranger, at=AT)
    with pytest.raises(NotPermitted):
        link(message, mine.pk, wu)


def test_what_a_merge_carries_along_comes_back_and_later_mail_knows_the_survivor(box, liu, li_qiang):
    survivor = customer(li_qiang, email="info@survivor.example")
    loser = customer(li_qiang, "Alpha Camp", "AT", email=ANNA)
    (message,) = take_in(box, raw(ANNA, "Hello.", mail_id="one"))
    assert message.party_id == loser.pk
    done = merge(liu, survivor, loser)
    thread = Thread.objects.get(pk=message.thread_id)
    assert Message.objects.get(pk=message.pk).party_id == thread.party_id == survivor.pk
    (later,) = take_in(box, raw(ANNA, "Again.", answers=["one"]))
    assert later.party_id == survivor.pk
    parties.undo_merge(merge_id=done.pk, by=liu, at=AT)
    thread.refresh_from_db()
    assert Message.objects.get(pk=message.pk).party_id == thread.party_id == loser.pk


def test_the_details_of_an_erased_person_stay_in_the_letters_he_wrote(box, zhou, li_qiang):
    """A letter is evidence: what he asked to be erased is the record about him (docs/rooms/messaging)."""
    party = customer(li_qiang)
    person = contact(li_qiang, party, "Anna Berg", email=ANNA)
    (message,) = take_in(box, raw(ANNA, "Hello, my name is Anna Berg.", name="Anna Berg"))
    assert message.contact_id == person.pk
    parties.erase_contact(contact_id=person.pk, reason="She asked for it", by=zhou, at=AT)
    message = Message.objects.select_related("words").get(pk=message.pk)
    assert (message.sender_name, message.contact_id) == ("Anna Berg", person.pk)
    assert "Anna Berg" not in Contact.objects.get(pk=person.pk).name and "Anna" in message.words.text
    (later,) = take_in(box, raw(ANNA, "Hello again."))
    assert (later.party_id, later.contact_id) == (None, None) and deeds(zhou, later)


def test_what_belongs_to_a_colleagues_customer_is_filed_elsewhere_by_the_colleague_or_a_leader(
    box, zhou, li_qiang, li_na
):
    """Both read the shared mailbox; 李强 does not draw 李娜's customer's mail over to his own."""
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_qiang.pk, li_na.pk], by=zhou, at=AT)
    mine, zulu = customer(li_qiang), customer(li_na, "Zulu Boats", "PT", email=ANNA)
    (message,) = take_in(box, raw(ANNA, "Please quote 300 chairs."))
    for party_id in (mine.pk, None):
        with pytest.raises(FiledWithColleague):
            link(message, party_id, li_qiang)
    assert Message.objects.get(pk=message.pk).party_id == zulu.pk
    assert link(message, None, li_na).linked == "not"
    link(message, zulu.pk, zhou)
    assert link(message, mine.pk, zhou).party_id == mine.pk
