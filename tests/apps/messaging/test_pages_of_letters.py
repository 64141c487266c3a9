"""What goes along with a letter, what fills its blanks, what stands below it, and what comes from files?"""

from datetime import timedelta

import pytest

from tests.apps.messaging.post import SALES, mailbox, raw, refused_in, take_in
from tests.builders import AT, contact, customer
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import LetterFile, Message, MessagePart, MessageTemplate, Quarantined
from tradewind.apps.messaging.refusals import FileNotInMessage, LetterTooHeavy, NotYourLetter, StillUnreadable
from tradewind.apps.messaging.services.sending import outgoing_of
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.message import Address, Part
from tradewind.domain.messaging.templates import blanks_of, fill, refuse_unknown_blanks
from tradewind.platform.access import NotFound
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.mail.raw_store import keep_raw
from tradewind.platform.mail.reading.mailboxes import Found
from tradewind.platform.people import queries as people
from tradewind.web.messaging.showing import shown_thread

ANNA = "anna@nordlicht.example"
MEGABYTE = 1024 * 1024
EARLIER = AT - timedelta(days=900)


def stored(name: str, size: int = 10) -> StoredFile:
    return StoredFile(f"{name}.bin", f"{name}.pdf", "application/pdf", name * 64, size)


def letter(by, box, **more):
    details = services.LetterDetails(box.pk, [Address("Anna", ANNA)], "Tents", "USD 38.20.", **more)
    return services.begin_letter(details=details, by=by, at=AT)


def test_files_go_along_once_and_not_more_than_servers_take(zhou):
    begun = letter(zhou, mailbox(zhou))
    row = services.enclose_file(letter_id=begun.pk, stored=stored("a", 12 * MEGABYTE), by=zhou, at=AT)
    again = services.enclose_file(letter_id=begun.pk, stored=stored("a", 1), by=zhou, at=AT)
    assert again.pk == row.pk
    with pytest.raises(LetterTooHeavy):
        services.enclose_file(letter_id=begun.pk, stored=stored("b", 12 * MEGABYTE), by=zhou, at=AT)
    services.leave_file_out(file_id=row.pk, by=zhou, at=AT)
    assert not LetterFile.objects.exists()


def test_nobody_puts_files_into_a_strangers_letter(zhou, li_qiang, li_na):
    begun = letter(li_qiang, mailbox(zhou, "li@tradewind-outdoor.example", li_qiang))
    row = services.enclose_file(letter_id=begun.pk, stored=stored("a"), by=li_qiang, at=AT)
    with pytest.raises(NotFound):
        services.enclose_file(letter_id=begun.pk, stored=stored("b"), by=li_na, at=AT)
    with pytest.raises(NotFound):
        queries.letter_file_for(li_na, row.pk)
    with pytest.raises(NotYourLetter):
        services.leave_file_out(file_id=row.pk, by=zhou, at=AT)


def test_an_answer_stands_above_its_signature_and_what_it_answers(zhou):
    box = mailbox(zhou)
    box.signature = "Zhou\nTradewind"
    box.save(update_fields=["signature"])
    (asked,) = take_in(box, raw(ANNA, "We need 500 tents.", name="Anna Berg"))
    text = outgoing_of(letter(zhou, box, answers_id=asked.pk), AT).text
    assert text.startswith("USD 38.20.\n\n-- \nZhou\nTradewind\n\nOn ")
    assert text.endswith(f"Anna Berg <{ANNA}> wrote:\n> We need 500 tents.")


def test_the_quotation_of_an_answer_is_told_from_the_answer(zhou):
    box = mailbox(zhou)
    (asked,) = take_in(box, raw(ANNA, "We need 500 tents."))
    sent = raw(SALES, f"USD 38.20.\n\n{services.quotation_of(asked)}", to=ANNA, subject="Re: Tents")
    (ours,) = take_in(box, sent, role=FolderRole.SENT)
    assert ours.words.reply_text == "USD 38.20."


def test_the_houses_texts_are_filled_with_what_is_known(zhou, li_qiang):
    made = services.use_house_texts(by=zhou, at=AT)
    assert {(each.purpose, each.language) for each in made} >= {("first_answer", "en"), ("polite_no", "zh")}
    assert services.use_house_texts(by=zhou, at=AT) == []
    for each in MessageTemplate.objects.all():
        refuse_unknown_blanks(f"{each.subject}\n{each.text}")
    party = customer(li_qiang, products="Tents")
    values = queries.blank_values(li_qiang, "en", party=party, contact=contact(li_qiang, party), subject="Re: Tents")
    first = MessageTemplate.objects.get(purpose="first_answer", language="en")
    assert fill(first.subject, values).text == "Re: Tents"
    filled = fill(first.text, values)
    assert set(blanks_of(first.text)) >= {"contact", "products", "introduction"}
    assert "Anna Berg" in filled.text and "Tents" in filled.text


