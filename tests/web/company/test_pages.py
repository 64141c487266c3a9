"""Do the company's pages show what they should, to those who may see it, and keep what was typed?"""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from tests.people import enter
from tests.platform.company.conftest import DOLLARS, NINGBO, NOTE, NOW
from tradewind.platform.company import queries
from tradewind.platform.company import services as company

ENTITY = {
    "kind": "mainland", "name_zh": "宁波信风户外用品有限公司", "name_en": "Ningbo Tradewind Outdoor Co., Ltd.",
    "registration_number": "91350100M000100Y43", "currency": "CNY",
}  # fmt: skip


def png() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (40, 10), "white").save(buffer, "PNG")
    return buffer.getvalue()


PAGES = ("entities", "banks", "calendar")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_everybody_with_a_role_reads_the_company(page, language, li_qiang, dollars):
    li_qiang.language = language
    li_qiang.save(update_fields=["language"])
    answer = enter(li_qiang).get(reverse(f"company:{page}"))
    assert answer.status_code == 200
    assert "company:" not in answer.content.decode()


@pytest.mark.parametrize("page", [*PAGES, "profile", "register_entity", "hours"])
def test_a_stranger_reads_nothing(page, wu):
    assert enter(wu).get(reverse(f"company:{page}")).status_code == 403


@pytest.mark.parametrize("page", ["profile", "register_entity", "hours"])
def test_a_salesperson_changes_nothing(page, li_qiang):
    assert enter(li_qiang).get(reverse(f"company:{page}")).status_code == 403


def test_a_stranger_finds_no_record(wu, ningbo, dollars):
    client = enter(wu)
    assert client.get(reverse("company:entity", args=[ningbo.pk])).status_code == 404
    assert client.get(reverse("company:bank_account", args=[dollars.pk])).status_code == 404


def test_the_company_is_named(liu):
    client = enter(liu)
    assert client.get(reverse("company:profile")).status_code == 200
    answer = client.post(reverse("company:profile"), {"name": "信风", "name_en": "Tradewind", "version": "1"})
    assert (answer.status_code, queries.company_profile().name) == (302, "信风")
    stale = client.post(reverse("company:profile"), {"name": "别的", "version": "1"})
    assert (stale.status_code, queries.company_profile().name) == (409, "信风")
    assert "别的" in stale.content.decode()


def test_an_entity_is_registered_from_the_page(zhou):
    answer = enter(zhou).post(reverse("company:register_entity"), ENTITY)
    (entity,) = queries.visible_entities(zhou)
    assert (answer.status_code, answer["Location"]) == (302, reverse("company:entity", args=[entity.pk]))
    assert enter(zhou).get(answer["Location"]).status_code == 200


