"""Which small parts can every template use? Built in: no {% load %} needed.

What a list draws in every row is drawn once and kept: by its value and the reader's language.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any
from uuid import uuid4

from django import template
from django.forms import BaseForm, BoundField
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.wording import sentence
from tradewind.web.shared import fields, formats, looks, zones
from tradewind.web.shared.countries import country_name
from tradewind.web.shared.icons import svg_body
from tradewind.web.shared.lists import ListPage
from tradewind.web.shared.subjects import subject_url

register = template.Library()

KEPT = 1024  # drawings; more values than a page of a list shows
_ANY_ROW = 10**17

register.filter("day", formats.written_day)
register.filter("moment", formats.written_moment)
register.filter("weekday", formats.written_weekday)
register.filter("in_turn", formats.in_turn)
register.filter("of", lambda words, key: words.get(key, key))
register.simple_tag(subject_url)
register.simple_tag(sentence)


@register.simple_tag
def icon(name: str, size: str = "", label: str = "") -> SafeString:
    """An outline icon; decorative unless it has a label. Sizes: xs 12, sm 14, default 16, lg 20."""
    return _icon(name, size, str(label))


@lru_cache(KEPT)
def _icon(name: str, size: str, label: str) -> SafeString:
    size_class = f" is-{size}" if size else ""
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="tw-i{}" {} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round"'
        ' stroke-linejoin="round">{}</svg>',
        size_class, spoken, mark_safe(svg_body(name)),
    )  # fmt: skip


@register.simple_tag
def request_key() -> SafeString:
    """The hidden key by which a form that is sent twice is answered once."""
    return format_html('<input type="hidden" name="request_key" value="{}">', uuid4())


@register.simple_tag
def money(amount: Decimal | int | None, currency: str, places: int | None = None) -> SafeString:
    """USD 12,345.60: the code small and grey before the amount."""
    if amount is None or amount == "":
        return nothing()
    written = formats.written_amount(amount, currency, places)
    return format_html('<span class="tw-money"><small>{}</small>{}</span>', currency, written)


@register.simple_tag
def nothing() -> SafeString:
    """Two dashes for "no data", said in words to a screen reader."""
    return _nothing(get_language())


@cache
def _nothing(_language: str | None) -> SafeString:
    return format_html(
        '<span class="tw-none"><span aria-hidden="true">--</span><span class="visually-hidden">{}</span></span>',
        _("none"),
    )


@register.simple_tag
def tier(value: str) -> SafeString:
    """The customer's tier: a word with four bars, never like a grade."""
    return _tier(str(value), get_language()) if value else nothing()


@lru_cache(KEPT)
def _tier(value: str, _language: str | None) -> SafeString:
    css, bars, label = looks.tier_look(value)
    marks = format_html_join("", "<b{}></b>", ((mark_safe(' class="on"') if n < bars else "",) for n in range(4)))
    return format_html('<span class="tw-tier {}"><i aria-hidden="true">{}</i>{}</span>', css, marks, label)


@register.simple_tag
def grade(value: str) -> SafeString:
    """The inquiry's grade: a letter on a tile."""
    if not value:
        return nothing()
    letter = str(value).upper()
    title = _("Inquiry grade %(grade)s") % {"grade": letter}
    return format_html('<span class="tw-grade is-{}" title="{}">{}</span>', letter.lower(), title, letter)


@register.simple_tag
def country(code: str, name: bool = False) -> SafeString:
    """The code on a chip with the name as its title, or the name beside it."""
    return _country(code, name, get_language()) if code else nothing()


@lru_cache(KEPT)
def _country(code: str, name: bool, _language: str | None) -> SafeString:
    full = country_name(code)
    chip = format_html('<abbr class="tw-cc" title="{}">{}</abbr>', full, code.upper())
    return format_html("{} {}", chip, full) if name else chip


@register.simple_tag
def local_time(zone: str, open: bool | None = None, state: str = "", city: str = "") -> SafeString:
    """What time it is there: time first, then city, then whether they work. A script ticks it every minute."""
    if not zone:
        return nothing()
    word = state or ("" if open is None else _("at work") if open else _("resting"))
    css = "is-plain" if open is None else "is-open" if open else ""
    shown = format_html('<span class="state">{}</span>', word) if word else ""
    now = zones.clock_at(zone, timezone.now())
    return format_html(
        '<span class="tw-local {}"><b data-zone="{}">{}</b>{}{}</span>',
        css, zone, now, city or zones.city_of(zone), shown,
    )  # fmt: skip


