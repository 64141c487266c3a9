"""Which people and records do the tests of the pages walk through?"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from tests import builders
from tests.builders import AT, TODAY
from tests.people import PASSWORD, enter, open_person
from tests.web.firm_inquiries import inquiries_of
from tests.web.firm_mail import mail_of
from tests.web.firm_papers import company_of, png, requests_of
from tests.web.firm_pictures import pictures_of_firm
from tests.web.firm_prices import prices_of
from tests.web.firm_products import products_of
from tests.web.firm_quotations import quotations_of
from tests.web.firm_samples import samples_of
from tests.web.firm_sheets import sheets_of_firm
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import DuplicateSuspicion, ImportBatch, Party
from tradewind.apps.parties.queries import Asked, seen_of
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.many import ManyAction
from tradewind.platform.access import Duty, Role
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.audit.blocks import packed
from tradewind.platform.exports import folder
from tradewind.platform.exports import services as exports
from tradewind.platform.exports.services import ListAsked, ListWritten
from tradewind.platform.jobs import queries as jobs
from tradewind.platform.people import queries as people
from tradewind.platform.people import services as accounts
from tradewind.platform.people.models import User
from tradewind.platform.tasks import services as tasks
from tradewind.platform.upkeep import services as upkeep
from tradewind.platform.views import services as views

DUTIES = tuple(duty.value for duty in Duty)
LOGGED_IN = ("boss", "assistant", "owner", "other", *DUTIES, "none")
ACTORS = ("anonymous", "frozen", *LOGGED_IN)


@dataclass(frozen=True, slots=True)
class Firm:
    """`people` by actor; `objects` by kind: the words with which an address is filled."""

    people: dict[str, User]
    objects: dict[str, dict[str, Any]]

    def client(self, actor: str) -> Client:
        """A browser of its own, logged in unless nobody is meant."""
        return Client() if actor == "anonymous" else enter(self.people[actor])

    def party(self, kind: str) -> Party:
        return Party.objects.get(pk=self.objects[kind]["party_id"])


def found_firm() -> Firm:
    """Everybody and one record of every kind, made by the use cases."""
    folk = _people()
    objects: dict[str, dict[str, Any]] = {"": {}}
    for made in (
        _customers,
        _partners,
        _files,
        _merges,
        _imports,
        _work,
        _exports,
        _accounts,
        company_of,
        _rates,
        requests_of,
        _lists,
        inquiries_of,
        products_of,
        mail_of,
        prices_of,
        pictures_of_firm,
        quotations_of,
        samples_of,
        sheets_of_firm,
    ):
        objects |= made(folk)
    return Firm(folk, objects)


def _people() -> dict[str, User]:
    boss = accounts.found_company(username="zhou", name="周总", password=PASSWORD, by=people.system_user(), at=AT)
    folk = {"boss": boss, "assistant": open_person(boss, "liu.min", "刘敏", Role.ASSISTANT, name_en="Liu Min")}
    folk["owner"] = open_person(boss, "li.qiang", "李强", Role.SALESPERSON, name_en="Li Qiang")
    folk["other"] = open_person(boss, "li.na", "李娜", Role.SALESPERSON, name_en="Li Na")
    for duty in Duty:
        folk[duty.value] = open_person(boss, f"only.{duty.value}", f"员工{duty.value}", Role.NONE, duty)
    folk["none"] = open_person(boss, "wu", "吴", name_en="Wu")
    folk["wang"] = open_person(boss, "wang.fang", "王芳", Role.SALESPERSON, name_en="Wang Fang")
    left = open_person(boss, "sun", "孙", Role.SALESPERSON, name_en="Sun")
    folk["frozen"] = accounts.freeze_account(user_id=left.pk, by=boss, at=AT)
    return folk


def _customers(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    owner, boss = folk["owner"], folk["boss"]
    customer = builders.customer(
        owner, city="Hamburg", phone="+49 40 3009 2210", email="info@nordlicht.example", products="Tents",
        next_contact_on=TODAY, remarks="Pays late, but pays.",
    )  # fmt: skip
    handed = builders.customer(owner, "Fjell og Fritid AS", "NO", next_contact_on=TODAY - timedelta(days=3))
    archived = builders.customer(owner, "Gone Fishing Ltd", "GB")
    parties.archive_party(party_id=archived.pk, by=owner, at=AT)
    for actor in (*DUTIES, "none"):
        builders.task(boss, folk[actor], title="Look after this", subject=handed, subject_title=handed.name)
    return {
        "customer": {"party_id": customer.pk},
        "handed": {"party_id": handed.pk},
        "archived": {"party_id": archived.pk},
        "contact": {"contact_id": builders.contact(owner, customer, email="anna@nordlicht.example").pk},
        "contact_of_handed": {"contact_id": builders.contact(owner, handed, "Per Dahl").pk},
        "interaction": {"interaction_id": builders.interaction(owner, customer).pk},
        "interaction_of_handed": {"interaction_id": builders.interaction(owner, handed).pk},
    }


def _rates(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    now = timezone.now()
    builders.rates(folk["finance"], taken_at=now - timedelta(hours=1), at=now, USD="7.1032", EUR="7.9210")
    return {"currency": {"currency": "USD"}}


def _partners(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    supplier = builders.partner(folk["boss"], city="宁波")
    return {
        "supplier": {"party_id": supplier.pk},
        "contact_of_supplier": {"contact_id": builders.contact(folk["boss"], supplier, "胡师傅").pk},
        "kind_forwarder": {"kind": PartyKind.FORWARDER.value},
    }


def _files(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """A picture of a customer's, of one that was handed over, and of a supplier's."""
    owner, boss = folk["owner"], folk["boss"]
    of = {
        "file": (owner, Party.objects.get(name="Nordlicht Outdoor GmbH")),
        "file_of_handed": (owner, Party.objects.get(name="Fjell og Fritid AS")),
        "file_of_supplier": (boss, Party.objects.get(kind=PartyKind.SUPPLIER)),
    }
    found = {}
    for kind, (by, party) in of.items():
        stored = storage.store(check_image(png(), f"{kind}.png"))
        found[kind] = {"file_id": parties.attach_file(party_id=party.pk, stored=stored, by=by, at=AT).file.pk}
    return found


def _merges(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """Two records that may be one company, and two that have become one."""
    owner, other, boss = folk["owner"], folk["other"], folk["boss"]
    first, second = builders.customer(owner, "Lago Camping SpA", "IT"), builders.customer(other, "Lago Camping", "IT")
    taxed, twice = (
        builders.customer(by, name, "FI", tax_number=number)
        for by, name, number in ((owner, "Saimaa Retket Oy", "FI12345671"), (other, "Saimaa Retket", "FI22345671"))
    )
    kept, gone = builders.customer(owner, "Tatra Sport sro", "SK"), builders.customer(other, "Tatra Sport", "SK")
    done = parties.merge_parties(
        survivor_id=kept.pk, loser_id=gone.pk, versions=(1, 1), seen=seen_of(boss, kept, gone), take=[],
        owner_id=owner.pk, by=boss, at=timezone.now(),
    )  # fmt: skip
    return {
        "pair": {},
        "taxed": {"party_id": taxed.pk},
        "taxed_twice": {"party_id": twice.pk},
        "alike_customer": {"kind": PartyKind.CUSTOMER.value},
        "suspicion": {"suspicion_id": DuplicateSuspicion.objects.get(first=first, second=second).pk},
        "first": {"party_id": first.pk},
        "second": {"party_id": second.pk},
        "merge": {"merge_id": done.pk},
    }


def _imports(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """The owner's sheets, one in every step."""
    owner = folk["owner"]
    batches = {step: _import_in(owner, step) for step in ("sheet", "columns", "problems", "preview", "done")}
    return {f"import_{step}": {"batch_id": batch.pk} for step, batch in batches.items()}


