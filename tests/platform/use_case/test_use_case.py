"""Is a use case one whole: all of it or nothing, with its evidence and its news?"""

import time
from dataclasses import dataclass

import pytest
from django.db import IntegrityError, connection

from tests.builders import AT, customer
from tradewind.apps.parties.models import Party
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform import audit, events
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.events import publish
from tradewind.platform.tasks.models import Task
from tradewind.platform.use_case import AlreadyDone, bound_request_key, use_case
from tradewind.platform.use_case.models import RequestKey
from tradewind.platform.use_case.unit import BoundKey


class Unwanted(Refusal):
    code = "unwanted"


@dataclass(frozen=True)
class SomethingDone:
    by_id: int


@use_case
def do_something(*, party, by, at, refuse=False, seconds=0.0, deeds=1):
    Party.objects.filter(pk=party.pk).update(remarks="done")
    for number in range(deeds):
        audit.record("something.done", party, by=by, at=at, number=number)
    publish(SomethingDone(by.pk))
    time.sleep(0)
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass
    if refuse:
        raise Unwanted()
    return "done"


@use_case
def do_two_things(*, party, by, at, refuse_second=False):
    do_something(party=party, by=by, at=at)
    audit.record("more.done", party, by=by, at=at)
    do_something(party=party, by=by, at=at, refuse=refuse_second)


@pytest.fixture
def party(li_qiang):
    return customer(li_qiang)


@pytest.fixture
def heard(monkeypatch):
    """What a reaction heard of, and whether it heard inside the transaction."""
    heard: list[tuple[object, bool]] = []
    reaction = (lambda event: heard.append((event, connection.in_atomic_block)),)
    monkeypatch.setattr(events, "reactions", lambda: {SomethingDone: reaction})
    return heard


def trail(*actions: str) -> list[str]:
    return list(AuditEntry.objects.filter(action__in=actions).order_by("seq").values_list("action", flat=True))


def test_a_use_case_leaves_its_effect_and_its_entry(li_qiang, party, heard):
    assert do_something(party=party, by=li_qiang, at=AT) == "done"
    assert Party.objects.get(pk=party.pk).remarks == "done"
    assert trail("something.done") == ["something.done"]


def test_a_refusal_leaves_nothing(li_qiang, party, heard):
    before = audit_head()
    with pytest.raises(Unwanted):
        do_something(party=party, by=li_qiang, at=AT, refuse=True)
    assert Party.objects.get(pk=party.pk).remarks == ""
    assert audit_head() == before
    assert heard == []


def test_one_inside_another_joins_it(li_qiang, party, heard):
    do_two_things(party=party, by=li_qiang, at=AT)
    assert trail("something.done", "more.done") == ["something.done", "more.done", "something.done"]
    assert len(heard) == 2


def test_a_refusal_inside_takes_the_outer_one_back_too(li_qiang, party, heard):
    before = audit_head()
    with pytest.raises(Unwanted):
        do_two_things(party=party, by=li_qiang, at=AT, refuse_second=True)
    assert Party.objects.get(pk=party.pk).remarks == ""
    assert audit_head() == before


def test_news_is_heard_in_the_same_transaction(li_qiang, party, heard):
    do_something(party=party, by=li_qiang, at=AT)
    assert heard == [(SomethingDone(li_qiang.pk), True)]


def test_a_reaction_that_fails_takes_everything_back(li_qiang, party, monkeypatch):
    def fail(event):
        raise IntegrityError("the reaction's own")

    monkeypatch.setattr(events, "reactions", lambda: {SomethingDone: (fail,)})
    with pytest.raises(IntegrityError):
        do_something(party=party, by=li_qiang, at=AT)
    assert Party.objects.get(pk=party.pk).remarks == ""


