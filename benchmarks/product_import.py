"""How many rows a second does a sheet of products come in with, and how long does a chunk keep others waiting?

    python -m benchmarks.product_import [--rows 2000] [--databases sqlite postgresql]

Each row has a name in both languages, packing, customs, a supplier with a cost and a rebate rate. Read in the child,
compared, written, compared again with every tenth row changed, written, taken back.
"""

import argparse

from benchmarks.measuring import prepared_company

_WORK = """
import time
from datetime import UTC, datetime
from tests.platform.sheets.files import xlsx
from tradewind.apps.catalogue.services.importing import driving, steps
from tradewind.apps.catalogue.services.importing.driving import carry_on
from tradewind.apps.parties.services.records import PartyDetails, register_party
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.people.queries import system_user
from tradewind.platform.people.services import accounts
now = datetime.now(UTC)
boss = accounts.found_company(username="zhou", name="Zhou", password="long enough for it", by=system_user(), at=now)
register_party(kind=PartyKind.SUPPLIER, details=PartyDetails(name="Ningbo Tents", country="CN"), by=boss, at=now)
TITLES = "货号 品名 英文品名 单位 MOQ 装箱数 外箱尺寸 毛重 净重 海关编码 退税率 供应商 成本".split()
def sheet(moq):
    rows = [[f"BE-{n:06d}", f"帐篷 {n}", f"Tent {n}", "个", moq(n), 4, "60x40x35", 12.5, 11, "6306220010", "13%",
             "Ningbo Tents", 100 + n % 90] for n in range(ROWS)]
    return xlsx([TITLES, *rows])
took = []
def timed(name):
    kept = getattr(driving, name)
    def run(**facts):
        began = time.monotonic()
        answer = kept(**facts)
        took.append((time.monotonic() - began) * 1000)
        return answer
    setattr(driving, name, run)
for name in ("write_rows", "undo_rows"):
    timed(name)
told, answer = (lambda _done, _total: None), {}
def phase(title, batch):
    began = time.monotonic()
    carry_on(batch.pk, by=boss, now=lambda: datetime.now(UTC), told=told)
    answer[title] = ROWS / (time.monotonic() - began)
for title, moq in (("new", lambda n: 300), ("tenth changed", lambda n: 300 + (n % 10 == 0))):
    batch = steps.open_import(received=steps.receive(sheet(moq), "x.xlsx", by=boss), by=boss, at=now)
    batch = steps.choose_sheet(import_id=batch.pk, sheet=0, header_row=1, by=boss, at=now)
    steps.map_columns(import_id=batch.pk, mapping=batch.mapping, by=boss, at=now)
    phase(f"{title}: compare", batch)
    steps.start_import(import_id=batch.pk, by=boss, at=now)
    phase(f"{title}: write", batch)
steps.undo_import(import_id=batch.pk, by=boss, at=datetime.now(UTC))
phase("tenth changed: take back", batch)
took.sort()
answer["a chunk: median, ms"] = took[len(took) // 2]
answer["a chunk: p95, ms"] = took[len(took) * 95 // 100]
answer["a chunk: longest, ms"] = took[-1]
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2_000)
    parser.add_argument("--databases", nargs="+", choices=("sqlite", "postgresql"), default=["sqlite", "postgresql"])
    options = parser.parse_args()
    for database in options.databases:
        with prepared_company(database) as company:
            print(f"\n{database}, {options.rows:,} rows: rows a second", flush=True)
            for title, figure in company.python(f"ROWS = {options.rows}\n{_WORK}").items():
                print(f"  {title:28}{figure:8.0f}", flush=True)


if __name__ == "__main__":
    main()
