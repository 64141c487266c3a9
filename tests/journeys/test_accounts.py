"""R169: an account is opened at once, the password comes by a link, and a freeze holds from the next click."""

PASSWORD = "潮落江平未有风 2026"


def test_a_colleague_comes_and_is_frozen(office):
    assistant, boss = office.enter("assistant"), office.enter("boss")
    assistant.open("/team/")
    with assistant.counting("an account is opened", most=2):
        assistant.click("main [data-new]")
        assistant.arrive("/team/new/")
        assistant.page.fill("#id_name", "赵敏")
        assistant.page.fill("#id_username", "zhaomin")
        assistant.click("main form .btn-primary")
        assistant.page.wait_for_selector("#link")
    link = assistant.page.input_value("#link")

    newcomer = office.newcomer()
    newcomer.open(link)
    with newcomer.expecting(422):
        newcomer.page.fill("#id_password", "123456789012")
        newcomer.press("Enter")
        newcomer.page.wait_for_selector(".tw-error")
    newcomer.page.fill("#id_password", PASSWORD)
    newcomer.press("Enter")
    newcomer.arrive("/login/")
    newcomer.log_in("zhaomin", PASSWORD)
    assert newcomer.see("h1").inner_text() == "今日"
    second = office.newcomer()
    with second.expecting(422):
        second.open(link)  # it says so before a password is asked for
        assert second.see("#id_password").count() == 0

    boss.open("/team/")
    with boss.counting("an account is frozen", most=3):
        boss.click("tbody a:has-text('赵敏')")
        boss.click("main .tw-menu summary.btn-danger")
        boss.click("form[action$='/freeze/'] .btn-danger")
        boss.page.wait_for_selector("form[action$='/thaw/']")
    newcomer.click(".tw-rail a >> nth=1")
    newcomer.arrive("/login/?next=")
    with newcomer.expecting(422):
        newcomer.page.fill("#id_username", "zhaomin")
        newcomer.page.fill("#id_password", PASSWORD)
        newcomer.press("Enter")
        newcomer.page.wait_for_selector("[role=alert]")
