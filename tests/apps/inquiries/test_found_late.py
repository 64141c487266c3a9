"""A mailbox is set up, and its sent folder is read first: are answers placed before their questions are known?"""

from tests.apps.inquiries.asking import ANNA, ASKS, DAY, HOUR, QUOTES, SAYS, clocks, shared, take_up
from tests.apps.messaging.post import SALES, arrival, raw
from tests.builders import AT, customer
from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.inquiries.services import hearing
from tradewind.apps.inquiries.services.settling import settle
from tradewind.apps.messaging import services as mail
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.people.queries import system_user


def kept(box, content, at, role=FolderRole.INBOX):
    arrivals = [arrival(content, role=role, at=at)]
    return mail.take_in_messages(mailbox_id=box.pk, arrivals=arrivals, by=system_user(), at=AT + DAY).messages[0]


def test_what_was_written_before_its_question_was_known_is_placed_together_and_settled_once(
    zhou, li_qiang, monkeypatch
):  # fmt: skip
    box, settled = shared(zhou), []
    customer(li_qiang, email=ANNA)
    said = []
    for number, text in enumerate(["On our way.", SAYS, QUOTES, SAYS]):
        at, answers = AT + number * HOUR, ["ask", f"a{number - 1}"] if number else ["ask"]
        content = raw(SALES, text, to=ANNA, mail_id=f"a{number}", answers=answers, at=at)
        said.append(kept(box, content, at, FolderRole.SENT))
    question = kept(box, raw(ANNA, ASKS, mail_id="ask", at=AT), AT)
    assert {each.thread_id for each in said} == {question.thread_id}
    monkeypatch.setattr(hearing, "settle", lambda inquiry: settled.append(inquiry.pk) or settle(inquiry))
    take_up(question, at=AT + DAY)
    inquiry = Inquiry.objects.get()
    assert settled == [inquiry.pk]
    made = FollowUp.objects.filter(inquiry=inquiry).order_by("at").values_list("message_id", "is_priced")
    assert list(made) == [(each.pk, place == 2) for place, each in enumerate(said)]
    assert (inquiry.answered_at, inquiry.quoted_at, inquiry.state) == (AT, AT + 2 * HOUR, "quoted")
    assert clocks(inquiry)["quote_limit"].stopped_at == AT + 2 * HOUR
