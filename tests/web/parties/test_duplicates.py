"""What does a person see of likely duplicates while typing, on opening one all the same, and in the list?"""

import re

import pytest
from django.urls import reverse
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult

from tests import builders
from tests.builders import AT
from tests.people import enter
from tradewind.apps.parties import jobs
from tradewind.apps.parties.models import DuplicateSuspicion, Party
from tradewind.domain.parties.kinds import PartyKind

SECRETS = ("Lucía Serrano", "lucia@", "nuevocamping", "612778899", "963123456", "lucia_es", "Valencia", "Tienda")
TYPED = {"name": "Nuevo Camping", "country": "ES", "website": "www.nuevocamping.example"}


@pytest.fixture
def nuevo(li_na):
    party = builders.customer(
        li_na, "El Nuevo Camping S.L.", "ES", website="https://nuevocamping.example", phone="+34 963123456",
        city="Valencia", name_zh="新露营", remarks="Tienda",
    )  # fmt: skip
    builders.contact(
        li_na, party, "Lucía Serrano", email="lucia@nuevocamping.example", whatsapp="+34 612778899", wechat="lucia_es"
    )  # fmt: skip
    return party


def asked(by, kind=PartyKind.CUSTOMER, **typed) -> str:
    answer = enter(by).get(reverse("parties:alike", args=[kind]), typed)
    assert answer.status_code == 200
    return answer.content.decode()


def test_while_typing_the_reasons_and_the_owner_are_shown(li_qiang, liu, nuevo):
    shown = asked(li_qiang, **TYPED)
    for said in ("El Nuevo Camping S.L.", "李娜", "同一网站或邮箱域名", "名称相近", "is-warn"):
        assert said in shown
    assert f"/parties/{nuevo.pk}/" not in shown and "/sharing/" in shown
    assert f"/parties/{nuevo.pk}/" in asked(liu, **TYPED)


def test_nothing_of_a_colleagues_record_leaks_whatever_is_typed(li_qiang, nuevo):
    for typed in (
        TYPED, {"name": "El Nuevo Camping"}, {"contact_email": "x@nuevocamping.example"},
        {"contact_phone": "0034612778899"}, {"name": "El Nuevo Camping", "contact_name": "LUCIA SERRANO"},
    ):  # fmt: skip
        shown = asked(li_qiang, **typed)
        assert "El Nuevo Camping S.L." in shown
        assert [secret for secret in SECRETS if secret in shown] == []


def test_half_a_word_tells_nothing_and_one_reason_is_a_grey_line(li_qiang, nuevo):
    assert "Nuevo" not in asked(li_qiang, name="Nue")
    weak = asked(li_qiang, name="El Nuevo Camping")
    assert "El Nuevo Camping S.L." in weak and "is-warn" not in weak


def test_a_record_that_is_changed_does_not_resemble_itself(li_na, nuevo):
    assert "El Nuevo" not in asked(li_na, **TYPED, of=nuevo.pk)
    other = builders.customer(li_na, "Acampada Global", "ES")
    shown = asked(li_na, of=other.pk, person="on", name="Lucia Serrano", wechat="lucia_es")
    assert "El Nuevo Camping S.L." in shown and "同一微信号" in shown


def test_nobody_asks_about_a_record_he_may_not_see_nor_about_kinds_he_may_not_open(li_qiang, nuevo, wu):
    client = enter(li_qiang)
    assert client.get(reverse("parties:alike", args=["customer"]), {"of": nuevo.pk}).status_code == 404
    assert client.get(reverse("parties:alike", args=["supplier"]), TYPED).status_code == 403
    assert client.get(reverse("parties:alike", args=["nonsense"]), TYPED).status_code == 404
    assert enter(wu).get(reverse("parties:alike", args=["customer"]), TYPED).status_code == 403