def test_what_a_reaction_records_and_publishes_counts(li_qiang, party, monkeypatch):
    @dataclass(frozen=True)
    class Echo:
        pass

    echoes: list[Echo] = []

    def react(event):
        audit.record("echo.heard", party, by=li_qiang, at=AT)
        publish(Echo())

    monkeypatch.setattr(events, "reactions", lambda: {SomethingDone: (react,), Echo: (echoes.append,)})
    do_something(party=party, by=li_qiang, at=AT)
    assert trail("something.done", "echo.heard") == ["something.done", "echo.heard"]
    assert len(echoes) == 1


def test_holding_the_writer_long_is_a_bug(li_qiang, party, heard):
    with pytest.raises(AssertionError, match="held the writer"):
        do_something(party=party, by=li_qiang, at=AT, seconds=0.25)
    assert Party.objects.get(pk=party.pk).remarks == ""


def test_evidence_and_news_belong_inside_a_use_case(li_qiang, party):
    with pytest.raises(RuntimeError, match="inside a use case"):
        audit.record("something.done", party, by=li_qiang, at=AT)
    with pytest.raises(RuntimeError, match="inside a use case"):
        publish(SomethingDone(li_qiang.pk))


def test_the_next_use_case_starts_afresh_after_a_refusal(li_qiang, party, heard):
    with pytest.raises(Unwanted):
        do_something(party=party, by=li_qiang, at=AT, refuse=True)
    do_something(party=party, by=li_qiang, at=AT)
    assert trail("something.done") == ["something.done"]


def test_many_deeds_are_chained_at_once(li_qiang, party, heard, django_assert_max_num_queries):
    # The savepoint's pair, the update, the head read, two inserts, the head written.
    with django_assert_max_num_queries(8):
        do_something(party=party, by=li_qiang, at=AT, deeds=100)
    assert len(trail("something.done")) == 100


class TestRequestKey:
    """The key of a request is claimed with its effect, in one transaction."""

    KEY = "11111111-2222-3333-4444-555555555555"

    def bound(self, person, digest="body") -> BoundKey:
        return BoundKey(self.KEY, person.pk, digest, AT)

    def test_the_effect_and_the_key_stand_together(self, li_qiang, party, heard):
        with bound_request_key(self.bound(li_qiang)) as bound:
            do_something(party=party, by=li_qiang, at=AT)
        assert bound.claimed
        assert RequestKey.objects.get(key=self.KEY).user_id == li_qiang.pk

    def test_the_second_time_nothing_happens(self, li_qiang, party, heard):
        with bound_request_key(self.bound(li_qiang)):
            do_something(party=party, by=li_qiang, at=AT)
        with bound_request_key(self.bound(li_qiang)), pytest.raises(AlreadyDone):
            do_something(party=party, by=li_qiang, at=AT)
        assert trail("something.done") == ["something.done"]

    def test_after_a_refusal_the_key_is_free(self, li_qiang, party, heard):
        with bound_request_key(self.bound(li_qiang)) as bound, pytest.raises(Unwanted):
            do_something(party=party, by=li_qiang, at=AT, refuse=True)
        assert not bound.claimed
        assert not RequestKey.objects.exists()

    def test_two_use_cases_of_one_request_claim_it_once(self, li_qiang, party, heard):
        with bound_request_key(self.bound(li_qiang)):
            do_something(party=party, by=li_qiang, at=AT)
            do_something(party=party, by=li_qiang, at=AT)
        assert RequestKey.objects.count() == 1
        assert len(trail("something.done")) == 2


def audit_head() -> str:
    from tradewind.platform.audit import verifying

    return verifying.head()


def test_a_use_case_and_the_one_it_calls_stand_or_fall_together(li_qiang, heard):
    from tradewind.platform.tasks.services import assign_task

    @use_case
    def find_due(*, by, at):
        assign_task(title="Call", assignee_id=by.pk, due_on=at.date(), by=by, at=at)
        raise Unwanted()

    with pytest.raises(Unwanted):
        find_due(by=li_qiang, at=AT)
    assert not Task.objects.exists()