def test_a_mistyped_number_is_told_at_its_field_and_kept(zhou):
    answer = enter(zhou).post(
        reverse("company:register_entity"), ENTITY | {"registration_number": "91350100M000100Y44", "email": "nobody"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "91350100M000100Y44" in page and "id_registration_number_error" in page and "id_email_error" in page


def test_a_version_saved_meanwhile_is_shown_beside_ones_own(zhou, ningbo):
    client = enter(zhou)
    address = reverse("company:revise_entity", args=[ningbo.pk])
    assert client.get(address).status_code == 200
    assert client.post(address, ENTITY | {"fax": "0574 1111 1111", "version": "1"}).status_code == 302
    answer = client.post(address, ENTITY | {"fax": "0574 2222 2222", "version": "1"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "0574 1111 1111" in page and "0574 2222 2222" in page
    assert client.post(address, ENTITY | {"fax": "0574 2222 2222", "version": "2"}).status_code == 302


def test_what_is_saved_between_reading_and_writing_is_what_is_shown(zhou, liu, ningbo, monkeypatch):
    """The row read at the beginning of the request is outdated already when the use case refuses."""

    def overtaken(*, entity_id, version, details, by, at):
        theirs = replace(NINGBO, fax="0574 1111 1111")
        revise(entity_id=entity_id, version=version, details=theirs, by=liu, at=at)
        return revise(entity_id=entity_id, version=version, details=details, by=by, at=at)

    revise = company.revise_legal_entity
    monkeypatch.setattr(company, "revise_legal_entity", overtaken)
    answer = enter(zhou).post(
        reverse("company:revise_entity", args=[ningbo.pk]), ENTITY | {"fax": "0574 2222 2222", "version": "1"}
    )
    assert answer.status_code == 409
    assert answer.context["conflict"].who in ("刘敏", "Liu Min")
    assert "0574 1111 1111" in answer.content.decode()
    assert answer.context["form"]["version"].value() == "2"


def test_an_entity_is_archived_and_used_again(zhou, ningbo):
    client = enter(zhou)
    client.post(reverse("company:archive_entity", args=[ningbo.pk]))
    assert not queries.visible_entities(zhou).exists()
    assert client.get(reverse("company:entity", args=[ningbo.pk])).status_code == 200
    client.post(reverse("company:reactivate_entity", args=[ningbo.pk]))
    assert queries.visible_entities(zhou).exists()


def test_a_letterhead_is_uploaded_and_served_harmlessly(zhou, li_qiang, wu, ningbo, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    address = reverse("company:image", args=[ningbo.pk, "letterhead"])
    upload = SimpleUploadedFile("抬头\u202egnp.png", png(), "text/html")
    assert enter(zhou).post(address, {"image": upload}).status_code == 302
    answer = enter(li_qiang).get(address)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert "sandbox" in answer["Content-Security-Policy"] and "script-src" not in answer["Content-Security-Policy"]
    assert answer["Content-Disposition"].startswith("inline; filename")
    assert b"".join(answer.streaming_content) == png()
    assert enter(wu).get(address).status_code == 404


@pytest.mark.parametrize("which", ["letterhead", "updated_by"])
def test_what_is_no_picture_is_refused_in_a_sentence(which, zhou, ningbo):
    upload = SimpleUploadedFile("seal.png", b"<script>alert(1)</script>", "image/png")
    answer = enter(zhou).post(reverse("company:image", args=[ningbo.pk, which]), {"image": upload})
    assert answer.status_code in (404, 422)
    assert enter(zhou).get(reverse("company:image", args=[ningbo.pk, which])).status_code == 404


def test_a_salesperson_uploads_nothing(li_qiang, ningbo):
    answer = enter(li_qiang).post(
        reverse("company:image", args=[ningbo.pk, "seal"]), {"image": SimpleUploadedFile("a.png", png())}
    )
    assert answer.status_code == 403


def test_an_account_goes_through_two_people(tang, zhou, ningbo):
    form = {name: getattr(DOLLARS, name) for name in DOLLARS.__dataclass_fields__}
    proposed = enter(tang).post(reverse("company:propose_bank_account", args=[ningbo.pk]), form)
    (account,) = queries.bank_accounts_of(zhou, ningbo)
    page = reverse("company:bank_account", args=[account.pk])
    assert proposed["Location"] == page
    confirm = reverse("company:confirm_bank_account", args=[account.pk])

    assert confirm not in enter(tang).get(page).content.decode()
    assert enter(tang).post(confirm, {"note": NOTE}).status_code == 422
    assert confirm in enter(zhou).get(page).content.decode()
    assert enter(zhou).post(confirm, {"note": "ok"}).status_code == 422
    assert enter(zhou).post(confirm, {"note": NOTE}).status_code == 302
    account.refresh_from_db()
    assert account.state == "confirmed"


def test_a_change_shows_old_and_new_side_by_side(tang, zhou, dollars):
    form = {name: getattr(DOLLARS, name) for name in DOLLARS.__dataclass_fields__} | {"account_number": "9999 8888"}
    assert enter(tang).get(reverse("company:change_bank_account", args=[dollars.pk])).status_code == 200
    answer = enter(tang).post(reverse("company:change_bank_account", args=[dollars.pk]), form)
    page = enter(zhou).get(answer["Location"]).content.decode()
    assert "9999 8888" in page and DOLLARS.account_number in page
    decline = answer["Location"] + "decline/"
    assert enter(zhou).post(decline, {"reason": ""}).status_code == 422
    assert enter(zhou).post(decline, {"reason": "The bank knows nothing of it."}).status_code == 302


def test_an_account_is_retired_with_a_reason(zhou, dollars):
    address = reverse("company:retire_bank_account", args=[dollars.pk])
    assert enter(zhou).post(address, {"reason": "Closed at the branch"}).status_code == 302
    dollars.refresh_from_db()
    assert dollars.state == "retired"


@pytest.mark.parametrize("year", ["2026", "2031", "0", "x", "９９９９", "99999999999"])
def test_any_year_can_be_looked_at(year, li_qiang):
    assert enter(li_qiang).get(reverse("company:calendar"), {"year": year}).status_code == 200


def test_a_day_is_set_and_taken_back(liu):
    client = enter(liu)
    address = reverse("company:day", args=["2026-10-12"])
    assert client.get(address).status_code == 200
    answer = client.post(address, {"is_working": "0", "name": "台风", "version": "0"})
    assert answer["Location"].endswith("?year=2026")
    assert not queries.working_clock().is_working_day(date(2026, 10, 12))
    assert "台风" in client.get(reverse("company:calendar"), {"year": "2026"}).content.decode()
    clear, stale = reverse("company:clear_day", args=["2026-10-12"]), {"version": "0"}
    assert [client.post(clear, body).status_code for body in ({}, stale)] == [409, 409]
    seen = {"version": queries.version_of_day(queries.own_day(liu, date(2026, 10, 12)))}
    assert client.post(clear, seen).status_code == 302
    assert queries.working_clock().is_working_day(date(2026, 10, 12))


@pytest.mark.parametrize("on", ["2026-13-01", "today", "1"])
def test_no_day_is_a_404(on, liu):
    assert enter(liu).get(reverse("company:day", args=[on])).status_code == 404


def version_seen() -> dict[str, int]:
    return {"version": queries.version_of_hours(queries.working_hours())}


def test_a_third_stretch_of_a_day_is_shown_and_kept(liu):
    day = [(time(8), time(12)), (time(13), time(17)), (time(18), time(20))]
    company.set_working_hours(shifts={0: day, 1: day[:2]}, **version_seen(), by=liu, at=NOW)
    client, address = enter(liu), reverse("company:hours")
    form = client.get(address).context["form"]
    typed = {name: str(value)[:5] for name, value in form.initial.items() if name != "version"} | version_seen()
    assert client.post(address, typed | {"day1_0_from": "09:00"}).status_code == 302
    hours = queries.working_hours().by_weekday
    assert [(shift.opens, shift.closes) for shift in hours[0]] == day
    assert hours[1][0].opens == time(9)


def test_hours_are_set_from_the_page(liu):
    client = enter(liu)
    address = reverse("company:hours")
    assert client.get(address).status_code == 200
    assert client.post(address, {"day0_0_from": "09:00", "day0_0_to": "12:00"} | version_seen()).status_code == 302
    assert [shift.opens.hour for shift in queries.working_hours().by_weekday[0]] == [9]


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"day0_0_from": "09:00"},
        {"day0_0_from": "12:00", "day0_0_to": "09:00"},
        {"day0_0_from": "x", "day0_0_to": "09:00"},
        {"day0_0_from": "08:00", "day0_0_to": "12:00", "day0_1_from": "11:00", "day0_1_to": "17:00"},
    ],
)
def test_impossible_hours_are_refused_in_a_sentence(typed, liu):
    answer = enter(liu).post(reverse("company:hours"), version_seen() | typed)
    assert answer.status_code == 422
    assert "tw-error" in answer.content.decode() or 'id="errors"' in answer.content.decode()


def test_a_year_nobody_knows_warns_on_the_page(li_qiang):
    page = enter(li_qiang).get(reverse("company:calendar"), {"year": "2035"}).content.decode()
    assert "2035" in page and "tw-note is-warn" in page


def test_queries_stay_few(zhou, ningbo, dollars, django_assert_max_num_queries):
    for number in range(5):
        company.register_legal_entity(
            details=replace(NINGBO, name_zh=f"分公司{number}"), by=zhou, at=NOW
        )  # fmt: skip
    client = enter(zhou)
    client.get(reverse("company:entities"))
    for page in PAGES:
        with django_assert_max_num_queries(16):
            client.get(reverse(f"company:{page}"))
