"""Is a letter written, sent and taken back by its writer alone, only where it may go, and does it say all?"""

from datetime import timedelta

import pytest

from tests.apps.messaging.post import mailbox, raw, take_in
from tests.apps.messaging.writing import details, letter
from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, contact, customer, merge
from tests.people import enter
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Letter
from tradewind.apps.messaging.refusals import BlankNotFilled, CannotSendFrom, MailboxStopped, NotYourLetter
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.refusals import AlreadyMerged
from tradewind.domain.messaging.letters import LeavesInThePast, NobodyToWriteTo, NothingWritten
from tradewind.domain.messaging.mailboxes import MailboxKind
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion

SOON = timedelta(seconds=10)


@pytest.fixture
def box(zhou, li_qiang):
    """Shared with 李强."""
    found = mailbox(zhou)
    services.share_mailbox(mailbox_id=found.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    return found


def send(kept, by, at=AT, **more):
    version = more.pop("version", Letter.objects.get(pk=kept.pk).version)
    return services.send_letter(letter_id=kept.pk, version=version, by=by, at=at, **more)


def test_a_letter_waits_ten_seconds_and_can_be_taken_back(box, zhou, li_qiang):
    kept = letter(li_qiang, box, released=True)
    assert (kept.state, kept.send_at) == ("waiting", AT + SOON) and kept.rfc_id.endswith("@tradewind-outdoor.example")
    back = services.take_back_letter(letter_id=kept.pk, by=li_qiang, at=AT + SOON / 2)
    assert (back.state, back.send_at) == ("draft", None)
    assert send(kept, li_qiang).rfc_id == kept.rfc_id  # one id, however often
    assert set(deeds(zhou, kept)) == {"letter.released", "letter.taken_back", "letter.begun"}
    assert last_deed(zhou, kept).facts


def test_a_letter_may_wait_for_the_customers_morning(box, li_qiang):
    kept = letter(li_qiang, box)
    assert send(kept, li_qiang, send_at=AT + timedelta(hours=20)).send_at == AT + timedelta(hours=20)
    with pytest.raises(LeavesInThePast):
        send(letter(li_qiang, box), li_qiang, send_at=AT - SOON)


def test_a_letter_says_to_whom_about_what_and_has_no_blank(box, li_qiang):
    for wrong, refusal in (
        ({"to": ""}, NobodyToWriteTo), ({"subject": " "}, NothingWritten), ({"text": "\n"}, NothingWritten),
        ({"text": "Dear {contact},"}, BlankNotFilled),
    ):  # fmt: skip
        with pytest.raises(refusal):
            send(letter(li_qiang, box, **wrong), li_qiang)


def test_writing_on_and_giving_up(box, zhou, li_qiang):
    kept = letter(li_qiang, box)
    revise = {"letter_id": kept.pk, "by": li_qiang, "at": AT}
    assert services.revise_letter(version=1, details=details(box, text="Better."), **revise).text == "Better."
    with pytest.raises(StaleVersion):
        services.revise_letter(version=1, details=details(box), **revise)
    with pytest.raises(StaleVersion):
        send(kept, li_qiang, version=1)
    assert services.drop_letter(letter_id=kept.pk, by=li_qiang, at=AT).state == "dropped"
    with pytest.raises(MoveNotAllowed):
        send(kept, li_qiang)
    released = letter(li_qiang, box, released=True)
    with pytest.raises(MoveNotAllowed):
        services.revise_letter(
            letter_id=released.pk, version=released.version, details=details(box), by=li_qiang, at=AT
        )
    assert last_deed(zhou, kept).action == "letter.dropped"


def test_only_the_writer_changes_and_sends_it(box, zhou, li_qiang, li_na, mei):
    kept = letter(li_qiang, box)
    steps = (
        lambda by, pk: services.send_letter(letter_id=pk, version=1, by=by, at=AT),
        lambda by, pk: services.revise_letter(letter_id=pk, version=1, details=details(box), by=by, at=AT),
        lambda by, pk: services.drop_letter(letter_id=pk, by=by, at=AT),
    )
    for step in steps:
        with pytest.raises(NotYourLetter):
            step(zhou, kept.pk)
        for number in (kept.pk, 9_999_999):
            with pytest.raises(NotFound):
                step(li_na, number)
    assert queries.visible_letters(zhou).get() == kept and not queries.visible_letters(li_na).exists() and mei


def test_only_from_a_mailbox_one_reads_below_a_message_one_may_open_to_a_customer_one_may_open(
    box, zhou, li_qiang, li_na, wu
):
    zulu = customer(li_na, "Zulu Boats", "PT")
    rui = contact(li_na, zulu, "Rui")
    (foreign,) = take_in(mailbox(zhou, "li.na@tradewind-outdoor.example", li_na), raw("x@y.example", "For Li Na."))
    with pytest.raises(NotFound):
        letter(li_na, box)
    for wrong in ({"party_id": zulu.pk}, {"contact_id": rui.pk}, {"answers_id": foreign.pk}, {"party_id": 9_999_999}):
        with pytest.raises(NotFound):
            letter(li_qiang, box, **wrong)
    with pytest.raises(NotPermitted):
        letter(wu, box)
    kept = letter(li_qiang, box)
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_na.pk], by=zhou, at=AT)
    with pytest.raises(NotFound):  # it is shared with others since
        send(kept, li_qiang)


