"""What can be done on the pages of mail, and what must never be?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.apps.messaging.post import raw, take_in
from tests.builders import AT
from tests.web.addresses import path_of
from tests.web.firm import Firm
from tests.web.firm_mail import ANNA, OWN
from tradewind.apps.messaging.models import Letter, LetterFile, Mailbox, MailCheck, Message, MessagePart
from tradewind.apps.messaging.queries import raw_name_of
from tradewind.domain.messaging.message import Address, Part
from tradewind.platform.audit import queries as audit
from tradewind.platform.mail.composing import Outgoing, composed
from tradewind.platform.mail.raw_store import raw_of


@pytest.fixture
def owner(firm: Firm):
    return firm.client("owner")


def letter(firm: Firm) -> Letter:
    return Letter.objects.get(pk=firm.objects["letter"]["letter_id"])


def typed(firm: Firm, **more):
    now = letter(firm)
    return {
        "mailbox_id": now.mailbox_id,
        "to": ANNA,
        "subject": "Tents",
        "text": "USD 37.90.",
        "version": now.version,
    } | more


def send_to(firm: Firm, client, **more):
    return client.post(path_of("messaging:letter", firm.objects["letter"]), typed(firm, **more))


def test_the_strip_says_since_when_nothing_came_and_why(firm: Firm, owner):
    facts = {"host": "imap.mail.example", "seconds": "15"}
    Mailbox.objects.filter(address=OWN).update(trouble_code="mail_timed_out", trouble_facts=facts, trouble_since=AT)
    page = owner.get("/mail/").content.decode()
    assert "起未收到邮件" in page and "imap.mail.example" in page
    assert "起未收到邮件" not in firm.client("other").get("/mail/").content.decode()


def test_the_page_itself_marks_that_somebody_looked(firm: Firm, owner):
    owner.get("/mail/")
    assert not MailCheck.objects.exists()
    assert owner.post("/mail/look/").status_code == 204
    assert MailCheck.objects.get().user == firm.people["owner"]


def test_the_list_is_narrowed_and_every_condition_says_what_it_does(firm: Firm, owner):
    box = Mailbox.objects.get(address=OWN)
    take_in(box, raw("new@stranger.example", "Hello", subject="Sleeping bags", to=OWN))
    Message.objects.filter(subject="Tents").update(warnings=[{"code": "never_heard_of", "facts": {}}])
    subjects = {
        query: [row.message.subject for row in owner.get(f"/mail/?{query}").context["list"].rows]
        for query in (
            "quick=unlinked",
            "quick=warned",
            "q=anna@",
            "q=sleeping",
            f"mailbox={box.pk}&direction=out",
            "kind=bulk",
        )
    }
    assert list(subjects.values()) == [["Sleeping bags"], ["Tents"], ["Tents"], ["Sleeping bags"], [], []]


def test_a_warning_nobody_has_words_for_is_told_all_the_same(firm: Firm, owner):
    message_id = firm.objects["message"]["message_id"]
    kept = [{"code": "never_heard_of", "facts": {}}, {"code": "mail_timed_out", "facts": {}, "severity": "problem"}]
    Message.objects.filter(pk=message_id).update(warnings=kept)
    page = owner.get(f"/mail/{message_id}/").content.decode()
    assert "never_heard_of" in page and "tw-note is-risk" in page


def test_html_is_washed_and_framed_without_rights(firm: Firm, owner):
    html = '<p>Hi</p><script>x()</script><img src="http://t.example/p.gif"><img src="cid:logo">'
    logo = Part("logo.png", "image/png", b"\x89PNG\r\n\x1a\n", "logo", is_inline=True)
    facts = Outgoing(
        Address("", ANNA), (Address("", OWN),), "Laid out", "Hi", "html@x.example", AT, html=html, parts=(logo,)
    )
    (message,) = take_in(Mailbox.objects.get(address=OWN), composed(facts))
    answer = owner.get(f"/mail/{message.pk}/shown/")
    page, policy = answer.content.decode(), answer["Content-Security-Policy"]
    assert "<script" not in page and "t.example" not in page and "data:image/png;base64," in page
    assert policy.startswith("sandbox; default-src 'none'") and answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "sandbox loading" in owner.get(f"/mail/{message.pk}/").content.decode()


def test_a_file_is_fetched_and_a_program_is_not(firm: Firm, owner):
    picture, program = MessagePart.objects.filter(message_id=firm.objects["message"]["message_id"]).order_by("place")
    answer = owner.get(f"/mail/parts/{picture.pk}/")
    assert answer["Content-Disposition"].startswith("attachment") and answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content).startswith(b"\x89PNG")
    assert owner.get(f"/mail/parts/{program.pk}/").status_code == 422
    page = owner.get(f"/mail/{program.message_id}/").content.decode()
    assert f"/mail/parts/{program.pk}/" not in page and "price.exe" in page


def test_a_file_of_a_message_goes_to_the_customers_files_once(firm: Firm, owner):
    spec = Part("spec.txt", "text/plain", b"500 pcs, blue")
    (message,) = take_in(Mailbox.objects.get(address=OWN), raw(ANNA, "Our specification.", to=OWN, parts=[spec]))
    for _ in range(2):
        assert owner.post(f"/mail/parts/{MessagePart.objects.get(message=message).pk}/file/").status_code == 302
    party = firm.party("customer")
    assert [row.action for row in audit.trail_of(firm.people["boss"], party)].count(
        "party.file_added"
    ) == 2  # and its own


def test_typing_is_kept_and_says_the_version_to_go_on_with(firm: Firm, owner):
    headers = {"HX-Request": "true"}
    path = path_of("messaging:letter", firm.objects["letter"])
    answer = owner.post(path, typed(firm, text="Half a sen"), headers=headers)
    now = letter(firm)
    assert (now.text, now.state) == ("Half a sen", "draft")
    assert f'value="{now.version}"' in answer.content.decode()


def test_a_letter_leaves_in_ten_seconds_and_can_be_kept_back(firm: Firm, owner):
    before = timezone.now()
    answer = send_to(firm, owner, then="send", cc="info@nordlicht.example")
    now = letter(firm)
    assert now.state == "waiting" and 9 < (now.send_at - before).total_seconds() < 15
    page = owner.get(answer.headers["Location"]).content.decode()
    assert "2 位收件人" in page and path_of("messaging:take_back", firm.objects["letter"]) in page
    owner.post(path_of("messaging:take_back", firm.objects["letter"]))
    assert letter(firm).state == "draft"


def test_it_may_wait_for_the_customers_morning(firm: Firm, owner):
    send_to(firm, owner, then="morning")
    local = letter(firm).send_at.astimezone(timezone.zoneinfo.ZoneInfo("Europe/Berlin"))
    assert (local.hour, local.minute) == (9, 0) and local.weekday() < 5


@pytest.mark.parametrize(
    ("more", "field"),
    [({"to": ""}, "to"), ({"text": ""}, "text"), ({"text": "Dear {contact},"}, "text"), ({"to": "no address"}, "to")],
)
def test_what_is_missing_stands_at_its_field_and_nothing_leaves(firm: Firm, owner, more, field):
    answer = send_to(firm, owner, then="send", **more)
    assert answer.status_code == 422 and field in answer.context["form"].errors
    assert letter(firm).state == "draft"


def test_a_template_is_filled_into_the_form_and_nothing_is_kept(firm: Firm, owner):
    body = typed(firm, template=firm.objects["template"]["template_id"], text="And one more thing.")
    page = owner.post(path_of("messaging:filled", firm.objects["letter"]), body).content.decode()
    assert "Dear Anna Berg,\n\nLi Qiang\n\nAnd one more thing." in page
    assert letter(firm).text == "USD 38.20."


def test_files_go_along_by_upload_and_a_program_does_not(firm: Firm, owner):
    path, before = path_of("messaging:enclose", firm.objects["letter"]), LetterFile.objects.count()
    owner.post(path, {"attached": SimpleUploadedFile("offer.pdf", b"%PDF-1.4\n%%EOF")})
    owner.post(path, {"attached": SimpleUploadedFile("offer.exe", b"MZ")})
    assert LetterFile.objects.count() == before + 1


def test_an_answer_goes_to_whom_an_answer_is_asked_for_and_is_begun_once(firm: Firm, owner):
    Letter.objects.filter(by=firm.people["owner"]).update(state="dropped")
    path = path_of("messaging:answer", firm.objects["message"])
    first, second = owner.post(path, {"how": "one"}), owner.post(path, {"how": "one"})
    assert first.headers["Location"] == second.headers["Location"]
    begun = Letter.objects.latest("pk")
    assert (begun.to, begun.subject, begun.party_id) == (
        [{"name": "Anna Berg", "address": ANNA}],
        "Re: Tents",
        firm.party("customer").pk,
    )


def test_a_password_is_never_shown_again(firm: Firm):
    boss = firm.client("boss")
    body = {
        "address": "new@qq.com", "password": "correct-horse-77", "kind": "imap", "owner": firm.people["boss"].pk,
        "imap_port": 993, "imap_security": "tls", "smtp_port": 465, "smtp_security": "tls",
    }  # fmt: skip
    assert boss.post("/mail/mailboxes/new/", body).status_code == 302
    made = Mailbox.objects.get(address="new@qq.com")
    assert (made.imap_host, made.smtp_host) == ("imap.qq.com", "smtp.qq.com")
    assert "correct-horse-77" not in boss.get(f"/mail/mailboxes/{made.pk}/").content.decode() + made.secret
    wrong = boss.post("/mail/mailboxes/new/", body)
    assert wrong.status_code == 422 and "correct-horse-77" not in wrong.content.decode()


def test_servers_are_known_and_the_hint_is_told_before_the_password(firm: Firm, owner):
    page = owner.get("/mail/mailboxes/servers/?address=li@163.com").content.decode()
    assert "imap.163.com" in page and "授权码" in page
    assert (
        "smtp.exmail.qq.com"
        in owner.get(
            "/mail/mailboxes/servers/?address=li@own.example&provider=Tencent Exmail 腾讯企邮"
        ).content.decode()
    )


def test_the_original_is_handed_out_byte_for_byte(firm: Firm):
    message = Message.objects.get(pk=firm.objects["message"]["message_id"])
    answer = firm.client("boss").get(f"/mail/{message.pk}/raw/")
    assert b"".join(answer.streaming_content) == raw_of(raw_name_of(firm.people["boss"], message))


def test_a_stale_filing_changes_nothing_and_is_told(firm: Firm, owner):
    path = path_of("messaging:link", firm.objects["message"])
    owner.post(path, {"version": 99, "party_id": ""})
    assert Message.objects.get(pk=firm.objects["message"]["message_id"]).party == firm.party("customer")
