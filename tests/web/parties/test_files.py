"""T12: are files served as what they are, to whom may see the record, and never as a page of ours?"""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.platform.attachments.polyglots import PAGE, PDF, picture, zipped
from tests.web.firm import Firm
from tests.web.firm_papers import png
from tests.web.watching import content_of, settled
from tradewind.apps.parties import queries
from tradewind.apps.parties.models import Interaction, Party
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.audit.models import AccessLog

LOOKS = ("file", "file_shown", "file_preview")
BY_SCRIPT = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Any) -> None:
    settings.FILES_FOLDER = tmp_path


@pytest.fixture
def party(firm: Firm) -> Party:
    return firm.party("customer")


def send(client: Client, party: Party, name: str, content: bytes, **more: Any) -> Any:
    body = {"attached": SimpleUploadedFile(name, content)}
    return client.post(reverse("parties:files", args=[party.pk]), body | more.pop("body", {}), **more)


def kept(client: Client, party: Party, name: str, content: bytes) -> Attachment:
    assert send(client, party, name, content).status_code == 302
    return Attachment.objects.order_by("-pk")[0]


def look(client: Client, file: Attachment, how: str = "file") -> Any:
    return client.get(reverse(f"parties:{how}", args=[file.pk]))


def test_a_file_is_offered_for_download_and_is_no_page(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    file = kept(client, party, "报价 <1>.pdf", PDF)
    answer = look(client, file)
    assert content_of(answer) == PDF
    assert answer["Content-Type"] == "application/pdf" and answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff" and answer["X-Frame-Options"] == "DENY"
    assert "sandbox" in answer["Content-Security-Policy"] and "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert AccessLog.objects.filter(kind="view", subject_id=party.pk).exists()


def test_the_preview_shows_it_in_a_frame_with_a_policy_of_its_own(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    file = kept(client, party, "spec.pdf", PDF)
    page = look(client, file, "file_preview").content.decode()
    assert f'<iframe src="{reverse("parties:file_shown", args=[file.pk])}"' in page
    answer = look(client, file, "file_shown")
    assert answer["X-Frame-Options"] == "SAMEORIGIN" and answer["X-Content-Type-Options"] == "nosniff"
    policy = answer["Content-Security-Policy"]
    assert policy.endswith("sandbox") and "frame-ancestors 'self'" in policy and "default-src 'none'" in policy
    assert answer["Content-Disposition"].startswith("inline;")


def test_what_a_browser_cannot_show_is_only_downloaded(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    file = kept(client, party, "报价.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"))
    page = look(client, file, "file_preview").content.decode()
    assert "<iframe" not in page and reverse("parties:file", args=[file.pk]) in page
    assert look(client, file, "file_shown").status_code == 404


def test_a_text_is_shown_in_its_own_letters(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    file = kept(client, party, "notes.txt", "样品明天寄出".encode("gb18030"))
    assert look(client, file, "file_shown")["Content-Type"] == "text/plain; charset=gb18030"


@pytest.mark.parametrize("actor", ["other", "purchasing", "marketing", "none"])
def test_a_stranger_gets_the_page_of_what_is_not_there(firm: Firm, party: Party, actor: str) -> None:
    file, stranger = kept(firm.client("owner"), party, "spec.pdf", PDF), firm.client(actor)
    for how in LOOKS:
        there, nowhere = (reverse(f"parties:{how}", args=[number]) for number in (file.pk, 987_654))
        answer = stranger.get(there)
        assert answer.status_code == 404 and settled(answer, there) == settled(stranger.get(nowhere), nowhere)
    assert stranger.post(reverse("parties:strike_file", args=[file.pk]), {"reason": "x"}).status_code == 404
    assert send(stranger, party, "b.pdf", PDF).status_code == 404
    assert look(firm.client("anonymous"), file).status_code == 302


def test_who_loses_the_record_loses_its_files_at_once(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    file = kept(client, party, "spec.pdf", PDF)
    Party.objects.filter(pk=party.pk).update(owner=firm.people["other"])
    assert look(client, file).status_code == 404 and look(firm.client("other"), file).status_code == 200


@pytest.mark.parametrize(
    ("name", "content"), [("setup.exe", b"MZ"), ("page.txt", PAGE), ("a.pdf", png()), ("a.pdf", b"")]
)
def test_what_is_refused_says_why_and_leaves_nothing(firm: Firm, party: Party, name: str, content: bytes) -> None:
    before = Attachment.objects.count()
    client = firm.client("owner")
    told = send(client, party, name, content, **BY_SCRIPT)
    assert told.status_code == 422 and b"data-refusal" in told.content
    page = client.post(
        reverse("parties:files", args=[party.pk]), {"attached": SimpleUploadedFile(name, content)}, follow=True
    ).content.decode()
    assert 'role="alert"' in page
    assert Attachment.objects.count() == before


def test_of_several_files_the_good_ones_are_kept(firm: Firm, party: Party) -> None:
    files = [
        SimpleUploadedFile("a.pdf", PDF),
        SimpleUploadedFile("b.exe", b"MZ"),
        SimpleUploadedFile("c.png", picture()),
    ]
    page = firm.client("owner").post(
        reverse("parties:files", args=[party.pk]), {"attached": files}, follow=True
    ).content.decode()  # fmt: skip
    names = {each.newest.original_name for each in queries.files_of(firm.people["owner"], party)}
    assert {"a.pdf", "c.png"} <= names and "b.exe" not in names and "b.exe: " in page


def test_a_script_gets_the_list_and_the_notice_alone(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    first = send(client, party, "spec.pdf", PDF, **BY_SCRIPT)
    assert first.status_code == 200 and b"<html" not in first.content and b'id="file-list"' in first.content
    assert b"data-notice" not in first.content
    other = builders.customer(firm.people["owner"], "Sahara Outdoor LLC", "AE")
    again = send(client, other, "same.pdf", PDF, **BY_SCRIPT).content.decode()
    assert "data-notice" in again and party.name in again
    hidden = send(firm.client("other"), builders.customer(firm.people["other"], "Third"), "x.pdf", PDF, **BY_SCRIPT)
    assert "data-notice" in hidden.content.decode() and party.name not in hidden.content.decode()


def test_a_new_version_is_sent_from_the_files_own_menu(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    first = kept(client, party, "draft.pdf", PDF)
    send(client, party, "final.pdf", PDF + b"2", body={"replaces_id": first.pk})
    page = client.get(reverse("parties:party", args=[party.pk])).content.decode()
    assert ">v2<" in page and ">v1<" in page
    theirs = firm.objects["file_of_supplier"]["file_id"]
    assert send(client, party, "x.pdf", PDF + b"3", body={"replaces_id": theirs}).status_code == 404


def test_a_screenshot_is_pasted_into_an_exchange(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    body = {"channel": "wechat", "summary": "", "attached": SimpleUploadedFile("image.png", picture())}
    assert client.post(reverse("parties:log", args=[party.pk]), body).status_code == 302
    entry = Interaction.objects.order_by("-pk")[0]
    assert entry.summary.startswith("image 20") and entry.files.count() == 1
    page = client.get(reverse("parties:party", args=[party.pk])).content.decode()
    assert "tw-entry-files" in page
    refused = client.post(
        reverse("parties:log", args=[party.pk]),
        {"channel": "wechat", "summary": "Sent me this", "attached": SimpleUploadedFile("a.exe", b"MZ")},
    )
    assert refused.status_code == 422 and b"Sent me this" in refused.content
    assert Interaction.objects.order_by("-pk")[0] == entry


def test_a_full_folder_says_so(firm: Firm, party: Party, settings: Any) -> None:
    settings.FILES_QUOTA = 10
    told = send(firm.client("owner"), party, "spec.pdf", PDF, **BY_SCRIPT)
    assert told.status_code == 422 and queries.files_of(firm.people["owner"], party)[0].newest.size != len(PDF)


def test_taken_off_with_a_reason_it_stays_readable(firm: Firm, party: Party) -> None:
    client = firm.client("owner")
    file = kept(client, party, "wrong.pdf", PDF)
    page = client.post(
        reverse("parties:strike_file", args=[file.pk]), {"reason": "Another customer's"}, follow=True
    ).content.decode()  # fmt: skip
    assert "<s>wrong.pdf</s>" in page and "Another customer" in page
    assert look(client, file).status_code == 200
