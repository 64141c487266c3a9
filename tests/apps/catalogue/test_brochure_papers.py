"""Does a brochure come out as a PDF with its products, in the languages it was asked for?"""

import pytest

from tests.apps.catalogue.picturing import picture, product
from tradewind.apps.catalogue.printouts.brochure_papers import paper_of
from tradewind.apps.catalogue.printouts.brochures import brochure_content
from tradewind.apps.catalogue.queries import brochures
from tradewind.domain.papers.kinds import Column, PaperKind
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.our_side import usual_side
from tradewind.platform.papers.printing import print_pdf
from tradewind.platform.papers.queries import design_for

pytestmark = pytest.mark.usefixtures("folders")

CARTON = {"carton_length_cm": "62", "carton_width_cm": "32.5", "carton_height_cm": "30"}


def test_a_brochure_is_printed_with_what_is_known_and_nothing_else(li_qiang):
    tent = product(li_qiang, name_zh="帐篷", pieces_per_carton=4, moq=200, **CARTON)
    picture(li_qiang, tent)
    bare = product(li_qiang, "CH-01")
    items = brochures.chosen(li_qiang, [tent.pk, bare.pk])
    paper = paper_of(brochure_content(li_qiang, "Tents", PaperLanguage.BOTH, items), usual_side(li_qiang))
    first, second = paper.lines
    assert first.picture is not None and second.picture is None and dict(second.cells) == {}
    assert first.cells[Column.PACKING].en == "4 pcs/ctn, 62 × 32.5 × 30 cm"
    assert first.cells[Column.PACKING].zh == "4 件/箱" and first.cells[Column.MOQ].en == "200 PCS"
    assert print_pdf(paper, design_for(li_qiang, PaperKind.CATALOGUE).settings).content.startswith(b"%PDF-")
