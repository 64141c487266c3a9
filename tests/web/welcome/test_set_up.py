"""Does the set-up lead from an empty company to the first real Today, and keep what was done and skipped?"""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.people import PASSWORD, enter
from tradewind.platform.company import queries as company
from tradewind.platform.doors import queries as doors
from tradewind.platform.doors.steps import Step
from tradewind.platform.people.models import User

COMPANY = {
    "name": "海帆户外", "kind": "mainland", "name_zh": "宁波海帆户外用品有限公司",
    "registration_number": "91350100M000100Y43",
}  # fmt: skip
WEEK = {"opens": "09:00", "noon": "12:00", "after": "13:00", "closes": "18:00"} | {
    f"day{day}": "full" if day < 5 else "morning" if day == 5 else "closed" for day in range(7)
}


def lines(*people: tuple[str, str, str, list[str]]) -> dict[str, object]:
    """The page of colleagues as a browser sends it."""
    sent: dict[str, object] = {"form-TOTAL_FORMS": "6", "form-INITIAL_FORMS": "0"}
    for number, (name, username, role, duties) in enumerate(people):
        sent |= {f"form-{number}-name": name, f"form-{number}-username": username, f"form-{number}-role": role}
        sent[f"form-{number}-duties"] = duties
    return sent


def seal(content: bytes | None = None) -> SimpleUploadedFile:
    buffer = BytesIO()
    Image.new("RGB", (40, 40), "red").save(buffer, "PNG")
    return SimpleUploadedFile("章.png", buffer.getvalue() if content is None else content, "image/png")


@pytest.fixture
def boss(zhou, home):
    return enter(zhou)


@pytest.mark.parametrize("page", ["", "company/", "colleagues/", "calendar/"])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_every_step_opens(page, language, boss, zhou):
    User.objects.filter(pk=zhou.pk).update(language=language)
    assert boss.get(f"/set-up/{page}").status_code == 200


@pytest.mark.parametrize("page", ["", "company/", "colleagues/", "calendar/"])
def test_nobody_but_the_boss_sets_up(page, home, liu, li_qiang, client):
    for person in (liu, li_qiang):
        assert enter(person).get(f"/set-up/{page}").status_code == 403
        assert enter(person).post("/set-up/later/company/").status_code == 403
    assert client.get(f"/set-up/{page}").status_code == 302


def test_today_reminds_the_boss_until_it_is_put_away(boss, zhou, liu):
    assert "/set-up/later/everything/" in boss.get("/").content.decode()
    assert "/set-up/later/everything/" not in enter(liu).get("/").content.decode()
    assert boss.post("/set-up/later/everything/")["Location"] == "/"
    assert "/set-up/later/everything/" not in boss.get("/").content.decode()
    assert "/set-up/" in boss.get("/doors/").content.decode()


def test_the_demo_has_nothing_to_set_up(zhou, demo):
    assert "/set-up/" not in enter(zhou).get("/").content.decode()


def version_seen() -> dict[str, int]:
    return {"version": company.version_of_hours(company.working_hours())}


def test_the_whole_way(boss, zhou):
    assert boss.post("/set-up/company/", COMPANY | {"seal": seal()})["Location"] == "/set-up/colleagues/"
    (entity,) = company.visible_entities(zhou)
    assert company.company_profile().name == "海帆户外"
    assert (entity.seal_id is not None, entity.letterhead_id) == (True, None)

    page = boss.post(
        "/set-up/colleagues/", lines(("李强", "li.qiang", "salesperson", []), ("梅", "mei", "none", ["documents"]))
    ).content.decode()
    assert page.count("/welcome/") == 2 and "127.0.0.1" not in page
    mei = User.objects.get(username="mei")
    assert (mei.role, set(mei.duties)) == ("none", {"documents"})

    assert boss.post("/set-up/calendar/", WEEK | version_seen())["Location"] == "/"
    hours = company.working_hours().by_weekday
    assert (len(hours[0]), len(hours[5]), hours.get(6, ())) == (2, 1, ())
    assert doors.progress(zhou).is_finished
    assert "/set-up/" not in boss.get("/").content.decode()
    assert boss.get("/set-up/company/").status_code == 200


