"""A customer comes into the book by keyboard alone, with a Chinese input method at work."""

from tests.journeys.input_method import InputMethod


def test_a_customer_in_two_fields_by_keyboard_alone(office):
    seller = office.enter("liqiang")
    seller.open("/customers/")
    with seller.counting("a new customer by keyboard", most=3):
        seller.press("n")
        seller.arrive("/customers/new/")
        seller.page.wait_for_selector(".ts-wrapper")
        assert seller.page.evaluate("document.activeElement.id") == "id_name"
        method = InputMethod(seller.page)
        method.compose("xinlufa", "新旅法")
        assert seller.page.url.endswith("/customers/new/") and seller.page.input_value("#id_name") == "新旅法"
        seller.page.keyboard.press("Control+a")
        seller.type("Xin Lüfa Camping")
        seller.press("Tab")
        seller.type("alianqiu")
        method.press_enter_while_composing()
        assert seller.page.evaluate("document.getElementById('id_country').value") == ""
        seller.press("Tab")
        assert seller.page.evaluate("document.getElementById('id_country').value") == "AE"
        _to_field(seller, "id_contact_phone")
        seller.page.keyboard.insert_text("＋９７１　５０ １２３ ４５６７")
        seller.press("Tab")
        assert seller.page.input_value("#id_contact_phone") == "+971 50 123 4567"
        seller.press("Control+Enter")
        seller.page.wait_for_url("**/parties/*/")
    assert seller.see("h1").inner_text() == "Xin Lüfa Camping"
    assert "+971 50 123 4567" in seller.see("main").inner_text()


def test_only_two_fields_are_asked_for_and_a_double_click_saves_once(office):
    seller = office.enter("liqiang")
    seller.open("/customers/new/")
    required = seller.see("main form [required]").evaluate_all("all => all.map((each) => each.name)")
    assert sorted(required) == ["country", "name"]
    with seller.expecting(422):
        seller.click("main .btn-primary")
        seller.page.wait_for_selector(".tw-error")
    assert seller.page.evaluate("document.activeElement.id") == "id_name"
    seller.page.fill("#id_name", "Twice Clicked GmbH")
    seller.page.evaluate("document.getElementById('id_country').tomselect.setValue('DE')")
    seller.see("main .btn-primary").dblclick()
    seller.page.wait_for_url("**/parties/*/")
    seller.open("/customers/?q=Twice Clicked")
    assert seller.see("tbody tr").count() == 1


def _to_field(person, wanted: str) -> None:
    for _step in range(6):
        if person.page.evaluate("document.activeElement.id") == wanted:
            return
        person.press("Tab")
    raise AssertionError(f"{wanted} is not reached")
