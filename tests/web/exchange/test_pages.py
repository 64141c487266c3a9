"""Does one see which rate is good, and what was understood before it is kept?"""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from tests.builders import rates
from tests.people import enter
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.domain.vocabulary.exchange import BEIJING, RateKind

NOW = timezone.now()
YESTERDAY = timezone.localtime(NOW, BEIJING).date() - timedelta(days=1)
HEAD = {"source": "甬江银行", "on": YESTERDAY.isoformat(), "clock": "10:00", "per": ""}
TABLE = "货币名称\t现汇买入价\t现钞买入价\t现汇卖出价\n美元\t709.63\t700.00\t712.62\n日元\t4.5891\t4.5\t4.6229\n"


def send(person, **more):
    return enter(person).post(reverse("exchange:enter"), HEAD | more)


def text(answer) -> str:
    return answer.content.decode()


def english(person):
    person.language = "en"
    person.save(update_fields=["language"])
    return person


def test_what_is_pasted_is_shown_as_understood_and_nothing_is_kept_yet(tang):
    answer = send(tang, paste=TABLE)
    assert answer.status_code == 200
    for said in ("100 USD = 709.63 CNY", "1 USD = 7.0963 CNY", "100 JPY = 4.6229 CNY", "1 JPY = 0.046229 CNY"):
        assert said in text(answer)
    assert "700.00" not in text(answer)
    assert not ExchangeRate.objects.exists()


def test_an_hour_that_is_still_to_come_is_told_at_the_hour_before_anything_is_shown(tang):
    later = timezone.localtime(NOW, BEIJING) + timedelta(hours=3)
    answer = send(tang, paste=TABLE, on=f"{later:%Y-%m-%d}", clock=f"{later:%H:%M}")
    assert answer.status_code == 422 and f"{later:%Y-%m-%d %H:%M}（北京时间）还没到" in text(answer)
    assert list(answer.context["form"].errors) == ["clock"] and "709.63" in text(answer)


def test_the_look_is_saved_as_it_was_shown(tang):
    looked = send(tang, paste=TABLE, rate_EUR_buying="7.921")
    hidden = dict(looked.context["hidden"])
    answer = enter(tang).post(reverse("exchange:enter"), hidden | {"step": "save"})
    assert answer.status_code == 302
    kept = {(row.currency, row.kind): row.rate for row in ExchangeRate.objects.all()}
    assert kept == {
        ("USD", "buying"): Decimal("7.0963"), ("USD", "selling"): Decimal("7.1262"),
        ("EUR", "buying"): Decimal("7.921"),
        ("JPY", "buying"): Decimal("0.045891"), ("JPY", "selling"): Decimal("0.046229"),
    }  # fmt: skip
    again = enter(tang).post(reverse("exchange:enter"), hidden | {"step": "save"})
    assert again.status_code == 302 and ExchangeRate.objects.count() == 5


def test_back_to_the_form_with_all_that_was_typed(tang):
    answer = send(tang, paste=TABLE, rate_EUR_buying="7.921", step="edit")
    assert 'name="rate_EUR_buying" value="7.921"' in text(answer)
    assert 'name="rate_USD_selling" value="712.62"' in text(answer)


def test_a_file_is_read_like_a_pasted_table(li_qiang):
    file = SimpleUploadedFile("rates.csv", TABLE.replace("\t", ",").encode("gb18030"))
    assert "1 USD = 7.0963 CNY" in text(send(li_qiang, file=file))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "No rate was found"),
        ({"rate_USD_buying": "abc"}, "USD: “abc” is no rate"),
        ({"more_currency": "KES", "rate_more_buying": "5.49"}, "KES: choose whether"),
        ({"rate_USD_buying": "7.2", "rate_USD_selling": "7.1", "step": "save"}, "would buy dearer"),
        ({"source": "", "rate_USD_buying": "7.2"}, "“Bank” is empty"),
        ({"source": "ECB", "rate_USD_buying": "7.2", "step": "save"}, "which bank gave the rates"),
        ({"on": "2001-01-01", "rate_USD_buying": "7.2", "step": "save"}, "last 400 days"),
        ({"file": SimpleUploadedFile("a.csv", b"x" * 2_000_001)}, "at most 2 MB"),
        ({"file": SimpleUploadedFile("a.csv", b"no rates")}, "No rate was found"),
    ],
)
def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(tang, typed, said):
    answer = send(english(tang), **typed)
    assert answer.status_code == 422
    assert said in text(answer)
    if "rate_USD_buying" in typed:
        assert f'value="{typed["rate_USD_buying"]}"' in text(answer)
    assert not ExchangeRate.objects.exists()


