"""T11: can anybody from outside become one of us, or get into a conversation of others?"""

from itertools import cycle, islice

from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.apps.messaging.writing import letter
from tests.builders import AT, contact, customer
from tradewind.apps.messaging.models import Message, Thread
from tradewind.domain.messaging.mailboxes import FolderRole

ANNA, LI, EVE = "anna@nordlicht.example", "li@tradewind-outdoor.example", "eve@evil.example"


def conversations(zhou, li_qiang):
    """Ten of them, of ten customers, with our answers."""
    box, own = mailbox(zhou), mailbox(zhou, LI, li_qiang)
    for number in range(10):
        sender = f"buyer{number}@company{number}.example"
        customer(li_qiang, f"Company {number} Kayaks", "DE", email=sender, insists="another one")
        take_in(box, raw(sender, f"We need {number} tents.", mail_id=f"ask{number}@mail.example"))
        answer = raw(SALES, "USD 38.20", to=sender, mail_id=f"our{number}@ours.example", answers=[f"ask{number}"])
        take_in(box, answer, role=FolderRole.SENT)
    return box, own


def forged():
    """Senders that are staff, known to nobody, empty or alike; ids that were overheard, guessed or doubled."""
    senders = cycle([SALES, LI, EVE, "anna@nord1icht.example", "sales@tradewind-outdoor.example.evil.example"])
    for number, sender in islice(enumerate(senders), 200):
        known = [f"our{number % 10}@ours.example", f"ask{number % 10}@mail.example"]
        guessed = [f"{number:040x}@tradewind-outdoor.example", f"our{number}@ours.example"]
        own_id = known[number % 2] if number % 3 == 0 else f"forged{number}@evil.example"
        yield raw(
            sender, f"Pay to our new account {number}.", name="周总" if number % 4 else "Li Qiang",
            answers=known if number % 2 else guessed, mail_id=own_id, at=AT,
        )  # fmt: skip


def test_of_200_forged_replies_none_is_a_staff_message_and_none_joins(zhou, li_qiang):
    box, _own = conversations(zhou, li_qiang)
    before = set(Thread.objects.values_list("pk", flat=True))
    talks = {pk: Message.objects.filter(thread_id=pk).count() for pk in before}
    contents = list(forged())
    kept = [message for start in range(0, 200, 25) for message in take_in(box, *contents[start : start + 25])]
    assert len({message.pk for message in kept}) == 200
    assert {message.direction for message in kept} == {"in"} and {message.by_id for message in kept} == {None}
    assert {message.party_id for message in kept} == {None}
    assert not before & {message.thread_id for message in kept}
    assert talks == {pk: Message.objects.filter(thread_id=pk).count() for pk in before}
    called_like_us = [message.warnings for message in kept if message.sender_address in (SALES, LI)]
    assert any(each["code"] == "sender_is_ours_but_came_from_outside" for found in called_like_us for each in found)


def test_our_answer_goes_to_the_thread_of_whom_it_is_written_to_whoever_doubled_the_id(zhou, li_qiang):
    box = mailbox(zhou)
    take_in(box, raw(EVE, "Mine.", mail_id="ask@mail.example"))
    (genuine,) = take_in(box, raw(ANNA, "We need tents.", mail_id="ask@mail.example"))
    content = raw(SALES, "USD 38.20", to=ANNA, answers=["ask@mail.example"])
    (ours,) = take_in(box, content, role=FolderRole.SENT)
    assert ours.thread_id == genuine.thread_id


def test_nobody_lays_a_thread_out_for_a_message_that_is_still_to_come(zhou):
    box = mailbox(zhou)
    (eve,) = take_in(box, raw(EVE, "Re: your order", to=ANNA, answers=["ask@mail.example"]))
    (anna,) = take_in(box, raw(ANNA, "We need tents.", mail_id="ask@mail.example"))
    assert eve.thread_id != anna.thread_id


