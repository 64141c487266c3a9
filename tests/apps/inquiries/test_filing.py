"""Does an inquiry, with the mail it came with, go under the right customer and under no other?"""

import pytest

from tests.apps.inquiries.asking import HOUR, ask, fresh, shared
from tests.apps.parties.reading import deeds
from tests.builders import AT, contact, customer, merge
from tradewind.apps.inquiries import services
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Message, Thread
from tradewind.apps.parties.refusals import AlreadyMerged
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


def test_an_inquiry_goes_where_its_message_is_filed(inquiry, zhou, li_qiang):
    party = customer(li_qiang)
    message = Message.objects.get(pk=inquiry.message_id)
    mail.link_message(message_id=message.pk, version=message.version, party_id=party.pk, by=zhou, at=AT)
    assert fresh(inquiry).party_id == party.pk
