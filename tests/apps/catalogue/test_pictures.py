"""Does every picture get a number of its own, in versions, with a lock that holds, and main where it should be?"""

from datetime import timedelta

import pytest

from tests.apps.catalogue.picturing import added, drawing, picture, product, read
from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT
from tradewind.apps.catalogue.models import PictureVersion, ProductPicture
from tradewind.apps.catalogue.queries import pictures as queries
from tradewind.apps.catalogue.refusals.pictures import (
    LastPicture,
    PictureArchived,
    PictureIsThere,
    PictureLocked,
    PictureOfNoProduct,
)
from tradewind.apps.catalogue.services.picture_changes import (
    PictureDetails,
    archive_picture,
    choose_main,
    lock_picture,
    restore_picture,
    revise_picture,
    unlock_picture,
)
from tradewind.apps.catalogue.services.pictures import Brought, renew_picture
from tradewind.apps.parties.refusals import NoReason
from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.attachments.pictures import keep_picture

pytestmark = pytest.mark.usefixtures("folders")


def renew(row, by, **more):
    row = ProductPicture.objects.get(pk=row.pk)
    given = {"version": row.version, "read": more.pop("read", None) or read(), "reason": "New colour"}
    return renew_picture(picture_id=row.pk, **(given | more), by=by, at=AT)


def fresh(row):
    return ProductPicture.objects.get(pk=row.pk)


def test_many_files_come_at_once_each_to_the_product_its_name_tells(zhou, li_qiang):
    tent, chair = product(li_qiang), product(li_qiang, "CH-01")
    names = ("TE-4P-02_2.jpg", "te-4p-02_detail_1.png", "CH-01.png", "holiday.png")
    done = added(li_qiang, *(Brought(read(seed, name)) for seed, name in enumerate(names, start=11)))
    rows = [each.picture for each in done]
    assert [row.product_id for row in rows] == [tent.pk, tent.pk, chair.pk, None]
    assert [(row.position, row.kind) for row in rows[:2]] == [(2, PictureKind.MAIN), (1, PictureKind.DETAIL)]
    assert len({row.number for row in rows}) == 4 and rows[0].number == f"P-{rows[0].pk:05d}"
    tent.refresh_from_db()
    assert tent.picture_id == rows[0].pk and tent.version == 1
    assert deeds(zhou, rows[0]) == ["picture.added"]


def test_the_same_file_is_named_by_its_number_and_one_that_looks_alike_is_hinted_at(li_qiang):
    (first,) = added(li_qiang, Brought(read(5, size=(320, 240))))
    again, twice = added(li_qiang, Brought(read(5, "other name.png", size=(320, 240))), Brought(read(6)))
    assert not again.is_new and again.picture == first.picture and twice.alike == ()
    smaller = keep_picture(drawing(5, (640, 480), "JPEG", quality=60), "smaller.jpg")
    (close,) = added(li_qiang, Brought(smaller))
    assert close.is_new and close.alike == (first.picture.number,)
    assert [row.pk for row in queries.alike(li_qiang, close.picture.current.look, but=close.picture.pk)] == [
        first.picture.pk
    ]


def test_a_new_version_has_a_reason_and_papers_keep_the_old_one(zhou, li_qiang):
    row = picture(li_qiang, product(li_qiang))
    with pytest.raises(NoReason):
        renew(row, li_qiang, reason=" ")
    with pytest.raises(StaleVersion):
        renew(row, li_qiang, version=9)
    (other,) = added(li_qiang, Brought(read(77)))
    with pytest.raises(PictureIsThere) as there:
        renew(row, li_qiang, read=read(77))
    assert there.value.facts["number"] == other.picture.number
    old = fresh(row).current_id
    renewed = renew(row, li_qiang)
    assert (renewed.current.ordinal, renewed.current.reason) == (2, "New colour") and renewed.current_id != old
    assert PictureVersion.objects.filter(pk=old).exists() and fresh(row).version == 2
    assert last_deed(zhou, row).facts["reason"] == "New colour"


def test_leaders_lock_a_picture_and_nobody_lays_a_version_on_it(zhou, liu, li_qiang):
    row = picture(li_qiang)
    with pytest.raises(NotPermitted):
        lock_picture(picture_id=row.pk, version=1, by=li_qiang, at=AT)
    night = AT.replace(hour=17)  # already the next day in Ningbo
    locked = lock_picture(picture_id=row.pk, version=1, by=liu, at=night)
    for person in (li_qiang, zhou):
        with pytest.raises(PictureLocked) as refused:
            renew(row, person)
    assert refused.value.facts == {"number": row.number, "who": liu.called, "day": AT.date() + timedelta(days=1)}
    unlock_picture(picture_id=row.pk, version=locked.version, by=zhou, at=AT)
    assert renew(row, li_qiang).current.ordinal == 2
    assert deeds(zhou, row) == ["picture.renewed", "picture.unlocked", "picture.locked", "picture.added"]


