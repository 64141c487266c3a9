"""T12 for pictures: does nothing but a real picture get in, is it served as one, and what does the page say?"""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.apps.catalogue.picturing import drawing
from tests.platform.attachments.polyglots import NASTY_NAMES, PAGE, POLYGLOTS
from tests.web.firm import Firm
from tests.web.watching import content_of, settled
from tradewind.apps.catalogue.models import PictureVersion, ProductPicture
from tradewind.platform.attachments import thumbnails
from tradewind.platform.attachments.models import Attachment

BY_SCRIPT = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Any) -> None:
    settings.FILES_FOLDER, settings.THUMBNAILS_FOLDER = tmp_path / "files", tmp_path / "thumbnails"


def send(client: Client, *files: tuple[str, bytes], product: int | None = None, **more: Any) -> Any:
    address = reverse("catalogue:add_pictures") + (f"?product={product}" if product else "")
    return client.post(address, {"attached": [SimpleUploadedFile(*each) for each in files]}, **more)


def newest() -> ProductPicture:
    return ProductPicture.objects.order_by("-pk")[0]


def small(client: Client, version_id: int | None, size: int = 96, **more: Any) -> Any:
    return client.get(reverse("catalogue:thumbnail", args=[version_id, size]), **more)


def test_what_is_no_picture_is_refused_by_its_name_and_the_others_stay(firm: Firm) -> None:
    client, before = firm.client("owner"), ProductPicture.objects.count()
    answer = send(client, ("PI-4P-01_7.png", drawing(901)), ("setup.png", b"MZ\x90"), ("me.jpg", drawing(902)))
    assert answer.status_code == 302 and ProductPicture.objects.count() == before + 2
    page = client.get(answer["Location"]).content.decode()
    assert "setup.png: " in page and "PI-4P-01_7.png: " not in page
    assert {row.product_id for row in ProductPicture.objects.order_by("-pk")[:2]} == {
        None, firm.objects["pictured_product"]["product_id"],
    }  # fmt: skip


def test_a_script_hears_of_twins_and_of_refusals(firm: Firm) -> None:
    client = firm.client("owner")
    first = send(client, ("a.png", drawing(903)), **BY_SCRIPT)
    assert first.status_code == 200 and "data-notice" not in first.content.decode()
    number, page = newest().number, send(client, ("b.png", drawing(903)), **BY_SCRIPT).content.decode()
    assert "data-notice" in page and number in page.split("</span>")[0]
    refused = send(client, ("c.png", PAGE), **BY_SCRIPT)
    assert refused.status_code == 422 and "data-refusal" in refused.content.decode()


@pytest.mark.parametrize("what", POLYGLOTS)
def test_two_things_at_once_are_shown_as_a_picture_or_not_at_all(firm: Firm, what: str) -> None:
    client, before = firm.client("owner"), ProductPicture.objects.count()
    answer = send(client, ("a.png", POLYGLOTS[what]()), **BY_SCRIPT)
    if answer.status_code == 422:
        assert ProductPicture.objects.count() == before
        return
    for size in thumbnails.ON_SCREEN:
        shown = small(client, newest().current_id, size)
        body = content_of(shown)
        assert body[:4] == b"RIFF" and b"<script" not in body and shown["Content-Type"] == "image/webp"


def test_names_of_every_kind_are_only_names(firm: Firm) -> None:
    client = firm.client("owner")
    for place, name in enumerate(NASTY_NAMES):
        file = SimpleUploadedFile("x.png", drawing(1000 + place))
        file.__dict__["_name"] = name.format("png")  # as it comes over the wire, without Django's care for it
        answer = client.post(reverse("catalogue:add_pictures"), {"attached": [file]}, **BY_SCRIPT)
        assert answer.status_code in (200, 422), name  # what the browser's form itself takes for no name
    for stored, shown in Attachment.objects.values_list("stored_name", "original_name"):
        assert len(stored) <= 37 and not set(shown) & set("/\\\0\r\n<>")


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(codec="utf-8"), min_size=1, max_size=120), seed=st.integers(2000, 10**6))
def test_any_name_is_only_a_name(firm: Firm, name: str, seed: int) -> None:
    answer = send(firm.client("owner"), (name, drawing(seed)), **BY_SCRIPT)
    assert answer.status_code in (200, 422)