def test_a_file_is_taken_out_of_the_bytes(zhou):
    box = mailbox(zhou)
    (message,) = take_in(box, raw(ANNA, "Look.", parts=[Part("spec.txt", "text/plain", b"500 pcs")]))
    name = queries.raw_name_of(zhou, message)
    assert services.part_content(name, MessagePart.objects.get(message=message).place).content == b"500 pcs"
    with pytest.raises(FileNotInMessage):
        services.part_content(name, 7)


def test_a_colleagues_part_of_a_thread_stays_closed(zhou, li_qiang, li_na):
    one, other = (
        mailbox(zhou, "li@tradewind-outdoor.example", li_qiang),
        mailbox(zhou, "na@tradewind-outdoor.example", li_na),
    )
    (first,) = take_in(one, raw(ANNA, "We need 500 tents.", mail_id="one@mail.example"))
    (second,) = take_in(other, raw(ANNA, "Only for you, Na.", answers=["one@mail.example"]))
    assert first.thread_id == second.thread_id
    assert [each.pk for each in queries.opened_thread(li_qiang, first)] == [first.pk]
    assert [each.pk for each in queries.opened_thread(zhou, first)] == [first.pk, second.pk]


def test_a_thread_is_opened_without_the_html_of_any_message(zhou, django_assert_num_queries):
    box = mailbox(zhou)
    (first,) = take_in(box, raw(ANNA, "We need 500 tents.", mail_id="one@mail.example"))
    laid_out = raw(ANNA, "<p>And 40 chairs.</p>" * 100, answers=["one@mail.example"])
    take_in(box, laid_out.replace(b"text/plain", b"text/html"))
    rows = queries.opened_thread(zhou, first)
    with django_assert_num_queries(0):
        drawn = shown_thread(rows, first, zone="")
    assert [bool(each.html_url) for each in drawn] == [False, True]
    assert all("html" in each.words.get_deferred_fields() for each in rows)


def test_mail_is_found_by_the_beginning_of_an_address_and_by_words_of_the_subject(zhou):
    box = mailbox(zhou)
    take_in(
        box, raw(ANNA, "One.", subject="Tents for spring"), raw("karim@haddad.example", "Two.", subject="Sleeping bags")
    )
    rows = queries.mail_of(zhou, [box])

    def found(text):
        return [row.message.sender_address for row in queries.mail_found(zhou, rows, text)]

    assert found("ANNA@nord") == found("spring TENTS") == found("@nordlicht.example") == [ANNA]
    assert found("spring bags") == found("nobody@x.example") == []


def test_files_are_imported_once_whatever_stands_between_them(zhou):
    by = people.system_user()
    box = services.archive_for(by, at=AT)
    found = [Found("a.eml", raw(ANNA, "One.")), Found("b.eml", b"\x00"),
             Found("c.zip", problem="message_archive_damaged"),
             Found("d.eml", raw(ANNA, "Two."))]  # fmt: skip
    done = services.import_messages(found, mailbox=box, role=FolderRole.INBOX, by=by, now=lambda: AT)
    assert (done.new, done.known, [name for name, _code in done.problems]) == (2, 0, ["b.eml", "c.zip"])
    again = services.import_messages(
        found, mailbox=services.archive_for(by, at=AT), role=FolderRole.INBOX, by=by, now=lambda: AT
    )
    assert (again.new, again.known) == (0, 2)
    assert (Message.objects.count(), Quarantined.objects.count()) == (2, 1)


def test_a_file_that_is_dated_ahead_came_when_it_was_taken_in(zhou):
    """Else no answer would ever end its clocks."""
    by = people.system_user()
    found = [
        Found("a.eml", raw(ANNA, "One.", at=AT + timedelta(days=900))),
        Found("b.eml", raw(ANNA, "Two.", at=EARLIER)),
    ]
    services.import_messages(found, mailbox=mailbox(zhou), role=FolderRole.INBOX, by=by, now=lambda: AT)
    assert sorted(Message.objects.values_list("at", flat=True)) == [EARLIER, AT]


def test_what_was_set_aside_is_read_when_it_can_be(zhou):
    box = mailbox(zhou)
    kept = keep_raw(raw(ANNA, "We need 500 tents."))
    good, bad = (
        Quarantined.objects.create(
            mailbox=box, raw_name=row.name, raw_sha256=row.sha256, size=row.size, came_from="INBOX 1",
            code="message_damaged", at=AT,
        )
        for row in (kept, keep_raw(b"\x00" * 9))
    )  # fmt: skip
    services.read_quarantined_again(good, by=zhou, now=lambda: AT)
    good.refresh_from_db()
    assert (good.state, Message.objects.count()) == ("read", 1)
    with pytest.raises(StillUnreadable):
        services.read_quarantined_again(bad, by=zhou, now=lambda: AT)


def test_the_built_in_mailbox_answers_at_both_doors(zhou):
    assert refused_in(services.probe_mailbox(mailbox(zhou), by=zhou, at=AT)) == (None, None)
    details = services.MailboxDetails(
        "", "x@nowhere.example", "127.0.0.1", 1, "tls", "127.0.0.1", 1, "tls", password="x"
    )
    probed = services.probe_details(details, kind="imap", by=zhou, at=AT)
    assert (probed.reading.code, probed.sending.code) == ("mail_port_closed", "mail_port_closed")
