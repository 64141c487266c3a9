"""Where does mail stand beside the customer: returned letters, marks of the day, evidence, and choosing whose it is?"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from tests.apps.messaging.post import raw, take_in
from tests.builders import AT, customer
from tests.web.firm import Firm
from tests.web.firm_mail import ANNA, OWN
from tradewind.apps.inquiries.queries import own_marks
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Letter, Mailbox, Message, MessageAddress
from tradewind.apps.parties.services.contacts import ContactDetails, add_contact
from tradewind.domain.messaging.mailboxes import FolderRole

DAEMON = "mailer-daemon@mx.example"
HERE = ZoneInfo("Asia/Shanghai")


def returned(box: Mailbox, at: datetime) -> Message:
    said = f"Delivery to the following recipient failed permanently: <{ANNA}>"
    ours = raw(OWN, "Our offer.", to=ANNA, mail_id="ours@ours.example", at=at)
    bounce = raw(
        DAEMON, said, subject="Undelivered Mail Returned to Sender", to=OWN, answers=["ours@ours.example"], at=at
    )  # fmt: skip
    take_in(box, ours, role=FolderRole.SENT, at=at)
    (message,) = take_in(box, bounce, at=at)
    return message


def test_an_address_from_which_a_letter_came_back_says_so_until_somebody_writes_from_it(firm: Firm):
    box, party = Mailbox.objects.get(address=OWN), firm.party("customer")
    by, client = firm.people["owner"], firm.client("owner")
    if not party.contacts.filter(email=ANNA).exists():
        details = ContactDetails(name="Anna Berg", email=ANNA)
        add_contact(party_id=party.pk, details=details, by=by, at=AT)
    bounce = returned(box, AT + timedelta(hours=1))
    assert bounce.kind == "bounce" and MessageAddress.objects.get(message=bounce, role="failed").address == ANNA
    assert "被退回" in client.get(f"/parties/{party.pk}/").content.decode()
    contact = party.contacts.get(email=ANNA)
    page = client.post("/mail/letters/new/", {"contact": contact.pk}, follow=True).content.decode()
    letter = Letter.objects.latest("pk")
    assert (letter.party, letter.contact, letter.mailbox.address) == (party, contact, OWN)
    assert f"{ANNA}：我方" in page
    take_in(box, raw(ANNA, "My mailbox was full.", to=OWN, at=AT + timedelta(hours=2)), at=AT + timedelta(hours=2))
    assert not queries.returned_from(by, [ANNA])


def test_a_message_is_filed_under_a_customer_that_is_found_among_all(firm: Firm):
    owner, client = firm.people["owner"], firm.client("owner")
    box, party = Mailbox.objects.get(address=OWN), customer(owner, "Zebra Tents AB", "SE")
    (message,) = take_in(box, raw("new@stranger.example", "Hello", to=OWN))
    found = client.get("/parties/choices/?q=zebra").content.decode()
    assert f'value="{party.pk}" checked' in found  # the only one
    assert "Zebra" not in firm.client("other").get("/parties/choices/?q=zebra").content.decode()
    address, body = f"/mail/{message.pk}/link/", {"version": message.version}
    nothing = client.post(address, body)  # forgotten
    without_script = client.post(address, body | {"q": "zebra"})
    assert (nothing.status_code, without_script.status_code) == (422, 422)
    assert "Zebra Tents AB" in without_script.content.decode()
    assert client.post(address, body | {"q": "zebra", "party_id": party.pk}).status_code == 302
    assert Message.objects.get(pk=message.pk).party == party


def test_the_marks_are_of_who_has_a_mailbox_and_say_what_was_missed(firm: Firm):
    noon = datetime(2026, 11, 25, 13, 0, tzinfo=HERE)  # a Wednesday
    owner = firm.people["owner"]
    services.note_look(by=owner, at=noon - timedelta(hours=4))
    assert [mark.state for mark in own_marks(owner, at=noon)] == ["done", "now", "to_come"]
    assert [mark.state for mark in own_marks(owner, at=noon + timedelta(hours=3))] == ["done", "missed", "now"]
    assert own_marks(firm.people["other"], at=noon) == ()
    assert firm.client("other").get("/mail/marks/").content.strip() == b""
    assert 'data-marks="/mail/marks/"' in firm.client("owner").get("/tasks/").content.decode()


def test_the_boss_sees_whether_the_end_of_the_trail_left(firm: Firm):
    boss = firm.client("boss")
    box = firm.objects["mailbox_shared"]["mailbox_id"]
    typed = {"mailbox_id": box, "address": "no address", "version": 1}
    wrong = boss.post("/mail/evidence/", typed)
    assert wrong.status_code == 422 and 'id="id_address_error"' in wrong.content.decode()
    ours, keeper = "keeper@tradewind-outdoor.example", "keeper@notary.example"
    assert boss.post("/mail/evidence/", typed | {"address": ours}).status_code == 422  # whoever cuts it reads that too
    assert boss.post("/mail/evidence/", typed | {"address": keeper}).status_code == 302
    boss.post("/mail/evidence/now/")
    letter = Letter.objects.latest("pk")
    assert (letter.state, letter.to[0]["address"]) == ("waiting", keeper)
    Letter.objects.filter(pk=letter.pk).update(state="failed", trouble_code="letter_refused", updated_at=timezone.now())
    assert "服务器" in boss.get("/mail/evidence/").content.decode().split("tw-risk")[1][:80]
