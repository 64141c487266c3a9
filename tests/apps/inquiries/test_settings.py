"""Who sets fields of work and the follow-up table, and what does the table refuse?"""

from dataclasses import replace

import pytest

from tests.apps.inquiries.asking import phoned
from tests.apps.parties.reading import last_deed
from tests.builders import AT
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import CadenceTable
from tradewind.apps.inquiries.refusals import BadCadence, BadInquiryOwner
from tradewind.domain.inquiries.cadence import DEFAULT_TABLE
from tradewind.platform.access import NotPermitted, StaleVersion


def field(by, person, version=0, countries=("AE", "XX"), words=(" Tents ", "")):
    return services.set_field(
        user_id=person.pk, version=version, countries=countries, product_words=words, by=by, at=AT
    )  # fmt: skip


def test_a_field_of_work_finds_the_owner_of_what_comes_from_there(zhou, liu, li_na):
    kept = field(zhou, li_na)
    assert (kept.countries, kept.product_words, kept.version) == (["AE"], ["tents"], 1)
    assert phoned(liu, country="AE").owner_id == li_na.pk
    assert last_deed(zhou, kept).facts["after"]["countries"] == ["AE"]


def test_fields_are_the_leaders_to_set_and_only_of_who_sells(zhou, li_na, mei):
    with pytest.raises(NotPermitted):
        field(li_na, li_na)
    with pytest.raises(BadInquiryOwner):
        field(zhou, mei)
    field(zhou, li_na)
    with pytest.raises(StaleVersion):
        field(zhou, li_na)
    assert field(zhou, li_na, version=1, countries=["DE"]).countries == ["DE"]


def table(by, rules=DEFAULT_TABLE, version=0):
    return services.set_cadence(version=version, rules=rules, by=by, at=AT)


def test_the_follow_up_table_is_the_boss_s(zhou, liu):
    rules = [replace(rule, times=3) if rule.grade == "A" else rule for rule in DEFAULT_TABLE]
    kept = table(zhou, rules)
    assert next(row for row in kept.rows if row["grade"] == "A")["times"] == 3
    assert last_deed(zhou, kept).facts["before"][0]["times"] == 2
    with pytest.raises(NotPermitted):
        table(liu)
    with pytest.raises(StaleVersion):
        table(zhou)
    assert table(zhou, version=1).version == 2


def test_every_grade_is_followed_up_and_none_beyond_measure(zhou):
    for rules in (
        [rule for rule in DEFAULT_TABLE if rule.grade != "D"],
        [replace(rule, times=0) if rule.grade == "B" else rule for rule in DEFAULT_TABLE],
        [replace(rule, times=8) for rule in DEFAULT_TABLE],
    ):
        with pytest.raises(BadCadence):
            table(zhou, rules)
    assert not CadenceTable.objects.exists()
