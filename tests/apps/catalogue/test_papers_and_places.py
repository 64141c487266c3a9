"""Certificates, files, the shelf and the platforms: is all on record, and is asked for what ends or is missing?"""

from datetime import timedelta

import pytest

from tests.apps.catalogue.picturing import folders, picture  # noqa: F401 - a fixture
from tests.apps.inquiries.test_files import scan
from tests.apps.parties.reading import deeds
from tests.builders import AT, TODAY, product
from tradewind.apps.catalogue.jobs import look_after_products
from tradewind.apps.catalogue.models import Product, ProductPicture
from tradewind.apps.catalogue.queries import record
from tradewind.apps.catalogue.queries.files import file_of_product, files_with, newest_files
from tradewind.apps.catalogue.refusals.products import CertificateEnded, ListedAlready
from tradewind.apps.catalogue.services import certificates, files, shelf
from tradewind.apps.catalogue.services.certificates import CertificateDetails
from tradewind.apps.catalogue.services.sweeping import ask_about_certificates, ask_for_pictures
from tradewind.apps.parties.refusals import NoReason
from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.attachments.refusals import NotYourFile
from tradewind.platform.tasks import queries as tasks

DAY = timedelta(days=1)


def certificate(tent, by, kind="CE", stored=None, **more):
    details = CertificateDetails(kind=kind, **more)
    return certificates.add_certificate(product_id=tent.pk, details=details, stored=stored, by=by, at=AT)


def test_a_certificate_is_renewed_and_the_old_one_stays_on_record(zhou, li_qiang):
    tent = product(li_qiang)
    old = certificate(tent, li_qiang, number="CE-11", expires_on=TODAY + 9 * DAY, stored=scan("ce.pdf"))
    (line,) = record.certificates_of(li_qiang, tent, on=TODAY)
    assert (line.state, newest_files(li_qiang, [old])[old.pk].original_name) == ("expiring", "ce.pdf")
    details = CertificateDetails(kind="CE", number="CE-12", issued_on=TODAY, expires_on=TODAY + 900 * DAY)
    new = certificates.replace_certificate(certificate_id=old.pk, version=1, details=details, by=li_qiang, at=AT)
    assert [each.certificate for each in record.certificates_of(li_qiang, tent, on=TODAY)] == [new]
    with pytest.raises(CertificateEnded):
        certificates.end_certificate(certificate_id=old.pk, version=2, by=li_qiang, at=AT)
    with pytest.raises(StaleVersion):
        certificates.end_certificate(certificate_id=new.pk, version=7, by=li_qiang, at=AT)
    certificates.end_certificate(certificate_id=new.pk, version=1, by=li_qiang, at=AT)
    assert deeds(li_qiang, tent)[0] == "product.certificate_ended"


def test_a_certificate_ends_after_it_began(li_qiang):
    with pytest.raises(BadDetails) as refused:
        certificate(product(li_qiang), li_qiang, kind="", issued_on=TODAY, expires_on=TODAY - DAY)
    assert {each.reason for each in refused.value.problems} == {"required", "expires_before_issue"}


def test_what_ends_within_sixty_days_is_asked_for_once(zhou, li_qiang, chen_jing, system):
    tent = product(li_qiang, is_active=False)
    soon = certificate(tent, li_qiang, expires_on=TODAY + 60 * DAY)
    certificate(tent, li_qiang, kind="FCC", expires_on=TODAY + 61 * DAY)
    for _night in range(2):
        look_after_products.call(on=TODAY.isoformat())
    (todo,) = tasks.open_tasks(chen_jing, limit=9)
    assert "CE" in todo.title and (TODAY + 60 * DAY).isoformat() in todo.title
    certificates.end_certificate(certificate_id=soon.pk, version=1, by=li_qiang, at=AT)
    assert tasks.open_tasks(chen_jing, limit=9) == []
    with pytest.raises(NotPermitted):
        ask_about_certificates(certificate_ids=[soon.pk], by=li_qiang, at=AT)


