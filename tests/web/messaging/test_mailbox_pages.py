"""What stays of what was typed about a mailbox, and what never comes back?"""

import pytest

from tests.web.addresses import path_of
from tests.web.firm import Firm
from tradewind.apps.messaging.models import Mailbox

SECRET = "correct-horse-77"
SERVERS = {
    "imap_host": "127.0.0.1", "imap_port": 9, "imap_security": "none", "smtp_host": "127.0.0.1", "smtp_port": 9,
    "smtp_security": "none", "username": "li.of.the.office",
}  # fmt: skip


@pytest.fixture
def boss(firm: Firm):
    return firm.client("boss")


def test_a_test_without_a_script_keeps_servers_ports_and_login_and_asks_for_the_password_again(firm: Firm, boss):
    typed = SERVERS | {"address": "li@own.example", "password": SECRET, "kind": "imap", "owner": firm.people["boss"].pk}
    answer = boss.post("/mail/mailboxes/probe/", typed)
    page = answer.content.decode()
    assert "tw-note is-risk" in page and SECRET not in page and "页面不会带回密码" in page
    form = answer.context["form"]
    assert {name: str(form[name].value()) for name in SERVERS} == {name: str(value) for name, value in SERVERS.items()}
    assert not Mailbox.objects.filter(address="li@own.example").exists()


def test_the_same_for_a_mailbox_that_is_here_and_its_kept_password_goes_nowhere_else(firm: Firm, boss):
    mailbox_id = firm.objects["mailbox"]["mailbox_id"]
    Mailbox.objects.filter(pk=mailbox_id).update(kind="imap", secret="kept", imap_host="imap.qq.com")
    typed = SERVERS | {"version": 1, "name": "Sales"}
    answer = boss.post(path_of("messaging:probe", firm.objects["mailbox"]), typed)
    page = answer.content.decode()
    assert 'value="li.of.the.office"' in page
    assert str(answer.context["form"]["imap_port"].value()) == "9" and "kept" not in answer.context["form"].data
    assert answer.context["refused"]
    assert Mailbox.objects.get(pk=mailbox_id).imap_host == "imap.qq.com"


def test_another_address_takes_no_typed_server_away(boss):
    page = boss.get("/mail/mailboxes/servers/", SERVERS | {"address": "li@own.example"}).content.decode()
    assert 'value="li.of.the.office"' in page and 'value="127.0.0.1"' in page
    known = boss.get("/mail/mailboxes/servers/", SERVERS | {"address": "li@163.com"}).content.decode()
    assert "imap.163.com" in known and "127.0.0.1" not in known


def test_who_signs_in_on_a_page_only_is_told_before_the_password(boss):
    words = "填什么密码都连不上"
    assert words in boss.get("/mail/mailboxes/servers/?address=li@outlook.com").content.decode()
    own = {"address": "li@own.example", "provider": "Microsoft 365"}
    page = boss.get("/mail/mailboxes/servers/", own).content.decode()
    assert words in page and "<option selected>Microsoft 365" in page
