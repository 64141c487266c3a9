"""Does an address that only takes a form say so, when somebody opens it from the address bar?"""

from tests.builders import customer
from tests.people import enter


def test_who_opens_a_button_s_address_is_told_and_led_back_to_the_record(li_qiang):
    party = customer(li_qiang)
    answer = enter(li_qiang).get(f"/parties/{party.pk}/archive/")
    page = answer.content.decode()
    assert answer.status_code == 405 and answer["Allow"] == "POST"
    assert page.count("<h1") == 1 and 'href="../"' in page
    party.refresh_from_db()
    assert party.state == "active"


def test_where_no_page_stands_above_today_is_the_way_on(li_qiang):
    answer = enter(li_qiang).get("/interactions/7/strike/").content.decode()
    page = answer.partition("<main")[2].partition("</main>")[0]
    assert page.count("btn-primary") == 1 and 'href="../' not in page
