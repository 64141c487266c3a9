"""Does the Jobs page show everybody his own jobs, and the rest to those who look after it?"""

from uuid import uuid4

import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from tests.builders import AT
from tests.people import enter
from tradewind.platform.jobs import progress, queries, worker
from tradewind.platform.upkeep import services as upkeep
from tradewind.platform.upkeep.verification import verify_trail

POLLS = b'hx-trigger="every 3s"'
PAGE = "/jobs/"


@pytest.fixture
def asked(liu):
    """刘敏 had the evidence verified; the job waits."""
    upkeep.ask_for_verification(by=liu, at=AT)
    return queries.my_jobs(liu)[0].task_id


def end(asked, **columns):
    DBTaskResult.objects.filter(pk=asked).update(**columns)


def test_a_salesperson_sees_own_jobs_and_no_schedule(li_qiang, asked):
    page = enter(li_qiang).get(PAGE)
    assert page.status_code == 200
    assert "您还没有发起过任务" in page.content.decode() and "定时任务" not in page.content.decode()


def test_a_leader_sees_everything_that_runs(zhou, asked):
    worker.fire_due_slots(AT)
    page = enter(zhou).get(PAGE).content.decode()
    assert "定时任务" in page and "核验整条证据链" in page and "全量备份并用恢复来验证" in page


def test_the_page_renews_itself_only_while_something_is_under_way(liu, asked):
    client = enter(liu)
    assert POLLS in client.get(PAGE).content
    end(asked, status="SUCCESSFUL", return_value={"code": "trail_holds", "facts": {"entries": 12}})
    fragment = client.get(PAGE, headers={"HX-Request": "true", "HX-Target": "my-jobs"})
    assert POLLS not in fragment.content and b"<html" not in fragment.content
    assert "证据链完整：共 12 条" in fragment.content.decode()


def test_a_broken_trail_is_a_warning(liu, asked):
    outcome = {"code": "trail_breaks", "facts": {"count": 2, "places": "3, 4"}, "is_finding": True}
    end(asked, status="SUCCESSFUL", return_value=outcome)
    page = enter(liu).get(PAGE).content.decode()
    assert '<span class="tw-risk">证据链有 2 处不符，在第 3, 4 条' in page


def test_a_leader_has_the_evidence_verified_from_the_page(zhou, li_qiang):
    client = enter(zhou)
    assert reverse("jobs:verify") in client.get(PAGE).content.decode()
    assert client.post(reverse("jobs:verify"))["Location"] == PAGE
    (row,) = queries.my_jobs(zhou)
    assert (row.name, row.state) == (verify_trail.name, "waiting")
    assert reverse("jobs:verify") not in client.get(PAGE).content.decode()
    assert enter(li_qiang).post(reverse("jobs:verify")).status_code == 403


def test_who_asked_stops_the_job_and_nobody_else(liu, zhou, asked):
    address = reverse("jobs:stop", args=[asked])
    assert enter(zhou).post(address).status_code == 404
    client = enter(liu)
    assert client.post(reverse("jobs:stop", args=[uuid4()])).status_code == 404
    assert address in client.get(PAGE).content.decode()
    assert client.post(address).status_code == 302
    page = client.get(PAGE).content.decode()
    assert "正在停止" in page and address not in page
    with pytest.raises(progress.StopAsked):
        progress.report(asked, done=0, total=1)
