"""Is it known on which papers a picture stands, and told only to who may open them?"""

import pytest

from tests.apps.catalogue.picturing import picture, product, read
from tests.builders import AT
from tradewind.apps.catalogue.models import PictureUse, ProductPicture
from tradewind.apps.catalogue.queries import picture_uses, pictures
from tradewind.apps.catalogue.refusals.pictures import PictureInUse
from tradewind.apps.catalogue.services.brochures import BrochureDetails, archive_brochure, make_brochure
from tradewind.apps.catalogue.services.picture_uses import end_use, note_use, note_uses
from tradewind.apps.catalogue.services.pictures import renew_picture
from tradewind.domain.vocabulary.paper_language import PaperLanguage

pytestmark = pytest.mark.usefixtures("folders")


def uses(by, row):
    return picture_uses.uses_of(by, ProductPicture.objects.get(pk=row.pk))


def test_replacing_a_picture_in_use_asks_for_the_count_first(li_qiang, settings):
    row, papers = picture(li_qiang), [product(li_qiang, f"PAPER-{place}") for place in range(3)]
    for each in papers:
        note_use(version_id=row.current_id, subject=each, title=f"Q-{each.pk}", by=li_qiang, at=AT)
    note_use(version_id=row.current_id, subject=papers[0], title="once more", by=li_qiang, at=AT)

    def renew(known):
        return renew_picture(
            picture_id=row.pk, version=1, read=read(), reason="Better light", known_uses=known, by=li_qiang, at=AT
        )

    with pytest.raises(PictureInUse) as refused:
        renew(2)
    assert refused.value.facts == {"number": row.number, "count": 3}
    renew(3)
    seen = uses(li_qiang, row)
    assert (seen.total, seen.of_current, seen.unnamed) == (3, 0, 3)  # the papers keep the version they were made with
    end_use(version_id=row.current_id, subject=papers[0], by=li_qiang, at=AT)
    assert uses(li_qiang, row).total == 2


def test_a_paper_tells_all_its_pictures_at_once(li_qiang):
    first, second, third = (picture(li_qiang).current_id for _ in range(3))
    paper = product(li_qiang, "PAPER")

    def tell(*ids, title="Q-1"):
        note_uses(version_ids=ids, subject=paper, title=title, by=li_qiang, at=AT)
        return sorted(PictureUse.objects.filter(ended_at=None).values_list("shown_id", "title"))

    assert tell(first, second, None, second) == [(first, "Q-1"), (second, "Q-1")]
    assert tell(second, third, title="Q-1 v2") == [(second, "Q-1 v2"), (third, "Q-1 v2")]
    assert tell() == [] and PictureUse.objects.count() == 3
    assert tell(first) == [(first, "Q-1")]  # what ended may begin again


def test_a_brochure_is_named_to_who_may_open_it_and_counted_for_the_others(li_qiang, mei, settings):
    tent = product(li_qiang)
    row = picture(li_qiang, tent)
    details = BrochureDetails("Tents 2027", PaperLanguage.ENGLISH, [tent.pk])
    brochure = make_brochure(details=details, by=li_qiang, at=AT)
    for person in (li_qiang, mei):
        (named,) = uses(person, row).named
        assert (named.subject_type, named.subject_id, named.title) == (
            "catalogue.productbrochure", brochure.pk, "Tents 2027",
        )  # fmt: skip
    assert [found.pk for found in pictures.unused(li_qiang, pictures.pictures_in_library(li_qiang))] == []
    archive_brochure(brochure_id=brochure.pk, version=1, by=li_qiang, at=AT)
    assert [found.pk for found in pictures.unused(li_qiang, pictures.pictures_in_library(li_qiang))] == [row.pk]
    assert uses(li_qiang, row).total == 0
