"""Does who searches find his own, however many colleagues have the same word?"""

from tests.apps.inquiries.asking import phoned
from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.models import Inquiry


def test_his_own_old_one_is_found_behind_hundreds_of_a_colleagues(li_qiang, li_na):
    mine = phoned(li_qiang, company="Meridian Trading")
    for number in range(230):
        phoned(li_na, company="Meridian Trading", email=f"a{number}@meridian.example")
    Inquiry.objects.exclude(pk=mine.pk).update(owner=li_na)
    Inquiry.objects.filter(pk=mine.pk).update(owner=li_qiang)
    assert [row.pk for row in queries.find_inquiries(li_qiang, "Meridian", limit=10)] == [mine.pk]
