"""Are the company and its legal entities registered, changed and archived as they should be?"""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from tests.platform.company.conftest import NINGBO, NOW
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.audit.queries import trail_of
from tradewind.platform.company import queries
from tradewind.platform.company import services as company
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.company.refusals import EntityArchived


@pytest.fixture
def letterhead(settings, tmp_path):
    buffer = BytesIO()
    Image.new("RGB", (40, 10), "white").save(buffer, "PNG")
    settings.FILES_FOLDER = tmp_path
    return check_image(buffer.getvalue(), "抬头.png")


def test_before_anybody_said_who_we_are_the_profile_is_empty(db):
    assert (queries.company_profile().name, queries.company_profile().require_second_factor) == ("", True)


def test_the_assistant_says_who_we_are(liu):
    profile = company.revise_company(
        name=" 信风 ", name_en="Tradewind", require_second_factor=True, version=1, by=liu, at=NOW
    )
    assert (queries.company_profile().name, profile.version) == ("信风", 2)
    (row,) = trail_of(liu, profile)
    assert (row.action, row.facts["after"]) == (
        "company.revised",
        {"name": "信风", "name_en": "Tradewind"},
    )


def test_saying_the_same_again_is_no_change(liu):
    for _ in range(2):
        profile = company.revise_company(
            name="信风", name_en="", require_second_factor=True, version=queries.company_profile().version,
            by=liu, at=NOW,
        )  # fmt: skip
    assert (profile.version, len(trail_of(liu, profile))) == (2, 1)


def test_a_company_page_opened_too_early_does_not_overwrite(liu, zhou):
    company.revise_company(name="A", name_en="", require_second_factor=False, version=1, by=zhou, at=NOW)
    with pytest.raises(StaleVersion):
        company.revise_company(name="B", name_en="", require_second_factor=False, version=1, by=liu, at=NOW)


def test_a_salesperson_may_not_say_who_we_are(li_qiang):
    with pytest.raises(NotPermitted):
        company.revise_company(name="A", name_en="", require_second_factor=False, version=1, by=li_qiang, at=NOW)


def test_a_legal_entity_is_registered(ningbo, zhou):
    assert (ningbo.country, ningbo.version) == ("CN", 1)
    assert [row.action for row in trail_of(zhou, ningbo)] == ["legal_entity.registered"]


def test_a_mistyped_registration_number_is_refused(zhou):
    with pytest.raises(BadDetails):
        company.register_legal_entity(details=replace(NINGBO, registration_number="91"), by=zhou, at=NOW)
    assert not LegalEntity.objects.exists()


def test_a_legal_entity_is_changed_with_before_and_after(ningbo, liu):
    company.revise_legal_entity(
        entity_id=ningbo.pk, version=1, details=replace(NINGBO, annual_sales="1.2亿"), by=liu, at=NOW
    )
    row = trail_of(liu, ningbo)[0]
    assert (row.action, row.facts) == (
        "legal_entity.revised",
        {"before": {"annual_sales": None}, "after": {"annual_sales": "120000000.00"}},
    )


def test_a_stale_version_is_refused(ningbo, zhou):
    company.revise_legal_entity(entity_id=ningbo.pk, version=1, details=replace(NINGBO, fax="1234567"), by=zhou, at=NOW)
    with pytest.raises(StaleVersion):
        company.revise_legal_entity(entity_id=ningbo.pk, version=1, details=NINGBO, by=zhou, at=NOW)


def test_a_salesperson_sees_entities_and_changes_none(ningbo, li_qiang):
    assert list(queries.visible_entities(li_qiang)) == [ningbo]
    with pytest.raises(NotPermitted):
        company.register_legal_entity(details=NINGBO, by=li_qiang, at=NOW)
    with pytest.raises(NotPermitted):
        company.revise_legal_entity(entity_id=ningbo.pk, version=1, details=NINGBO, by=li_qiang, at=NOW)
    with pytest.raises(NotPermitted):
        company.archive_legal_entity(entity_id=ningbo.pk, by=li_qiang, at=NOW)


def test_a_stranger_sees_none(ningbo, wu):
    assert not queries.visible_entities(wu).exists()
    with pytest.raises(NotFound):
        queries.legal_entity_for(wu, ningbo.pk)


def test_an_archived_entity_is_out_of_the_list_and_comes_back(ningbo, zhou):
    company.archive_legal_entity(entity_id=ningbo.pk, by=zhou, at=NOW)
    assert list(queries.archived_entities(zhou)) == [ningbo]
    assert not queries.visible_entities(zhou).exists()
    with pytest.raises(EntityArchived):
        company.revise_legal_entity(entity_id=ningbo.pk, version=2, details=NINGBO, by=zhou, at=NOW)

    company.reactivate_legal_entity(entity_id=ningbo.pk, by=zhou, at=NOW)
    assert list(queries.visible_entities(zhou)) == [ningbo]
    with pytest.raises(NotFound):
        company.reactivate_legal_entity(entity_id=ningbo.pk, by=zhou, at=NOW)


def test_a_letterhead_is_replaced_and_the_old_one_kept(ningbo, liu, letterhead):
    first = company.replace_entity_image(
        entity_id=ningbo.pk, which="letterhead", stored=storage.store(letterhead), by=liu, at=NOW
    ).letterhead
    second = company.replace_entity_image(
        entity_id=ningbo.pk, which="letterhead", stored=storage.store(letterhead), by=liu, at=NOW
    ).letterhead
    assert queries.entity_image(liu, ningbo.pk, "letterhead") == second
    for kept in (first, second):
        with storage.open_stored(kept.stored_name) as file:
            assert file.read() == letterhead.content
    assert (second.original_name, second.stored_name != first.stored_name) == ("抬头.png", True)
    row = trail_of(liu, ningbo)[0]
    assert (row.action, row.facts["before"], row.facts["after"]) == (
        "legal_entity.image_replaced",
        first.pk,
        second.pk,
    )


def test_only_letterhead_and_seal_are_pictures_of_an_entity(ningbo, zhou, letterhead):
    with pytest.raises(NotFound):
        company.replace_entity_image(
            entity_id=ningbo.pk, which="updated_by", stored=storage.store(letterhead), by=zhou, at=NOW
        )
    for which in ("seal", "updated_by", "pk"):
        with pytest.raises(NotFound):
            queries.entity_image(zhou, ningbo.pk, which)


def test_a_salesperson_replaces_no_seal(ningbo, li_qiang, letterhead):
    with pytest.raises(NotPermitted):
        company.replace_entity_image(
            entity_id=ningbo.pk, which="seal", stored=storage.store(letterhead), by=li_qiang, at=NOW
        )


def test_only_the_boss_turns_the_second_step_on_or_off(zhou, liu):
    with pytest.raises(NotPermitted):
        company.revise_company(name="A", name_en="", require_second_factor=False, version=1, by=liu, at=NOW)
    company.revise_company(name="A", name_en="", require_second_factor=False, version=1, by=zhou, at=NOW)
    company.revise_company(name="B", name_en="", require_second_factor=False, version=2, by=liu, at=NOW)
