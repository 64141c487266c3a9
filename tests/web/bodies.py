"""What does a person type into each form, so that it is accepted?"""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.builders import AHEAD, TODAY
from tests.people import PASSWORD
from tests.web.bodies_company import COMPANY_BODIES
from tests.web.bodies_inquiries import INQUIRY_BODIES
from tests.web.bodies_mail import MAIL_BODIES
from tests.web.bodies_pictures import PICTURE_BODIES
from tests.web.bodies_prices import PRICE_BODIES
from tests.web.bodies_products import PRODUCT_BODIES
from tests.web.bodies_quotations import QUOTATION_BODIES
from tests.web.bodies_samples import SAMPLE_BODIES
from tests.web.bodies_sheets import SHEET_BODIES
from tests.web.firm import Firm
from tests.web.typed import Body, Typed, fixed
from tradewind.apps.parties.queries import seen_of
from tradewind.platform.people.models import User
from tradewind.platform.tasks.models import Task
from tradewind.platform.tasks.queries import version_of as task_version
from tradewind.platform.views.models import SavedView

NEW_PASSWORD = "three gulls above the breakwater"


def body_of(firm: Firm, actor: str, url: str, kind: str) -> Body:
    """A body that the form accepts when the person may send it."""
    known = BODIES.get((url, kind)) or BODIES.get((url, "")) or (lambda _firm, _actor, _kind: {})
    return known(firm, actor, kind)


def _party(firm: Firm, _actor: str, kind: str) -> Body:
    party = firm.party(kind)
    shown = {"name": party.name, "country": party.country, "city": "Bremen", "version": party.version}
    return shown | ({"tier": "major", "next_contact_on": AHEAD.isoformat()} if party.kind == "customer" else {})


def _account(firm: Firm, _actor: str, kind: str) -> Body:
    user = User.objects.get(pk=firm.objects[kind]["user_id"])
    return {"name": "王芳芳", "role": user.role, "version": user.version}


def _to_do(firm: Firm, actor: str, kind: str) -> Body:
    me = firm.people[actor].pk if actor in firm.people else 1
    body = {"title": "Ring the forwarder", "due_on": AHEAD.isoformat(), "assignee_id": me}
    if kind == "for_colleague":
        return body | {"assignee_id": firm.people["wang"].pk}
    return body | ({"party_id": firm.objects["customer"]["party_id"]} if kind == "about_customer" else {})


def _owner(firm: Firm, _actor: str, kind: str) -> Body:
    return {"owner_id": firm.people["wang"].pk, "deputy_id": "", "version": firm.party(kind).version}


def _view(firm: Firm, _actor: str, kind: str) -> Body:
    version = SavedView.objects.get(pk=firm.objects[kind]["view_id"]).version
    return {"version": version, "query": "country=FR", "name": "Another name"}


def _ticked(act: str, kind: str) -> Typed:
    return lambda firm, _actor, _kind: {"act": act, "ids": firm.party(kind).pk}


def _line(firm: Firm, _actor: str, kind: str) -> Body:
    return {"line": "tier", "tier": "major", "version": firm.party(kind).version}


def _pair(firm: Firm, _actor: str, _kind: str) -> Body:
    first, second = firm.party("first"), firm.party("second")
    return {
        "first": first.pk, "second": second.pk, "first_version": first.version, "second_version": second.version,
        "take_products": "loser", "owner_id": firm.people["owner"].pk, "reason": "The same lake",
    } | {f"seen_{name}": number for name, number in seen_of(firm.people["boss"], first, second).items()}  # fmt: skip


def _taxed(firm: Firm, _actor: str, _kind: str) -> Body:
    stays, goes = firm.party("taxed"), firm.party("taxed_twice")
    return {"first": stays.pk, "second": goes.pk, "why": "Their invoice says so"}


def _put_off(firm: Firm, _actor: str, kind: str) -> Body:
    return {"until": AHEAD.isoformat(), "version": _task_version(firm, kind)}


def _hand_on(firm: Firm, _actor: str, kind: str) -> Body:
    return {"assignee_id": firm.people["wang"].pk, "version": _task_version(firm, kind)}


def _task_version(firm: Firm, kind: str) -> int:
    return task_version(Task.objects.get(pk=firm.objects[kind]["task_id"]))


def _granted(_firm: Firm, _actor: str, kind: str) -> Body:
    """A yes with all its kind wants to know."""
    called = {"number": "+86 574 6266 0000", "person": "Hu", "moment": f"{timezone.localtime():%Y-%m-%dT%H:%M}"}
    return {"note": "Fine"} | {"approval_bank": called, "approval_pair": {"ruling": "stays_separate"}}.get(kind, {})


