"""Pictures come with a sheet, as files or as an archive: matched, kept, taken back, and hostile ones refused."""

import io
import zipfile

import pytest

from tests.apps.catalogue.picturing import drawing, folders
from tests.apps.catalogue.sheets import begin, planned, sheet, taken_back, work, written
from tests.builders import AT
from tradewind.apps.catalogue.models import Product, ProductImportPicture, ProductPicture
from tradewind.apps.catalogue.queries import importing as queries
from tradewind.apps.catalogue.refusals.importing import BundleRefused, NoPicturesInBundle
from tradewind.apps.catalogue.services.importing import steps
from tradewind.apps.catalogue.services.importing.bundles import members_of, stage
from tradewind.platform.attachments.refusals import NotAnImage
from tradewind.platform.sheets.reading.limits import Limits

pytestmark = pytest.mark.usefixtures("folders")
assert folders

NAMES = ["TE-4P-02.png", "TE-4P-02_2.png", "te-4p-02 (3).png", "produkte/TE-6P-01_细节.png", "holiday.png"]


def archive(**more: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as bundle:
        for seed, name in enumerate(NAMES, 101):
            bundle.writestr(name, drawing(seed))
        bundle.writestr("__MACOSX/._TE-4P-02.png", b"x")
        for name, written_in in more.items():
            bundle.writestr(name, written_in)
    return content.getvalue()


def tents():
    return sheet(["TE-4P-02", "四人帐篷", 300], ["TE-6P-01", "六人帐篷", 100], titles=["货号", "品名", "MOQ"])


def brought(by, *staged):
    batch = planned(by, tents())
    steps.bring_pictures(import_id=batch.pk, staged=staged, by=by, at=AT)
    return work(batch, by)


def test_an_archive_goes_to_the_products_its_names_begin_with(liu):
    batch = brought(liu, stage(archive(), "图片.zip"))
    assert queries.picture_counts(liu, batch) == {"waiting": 4, "unmatched": 1}
    assert dict(ProductImportPicture.objects.values_list("name", "code"))["te-4p-02 (3).png"] == "TE-4P-02"
    batch = written(batch, liu)

    assert batch.counts["pictures_added"] == 4
    tent, large = Product.objects.order_by("code_folded")
    assert [each.position for each in tent.pictures.order_by("position")] == [1, 2, 3]
    assert tent.picture is not None and large.picture.kind == "detail"  # a main one where there was none


def test_a_picture_that_is_there_is_not_kept_twice_and_a_broken_one_fails_alone(liu):
    pictures = [stage(drawing(seed), f"TE-4P-02_{seed}.png") for seed in (1, 1, 2)]
    batch = written(brought(liu, *pictures, stage(archive(**{"TE-6P-01_x.jpg": b"no picture"}), "a.zip")), liu)
    states = dict(queries.picture_counts(liu, batch))
    assert states == {"added": 6, "same": 1, "unmatched": 1, "broken": 1}
    assert ProductImportPicture.objects.get(state="broken").reason == "not_an_image"


def test_they_may_lie_beside_the_sheet_from_the_beginning_and_go_with_the_import(liu):
    batch = begin(liu, tents())
    steps.lay_pictures(import_id=batch.pk, staged=[stage(drawing(7), "TE-4P-02.png")], by=liu, at=AT)
    steps.map_columns(import_id=batch.pk, mapping=batch.mapping, by=liu, at=AT)
    batch = taken_back(written(work(batch, liu), liu), liu)
    assert (batch.counts["undone"], batch.counts["pictures_undone"]) == (2, 1)
    assert ProductPicture.objects.get().archived_at is not None
    assert set(Product.objects.values_list("state", flat=True)) == {"discontinued"}


def test_names_in_gbk_are_read_and_paths_lead_nowhere():
    content = archive(**{"../../etc/TE-1.png": drawing(3), "C:\\secret\\TE-2.png": drawing(4)})
    named = dict(members_of(content, "a.zip"))
    assert named["../../etc/TE-1.png"] == "TE-1.png" and "TE-2.png" in named.values()
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as bundle:
        info = zipfile.ZipInfo("x")
        info.filename = "帐篷.png".encode("gb18030").decode("cp437")
        bundle.writestr(info, drawing(5))
    flagless = raw.getvalue().replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")
    assert list(dict(members_of(flagless, "a.zip")).values())


@pytest.mark.parametrize(
    ("content", "limits", "code"),
    [
        (lambda: archive(), Limits(members=3), "sheet_too_many_members"),
        (lambda: archive(**{"TE-1.png": bytes(40_000_000)}), Limits(), "sheet_unpacks_suspiciously"),
        (lambda: archive(**{"TE-1.png": bytes(2_000)}), Limits(unpacked_bytes=1_000), "sheet_unpacks_too_large"),
        (lambda: archive()[:-30], Limits(), "sheet_damaged"),
        (lambda: archive(), Limits(file_bytes=100), "sheet_too_many_bytes"),
    ],
)
def test_bombs_and_broken_archives_are_told_before_anything_is_unpacked(content, limits, code):
    with pytest.raises(BundleRefused) as refused:
        members_of(content(), "a.zip", limits)
    assert refused.value.problem[0] == code


def test_what_is_neither_picture_nor_archive_of_pictures_is_refused(db):
    with pytest.raises(NotAnImage):
        stage(b"MZ" + bytes(100), "TE-4P-02.jpg")
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as bundle:
        bundle.writestr("readme.txt", "x")
    with pytest.raises(NoPicturesInBundle):
        stage(empty.getvalue(), "a.zip")
