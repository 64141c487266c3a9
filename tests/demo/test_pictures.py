"""Are the demo's pictures always the same, each another one, and small?"""

from io import BytesIO

import pytest
from PIL import Image

from tradewind.demo.chance import SEED
from tradewind.demo.pictures.drawing import FURTHER, draw, drawn, kind_of
from tradewind.demo.words.goods import GOODS
from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.platform.attachments.images import check_image

pytestmark = pytest.mark.pure


def test_every_product_has_a_face_of_its_own_and_always_the_same():
    first = {good.code: draw(good.code, f"{good.en} {good.family}", 1, SEED) for good in GOODS}
    assert len(set(first.values())) == len(GOODS)
    assert all(draw(code, f"{good.en} {good.family}", 1, SEED) == first[code] for code, good in
               ((good.code, good) for good in GOODS[:3]))  # fmt: skip
    assert max(map(len, first.values())) < 15_000
    for content in first.values():
        assert check_image(content, "a.png").content_type == "image/png"
        with Image.open(BytesIO(content)) as picture:
            assert picture.size == (640, 480)


def test_further_pictures_show_something_else():
    kinds = [kind_of(ordinal) for ordinal in range(1, 6)]
    assert kinds == [PictureKind.MAIN, *FURTHER]
    assert len({draw("TE-4P-02", "4P tent", ordinal, SEED) for ordinal in range(1, 6)}) == 5


def test_a_colour_that_is_named_is_the_one_that_is_drawn():
    def bluish(words: str) -> int:
        red, _green, blue = drawn("CH-11-03", words, 1, SEED).small().resize((1, 1)).getpixel((0, 0))
        return blue - red

    assert bluish("folding chair navy") - bluish("折叠椅 橙色") > 5
