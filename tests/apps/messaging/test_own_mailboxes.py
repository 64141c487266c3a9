"""Does a mailbox of one's own stay one's own, whatever a colleague writes into his customers?"""

from datetime import timedelta

import pytest

from tests.apps.messaging.post import mailbox, raw, take_in
from tests.apps.messaging.writing import letter
from tests.builders import AT, contact, customer
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties import services as parties
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.access import NotFound
from tradewind.platform.people.queries import system_user

LAWYER, ANNA = "lawyer@office.example", "anna@nordlicht.example"


def fresh(message):
    return Message.objects.select_related("party").get(pk=message.pk)


@pytest.fixture
def party(li_qiang):
    """李强's customer, into which he has written other people's addresses."""
    party = customer(li_qiang, email=ANNA)
    contact(li_qiang, party, "A. Lawyer", email=LAWYER)
    return party


def test_the_lawyers_mail_to_the_boss_is_not_the_salespersons_to_read(party, zhou, liu, li_qiang):
    own = mailbox(zhou, "zhou@tradewind-outdoor.example", zhou)
    (came,) = take_in(own, raw(LAWYER, "About the sale of the company.", to=own.address, mail_id="law"))
    answer = raw(own.address, "Not before May.", to=LAWYER, answers=["law"])
    (left,) = take_in(own, answer, role=FolderRole.SENT)
    for message in map(fresh, (came, left)):
        assert (message.party_id, queries.may_open_message(li_qiang, message)) == (party.pk, False)
        assert queries.may_open_message(liu, message)
        with pytest.raises(NotFound):
            queries.message_for(li_qiang, message.pk)
    assert queries.mail_of_party(li_qiang, party, limit=9) == []
    assert inquiries.last_exchanges(li_qiang, party.pk) == []
    assert len(queries.mail_of_party(liu, party, limit=9)) == 2

    version = fresh(came).version
    services.link_message(message_id=came.pk, version=version, party_id=party.pk, by=zhou, at=AT)
    assert [line.pk for line in queries.mail_of_party(li_qiang, party, limit=9)] == [came.pk]
    assert [row.pk for row in queries.opened_thread(li_qiang, fresh(came))] == [came.pk]


def test_a_colleagues_own_mail_is_hers_and_the_shared_mailboxs_is_the_customers(party, zhou, li_qiang, li_na):
    own, shared = mailbox(zhou, "na@tradewind-outdoor.example", li_na), mailbox(zhou)
    (hers,) = take_in(own, raw(LAWYER, "Your flat.", to=own.address))
    (ours,) = take_in(shared, raw(LAWYER, "The contract."))
    assert not queries.may_open_message(li_qiang, fresh(hers)) and queries.may_open_message(li_na, fresh(hers))
    assert queries.may_open_message(li_qiang, fresh(ours))


def test_a_deputy_reads_what_came_to_the_owner_himself(party, zhou, liu, li_qiang, li_na):
    own = mailbox(zhou, "li@tradewind-outdoor.example", li_qiang)
    (came,) = take_in(own, raw(ANNA, "When do they leave?", to=own.address))
    assert not queries.may_open_message(li_na, fresh(came))
    party.refresh_from_db()
    parties.assign_owner(
        party_id=party.pk, version=party.version, owner_id=li_qiang.pk, deputy_id=li_na.pk, by=liu, at=AT
    )  # fmt: skip
    assert queries.may_open_message(li_na, fresh(came))
    assert [line.pk for line in queries.mail_of_party(li_na, party, limit=9)] == [came.pk]


def test_a_customer_is_handed_on_with_what_was_written_in_his_owners_own_mailbox(party, zhou, liu, li_qiang, li_na):
    own = mailbox(zhou, "li@tradewind-outdoor.example", li_qiang)
    (came,) = take_in(own, raw(ANNA, "When do they leave?", to=own.address))
    boss = mailbox(zhou, "zhou@tradewind-outdoor.example", zhou)
    (law,) = take_in(boss, raw(LAWYER, "About the sale.", to=boss.address))
    party.refresh_from_db()
    parties.assign_owner(party_id=party.pk, version=party.version, owner_id=li_na.pk, by=liu, at=AT)
    (later,) = take_in(own, raw(ANNA, "Hello?", to=own.address, subject="Another"))
    assert [queries.may_open_message(li_na, fresh(each)) for each in (came, later, law)] == [True, False, False]


def test_what_the_boss_answers_his_lawyer_stays_as_closed_as_what_it_answers(party, zhou, li_qiang):
    own = mailbox(zhou, "zhou@tradewind-outdoor.example", zhou)
    (law,) = take_in(own, raw(LAWYER, "About the sale of the company.", to=own.address, mail_id="law"))
    begun = letter(zhou, own, LAWYER, text="Not below 40 million.", answers_id=law.pk, released=True)
    services.deliver_letter(begun.pk, by=system_user(), now=lambda: AT + timedelta(minutes=1))
    begun.refresh_from_db()
    assert (begun.sent.party_id, begun.sent.linked) == (party.pk, "by_address")
    assert not queries.may_open_message(li_qiang, fresh(begun.sent))

    chosen = letter(zhou, own, LAWYER, party_id=party.pk, released=True)
    services.deliver_letter(chosen.pk, by=system_user(), now=lambda: AT + timedelta(minutes=1))
    chosen.refresh_from_db()
    assert chosen.sent.linked == "by_person" and queries.may_open_message(li_qiang, fresh(chosen.sent))


def test_what_leaders_share_among_themselves_is_closed_until_somebody_else_reads_it_too(party, zhou, liu, li_qiang):
    board = mailbox(zhou, "board@tradewind-outdoor.example")
    services.share_mailbox(mailbox_id=board.pk, user_ids=[zhou.pk, liu.pk], by=zhou, at=AT)
    asks = "Please quote 500 tents, your best price, for the day Li Qiang is dismissed."
    (came,) = take_in(board, raw(LAWYER, asks, to=board.address))
    inquiry = Inquiry.objects.get()
    assert inquiry.owner_id in (zhou.pk, liu.pk)
    assert not queries.may_open_message(li_qiang, fresh(came)) and not inquiries.may_open(li_qiang, inquiry)
    assert queries.mail_of_party(li_qiang, party, limit=9) == []
    services.share_mailbox(mailbox_id=board.pk, user_ids=[zhou.pk, li_qiang.pk], by=zhou, at=AT)
    assert queries.may_open_message(li_qiang, fresh(came))