def test_a_locked_picture_stays_where_it_is_but_its_title_may_be_corrected(zhou, liu, li_qiang):
    tent, chair = product(li_qiang), product(li_qiang, "CH-01")
    first, _second = picture(li_qiang, tent), picture(li_qiang, tent)
    locked = lock_picture(picture_id=first.pk, version=1, by=liu, at=AT)
    for person in (li_qiang, zhou):
        with pytest.raises(PictureLocked):
            archive_picture(picture_id=first.pk, version=locked.version, by=person, at=AT)
        for elsewhere in (chair.pk, None):
            away = PictureDetails(elsewhere, PictureKind.MAIN)
            with pytest.raises(PictureLocked):
                revise_picture(picture_id=first.pk, version=locked.version, details=away, by=person, at=AT)
    tent.refresh_from_db()
    assert (fresh(first).product_id, fresh(first).archived_at, tent.picture_id) == (tent.pk, None, first.pk)
    named = PictureDetails(tent.pk, PictureKind.MAIN, "Green", first.position)
    titled = revise_picture(picture_id=first.pk, version=locked.version, details=named, by=li_qiang, at=AT)
    opened = unlock_picture(picture_id=first.pk, version=titled.version, by=liu, at=AT)
    assert archive_picture(picture_id=first.pk, version=opened.version, by=li_qiang, at=AT).archived_at == AT


def test_a_product_that_is_sold_keeps_a_main_picture(li_qiang):
    tent, chair = product(li_qiang), product(li_qiang, "CH-01", state=ProductState.DRAFT)
    first = picture(li_qiang, tent)
    with pytest.raises(LastPicture):
        archive_picture(picture_id=first.pk, version=1, by=li_qiang, at=AT)
    away = PictureDetails(chair.pk, PictureKind.SCENE, "By the lake", 3)
    with pytest.raises(LastPicture):
        revise_picture(picture_id=first.pk, version=1, details=away, by=li_qiang, at=AT)
    second = picture(li_qiang, tent)
    moved = revise_picture(picture_id=first.pk, version=1, details=away, by=li_qiang, at=AT)
    assert (moved.product_id, moved.kind, moved.title, moved.position) == (chair.pk, "scene", "By the lake", 3)
    for each in (tent, chair):
        each.refresh_from_db()
    assert (tent.picture_id, chair.picture_id) == (second.pk, first.pk)
    archive_picture(picture_id=first.pk, version=2, by=li_qiang, at=AT)  # a draft may be without
    chair.refresh_from_db()
    assert chair.picture_id is None and first.pk not in {row.pk for row in queries.pictures_in_library(li_qiang)}
    with pytest.raises(PictureArchived):
        renew(first, li_qiang)
    restore_picture(picture_id=first.pk, version=3, by=li_qiang, at=AT)
    chair.refresh_from_db()
    assert chair.picture_id == first.pk


def test_another_picture_is_chosen_as_the_main_one(zhou, li_qiang):
    tent = product(li_qiang)
    first, second, loose = picture(li_qiang, tent), picture(li_qiang, tent, PictureKind.DETAIL), picture(li_qiang)
    choose_main(picture_id=second.pk, by=li_qiang, at=AT)
    assert [row.pk for row in queries.pictures_of(li_qiang, tent.pk)] == [second.pk, first.pk]
    with pytest.raises(PictureOfNoProduct):
        choose_main(picture_id=loose.pk, by=li_qiang, at=AT)
    assert last_deed(zhou, second).facts["before"] == first.pk


def test_who_keeps_no_products_only_looks(mei, li_qiang, wu):
    row = picture(li_qiang)
    assert queries.picture_for(mei, row.pk) == row
    with pytest.raises(NotPermitted):
        archive_picture(picture_id=row.pk, version=1, by=mei, at=AT)
    with pytest.raises(NotPermitted):
        added(mei)
    for person, number in ((wu, row.pk), (mei, row.pk + 99)):
        with pytest.raises(NotFound):
            queries.picture_for(person, number)
        with pytest.raises(NotFound):
            queries.version_for(person, row.current_id if person is wu else 10**9)
    assert not queries.pictures_in_library(wu).exists()


def test_pictures_are_found_by_number_code_and_title(li_qiang):
    tent = product(li_qiang, "TE-4P-02")
    row, loose = picture(li_qiang, tent), picture(li_qiang)
    revise_picture(
        picture_id=loose.pk,
        version=1,
        details=PictureDetails(None, PictureKind.SCENE, "By the lake"),
        by=li_qiang,
        at=AT,
    )

    def found(text):
        return [each.pk for each in queries.matching_pictures(li_qiang, queries.pictures_in_library(li_qiang), text)]

    assert found(row.number) == found(f"p-{row.pk}") == found("te-4p") == [row.pk]
    assert found("lake") == [loose.pk] and found("99999999999999999999999") == [] and found("P-x") == []
