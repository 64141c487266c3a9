"""Does a list leave the house exactly as it was seen, to the person who may take it out and to nobody else?"""

import re
import zipfile
from io import BytesIO

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult
from python_calamine import CalamineWorkbook

from tests import builders
from tests.builders import TODAY
from tests.web.firm import Firm
from tests.web.test_canaries import STRANGERS, Canaries, canaries, plant  # noqa: F401 - the fixture
from tests.web.watching import content_of
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Role
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.exports import limits
from tradewind.platform.exports.models import Export
from tradewind.platform.jobs import queries as background
from tradewind.web.parties.exporting import _FIELDS
from tradewind.web.parties.jobs import export_parties
from tradewind.web.shared.lists import exporting

CUSTOMERS = "/customers/"
PHONE_TOO = "&".join(f"cols={key}" for key in ("name", "country", "owner", "last", "next", "phone"))
EVERYTHING = "&".join(f"cols={key}" for key in _FIELDS)


def ask(client: Client, page: str = CUSTOMERS, kind: str = "xlsx") -> HttpResponse:
    """Press Export on a list as it is seen: what the page's own form sends."""
    html = client.get(page).content.decode()
    form = re.search(rf'<form id="export-{kind}"[^>]*action="([^"]+)".*?</form>', html, re.DOTALL)
    assert form, "no Export button"
    sent = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0]))
    return client.post(form[1], {name: value.replace("&amp;", "&") for name, value in sent.items()})


def fetched(client: Client, page: str = CUSTOMERS, kind: str = "xlsx") -> bytes:
    answer = client.get(ask(client, page, kind)["Location"])
    assert answer.status_code == 200
    return content_of(answer)