def test_a_slip_of_the_point_and_a_jump_are_pointed_out(tang):
    rates(tang, taken_at=NOW - timedelta(days=3), at=NOW, USD="7.1032", EUR="7.92")
    shown = text(send(english(tang), rate_USD_buying="71.032/1", rate_EUR_buying="8.4"))
    assert "Several times what is known" in shown
    assert "Changed by +6.06 %" in shown


def test_the_table_names_what_is_stale_what_is_reference_and_what_is_missing(tang, system):
    from tradewind.apps.exchange.services import keep_reference

    rates(tang, taken_at=NOW - timedelta(days=20), at=NOW, USD="7.1032", AED="1.934")
    rates(tang, taken_at=NOW, at=NOW, EUR="7.921")
    keep_reference(days=[(YESTERDAY, {"GBP": Decimal("9.3")})], by=system, at=NOW)
    page = enter(english(tang)).get(reverse("exchange:rates"))
    stale = {row.currency: row.chief and row.chief.is_stale for row in page.context["rows"]}
    assert (stale["USD"], stale["EUR"]) == (True, False)
    assert "rate of " in text(page) and "just now" in text(page)
    assert [row.currency for row in page.context["only_reference"]] == ["GBP"]


@pytest.mark.parametrize(
    ("setting", "said", "updates"),
    [
        (None, "There is no rate for USD yet", True),
        (timedelta(minutes=5), "1 USD = 7.1032 CNY · 甬江银行", False),
        (timedelta(days=20), "rate of ", True),
    ],
)
def test_the_line_other_pages_borrow(li_qiang, setting, said, updates):
    if setting is not None:
        rates(li_qiang, taken_at=NOW - setting, at=NOW, USD="7.1032")
    shown = text(enter(english(li_qiang)).get(reverse("exchange:panel", args=["USD"])))
    assert said in shown
    assert (reverse("exchange:enter") in shown) is updates


def test_who_may_not_enter_is_offered_nothing(mei):
    shown = text(enter(mei).get(reverse("exchange:panel", args=["USD"])))
    assert reverse("exchange:enter") not in shown
    assert reverse("exchange:enter") not in text(enter(mei).get(reverse("exchange:rates")))


def test_the_days_of_a_currency_show_who_entered_and_what_was_corrected(tang, li_qiang):
    rates(li_qiang, taken_at=NOW, at=NOW, USD="7.3102")
    rates(tang, taken_at=NOW, at=NOW, USD="7.1032")
    rates(tang, taken_at=NOW - timedelta(days=200), at=NOW, kind=RateKind.SELLING, USD="7.2")
    page = enter(english(li_qiang)).get(reverse("exchange:history", args=["USD"]))
    assert "7.1032" in text(page) and "7.3102" not in text(page) and "corrected" in text(page) and "唐" in text(page)
    assert "7.2000" not in text(page)
    assert "7.2000" in text(enter(li_qiang).get(reverse("exchange:history", args=["USD"]) + "?days=400"))


def test_a_currency_nobody_has_a_rate_of_is_not_found(tang):
    assert enter(tang).get(reverse("exchange:history", args=["CHF"])).status_code == 404
    assert enter(tang).get(reverse("exchange:panel", args=["dollars"])).status_code == 404
