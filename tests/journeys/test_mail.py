"""A stranger's mail is fetched, answered with a template, taken back once and sent; HTML runs and loads nothing."""

import re
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.journeys.seed import copied_to
from tests.journeys.serving import at_work
from tradewind.domain.messaging.message import Address
from tradewind.platform.mail.built_in import BuiltInMailbox, deliver, outbox
from tradewind.platform.mail.composing import Outgoing, composed

OURS, STRANGER = "lin@xinfeng-outdoor.example", "karim@haddad-trading.example"
HOSTILE = """<html><head><meta http-equiv="refresh" content="0;url=http://evil.example/refresh">
<link rel="preconnect" href="http://evil.example"><link rel="stylesheet" href="http://evil.example/s.css">
<style>@import url(http://evil.example/i.css); body { background: url(http://evil.example/b.png) }</style></head>
<body onload="top.ran = 1"><script>top.ran = 1; parent.location = "http://evil.example/"</script>
<p>Price list attached.</p><img src="http://tracker.example/pixel.gif" onerror="top.ran = 1">
<svg onload="top.ran = 1"></svg><iframe src="http://evil.example/frame"></iframe>
<form action="http://evil.example/f"><button id="go">Log in</button></form>
<a href="javascript:top.ran = 1" id="link">here</a><video src="http://evil.example/v.mp4"></video></body></html>"""


@pytest.fixture(scope="module")
def company(browser, tmp_path_factory):
    return copied_to(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def url(company):
    with at_work(company) as running:
        yield running


def letter(subject, text, *, number, html=""):
    at = datetime.now(ZoneInfo("Asia/Dubai")) - timedelta(minutes=30 - number)
    sender = Address("Karim Haddad", STRANGER)
    return composed(
        Outgoing(sender, (Address("", OURS),), subject, text, f"letter-{number}@haddad-trading.example", at, html=html)
    )


def until(true, seconds=20):
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.1)
    assert true()


def test_a_strangers_mail_is_answered(company, url, open_office):
    boss = open_office(url).enter("boss")
    root = company / "files" / "built-in-mail"
    BuiltInMailbox(root, OURS)
    deliver(root, OURS, letter("Sleeping bags", "Please quote 1,200 sleeping bags CIF Jebel Ali.", number=1))
    deliver(root, OURS, letter("Our list", "", html=HOSTILE, number=2))
    boss.open("/mail/templates/")
    boss.click("form[action='/mail/templates/house/'] button")
    boss.open("/mail/mailboxes/new/")
    boss.see("#id_address").fill(OURS)
    boss.see("#id_kind").select_option("built_in")
    boss.click("#mailbox-form .btn-primary")

    boss.open("/mail/")
    asked = []
    boss.page.on("request", lambda request: asked.append(request.url))
    with boss.counting("a stranger's mail is answered", most=7):
        boss.press("f")
        boss.click("#fetching a[href='/mail/']")
        boss.click("tbody tr:has-text('Sleeping bags') a.tw-name")
        boss.press("r")
        boss.click(boss.page.locator("[hx-post$='/filled/']", has_text="First answer").first)
        expect(boss.see("#id_text")).to_have_value(re.compile("Ningbo"))  # a written condition breaks the policy
        text = boss.see("#id_text").input_value()
        boss.see("#id_text").fill(text.replace("{contact}", "Karim").replace("{products}", "sleeping bags"))
        boss.see("#id_text").focus()
        boss.press("Control+Enter")
        boss.click("#toasts form button")
    assert boss.see("#id_to").input_value() == f"Karim Haddad <{STRANGER}>"
    assert not outbox(root).numbers()

    boss.click("[data-send]")
    boss.see("#toasts form button").wait_for()
    boss.open("/mail/")
    boss.click("tbody tr:has-text('Our list') a.tw-name >> nth=0")
    boss.click(".tw-mail-html summary")
    shown = boss.page.frame_locator(".tw-mail-html iframe")
    assert "Price list attached." in shown.locator("body").inner_text()
    shown.locator("#go, a").first.click()
    assert boss.page.evaluate("window.ran") is None
    assert [each for each in asked if not each.startswith((url, "data:"))] == []

    until(lambda: outbox(root).numbers())
    raw = outbox(root).read(1).decode()
    assert f"To: Karim Haddad <{STRANGER}>" in raw and "In-Reply-To: <letter-1@haddad-trading.example>" in raw
    boss.open("/mail/letters/")
    boss.click(boss.page.locator("a.tw-name", has_text="Sleeping bags").first)
    boss.click("a:has-text('查看往来')")
    assert boss.see(".tw-mail").count() == 2


def test_a_letter_that_is_sent_while_it_keeps_itself_is_in_nobodys_way(url, open_office):
    boss = open_office(url).enter("boss")
    boss.open("/mail/letters/")
    boss.click("button[data-new]")
    held = []

    def slowly(route):
        if route.request.headers.get("hx-request"):
            held.append(route)
        else:
            route.continue_()

    boss.page.route("**/mail/letters/*/", slowly)
    boss.see("#id_to").fill(STRANGER)
    boss.see("#id_subject").fill("Tents")
    boss.see("#id_text").fill("The dome tent is USD 38.20.")
    boss.see("#letter-kept.htmx-request").wait_for(state="attached")
    boss.see("#id_text").fill("The dome tent is USD 37.90.")
    boss.see("[data-send]").click()
    boss.page.wait_for_timeout(300)
    assert len(held) == 1 and boss.see("#letter-form").count() == 1  # the button waits for the answer
    held.pop().continue_()
    boss.see("#toasts form button").wait_for()
    boss.click("#toasts form button")
    assert boss.see("#id_text").input_value() == "The dome tent is USD 37.90." and not held
