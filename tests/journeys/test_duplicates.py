"""J06: two salespeople collide. J08: the assistant merges two records of one company."""


def test_a_colleagues_customer_shows_while_it_is_typed_and_a_share_is_asked_for(office):
    seller = office.enter("wudi")
    seller.open("/customers/new/")
    with seller.counting("J06 two salespeople collide", most=2):
        seller.page.fill("#id_name", "Nuevo Camping, El")
        seller.page.fill("#id_website", "www.el-nuevo-camping.example")
        seller.page.wait_for_selector("#alike .tw-note")
        hint = seller.see("#alike .tw-note").inner_text()
        assert "El Nuevo Camping S.L." in hint and "李强" in hint and "名称相近" in hint
        seller.click("#alike a")
        seller.arrive("/sharing/")
        shown = seller.see("main").inner_text()
        assert "李强" in shown and "Lucía" not in shown
        seller.page.fill("main textarea, main form.tw-form input[type=text]", "对方在展会上找过我")
        seller.click("main form.tw-form .btn-primary")
        seller.arrive("/approvals/")


def test_who_insists_gives_a_reason_and_the_pair_waits_on_the_assistants_today(office):
    seller = office.enter("wudi")
    seller.open("/customers/new/")
    seller.page.fill("#id_name", "Nuevo Camping Sur")
    seller.page.fill("#id_website", "el-nuevo-camping.example")
    seller.page.fill("#id_contact_email", "sur@el-nuevo-camping.example")
    seller.page.fill("#id_name", "El Nuevo Camping")
    seller.page.evaluate("document.getElementById('id_country').tomselect.setValue('ES')")
    with seller.expecting(422):
        seller.click("main .btn-primary")
        seller.page.wait_for_selector("#id_insists")
    seller.page.fill("#id_insists", "南部分店自己采购")
    assert seller.see("main .tw-formfoot .btn-primary").inner_text() == "申请共享"
    seller.click("main .tw-formfoot button")
    seller.page.wait_for_url("**/parties/*/")
    assistant = office.enter("assistant")
    assistant.open("/")
    assert "El Nuevo Camping" in assistant.see("main").inner_text()


def test_two_records_become_one(office):
    assistant = office.enter("assistant")
    assistant.open("/duplicates/")
    row = assistant.see(
        "tbody tr",
    ).filter(has_text="Nordic Leisure AB")
    assert "同一网站或邮箱域名" in row.inner_text()
    with assistant.counting("J08 merge duplicates", most=5):
        assistant.click(row.locator("a[href*='/parties/merge/']"))
        assert "Nordic Leisure AB" in assistant.see("main").inner_text()
        open_choice = assistant.see("main input[type=radio]:not(:checked)").first
        assistant.click(open_choice)
        assistant.page.select_option("#id_owner_id", label="李强")
        assistant.clicks += 1
        assistant.click("main form .btn-primary")
        assistant.arrive("/merges/")
    assistant.open("/duplicates/")
    assert "Nordic Leisure AB" not in assistant.see("main").inner_text()
