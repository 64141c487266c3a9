"""Do the leaders see which number comes next, and set how a year begins?"""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.people import enter
from tests.platform.numbering.issuing import issue
from tradewind.domain.numbering.series import Series
from tradewind.platform.numbering.models import NumberSeries, SeriesStyle

YEAR = timezone.localdate().year


def text(answer) -> str:
    return answer.content.decode()


def start(person, entity, first: str, year: int = YEAR):
    body = {"series": "quotation", "year": year, "first": first}
    return enter(person).post(reverse("company:number_start", args=[entity.pk]), body)


def test_liu_min_goes_on_with_431_and_sees_it(ningbo, liu):
    assert start(liu, ningbo, "431").status_code == 302
    assert f"Q-{YEAR % 100}-0431" in text(enter(liu).get(reverse("company:numbers")))


def test_a_year_that_has_begun_is_told_and_stays(ningbo, liu):
    issue(ningbo.pk, liu, Series.QUOTATION, at=timezone.now())
    answer = start(liu, ningbo, "431")
    assert answer.status_code == 422
    assert f"Q-{YEAR % 100}-0001" in text(answer)
    assert NumberSeries.objects.get().last == 1


@pytest.mark.parametrize("first", ["", "0", "-1", "1.5", "９９９９９９９", "abc"])
def test_what_is_no_number_is_refused(ningbo, liu, first):
    assert start(liu, ningbo, first).status_code == 422
    assert not NumberSeries.objects.exists()


def test_style_and_letter_are_taken_in_small_letters_too(ningbo, liu):
    client = enter(liu)
    style = {"series": "sample", "sign": "sp", "digits": "5"}
    assert client.post(reverse("company:number_style"), style).status_code == 302
    assert client.post(reverse("company:number_letter", args=[ningbo.pk]), {"letter": "n"}).status_code == 302
    assert f"SP-{YEAR % 100}N-00001" in text(client.get(reverse("company:numbers")))
    taken = client.post(reverse("company:number_style"), style | {"sign": "Q"})
    assert taken.status_code == 422 and SeriesStyle.objects.get().prefix == "SP"
