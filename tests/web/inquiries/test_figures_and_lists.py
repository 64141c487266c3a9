"""Has the list behind each figure of the process table as many rows as the figure says, page by page?"""

import html
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests import builders
from tests.apps.inquiries.asking import HOUR, phoned
from tests.people import enter
from tradewind.apps.inquiries.models import Inquiry, InquiryClock, MissedQuota, QuotaCount
from tradewind.apps.parties.models import Party

LINK = re.compile(r'href="(/[^"]*)">(?:▲ )?([^<]+)</a>(?: <span class="tw-12 tw-3">\((\d+)\)</span>)?')
ROW = re.compile(r"<tbody>(.*?)</tbody>", re.DOTALL)
DAY = timedelta(days=1)


def clock(inquiry, kind, due_at, stopped_at=None, **more):
    facts = {"kind": kind, "arrived_at": due_at - HOUR, "runs_from": due_at - HOUR, "began_due_at": due_at}
    took = int((stopped_at - due_at + HOUR).total_seconds()) if stopped_at else None
    InquiryClock.objects.create(inquiry=inquiry, due_at=due_at, stopped_at=stopped_at, took=took, **facts, **more)


def asked(owner, number, due_at, stopped_at=None, kinds=("first_answer", "quote_target"), **more):
    made = phoned(owner, company=f"Buyer {number}", person="", email="", at=due_at - HOUR)
    InquiryClock.objects.filter(inquiry=made).update(is_void=True)
    for kind in kinds:
        clock(made, kind, due_at, stopped_at, **more)
    Inquiry.objects.filter(pk=made.pk).update(
        owner=owner, state="open", due_at=None if stopped_at or more else due_at, stands_in_for=None
    )
    return made


@pytest.fixture
def busy_weeks(li_qiang, li_na, liu):
    """Answered in time and too late, still open, paused, and of the month before; misses and quiet customers."""
    now = timezone.now()
    due, ends_on = now - 2 * HOUR, timezone.localdate(now) + DAY
    for number, owner in enumerate((li_qiang, li_qiang, li_na, liu)):
        asked(owner, number, due, due - HOUR / 2)
        asked(owner, number + 10, due, due + HOUR / 2)
        asked(owner, number + 20, due)
        asked(owner, number + 30, due - 40 * DAY)
        asked(owner, number + 40, due, is_paused=True)
    for number, owner in enumerate((li_qiang, li_qiang, li_na)):
        MissedQuota.objects.create(
            inquiry=asked(owner, number + 50, due, due), owner=owner, begins_on=ends_on - 7 * DAY, ends_on=ends_on,
            grade="B", period="week", counted="follow_ups", needed=1, done=0,
        )  # fmt: skip
    for owner, quotas, met in ((li_qiang, 5, 3), (li_na, 1, 0)):
        QuotaCount.objects.create(owner=owner, period="week", ends_on=ends_on, quotas=quotas, met=met)
        for number in range(quotas):
            builders.customer(owner, f"Quiet {owner.pk} {number}", "NO")
    Party.objects.update(last_contact_at=now - 40 * DAY)


def rows_of(page):
    return sum(found.count("<tr") for found in ROW.findall(page))


def figures_on(page):
    """Where each figure of people and team leads to, and how many rows it says there are."""
    links = LINK.findall(page.split("<tbody>")[1])
    return {html.unescape(url): int(rows or text) for url, text, rows in links if "what=" in url or "quick=" in url}


def test_each_figure_leads_to_as_many_rows_as_it_says(busy_weeks, zhou):
    browser, led_to = enter(zhou), set()
    for span in ("week", "last", "month"):
        said = figures_on(browser.get(f"/inquiries/process/?span={span}").content.decode())
        assert said == {url: rows_of(browser.get(url).content.decode()) for url in said}
        assert said == figures_on(browser.get(f"/inquiries/late/?span={span}").content.decode())
        led_to |= {re.sub(r"&(?:owner|person=\d|span).*", "", url.partition("?")[2]) for url in said}
    of_the_team = {f"what={what}&person=team" for what in ("late", "answered", "unpriced", "missed")}
    assert led_to > of_the_team and "quick=quiet" in led_to


def test_a_long_list_says_how_long_and_is_turned_over(zhou, li_qiang):
    now = timezone.now()
    for number in range(63):
        asked(li_qiang, number, now - timedelta(minutes=number + 1), kinds=("first_answer",))
    browser = enter(zhou)
    page = browser.get("/inquiries/late/").content.decode()
    assert "显示前 60 条，共 63 条" in page and 'href="/inquiries/late/?what=late&amp;span=week"' in page
    first, second = (browser.get(f"/inquiries/late/?what=late&page={number}").content.decode() for number in (1, 2))
    assert "第 1 – 60 条，共 63 条" in first and "page=2" in first
    assert "第 61 – 63 条，共 63 条" in second and rows_of(second) == 3 and "page=3" not in second
    shown = {name for page in (first, second) for name in re.findall(r"Buyer \d+", page)}
    assert len(shown) == 63
