"""What does Enter on a row of Today show?"""

from django.urls import reverse

from tests.web.firm import Firm
from tests.web.firm_inquiries import ASKS


def test_a_row_of_an_inquiry_shows_what_the_buyer_wrote_with_one_solid_button(firm: Firm) -> None:
    owner, pk = firm.client("owner"), firm.objects["inquiry"]["inquiry_id"]
    peek = reverse("inquiries:peek", args=[pk])
    assert f'data-peek="{peek}"' in owner.get("/").content.decode()
    page = owner.get(peek).content.decode()
    assert ASKS.splitlines()[0] in page and "tw-clocklist" in page and "最近往来" in page
    assert page.count("btn-primary") == 1
    assert firm.client("other").get(peek).status_code == 404
