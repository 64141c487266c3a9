"""Does the page of a change of many name the records it counts?"""

from django.urls import reverse

from tests.apps.parties.test_change_many import change, undo
from tests.builders import customer
from tests.people import enter
from tradewind.domain.parties.many import ManyAction


def page_of(person, done) -> str:
    answer = enter(person).get(reverse("parties:changed", args=[done.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_was_changed_is_named_also_after_it_was_set_back(li_qiang):
    three = [customer(li_qiang, name) for name in ("Alpen Zelt", "Baltic Tents", "Camping Sur")]
    three.append(customer(li_qiang, "Core Already", tier="key"))
    done = change(li_qiang, ManyAction.TIER, "key", *three)
    page = page_of(li_qiang, done)
    assert "改了 3 条，1 条未动" in page and all(party.name in page for party in three)
    page = page_of(li_qiang, undo(li_qiang, done))
    assert "已恢复 3 条，1 条未动" in page and all(party.name in page for party in three)


def test_a_leader_reads_what_a_colleague_changed_and_a_stranger_nothing(li_qiang, li_na, zhou):
    done = change(li_qiang, ManyAction.TIER, "key", customer(li_qiang, "Alpen Zelt"))
    assert "Alpen Zelt" in page_of(zhou, done)
    assert enter(li_na).get(reverse("parties:changed", args=[done.pk])).status_code == 404
