"""What does a person type into the forms of the inquiries?"""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.builders import AHEAD
from tests.web.firm import Firm
from tests.web.firm_inquiries import body_of_inquiry
from tests.web.typed import Body, Typed, fixed


def _of_inquiry(**typed: Any) -> Typed:
    return lambda firm, _actor, kind: body_of_inquiry(firm.objects[kind]["inquiry_id"], **typed)


def _joined(firm: Firm, _actor: str, kind: str) -> Body:
    return body_of_inquiry(firm.objects[kind]["inquiry_id"], into_id=firm.objects["inquiry_new"]["inquiry_id"])


def _filed(firm: Firm, _actor: str, kind: str) -> Body:
    return body_of_inquiry(firm.objects[kind]["inquiry_id"], party_id=firm.objects["customer"]["party_id"])


def _given(firm: Firm, _actor: str, kind: str) -> Body:
    return body_of_inquiry(firm.objects[kind]["inquiry_id"], owner_id=firm.people["wang"].pk)


def _away(firm: Firm, actor: str, _kind: str) -> Body:
    me = firm.people.get(actor, firm.people["owner"])
    deputy = firm.people["wang"].pk
    return {"user_id": me.pk, "deputy_id": deputy, "begins_on": AHEAD.isoformat(), "ends_on": AHEAD.isoformat()}


INQUIRY_BODIES: dict[tuple[str, str], Typed] = {
    ("inquiries:register", ""): fixed(text="Please quote 500 tents.", source="phone", name="Skagen Fritid ApS"),
    ("inquiries:absences", ""): _away,
    ("inquiries:cadence", ""): fixed(
        version="1", times_0="2", period_0="week", times_1="1", period_1="week", times_2="1", period_2="half_month",
        times_3="1", period_3="month", times_4="1", period_4="half_month",
    ),
    ("inquiries:field", ""): fixed(version="1", countries="DE", product_words="tent"),
    ("inquiries:settle", ""): fixed(is_one="1"),
    ("inquiries:priced", ""): fixed(is_priced="1"),
    ("inquiries:pause", ""): fixed(reason="factory_price"),
    ("inquiries:log", ""): lambda firm, _actor, kind: {
        "summary": "Rang them.", "channel": "phone", "inquiry_ids": firm.objects[kind]["inquiry_id"],
    },
    ("inquiries:customer", ""): _of_inquiry(name="Fjellheim AS", country="NO"),
    ("inquiries:grade", ""): _of_inquiry(grade="B"),
    ("inquiries:put_off", ""): _of_inquiry(until="tomorrow"),
    ("inquiries:set_aside", ""): _of_inquiry(reason="bulk"),
    ("inquiries:join", ""): _joined,
    ("inquiries:file_under", ""): _filed,
    ("inquiries:rule_out", ""): _filed,
    ("inquiries:assign", ""): _given,
    ("inquiries:plan", ""): _of_inquiry(next_contact_on=AHEAD.isoformat()),
    ("inquiries:answered", ""): _of_inquiry(channel="phone", note="Told them the price.", is_priced="on"),
    ("inquiries:win", ""): _of_inquiry(remark="PO 4711"),
    ("inquiries:lose", ""): _of_inquiry(reason="price"),
    ("inquiries:files", ""): lambda _firm, _actor, _kind: {
        "attached": SimpleUploadedFile("spec.pdf", b"%PDF-1.4\n%%EOF")
    },
    ("inquiries:strike_file", ""): fixed(reason="Another buyer's"),
    ("inquiries:take_up", ""): _of_inquiry(),
    ("inquiries:fax", ""): _of_inquiry(
        sent_on=timezone.localdate().isoformat(), sent_at=f"{timezone.localtime():%H:%M}", number="+49 40 3009 2211",
        pages="2", result="sent",
    ),
    ("inquiries:mark", ""): fixed(message_id="987654321"),
}  # fmt: skip
