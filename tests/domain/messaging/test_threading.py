"""Does a message join a thread only where its sender belongs to it?"""

import pytest

from tests.domain.messaging.letters import read
from tradewind.domain.messaging.threading import Joining, KnownMessage, bare_subject, thread_of

KNOWN = {
    "offer@xinfeng.example": KnownMessage(1, frozenset({"rashid@gulf-camping.example", "omar@gulf-camping.example"})),
    "offer2@xinfeng.example": KnownMessage(2, frozenset({"eva@nordic-leisure.example"})),
}
OURS = frozenset({"lin@xinfeng.example"})


def judged(**headers):
    return thread_of(read(**headers), KNOWN, own_addresses=OURS)


def test_the_customers_answer_joins():
    assert judged(in_reply_to="<offer@xinfeng.example>").joining is Joining.JOINS
    assert judged(references="<offer@xinfeng.example> <lost@x.example>").thread == 1
    assert judged(in_reply_to="<offer@xinfeng.example>", **{"from": "omar@gulf-camping.example"}).thread == 1


def test_what_answers_nothing_we_know_is_new():
    assert judged().joining is Joining.NEW
    assert judged(in_reply_to="<unknown@x.example>").joining is Joining.NEW


@pytest.mark.parametrize("sender", ["eva@nordic-leisure.example", "x@evil.example", "rashid@gulf-carnping.example", ""])
def test_a_stranger_who_knows_an_id_of_ours_waits_for_a_person(sender):
    decision = judged(in_reply_to="<offer@xinfeng.example>", **{"from": sender})
    assert (decision.joining, decision.thread, bool(decision.reasons)) == (Joining.ASKS, 1, True)


@pytest.mark.parametrize("answers", ["<offer@xinfeng.example>", "<none@x.example>"])
def test_a_message_from_outside_under_our_name_is_never_ours(answers):
    decision = judged(in_reply_to=answers, **{"from": "Lin <lin@xinfeng.example>"})
    assert decision.joining is not Joining.JOINS
    assert decision.reasons == ("sender_is_ours_but_came_from_outside",)


def test_a_message_that_names_two_threads_waits_for_a_person():
    decision = judged(in_reply_to="<offer@xinfeng.example>", references="<offer2@xinfeng.example>")
    assert (decision.joining, decision.reasons) == (Joining.ASKS, ("names_several_threads",))


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: Tents", "Tents"),
        ("RE: AW: 回复：答复: Fwd: RV: Tents  100", "Tents 100"),
        ("Re[2]: Tents", "Tents"),
        ("转发：帐篷", "帐篷"),
        ("Отв: Палатки", "Палатки"),
        ("[EXTERNAL] Re: Tents", "Tents"),
        ("Regarding: tents", "Regarding: tents"),
        ("Price: 5", "Price: 5"),
        ("Re:", ""),
    ],
)
def test_a_subject_is_bare(subject, bare):
    assert bare_subject(subject) == bare