def test_not_from_a_stopped_mailbox_nor_from_kept_mail(box, zhou, li_qiang):
    kept = letter(li_qiang, box)
    services.stop_mailbox(mailbox_id=box.pk, by=zhou, at=AT)
    with pytest.raises(MailboxStopped):
        send(kept, li_qiang)
    archive = mailbox(zhou, "old@tradewind-outdoor.example", kind=MailboxKind.ARCHIVE)
    with pytest.raises(CannotSendFrom):
        letter(zhou, archive, released=True)


def test_a_letter_to_a_customer_that_is_merged_meanwhile_is_the_survivors(box, liu, zhou, li_qiang):
    survivor, loser = customer(li_qiang), customer(li_qiang, "Alpha Camp", "AT")
    kept = letter(li_qiang, box, party_id=loser.pk)
    merge(liu, survivor, loser)
    assert Letter.objects.get(pk=kept.pk).party_id == survivor.pk
    with pytest.raises(AlreadyMerged):
        letter(li_qiang, box, party_id=loser.pk)


def test_whoever_answers_a_colleagues_customer_from_the_shared_mailbox_writes_on(box, zhou, li_qiang, li_na):
    """Also when the message is filed elsewhere meanwhile, or its mailbox is hers no more."""
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_qiang.pk, li_na.pk], by=zhou, at=AT)
    own = mailbox(zhou, "li.na@tradewind-outdoor.example", li_na)
    party = customer(li_qiang, email="anna@nordlicht.example")
    (asked,) = take_in(box, raw("anna@nordlicht.example", "Tents?"))
    kept = services.begin_letter(details=details(box, answers_id=asked.pk), by=li_na, at=AT)
    assert kept.party_id == party.pk and not parties.may_open(li_na, party)
    same = {"answers_id": asked.pk, "party_id": party.pk}
    kept = services.revise_letter(letter_id=kept.pk, version=1, details=details(box, **same), by=li_na, at=AT)
    services.link_message(message_id=asked.pk, version=1, party_id=None, by=zhou, at=AT)
    services.share_mailbox(mailbox_id=box.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    on = services.revise_letter(
        letter_id=kept.pk, version=kept.version, details=details(own, text="Dear Anna,", **same), by=li_na, at=AT
    )
    assert (on.text, on.party_id, on.mailbox_id) == ("Dear Anna,", party.pk, own.pk)


def test_leaders_read_every_mailbox_and_write_from_their_own_and_the_shared_ones(zhou, liu, li_na):
    hers, bosss = mailbox(zhou, "na@corvina.example", li_na), mailbox(zhou, "zhou@corvina.example", zhou)
    for box in (hers, bosss):
        with pytest.raises(NotFound):
            letter(liu, box)
    (message,) = take_in(hers, raw("anna@nordlicht.example", "Please quote 500 tents.", to=hers.address))
    own = mailbox(zhou, "liu@corvina.example", liu)
    enter(liu).post(f"/mail/{message.pk}/answer/", {"how": "one"})
    assert Letter.objects.get().mailbox == own and letter(liu, mailbox(zhou))
