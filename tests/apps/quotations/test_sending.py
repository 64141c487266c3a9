"""A quotation has left when its mail has: then, and not before, the clocks of its inquiry stop."""

from datetime import timedelta

import pytest

from tests.apps.inquiries.asking import ANNA, ASKS, clocks, running, take_up
from tests.apps.messaging.post import raw
from tests.apps.messaging.test_leaving import imap, on_server, smtp  # noqa: F401 - fixtures
from tests.apps.quotations.quoting import TENT, drafted, fresh, issued, option, page, row
from tests.builders import AT, customer, put_online
from tradewind.apps.inquiries import services as inquiries
from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.services.sending import arrival_of, outgoing_of
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Dispatch
from tradewind.apps.quotations.refusals import LetterNotForIt, LetterTaken, NotIssued, OfferOvertaken
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.mail.composing import composed
from tradewind.platform.people.queries import system_user

HOUR = timedelta(hours=1)


@pytest.fixture
def asked(goods, li_qiang, smtp, imap):  # noqa: F811
    """Anna's mail, her inquiry, and the quotation that answers it, issued."""
    box = on_server(li_qiang, smtp, imap)
    imap.inbox.put(raw(ANNA, ASKS, mail_id="ask", to="li@corvina.example"))
    mail.read_mailbox(box, by=system_user(), now=lambda: AT)
    take_up(Message.objects.get(), at=AT)
    party = customer(li_qiang, email=ANNA)
    inquiry = Inquiry.objects.get()
    inquiries.file_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, party_id=party.pk, by=li_qiang, at=AT)
    draft = services.draft_for_inquiry(inquiry_id=inquiry.pk, by=li_qiang, at=AT)
    saved = services.revise_draft(
        revision_id=draft.pk, version=draft.version, details=page(option(row(TENT, "500"))), by=li_qiang, at=AT
    ).revision
    return box, inquiry, services.issue_version(revision_id=saved.pk, version=saved.version, by=li_qiang, at=AT)


def write(box, revision, by):
    file = storage.store(check_file(b"a list of prices", "offer.txt"))
    return services.write_mail(
        revision_id=revision.pk, mailbox_id=box.pk, subject="Our offer", text="Dear Anna, please find it enclosed.",
        files=(file,), by=by, at=AT,
    )  # fmt: skip


def test_the_clock_stops_when_the_mail_leaves_and_not_before(asked, li_qiang):
    box, inquiry, revision = asked
    letter = write(box, revision, li_qiang)
    assert letter.answers_id == inquiry.message_id and letter.to[0]["address"] == ANNA
    mail.send_letter(letter_id=letter.pk, version=letter.version, by=li_qiang, at=AT)
    assert running(inquiry) and fresh(revision.quotation).state == "issued"

    later = AT + HOUR
    sent = mail.deliver_letter(letter.pk, by=system_user(), now=lambda: later).sent
    inquiry.refresh_from_db()
    quotation = fresh(revision.quotation)
    assert (inquiry.state, inquiry.quoted_at, running(inquiry)) == ("quoted", sent.at, set())
    assert (quotation.state, quotation.sent_at) == ("sent", sent.at)
    assert Dispatch.objects.get().message_id == sent.pk
    assert {clock.answer_id for clock in clocks(inquiry).values()} == {sent.pk}

    take_up(sent, at=later)  # the worker reads it later: it is placed already, and counts once
    assert FollowUp.objects.filter(inquiry=inquiry).count() == 1


def test_a_mail_that_is_given_up_sends_nothing(asked, li_qiang):
    box, inquiry, revision = asked
    letter = write(box, revision, li_qiang)
    mail.drop_letter(letter_id=letter.pk, by=li_qiang, at=AT)
    assert fresh(revision.quotation).state == "issued" and running(inquiry)
    assert Dispatch.objects.get().left_at is None


def test_what_is_handed_over_counts_at_once(asked, li_qiang, li_na, tang):
    _box, inquiry, revision = asked
    for person, no in ((li_na, NotFound), (tang, NotPermitted)):
        with pytest.raises(no):
            services.hand_over(revision_id=revision.pk, by=person, at=AT)
    services.hand_over(revision_id=revision.pk, note="At the fair", by=li_qiang, at=AT + HOUR)
    inquiry.refresh_from_db()
    assert (inquiry.state, running(inquiry)) == ("quoted", set())
    assert fresh(revision.quotation).sent_at == AT + HOUR


