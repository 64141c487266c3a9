"""Is it known in which quotations a picture stands, under which name, and told only to who may open them?"""

import pytest

from tests.apps.catalogue.picturing import picture, read
from tests.apps.quotations.quoting import CHAIR, TENT, drafted, issued, option, page, row
from tests.builders import AT, customer
from tradewind.apps.catalogue.models import ProductPicture
from tradewind.apps.catalogue.queries import picture_uses
from tradewind.apps.catalogue.refusals.pictures import PictureInUse
from tradewind.apps.catalogue.services.pictures import renew_picture
from tradewind.apps.quotations import services


@pytest.fixture
def shot(goods, li_qiang):
    return picture(li_qiang, goods[TENT])


def uses(by, shot):
    return picture_uses.uses_of(by, ProductPicture.objects.get(pk=shot.pk))


def revised(by, revision, *rows):
    return services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(option(*rows)), by=by, at=AT
    ).revision


def test_a_picture_in_three_quotations_is_replaced_by_who_knows_it(li_qiang, wang_fang, shot):
    mine = [issued(li_qiang, row(TENT, "500")), drafted(li_qiang, row(TENT, "200"))]
    hers = issued(wang_fang, row(TENT, "300"), party=customer(wang_fang, "Fjellheim AS", "NO"))

    def renew(known):
        return renew_picture(
            picture_id=shot.pk, version=1, read=read(), reason="Better light", known_uses=known, by=li_qiang, at=AT
        )

    with pytest.raises(PictureInUse) as refused:
        renew(0)
    assert refused.value.facts["count"] == 3
    seen = uses(li_qiang, shot)
    assert {each.title for each in seen.named} == {each.quotation.called for each in mine} and seen.unnamed == 1
    assert [each.title for each in uses(wang_fang, shot).named] == [hers.quotation.number]
    renew(3)
    assert uses(li_qiang, shot).of_current == 0, "they keep the picture they were made with"


def test_it_ends_when_the_line_leaves_the_draft_and_stays_where_it_was_issued(li_qiang, shot):
    draft = drafted(li_qiang, row(TENT, "500"))
    draft = revised(li_qiang, draft, row(CHAIR, "500"))
    assert uses(li_qiang, shot).total == 0
    draft = revised(li_qiang, draft, row(TENT, "500"))
    sent = services.issue_version(revision_id=draft.pk, version=draft.version, by=li_qiang, at=AT)
    assert [each.title for each in uses(li_qiang, shot).named] == [sent.quotation.number]
    quotation = sent.quotation
    quotation.refresh_from_db()
    following = services.begin_version(quotation_id=quotation.pk, version=quotation.version, by=li_qiang, at=AT)
    revised(li_qiang, following, row(CHAIR, "500"))
    assert uses(li_qiang, shot).total == 1, "the version that left the house shows it"
    quotation.refresh_from_db()
    services.void_quotation(
        quotation_id=quotation.pk, version=quotation.version, reason="Wrong buyer", by=li_qiang, at=AT
    )
    assert uses(li_qiang, shot).total == 0
