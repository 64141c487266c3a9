"""Is an inquiry set aside by itself once its friendly no has left, and by nothing else?"""

import pytest

from tests.apps.inquiries.asking import ANNA, HOUR, SAYS, ask, came, fresh, reply
from tests.apps.messaging.post import raw
from tests.builders import AT
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import WaitingNo
from tradewind.domain.inquiries.grading import Grade
from tradewind.platform.access import NotFound, NotPermitted

WAITS = AT + HOUR / 2


def wait(inquiry, by, reason="not_our_trade"):
    return services.set_aside_once_answered(inquiry_id=inquiry.pk, reason=reason, by=by, at=WAITS)


def test_what_leaves_afterwards_closes_it_in_the_name_of_who_wrote(box, zhou, liu):
    inquiry = wait(ask(box), liu)
    assert fresh(inquiry).state == "new"
    reply(box, SAYS)
    closed = fresh(inquiry)
    assert (closed.state, closed.end_reason, closed.updated_by_id) == ("not_an_inquiry", "not_our_trade", liu.pk)


def test_what_had_left_before_closes_nothing(box, zhou):
    inquiry = wait(ask(box), zhou)
    reply(box, SAYS, at=AT + HOUR / 4)
    assert fresh(inquiry).state != "not_an_inquiry"


def test_a_grade_or_another_word_of_the_buyer_takes_it_back(box, zhou):
    inquiry = wait(ask(box), zhou)
    services.grade_inquiry(inquiry_id=inquiry.pk, version=fresh(inquiry).version, grade=Grade.C, by=zhou, at=WAITS)
    assert not WaitingNo.objects.exists()
    wait(inquiry, zhou)
    came(box, raw(ANNA, "And please quote 300 chairs.", mail_id="b", at=AT + HOUR, answers=["ask"]), at=AT + HOUR)
    assert not WaitingNo.objects.exists()


def test_a_stranger_may_not(box, zhou, li_na, mei):
    inquiry = ask(box)
    services.assign_inquiry(inquiry_id=inquiry.pk, version=fresh(inquiry).version, owner_id=zhou.pk, by=zhou, at=AT)
    for stranger, no in ((li_na, NotFound), (mei, NotPermitted)):
        with pytest.raises(no):
            wait(inquiry, stranger)
