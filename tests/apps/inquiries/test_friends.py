"""Is a buyer who looks like an old friend pointed at, and left alone once somebody said he is not?"""

import pytest

from tests.apps.inquiries.asking import HOUR, MINUTE, fresh, phoned
from tests.apps.parties.reading import deeds
from tests.builders import AT, customer
from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.models import TriageStep
from tradewind.domain.inquiries.grading import Grade
from tradewind.platform.access import NotFound, StaleVersion


def rule_out(inquiry, party, by, at=AT + HOUR, **more):
    version = more.pop("version", fresh(inquiry).version)
    return services.rule_out_friend(inquiry_id=inquiry.pk, version=version, party_id=party.pk, by=by, at=at)


def friends(by, inquiry):
    return [each.known.name for each in queries.friends_of(by, fresh(inquiry))]


def test_not_this_one_is_remembered_and_can_be_taken_back(zhou, liu, li_qiang):
    party = customer(li_qiang, "Skagen Fritid ApS", "DK")
    inquiry = phoned(liu, company="Skagen Fritid ApS", country="DK")
    assert friends(liu, inquiry) == ["Skagen Fritid ApS"]
    rule_out(inquiry, party, liu)
    assert friends(zhou, inquiry) == [] and deeds(zhou, inquiry)[0] == "inquiry.ruled_out"
    assert friends(liu, phoned(liu, company="Skagen Fritid ApS", country="DK", email="b@skagen.example"))
    services.undo_step(step_id=TriageStep.objects.latest("pk").pk, by=liu, at=AT + HOUR + MINUTE)
    assert friends(zhou, inquiry) == ["Skagen Fritid ApS"]


def test_only_who_was_found_is_ruled_out_and_by_whom_sees_the_inquiry_as_it_is(liu, li_qiang):
    party, other = customer(li_qiang, "Skagen Fritid ApS", "DK"), customer(li_qiang, "Alpha Camp", "AT")
    inquiry = phoned(liu, company="Skagen Fritid ApS", country="DK")
    with pytest.raises(NotFound):
        rule_out(inquiry, other, liu)
    with pytest.raises(StaleVersion):
        rule_out(inquiry, party, liu, version=9)


def test_two_of_one_company_that_wait_for_a_grade_point_at_each_other(liu, li_qiang):
    first = phoned(liu, company="Skagen Fritid ApS", email="jens@skagen.example")
    second = phoned(liu, company="Skagen Fritid", email="mette@skagen.example")
    phoned(liu, company="Alpha Camp GmbH", email="office@alpha.example")
    assert [each.pk for each in queries.twins_in_inbox(liu, first)] == [second.pk]
    assert [each.pk for each in queries.twins_in_inbox(liu, second)] == [first.pk]
    services.grade_inquiry(inquiry_id=second.pk, version=fresh(second).version, grade=Grade.B, by=liu, at=AT + HOUR)
    assert queries.twins_in_inbox(liu, first) == []
