"""May leaders say how numbers begin and look, as long as none is taken?"""

import pytest

from tests.builders import AT
from tests.platform.numbering.issuing import issue
from tradewind.domain.numbering.series import Series
from tradewind.platform.access import NotPermitted
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.numbering import queries
from tradewind.platform.numbering.models import NumberSeries
from tradewind.platform.numbering.refusals import BadStart, BadStyle, SeriesBegun, StyleTaken
from tradewind.platform.numbering.services import set_entity_letter, set_start, set_style


def start(entity, by, first, year=2026):
    return set_start(entity_id=entity.pk, series=Series.QUOTATION, year=year, first=first, by=by, at=AT)


def style(by, prefix, digits=4, series=Series.QUOTATION):
    return set_style(series=series, prefix=prefix, digits=digits, by=by, at=AT)


def test_liu_min_lets_the_year_go_on_where_the_old_system_stopped(ningbo, liu, li_qiang):
    start(ningbo, liu, 43)
    start(ningbo, liu, 431)
    assert [issue(ningbo.pk, li_qiang) for _ in range(2)] == ["Q-26-0431", "Q-26-0432"]
    assert AuditEntry.objects.filter(action="number_series.start_set").count() == 2


def test_a_year_that_has_begun_keeps_its_start(ningbo, liu, li_qiang):
    issue(ningbo.pk, li_qiang)
    with pytest.raises(SeriesBegun) as refused:
        start(ningbo, liu, 431)
    assert refused.value.facts == {"last": "Q-26-0001"}
    start(ningbo, liu, 20, year=2027)


@pytest.mark.parametrize(("first", "year"), [(0, 2026), (-1, 2026), (1_000_000, 2026), (5, 2025), (5, 2028)])
def test_a_start_out_of_reach_is_refused(ningbo, liu, first, year):
    with pytest.raises(BadStart):
        start(ningbo, liu, first, year)


def test_a_new_style_waits_for_a_year_without_numbers(ningbo, liu, li_qiang):
    start(ningbo, liu, 7, year=2027)
    issue(ningbo.pk, li_qiang)
    style(liu, "QT", digits=5)
    assert issue(ningbo.pk, li_qiang) == "Q-26-0002"
    assert issue(ningbo.pk, li_qiang, at=AT.replace(year=2027)) == "QT-27-00007"


def test_two_kinds_of_paper_never_share_a_prefix_even_over_a_detour(ningbo, liu, li_qiang):
    issue(ningbo.pk, li_qiang)
    with pytest.raises(StyleTaken):
        style(liu, "Q", series=Series.SAMPLE)
    style(liu, "QT")
    with pytest.raises(StyleTaken):
        style(liu, "Q", series=Series.SAMPLE)
    for prefix, digits in (("q", 4), ("", 4), ("Q", 0), ("Q", 7)):
        with pytest.raises(BadStyle):
            style(liu, prefix, digits)


def test_the_hong_kong_company_has_the_letter_the_office_chose(ningbo, harbour, liu, li_qiang):
    set_entity_letter(entity_id=harbour.pk, letter="H", by=liu, at=AT)
    assert (issue(harbour.pk, li_qiang), issue(ningbo.pk, li_qiang)) == ("Q-26H-0001", "Q-26-0001")
    for letter, refusal in (("", StyleTaken), ("h", BadStyle), ("I", BadStyle)):
        with pytest.raises(refusal):
            set_entity_letter(entity_id=harbour.pk, letter=letter, by=liu, at=AT)
    set_entity_letter(entity_id=ningbo.pk, letter="N", by=liu, at=AT)
    with pytest.raises(StyleTaken):  # this year's papers of the other one carry none
        set_entity_letter(entity_id=harbour.pk, letter="", by=liu, at=AT)


def test_a_salesperson_sets_nothing(ningbo, li_qiang):
    for act in (
        lambda: start(ningbo, li_qiang, 2),
        lambda: style(li_qiang, "QT"),
        lambda: set_entity_letter(entity_id=ningbo.pk, letter="N", by=li_qiang, at=AT),
        lambda: queries.runs_of_year(li_qiang, 2026),
    ):
        with pytest.raises(NotPermitted):
            act()
    assert not NumberSeries.objects.exists()


def test_the_leaders_see_which_number_comes_next(ningbo, harbour, liu, li_qiang):
    issue(ningbo.pk, li_qiang)
    runs = {(run.entity.pk, run.series): (run.last, run.next) for run in queries.runs_of_year(liu, 2026)}
    assert runs[ningbo.pk, Series.QUOTATION] == ("Q-26-0001", "Q-26-0002")
    assert runs[ningbo.pk, Series.SAMPLE] == ("", "S-26-0001")
    assert runs[harbour.pk, Series.QUOTATION] == ("", "Q-26B-0001")
