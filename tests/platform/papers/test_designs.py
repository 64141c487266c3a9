"""Designs: leaders choose, versions stay, and an old paper is printed as it was."""

import pytest
from django.db import DatabaseError, transaction

from tests.builders import AT
from tradewind.domain.papers.designs import Accent
from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import PaperKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.papers import queries, services
from tradewind.platform.papers.models import PaperDesign
from tradewind.platform.papers.our_side import usual_side
from tradewind.platform.papers.refusals import BadDesignName, TooManyDesigns

QUOTATION = PaperKind.QUOTATION


def keep(by, *, accent="green", name="standard", seen=0, **more):
    chosen = HOUSE[QUOTATION].kept() | {"accent": accent} | more
    return services.save_design(kind=QUOTATION, name=name, seen=seen, chosen=chosen, by=by, at=AT)


def use(by, version, name="standard"):
    return services.use_design(kind=QUOTATION, name=name, version=version, by=by, at=AT)


def test_papers_look_like_the_house_before_anybody_designed_one(li_qiang):
    design = queries.design_for(li_qiang, QUOTATION)
    assert (design.version, design.settings) == (0, HOUSE[QUOTATION])
    assert [each.kind for each in queries.designs(li_qiang)] == list(PaperKind)


def test_a_change_is_a_new_version_and_an_old_paper_keeps_its_own(zhou, liu, li_qiang):
    keep(zhou)
    keep(liu, accent="red", seen=1)
    assert queries.design_for(li_qiang, QUOTATION).settings.accent is Accent.RED
    assert queries.design_at(li_qiang, QUOTATION, "standard", 1).settings.accent is Accent.GREEN
    assert queries.design_at(li_qiang, QUOTATION, "standard", 0).settings == HOUSE[QUOTATION]
    assert [each.version for each in queries.versions_of(liu, QUOTATION, "standard")] == [2, 1, 0]
    assert list(AuditEntry.objects.filter(action="paper_design.saved").values_list("actor", flat=True)) == [
        zhou.actor_key, liu.actor_key,
    ]  # fmt: skip


def test_an_earlier_version_is_used_again_and_so_is_the_houses(zhou):
    keep(zhou)
    keep(zhou, accent="red", seen=1)
    use(zhou, 1)
    assert queries.design_for(zhou, QUOTATION).version == 1
    keep(zhou, accent="teal", seen=2)
    assert queries.design_for(zhou, QUOTATION).version == 3
    use(zhou, 0)
    assert queries.design_for(zhou, QUOTATION).version == 0
    use(zhou, 0)
    assert AuditEntry.objects.filter(action="paper_design.used").count() == 2
    with pytest.raises(NotFound):
        use(zhou, 9)


def test_a_salesperson_may_look_and_not_design(zhou, li_qiang):
    keep(zhou)
    for act in (lambda: keep(li_qiang, seen=1), lambda: use(li_qiang, 0)):
        with pytest.raises(NotPermitted):
            act()
    assert queries.designs(li_qiang)[0].version == 1


def test_the_same_again_is_no_version_and_a_stale_one_is_refused(zhou):
    keep(zhou)
    keep(zhou, seen=1)
    assert PaperDesign.objects.count() == 1
    with pytest.raises(StaleVersion):
        keep(zhou, accent="red", seen=0)


def test_what_cannot_stand_is_not_kept(zhou):
    with pytest.raises(BadDetails):
        keep(zhou, columns=["item", "profit"])
    for name in ("", " ", "x" * 61):
        with pytest.raises(BadDesignName):
            keep(zhou, name=name)
    assert not PaperDesign.objects.exists()


def test_designs_have_names_and_a_kind_has_not_too_many(zhou, monkeypatch):
    monkeypatch.setattr(services, "MOST_DESIGNS", 1)
    keep(zhou, name=" Without  prices ")
    assert queries.design_names(zhou, QUOTATION) == ["standard", "Without prices"]
    keep(zhou)
    with pytest.raises(TooManyDesigns):
        keep(zhou, name="Another")
    with pytest.raises(NotFound):
        queries.design_at(zhou, QUOTATION, "Without prices", 0)


def test_nobody_changes_a_version_or_deletes_it(zhou):
    kept = keep(zhou)
    for act in (
        lambda: PaperDesign.objects.filter(pk=kept.pk).update(chosen={}),
        lambda: PaperDesign.objects.filter(pk=kept.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


def test_before_there_is_an_entity_the_company_prints_under_its_name(zhou):
    assert usual_side(zhou).name.zh == ""
