"""What does a person send in the steps of a sheet of products?"""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.apps.catalogue.picturing import NUMBERS, drawing
from tests.web.firm import Firm
from tests.web.typed import Body, Typed, fixed


def _sheet(_firm: Firm, _actor: str, _kind: str) -> Body:
    return {"file": SimpleUploadedFile("产品.csv", "货号,品名\nSH-NEW,帐篷\n".encode())}


def _pictures(_firm: Firm, _actor: str, _kind: str) -> Body:
    return {"attached": SimpleUploadedFile("SH-PREVIEW_1.png", drawing(next(NUMBERS)), "image/png")}


SHEET_BODIES: dict[tuple[str, str], Typed] = {
    ("catalogue:product_imports", ""): _sheet,
    ("catalogue:import_sheet", ""): fixed(sheet="0", header_row="1"),
    ("catalogue:import_columns", ""): fixed(column_0="code", column_1="name_zh", column_2="moq"),
    ("catalogue:import_pictures", ""): _pictures,
    ("catalogue:import_decide", ""): fixed(choice_unit="drop"),
}
