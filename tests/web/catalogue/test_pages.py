"""Do the pages of products say what is known, hide what is not for everybody, and keep what was typed?"""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.builders import product
from tests.web.bodies import body_of
from tests.web.firm import Firm
from tradewind.apps.catalogue.models import Product, SupplierOffer
from tradewind.platform.exports.models import Export


def page(firm: Firm, actor: str, path: str) -> str:
    answer = firm.client(actor).get(path, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_product_says_what_it_costs_to_who_may_know_it(firm: Firm) -> None:
    path = f"/products/{firm.objects['product']['product_id']}/"
    assert "188.6" in page(firm, "boss", path) and "188.6" in page(firm, "finance", path)
    seen = page(firm, "owner", path)
    assert "188.6" not in seen and "成本仅老板" in seen and "宁波海曙帐篷厂" in seen
    assert "188.6" not in page(firm, "owner", "/products/") and "188.6" in page(firm, "boss", "/products/")


def test_a_product_names_what_is_missing_and_who_confirmed_what(firm: Firm) -> None:
    seen = page(firm, "owner", f"/products/{firm.objects['product']['product_id']}/")
    for said in ("主图", "周总", "每箱 CBM", "0.062", "CE-118", "Alibaba.com", "A-03", "6306.2200.10"):
        assert said in seen, said


def test_one_supplier_alone_is_a_warning(firm: Firm) -> None:
    path = f"/products/{firm.objects['product']['product_id']}/"
    assert "只有一家供应商：" not in page(firm, "boss", path)
    firm.client("boss").post(f"/products/offers/{firm.objects['offer_backup']['offer_id']}/end/")
    assert "只有一家供应商：" in page(firm, "boss", path)


def test_what_cannot_be_meant_is_said_at_its_field_and_kept(firm: Firm) -> None:
    path = f"/products/{firm.objects['product']['product_id']}/edit/"
    body = body_of(firm, "boss", "catalogue:revise_product", "product") | {"vat_rate": "130", "carton_net_kg": "99"}
    answer = firm.client("boss").post(path, body)
    seen = answer.content.decode()
    assert answer.status_code == 422
    assert "100%" in seen and "毛重小于净重" in seen and 'value="130"' in seen and 'value="99"' in seen


def test_a_code_that_is_taken_is_said(firm: Firm) -> None:
    answer = firm.client("owner").post("/products/new/", {"code": "te-4p-02", "name_zh": "帐篷"})
    assert answer.status_code == 422 and "TE-4P-02" in answer.content.decode()


def test_one_cell_is_changed_where_it_stands(firm: Firm) -> None:
    client, path = firm.client("owner"), f"/products/{firm.objects['product']['product_id']}/line/"
    assert 'name="moq"' in client.get(f"{path}?line=moq").content.decode()
    version = Product.objects.get(code="TE-4P-02").version
    saved = client.post(path, {"line": "moq", "moq": "1,200", "version": version})
    assert saved.status_code == 200 and "1200 PCS" in saved.content.decode()
    slower = client.post(path, {"line": "moq", "moq": "900", "version": version})
    assert slower.status_code == 409 and "1200 PCS" in slower.content.decode()
    wrong = client.post(path, {"line": "moq", "moq": "-4", "version": version + 1})
    assert wrong.status_code == 422 and "大于零" in wrong.content.decode()
    assert client.get(f"{path}?line=state").status_code == 404


def test_a_new_price_stands_and_the_old_one_is_history(firm: Firm) -> None:
    client, number = firm.client("purchasing"), firm.objects["product"]["product_id"]
    supplier = SupplierOffer.objects.get(pk=firm.objects["supplier_offer"]["offer_id"]).supplier_id
    assert 'value="188.6"' in client.get(f"/products/{number}/offer/?supplier={supplier}").content.decode()
    body = body_of(firm, "purchasing", "catalogue:offer", "product")
    assert client.post(f"/products/{number}/offer/?supplier={supplier}", body).status_code == 302
    seen = client.get(f"/products/{number}/").content.decode()
    assert "196.5" in seen and "188.6" in seen


def test_a_product_is_found_from_everywhere(firm: Firm) -> None:
    assert "TE-4P-02" in page(firm, "owner", "/search/?q=te4p02")
    found = firm.client("owner").get("/products/suggest/?q=te-4").json()["found"]
    assert [each["code"] for each in found] == ["TE-4P-02"]


def test_the_list_leaves_as_it_is_seen(firm: Firm) -> None:
    answer = firm.client("assistant").post("/products/export/", {"kind": "csv", "query": "quick=offered"})
    assert answer.status_code == 302
    text = b"".join(firm.client("assistant").get(answer["Location"]).streaming_content).decode("utf-8-sig")
    assert "TE-4P-02" in text and "188.6" in text and "TE-2P-01" not in text
    assert Export.objects.latest("pk").of == "product"


def test_the_list_asks_the_same_however_long_it_is(firm: Firm) -> None:
    client, asked = firm.client("boss"), []
    client.get("/products/")
    for more in (0, 12):
        for number in range(more):
            product(firm.people["boss"], f"ZZ-{number}")
        with CaptureQueriesContext(connection) as captured:
            client.get("/products/")
        asked.append(len(captured))
    assert asked[0] == asked[1]
