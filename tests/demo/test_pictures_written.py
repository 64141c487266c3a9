"""Do the demo's pictures stand in the library as if somebody had brought them?"""

import pytest

from tests.apps.catalogue.picturing import product
from tradewind.apps.catalogue.models import ProductPicture
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.pictures import lock_some, write_pictures
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.pictures import measured
from tradewind.platform.people.models import User


@pytest.fixture(autouse=True)
def folders(settings, tmp_path, undone):
    settings.FILES_FOLDER, settings.THUMBNAILS_FOLDER = tmp_path / "files", tmp_path / "thumbnails"


def test_pictures_come_under_their_products_each_with_its_file(undone):
    zhou = User.objects.get(username="boss")
    products, ledger = [product(zhou, f"ZZ-{n}", name_en=f"{n}P tent") for n in (2, 4, 6)], Ledger({"boss": zhou})
    write_pictures(products, ledger, by="boss", total=5)
    rows = list(ProductPicture.objects.filter(product__in=products).select_related("current__file", "product"))
    assert len(rows) == 5 and len({row.current.file.sha256 for row in rows}) == 5
    for row in rows:
        with storage.open_stored(row.current.file.stored_name) as file:
            content = file.read()
        width, height, look = measured(content)
        assert (row.current.width, row.current.height, row.current.file.size) == (width, height, len(content))
        assert row.current.look[:16] and look[:16] and row.product.picture_id in {each.pk for each in rows}
    assert [deed.action for deed in ledger.deeds] == ["picture.added"] * 5
    lock_some(rows[:1], ledger, by="boss")
    locked = ProductPicture.objects.get(pk=rows[0].pk)
    assert locked.locked_by == zhou and locked.version == 2 and ledger.deeds[-1].action == "picture.locked"