def rows_of(book: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()


def names_in(book: bytes) -> list[object]:
    head, *lines = rows_of(book)
    return [line[head.index("名称")] for line in lines]


def names_on(client: Client, page: str) -> list[str]:
    return re.findall(r'class="tw-name" href="/parties/[^>]*>([^<]+)</a>', client.get(page).content.decode())


def run_job() -> None:
    """What the worker does with a waiting export, in this process; `test_job.py` has the worker itself."""
    row = DBTaskResult.objects.get(task_path__endswith="export_parties")
    outcome = export_parties.func(TaskContext(task_result=row.task_result), **row.args_kwargs["kwargs"])
    DBTaskResult.objects.filter(pk=row.pk).update(status="SUCCESSFUL", return_value=outcome)


@pytest.fixture
def market(firm: Firm) -> Firm:
    """Customers in three countries, one name of which is a formula."""
    owner = firm.people["owner"]
    for number, (name, country) in enumerate([("=Nova+1", "DE"), ("Zebra", "FR"), ("Alpen", "DE"), ("Möwe", "DE")]):
        builders.customer(owner, name, country, phone="+49 40 3009 2210", next_contact_on=TODAY, city=f"Ort {number}")
    return firm


@pytest.mark.parametrize(
    "query", ["", "?country=DE&sort=-name", "?quick=due&sort=name", "?q=a&sort=opened", "?size=20"]
)
def test_the_boss_exports_what_the_list_shows(market: Firm, query: str) -> None:
    client = market.client("boss")
    book = fetched(client, CUSTOMERS + query)
    shown = [name.replace("&#x27;", "'") for name in names_on(client, CUSTOMERS + query)]
    assert [str(name).removeprefix("'") for name in names_in(book)] == shown
    assert len(shown) >= 2


def test_ticked_rows_alone_leave_as_they_are_seen_and_are_on_record(market: Firm) -> None:
    client = market.client("owner")
    shown = client.get(CUSTOMERS + "?sort=-name&cols=name&cols=country").content.decode()
    boxes = dict(re.findall(r'name="ids" value="(\d+)" form="bulk" data-tick aria-label="([^"]+)"', shown))
    picked = [pk for pk, name in boxes.items() if name in ("Zebra", "Möwe", "Alpen")]
    foreign = builders.customer(market.people["other"], "Fremd")
    sent = {"kind": "xlsx", "query": "sort=-name&cols=name&cols=country", "ticked": "1"}
    answer = client.post("/customers/export/", sent | {"ids": [*reversed(picked), foreign.pk, "x"]})
    book = content_of(client.get(answer["Location"]))
    assert names_in(book) == ["Zebra", "Möwe", "Alpen"] and rows_of(book)[0] == ["名称", "中文名", "国家/地区"]
    kept = Export.objects.latest("pk")
    assert kept.rows == 3 and kept.conditions.endswith("3")
    assert client.post("/customers/export/", sent)["Location"] == CUSTOMERS
    everything = client.post("/customers/export/", sent | {"ids": picked, "every": "1"})
    assert len(names_in(content_of(client.get(everything["Location"])))) == len(boxes)


def test_real_types_and_no_living_formula(market: Firm) -> None:
    head, *lines = rows_of(fetched(market.client("boss"), f"{CUSTOMERS}?q=Nova&{PHONE_TOO}"))
    line = dict(zip(map(str, head), lines[0], strict=True))
    assert line["名称"] == "'=Nova+1" and line["电话"] == "'+49 40 3009 2210"
    assert line["下次跟进"] == TODAY and line["国家/地区"] == "德国" and line["负责人"] == "李强"
    assert "最近联系 (北京)" in line


def test_the_file_speaks_the_language_of_the_page(market: Firm) -> None:
    person = market.people["boss"]
    person.language = "en"
    person.save(update_fields=["language"])
    head, *lines = rows_of(fetched(market.client("boss"), CUSTOMERS + "?q=Nova"))
    assert "Country/region" in head and "Germany" in lines[0] and "Li Qiang" in lines[0]


def test_a_text_file_for_whoever_has_no_excel(market: Firm) -> None:
    text = fetched(market.client("boss"), CUSTOMERS + "?country=FR", "csv").decode("utf-8-sig")
    assert "Zebra" in text and "Alpen" not in text


def test_partners_are_exported_kind_by_kind(firm: Firm) -> None:
    builders.partner(firm.people["boss"], PartyKind.FORWARDER, "中远货代")
    assert names_in(fetched(firm.client("assistant"), "/partners/forwarder/")) == ["中远货代"]
    page = firm.client("owner").get("/partners/forwarder/").content.decode()
    assert "export-xlsx" not in page


@pytest.mark.parametrize("actor", STRANGERS)
def test_no_token_of_a_foreign_record_leaves_in_a_file(firm: Firm, canaries: Canaries, actor: str) -> None:  # noqa: F811
    plant(firm, canaries)
    client = firm.client(actor)
    for url, words in (("export_customers", []), ("export_partners", ["supplier"])):
        for kind in ("xlsx", "csv"):
            sent = {"kind": kind, "query": "q=Canary&sort=name" if kind == "csv" else ""}
            answer = client.post(reverse(f"parties:{url}", args=words), sent)
            if answer.status_code == 302:
                assert canaries.found_in(_unpacked(content_of(client.get(answer["Location"])))) == []
            else:
                assert answer.status_code == 403, answer
                assert actor != "other" or url == "export_partners", "a salesperson exports customers"


def test_the_tokens_sing_in_the_owners_file(firm: Firm, canaries: Canaries) -> None:  # noqa: F811
    plant(firm, canaries)
    assert len(canaries.found_in(_unpacked(fetched(firm.client("owner"), f"{CUSTOMERS}?{EVERYTHING}")))) >= 8


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"PK"):
        return body
    with zipfile.ZipFile(BytesIO(body)) as book:
        return b"\n".join(book.read(name) for name in book.namelist())


def test_the_file_is_for_the_person_who_asked(market: Firm) -> None:
    address = ask(market.client("owner"))["Location"]
    for actor in ("boss", "assistant", "other", "documents"):
        assert market.client(actor).get(address).status_code == 404, actor
    answer = market.client("owner").get(address)
    assert answer["Content-Disposition"].startswith("attachment") and answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store, private"


def test_a_file_of_yesterday_is_gone_and_the_page_says_so(market: Firm) -> None:
    client = market.client("boss")
    address = ask(client)["Location"]
    export = Export.objects.get(pk=int(address.strip("/").split("/")[-1]))
    export.finished_at -= limits.KEPT_FOR
    export.save(update_fields=["finished_at"])
    assert "只保留一天" in client.get(address).content.decode()


