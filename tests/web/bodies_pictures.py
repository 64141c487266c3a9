"""What does a person type into the forms of pictures and brochures?"""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.apps.catalogue.picturing import NUMBERS, drawing
from tests.web.firm import Firm
from tests.web.firm_pictures import version_of
from tests.web.typed import Body, Typed, fixed
from tradewind.apps.catalogue.models import ProductBrochure


def _file() -> SimpleUploadedFile:
    return SimpleUploadedFile("PI-4P-01_3.png", drawing(next(NUMBERS)), "image/png")


def _picture(firm: Firm, _actor: str, kind: str) -> Body:
    return {"version": version_of(firm.objects[kind]["picture_id"])}


def _revised(firm: Firm, actor: str, kind: str) -> Body:
    return {**_picture(firm, actor, kind), "code": "PI-4P-01", "kind": "scene", "title": "By the lake", "position": 4}


def _renewed(firm: Firm, actor: str, kind: str) -> Body:
    said = {"replacement": _file(), "reason": "Better light", "known_uses": 9, "is_known": "on"}
    return {**_picture(firm, actor, kind), **said}


def _chosen(firm: Firm, _actor: str, _kind: str) -> Body:
    return {"title": "Tents", "language": "en", "product_ids": firm.objects["pictured_product"]["product_id"]}


def _brochure(firm: Firm, _actor: str, kind: str) -> Body:
    return {"version": ProductBrochure.objects.get(pk=firm.objects[kind]["brochure_id"]).version}


PICTURE_BODIES: dict[tuple[str, str], Typed] = {
    ("catalogue:add_pictures", ""): lambda _firm, _actor, _kind: {"attached": _file()},
    ("catalogue:revise_picture", ""): _revised,
    ("catalogue:renew_picture", ""): _renewed,
    ("catalogue:lock_picture", ""): _picture,
    ("catalogue:unlock_picture", ""): _picture,
    ("catalogue:archive_picture", ""): _picture,
    ("catalogue:restore_picture", ""): _picture,
    ("catalogue:make_brochure", ""): _chosen,
    ("catalogue:brochure_of_pictures", ""): lambda firm, _actor, _kind: {
        "act": "brochure",
        "ids": firm.objects["picture"]["picture_id"],
    },
    ("catalogue:electronic", ""): lambda firm, actor, kind: (
        _chosen(firm, actor, kind) | {"party_id": firm.objects["sampled"]["party_id"]}
    ),
    ("catalogue:remake_brochure", ""): lambda firm, actor, kind: (
        _chosen(firm, actor, kind) | _brochure(firm, actor, kind)
    ),
    ("catalogue:send_brochure", ""): fixed(),
    ("catalogue:archive_brochure", ""): _brochure,
    ("catalogue:restore_brochure", ""): _brochure,
}
