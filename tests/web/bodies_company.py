"""What does a person type into the forms about the company itself, its papers and its rates?"""

from dataclasses import asdict
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.web.firm import Firm
from tests.web.firm_papers import BANK, NOTE, png
from tests.web.typed import Body, Typed, fixed
from tradewind.platform.company import queries as company
from tradewind.platform.company.models import CalendarDay


def _day(firm: Firm, _actor: str, kind: str) -> Body:
    on = date.fromisoformat(firm.objects[kind]["on"])
    version = company.version_of_day(CalendarDay.objects.filter(on=on).first())
    return {"is_working": "0", "name": "厂庆", "version": version}


def _hours(**typed: str) -> Typed:
    return lambda _firm, _actor, _kind: {**typed, "version": company.version_of_hours(company.working_hours())}


def _profile(_firm: Firm, _actor: str, _kind: str) -> Body:
    return {
        "name": "宁波信风",
        "name_en": "Tradewind",
        "facts_fresh_for_days": 183,
        "public_address": "https://portal.farwind.cn",
        "version": company.company_profile().version,
    }


def _picture(_firm: Firm, _actor: str, _kind: str) -> Body:
    return {"image": SimpleUploadedFile("seal.png", png(), "image/png")}


_DESIGN = {
    "blocks": ["title", "lines", "terms"], "columns": ["item", "amount"], "accent": "red", "letterhead": "words",
    "seal": "none", "picture": "small", "version": 1,
}  # fmt: skip
_ENTITY = {"kind": "mainland", "name_zh": "宁波新公司", "currency": "CNY", "version": 2}
COMPANY_BODIES: dict[tuple[str, str], Typed] = {
    ("exchange:enter", ""): fixed(
        source="甬江银行",
        on=(timezone.now() - timedelta(days=2)).date().isoformat(),
        clock="10:00",
        rate_USD_buying="710.32",
        step="save",
    ),
    ("company:profile", ""): _profile,
    ("company:register_entity", ""): fixed(**_ENTITY),
    ("company:revise_entity", ""): fixed(**_ENTITY),
    ("company:image", ""): _picture,
    ("company:propose_bank_account", ""): fixed(**(asdict(BANK) | {"currency": "GBP"})),
    ("company:change_bank_account", ""): fixed(**(asdict(BANK) | {"bank_name": "Bank of Ningbo"})),
    ("company:confirm_bank_account", ""): fixed(note=NOTE),
    ("company:decline_bank_account", ""): fixed(reason="The bank knows nothing of it."),
    ("company:retire_bank_account", ""): fixed(reason="Closed at the branch."),
    ("company:hours", ""): _hours(day0_0_from="09:00", day0_0_to="12:00"),
    ("company:day", ""): _day,
    ("company:clear_day", ""): _day,
    ("company:number_start", ""): fixed(series="sales_contract", year=timezone.localdate().year, first="431"),
    ("company:number_style", ""): fixed(series="quotation", sign="QT", digits="5"),
    ("company:number_letter", ""): fixed(letter="N"),
    ("papers:design", ""): fixed(**_DESIGN),
    ("papers:arrange", ""): fixed(**_DESIGN, move="blocks:terms:up"),
    ("papers:preview", ""): fixed(**_DESIGN),
    ("papers:use", ""): fixed(use=0),
    ("welcome:company", ""): fixed(name="宁波信风", kind="mainland", name_zh="宁波信风二公司"),
    ("welcome:colleagues", ""): fixed(
        **{
            "form-TOTAL_FORMS": "6",
            "form-INITIAL_FORMS": "0",
            "form-0-name": "新人",
            "form-0-username": "new.person",
        }
    ),
    ("welcome:calendar", ""): _hours(
        opens="09:00", noon="12:00", after="13:00", closes="18:00", **{f"day{day}": "full" for day in range(7)}
    ),
}
