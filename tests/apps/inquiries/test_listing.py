"""What is found in the list of inquiries, and by whom?"""

import pytest

from tests.apps.inquiries.asking import phoned
from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.models import Inquiry


def found(by, typed):
    parts = [queries.matching_inquiries(by, part, typed) for part in queries.inquiries_in_parts(by)]
    return {row.company for part in parts for row in part}


@pytest.mark.parametrize(
    "typed", ["zelt", "Nordlicht zelt", "müller", "I-%d", "anna@nordlicht.example", "nordlicht.ex"]
)
def test_an_inquiry_is_found_by_how_its_words_begin(li_qiang, typed):
    made = phoned(li_qiang, company="Nordlicht Zelte GmbH", person="Anna Müller", email="anna@nordlicht.example")
    phoned(li_qiang, company="Sierra Camping", person="Omar", email="omar@sierra.example")
    assert found(li_qiang, typed.replace("%d", str(made.pk))) == {"Nordlicht Zelte GmbH"}


@pytest.mark.parametrize("typed", ["远航", "宁波远航", "yuanhang", "nbyh"])
def test_chinese_words_are_found_from_any_sign_on_and_by_sound(li_qiang, typed):
    phoned(li_qiang, company="宁波远航户外用品有限公司", person="王芳")
    phoned(li_qiang, company="杭州信风贸易有限公司", person="李强")
    words = {"宁波远航户外用品有限公司"}
    assert found(li_qiang, typed) == words if typed in ("远航", "宁波远航") else found(li_qiang, typed) <= words


def test_nobody_finds_a_colleagues_inquiry_and_everybody_finds_nobodys(zhou, li_qiang, li_na):
    mine, open_to_all = phoned(li_qiang, company="Camping Nord"), phoned(li_qiang, company="Camping Sud")
    Inquiry.objects.filter(pk=mine.pk).update(owner=li_qiang)
    Inquiry.objects.filter(pk=open_to_all.pk).update(owner=None, stands_in_for=None)
    assert found(zhou, "camp") == found(li_qiang, "camp") == {"Camping Nord", "Camping Sud"}
    assert found(li_na, "camp") == {"Camping Sud"}
    assert found(li_na, "camp nord") == set()