def test_drafts_and_mails_to_others_carry_nothing(asked, li_qiang):
    box, _inquiry, revision = asked
    with pytest.raises(NotIssued):
        services.hand_over(revision_id=drafted(li_qiang).pk, by=li_qiang, at=AT)
    letter = write(box, revision, li_qiang)
    other = issued(li_qiang, party=customer(li_qiang, "Rashid Trading LLC", "AE"))
    with pytest.raises(LetterNotForIt):
        services.send_with_letter(revision_id=other.pk, letter_id=letter.pk, by=li_qiang, at=AT)
    assert services.send_with_letter(revision_id=revision.pk, letter_id=letter.pk, by=li_qiang, at=AT).left_at is None


def test_a_mail_carries_one_offer(asked, li_qiang):
    box, _inquiry, revision = asked
    letter = write(box, revision, li_qiang)
    second = issued(li_qiang, party=revision.quotation.party)
    with pytest.raises(LetterTaken):
        services.send_with_letter(revision_id=second.pk, letter_id=letter.pk, by=li_qiang, at=AT)
    assert Dispatch.objects.get().revision_id == revision.pk


def test_a_mail_that_waits_stays_here_when_its_offer_is_made_void(asked, li_qiang):
    box, inquiry, revision = asked
    letter = write(box, revision, li_qiang)
    mail.send_letter(letter_id=letter.pk, version=letter.version, by=li_qiang, at=AT)
    quotation = fresh(revision.quotation)
    services.void_quotation(
        quotation_id=quotation.pk, version=quotation.version, reason="Wrong price", by=li_qiang, at=AT
    )
    assert mail.deliver_letter(letter.pk, by=system_user(), now=lambda: AT + HOUR) is None
    letter.refresh_from_db()
    assert (letter.state, letter.trouble_code) == ("failed", "quotation_overtaken")
    assert running(inquiry) and fresh(quotation).sent_at is None
    with pytest.raises(OfferOvertaken):
        mail.send_letter(letter_id=letter.pk, version=letter.version, by=li_qiang, at=AT + HOUR)


def test_a_former_version_that_was_on_its_way_does_not_send_the_one_that_stands(asked, li_qiang):
    box, inquiry, revision = asked
    letter = write(box, revision, li_qiang)
    mail.send_letter(letter_id=letter.pk, version=letter.version, by=li_qiang, at=AT)
    letter = mail.begin_leaving(letter_id=letter.pk, by=system_user(), at=AT + HOUR)
    quotation = fresh(revision.quotation)
    second = services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    services.issue_version(revision_id=second.pk, version=second.version, by=li_qiang, at=AT)
    left = arrival_of(composed(outgoing_of(letter, AT)), AT)
    mail.note_sent(letter_id=letter.pk, arrival=left, outcome=None, by=system_user(), at=AT + HOUR)
    assert fresh(quotation).state == "issued" and not running(inquiry)
    assert Dispatch.objects.get().left_at is not None


def test_a_link_nobody_opened_leaves_the_clocks_running(asked, zhou, li_qiang):
    _box, inquiry, revision = asked
    put_online(zhou)
    first, second = (services.share_version(revision_id=revision.pk, by=li_qiang, at=AT) for _link in range(2))
    services.revoke_link(link_id=first.link.pk, by=li_qiang, at=AT)
    assert running(inquiry) and fresh(revision.quotation).state == "issued"
    for hours in (1, 2):
        services.note_opening(token=second.token, address="203.0.113.9", by=system_user(), at=AT + hours * HOUR)
    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.quoted_at, running(inquiry)) == ("quoted", AT + HOUR, set())


def test_what_is_over_is_neither_handed_over_nor_shared(asked, zhou, li_qiang):
    _box, _inquiry, revision = asked
    put_online(zhou)
    later = AT + timedelta(days=30)
    services.expire_quotations(quotation_ids=[revision.quotation_id], by=system_user(), at=later)
    for way in (services.hand_over, services.share_version):
        with pytest.raises(MoveNotAllowed):
            way(revision_id=revision.pk, by=li_qiang, at=later)
    assert fresh(revision.quotation).state == "expired"
