"""Does the worker itself write a long list, tell how far it is, and put it on record?"""

ASK = """
from datetime import UTC, datetime
from tests import builders
from tradewind.platform.exports import folder, services
from tradewind.platform.exports.models import Export
from tradewind.platform.exports.services import ListAsked
from tradewind.platform.jobs import queries, worker
from tradewind.platform.people.models import User
from tradewind.platform.upkeep import services as upkeep
from tradewind.web.shared.lists import exporting
exporting.TOLD_EVERY = 3
now, boss = datetime.now(UTC), User.objects.get(role="boss")
for number in range(8):
    builders.customer(boss, f"Zulu {number}")
asked = ListAsked("customer", "parties.export_customers", "客户", "q=zulu&sort=-name", "", "csv")
export = services.begin_export(asked=asked, rows=6000, by=boss, at=now)
"""
WORK = """
worker._work_one(worker.MAIN)
row, export = queries.my_jobs(boss)[0], Export.objects.get(pk=export.pk)
text = folder.open_stored(export.stored_name).read().decode("utf-8-sig") if export.stored_name else ""
names = [word for word in text.replace(",", " ").replace("\\r\\n", " ").split() if word.isdigit() and len(word) == 1]
answer = [row.state, row.done, row.total, export.rows, names, (row.outcome or {}).get("code")]
"""


def test_the_worker_writes_the_list(company):
    state, done, total, rows, names, code = company.python(ASK + WORK)
    assert (state, done, total, rows, code) == ("done", 6, 8, 8, "list_exported")
    assert names == ["7", "6", "5", "4", "3", "2", "1", "0"]


def test_one_that_was_stopped_is_not_on_record(company):
    stop = "upkeep.ask_to_stop(task_id=queries.my_jobs(boss)[0].task_id, by=boss, at=now)"
    state, _done, _total, _rows, names, _code = company.python(ASK + stop + WORK)
    assert (state, names) == ("cancelled", [])
