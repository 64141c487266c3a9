"""From an empty folder to the first real Today: found the company, walk the three steps, and look at the demo."""

from tests.journeys.seed import copied_to
from tests.journeys.serving import whole_home

PASSWORD = "船到桥头自然直 2026"


def test_a_company_is_founded_with_the_printed_code_and_set_up(open_office, tmp_path):
    home = copied_to(tmp_path / "home").parent
    with whole_home(home, "--empty") as said:
        assert said["kind"] == "own" and said["logins"] == []
        office = open_office(said["url"].rstrip("/"))
        boss = office.newcomer()
        boss.open("/")
        boss.arrive("/found/")
        with boss.expecting(422):
            _found(boss, "WRONG-CODE")
            boss.page.wait_for_selector(".tw-error")
        with boss.counting("a company founded", most=1):
            _found(boss, said["setup_code"])
            boss.arrive("/set-up/")
        with boss.counting("the three steps of the set-up", most=8):
            boss.click("main .tw-formfoot .btn-primary")
            _company(boss)
            _colleagues(boss)
            boss.arrive("/set-up/calendar/")
            boss.click("main form .btn-primary")
        boss.page.wait_for_url(lambda url: url.endswith(f":{said['port']}/"))
        assert boss.see("h1").inner_text() == "今日" and boss.see(".tw-strip").count() == 0
        boss.open("/customers/")
        assert boss.see(".tw-empty a.btn-primary").is_visible()
        with boss.counting("through the door of the demo", most=1):
            boss.open("/doors/")
            boss.click("form[action^='/doors/demo/'] button")
            boss.page.wait_for_url(lambda url: url.endswith(f":{said['port'] + 1}/"), timeout=40_000)
        assert boss.see(".tw-strip").is_visible() and boss.see(".tw-work-row").count() > 0
        office.close()


def _found(boss, code: str) -> None:
    boss.page.fill("#id_code", code)
    boss.page.fill("#id_name", "周海")
    boss.page.fill("#id_username", "zhou")
    boss.page.fill("#id_password", PASSWORD)
    boss.click("main .btn-primary")


def _company(boss) -> None:
    boss.arrive("/set-up/company/")
    boss.page.fill("#id_name", "远帆进出口")
    boss.page.fill("#id_name_zh", "宁波远帆进出口有限公司")
    boss.page.fill("#id_name_en", "Ningbo Yuanfan Imp. & Exp. Co., Ltd.")
    boss.click("main form .btn-primary")


def _colleagues(boss) -> None:
    boss.arrive("/set-up/colleagues/")
    boss.page.fill("[name$='-name'] >> nth=0", "赵敏")
    boss.page.fill("[name$='-username'] >> nth=0", "zhaomin")
    boss.click("main form .btn-primary")
    boss.page.wait_for_selector(".tw-link-cell")
    assert "/welcome/" in boss.see(".tw-link-cell").inner_text()
    boss.see(".tw-link-cell button:has-text('复制链接')").click()
    boss.page.wait_for_selector(".tw-link-cell button:has-text('已复制')")
    boss.click(".tw-formfoot .btn-primary")
