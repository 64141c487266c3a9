"""T22: two colleagues change the same customer; nobody's work is lost without being asked."""


def test_who_saves_second_sees_both_and_chooses_line_by_line(office):
    boss, seller = office.enter("boss"), office.enter("liqiang")
    seller.open("/customers/?q=rashid")
    record = seller.see("tbody a.tw-name").first.get_attribute("href").partition("?")[0]
    for person in (boss, seller):
        person.open(f"{record}edit/")
    boss.page.fill("#id_city", "Sharjah")
    boss.page.fill("#id_source", "广交会")
    boss.click("main .btn-primary")
    boss.page.wait_for_url(f"**{record}")

    seller.page.fill("#id_city", "Abu Dhabi")
    seller.page.fill("#id_annual_purchase", "约 USD 500k")
    with seller.counting("a conflict seen and settled", most=3):
        with seller.expecting(409):
            seller.click("main .btn-primary")
            seller.page.wait_for_selector(".tw-conflict")
        shown = seller.see(".tw-conflict").inner_text()
        assert "林海峰" in shown and "Sharjah" in shown and "Abu Dhabi" in shown
        assert seller.page.input_value("#id_annual_purchase") == "约 USD 500k"
        assert seller.page.input_value("#id_city") == "Abu Dhabi"
        assert seller.page.input_value("#id_source") == "广交会"
        seller.click("[name=keep_city][value=theirs]")
        assert seller.page.input_value("#id_city") == "Sharjah"
        seller.click("main form .btn-primary")
        seller.page.wait_for_url(f"**{record}")
    boss.open(record)
    facts = boss.see("main aside").first.inner_text()
    assert "Sharjah" in facts and "约 USD 500k" in facts and "广交会" in facts