def _import_in(by: User, step: str) -> ImportBatch:
    """An import led as far as this step."""
    now = timezone.now()
    content = f"公司名称,国家,邮箱\n{step.title()} Imports Ltd,英国,a@{step}.example\n,英国,b@{step}.example\n".encode()
    batch = parties.open_import(received=parties.receive_sheet(content, "客户.csv", by=by), by=by, at=now)
    chosen = {"0": "name", "1": "country", "2": "email"}
    steps = {
        "sheet": lambda: None,
        "columns": lambda: parties.choose_sheet(batch_id=batch.pk, sheet=0, header_row=1, by=by, at=now),
        "problems": lambda: parties.map_columns(batch_id=batch.pk, mapping=chosen, by=by, at=now),
        "preview": lambda: parties.decide_problems(batch_id=batch.pk, decisions={}, by=by, at=now),
        "done": lambda: parties.start_import(batch_id=batch.pk, by=by, at=now),
    }
    for each, lead_on in steps.items():
        lead_on()
        parties.carry_on(batch.pk, by=by, now=timezone.now, told=lambda _done, _total: None)
        if each == step:
            break
    return batch


def _lists(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """Views of the customers' list, and a change of several of them."""
    owner, boss = folk["owner"], folk["boss"]
    mine, of_boss, of_team = (
        views.save_view(list_name="customers", name=name, query="country=DE", by=by, at=AT)
        for name, by in (("Mine", owner), ("The boss's", boss), ("Everybody's", boss))
    )
    views.share_view(view_id=of_team.pk, version=1, by=boss, at=AT)
    tier = Asked(ManyAction.TIER, "regular")
    change = parties.begin_many(
        asked=tier, picked=[(builders.customer(owner, "Rana Camp AS", "NO").pk, 1)], by=owner, at=AT
    )  # fmt: skip
    parties.carry_out(change.pk, by=owner, now=timezone.now)
    return {
        "view": {"view_id": mine.pk}, "view_boss": {"view_id": of_boss.pk}, "view_team": {"view_id": of_team.pk},
        "change": {"change_id": change.pk}, "kind_supplier": {"kind": PartyKind.SUPPLIER.value},
    }  # fmt: skip


def _work(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    owner = folk["owner"]
    done = builders.task(owner, title="Send the catalogue")
    tasks.complete_task(task_id=done.pk, by=owner, at=AT)
    told = builders.notification(owner, folk["boss"])
    assert told is not None
    upkeep.ask_for_verification(by=folk["boss"], at=AT)
    return {
        "job": {"job_id": jobs.my_jobs(folk["boss"])[0].task_id},
        "task": {"task_id": builders.task(owner).pk},
        "task_done": {"task_id": done.pk},
        "notification": {"notification_id": told.pk},
        "door": {"name": "demo"},
        "step": {"step": "calendar"},
        "for_colleague": {},
        "about_customer": {},
    }


def _exports(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    boss = folk["boss"]
    asked = ListAsked(
        of="customer", permission="parties.export_customers", title="客户", query="", conditions="", kind="csv"
    )  # fmt: skip
    export, path = exports.begin_export(asked=asked, rows=1, by=boss, at=timezone.now()), folder.new_path("csv")
    path.write_text("客户\n", encoding="utf-8")
    written = ListWritten(path.name, folder.digest_of(path), 1, "parties.party", packed([1]))
    exports.finish_export(export_id=export.pk, written=written, by=boss, at=timezone.now())
    return {"export": {"export_id": export.pk}}


def _accounts(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    link = accounts.renew_link(user_id=folk["wang"].pk, by=folk["boss"], at=AT + timedelta(days=3650))
    return {
        "colleague": {"user_id": folk["wang"].pk},
        "colleague_leader": {"user_id": folk["assistant"].pk},
        "colleague_frozen": {"user_id": folk["frozen"].pk},
        "token": {"token": link.token},
    }
