"""Is every difference between papers told in both languages, with its papers named?"""

import pytest

from tests.domain.documents.papers import found_in, spoiled
from tradewind.cli.language import in_chinese, in_english
from tradewind.platform.documents.saying import said
from tradewind.platform.documents.sentences import FOUND

pytestmark = pytest.mark.pure


def test_a_difference_names_both_papers_and_what_stands_on_them() -> None:
    (found,) = found_in(spoiled("bill_of_lading", vessel="EVER GIVEN"))
    assert said(found, in_english) == (
        "Vessel: the bill of lading COSU6123456780 says “EVER GIVEN”, the commercial invoice INV-26-107 “COSCO STAR”."
    )
    assert said(found, in_chinese) == (
        "船名：提单 COSU6123456780为“EVER GIVEN”，商业发票 INV-26-107为“COSCO STAR”，互相矛盾。"
    )


def test_a_line_is_named_by_its_number() -> None:
    (found,) = found_in(spoiled("packing_list", lines_1={"quantity": "190 PCS"}))
    assert said(found, in_english).startswith("Quantity in line 2: the packing list PL-26-107 says “190 PCS”")
    assert said(found, in_chinese).startswith("第 2 行数量：装箱单 PL-26-107为“190 PCS”")


def test_every_sentence_says_which_field_or_paper() -> None:
    assert all("%(field)s" in text or "%(document)s" in text for text in FOUND.values())
