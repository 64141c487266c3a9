"""How many queries does each page ask, and do lists ask the same however long they are?"""

import secrets
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import builders
from tests.builders import AT, TODAY
from tests.web.addresses import path_of
from tests.web.firm import Firm
from tradewind.apps.messaging.models import Message, MessageCopy, Thread
from tradewind.apps.parties.models import Interaction, Party
from tradewind.apps.parties.services.finding import keep_found
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.searching import folded
from tradewind.platform.notifications.models import Notification
from tradewind.platform.tasks.models import Task

BUDGETS = tomllib.loads(Path(__file__).with_name("query_budgets.toml").read_text(encoding="utf-8"))
GROWING = ("/", "/customers/", "/customers/?size=100", "/customers/?q=no", "/partners/", "/tasks/", "/tasks/?whose=all",
           "/notifications/", "/team/", "/search/", "/search/?q=no", "/search/?q=nova+do",
           "/mail/", "/mail/?q=tents", "/mail/?quick=unlinked")  # fmt: skip


def grow(firm: Firm, number: int) -> None:
    """More of everything that is listed, without asking the use cases each time."""
    owner, boss = firm.people["owner"], firm.people["boss"]
    parties = [
        Party(
            kind=kind, name=f"Nova {n}", name_folded=folded(f"Nova {n}", ""), country="DE", owner=owner, created_at=AT,
            updated_at=AT, updated_by=boss, next_contact_on=TODAY - timedelta(days=n % 9), last_contact_at=AT,
        )
        for n in range(number)
        for kind in (PartyKind.CUSTOMER, PartyKind.SUPPLIER)
    ]  # fmt: skip
    parties = Party.objects.bulk_create(parties)
    keep_found(*[party.pk for party in parties], at=AT)
    Interaction.objects.bulk_create(
        Interaction(
            party_id=firm.objects["customer"]["party_id"], channel="phone", summary=f"Said {n}", at=AT, by=owner
        )
        for n in range(number)
    )
    for person in (owner, boss):
        Task.objects.bulk_create(
            Task(
                title=f"Do {n}", assignee=person, assigned_by=boss, due_on=TODAY, created_at=AT,
                subject_type="parties.party", subject_id=parties[n].pk, subject_title=parties[n].name,
            )
            for n in range(number)
        )  # fmt: skip
        Notification.objects.bulk_create(
            Notification(to=person, code="told_task_assigned", facts={"by": "Li", "title": str(n)}, at=AT)
            for n in range(number)
        )

    thread = Thread.objects.create(subject="Tents", last_at=AT)
    messages = Message.objects.bulk_create(
        Message(
            identity=secrets.token_hex(32), thread=thread, direction="in", kind="personal", rfc_id=str(n), at=AT,
            sender_address="anna@nova.example", subject=f"Tents {n}",
        )
        for n in range(number)
    )  # fmt: skip
    MessageCopy.objects.bulk_create(
        MessageCopy(
            message=message, mailbox_id=firm.objects["mailbox"]["mailbox_id"], role="inbox", at=AT, came_from="INBOX",
            raw_name="x", raw_sha256="x", size=1,
        )
        for message in messages
    )  # fmt: skip


def asked(client: Client, path: str) -> int:
    client.get(path)  # the first look of a session writes it, and notes who looked
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("actor", BUDGETS)
def test_no_page_asks_more_than_its_budget(firm: Firm, actor: str) -> None:
    grow(firm, 60)
    client, spent = firm.client(actor), {}
    for page in BUDGETS[actor]:
        url, _, kind = page.partition(" ")
        spent[page] = asked(client, path_of(url, firm.objects[kind]))
    over = {
        page: f"{number}, budget {BUDGETS[actor][page]}"
        for page, number in spent.items()
        if number > BUDGETS[actor][page]
    }
    assert over == {}


@pytest.mark.parametrize("actor", ["boss", "owner"])
def test_lists_ask_no_more_however_long_they_are(firm: Firm, actor: str) -> None:
    builders.task(firm.people["boss"], firm.people[actor])
    grow(firm, 2)
    client = firm.client(actor)
    few = {path: asked(client, path) for path in GROWING}
    grow(firm, 60)
    many = {path: asked(client, path) for path in GROWING}
    assert {path: number for path, number in many.items() if number > few[path]} == {}
