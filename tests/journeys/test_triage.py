"""J02: a stranger's mail, and he was quoted two years ago. J03: the night's twelve inquiries are graded by keys."""

import os
import subprocess
import sys

import pytest

from tests.journeys.colleague import Colleague
from tests.journeys.seed import PROJECT, clean_environment, copied_to
from tests.journeys.serving import web_of

CURRENT = "#triage-current"


@pytest.fixture
def night(open_office, tmp_path):
    """The demo company with a night's inquiries in its inbox, written down by the use cases."""
    folder = copied_to(tmp_path / "home")
    environment = clean_environment() | {
        "TRADEWIND_COMPANY": str(folder), "TRADEWIND_COMPANY_KIND": "demo", "TRADEWIND_DOORS": str(folder.parent),
        "DJANGO_SETTINGS_MODULE": "tradewind.config.settings", "PYTHONPATH": str(PROJECT), "PATH": os.environ["PATH"],
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "tests.writers.inquiring"], env=environment, cwd=PROJECT, capture_output=True, text=True,
        timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with web_of(folder) as url:
        office = open_office(url)
        yield office
        office.close()
        office.people.clear()


def test_twelve_inquiries_are_graded_by_keys_alone(night):
    boss, assistant = night.enter("boss"), night.enter("assistant")
    with assistant.counting("J03 triage of twelve inquiries", most=24):
        assistant.press("g")
        assistant.page.keyboard.press("i")  # the second half of the same key
        assistant.arrive("/inquiries/triage/")
        assistant.see(f"{CURRENT}:has-text('El Nuevo Camping')").wait_for()
        _press(assistant, "a", "Lakeside Outfitters")
        _press(assistant, "c", "Yama Gear")
        _press(assistant, "z", "Lakeside Outfitters")  # the wrong one: taken back, and shown again
        _press(assistant, "b", "Yama Gear")
        boss.open("/inquiries/triage/")
        boss.see(f"{CURRENT}:has-text('Yama Gear')").wait_for()
        _press(boss, "b", "tent buyer")
        assistant.press("c")
        warned = assistant.see("#triage [role=alert]")
        warned.wait_for()
        assert "已评 B" in warned.inner_text() and "仍改为 C" in warned.inner_text()
        assistant.click("#triage-keep")
        assistant.see(f"{CURRENT}:has-text('tent buyer')").wait_for()
        assistant.press("x")
        assistant.page.wait_for_selector("#triage details[open] button:focus")
        _press(assistant, "Enter", "Fjord Fritid")  # a mailing
        assistant.press("s")
        assistant.page.wait_for_selector("#triage details[open] button:focus")
        _press(assistant, "Enter", "Andes Trek")  # in an hour
        for key, then in (
            ("b", "Happy"),
            ("c", "Atlas"),
            ("d", "Baltic"),
            ("a", "Pampas"),
            ("b", "Dune"),
            ("c", "North"),
        ):
            _press(assistant, key, then)
        assistant.press("d")
        assistant.see("#triage .tw-empty").wait_for()
    done = assistant.see(".tw-tri-rows li.is-done")
    assert done.count() == 11 and done.locator(".tw-grade").count() == 9


def test_a_stranger_is_recognised_and_linked_to_his_old_record(night):
    stranger = night.enter("wudi")
    stranger.open("/inquiries/triage/")
    stranger.see(f"{CURRENT}:has-text('El Nuevo Camping')").wait_for()
    shown = stranger.see("#triage").inner_text()
    assert "38.20" not in shown and "嫌 MOQ 高" not in shown and "请求协同" in shown
    seller = night.enter("liqiang")
    seller.open("/inquiries/")
    with seller.counting("J02 an old friend is recognised, linked and quoted as before", most=3):
        seller.click("tbody a.tw-name:has-text('El Nuevo Camping')")
        strip = seller.see(".tw-friend")
        strip.wait_for()
        told = strip.inner_text()
        assert "李娜报过 4 款" in told and "38.20" in told and "未成交：嫌" in told and "依据" in told
        seller.click(".tw-friend .btn-primary")
        seller.see(".tw-record-facts a[href*='/parties/']:has-text('El Nuevo Camping S.L.')").wait_for()
        inquiry = seller.page.url
        seller.click("#quotations-of-customer li:has-text('Q-24-0867') button")
        seller.arrive("/edit/")
    codes = [each.input_value() for each in seller.see("tbody [data-code]").all()]
    assert len(codes) == 4 and codes[:2] == ["TE-4P-02", "TE-2P-01"]
    assert seller.see("tbody tr:nth-child(1) [name='lines1.price']").input_value() == "38.20"
    seller.open(inquiry)
    assert seller.see(".tw-friend").count() == 0
    seller.page.keyboard.press("a")
    seller.see(".tw-record-name .tw-grade").wait_for()
    with seller.counting("J05 a follow-up is logged", most=3):
        seller.press("l")
        seller.see("#drawer #id_summary").wait_for()
        seller.page.fill("#drawer #id_summary", "要 FOB 宁波价，周四前回")
        seller.click("#drawer .tw-outcomes label >> nth=2")
        assert seller.see("#drawer #id_next_contact_on").input_value()
        seller.press("Control+Enter")
        seller.see("aside:has-text('要 FOB 宁波价')").first.wait_for()


def _press(person: Colleague, key: str, then: str) -> None:
    """A key, and the inquiry that is shown after it."""
    person.press(key)
    person.see(f"{CURRENT}:has-text('{then}')").wait_for()
    person.settled()
