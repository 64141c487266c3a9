"""Does the end of the trail leave the house every day?"""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.apps.messaging.post import SALES, mailbox
from tests.builders import AT
from tradewind.apps.messaging import jobs, queries, services
from tradewind.apps.messaging.models import Letter
from tradewind.apps.messaging.refusals import MailboxStopped
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, Role, StaleVersion
from tradewind.platform.audit import queries as audit
from tradewind.platform.audit import verifying
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people.models import User
from tradewind.platform.people.queries import system_user

DAY = timedelta(days=1)


def set_route(by, box, address="anwalt@kanzlei.example", version=0):
    return services.set_evidence_route(version=version, mailbox_id=box.pk, address=address, by=by, at=AT)


def test_the_end_of_the_trail_is_mailed_to_where_nobody_here_can_change_it(zhou):
    set_route(zhou, mailbox(zhou))
    before = verifying.head()
    assert jobs.mail_evidence.func(on="2026-11-24")
    letter = Letter.objects.get()
    assert before in letter.text and f"--anchor {before}" in letter.text
    sent = services.deliver_letter(letter.pk, by=system_user(), now=lambda: letter.send_at)
    assert (sent.state, sent.sent.sender_address) == ("sent", SALES)
    assert verifying.verify(before).holds


def test_without_an_address_nothing_is_sent(zhou):
    assert not jobs.mail_evidence.func(on="2026-11-24")
    assert not Letter.objects.exists()


def test_only_the_boss_says_where_it_goes_and_sees_who_changed_it(zhou, liu):
    box = mailbox(zhou)
    with pytest.raises(NotPermitted):
        set_route(liu, box)
    route = set_route(zhou, box)
    assert audit.trail_of(zhou, route)[0].action == "evidence.route_set"
    with pytest.raises(StaleVersion):
        set_route(zhou, box, "other@kanzlei.example")
    with pytest.raises(BadDetails):
        set_route(zhou, box, "no address", version=1)
    assert queries.evidence_route(zhou).address == "anwalt@kanzlei.example"
    assert timezone.is_aware(route.updated_at)


@pytest.mark.parametrize("address", [SALES, SALES.upper(), "zhou@tradewind-outdoor.example"])
def test_an_address_of_our_own_house_is_refused_and_not_kept(zhou, address):
    box = mailbox(zhou)
    set_route(zhou, box)
    with pytest.raises(BadDetails) as said:
        set_route(zhou, box, address, version=1)
    assert [(each.field, each.reason) for each in said.value.problems] == [("address", "address_is_ours")]
    assert queries.evidence_route(zhou).address == "anwalt@kanzlei.example"


def test_a_lawyer_at_the_free_mail_we_use_ourselves_is_outside(zhou):
    box = mailbox(zhou, "our.office@163.com")
    assert set_route(zhou, box, "a.lawyer@163.com").address == "a.lawyer@163.com"


def test_that_it_does_not_leave_is_told_the_boss_once(zhou):
    box = mailbox(zhou)
    set_route(zhou, box, "anwalt@kanzlei.test")  # the server takes it for nobody
    for day in range(3):
        letter = services.send_evidence(by=system_user(), at=AT + day * DAY)
        assert services.deliver_letter(letter.pk, by=system_user(), now=lambda: AT + 4 * DAY).state == "failed"
    assert Notification.objects.get(to=zhou).code == "told_evidence_failed"


def test_from_a_mailbox_that_was_stopped_no_draft_a_day_is_left(zhou):
    box = mailbox(zhou)
    set_route(zhou, box)
    services.stop_mailbox(mailbox_id=box.pk, by=zhou, at=AT)
    for day in range(8):
        assert services.send_evidence(by=system_user(), at=AT + day * DAY) is None
    assert Notification.objects.filter(to=zhou, code="told_evidence_failed").count() == 2  # and a week later
    with pytest.raises(MailboxStopped):  # he tries it himself
        services.send_evidence(by=zhou, at=AT)
    assert not Letter.objects.exists()


def test_only_who_may_look_into_the_trail_holds_its_letter_back_and_the_bosses_hear_of_it(zhou, liu, li_na):
    User.objects.filter(pk=li_na.pk).update(role=Role.BOSS)  # two partners lead the house
    set_route(zhou, mailbox(zhou))
    leaving = services.send_evidence(by=system_user(), at=AT)
    assert leaving not in queries.visible_letters(liu)
    with pytest.raises(NotFound):
        services.take_back_letter(letter_id=leaving.pk, by=liu, at=AT)
    services.take_back_letter(letter_id=leaving.pk, by=zhou, at=AT)
    told = Notification.objects.get(code="told_evidence_held")
    assert told.to_id == li_na.pk and told.facts == {"who": zhou.name, "address": "anwalt@kanzlei.example"}