@register.simple_tag
def clock(
    until: datetime | None, name: str = "", tone: str = "", office: WorkingClock | None = None
) -> SafeString:  # fmt: skip
    """A named countdown; amber while time is left, red when it is over. With the office it counts working time."""
    if until is None:
        return nothing()
    now = timezone.now()
    over, worked = until <= now, office.working_time_between(now, until) if office else None
    return format_html(
        '<span class="tw-clock is-{}" {}>{}<b>{}<span data-shown>{}</span></b></span>',
        "risk" if over else tone or "warn", ticking(until), name,
        icon("alert-triangle" if over else "clock", "xs"), formats.time_left(until, now, worked),
    )  # fmt: skip


@register.simple_tag
def ticking(until: datetime) -> SafeString:
    """What a script needs to count down what stands in `data-shown` below."""
    words = _("left"), _("over by")
    return format_html('data-until="{}" data-left="{}" data-over="{}"', until.isoformat(), *words)


@register.simple_tag
def time_left(until: datetime, worked: timedelta) -> str:
    """0:22 left, in the office's time."""
    return formats.time_left(until, timezone.now(), worked)


@register.simple_tag
def open_spans(office: WorkingClock | None) -> str:
    """When the office is open within two days of now, for the script: seconds of the epoch, from-to."""
    if office is None:
        return ""
    spans = office.openings(timezone.now() - timedelta(days=2), days=5)
    return " ".join(f"{opens.timestamp():.0f}-{closes.timestamp():.0f}" for opens, closes in spans)


@register.simple_tag
def avatar(person: Any, size: str = "") -> SafeString:
    """A person's first character on a disc."""
    name = str(getattr(person, "name", person) or "?").strip()
    css = f" is-{size}" if size else ""
    off = "" if getattr(person, "is_active", True) else " is-off"
    return format_html('<span class="tw-avatar{}{}" aria-hidden="true">{}</span>', css, off, name[:1])


@register.simple_tag
def status(value: str, label: str = "", chip: bool = False, tone: str = "", icon_name: str = "") -> SafeString:
    """A state as icon and word; known states bring their own look, others give tone and label."""
    if not value and not label:
        return nothing()
    look = looks.state_look(str(value))
    kind = "tw-chip" if chip else "tw-state"
    drawn = icon(icon_name or look.icon, "xs" if chip else "sm")
    return format_html('<span class="{} is-{}">{}{}</span>', kind, tone or look.tone, drawn, label or look.label)


@register.simple_tag(takes_context=True)
def url_with(context: Mapping[str, Any], **changes: object) -> str:
    """The page's own query string with some parameters changed; None removes one."""
    query = context["request"].GET.copy()
    for key, value in changes.items():
        query.pop(key, None)
        if value is not None and value != "":
            query[key] = str(value)
    return f"?{query.urlencode()}"


@register.simple_tag
def at_row(page: ListPage, place: int) -> str:
    """The end of a record's address that remembers the list it was opened from."""
    return page.record_query(place)


@register.simple_tag
def row_url(name: str, pk: int) -> str:
    """`{% url %}` for one row of many: what the address looks like is asked once."""
    before, after = _address(name, get_script_prefix())
    return f"{before}{pk}{after}"


@cache
def _address(name: str, _prefix: str) -> tuple[str, str]:
    before, _row, after = reverse(name, args=[_ANY_ROW]).partition(str(_ANY_ROW))
    return before, after


@register.inclusion_tag("shared/_field.html")
def field(bound: BoundField, width: str = "", hint: str = "", label: str = "") -> dict[str, object]:
    """One form field: label above, required mark, help, error tied to the input."""
    return fields.drawn(bound, width=width, hint=hint, label=label)


@register.inclusion_tag("shared/_errors.html")
def form_errors(form: BaseForm, deed: str = "") -> dict[str, object]:
    """What still keeps the form from being saved (or sent: `deed="send"`), with links to the fields."""
    wrong = [form[name] for name in form.errors if name in form.fields]
    return {"general": form.non_field_errors(), "wrong": wrong, "count": len(wrong), "deed": deed}
