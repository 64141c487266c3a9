"""How do the demo's sales fields, absence and texts come into the database?"""

from dataclasses import asdict

from tradewind.apps.inquiries.models import Absence, SalesField
from tradewind.apps.messaging.models import MessageTemplate
from tradewind.demo.days import Days
from tradewind.demo.inquiries import settings
from tradewind.demo.writing.ledger import Ledger


def write_settings(days: Days, ledger: Ledger) -> None:
    _write_fields(days, ledger)
    _write_absence(settings.absence(days), ledger)
    _write_texts(days, ledger)


def _write_fields(days: Days, ledger: Ledger) -> None:
    at, by = settings.fields_set_at(days), ledger.people["assistant"]
    for row in settings.fields():
        known = {"countries": list(row.countries), "product_words": list(row.product_words)}
        user = ledger.people[row.username]
        field = SalesField.objects.create(user=user, **known, updated_at=at, updated_by=by)
        ledger.note("sales_field.set", field, "assistant", at, user=user.pk, before={}, after=known)


def _write_absence(row: settings.AbsenceRow, ledger: Ledger) -> None:
    user, deputy = ledger.people[row.username], ledger.people[row.deputy]
    days = {"begins_on": row.begins_on, "ends_on": row.ends_on}
    absence = Absence.objects.create(
        user=user, deputy=deputy, **days, is_on=True, reason=row.reason, by=ledger.people[row.by], at=row.at
    )  # fmt: skip
    ledger.note("absence.noted", absence, row.by, row.at, user=user.pk, deputy=deputy.pk, **days)


def _write_texts(days: Days, ledger: Ledger) -> None:
    at, by = settings.texts_written_at(days), ledger.people["assistant"]
    kept = [MessageTemplate(**asdict(row), updated_at=at, updated_by=by) for row in settings.texts()]
    MessageTemplate.objects.bulk_create(kept)
    for text in kept:
        ledger.note("template.written", text, "assistant", at, name=text.name, language=text.language)
