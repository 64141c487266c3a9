"""How do the demo's samples come into the database?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from django.db.models import Model
from django.utils import timezone

from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.queries.lines import line_facts
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.quotations.models import Quotation, QuotationLine
from tradewind.apps.samples import services
from tradewind.apps.samples.models import Sample
from tradewind.apps.samples.services.finding import keep_found
from tradewind.demo.days import OFFICE_ZONE, Days, at_minute
from tradewind.demo.quotations import SAMPLE_BUYER
from tradewind.demo.samples import samples
from tradewind.demo.samples.rows import OfferedRow, SampleRow
from tradewind.demo.words.samples import PREPAID_WHY
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.numbers import Numbers
from tradewind.demo.writing.rows import write_rows
from tradewind.demo.writing.samples.folding import Folded, Folding, Known
from tradewind.domain.numbering.series import Series
from tradewind.domain.samples.charges import CollectAnswer, Courier
from tradewind.platform.people.queries import system_user

_ASKS_THE_BOSS = ("Maple Trail Gear Inc.", "liqiang")


def write_samples(
    products: Mapping[str, Product], parties: dict[str, Party], ledger: Ledger, *, at: datetime, seed: int
) -> None:
    days = Days(timezone.localdate(at, OFFICE_ZONE))
    numbers = Numbers(Series.SAMPLE, ledger)
    folding = Folding(_known(products, parties, numbers, days), ledger)
    rows = samples(tuple(_offered(ledger, parties)), days, seed)
    placed = sorted((row for row in rows if row.placed_at), key=_placed_at)
    texts = {row.key: numbers.take(timezone.localdate(_placed_at(row), OFFICE_ZONE)) for row in placed}
    for row in rows:
        folding.fold(row, texts.get(row.key, ""))
    _save(folding.rows, ledger)
    numbers.write(at_minute(days.first, 9, 20))
    keep_found(Sample.objects.select_related("party").order_by("pk"), at=at)
    _ask_the_boss(days, products, parties, ledger)


def _placed_at(row: SampleRow) -> datetime:
    assert row.placed_at is not None
    return row.placed_at


def _known(products: Mapping[str, Product], parties: dict[str, Party], numbers: Numbers, days: Days) -> Known:
    facts = line_facts(system_user(), [product.pk for product in products.values()], days.today)
    contacts = dict(Contact.objects.order_by("-pk").values_list("party", "pk"))
    return Known(
        products, {each.code: each.cost.amount if each.cost else Decimal(0) for each in facts.values()},
        {each.pk: each.picture_version_id for each in facts.values() if each.picture_version_id}, parties, contacts,
        numbers.entity,
    )  # fmt: skip


def _offered(ledger: Ledger, parties: dict[str, Party]) -> Iterator[OfferedRow]:
    """What buyers have; one of them still waits for his sample."""
    codes: dict[int, list[str]] = defaultdict(list)
    lines = QuotationLine.objects.filter(option__place=1, option__revision__ordinal=1).order_by("pk")
    for quotation, code in lines.values_list("option__revision__quotation", "code"):
        codes[quotation].append(code)
    logins = {person.pk: login for login, person in ledger.people.items()}
    rows = Quotation.objects.filter(sent_at__isnull=False).select_related("party").order_by("pk")
    for row in rows:
        if row.sent_at and row.party.name != SAMPLE_BUYER and row.party.name in parties:
            yield OfferedRow(
                row.pk, row.party.name, logins[row.owner_id], row.inquiry_id, row.sent_at, tuple(codes[row.pk])
            )  # fmt: skip


def _save(rows: Folded, ledger: Ledger) -> None:
    tables: Sequence[Sequence[Model]] = (rows.samples, rows.lines, rows.checks, rows.movements, rows.answers)
    for found in tables:
        write_rows(type(found[0]), found)
    for action, subject, by, moment, facts in rows.noted:
        plain = {name: value.pk if isinstance(value, Model) else value for name, value in facts.items()}
        ledger.note_by(action, subject, by, moment, **plain)


def _ask_the_boss(days: Days, products: Mapping[str, Product], parties: dict[str, Party], ledger: Ledger) -> None:
    """The courier is to be paid by us: that is the boss's to allow."""
    name, seller = _ASKS_THE_BOSS
    by, at, product = ledger.people[seller], at_minute(days.last, 15, 20), products["TE-4P-02"]
    item = services.SampleItem(product.name_en, Decimal(1), product.code, product.pk, unit=product.unit)
    details = services.SampleDetails(
        [item], courier_charge=Courier.PREPAID, collect_answer=CollectAnswer.REFUSED, ship_to=name,
        needed_on=days.today, maker_id=ledger.people["chenjing"].pk,
    )  # fmt: skip
    with ledger.telling():
        sample = services.draft_sample(party_id=parties[name].pk, details=details, by=by, at=at)
        services.ask_boss(sample_id=sample.pk, reason=PREPAID_WHY, by=by, at=at)