def test_too_much_is_refused_in_a_sentence(market: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    client = market.client("owner")
    monkeypatch.setitem(limits.ROWS_A_DAY, Role.SALESPERSON, 3)
    assert "每天可导出 3 行" in ask(client).content.decode()


def test_the_same_button_pressed_twice_exports_once(market: Firm) -> None:
    client = market.client("boss")
    html = client.get(CUSTOMERS).content.decode()
    form = re.search(r'<form id="export-xlsx".*?</form>', html, re.DOTALL)
    assert form
    sent = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0]))
    answers = {client.post(reverse("parties:export_customers"), sent)["Location"] for _ in range(2)}
    assert len(answers) == 1
    assert AuditEntry.objects.filter(action="list.exported").count() == 2  # and the firm's own


def test_without_scripts_other_rows_are_taken_from_the_same_page_and_count_for_the_day(
    market: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = market.client("owner")
    html = client.get(CUSTOMERS).content.decode()
    boxes = re.findall(r'name="ids" value="(\d+)" form="bulk"', html)
    key = re.search(r'<form id="bulk".*?name="request_key" value="([^"]+)"', html, re.DOTALL)
    assert key
    sent = {"kind": "csv", "ticked": "1", "request_key": key[1]}
    first, again, other = (
        client.post("/customers/export/", sent | {"ids": ids})["Location"] for ids in (boxes[:1], boxes[:1], boxes[1:3])
    )
    assert first == again != other
    monkeypatch.setitem(limits.ROWS_A_DAY, Role.SALESPERSON, 4)
    refused = client.post("/customers/export/", sent | {"ids": boxes[:3]}).content.decode()
    assert "每天可导出 4 行" in refused


def test_a_long_list_is_a_job_whose_file_waits_on_the_page_of_jobs(
    market: Firm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "AT_ONCE", 2)
    monkeypatch.setattr("tradewind.platform.exports.services.AT_ONCE", 2)
    client = market.client("boss")
    shown = names_on(client, CUSTOMERS + "?country=DE&sort=-name")
    assert ask(client, CUSTOMERS + "?country=DE&sort=-name")["Location"] == "/jobs/"
    run_job()
    row = background.my_jobs(market.people["boss"])[0]
    assert (row.state, row.total) == ("done", len(shown))
    assert "客户, 国家/地区: 德国" in row.about
    address = re.search(r'href="(/exports/\d+/)"', client.get("/jobs/").content.decode())
    assert address and [str(name).removeprefix("'") for name in names_in(content_of(client.get(address[1])))] == shown
    assert market.client("assistant").get(address[1]).status_code == 404


def test_a_job_goes_by_the_rights_of_its_own_moment(market: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "AT_ONCE", 2)
    monkeypatch.setattr("tradewind.platform.exports.services.AT_ONCE", 2)
    person = market.people["assistant"]
    ask(market.client("assistant"))
    person.role = "none"
    person.save(update_fields=["role"])
    run_job()
    (row,) = [row for row in background.my_jobs(person) if row.name == "export_parties"]
    assert row.outcome and row.outcome["is_finding"] and "result_url" not in row.outcome


def test_the_owner_sees_who_took_the_customer_out(market: Firm) -> None:
    fetched(market.client("boss"))
    page = market.client("owner").get(reverse("parties:accesses", args=[market.objects["customer"]["party_id"]]))
    rows = re.findall(r"<tr>.*?</tr>", page.content.decode())
    lines = [" ".join(re.sub(r"<[^>]*>", " ", row).split()) for row in rows]
    assert any(re.fullmatch(r"周总 \S+ \S+ 随 \d+ 行的列表导出（XLSX）", line) for line in lines), lines
    assert any("李强" in line and "建档" in line for line in lines)


def test_the_boss_erases_a_person_by_typing_the_name(firm: Firm) -> None:
    client, words = firm.client("boss"), firm.objects["contact"]
    address = reverse("parties:erase_contact", kwargs=words)
    assert address in client.get(reverse("parties:revise_contact", kwargs=words)).content.decode()
    assert address not in firm.client("owner").get(reverse("parties:revise_contact", kwargs=words)).content.decode()
    wrong = client.post(address, {"reason": "Art. 17", "confirmation": "Anna"})
    assert wrong.status_code == 422 and "原样输入姓名" in wrong.content.decode()
    assert client.post(address, {"reason": "Art. 17", "confirmation": "anna berg"}).status_code == 302
    page = client.get(reverse("parties:party", args=[firm.objects["customer"]["party_id"]])).content.decode()
    assert "Anna" not in page and "抹除了一位联系人的个人资料：Art. 17" in page
