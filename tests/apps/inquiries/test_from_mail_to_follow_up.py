"""A stranger asks by IMAP, is graded, answered by SMTP with a price in time, and followed up on the right day."""

from datetime import timedelta

from tests.apps.inquiries.asking import ANNA, ASKS, QUOTES, clocks, running, take_up
from tests.apps.messaging.post import raw
from tests.apps.messaging.test_leaving import imap, on_server, smtp  # noqa: F401 - fixtures
from tests.apps.messaging.writing import letter
from tests.builders import AT
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.services.planning import plan_next
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.grading import Grade
from tradewind.platform.people.queries import system_user


def test_nobody_is_forgotten(zhou, li_qiang, smtp, imap):  # noqa: F811
    box, now = on_server(li_qiang, smtp, imap), AT + timedelta(minutes=5)
    imap.inbox.put(raw(ANNA, ASKS, mail_id="ask", to="li@corvina.example"))
    assert mail.read_mailbox(box, by=system_user(), now=lambda: now).new == 1
    question = Message.objects.get()
    take_up(question, at=now)
    inquiry = Inquiry.objects.get(message=question)
    assert running(inquiry) == {"first_answer", "quote_target", "quote_limit"}

    services.grade_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, grade=Grade.A, by=li_qiang, at=now)
    kept = letter(li_qiang, box, to=ANNA, answers_id=question.pk, text=QUOTES, released=True, at=now)
    later = now + timedelta(minutes=1)
    sent = mail.deliver_letter(kept.pk, by=system_user(), now=lambda: later).sent
    take_up(sent, at=later)

    inquiry.refresh_from_db()
    assert (inquiry.state, inquiry.quoted_at, running(inquiry)) == ("quoted", later, set())
    assert {clock.answer_id for clock in clocks(inquiry).values()} == {sent.pk}
    assert b"38.20" in imap.folder("&XfJT0ZAB-").kept[0].raw and smtp.taken[0].recipients == [ANNA]
    assert inquiry.next_contact_on == plan_next(inquiry, on=later.date()) > later.date()
