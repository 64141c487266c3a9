"""Do two colleagues who bring the same companies in at the same moment make each of them once?"""

import json
import time

import pytest

LIMIT = 90
COMPANIES = 48  # three chunks
SETTLED = """
import sys
from datetime import UTC, datetime
from tradewind.apps.parties import services
from tradewind.platform.jobs import worker
from tradewind.platform.people.models import User
now = datetime.now(UTC)
def settled(login):
    by = User.objects.get(username=login)
    head = [f"公司名称,国家,邮箱,{login}"]
    lines = head + [f"Kite {n} Ltd,英国,a{n}@kite{n}.example,{login}" for n in range(48)]
    received = services.receive_sheet("\\n".join(lines).encode(), login + ".csv", by=by)
    batch = services.open_import(received=received, by=by, at=now)
    services.choose_sheet(batch_id=batch.pk, sheet=0, header_row=1, by=by, at=now)
    mapping = {"0": "name", "1": "country", "2": "email", "3": "ignore"}
    services.map_columns(batch_id=batch.pk, mapping=mapping, by=by, at=now)
    lead(batch, by)
    services.decide_problems(batch_id=batch.pk, decisions={}, by=by, at=now)
    lead(batch, by)
    services.start_import(batch_id=batch.pk, by=by, at=now)
    return batch.pk
def lead(batch, by):
    services.carry_on(batch.pk, by=by, now=lambda: now, told=lambda done, total: None)
"""
WRITE = f"""
import json, time, django
django.setup()
{SETTLED}
login, batch_id, moment = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
by = User.objects.get(username=login)
time.sleep(max(0, moment - time.time()))
counts = services.carry_on(batch_id, by=by, now=lambda: datetime.now(UTC), told=lambda done, total: None).counts
print(json.dumps(counts))
"""
LEFT = """
from tradewind.apps.parties.models import Party
names = list(Party.objects.filter(name__startswith="Kite").values_list("name", flat=True))
answer = [len(names), len(set(names))]
"""


@pytest.mark.nightly
def test_two_imports_at_once_make_each_company_once(company):
    logins = ("seller0", "seller1")
    batches = company.python(SETTLED + f"answer = [settled(login) for login in {logins!r}]")
    moment = time.time() + 4
    writers = [
        company.start("-c", WRITE, login, str(batch), str(moment))
        for login, batch in zip(logins, batches, strict=True)
    ]  # fmt: skip
    counts = [json.loads(process.communicate(timeout=LIMIT)[0].splitlines()[-1]) for process in writers]
    assert company.python(LEFT) == [COMPANIES, COMPANIES]
    assert sum(each.get("created", 0) for each in counts) == COMPANIES