def test_a_small_copy_is_kept_by_the_browser_and_runs_nothing(firm: Firm) -> None:
    client = firm.client("documents")
    send(firm.client("owner"), ("a.png", drawing(904)))
    answer = small(client, newest().current_id, 480)
    assert answer["Cache-Control"] == "private, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff" and "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin" and answer["X-Frame-Options"] == "DENY"
    again = small(client, newest().current_id, 480, HTTP_IF_NONE_MATCH=answer["ETag"])
    assert again.status_code == 304 and not content_of(again) and again["ETag"] == answer["ETag"]
    original = client.get(reverse("catalogue:picture_original", args=[newest().current_id]))
    assert original["Content-Disposition"].startswith("attachment;")
    assert small(client, newest().current_id, 97).status_code == 404


def test_who_may_not_look_gets_what_is_not_there(firm: Firm) -> None:
    send(firm.client("owner"), ("a.png", drawing(905)))
    version, stranger = newest().current_id, firm.client("none")
    for name, more in (("catalogue:thumbnail", [96]), ("catalogue:picture_original", [])):
        there, nowhere = (reverse(name, args=[number, *more]) for number in (version, 987_654_321))
        answer = stranger.get(there)
        assert answer.status_code == 404 and settled(answer, there) == settled(stranger.get(nowhere), nowhere)
        tagged = stranger.get(there, HTTP_IF_NONE_MATCH=small(firm.client("owner"), version)["ETag"])
        assert tagged.status_code == 404  # a tag opens nothing
    assert small(firm.client("anonymous"), version).status_code == 302


def test_a_look_writes_no_row_and_makes_what_is_missing(firm: Firm, tmp_path: Any) -> None:
    send(firm.client("owner"), ("a.png", drawing(906)))
    made = sorted(path.name for path in (tmp_path / "thumbnails").glob("*/*"))
    assert len(made) == len(thumbnails.MADE_AT_ONCE)
    for path in (tmp_path / "thumbnails").glob("*/*"):
        path.unlink()
    assert small(firm.client("owner"), newest().current_id).status_code == 200


def test_replacing_says_on_how_many_papers_it_stands(firm: Firm) -> None:
    client, row = firm.client("owner"), ProductPicture.objects.get(pk=firm.objects["picture"]["picture_id"])
    address = reverse("catalogue:renew_picture", args=[row.pk])
    assert "1" in client.get(address).content.decode()

    def renew(**more: Any) -> Any:
        body = {"replacement": SimpleUploadedFile("n.png", drawing(907)), "reason": "New", "version": row.version}
        return client.post(address, body | {"known_uses": 1, "is_known": "on"} | more)

    assert renew(known_uses=0).status_code == 409  # it was used since the page was opened
    assert renew(is_known="").status_code == 422
    assert renew(replacement=SimpleUploadedFile("n.png", PAGE)).status_code == 422
    assert renew(version=99).status_code == 409
    assert PictureVersion.objects.filter(picture=row).count() == 1
    assert renew().status_code == 302 and PictureVersion.objects.filter(picture=row).count() == 2


def test_the_grid_finds_and_narrows(firm: Firm) -> None:
    client, pages = firm.client("owner"), {}
    for query in ("", "q=pi-4p", "quick=loose", "quick=locked", "quick=unused", "code=PI-4P", "kind=main"):
        pages[query] = client.get(f"{reverse('catalogue:pictures')}?{query}").content.decode()
    numbers = {
        key: f"P-{firm.objects[key]['picture_id']:05d}"
        for key in ("picture", "picture_loose", "picture_locked", "picture_away")
    }
    assert all(numbers["picture_away"] not in page for page in pages.values())
    away = client.get(f"{reverse('catalogue:pictures')}?quick=away").content.decode()
    assert numbers["picture_away"] in away and numbers["picture"] not in away
    assert numbers["picture"] in pages["q=pi-4p"] and numbers["picture_loose"] not in pages["q=pi-4p"]
    assert numbers["picture_loose"] in pages["quick=loose"] and numbers["picture"] not in pages["quick=loose"]
    assert numbers["picture_locked"] in pages["quick=locked"] and numbers["picture_loose"] not in pages["quick=locked"]
    assert numbers["picture"] not in pages["quick=unused"] and numbers["picture_loose"] in pages["quick=unused"]


def test_undo_brings_a_picture_back(firm: Firm) -> None:
    client, row = firm.client("owner"), ProductPicture.objects.get(pk=firm.objects["picture_loose"]["picture_id"])
    answer = client.post(reverse("catalogue:archive_picture", args=[row.pk]), {"version": row.version})
    undo = f"{reverse('catalogue:restore_picture', args=[row.pk])}?version={row.version + 1}"
    assert undo in client.get(answer["Location"]).content.decode()
    client.post(undo)
    row.refresh_from_db()
    assert row.archived_at is None
