"""Views of lists: one's own are one's own, the team's come from a leader, and nobody overwrites anybody unawares."""

import pytest

from tests.builders import AT
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.views import queries, services
from tradewind.platform.views.models import SavedView
from tradewind.platform.views.refusals import BadView, TooManyViews, ViewNameTaken


def keep(by, name="Fair in September", query="country=DE", list_name="customers"):
    return services.save_view(list_name=list_name, name=name, query=query, by=by, at=AT)


def names(by, list_name="customers"):
    return [row.name for row in queries.views_of(by, list_name).rows]


def test_ones_own_view_is_seen_by_nobody_else(zhou, li_qiang, li_na):
    keep(li_qiang)
    assert names(li_qiang) == ["Fair in September"]
    assert names(li_na) == names(zhou) == []
    assert names(li_qiang, "supplier") == []


def test_a_leaders_view_becomes_the_teams(zhou, li_qiang):
    view = keep(zhou)
    services.share_view(view_id=view.pk, version=1, by=zhou, at=AT)
    keep(li_qiang, "Another")
    assert names(li_qiang) == ["Fair in September", "Another"]
    for act in (services.share_view, services.delete_view):
        with pytest.raises(NotFound):
            act(view_id=view.pk, version=2, by=li_qiang, at=AT)


def test_a_salesperson_shares_nothing(li_qiang):
    view = keep(li_qiang)
    with pytest.raises(NotPermitted):
        services.share_view(view_id=view.pk, version=1, by=li_qiang, at=AT)


def test_the_assistant_goes_on_with_the_teams_view(zhou, liu):
    view = keep(zhou)
    services.share_view(view_id=view.pk, version=1, by=zhou, at=AT)
    services.revise_view(view_id=view.pk, version=2, query="country=FR", by=liu, at=AT)
    services.rename_view(view_id=view.pk, version=3, name="French fairs", by=liu, at=AT)
    assert [(row.name, row.query) for row in queries.views_of(zhou, "customers").rows] == [
        ("French fairs", "country=FR")
    ]
    with pytest.raises(StaleVersion):
        services.rename_view(view_id=view.pk, version=3, name="Mine", by=zhou, at=AT)
    with pytest.raises(StaleVersion):
        services.revise_view(view_id=view.pk, version=3, query="", by=zhou, at=AT)


def test_a_view_goes_and_the_trail_says_what_it_was(li_qiang):
    view = keep(li_qiang)
    services.delete_view(view_id=view.pk, version=1, by=li_qiang, at=AT)
    assert names(li_qiang) == [] and not SavedView.objects.exists()
    trail = AuditEntry.objects.filter(subject_type="views.savedview").order_by("seq")
    assert [entry.action for entry in trail] == ["view.saved", "view.deleted"]


def test_a_name_is_there_once_and_needs_letters(li_qiang, li_na):
    keep(li_qiang)
    keep(li_na)
    with pytest.raises(ViewNameTaken):
        keep(li_qiang)
    for name in ("", "  \u200b ", "x" * 61):
        with pytest.raises(BadView):
            keep(li_qiang, name)
    with pytest.raises(BadView):
        keep(li_qiang, "Long", "q=" + "x" * 2000)


def test_a_list_does_not_fill_up(li_qiang, monkeypatch):
    monkeypatch.setattr(services, "MOST_VIEWS", 2)
    keep(li_qiang, "One")
    keep(li_qiang, "Two")
    with pytest.raises(TooManyViews):
        keep(li_qiang, "Three")


def test_the_usual_columns_are_the_persons_own(li_qiang, li_na):
    for columns in ("cols=city", "cols=phone"):
        services.choose_columns(list_name="customers", query=columns, by=li_qiang, at=AT)
    assert queries.views_of(li_qiang, "customers").usual == "cols=phone"
    assert queries.views_of(li_na, "customers").usual == ""
    assert names(li_qiang) == []


def test_whoever_has_no_duty_keeps_no_view(wu):
    with pytest.raises(NotPermitted):
        keep(wu)
