"""Is every message kept once, in its thread, with its customer, and whose word is it?"""

from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.builders import AT, contact, customer
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Message, MessageCopy, MessageText, Thread
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.audit import queries as audit
from tradewind.platform.mail.raw_store import raw_of

ANNA = "anna@nordlicht.example"


def test_a_message_is_kept_with_its_words_and_its_bytes(zhou):
    content = raw(ANNA, "We need 500 tents.", name="Anna Berg")
    (message,) = take_in(mailbox(zhou), content)
    assert (message.sender_address, message.sender_name, message.subject) == (ANNA, "Anna Berg", "Tents")
    assert MessageText.objects.get(message=message).reply_text == "We need 500 tents."
    assert raw_of(MessageCopy.objects.get(message=message).raw_name) == content
    assert audit.trail_of(zhou, message)[0].action == "message.taken_in"


def test_from_three_folders_and_two_mailboxes_it_is_one_message(zhou, li_qiang):
    content = raw(ANNA, "We need 500 tents.")
    shared, own = mailbox(zhou), mailbox(zhou, "li@tradewind-outdoor.example", li_qiang)
    take_in(shared, content, content)
    take_in(shared, content)
    take_in(own, b"Received: from elsewhere\r\n" + content)
    assert Message.objects.count() == 1
    assert set(MessageCopy.objects.values_list("mailbox_id", flat=True)) == {shared.pk, own.pk}


def test_another_text_under_a_known_id_is_another_message(zhou):
    box = mailbox(zhou)
    take_in(box, raw(ANNA, "We need 500 tents.", mail_id="one@mail.example"))
    take_in(box, raw(ANNA, "Pay to our new account.", mail_id="one@mail.example"))
    assert Message.objects.count() == 2


def test_an_answer_joins_its_thread(zhou):
    box = mailbox(zhou)
    (first,) = take_in(box, raw(ANNA, "We need 500 tents.", mail_id="one@mail.example"))
    (ours,) = take_in(
        box,
        raw(SALES, "USD 38.20.", to=ANNA, mail_id="two@ours.example", answers=["one@mail.example"]),
        role=FolderRole.SENT,
    )
    (again,) = take_in(box, raw(ANNA, "Too much.", answers=["one@mail.example", "two@ours.example"]))
    assert first.thread_id == ours.thread_id == again.thread_id
    assert [first.direction, ours.direction, again.direction] == ["in", "out", "in"]


def test_whoever_knows_an_id_joins_no_thread_of_others(zhou, li_qiang):
    """T11: a forged reply stays apart, and a sender's name makes nobody one of us."""
    box, party = mailbox(zhou), customer(li_qiang, email=ANNA)
    take_in(box, raw(ANNA, "We need 500 tents.", mail_id="one@mail.example"))
    (forged,) = take_in(box, raw("eve@evil.example", "Use our new account.", answers=["one@mail.example"]))
    (staff,) = take_in(box, raw(SALES, "Deliver to me instead.", answers=["one@mail.example"]))
    assert Thread.objects.count() == 3
    assert (forged.party_id, staff.party_id) == (None, None)
    assert (forged.direction, staff.direction) == ("in", "in")
    assert party.pk


def test_the_senders_address_names_the_customer_and_the_person(zhou, li_qiang):
    party = customer(li_qiang)
    person = contact(li_qiang, party, "Anna Berg", email="Anna@Nordlicht.example")
    (message,) = take_in(mailbox(zhou), raw(ANNA, "We need 500 tents."))
    assert (message.party_id, message.contact_id, message.linked) == (party.pk, person.pk, "by_address")
    party.refresh_from_db()
    assert party.last_contact_at == AT


def test_an_address_in_two_records_stays_with_whom_its_owner_wrote_last_else_the_older(zhou, li_qiang, li_na):
    older = customer(li_qiang, "Alpha Camp", "AT", email=ANNA)
    zulu = customer(li_na, "Zulu Boats", "PT", email=ANNA, insists="two companies of one agent")
    sales = mailbox(zhou)
    (message,) = take_in(sales, raw(ANNA, "We need 500 tents."))
    assert (message.party_id, message.linked) == (older.pk, "by_address")
    services.link_message(message_id=message.pk, version=1, party_id=zulu.pk, by=zhou, at=AT)
    (later,) = take_in(sales, raw(ANNA, "And 20 boats."))
    assert later.party_id == zulu.pk


def test_a_letter_to_two_customers_is_neithers(zhou, li_qiang, li_na):
    customer(li_qiang, "Alpha Camp", "AT", email=ANNA)
    customer(li_na, "Zulu Boats", "PT", email="rui@zulu.example")
    to_both = raw(SALES, "To both.", to=ANNA).replace(b"To: ", b"To: rui@zulu.example, ", 1)
    (said,) = take_in(mailbox(zhou), to_both, role=FolderRole.SENT)
    assert (said.party_id, said.linked) == (None, "not")


def test_a_buyers_mail_dragged_into_a_folder_of_sent_mail_stays_the_buyers(zhou, li_qiang):
    own, content = mailbox(zhou, "li@tradewind-outdoor.example", li_qiang), raw(ANNA, "We need 500 tents.")
    take_in(mailbox(zhou), content)
    (known,) = take_in(own, content, role=FolderRole.SENT)
    (other,) = take_in(own, raw("factory@else.example", "USD 3 each.", to=ANNA), role=FolderRole.SENT)
    assert [Message.objects.get(pk=each.pk).direction for each in (known, other)] == ["in", "in"]
    assert [each["code"] for each in other.warnings] == ["sent_by_another"]
    colleague = "wang@tradewind-outdoor.example"  # who has no mailbox here
    (ours,) = take_in(own, raw(colleague, "USD 3 each.", to=ANNA), role=FolderRole.SENT)
    assert (ours.direction, ours.warnings) == ("out", [])


def test_the_same_words_beside_another_page_are_another_message(zhou):
    head, _text = raw(ANNA, "See below.", mail_id="one").decode().split("\r\n\r\n", 1)
    head = "\r\n".join(line for line in head.split("\r\n") if not line.startswith("Content-"))
    pages = [
        f"{head}\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n"
        f"--b\r\nContent-Type: text/html\r\n\r\n<p>{said}</p>\r\n--b--\r\n"
        for said in ("Dear friend.", "We need 5,000 tents.")
    ]
    take_in(mailbox(zhou), *[page.encode() for page in pages])
    assert Message.objects.count() == 2


def test_returned_mail_is_believed_only_of_whom_we_wrote_that_letter_to(zhou, li_qiang):
    bob, box = "bob@fjord.example", mailbox(zhou)
    take_in(box, raw(SALES, "Our offer.", to=ANNA, mail_id="ours@ours.example"), role=FolderRole.SENT)

    def returned(name, address):
        head = f"From: mailer-daemon@mail.example\r\nTo: {SALES}\r\nSubject: Undelivered mail\r\n"
        head += f"Message-ID: <{address}.{name}>\r\nMIME-Version: 1.0\r\n"
        report = f"Content-Type: message/delivery-status\r\n\r\nfinal-recipient: rfc822; {address}\r\n"
        letter = f"Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{name}>\r\n"
        return (
            f"{head}Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n{report}--b\r\n{letter}--b--\r\n".encode()
        )

    take_in(box, returned("guessed@ours.example", ANNA), returned("ours@ours.example", bob))
    assert queries.returned_from(li_qiang, [ANNA, bob]) == {}
    take_in(box, returned("ours@ours.example", ANNA))
    assert list(queries.returned_from(li_qiang, [ANNA, bob])) == [ANNA]