def test_a_photo_that_has_come_ends_its_to_do(zhou, li_qiang, fang_zhou, system):
    tent = product(li_qiang)
    assert len(tasks.open_tasks(fang_zhou, limit=9)) == 1
    picture = ProductPicture.objects.create(product=tent, created_at=AT, updated_at=AT, updated_by=fang_zhou)
    Product.objects.filter(pk=tent.pk).update(picture=picture)
    look_after_products.call(on=TODAY.isoformat())
    assert tasks.open_tasks(fang_zhou, limit=9) == []
    Product.objects.filter(pk=tent.pk).update(picture=None)
    look_after_products.call(on=TODAY.isoformat())
    assert len(tasks.open_tasks(fang_zhou, limit=9)) == 1
    with pytest.raises(NotPermitted):
        ask_for_pictures(product_ids=[tent.pk], by=li_qiang, at=AT)


@pytest.mark.usefixtures("folders")
def test_a_photo_ends_its_to_do_at_once(li_qiang, fang_zhou):
    tent = product(li_qiang)
    look_after_products.call(on=TODAY.isoformat())
    assert len(tasks.open_tasks(fang_zhou, limit=9)) == 1
    picture(li_qiang, tent)
    assert tasks.open_tasks(fang_zhou, limit=9) == [], "not at half past seven tomorrow"


def test_files_of_a_product_have_versions_and_stay_readable(zhou, li_qiang, li_na, tang):
    tent = product(li_qiang)
    first = files.attach_to_product(product_id=tent.pk, stored=scan("drawing.pdf"), by=li_qiang, at=AT)
    again = files.attach_to_product(product_id=tent.pk, stored=scan("drawing.pdf"), by=li_qiang, at=AT)
    assert (first.is_new, again.is_new) == (True, False)
    files.attach_to_product(product_id=tent.pk, stored=scan("drawing.pdf", "two"), by=li_qiang, at=AT)
    (line,) = files_with(tang, tent)
    assert (line.version, len(line.older)) == (2, 1)
    with pytest.raises(NoReason):
        files.strike_product_file(file_id=line.newest.pk, reason=" ", by=li_qiang, at=AT)
    with pytest.raises(NotYourFile):
        files.strike_product_file(file_id=line.newest.pk, reason="old", by=li_na, at=AT)
    files.strike_product_file(file_id=line.newest.pk, reason="another fabric", by=li_qiang, at=AT)
    assert files_with(tang, tent)[0].newest.pk == first.file.pk
    with pytest.raises(NotPermitted):
        files.attach_to_product(product_id=tent.pk, stored=scan(), by=tang, at=AT)


def test_a_strangers_file_is_not_there(zhou, li_qiang, wu):
    tent = product(li_qiang)
    kept = files.attach_to_product(product_id=tent.pk, stored=scan(), by=li_qiang, at=AT).file
    with pytest.raises(NotFound):
        file_of_product(wu, kept.pk)


def test_the_shelf_says_who_looked_and_when(li_qiang):
    tent = product(li_qiang)
    tent = shelf.set_shelf(
        product_id=tent.pk, version=tent.version, state=ShelfState.GOOD, place="A-03", count=2, by=li_qiang, at=AT
    )  # fmt: skip
    assert (tent.shelf_count, tent.shelf_place, tent.shelf_checked_on) == (2, "A-03", TODAY)
    tent = shelf.set_shelf(
        product_id=tent.pk, version=tent.version, state=ShelfState.NONE, place="A-03", count=2, by=li_qiang, at=AT
    )  # fmt: skip
    assert (tent.shelf_count, tent.shelf_place) == (0, "")
    with pytest.raises(StaleVersion):
        shelf.set_shelf(product_id=tent.pk, version=1, state=ShelfState.GOOD, by=li_qiang, at=AT)


def test_a_product_stands_once_on_a_platform(li_qiang, fang_zhou):
    tent = product(li_qiang)
    listing = shelf.list_on_platform(
        product_id=tent.pk, platform="Alibaba.com", url="alibaba.example/te-4p-02", by=fang_zhou, at=AT
    )  # fmt: skip
    assert (listing.url, listing.listed_on) == ("https://alibaba.example/te-4p-02", TODAY)
    with pytest.raises(ListedAlready):
        shelf.list_on_platform(product_id=tent.pk, platform="alibaba.COM", by=fang_zhou, at=AT)
    for _twice in range(2):
        shelf.unlist(listing_id=listing.pk, by=fang_zhou, at=AT + DAY)
    shelf.list_on_platform(product_id=tent.pk, platform="Alibaba.com", by=fang_zhou, at=AT + 2 * DAY)
    assert [row.ended_on is None for row in record.listings_of(li_qiang, tent)] == [True, False]
    assert deeds(li_qiang, tent)[:3] == ["product.listed", "product.unlisted", "product.listed"]
