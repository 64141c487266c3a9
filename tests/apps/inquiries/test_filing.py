"""Does an inquiry, with the mail it came with, go under the right customer and under no other?"""

import pytest

from tests.apps.inquiries.asking import HOUR, ask, fresh, phoned, shared
from tests.apps.inquiries.test_escalating import away
from tests.apps.parties.reading import deeds
from tests.builders import AT, contact, customer, merge
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Message, Thread
from tradewind.apps.parties.refusals import AlreadyMerged
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.inquiries.grading import Grade
from tradewind.platform.access import NotFound, StaleVersion


def file(inquiry, party_id, by, **more):
    version = more.pop("version", fresh(inquiry).version)
    return services.file_inquiry(
        inquiry_id=inquiry.pk, version=version, party_id=party_id, by=by, at=AT + HOUR, **more
    )  # fmt: skip


@pytest.fixture
def inquiry(zhou):
    return ask(shared(zhou))


def test_the_mail_goes_along_also_for_who_reads_no_mailbox_it_lies_in(inquiry, zhou, li_qiang):
    party = customer(li_qiang)
    anna = contact(li_qiang, party, "Anna Berg")
    filed = file(inquiry, party.pk, li_qiang, contact_id=anna.pk)
    message = Message.objects.get(pk=inquiry.message_id)
    assert (filed.party_id, filed.contact_id) == (message.party_id, message.contact_id) == (party.pk, anna.pk)
    assert (message.linked, Thread.objects.get(pk=message.thread_id).party_id) == ("by_person", party.pk)
    assert deeds(zhou, inquiry)[0] == "inquiry.filed" and deeds(zhou, message)[0] == "message.linked"
    assert ask(shared(zhou), "News?", mail_id="b", at=AT + HOUR, answers=["ask"]) == inquiry


def test_not_under_a_colleagues_or_a_merged_customer_nor_with_anothers_contact(inquiry, zhou, liu, li_qiang, li_na):
    mine, zulu, alpha = customer(li_qiang), customer(li_na, "Zulu Boats", "PT"), customer(li_na, "Alpha Camp", "AT")
    with pytest.raises(NotFound):
        file(inquiry, mine.pk, li_qiang, contact_id=contact(li_na, zulu, "Rui").pk)
    for number in (zulu.pk, 9_999_999):
        with pytest.raises(NotFound):
            file(inquiry, number, li_qiang)
    merge(liu, zulu, alpha)
    with pytest.raises(AlreadyMerged):
        file(inquiry, alpha.pk, zhou)
    with pytest.raises(StaleVersion):
        file(inquiry, mine.pk, zhou, version=7)


def test_who_looks_after_the_customer_gets_what_was_proposed_to_another_by_its_market(inquiry, zhou, li_qiang, li_na):
    party = customer(li_na, "Gulf Rashid", "AE")
    Inquiry.objects.filter(pk=inquiry.pk).update(owner=li_qiang, owner_reasons=["region"])
    filed = file(inquiry, party.pk, zhou)
    assert (filed.owner_id, filed.owner_reasons) == (li_na.pk, ["customers_owner"])
    graded = services.grade_inquiry(
        inquiry_id=inquiry.pk, version=filed.version, grade=Grade.B, by=zhou, at=AT + HOUR
    )  # fmt: skip
    assert graded.owner_id == li_na.pk


def test_what_a_leader_gave_to_somebody_stays_his_whoevers_the_customer_is(inquiry, zhou, li_qiang, li_na):
    services.assign_inquiry(
        inquiry_id=inquiry.pk, version=fresh(inquiry).version, owner_id=li_qiang.pk, by=zhou, at=AT
    )  # fmt: skip
    Inquiry.objects.filter(pk=inquiry.pk).update(owner_reasons=["region"])
    assert file(inquiry, customer(li_na, "Gulf Rashid", "AE").pk, zhou).owner_id == li_qiang.pk


def test_an_inquiry_goes_where_its_message_is_filed(inquiry, zhou, li_qiang):
    party = customer(li_qiang)
    message = Message.objects.get(pk=inquiry.message_id)
    mail.link_message(message_id=message.pk, version=message.version, party_id=party.pk, by=zhou, at=AT)
    assert (fresh(inquiry).party_id, fresh(inquiry).version) == (party.pk, inquiry.version + 1)
    assert deeds(zhou, inquiry)[0] == "inquiry.filed"
    party.refresh_from_db()
    assert party.last_contact_at == message.at


def test_a_new_customer_is_opened_out_of_the_inquiry_and_belongs_to_whose_the_inquiry_is(inquiry, zhou, li_qiang):
    services.assign_inquiry(
        inquiry_id=inquiry.pk, version=fresh(inquiry).version, owner_id=li_qiang.pk, by=zhou, at=AT
    )  # fmt: skip
    details = PartyDetails(name="Nordlicht Outdoor GmbH", country="DE", email="anna@nordlicht.example")
    opened = services.open_customer(
        inquiry_id=inquiry.pk, version=fresh(inquiry).version, details=details,
        contact=ContactDetails(name="Anna Berg"), by=zhou, at=AT + HOUR,
    )  # fmt: skip
    assert (opened.party.name, opened.party.owner_id, opened.contact.name) == (details.name, li_qiang.pk, "Anna Berg")
    assert Message.objects.get(pk=inquiry.message_id).party_id == opened.party_id
    with pytest.raises(StaleVersion):
        services.open_customer(inquiry_id=inquiry.pk, version=1, details=details, by=zhou, at=AT + HOUR)


def test_a_customer_that_a_deputy_opens_is_the_colleagues_who_is_away(zhou, li_qiang, li_na):
    """Whether it was his when he went, or came since and she took it for him."""
    box = shared(zhou)
    his = ask(box)
    services.assign_inquiry(inquiry_id=his.pk, version=his.version, owner_id=li_qiang.pk, by=zhou, at=AT)
    away(li_qiang, li_qiang, li_na)
    since = phoned(li_qiang)
    assert (since.owner_id, since.stands_in_for_id) == (li_na.pk, li_qiang.pk)
    for inquiry, name, owner in ((his, "Nordlicht", li_qiang), (since, "Rashid", li_na)):
        opened = services.open_customer(
            inquiry_id=inquiry.pk, version=fresh(inquiry).version, details=PartyDetails(name=name, country="DE"),
            contact=ContactDetails(name="Anna", email=f"{name}@x.example"), by=li_na, at=AT + HOUR,
        )  # fmt: skip
        assert (opened.owner_id, opened.party.owner_id) == (owner.pk, li_qiang.pk)
    assert Message.objects.get(pk=his.message_id).party_id == fresh(his).party_id
