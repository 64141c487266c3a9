"""A page fits a phone, a finger, the night and a sheet of paper."""

import pytest

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# What a thumb must hit: the bar below, the solid buttons, the row's verb, the fields. Links inside a text are exempt.
TARGETS = (
    ".tw-bottombar a, .tw-bottombar summary, .btn-primary, .tw-work-row .btn, .tw-composer .btn, .tw-record-acts .btn,"
    " main .form-control, main .form-select"
)
SMALL = """(wanted) => [...document.querySelectorAll(wanted)].filter((each) => each.checkVisibility())
  .map((each) => [each, each.getBoundingClientRect()]).filter(([, box]) => box.height && box.height < 43.5)
  .map(([each, box]) => `${each.className} ${each.textContent.trim().slice(0, 20)} ${box.width}x${box.height}`)"""


def test_a_phone_shows_the_day_without_scrolling_sideways(office):
    seller = office.enter("liqiang", **PHONE)
    seller.open("/customers/?q=rashid")
    record = seller.see("tbody a.tw-name").first.get_attribute("href").partition("?")[0]
    for page in ("/", "/customers/", record, f"{record}log/", "/team/", "/customers/new/", "/tasks/", "/me/"):
        seller.open(page)
        assert seller.page.evaluate(SIDEWAYS) <= 0, page
        assert seller.see(".tw-bottombar").is_visible() and seller.see(".tw-rail").is_hidden(), page
        assert not (small := seller.page.evaluate(SMALL, TARGETS)), (page, small)
    with seller.counting("a contact logged on a phone", most=3):
        seller.open("/")
        seller.click(".tw-work-row [data-drawer] >> nth=0")
        seller.see("#drawer #id_summary").wait_for()
        assert seller.page.evaluate(SIDEWAYS) <= 0
        seller.page.fill("#drawer #id_summary", "路上打的电话")
        seller.click("#drawer .btn-primary")
        seller.page.wait_for_selector("#toasts [data-toast]")


def test_the_night_theme_stays_and_paper_gets_the_record_alone(office):
    seller = office.enter("liqiang")
    day = _ground(seller)
    seller.click(".tw-top .tw-menu.is-end > summary")
    with seller.page.expect_response(lambda answer: "/preferences/" in answer.url):
        seller.click(".tw-top [data-theme-switch] [value=dark]")
    assert _ground(seller) != day
    seller.open("/customers/")
    assert seller.see("html").get_attribute("data-bs-theme") == "dark" and sum(_ground(seller)) < 150
    seller.click("tbody a.tw-name >> nth=0")
    seller.see("h1").wait_for()
    seller.page.emulate_media(media="print")
    for screen_only in (".tw-rail", ".tw-top", ".tw-record-acts", ".tw-composer"):
        assert seller.see(screen_only).first.is_hidden(), screen_only
    assert seller.see("h1").is_visible() and seller.see(".tw-tl").is_visible()
    assert sum(_ground(seller)) > 700


@pytest.mark.nightly
@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_before_login_the_system_decides_about_the_theme(reading, scheme):
    newcomer = reading.newcomer(color_scheme=scheme)
    newcomer.open("/login/")
    assert newcomer.see("html").get_attribute("data-bs-theme") == scheme


def _ground(person) -> list[int]:
    colour = person.page.evaluate("getComputedStyle(document.body).backgroundColor")
    return [int(part) for part in colour.removeprefix("rgba(").removeprefix("rgb(").rstrip(")").split(",")[:3]]
