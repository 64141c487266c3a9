"""Files for the tests: sound, messy and hostile ones, made of bytes."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

TITLES = ["编号", "公司名称", "国家", "电话", "邮箱", "备注"]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def records(count: int) -> list[list[Any]]:
    return [
        [number, f"Nordwind {number} GmbH", "DE", 4940000000 + number, f"a{number}@nordwind.de", ""]
        for number in range(1, count + 1)
    ]


def xlsx(
    rows: Sequence[Sequence[Any]],
    *,
    merged: Sequence[str] = (),
    name: str = "客户",
    formats: Mapping[int, str] | None = None,
) -> bytes:
    """One sheet. `formats` gives columns a number format; a text that begins with = is a formula and its result."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet(name)
        days = book.add_format({"num_format": "yyyy-mm-dd"})
        styles = {column: book.add_format({"num_format": code}) for column, code in (formats or {}).items()}
        for area in merged:
            sheet.merge_range(area, "")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, tuple):
                    sheet.write_formula(number, column, value[0], None, value[1])
                elif isinstance(value, date):
                    sheet.write_datetime(number, column, value, days)
                elif value not in (None, ""):
                    sheet.write(number, column, value, styles.get(column))
    return content.getvalue()


def with_sheet_xml(sheet: bytes, *, extra: Mapping[str, bytes] | None = None) -> bytes:
    """A sound xlsx whose only sheet is this text."""
    return _changed(xlsx([["x"]]), {"xl/worksheets/sheet1.xml": sheet, **(extra or {})})


def sheet_of(cells: str) -> bytes:
    return f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>'.encode()


def two_sheets(first: bytes, second: bytes) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        for _ in range(2):
            book.add_worksheet().write(0, 0, 1)
    return _changed(content.getvalue(), {"xl/worksheets/sheet1.xml": first, "xl/worksheets/sheet2.xml": second})


def far_cell() -> bytes:
    """Less than 5 KB that ask a library for seventeen thousand million cells."""
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return with_sheet_xml(sheet_of(cells))


def unpacking_bomb(megabytes: int) -> bytes:
    row = b'<row><c t="inlineStr"><is><t>' + b"a" * 970 + b"</t></is></c></row>"
    begin, _, end = sheet_of("SPLIT").partition(b"SPLIT")
    return with_sheet_xml(begin + row * (megabytes * 1_000_000 // len(row)) + end)


def entity_bomb() -> bytes:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    text = sheet_of('<row r="1"><c r="A1" t="inlineStr"><is><t>&l11;</t></is></c></row>').decode()
    doctype = f'<!DOCTYPE x [<!ENTITY l0 "ha">{lines}]>'
    return with_sheet_xml(text.replace("?><work", f"?>{doctype}<work").encode())


def external_entity() -> bytes:
    text = sheet_of('<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>').decode()
    return with_sheet_xml(
        text.replace("?><work", '?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><work').encode()
    )


def many_members(count: int) -> bytes:
    return _changed(xlsx([["x"]]), {f"xl/extra/{number}.txt": b"" for number in range(count)})


def ods(content: str) -> bytes:
    """An OpenDocument sheet of these table elements."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f"<office:body><office:spreadsheet>{content}</office:spreadsheet></office:body>"
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>{body}</office:document-content>'
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", document)
        archive.writestr("META-INF/manifest.xml", manifest)
    return packed.getvalue()


def docx() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    return packed.getvalue()


def _changed(book: bytes, parts: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, parts.get(name, before.read(name)))
        for name in parts.keys() - set(before.namelist()):
            after.writestr(name, parts[name])
    return packed.getvalue()


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>客户导出</x:Name></x:ExcelWorksheet></x:ExcelWorksheets>
</x:ExcelWorkbook></xml></head><body><table border=1>
<tr><td colspan=3>客户列表 2026-10-08</td></tr><tr><th>公司名称<th>国家<th>电话</tr>
<tr><td rowspan=2>Müller &amp; Söhne<td>DE<td>0049401234</tr><tr><td>AT<td>0043123</table></body></html>"""
XML_2003 = """<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="订单"><Table>
<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">订单</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">客户</Data></Cell><Cell><Data ss:Type="String">日期</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">金额</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Nordwind</Data></Cell>
<Cell><Data ss:Type="DateTime">2026-10-08T00:00:00.000</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="Number">9975</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Rashid</Data></Cell><Cell ss:Index="4"><Data ss:Type="Error">#N/A</Data></Cell></Row>
</Table></Worksheet></Workbook>"""