_FACTORY_BANK = {
    "holder": "余姚睡袋厂", "bank_name": "Bank of Ningbo", "country": "CN", "swift": "BKNBCN2N",
    "account": "3901 0122 0000 1111", "currency": "CNY", "reason": "On the contract of March",
}  # fmt: skip
_NEW = {"name": "Alpenrose Sport AG", "country": "CH", "contact_name": "Urs", "contact_email": "urs@alpenrose.example"}


def _sheet(_firm: Firm, _actor: str, _kind: str) -> Body:
    return {"file": SimpleUploadedFile("客户.csv", "公司名称,国家\nNew Imports Ltd,英国\n".encode())}


BODIES: dict[tuple[str, str], Typed] = (
    {
        ("people:login", ""): fixed(username="nobody", password="a wrong password"),
        ("people:second_step", ""): fixed(code="000000"),
        ("people:set_password", ""): fixed(password=NEW_PASSWORD),
        ("people:preferences", ""): fixed(language="en", theme="dark", time_zone="Asia/Dubai"),
        ("people:change_password", ""): fixed(current=PASSWORD, password=NEW_PASSWORD),
        ("people:open_account", ""): fixed(name="新人", username="new.person", role="salesperson"),
        ("people:account", ""): _account,
        ("parties:register_customer", ""): fixed(**_NEW, next_contact_on=AHEAD.isoformat()),
        ("parties:imports", ""): _sheet,
        ("parties:import_sheet", ""): fixed(sheet="0", header_row="1"),
        ("parties:import_columns", ""): fixed(column_0="name", column_1="country", column_2="email"),
        ("parties:import_decide", ""): fixed(choice_bad_email="remark"),
        ("parties:register_partner", ""): fixed(**_NEW),
        ("parties:not_the_same", ""): fixed(reason="Another town"),
        ("parties:revise", ""): _party,
        ("parties:facts", ""): fixed(
            on=TODAY.isoformat(),
            origin="said",
            etiquette="Tea first",
            seen_etiquette="0",
            payment_preference="",
            seen_payment_preference="0",
        ),
        ("parties:merge", ""): _pair,
        ("parties:ask_about_tax_numbers", ""): _taxed,
        ("parties:object_to_merge", ""): fixed(reason="Another lake"),
        ("parties:assign", ""): _owner,
        ("parties:log", ""): fixed(summary="Wants 500 more.", channel="phone", next_contact_on=AHEAD.isoformat()),
        ("parties:add_contact", ""): fixed(name="Karl Voss", email="karl@nordlicht.example"),
        ("parties:revise_contact", ""): fixed(name="Anna Berg-Voss", version=1),
        ("parties:export_customers", ""): fixed(kind="xlsx", query="sort=name"),
        ("parties:export_partners", ""): fixed(kind="csv", query=""),
        ("parties:erase_contact", ""): fixed(reason="Asked for by letter", confirmation="Anna Berg"),
        ("parties:files", ""): lambda _firm, _actor, _kind: {
            "attached": SimpleUploadedFile("spec.pdf", b"%PDF-1.4\n%%EOF")
        },
        ("parties:strike_file", ""): fixed(reason="Wrong customer"),
        ("parties:strike", ""): fixed(reason="Wrong customer"),
        ("tasks:assign", ""): _to_do,
        ("tasks:snooze", ""): _put_off,
        ("tasks:hand_on", ""): _hand_on,
        ("parties:many_customers", ""): _ticked("tier:major", "customer"),
        ("parties:many_partners", ""): _ticked("archive", "supplier"),
        ("parties:line", ""): _line,
        ("shell:save_view", ""): fixed(list="customers", name="Fair", query="country=DE"),
        ("shell:choose_columns", ""): fixed(list="customers", query="cols=country&cols=city"),
        ("shell:revise_view", ""): _view,
        ("shell:rename_view", ""): _view,
        ("shell:share_view", ""): _view,
        ("shell:delete_view", ""): _view,
        ("parties:propose_bank", ""): fixed(**_FACTORY_BANK),
        ("parties:change_bank", ""): fixed(**(_FACTORY_BANK | {"account": "3901 0122 0000 9999"})),
        ("parties:ask_to_share", ""): fixed(reason="They asked for me at the fair"),
        ("approvals:grant", ""): _granted,
        ("approvals:return", ""): fixed(reason="Not now"),
        ("shell:preferences", ""): fixed(theme="dark"),
    }
    | COMPANY_BODIES
    | MAIL_BODIES
    | INQUIRY_BODIES
    | PICTURE_BODIES
    | PRICE_BODIES
    | PRODUCT_BODIES
    | QUOTATION_BODIES
    | SAMPLE_BODIES
    | SHEET_BODIES
)
