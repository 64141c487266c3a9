"""How fast and how large is a quotation of 40 lines, beside what another library needs for the same?

The pictures are 40 different photographs of 480 pixels as a picture library would hand them over. Each document differs
from the one before, so that nothing is answered from memory. `reportlab` is not part of the project: it is asked only
where somebody has installed it for the comparison.
"""

import random
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from statistics import median, quantiles
from typing import Any

from PIL import Image, ImageDraw

from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import PaperKind, PaperLanguage
from tradewind.platform.papers.content import Line, OurSide, Paper, Words
from tradewind.platform.papers.printing import print_pages, print_pdf, print_text, print_xlsx
from tradewind.platform.papers.sample import sample_paper

TIMES = 30
OURS = OurSide(Words("Ningbo Tradewind Outdoor Co., Ltd.", "宁波信风户外用品有限公司"), email="sales@tradewind.example")
DESIGN = HOUSE[PaperKind.QUOTATION]


def main() -> None:
    photographs = [_photograph(number) for number in range(40)]
    print(f"{'':38}{'first ms':>9}{'median':>8}{'p95':>8}{'KB':>8}")
    for language in PaperLanguage:
        paper = sample_paper(PaperKind.QUOTATION, language, OURS, lines=40)
        bare, shown = _with(paper, [None] * 40), _with(paper, photographs)
        tell(f"40 lines, {language}, without pictures", bare, lambda each: print_pdf(each, DESIGN).content)
        tell(f"40 lines, {language}, with pictures", shown, lambda each: print_pdf(each, DESIGN).content)
    paper = sample_paper(PaperKind.QUOTATION, PaperLanguage.EN, OURS, lines=40)
    shown = _with(paper, photographs)
    tell("the same as a workbook", shown, lambda each: print_xlsx(each, DESIGN).content)
    tell("the same as plain text", shown, lambda each: print_text(each, DESIGN).encode())
    tell("300 lines, with pictures", sample_paper(PaperKind.QUOTATION, PaperLanguage.EN, OURS, lines=300),
         lambda each: print_pdf(each, DESIGN).content, times=6)  # fmt: skip
    preview = sample_paper(PaperKind.QUOTATION, PaperLanguage.BOTH, OURS)
    tell("preview of the designer", preview, lambda each: b"".join(print_pages(each, DESIGN)))
    catalogue = sample_paper(PaperKind.CATALOGUE, PaperLanguage.EN, OURS, lines=60)
    tell("catalogue, 60 products, 10 pages", _with(catalogue, (photographs * 2)[:60]),
         lambda each: print_pdf(each, HOUSE[PaperKind.CATALOGUE]).content, times=8)  # fmt: skip
    print(f"memory until here: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    for name, pictures in (("without pictures", [None] * 40), ("with pictures", photographs)):
        if find_spec("reportlab") is None:
            print(f"reportlab, 40 lines, {name}: not installed")
            continue
        tell(f"reportlab, 40 lines, {name}", _with(paper, pictures), _reportlab)


def tell(what: str, paper: Paper, make: Callable[[Paper], bytes], *, times: int = TIMES) -> None:
    took, size = [], 0
    for number in range(times + 1):
        another = replace(paper, number=f"Q-26-{number:04}")
        started = time.process_time()  # of the processor, so that other work on the machine does not count
        size = len(make(another))
        took.append((time.process_time() - started) * 1000)
    rest = took[1:]
    print(f"{what:38}{took[0]:>9.1f}{median(rest):>8.1f}{quantiles(rest, n=20)[-1]:>8.1f}{size / 1024:>8.1f}")


def _with(paper: Paper, pictures: list[bytes | None]) -> Paper:
    group = paper.groups[0]
    lines = tuple(replace(line, picture=picture) for line, picture in zip(group.lines, pictures, strict=True))
    return replace(paper, groups=(replace(group, lines=lines),))


def _photograph(number: int) -> bytes:
    """Noise under shapes: about as hard to press as a photograph."""
    dice = random.Random(number)
    small = Image.effect_noise((60, 60), 30).convert("RGB").resize((480, 480), Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(small)
    for _ in range(12):
        at = [dice.randrange(480) for _ in range(2)]
        draw.ellipse((*at, at[0] + 120, at[1] + 90), fill=tuple(dice.randrange(256) for _ in range(3)))
    target = BytesIO()
    small.save(target, "JPEG", quality=88)
    return target.getvalue()


def _reportlab(paper: Paper) -> bytes:
    """The same table by platypus: Latin text, its own fonts, pictures as they come."""
    pagesizes, platypus = import_module("reportlab.lib.pagesizes"), import_module("reportlab.platypus")
    styles = import_module("reportlab.lib.styles").getSampleStyleSheet()
    rows: list[list[Any]] = [["No.", "Picture", "Item", "Quantity", "Unit", "Unit price USD", "Amount USD"]]
    for number, line in enumerate(paper.lines, start=1):
        picture = platypus.Image(BytesIO(line.picture), 40, 40) if line.picture else ""
        item = platypus.Paragraph(
            f"<b>{line.code}</b><br/>{line.name.en}<br/>{line.specification.en}", styles["Normal"]
        )
        rows.append(
            [str(number), picture, item, *(_shown(line, name) for name in ("quantity", "unit", "unit_price", "amount"))]
        )
    target = BytesIO()
    table = platypus.Table(rows, colWidths=[25, 50, 200, 55, 35, 65, 70], repeatRows=1)
    terms = [platypus.Paragraph(f"<b>{each.label.en}</b> {each.text.en}", styles["Normal"]) for each in paper.terms]
    head = [
        platypus.Paragraph(f"QUOTATION {paper.number}", styles["Title"]),
        platypus.Paragraph(paper.ours.name.en, styles["Normal"]),
    ]
    platypus.SimpleDocTemplate(target, pagesize=pagesizes.A4).build([*head, platypus.Spacer(1, 12), table, *terms])
    return target.getvalue()


def _shown(line: Line, name: str) -> str:
    cell = next((cell for column, cell in line.cells.items() if column == name), None)
    return getattr(cell, "text", getattr(cell, "en", ""))


if __name__ == "__main__":
    main()
