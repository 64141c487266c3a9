"""Which invented values does the gallery show? The demo company's, on its first Monday."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace

from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.web.shared.conflicts import Conflict, Line, Side
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition, Primary, Quick

MONDAY = datetime(2026, 10, 12, 2, 8, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SampleCustomer:
    """A row of the sample list."""

    pk: int
    name: str
    alias: str
    country: str
    tier: str
    grade: str
    owner: str
    zone: str
    is_open: bool
    next_on: date
    receivable: Decimal | None
    overdue: Decimal | None
    state: str = "active"


def customers() -> list[SampleCustomer]:
    day = MONDAY.date()
    raw = (
        ("Sakura Outdoor K.K.", "樱花户外", "JP", "key", "A", "李强", "Asia/Tokyo", True, "38615.50", None),
        ("Hanil Leisure Co.", "韩一休闲", "KR", "regular", "B", "李强", "Asia/Seoul", True, None, None),
        ("Outback Supply Co.", "内陆供应", "AU", "major", "B", "李强", "Australia/Sydney", True, "15200", None),
        ("Rashid Trading LLC", "拉希德贸易", "AE", "major", "B", "李强", "Asia/Dubai", False, "42900", "18400"),
        ("Bergmann GmbH", "贝格曼", "DE", "key", "A", "李强", "Europe/Berlin", False, "61240", None),
        ("El Nuevo Camping S.L.", "新营地", "ES", "regular", "", "李强", "Europe/Madrid", False, None, None),
        ("Nordic Leisure AB", "北欧休闲", "SE", "major", "C", "李强", "Europe/Stockholm", False, "12480", None),
        ("Maple Trail Gear Inc.", "枫径", "CA", "regular", "B", "李强", "America/Toronto", False, None, None),
        ("Trek Polska Sp. z o.o.", "", "PL", "potential", "A", "", "Europe/Warsaw", False, None, None),
        ("Highland Tents Ltd", "高地帐篷", "GB", "major", "B", "周凯", "Europe/London", False, "9310", "3120"),
        ("Casa Campo Ltda", "", "BR", "potential", "D", "", "America/Sao_Paulo", False, None, None),
    )
    return [
        SampleCustomer(
            number, name, alias, country, tier, grade, owner, zone, is_open, day + timedelta(days=number // 4),
            Decimal(receivable) if receivable else None, Decimal(overdue) if overdue else None,
        )
        for number, (name, alias, country, tier, grade, owner, zone, is_open, receivable, overdue) in enumerate(raw, 1)
    ]  # fmt: skip


def list_definition() -> ListDefinition:
    return ListDefinition(
        name="sample",
        path=reverse("gallery:list"),
        columns=(
            Column("name", _("Customer"), ("name",), css="stick-l"),
            Column("country", _("Country/region"), ("country",)),
            Column("tier", _("Tier")),
            Column("grade", _("Grade"), css="ctr"),
            Column("owner", _("Owner"), ("owner",)),
            Column("zone", _("Local time")),
            Column("next", _("Next contact"), ("next_on",), nullable=True),
            Column("receivable", _("Receivable"), css="num"),
            Column("overdue", _("Overdue"), css="num"),
            Column("acts", "", css="tw-acts"),
        ),
        row_template="gallery/_row.html",
        sort="next",
        quick=(Quick("due", _("Due today"), lambda rows: rows), Quick("overdue", _("Overdue"), lambda rows: rows)),
        filters=(
            Filter(
                "country", _("Country/region"), lambda rows, _value: rows, choices=(("JP", "日本"), ("AE", "阿联酋"))
            ),
            Filter("tier", _("Tier"), lambda rows, _value: rows, "many", (("key", _("Core")), ("major", _("Major")))),
            Filter("until", _("Next contact until"), lambda rows, _value: rows, "day"),
        ),
        search=lambda rows, _text: rows,
        search_label=_("Search in the list"),
        primary=Primary("#", _("New customer")),
        first_use=FirstUse(
            _("No customers yet"), _("Add the first one, or bring them over from Excel."), "#", _("Add")
        ),
        noun=_("customers"),
    )


def steps() -> Sequence[SimpleNamespace]:
    def step(state: str, label: str, note: str, share: int = 50) -> SimpleNamespace:
        return SimpleNamespace(state=state, label=label, note=note, share=share, url="")

    return (
        step("done", _("Inquiry"), "10-02"), step("done", _("Quotation"), "10-02 v3"),
        step("na", _("Sample"), _("not needed")), step("done", _("Order"), "10-09"),
        step("late", _("Production & QC"), _("3/5, 4 days late")), step("run", _("Shipment"), "0/2", 50),
        step("block", _("Documents"), _("no B/L")), step("run", _("Collection"), "30 %", 30),
        step("todo", _("Rebate"), _("not started")), step("todo", _("After-sales"), _("not started")),
    )  # fmt: skip


def timeline() -> Sequence[SimpleNamespace]:
    def entry(**facts: object) -> SimpleNamespace:
        return SimpleNamespace(**{"day": None, "tone": "pause", "note": "", "text": "",
                                  "struck": False, "second_time": "", **facts})  # fmt: skip

    return (
        entry(day=date(2026, 10, 11), time="17:42", second_time="13:42", icon="mail",
              tone="info", headline="← Rashid Al Mansoori", note="Re: Overdue invoice TW-26-0247",
              text="We promise the 18,400 will go out this week."),
        entry(day=date(2026, 10, 9), time="09:00", second_time="05:00", icon="gavel", tone="warn",
              headline=_("Second dunning letter sent"), note=_("system")),
        entry(time="08:41", second_time="04:41", icon="phone", headline="李强 → Omar", note=_("phone, 6 minutes"),
              text=_("Their finance is away until Sunday."), struck=True),
        entry(day=date(2026, 9, 28), time="11:20", second_time="07:20", icon="ship", tone="done",
              headline="SO-26-0312", note=_("arrived at Jebel Ali, one day early")),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class SampleJob:
    """A background job in one state."""

    title: str
    state: str
    note: str = ""
    done: int = 0
    total: int = 0
    result_url: str = ""
    result_label: str = ""
    cancel_url: str = ""

    @property
    def percent(self) -> int:
        return self.done * 100 // self.total if self.total else 0


def jobs() -> Sequence[SampleJob]:
    return (
        SampleJob(_("Import customers.xls"), "running", _("about 40 seconds left"), 5120, 8000, cancel_url="#"),
        SampleJob(_("Export receivables, 1,342 rows"), "done", "10:02", result_url="#", result_label=_("Download")),
        SampleJob(_("Send the autumn invitation"), "failed", _("187 delivered, 3 failed"), result_url="#",
                  result_label=_("Show the failed ones")),
        SampleJob(_("Nightly backup"), "waiting", "02:00"),
    )  # fmt: skip


def conflict() -> Conflict:
    """Two people saved the same record."""
    lines = (
        ("grade", _("Grade"), "A", "B", True), ("next_on", _("Next contact"), "2026-10-14", "2026-10-13", False),
        ("remarks", _("Remarks"), _("wants FSC"), _("wants FSC and BSCI"), True),
    )  # fmt: skip
    rows = tuple(Line(name, label, Side(one, "[]"), Side(two, "[]"), asked) for name, label, one, two, asked in lines)
    return Conflict("王芳", MONDAY, rows)
