"""An inquiry that came to somebody's own mailbox: whose is it, and who reads what it says?"""

import pytest

from tests.apps.inquiries.asking import ANNA, ASKS, DAY, HOUR, SAYS, ask, came, fresh, left, reply, shared
from tests.apps.inquiries.test_escalating import away
from tests.apps.inquiries.test_triage import do
from tests.apps.messaging.post import SALES, mailbox, raw
from tests.builders import AT, contact, customer
from tests.people import enter
from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.models import InquiryMessage
from tradewind.apps.messaging.queries import may_open_message
from tradewind.domain.inquiries.grading import Grade
from tradewind.platform.access import NotFound

SECRET = "Our client wants to buy 60 percent of your company"
VOGEL = "vogel@ma-advisors.example"


@pytest.fixture
def own(zhou):
    return mailbox(zhou, "zhou@tradewind-outdoor.example", zhou)


def to_the_boss(own, **more):
    return ask(own, f"{ASKS}\n\n{SECRET}.", sender=VOGEL, subject="Confidential", to=own.address, **more)


def test_a_price_question_to_the_boss_himself_is_seen_by_no_salesperson_until_it_is_handed_over(
    own, zhou, liu, li_qiang, li_na
):  # fmt: skip
    inquiry = to_the_boss(own)
    assert inquiry.owner_id == zhou.pk
    for seller in (li_qiang, li_na):
        with pytest.raises(NotFound):
            queries.inquiry_for(seller, inquiry.pk)
        assert not queries.visible_inquiries(seller).exists() and not queries.inquiries(seller).exists()
        assert enter(seller).get(f"/inquiries/{inquiry.pk}/").status_code == 404
        assert SECRET.encode() not in enter(seller).get("/inquiries/").content
    assert SECRET in queries.beginning_of(liu, inquiry).text

    services.assign_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, owner_id=li_na.pk, by=zhou, at=AT + HOUR)
    assert SECRET in queries.beginning_of(li_na, fresh(inquiry)).text
    with pytest.raises(NotFound):
        queries.inquiry_for(li_qiang, inquiry.pk)


def test_whoever_writes_the_senders_address_into_his_customer_sees_nothing_of_it(own, li_qiang):
    party = customer(li_qiang)
    contact(li_qiang, party, "Vogel", email=VOGEL)
    inquiry = to_the_boss(own)
    assert inquiry.party_id == party.pk
    with pytest.raises(NotFound):
        queries.inquiry_for(li_qiang, inquiry.pk)
    assert queries.inquiries_of_party(li_qiang, party) == []


def test_what_comes_to_the_boss_in_a_salespersons_inquiry_is_said_to_have_come_and_not_read_out(box, own, li_qiang):
    party = customer(li_qiang, email=ANNA)
    inquiry = ask(box)
    assert inquiry.owner_id == li_qiang.pk and party.pk == inquiry.party_id
    reply(box, "USD 38.20 per piece.")
    told = raw(ANNA, f"{SECRET}. What is your price?", to=own.address, answers=["ask"], subject="Entre nous")
    (message,) = came(own, told, at=AT + 2 * HOUR)
    assert InquiryMessage.objects.filter(inquiry=inquiry, message=message).exists()
    inquiry = queries.inquiry_for(li_qiang, inquiry.pk)
    newest, answer, first = queries.correspondence_of(li_qiang, inquiry).thread
    assert (newest.pk, newest.is_closed, newest.text, newest.subject) == (message.pk, True, "", "")
    assert not first.is_closed and not answer.is_closed and first.text
    page = enter(li_qiang).get(f"/inquiries/{inquiry.pk}/").content.decode()
    assert SECRET not in page and "What is your price" not in page and "Entre nous" not in page


def test_what_came_to_a_seller_himself_is_his_and_what_was_written_to_all_is_given_as_ever(zhou, li_na, li_qiang, own):
    hers = mailbox(zhou, "na@tradewind-outdoor.example", li_na)
    party = customer(li_qiang, email=ANNA)
    assert ask(hers, to=hers.address).owner_id == li_na.pk
    mailbox(zhou)
    both = ask(own, "Please quote 700 chairs, your best price?", to=SALES, mail_id="both", at=AT + HOUR)
    assert (both.party_id, both.owner_id) == (party.pk, li_qiang.pk)


def test_whoever_is_handed_an_inquiry_reads_what_came_to_the_one_who_had_it(zhou, li_na, li_qiang):
    hers = mailbox(zhou, "na@tradewind-outdoor.example", li_na)
    inquiry = ask(hers, to=hers.address)
    (further,) = came(hers, raw(ANNA, "In green, please.", to=hers.address, answers=["ask"]), at=AT + HOUR)
    assert not may_open_message(li_qiang, further)
    version = fresh(inquiry).version
    services.assign_inquiry(inquiry_id=inquiry.pk, version=version, owner_id=li_qiang.pk, by=zhou, at=AT + HOUR)
    assert [said.is_closed for said in queries.correspondence_of(li_qiang, fresh(inquiry)).thread] == [False, False]
    (later,) = came(hers, raw(ANNA, "And two more.", to=hers.address, answers=["ask"]), at=AT + 2 * HOUR)
    assert may_open_message(li_qiang, further) and may_open_message(li_qiang, later)


def test_who_comes_back_reads_what_his_deputy_wrote_for_him_and_what_she_got(zhou, li_qiang, li_na):
    inquiry = ask(shared(zhou))
    do("grade_inquiry", inquiry, li_qiang, grade=Grade.C)
    absence = away(li_qiang, li_qiang, li_na)
    hers = mailbox(zhou, "na@tradewind-outdoor.example", li_na)
    left(hers, raw(hers.address, SAYS, to=ANNA, at=AT + HOUR, answers=["ask"], mail_id="d@ours.example"), at=AT + HOUR)
    upon_it = raw(ANNA, "We want 700 pcs.", to=hers.address, answers=["d@ours.example"], mail_id="r", at=AT + DAY)
    came(hers, upon_it, at=AT + DAY)
    services.end_absence(absence_id=absence.pk, by=li_qiang, at=AT + DAY)
    assert [each.is_closed for each in queries.correspondence_of(li_qiang, fresh(inquiry)).thread] == [False] * 3
