"""Does another colleague decide, once, and is it kept as it was decided?"""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from tests.builders import AT, customer
from tests.people import open_person
from tradewind.apps.parties import services as parties
from tradewind.domain.approvals.deciding import OwnRequest, ReasonMissing, RulingMissing
from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.platform.access import NotFound, Role
from tradewind.platform.approvals import queries, services
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.refusals import AlreadyAsked, AlreadyDecided
from tradewind.platform.audit.queries import trail_of
from tradewind.platform.notifications.queries import newest

LATER = AT + timedelta(hours=2)


@pytest.fixture
def nordlicht(li_qiang):
    return customer(li_qiang)


@pytest.fixture
def asked(nordlicht, li_na):
    """李娜 asks 李强 for a share of his customer."""
    return parties.request_sharing(party_id=nordlicht.pk, reason="We met at the fair", by=li_na, at=AT)


def waiting_for(person) -> list[Approval]:
    return list(queries.to_decide(person))


def test_whoever_may_decide_sees_it_and_is_told(asked, li_qiang, li_na, liu, zhou, wang_fang, tang):
    for person in (li_qiang, liu, zhou):
        assert waiting_for(person) == [asked]
    for person in (li_na, wang_fang, tang):
        assert waiting_for(person) == []
    told = newest(li_qiang)[0]
    assert (told.subject_type, told.subject_id, "Nordlicht" in told.text) == ("approvals.approval", asked.pk, True)
    assert list(queries.requested(li_na)) == [asked]


def test_granted_the_asker_is_told_and_the_trail_says_who(asked, li_qiang, li_na):
    services.grant_approval(approval_id=asked.pk, note="Fine", by=li_qiang, at=LATER)
    asked.refresh_from_db()
    assert (asked.state, asked.decided_by, asked.own_step) == (ApprovalState.GRANTED, li_qiang, False)
    assert newest(li_na)[0].subject_id == asked.pk
    assert [row.action for row in trail_of(li_qiang, asked)] == ["approval.granted", "approval.requested"]
    assert waiting_for(li_qiang) == []
    assert list(queries.decided(li_na)) == [asked]


def test_returned_it_says_why_and_may_be_asked_again(asked, nordlicht, li_qiang, li_na):
    with pytest.raises(ReasonMissing):
        services.return_with_reason(approval_id=asked.pk, reason="  ", by=li_qiang, at=LATER)
    services.return_with_reason(approval_id=asked.pk, reason="I look after them myself", by=li_qiang, at=LATER)
    assert "I look after them myself" in newest(li_na)[0].text
    again = parties.request_sharing(party_id=nordlicht.pk, reason="They asked for me", by=li_na, at=LATER)
    assert again.pk != asked.pk


def test_the_same_is_not_asked_twice(asked, nordlicht, li_na):
    with pytest.raises(AlreadyAsked):
        parties.request_sharing(party_id=nordlicht.pk, reason="Please", by=li_na, at=LATER)


def test_a_stranger_may_neither_look_nor_decide(asked, wang_fang, mei, wu):
    for person in (wang_fang, mei, wu):
        with pytest.raises(NotFound):
            queries.approval_for(person, asked.pk)
        with pytest.raises(NotFound):
            services.grant_approval(approval_id=asked.pk, by=person, at=LATER)
        with pytest.raises(NotFound):
            services.withdraw_request(approval_id=asked.pk, by=person, at=LATER)


def test_nobody_decides_his_own_request(asked, li_na):
    with pytest.raises(OwnRequest):
        services.grant_approval(approval_id=asked.pk, by=li_na, at=LATER)
    with pytest.raises(OwnRequest):
        services.return_with_reason(approval_id=asked.pk, reason="No", by=li_na, at=LATER)


def test_the_asker_takes_it_back_and_only_the_asker(asked, li_na, liu):
    with pytest.raises(NotFound):
        services.withdraw_request(approval_id=asked.pk, by=liu, at=LATER)
    services.withdraw_request(approval_id=asked.pk, by=li_na, at=LATER)
    asked.refresh_from_db()
    assert asked.state == ApprovalState.WITHDRAWN
    assert waiting_for(liu) == []


def test_the_second_of_two_is_told_who_decided(asked, li_qiang, liu):
    services.grant_approval(approval_id=asked.pk, by=li_qiang, at=LATER)
    for late in (services.grant_approval, services.withdraw_request):
        with pytest.raises((AlreadyDecided, NotFound)):
            late(approval_id=asked.pk, by=liu, at=LATER)
    with pytest.raises(AlreadyDecided) as refused:
        services.return_with_reason(approval_id=asked.pk, reason="No", by=liu, at=LATER)
    assert refused.value.facts == {"who": "李强"}
    asked.refresh_from_db()
    assert asked.decided_by == li_qiang


def test_the_bosss_own_step_is_recorded_as_such(zhou, li_qiang, liu):
    old, new = customer(li_qiang), customer(zhou, "Nordlicht Outdoor")
    ruled = parties.report_collision(party_id=new.pk, other_id=old.pk, reason="Another branch", by=zhou, at=AT)
    assert waiting_for(zhou) == [ruled] == waiting_for(liu)
    with pytest.raises(RulingMissing):
        services.grant_approval(approval_id=ruled.pk, by=zhou, at=LATER)
    services.grant_approval(approval_id=ruled.pk, ruling="stays_separate", by=zhou, at=LATER)
    ruled.refresh_from_db()
    assert (ruled.own_step, ruled.ruling) == (True, "stays_separate")


def test_where_there_is_a_second_boss_the_step_is_his(zhou, li_qiang):
    second = open_person(zhou, "chen", "陈总", Role.BOSS)
    old, new = customer(li_qiang), customer(zhou, "Nordlicht Outdoor")
    ruled = parties.report_collision(party_id=new.pk, other_id=old.pk, reason="Another branch", by=zhou, at=AT)
    assert waiting_for(zhou) == [] and waiting_for(second) == [ruled]
    with pytest.raises(OwnRequest):
        services.grant_approval(approval_id=ruled.pk, ruling="stays_separate", by=zhou, at=LATER)


def test_the_database_keeps_a_decision_as_it_is(asked, li_qiang, li_na):
    def change(sql: str) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE approvals_approval SET {sql} WHERE id = %s", [asked.pk])

    with pytest.raises(DatabaseError):  # one's own
        change(f"state = 'granted', decided_by_id = {li_na.pk}, decided_at = requested_at")
    with pytest.raises(DatabaseError):  # by nobody
        change("state = 'granted'")
    with pytest.raises(DatabaseError):  # somebody else's request
        change(f"requested_by_id = {li_qiang.pk}")
    services.return_with_reason(approval_id=asked.pk, reason="No", by=li_qiang, at=LATER)
    for sql in ("state = 'granted'", "note = 'Yes'", "state = 'requested', decided_by_id = NULL, decided_at = NULL"):
        with pytest.raises(DatabaseError):
            change(sql)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM approvals_approval")