def test_the_link_of_the_page_sets_the_password(boss, client):
    page = boss.post("/set-up/colleagues/", lines(("李强", "li.qiang", "salesperson", []))).content.decode()
    link = page[page.index("/welcome/") :].split("<")[0]
    assert client.post(link, {"password": PASSWORD})["Location"] == "/login/"
    assert User.objects.get(username="li.qiang").check_password(PASSWORD)


def test_a_skipped_step_is_kept_and_offered_again(boss, zhou):
    assert boss.post("/set-up/later/company/")["Location"] == "/set-up/colleagues/"
    assert boss.post("/set-up/later/company/")["Location"] == "/set-up/colleagues/"  # twice is once
    assert boss.post("/set-up/later/colleagues/")["Location"] == "/set-up/calendar/"
    assert boss.post("/set-up/later/calendar/")["Location"] == "/set-up/"
    assert (doors.progress(zhou).next, doors.progress(zhou).count) == (Step.COMPANY, 0)
    assert boss.post("/set-up/later/nonsense/").status_code == 404
    assert boss.get("/set-up/later/company/").status_code == 405


@pytest.mark.parametrize(
    ("wrong", "at"),
    [({"registration_number": "91350100M000100Y44"}, "id_registration_number_error"), ({"name": ""}, "id_name_error"),
     ({"kind": "other", "registration_number": ""}, "id_country_error"), ({"kind": "moon"}, "id_kind_error")],
)  # fmt: skip
def test_a_company_that_cannot_stand_leaves_nothing_behind(wrong, at, boss, zhou):
    answer = boss.post("/set-up/company/", COMPANY | wrong)
    assert answer.status_code == 422 and at in answer.content.decode()
    assert company.company_profile().name == "" and not company.visible_entities(zhou).exists()


def test_what_is_no_picture_leaves_nothing_behind(boss, zhou):
    answer = boss.post("/set-up/company/", COMPANY | {"seal": seal(b"<script>")})
    assert answer.status_code == 422 and "id_seal_error" in answer.content.decode()
    assert not company.visible_entities(zhou).exists()


def test_one_bad_line_opens_no_account(boss, li_na):
    before = User.objects.count()
    for people in (
        [("李强", "li.qiang", "salesperson", []), ("新人", "LI.NA", "salesperson", [])],  # taken
        [("李强", "li.qiang", "salesperson", []), ("梅", "Li.Qiang", "none", [])],  # twice on the page
        [("李强", "", "salesperson", [])],
        [("", "li.qiang", "salesperson", [])],
        [("李强", "li.qiang", "emperor", [])],
        [("李强", "li.qiang", "salesperson", ["magic"])],
    ):
        answer = boss.post("/set-up/colleagues/", lines(*people))
        assert answer.status_code == 422 and "tw-error" in answer.content.decode()
    assert User.objects.count() == before


def test_a_damaged_page_of_colleagues_is_no_failure(boss):
    assert boss.post("/set-up/colleagues/", {"form-0-name": "李强"}).status_code == 422
    assert boss.post("/set-up/colleagues/", lines())["Location"] == "/set-up/company/"


def test_impossible_hours_are_refused(boss):
    for wrong in ({"opens": "13:00"}, {"opens": "x"}, {"day0": "never"}, {f"day{day}": "closed" for day in range(7)}):
        assert boss.post("/set-up/calendar/", WEEK | version_seen() | wrong).status_code == 422


def test_hours_set_day_by_day_are_not_flattened(boss):
    typed = {"day0_0_from": "09:00", "day0_0_to": "12:00", "day1_0_from": "10:00", "day1_0_to": "12:00"}
    boss.post("/company/calendar/hours/", typed | version_seen())
    before = company.working_hours()
    assert boss.get("/set-up/calendar/").status_code == 200
    boss.post("/set-up/calendar/", WEEK | version_seen())
    assert company.working_hours() == before