def test_an_id_of_ours_can_be_guessed_by_nobody(zhou, li_qiang):
    box = mailbox(zhou)
    ids = {letter(zhou, box, released=True).rfc_id for _ in range(20)}
    assert len({name.partition("@")[0] for name in ids}) == 20 and min(map(len, ids)) > 40


def test_whom_a_buyer_names_is_no_part_of_the_conversation_until_we_write_to_him(zhou, li_qiang):
    """A forged mail of the customer has a thief among those it goes to; he comes after it and says where to pay."""
    box, partner = mailbox(zhou), "berta@nordlicht.example"
    (asked,) = take_in(box, raw(ANNA, "We need tents.", mail_id="ask"))
    forged = raw(ANNA, "My colleague comes back to you.", answers=["ask"], mail_id="forged").replace(
        b"To: ", f"Cc: {EVE}, {partner}\r\nTo: ".encode(), 1
    )
    take_in(box, forged)
    pays = "Pay here, our IBAN is DE89370400440532013000."
    (thief,) = take_in(box, raw(EVE, pays, answers=["ask", "forged"]))
    codes = [each["code"] for each in thief.warnings]
    assert thief.thread_id != asked.thread_id
    assert codes == ["sender_is_not_of_this_customer", "mail_bank_details_of_newcomer"]

    take_in(box, raw(SALES, "Dear Berta, thank you.", to=partner, answers=["ask"]), role=FolderRole.SENT)
    (joins,) = take_in(box, raw(partner, pays, answers=["ask"]))
    assert joins.thread_id == asked.thread_id
    assert [each["code"] for each in joins.warnings] == ["mail_bank_details_of_newcomer"]
    (again,) = take_in(box, raw(partner, f"Again: {pays}", answers=["ask"]))
    assert again.warnings == []


def test_whom_the_book_has_among_the_customers_people_joins_his_conversation(zhou, li_qiang):
    box = mailbox(zhou)
    party = customer(li_qiang, email=ANNA)
    contact(li_qiang, party, "Berta Berg", email="berta@nordlicht.example")
    (asked,) = take_in(box, raw(ANNA, "We need tents.", mail_id="ask"))
    (joins,) = take_in(box, raw("berta@nordlicht.example", "500 of them.", answers=["ask"]))
    assert (joins.thread_id, joins.party_id, joins.warnings) == (asked.thread_id, party.pk, [])


def test_who_writes_under_a_name_of_ours_is_said_to_whatever_he_answers(zhou):
    box = mailbox(zhou)
    for answers in ([], ["unknown"]):
        (forged,) = take_in(box, raw(SALES, f"Pay to us. {answers}", answers=answers))
        assert [each["code"] for each in forged.warnings] == ["sender_is_ours_but_came_from_outside"]


def test_what_our_web_site_sends_as_us_is_no_forgery_where_our_own_server_says_so(zhou):
    """The same words from outside still are; and what we sent is ours, in whichever mailbox it is read first."""
    box, own = mailbox(zhou), mailbox(zhou, LI, zhou)
    box.imap_host = "imap.mailhouse.example"
    box.save(update_fields=["imap_host"])
    notice = "Name: Anna Berg\nEmail: anna@nordlicht.example\nMessage: 500 tents, please quote."
    seal = b"Authentication-Results: mx.mailhouse.example; dkim=pass header.d=tradewind-outdoor.example\r\n"
    (genuine,) = take_in(box, seal + raw(SALES, notice, mail_id="form1"))
    (forged,) = take_in(box, seal.replace(b"mailhouse", b"evil") + raw(SALES, f"{notice} Now.", mail_id="form2"))
    assert genuine.warnings == [] and genuine.direction == "in"
    assert [each["code"] for each in forged.warnings] == ["sender_is_ours_but_came_from_outside"]
    copied = raw(SALES, "For the file.", to=LI, mail_id="copy")
    take_in(own, copied)
    (ours,) = take_in(box, copied, role=FolderRole.SENT)
    assert Message.objects.get(pk=ours.pk).warnings == []
