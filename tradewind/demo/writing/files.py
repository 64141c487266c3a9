"""How do the demo's files come into the company's folder and its database?"""

from datetime import timedelta

from tradewind.apps.parties import services
from tradewind.apps.parties.models import Interaction, Party
from tradewind.apps.parties.services.files import put_file
from tradewind.demo.drawing import checked
from tradewind.demo.files import FileRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.platform.attachments import storage
from tradewind.platform.use_case.unit import gathered


def write_files(rows: tuple[FileRow, ...], written: dict[str, Party], ledger: Ledger) -> None:
    for row in rows:
        with gathered() as deeds:
            _write(row, written[row.party], ledger)
        ledger.deeds.extend(deeds)


def _write(row: FileRow, party: Party, ledger: Ledger) -> None:
    by, stored = ledger.people[row.by], storage.store(checked(row.look, row.title, row.lines, row.name))
    said = Interaction.objects.filter(party=party, at__lte=row.at).order_by("-at").first()
    file = put_file(party, stored, exchange=said if row.with_exchange else None, by=by, at=row.at).file
    if row.struck:
        services.strike_attachment(file_id=file.pk, reason=row.struck, by=by, at=row.at + timedelta(minutes=9))