def test_the_server_refuses_a_twin_shows_the_hits_and_takes_a_reason(li_qiang, li_na, nuevo):
    client, address = enter(li_qiang), reverse("parties:register_customer")
    refused = client.post(address, TYPED)
    shown = refused.content.decode()
    assert refused.status_code == 422 and Party.objects.count() == 1
    assert "El Nuevo Camping S.L." in shown and 'value="Nuevo Camping"' in shown and 'name="insists"' in shown
    foot = shown[shown.rindex("tw-formfoot") : shown.index('id="login-again"')]
    assert foot.count("btn-primary") == 1 and foot.index("申请共享") < foot.index("取消") < foot.index("仍要新建")
    own = enter(li_na).post(address, TYPED).content.decode()
    assert re.search(rf'btn-primary" href="/parties/{nuevo.pk}/">打开', own[own.rindex("tw-formfoot") :])
    assert client.post(address, TYPED | {"insists": "A shop of its own"}).status_code == 302
    assert DuplicateSuspicion.objects.get().first_id == nuevo.pk


def test_the_list_holds_the_pair_until_somebody_has_said_what_it_is(liu, li_qiang, li_na, nuevo):
    twin = builders.customer(li_qiang, "Nuevo Camping El", "ES")
    leader, pair = enter(liu), DuplicateSuspicion.objects.get()
    page = leader.get(reverse("parties:duplicates")).content.decode()
    merge = f"{reverse('parties:merge')}?first={nuevo.pk}&amp;second={twin.pk}"
    assert nuevo.name in page and twin.name in page and merge in page
    assert twin.name not in enter(li_qiang).get(reverse("parties:duplicates")).content.decode()
    leader.post(reverse("parties:not_the_same", args=[pair.pk]), {"reason": ""})
    assert DuplicateSuspicion.objects.get().state == "open"
    leader.post(reverse("parties:not_the_same", args=[pair.pk]), {"reason": "Another town"})
    assert nuevo.name not in leader.get(reverse("parties:duplicates")).content.decode()
    settled = leader.get(reverse("parties:duplicates"), {"state": "not_the_same"}).content.decode()
    assert "Another town" in settled and "刘敏" in settled


def test_linked_companies_stand_on_both_pages(liu, li_qiang, li_na, nuevo):
    twin = builders.customer(li_qiang, "Nuevo Camping El", "ES", at=AT)
    enter(liu).post(reverse("parties:link_companies", args=[DuplicateSuspicion.objects.get().pk]))
    assert "El Nuevo Camping S.L." in enter(li_qiang).get(reverse("parties:party", args=[twin.pk])).content.decode()
    assert "Nuevo Camping El" in enter(li_na).get(reverse("parties:party", args=[nuevo.pk])).content.decode()


def test_a_leader_has_all_records_compared_and_reads_how_far_it_is(liu, zhou, li_qiang, li_na, nuevo):
    leader, page, compare = enter(liu), reverse("parties:duplicates"), reverse("parties:compare_all")
    assert compare in leader.get(page).content.decode() and compare not in enter(li_qiang).get(page).content.decode()
    answer = leader.post(compare, follow=True).content.decode()
    assert "正在全库查重" in answer and 'hx-trigger="every 3s"' in answer and compare not in answer
    assert "全库查重已在进行" in enter(zhou).post(compare, follow=True).content.decode()
    row = DBTaskResult.objects.get()
    stop = reverse("jobs:stop", args=[row.pk])
    assert stop in answer and stop not in enter(zhou).get(page).content.decode()
    outcome = jobs.compare_all_parties.func(TaskContext(task_result=row.task_result), **row.args_kwargs["kwargs"])
    DBTaskResult.objects.update(status="SUCCESSFUL", return_value=outcome)
    part = leader.get(page, headers={"HX-Request": "true", "HX-Target": "comparison"}).content.decode()
    assert "已比对 1 条记录" in part and "查看结果" in part and "every 3s" not in part and "<html" not in part
    assert enter(li_qiang).post(compare).status_code == 403
