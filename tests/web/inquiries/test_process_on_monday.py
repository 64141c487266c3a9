"""What does the table of the process open with while the week has nothing to tell?"""

from django.urls import reverse

from tests.people import enter


def test_without_figures_of_this_week_it_opens_with_the_last_one_and_says_so(zhou):
    page, table = enter(zhou), reverse("inquiries:process")
    said = page.get(table).context["process"]
    assert (said.span.key, said.has_figures) == ("last", False)
    html = page.get(table).content.decode()
    assert "上周" in html and "span=week" in html
    assert page.get(f"{table}?span=week").context["process"].span.key == "week"
