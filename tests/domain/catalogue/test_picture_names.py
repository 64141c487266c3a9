"""Is the product found in the name of a picture's file, whatever else stands in it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.domain.catalogue.picture_names import LONGEST_CODE, folded_code, named_after


@pytest.mark.parametrize(
    ("name", "code", "place", "kind"),
    [
        ("TE-4P-02_1.jpg", "TE-4P-02", 1, PictureKind.MAIN),
        ("te-4p-02 (3).JPG", "TE-4P-02", 3, PictureKind.MAIN),
        ("ＴＥ－４Ｐ－０２＿２.png", "TE-4P-02", 2, PictureKind.MAIN),
        ("TE-4P-02-细节2.webp", "TE-4P-02", 2, PictureKind.DETAIL),
        ("TE-4P-02_scene.jpg", "TE-4P-02", 0, PictureKind.SCENE),
        ("TE-4P-02.外箱.jpg", "TE-4P-02", 0, PictureKind.PACKING),
        ("TE-4P-02_尺寸_1.png", "TE-4P-02", 1, PictureKind.DRAWING),
        ("TE-4P-02", "TE-4P-02", 0, PictureKind.MAIN),
    ],
)
def test_a_name_says_product_place_and_kind(name, code, place, kind):
    said = named_after(name)
    assert code in said.codes and said.place_and_kind(name, code) == (place, kind)


def test_the_longest_code_comes_first():
    assert named_after("TE-4P-02_1.jpg").codes == ("TE-4P-02_1", "TE-4P-02", "TE-4P", "TE")


@given(st.text(max_size=300))
def test_no_name_breaks_it(name):
    said = named_after(name)
    for code in said.codes:
        assert 0 < len(code) <= LONGEST_CODE and code == folded_code(code)
        place, kind = said.place_and_kind(name, code)
        assert 0 <= place <= 9999 and kind in PictureKind
